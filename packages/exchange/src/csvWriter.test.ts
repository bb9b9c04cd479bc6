/** Cells of files that spreadsheets open: no text runs as a formula, and no other text is changed. */
import { assert, describe, it } from "vitest"
import { csvLine, fromTextCell, textCell } from "./csvWriter.ts"

describe("textCell", () => {
  it.each(["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋86", "－1", "＠SUM(A1)", "'quoted"])(
    "keeps %j from running",
    (text) => {
      assert.strictEqual(textCell(text), `'${text}`)
      assert.strictEqual(fromTextCell(textCell(text)), text)
    },
  )

  it.each(["2010", "0.5", ".5", "/", ":", ";", "<b>", ">", "?", ",", "集中供水", "A1", "a-b", ""])(
    "leaves %j as it is",
    (text) => {
      assert.strictEqual(textCell(text), text)
      assert.strictEqual(fromTextCell(text), text)
    },
  )
})

describe("csvLine", () => {
  it("quotes what would end a cell or a line, and nothing else", () => {
    assert.strictEqual(csvLine(["a", "b,c", '"d"', "e\nf", ""]), 'a,"b,c","""d""","e\nf",\r\n')
  })
})
