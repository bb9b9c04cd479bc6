/** Rows of a file of targets, by their cells alone. */
import { assert, describe, it } from "vitest"
import { readTargetRow } from "./classifyTarget.ts"
import { TARGET_COLUMNS, type TargetColumnKey } from "./targetColumns.ts"

const PLACES = new Map(TARGET_COLUMNS.map(({ key }, index) => [key, index]))

type Texts = Partial<Record<TargetColumnKey, string>>

const GOOD: Texts = {
  year: "2010",
  itemKey: "16",
  divisionCode: "341500",
  target: "561",
  source: "某文",
  confidence: "已核",
}

const read = (texts: Texts) =>
  readTargetRow(PLACES, {
    line: 2,
    fields: TARGET_COLUMNS.map(({ key }) => ({ ...GOOD, ...texts })[key] ?? ""),
  })

describe("a row of targets", () => {
  it.each<[string, Texts, object]>([
    ["a number", {}, { target: { _tag: "Number", quantity: "561" }, confidence: "verified" }],
    ["a key that lost its zero", { itemKey: "6" }, { itemKey: "06" }],
    ["a key with its name", { itemKey: "16 卫生" }, { itemKey: "16" }],
    ["words", { target: "应补尽补" }, { target: { _tag: "InWords", words: "应补尽补" } }],
    ["no task", { target: "无任务" }, { target: { _tag: "NoTask" } }],
    ["unknown", { target: "?" }, { target: { _tag: "Unknown" } }],
    ["nothing", { target: "", source: "", confidence: "" }, { target: undefined, source: null }],
    ["a confidence in English", { confidence: "Made up" }, { confidence: "synthetic" }],
    [
      "what is left, below zero",
      { remainder: "-1,000.50", remainderReason: "超出部分自筹" },
      { remainder: { quantity: "-1000.5", reason: "超出部分自筹" } },
    ],
    ["nothing left", { remainder: "0" }, { remainder: null }],
    ["where it was made from", { basis: "618" }, { basis: 618 }],
  ])("says %s", (_, texts, expected) => {
    const { row, problems } = read(texts)
    assert.deepStrictEqual(problems, [])
    assert.deepInclude(row, expected)
  })

  it.each<[string, Texts, string]>([
    ["no year", { year: "10" }, "year year"],
    ["no key", { itemKey: "x" }, "itemKey itemKey"],
    ["no division", { divisionCode: "六安" }, "divisionCode divisionCode"],
    ["a slip of the pen", { target: "56l" }, "target target"],
    ["no such confidence", { confidence: "也许" }, "confidence confidence"],
    ["a remainder that is no number", { remainder: "--1", remainderReason: "x" }, "remainder remainder"],
    ["a remainder without its reason", { remainder: "1" }, "remainderUnexplained remainderReason"],
    ["a reason without a remainder", { remainderReason: "x" }, "remainderUnsaid remainder"],
    ["no entry", { basis: "-1" }, "basis basis"],
  ])("is wrong with %s, and keeps what it names", (_, texts, expected) => {
    const { row, item, problems } = read(texts)
    assert.isUndefined(row)
    assert.deepStrictEqual(
      problems.map(({ code, column }) => `${code} ${column ?? ""}`),
      [expected],
    )
    assert.strictEqual(item === undefined, expected.startsWith("year") || expected.startsWith("itemKey"))
  })
})
