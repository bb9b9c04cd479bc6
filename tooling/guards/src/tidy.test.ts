/** Style as a test: one traversal of the house, and a planted text for each check. */
import { assert, describe, it } from "vitest"
import { readFiles, sourceFile, topLevel } from "./repository.ts"
import { AT_THE_ROOT, CHECKS, findingsOf } from "./tidy.ts"

const files = readFiles()

const linesOf = (count: number, line: string): string => `${line}\n`.repeat(count)
const longFunction = (count: number): string =>
  `export const long = (count: number) => {\n${linesOf(count - 2, "  count.toString()")}}\n`
const wide = "a".repeat(80)

/** Split, so that this file does not hold what it plants. */
const undone = (word: string): string => word.split("-").join("")
const place = (...parts: ReadonlyArray<string>): string => `/${parts.join("/")}`

interface Planted {
  readonly path?: string
  readonly text: string
  /** How many findings; none for a text that is only almost wrong. */
  readonly count: number
}

const CORE = "packages/core/src/planted/Planted.ts"
const STORE = "packages/store/src/planted/Planted.ts"
const DOC = "/** Planted. */\n"

/** Check → texts, each with what must be found in it. */
const PLANTED: Readonly<Record<string, ReadonlyArray<Planted>>> = {
  "a function has at most 70 lines of its own": [
    { text: longFunction(71), count: 1 },
    { text: longFunction(70), count: 0 },
    { text: `export function* long() {\n${linesOf(80, "  yield 1")}}\n`, count: 1 },
    {
      text: `class Long {\n  async #long(count: number): Promise<void> {\n${linesOf(80, "    this.x()")}  }\n}\n`,
      count: 1,
    },
    {
      text: `export const long = (\n  count: number,\n): number => {\n${linesOf(80, "  count.toString()")}}\n`,
      count: 1,
    },
    {
      text: `const page = () => (\n${linesOf(80, "  <p>text</p>")})\n`,
      path: "apps/admin/src/Page.tsx",
      count: 1,
    },
    // What holds others is not long for their sake.
    {
      text: `const all = () => {\n${linesOf(40, "  const one = (n: number) => {\n    n.toFixed()\n  }")}}\n`,
      count: 0,
    },
    { text: `if (\n  a ||\n  b\n) {\n${linesOf(80, "  go()")}}\n`, count: 0 },
  ],
  "a file has at most 300 lines": [
    { text: linesOf(301, "a()"), count: 1 },
    { text: linesOf(300, "a()"), count: 0 },
    { text: linesOf(301, "a()"), path: "packages/core/src/planted/Planted.test.ts", count: 0 },
    { text: linesOf(301, "| a |"), path: "docs/reference/errors.md", count: 0 },
  ],
  "a line has at most 110 characters": [
    { text: `const a = b(${wide}, ${wide})\n`, count: 1 },
    { text: `/** ${wide} ${wide} */\n`, count: 1 },
    { text: `${"字".repeat(111)}\n`, path: "docs/planted.md", count: 1 },
    { text: `const a = [\n  "${wide} ${wide}",\n]\n`, count: 0 },
    { text: `  zh: \`${wide} \${one} ${wide}\`,\n`, count: 0 },
    { text: `const a = f("${wide}", "${wide}")\n`, count: 1 },
    { text: `// https://example.org/${wide}${wide}\n`, count: 0 },
    { text: `| ${wide} | ${wide} |\n`, path: "docs/planted.md", count: 0 },
    { text: `\`\`\`text\n${wide}${wide}\n\`\`\`\n`, path: "docs/planted.md", count: 0 },
    { text: `\`\`\`text\n${wide} ${wide}\n\`\`\`\n`, path: "docs/planted.md", count: 1 },
    { text: `${wide},${wide}\n`, path: "tooling/anhui/facts/planted.csv", count: 0 },
  ],
  "clock, chance and environment are asked at the edge only": [
    { text: "export const now = () => Date.now()\n", count: 1 },
    { text: "export const today = new Date()\n", count: 1 },
    { text: "export const chance = Math.random()\n", count: 1 },
    { text: "export const home = process.env.HOME\n", path: STORE, count: 1 },
    {
      text: "export const now = () => Date.now()\n",
      path: "packages/store/src/database/clocks.ts",
      count: 0,
    },
    { text: "export const now = () => Date.now()\n", path: "apps/server/src/planted.ts", count: 0 },
    { text: "// Date.now() is not asked here\nexport const said = 'new Date()'\n", count: 0 },
    { text: "const now = new Date()\n", path: "packages/core/src/planted/Planted.test.ts", count: 1 },
    { text: "const day = new Date(0)\n", path: "packages/core/src/planted/Planted.test.ts", count: 0 },
  ],
  "nothing is cast to any": [
    { text: "export const one = two as any\n", count: 1 },
    { text: "// nothing is taken as any\nexport const one = 'as any'\n", count: 0 },
  ],
  "a file is named after what it is about": [
    { text: DOC, path: "packages/core/src/kernel/utils.ts", count: 1 },
    { text: DOC, path: "apps/admin/src/helpers.tsx", count: 1 },
    { text: DOC, path: "tooling/bench/src/common.mjs", count: 1 },
    { text: DOC, path: "packages/core/src/kernel/Commons.ts", count: 0 },
  ],
  "nothing is exported by default": [
    { text: "export default 1\n", count: 1 },
    { text: "const one = 1\nexport { one as default }\n", count: 1 },
    { text: "export default {}\n", path: "apps/admin/vite.config.ts", count: 0 },
  ],
  "identifiers are English": [
    { text: "export const 项目 = 1\n", count: 1 },
    { text: "export const names = { 名称: 1 }\n", count: 1 },
    {
      text: '// 项目\nexport const project = "项目"\nconst shape = /项目/u\nconst said = `项目${project}`\n',
      count: 0,
    },
    { text: "const page = () => <p>项目</p>\n", path: "apps/admin/src/Page.tsx", count: 0 },
    { text: "const page = () => <p>{项目}</p>\n", path: "apps/admin/src/Page.tsx", count: 1 },
  ],
  "nothing is left undone in a remark": [
    { text: `// ${undone("TO-DO")}: later\n`, count: 1 },
    { text: `/* ${undone("FIX-ME")} */\n`, count: 1 },
    { text: `${undone("X-XX")}\n`, path: "docs/planted.md", count: 1 },
    { text: `const done = "${undone("TO-DO")}"\n`, count: 0 },
  ],
  "a suppression names its rule and its reason": [
    { text: "// oxlint-disable-next-line eqeqeq\na == b\n", count: 1 },
    { text: "// @ts-expect-error\na()\n", count: 1 },
    { text: "// oxlint-disable-next-line eqeqeq -- no\na == b\n", count: 1 },
    {
      text: "// oxlint-disable-next-line eqeqeq, no-console -- the driver gives either form\na == b\n",
      count: 0,
    },
    { text: "// @ts-expect-error -- the refusal must not compile\na()\n", count: 0 },
  ],
  "a module of core begins by saying what it is": [
    { text: "export const one = 1\n", count: 1 },
    { text: "// One.\nexport const one = 1\n", count: 1 },
    { text: `${DOC}export const one = 1\n`, count: 0 },
    { text: 'export { one } from "./one.ts"\n', path: "packages/core/src/planted/index.ts", count: 0 },
  ],
  "no file names a registry or a place on one machine": [
    { text: `fetch("https://${["registry", "example", "org"].join(".")}/effect")\n`, count: 1 },
    { text: `const home = "${place("work", "main")}"\n`, count: 1 },
    { text: `cd ${place("home", "somebody", "house")}\n`, path: "docs/planted.md", count: 1 },
    { text: `const file = "${place("tmp", "x")}"\n`, path: "packages/core/src/a/A.test.ts", count: 1 },
    { text: 'const file = join(tmpdir(), "tmp/x")\nconst url = "/trpc/work/list"\n', count: 0 },
  ],
  "lines end plainly, and the last one ends": [
    { text: "const a = 1 \n", count: 1 },
    { text: "const a = 1\r\n", count: 1 },
    { text: "const a = 1", count: 1 },
    { text: "const a = 1\n", count: 0 },
  ],
}

describe("tidy", () => {
  it("reads the whole house", () => {
    assert.isAbove(files.length, 200)
    assert.isTrue(files.some(({ path }) => path === "packages/core/src/kernel/Money.ts"))
    assert.isTrue(files.some(({ path }) => path === "docs/architecture.md"))
  })

  it.each(CHECKS)("$name", (check) => {
    assert.deepStrictEqual(findingsOf([check], files), [])
  })

  it("every check has its planted texts", () => {
    assert.deepStrictEqual(CHECKS.map(({ name }) => name).toSorted(), Object.keys(PLANTED).toSorted())
    for (const texts of Object.values(PLANTED)) assert.isTrue(texts.some(({ count }) => count > 0))
  })

  it.each(CHECKS)("planted: $name", (check) => {
    for (const { path = CORE, text, count } of PLANTED[check.name] ?? []) {
      assert.lengthOf(check.find(sourceFile(path, text)), count, `${path}: ${text.slice(0, 200)}`)
    }
  })
})

describe("the root", () => {
  it("holds what belongs there and hidden files, nothing else", () => {
    const shown = topLevel().filter((name) => !name.startsWith("."))
    assert.deepStrictEqual(shown.toSorted(), [...AT_THE_ROOT].toSorted())
  })
})
