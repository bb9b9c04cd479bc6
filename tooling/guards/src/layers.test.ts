/** Folders of core import lower rows only, and core knows nothing but effect. */
import { assert, describe, it } from "vitest"
import {
  crossingsIn,
  edgesIn,
  rowsIn,
  starsIn,
  strayCasesIn,
  strangersIn,
  TESTING,
  upwardEdges,
  wildcardsIn,
} from "./layers.ts"
import { readFiles, type SourceFile, sourceFile } from "./repository.ts"

const files = readFiles()
const rows = rowsIn(files.find((file) => file.path === "docs/architecture.md")?.text ?? "")
const core = (path: string, text: string): SourceFile => sourceFile(`packages/core/src/${path}`, text)

describe("the rows of core", () => {
  it("are those of the folders that are there, beside which there is one for tests", () => {
    const folders = new Set(
      files.flatMap((file) => /^packages\/core\/src\/([^/]+)\//u.exec(file.path)?.[1] ?? []),
    )
    assert.isAbove(folders.size, 0)
    assert.deepStrictEqual([...rows.keys(), TESTING].toSorted(), [...folders].toSorted())
  })

  it("import downwards", () => {
    const edges = edgesIn(files)
    // Without edges the scan broke; the code is not clean.
    assert.isAbove(edges.length, 50)
    assert.deepStrictEqual(upwardEdges(edges, rows), [])
  })

  it.each([
    ["up", "kernel/Planted.ts", 'import { Entry } from "../journal/Entry.ts"', "kernel → journal"],
    [
      "sideways",
      "region/Planted.ts",
      'import type { INSTANCE } from "../instance/index.ts"',
      "region → instance",
    ],
    [
      "from deep inside",
      "project/import/Planted.ts",
      'import { say } from "../../words/labels.ts"',
      "project → words",
    ],
    ["re-exported", "journal/Planted.ts", 'export { Scope } from "../access/Actor.ts"', "journal → access"],
    ["for its effects", "audit/Planted.ts", 'import "../project/index.ts"', "audit → project"],
    [
      "from nowhere",
      "misplaced/Planted.ts",
      'import { Money } from "../kernel/index.ts"',
      "misplaced → kernel",
    ],
    [
      "of what is for tests",
      "words/Planted.ts",
      'import { journaled } from "../testing/entries.ts"',
      "words → testing",
    ],
  ])("a planted import %s is found", (_, path, text, expected) => {
    assert.deepStrictEqual(upwardEdges(edgesIn([core(path, text)]), rows), [
      `packages/core/src/${path}:1 ${expected}`,
    ])
  })

  it("a downward import, and one that is only written about, are none", () => {
    const down = core("words/Planted.ts", 'import { Money } from "../kernel/index.ts"')
    const quoted = core(
      "kernel/Planted.ts",
      '// import { Entry } from "../journal/Entry.ts"\nconst a = \'from "../x/y.ts"\'',
    )
    assert.deepStrictEqual(upwardEdges(edgesIn([down, quoted]), rows), [])
  })

  it("a test may use what is for tests, and that may use every row", () => {
    const test = core("kernel/Planted.test.ts", 'import { journaled } from "../testing/entries.ts"')
    const samples = core("testing/planted.ts", 'import { say } from "../words/labels.ts"')
    assert.deepStrictEqual(upwardEdges(edgesIn([test, samples]), rows), [])
  })
})

describe("core", () => {
  it("knows nothing but effect, and the calendar as data", () => {
    assert.deepStrictEqual(strangersIn(files), [])
  })

  it("reads tables of cases in tests alone", () => {
    assert.deepStrictEqual(strayCasesIn(files), [])
    const planted = 'import { tenderingCases } from "./cases.ts"'
    assert.deepStrictEqual(strayCasesIn([core("sixSystems/tendering/rules.ts", planted)]), [
      "packages/core/src/sixSystems/tendering/rules.ts:1 imports ./cases.ts",
    ])
    assert.deepStrictEqual(strayCasesIn([core("testing/rulebookCases.ts", planted)]), [])
  })

  it.each([
    ['import { readFileSync } from "node:fs"', "imports node:fs"],
    ['import pg from "pg"', "imports pg"],
    ['import { home } from "@minsheng/store"', "imports @minsheng/store"],
    ['import days from "chinese-days"', "imports chinese-days"],
    ["export const home = process.env", "uses process"],
    ["const bytes = Buffer.from([])", "uses Buffer"],
  ])("planted: %s", (text, expected) => {
    assert.deepStrictEqual(strangersIn([core("kernel/Planted.ts", text)]), [
      `packages/core/src/kernel/Planted.ts:1 ${expected}`,
    ])
  })

  it("planted: a module found at run time", () => {
    const late = core("kernel/Planted.ts", 'const late = await import("./Money.ts")')
    assert.deepStrictEqual(strangersIn([late]), ["packages/core/src/kernel/Planted.ts:1 imports at run time"])
  })

  it("may use effect, and its tests the test runner", () => {
    const clean = core("kernel/Clean.ts", 'import { Effect } from "effect"\nimport { Sql } from "effect/sql"')
    const test = core(
      "kernel/Clean.test.ts",
      'import { it } from "@effect/vitest"\nimport { assert } from "vitest"',
    )
    assert.deepStrictEqual(strangersIn([clean, test]), [])
    assert.lengthOf(strangersIn([sourceFile("packages/core/src/kernel/A.ts", test.text)]), 2)
  })
})

describe("doors of packages", () => {
  it("are named one by one", () => {
    assert.deepStrictEqual(wildcardsIn(files), [])
    assert.deepStrictEqual(starsIn(files), [])
  })

  it("planted: a wildcard, a star", () => {
    const map = sourceFile("packages/core/package.json", '{ "exports": { "./*": "./src/*.ts" } }')
    assert.deepStrictEqual(wildcardsIn([map]), ["packages/core/package.json"])
    const star = core("kernel/Planted.ts", 'export * from "./Money.ts"\nexport * as Money from "./Money.ts"')
    assert.deepStrictEqual(starsIn([star]), ["packages/core/src/kernel/Planted.ts:1"])
  })
})

describe("between packages", () => {
  it("pages take only types of procedures, the store no file format, programs nothing of tests", () => {
    assert.deepStrictEqual(crossingsIn(files), [])
  })

  it.each([
    ["apps/admin/src/planted.ts", 'import { appRouter } from "@minsheng/trpc"', 1],
    ["apps/admin/src/planted.ts", 'import { type AppRouter, appRouter } from "@minsheng/trpc"', 1],
    ["apps/admin/src/planted.ts", 'import type { AppRouter } from "@minsheng/trpc"', 0],
    ["apps/admin/src/planted.ts", 'import { type AppRouter, type Inputs } from "@minsheng/trpc"', 0],
    ["packages/store/src/planted.ts", 'import { csvLine } from "@minsheng/exchange"', 1],
    ["packages/store/src/testing/planted.ts", 'import { csvLine } from "@minsheng/exchange"', 0],
    ["apps/server/src/planted.ts", 'import { testPlatform } from "@minsheng/store/testing"', 1],
    ["tooling/anhui/src/planted.ts", 'import { journaled } from "@minsheng/core/testing"', 1],
    ["tooling/anhui/src/planted.test.ts", 'import { journaled } from "@minsheng/core/testing"', 0],
    ["apps/server/src/testing/planted.ts", 'import { testPlatform } from "@minsheng/store/testing"', 0],
  ])("planted in %s: %s", (path, text, count) => {
    assert.lengthOf(crossingsIn([sourceFile(path, text)]), count)
  })
})
