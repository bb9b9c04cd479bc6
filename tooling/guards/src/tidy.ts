/** What every file of the house is held to: one traversal, each check a function of one file. */
import { basename } from "node:path/posix"
import { isTest, isTypeScript, type SourceFile } from "./repository.ts"
import { functionsOf } from "./scan.ts"

const FUNCTION_LINES_MAX = 70
const FILE_LINES_MAX = 300
const LINE_LENGTH_MAX = 110

/** A finding in a file: the line it is about, and what it is. */
export interface Finding {
  readonly line: number
  readonly what: string
}

export interface Check {
  readonly name: string
  readonly find: (file: SourceFile) => ReadonlyArray<Finding>
}

const isCode = (file: SourceFile): boolean => isTypeScript(file) || file.path.endsWith(".mjs")
const isCore = (file: SourceFile): boolean => file.path.startsWith("packages/core/")

/** Made by `npm run golden` or by the package manager: not written by hand. */
const isGenerated = (file: SourceFile): boolean =>
  file.path === "pnpm-lock.yaml" ||
  (file.path.startsWith("docs/reference/") && file.path !== "docs/reference/journal-format.md")

/** Findings of a pattern in some of a file's lines. */
const matching = (lines: ReadonlyArray<string>, pattern: RegExp, what: string): ReadonlyArray<Finding> =>
  lines.flatMap((line, index) => (pattern.test(line) ? [{ line: index + 1, what }] : []))

const codeLines = (file: SourceFile): ReadonlyArray<string> => file.scanned.code.split("\n")

const functions: Check = {
  name: `a function has at most ${FUNCTION_LINES_MAX} lines of its own`,
  find: (file) =>
    isCode(file)
      ? functionsOf(file.scanned.code)
          .filter(({ ownLines }) => ownLines > FUNCTION_LINES_MAX)
          .map(({ line, ownLines }) => ({ line, what: `${ownLines} lines` }))
      : [],
}

/** Tables of facts and cases may be long; so may tests. */
const files: Check = {
  name: `a file has at most ${FILE_LINES_MAX} lines`,
  find: (file) => {
    const count = file.text.trimEnd().split("\n").length
    const exempt = isTest(file) || isGenerated(file) || /\.(?:csv|json|md|yaml)$|^LICENSE$/u.test(file.path)
    return !exempt && count > FILE_LINES_MAX ? [{ line: count, what: `${count} lines` }] : []
  },
}

