/** The tracked files of the house, read once. */
import { readdirSync, readFileSync } from "node:fs"
import { extname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { type Scanned, scan } from "./scan.ts"

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url))

/** Made by tools and left out of the repository. */
const MADE = new Set([
  "node_modules",
  "dist",
  "dist-types",
  ".git",
  ".turbo",
  ".data",
  ".cache",
  "__pycache__",
])

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string
  readonly text: string
  readonly lines: ReadonlyArray<string>
  /** Of a TypeScript or JavaScript file; of any other, its text counts as code and there are no comments. */
  readonly scanned: Scanned
}

const BINARY = new Set([".png", ".jpg", ".ico", ".woff2", ".gz", ".xlsx", ".docx"])
const SCANNED = new Set([".ts", ".tsx", ".mjs", ".js"])

export const sourceFile = (path: string, text: string): SourceFile => ({
  path,
  text,
  lines: text.split("\n"),
  scanned: SCANNED.has(extname(path)) ? scan(text) : { code: text, comments: "" },
})

const walk = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => !MADE.has(entry.name) && !entry.name.endsWith(".tsbuildinfo"))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? walk(path) : [path]
    })

/** Every text file under a folder (by default: all of them), in the order of their paths. */
export const readFiles = (folder = ""): ReadonlyArray<SourceFile> =>
  walk(folder)
    .filter((path) => !BINARY.has(extname(path)))
    .toSorted()
    .map((path) => sourceFile(path, readFileSync(join(ROOT, path), "utf8")))

/** What stands at the root, hidden or made by tools or not. */
export const topLevel = (): ReadonlyArray<string> => readdirSync(ROOT).filter((name) => !MADE.has(name))

export const isTypeScript = (file: SourceFile): boolean => /\.tsx?$/u.test(file.path)

/** Tables of cases, and the acts that they begin with: what tests read, and nothing else. */
const OF_CASES = /\/sixSystems\/(?:\w+\/)+(?:cases|caseActs|\w+\.cases)\.ts$/u

export const isCaseTable = (path: string): boolean => OF_CASES.test(path)

export const isTest = (file: SourceFile): boolean =>
  /\.test\.tsx?$/u.test(file.path) || isCaseTable(file.path)
