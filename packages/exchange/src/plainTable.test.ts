/** Short lists as files: figures become numbers, texts never formulas, each sheet has its own name. */
import { buffer } from "node:stream/consumers"
import { inflateRawSync } from "node:zlib"
import { assert, describe, it } from "vitest"
import { plainCsv, plainWorkbook, type PlainTable } from "./plainTable.ts"

const FIGURE = { heading: "投入", width: 10, isFigure: true }
const TEXT = { heading: "名称", width: 10 }

const table = (name: string, ...rows: ReadonlyArray<ReadonlyArray<string>>): PlainTable => ({
  name,
  marks: ["演示"],
  columns: [TEXT, FIGURE],
  rows,
})

/** The parts of an archive, by their names, found by their local headers. */
const partsOf = (bytes: Buffer): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>()
  for (let at = bytes.indexOf("PK\u0003\u0004", 0, "latin1"); at !== -1;) {
    const [nameLength, extra] = [bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)]
    const name = bytes.toString("utf8", at + 30, at + 30 + nameLength)
    const next = bytes.indexOf("PK\u0003\u0004", at + 4, "latin1")
    const begin = at + 30 + nameLength + extra
    parts.set(name, inflateRawSync(bytes.subarray(begin)).toString("utf8"))
    at = next
  }
  return parts
}

const written = async (...tables: ReadonlyArray<PlainTable>) =>
  partsOf(await buffer(plainWorkbook(...tables) as AsyncIterable<Buffer>))

describe("a figure", () => {
  it.each([
    ["1,234.50", "1234.50"],
    ["−5.0", "-5.0"],
    ["+3", "3"],
    ["0", "0"],
    ["12,345,678", "12345678"],
  ])("%s is the number %s", async (said, digits) => {
    assert.include(plainCsv(table("甲", ["某", said])), `\r\n某,${digits}\r\n`)
    assert.include(
      (await written(table("甲", ["某", said]))).get("xl/worksheets/sheet1.xml") ?? "",
      `<v>${digits}</v>`,
    )
  })

  it.each(["–", "=1+1", "1,23", "12 %", "+a", "-"])("%j is none, and runs as no formula", async (said) => {
    const sheet = (await written(table("甲", ["某", said]))).get("xl/worksheets/sheet1.xml") ?? ""
    assert.notInclude(sheet, "<v>")
    assert.notInclude(sheet, "<f>")
    assert.notMatch(plainCsv(table("甲", ["某", said])), /,[=+-]/u)
  })

  it("in a column of texts stays a text", () => {
    assert.include(plainCsv(table("甲", ["-1", ""])), "\r\n'-1,\r\n")
  })
})

describe("several tables", () => {
  it("have a sheet each, under names that a workbook can have", async () => {
    const long = "一".repeat(40)
    const parts = await written(table("各月"), table("各月"), table("a/b:[c]*?"), table(long), table(" "))
    const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]*)"/gu)].map(
      ([, name]) => name ?? "",
    )
    assert.lengthOf(new Set(names), 5)
    assert.deepStrictEqual(names.slice(0, 3), ["各月", "各月 2", "a b  c"])
    for (const name of names) assert.isAtMost([...name].length, 31)
  })

  it("stand one behind the other in CSV, marked once as UTF-8", () => {
    const text = plainCsv(table("甲", ["某", "1"]), table("乙", ["某", "2"]))
    assert.strictEqual(text.lastIndexOf("\uFEFF"), 0)
    assert.strictEqual(text.split("\r\n").filter((line) => line === "名称,投入").length, 2)
  })
})
