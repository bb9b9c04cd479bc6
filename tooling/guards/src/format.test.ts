/** The formatter's settings are those of the house, and it says so where a text is not formatted. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { ROOT } from "./repository.ts"
import { Plot, run } from "./tools.ts"

const CONFIG = ".oxfmtrc.json"
const config = readFileSync(join(ROOT, CONFIG), "utf8")

const check = (path: string, text: string): number | null => {
  using plot = new Plot()
  plot.plant({ [CONFIG]: config, [path]: text })
  return run("oxfmt", ["--check", "."], plot.folder).status
}

const PATH = "packages/core/src/planted.ts"
const long = `export const sum = ${Array.from({ length: 20 }, (_, index) => `number${index}`).join(" + ")}\n`

describe("the formatter", () => {
  it.each([
    ["plain", 'export const say = (word: string) => ({\n  word,\n  said: "so",\n})\n'],
    ["as wide as may be", `export const one = "${"a".repeat(88)}"\n`],
  ])("accepts what is %s", (_, text) => {
    assert.strictEqual(check(PATH, text), 0)
  })

  it.each([
    ["a semicolon", "export const one = 1;\n"],
    ["single quotes", "export const one = 'one'\n"],
    ["no comma at the end", "export const one = {\n  two: 2\n}\n"],
    ["no brackets around a parameter", "export const one = two => two\n"],
    ["four blanks", "export const one = () => {\n    return 1\n}\n"],
    ["a line that is too long", long],
  ])("planted: %s", (_, text) => {
    assert.strictEqual(check(PATH, text), 1)
  })

  it.each([
    ["docs/reference/events/Planted.v1.json", '{"a":1}'],
    ["docs/planted.md", "| a | b |\n|---|---|\n| 1 | 2 |\n"],
    ["tooling/anhui/facts/planted.json", '{"a":1}'],
  ])("leaves %s alone", (path, text) => {
    assert.strictEqual(check(path, text), 0)
  })
})
