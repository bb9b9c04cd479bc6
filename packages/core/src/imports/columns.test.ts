import { assert, describe, it } from "vitest"
import { IMPORT_COLUMNS, readHeader } from "./columns.ts"

const CHINESE = IMPORT_COLUMNS.map((column) => column.heading.zh)
const ENGLISH = IMPORT_COLUMNS.map((column) => column.heading.en)
const REQUIRED = IMPORT_COLUMNS.filter((column) => column.required).map((column) => column.heading.zh)
const KEYS = IMPORT_COLUMNS.map((column) => column.key)

describe("readHeader", () => {
  it.each([
    ["Chinese", CHINESE],
    ["English", ENGLISH],
    ["English in capitals", ENGLISH.map((heading) => heading.toUpperCase())],
    [
      "Chinese with wide brackets",
      CHINESE.map((heading) => heading.replace("(", "\uff08").replace(")", "\uff09")),
    ],
    ["Chinese with narrow brackets", CHINESE.map((heading) => heading.normalize("NFKC"))],
    ["Chinese with blanks", CHINESE.map((heading) => ` ${[...heading].join(" ")}\u3000`)],
    ["English with wide letters", ENGLISH.map((heading) => heading.replaceAll(/[a-z]/g, wide))],
    [
      "Chinese behind a byte-order mark",
      CHINESE.map((heading, index) => (index === 0 ? `\ufeff${heading}` : heading)),
    ],
  ])("finds every column by its heading in %s", (_, headings) => {
    const { places, problems, ignored } = readHeader(headings)
    assert.deepStrictEqual(
      [...places],
      KEYS.map((key, index) => [key, index] as const),
    )
    assert.deepStrictEqual(problems, { missing: [], duplicate: [] })
    assert.deepStrictEqual(ignored, [])
  })

  it("finds columns in any order, both languages mixed, and leaves others aside", () => {
    const headings = ["备注", ...ENGLISH.slice(5).toReversed(), "note", ...CHINESE.slice(0, 5)]
    const { places, problems, ignored } = readHeader(headings)
    for (const [key, place] of places) {
      const column = IMPORT_COLUMNS.find((one) => one.key === key)
      assert.include([column?.heading.zh, column?.heading.en], headings[place])
    }
    assert.strictEqual(places.size, KEYS.length)
    assert.deepStrictEqual(problems, { missing: [], duplicate: [] })
    assert.deepStrictEqual(ignored, ["备注", "note"])
  })

  it.each([
    ["in the same words", CHINESE[0] ?? ""],
    ["in the other language", ENGLISH[0] ?? ""],
    ["with other blanks", "年 度"],
  ])("names a column that stands twice %s, and keeps the first", (_, again) => {
    const { places, problems } = readHeader([...CHINESE, again])
    assert.deepStrictEqual(problems, { missing: [], duplicate: [again] })
    assert.strictEqual(places.get("year"), 0)
  })

  it.each(IMPORT_COLUMNS)("names $key if it is missing and required", ({ heading, required }) => {
    const { problems } = readHeader(CHINESE.filter((one) => one !== heading.zh))
    assert.deepStrictEqual(problems, { missing: required ? [heading.zh] : [], duplicate: [] })
  })

  it("of nothing misses everything that is required", () => {
    assert.deepStrictEqual(readHeader([]).problems.missing, REQUIRED)
    assert.deepStrictEqual(REQUIRED.length, 7)
  })

  it("never takes an empty heading or part of one for a column", () => {
    assert.deepStrictEqual(readHeader(["", " ", "年", "年度计划", "yea"]).ignored, [
      "",
      " ",
      "年",
      "年度计划",
      "yea",
    ])
  })
})

/** A small letter in the width of a Chinese character. */
function wide(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 0xfee0)
}

describe("the headings", () => {
  it("are all different, in both languages", () => {
    assert.strictEqual(new Set([...CHINESE, ...ENGLISH]).size, 2 * KEYS.length)
    assert.strictEqual(new Set(KEYS).size, KEYS.length)
  })
})