/** One literal, with what joins it to its neighbours: a sentence or an address is not cut for the margin. */
const ONE_LITERAL =
  /^(?:[\w$]+:\s*|return\s+|[?:+]\s*|\.\.\.)?(?<mark>["'`])(?:(?!\k<mark>).|\$\{.*?\})*\k<mark>\)?[,;+)]*$/u
const HOLDS_URL = /https?:\/\/\S{20,}/u

/** A sample between fences that has no blank to break at. */
const isSample = (file: SourceFile, index: number): boolean =>
  !(file.lines[index] ?? "").includes(" ") &&
  file.lines.slice(0, index).filter((line) => line.startsWith("```")).length % 2 === 1

const lineLength: Check = {
  name: `a line has at most ${LINE_LENGTH_MAX} characters`,
  find: (file) => {
    // A migration that was applied is never touched again, not even for its looks, nor is its name.
    const exempt = /\.csv$|^LICENSE$|\/migrations\/(?:\d+_.*\.sql|digests\.json)$/u
    if (isGenerated(file) || exempt.test(file.path)) return []
    return file.lines.flatMap((line, index) => {
      const { length } = Array.from(line)
      if (length <= LINE_LENGTH_MAX || HOLDS_URL.test(line)) return []
      if (file.path.endsWith(".md") && (line.trimStart().startsWith("|") || isSample(file, index))) return []
      if (isCode(file) && ONE_LITERAL.test(line.trim())) return []
      return [{ line: index + 1, what: `${length} characters` }]
    })
  },
}

/** Where the clock, chance and the environment may be read, and why there. */
const MAY_ASK_THE_MACHINE: ReadonlyArray<readonly [path: RegExp, why: string]> = [
  [/^packages\/store\/src\/database\/clocks\.ts$/u, "the office's clock is made here"],
  [/^packages\/store\/src\/database\/ids\.ts$/u, "identifiers are made here"],
  [/^packages\/store\/src\/access\/library\.ts$/u, "sessions grow old by the real clock"],
  [
    /^packages\/store\/src\/postgres\/(?:Cluster|initialise)\.ts$/u,
    "the server's programs are found by PATH",
  ],
  [/^packages\/exchange\/src\/workbook\/zip\.ts$/u, "the parts of a workbook bear one fixed time"],
  [/^packages\/store\/src\/testing\//u, "tests run on a machine"],
  [/^packages\/(?!core\/).*\.test\.ts$/u, "tests run on a machine"],
  [/^(?:apps|tooling|docs\/examples)\//u, "programs run on a machine"],
]

const MACHINE = /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bprocess\.env\b/u
/** A test of core may hold its own calendar against the platform's: a date of a given instant is no clock. */
const MACHINE_IN_TEST = /\bDate\.now\b|\bnew Date(?!\(\s*[^)\s])|\bMath\.random\b|\bprocess\.env\b/u

const machine: Check = {
  name: "clock, chance and environment are asked at the edge only",
  find: (file) =>
    isCode(file) && !MAY_ASK_THE_MACHINE.some(([path]) => path.test(file.path))
      ? matching(codeLines(file), isTest(file) ? MACHINE_IN_TEST : MACHINE, "asks the machine")
      : [],
}

const anys: Check = {
  name: "nothing is cast to any",
  find: (file) => (isCode(file) ? matching(codeLines(file), /\bas any\b/u, "as any") : []),
}

const VAGUE = /^(?:utils?|helpers?|common|misc|shared|stuff)\b/iu

const names: Check = {
  name: "a file is named after what it is about",
  find: (file) => (VAGUE.test(basename(file.path)) ? [{ line: 1, what: basename(file.path) }] : []),
}

/** Files whose reader wants a default export. */
const CONFIGURES = /(?:^|\/)(?:vite|vitest)\.config\.ts$|\/globalSetup\.ts$/u

const defaults: Check = {
  name: "nothing is exported by default",
  find: (file) =>
    isCode(file) && !CONFIGURES.test(file.path)
      ? matching(codeLines(file), /\bexport\s+default\b|\bas default\b/u, "a default export")
      : [],
}

/** What stands between tags is text. */
const withoutPageText = (file: SourceFile, line: string): string =>
  file.path.endsWith(".tsx") ? line.replaceAll(/(?:^|>)[^<>{}()=;]*(?:<|$)/gu, "") : line

const identifiers: Check = {
  name: "identifiers are English",
  find: (file) =>
    isCode(file)
      ? matching(
          codeLines(file).map((line) => withoutPageText(file, line)),
          /\p{Script=Han}/u,
          "a Chinese identifier",
        )
      : [],
}

/** Split, so that this file does not hold them. */
const MARKS = ["TO-DO", "FIX-ME", "X-XX"].map((mark) => mark.replace("-", ""))
const UNDONE = new RegExp(`\\b(?:${MARKS.join("|")})\\b`, "u")

const undone: Check = {
  name: "nothing is left undone in a remark",
  find: (file) =>
    isGenerated(file)
      ? []
      : matching(isCode(file) ? file.scanned.comments.split("\n") : file.lines, UNDONE, "undone"),
}

const SUPPRESSES = /(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)|(?:v8|c8|istanbul) ignore/u
const HAS_REASON = /(?:-disable\S*\s+[\w/@-]+(?:,\s*[\w/@-]+)*|@ts-\S+|ignore\s+\w+)\s+--\s+\S.{9,}/u

const suppressions: Check = {
  name: "a suppression names its rule and its reason",
  find: (file) =>
    isCode(file)
      ? file.scanned.comments
          .split("\n")
          .flatMap((line, index) =>
            SUPPRESSES.test(line) && !HAS_REASON.test(line) ? [{ line: index + 1, what: "no reason" }] : [],
          )
      : [],
}

/** An index only lists; what it lists speaks for itself. */
const moduleComments: Check = {
  name: "a module of core begins by saying what it is",
  find: (file) => {
    const exempt = !isCore(file) || !isTypeScript(file) || isTest(file) || basename(file.path) === "index.ts"
    return exempt || file.text.startsWith("/**") ? [] : [{ line: 1, what: "no comment" }]
  },
}

/** Split, so that this file does not name them. */
const HOSTS = ["npm-js", "npm-mirror", "arti-factory", "ver-daccio"].map((name) => name.replace("-", ""))
const REGISTRIES = new RegExp(`\\bregistry\\.[\\w-]+\\.\\w|\\b(?:${HOSTS.join("|")})\\b`, "iu")

/** Hosts of package registries, and paths of one machine. */
const FOREIGN = [REGISTRIES, /(?<![\w.$}\])/-])\/(?:work|tmp|home|root|Users|mnt)\/[\w.-]/u]

const places: Check = {
  name: "no file names a registry or a place on one machine",
  find: (file) => FOREIGN.flatMap((pattern) => matching(file.lines, pattern, "a place of one machine")),
}

const endings: Check = {
  name: "lines end plainly, and the last one ends",
  find: (file) => {
    if (isGenerated(file) || file.text === "") return []
    const trailing = /\.(?:md|csv)$/u.test(file.path)
      ? []
      : matching(file.lines, /[ \t]$/u, "blanks at its end")
    const carriage = file.path.endsWith(".csv") ? [] : matching(file.lines, /\r/u, "a carriage return")
    const last = file.text.endsWith("\n") ? [] : [{ line: file.lines.length, what: "no end" }]
    return [...trailing, ...carriage, ...last]
  },
}

export const CHECKS: ReadonlyArray<Check> = [
  functions,
  files,
  lineLength,
  machine,
  anys,
  names,
  defaults,
  identifiers,
  undone,
  suppressions,
  moduleComments,
  places,
  endings,
]

/** Everything that the checks find, as `file:line what`. */
export const findingsOf = (
  checks: ReadonlyArray<Check>,
  all: ReadonlyArray<SourceFile>,
): ReadonlyArray<string> =>
  all.flatMap((file) =>
    checks.flatMap(({ find }) => find(file).map(({ line, what }) => `${file.path}:${line} ${what}`)),
  )

/** What may stand at the root. */
export const AT_THE_ROOT: ReadonlyArray<string> = [
  "LICENSE",
  "README.md",
  "apps",
  "docs",
  "package.json",
  "packages",
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "tooling",
  "tsconfig.base.json",
  "turbo.json",
]
