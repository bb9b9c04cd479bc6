/** The glossary names what the code has, and the code uses no word that the glossary rules out. */
import { assert, describe, it } from "vitest"
import { bannedIn, glossaryOf, identifiersIn, unfounded } from "./glossary.ts"
import { readFiles, sourceFile } from "./repository.ts"

const files = readFiles()
const glossary = glossaryOf(files.find(({ path }) => path === "docs/glossary.md")?.text ?? "")
const identifiers = identifiersIn(files)

const ROW = "| 民生工程 | livelihood programme | `Programme` | what is promised |"
const planted = (row: string) =>
  glossaryOf(`# Glossary\n\n| 中文 | English | Identifier | Meaning |\n| --- | --- | --- | --- |\n${row}\n`)

describe("the glossary", () => {
  it("is read", () => {
    assert.isAbove(glossary.terms.length, 50)
    assert.isAbove(glossary.banned.length, 5)
    assert.isAbove(identifiers.size, 1000)
  })

  it("names what is in the code", () => {
    assert.deepStrictEqual(unfounded(glossary, identifiers), [])
  })

  it("names a thing once", () => {
    const named = glossary.terms.flatMap((term) => term.identifiers)
    assert.deepStrictEqual(
      named.filter((name, index) => named.indexOf(name) !== index),
      [],
    )
    const chinese = glossary.terms.map((term) => term.chinese)
    assert.deepStrictEqual(
      chinese.filter((word, index) => chinese.indexOf(word) !== index),
      [],
    )
  })

  it("planted: an identifier that is not there, and a row that is not whole", () => {
    assert.deepStrictEqual(unfounded(planted(ROW), identifiers), [])
    assert.lengthOf(unfounded(planted(ROW.replace("Programme`", "ProgrammeOfWishes`")), identifiers), 1)
    assert.lengthOf(
      unfounded(planted("| 民生工程 | livelihood programme | none | what is promised |"), identifiers),
      1,
    )
    assert.lengthOf(unfounded(planted("|  | livelihood programme | `Programme` | x |"), identifiers), 1)
  })
})

describe("words that are not used", () => {
  it("do not appear", () => {
    assert.deepStrictEqual(bannedIn(files, glossary.banned), [])
  })

  it.each([
    ["packages/core/src/a/A.ts", "export const biddingDate = 1", 1],
    ["packages/core/src/a/A.ts", "export class OpenBidding {}", 1],
    ["packages/store/src/migrations/0009_a.sql", "create table tenant_claim ()", 1],
    ["packages/core/src/a/utils.ts", "export const one = 1", 1],
    ["packages/core/src/a/A.ts", "/** 督查 */ export const auditOfSites = 1", 1],
    ["packages/core/src/a/A.ts", "export const forbidding = 1", 0],
    ["packages/core/src/a/A.ts", "export const utilsation = lieutenant", 0],
  ])("planted in %s: %s", (path, text, count) => {
    assert.lengthOf(bannedIn([sourceFile(path, text)], glossary.banned), count)
  })
})
