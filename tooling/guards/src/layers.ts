/**
 * Who may import whom: the rows of core's folders, and the few rules between packages that tags cannot say.
 */
import { dirname, join } from "node:path/posix"
import { isCaseTable, isTest, isTypeScript, type SourceFile } from "./repository.ts"
import { importsOf } from "./scan.ts"

export type Rows = ReadonlyMap<string, number>

const BETWEEN = /<!-- rows:begin -->([\s\S]*?)<!-- rows:end -->/u
const ROW = /^\|\s*(\d+)\s*\|([^|]*)\|/u

/** The rows as the table of the architecture has them. */
export const rowsIn = (architecture: string): Rows => {
  const table = BETWEEN.exec(architecture)?.[1] ?? ""
  return new Map(
    table.split("\n").flatMap((line) => {
      const match = ROW.exec(line)
      const folders = match?.[2]?.matchAll(/`(\w+)`/gu) ?? []
      return [...folders].map(([, folder = ""]) => [folder, Number(match?.[1])] as const)
    }),
  )
}

const CORE = "packages/core/src/"

export interface Edge {
  readonly from: string
  readonly to: string
  /** `file:line`, for people. */
  readonly where: string
}

/** Stands beside the rows: it may use every folder, and only tests use it. */
export const TESTING = "testing"

const folderOf = (path: string): string => path.slice(CORE.length).split("/")[0] ?? ""

const coreFiles = (files: ReadonlyArray<SourceFile>): ReadonlyArray<SourceFile> =>
  files.filter((file) => file.path.startsWith(CORE) && isTypeScript(file))

/** Imports from one folder of core to another; those inside a folder, and those for tests, are free. */
export const edgesIn = (files: ReadonlyArray<SourceFile>): ReadonlyArray<Edge> =>
  coreFiles(files).flatMap((file) =>
    importsOf(file.text)
      .filter(({ specifier }) => specifier.startsWith("."))
      .map(({ specifier, line }) => ({
        from: folderOf(file.path),
        to: folderOf(join(dirname(file.path), specifier)),
        where: `${file.path}:${line}`,
      }))
      .filter(({ from, to }) => from !== to && from !== TESTING && !(to === TESTING && isTest(file))),
  )

/** Edges that do not lead to a lower row, and those of folders that stand in no row. */
export const upwardEdges = (edges: ReadonlyArray<Edge>, rows: Rows): ReadonlyArray<string> =>
  edges
    .filter(({ from, to }) => !((rows.get(to) ?? Infinity) < (rows.get(from) ?? -1)))
    .map(({ from, to, where }) => `${where} ${from} → ${to}`)

/** Tables of cases that something else than a test reads: a rule must not know what it is tested with. */
export const strayCasesIn = (files: ReadonlyArray<SourceFile>): ReadonlyArray<string> =>
  coreFiles(files)
    .filter((file) => !isTest(file) && folderOf(file.path) !== TESTING)
    .flatMap((file) =>
      importsOf(file.text)
        .filter(({ specifier }) => isCaseTable(join(dirname(file.path), specifier)))
        .map(({ specifier, line }) => `${file.path}:${line} imports ${specifier}`),
    )

/** A test runs on a machine: it may use its runner and what Node brings along. */
const FOR_TESTS = /^(?:vitest|@effect\/vitest|node:\w+)(?:\/|$)/u
/** What core stands on: `effect`, and the calendar as data, of which nothing is run (docs/adr/0005, 0029). */
const STANDS_ON = /^effect(?:\/|$)|^chinese-days\/dist\/chinese-days\.json$/u
const AMBIENT = /(?<![.\w])(?:process|globalThis|Buffer|require)\b(?!\s*:)/u

/** What core must not know: the machine it runs on, modules found at run time, other packages. */
export const strangersIn = (files: ReadonlyArray<SourceFile>): ReadonlyArray<string> =>
  coreFiles(files).flatMap((file) => {
    const imported = importsOf(file.text)
      .filter(({ specifier }) => !specifier.startsWith(".") && !STANDS_ON.test(specifier))
      .filter(({ specifier, dynamic }) => dynamic || !(isTest(file) && FOR_TESTS.test(specifier)))
      .map(({ specifier, line }) => `${file.path}:${line} imports ${specifier}`)
    const dynamic = importsOf(file.text)
      .filter((one) => one.dynamic)
      .map(({ line }) => `${file.path}:${line} imports at run time`)
    const ambient = file.scanned.code.split("\n").flatMap((line, index) => {
      const found = isTest(file) ? null : AMBIENT.exec(line)
      return found === null ? [] : [`${file.path}:${index + 1} uses ${found[0]}`]
    })
    return [...imported, ...dynamic, ...ambient]
  })

const STAR = /\bexport\s*\*(?!\s*as\b)/u

/** `export *` without a name: what a concept offers is listed. */
export const starsIn = (files: ReadonlyArray<SourceFile>): ReadonlyArray<string> =>
  files
    .filter(isTypeScript)
    .flatMap((file) =>
      file.scanned.code
        .split("\n")
        .flatMap((line, index) => (STAR.test(line) ? [`${file.path}:${index + 1}`] : [])),
    )

/** Wildcards in `exports` maps: every door of a package is named. */
export const wildcardsIn = (files: ReadonlyArray<SourceFile>): ReadonlyArray<string> =>
  files
    .filter((file) => /(?:^|\/)package\.json$/u.test(file.path))
    .flatMap((file) => {
      const { exports } = JSON.parse(file.text) as { readonly exports?: unknown }
      return JSON.stringify(exports ?? {}).includes("*") ? [file.path] : []
    })

interface TypesOnly {
  readonly from: (file: SourceFile) => boolean
  readonly to: RegExp
}

/** Between packages: where only types may cross, or nothing at all. */
const TYPES_ONLY: TypesOnly = {
  from: (file) => file.path.startsWith("apps/admin/src/") && !isTest(file),
  to: /^@minsheng\/trpc(?:\/|$)/u,
}

const isStoreItself = (file: SourceFile): boolean =>
  file.path.startsWith("packages/store/src/") && !file.path.includes("/testing/") && !isTest(file)

/** What tests stand on, at the doors of packages, and who may use it: tests and what is made for them. */
const FOR_TESTS_ALONE = /^@minsheng\/\w+\/testing$/u
const SERVES_TESTS = /\/testing(?:\/|\.ts$)|^tooling\/(?:browser|guards)\/|^docs\/examples\//u

const isForTests = (file: SourceFile): boolean => isTest(file) || SERVES_TESTS.test(file.path)

export const crossingsIn = (files: ReadonlyArray<SourceFile>): ReadonlyArray<string> =>
  files.filter(isTypeScript).flatMap((file) =>
    importsOf(file.text).flatMap(({ specifier, typeOnly, line }) => {
      const values = TYPES_ONLY.from(file) && TYPES_ONLY.to.test(specifier) && !typeOnly
      const adapter = isStoreItself(file) && specifier.startsWith("@minsheng/exchange")
      const testing = FOR_TESTS_ALONE.test(specifier) && !isForTests(file)
      return values || adapter || testing ? [`${file.path}:${line} imports ${specifier}`] : []
    }),
  )
