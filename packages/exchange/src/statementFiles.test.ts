/** Files of bank statements as banks write them, and as somebody makes them who means harm. */
import { Cause, Effect, Exit, Option } from "effect"
import { deflateRawSync } from "node:zlib"
import { assert, describe, it } from "vitest"
import { readStatementFile, type StatementTemplateRow } from "@minsheng/core/bank"
import type { FundTemplateContents } from "@minsheng/core/imports"
import { Position } from "@minsheng/core/journal"
import { CalendarDate, DivisionCode } from "@minsheng/core/kernel"
import { rowFileReaderLayer } from "./rowFileReader.ts"
import { statementTemplate } from "./statementTemplate.ts"
import { archive, sheetOf, workbookOf } from "./testing/workbooks.ts"

const PERIOD = { fromOn: CalendarDate.make("2010-05-01"), toOn: CalendarDate.make("2010-05-31") }
const HEADINGS = ["日期", "摘要", "对方户名", "凭证号", "借方（支出，元）", "贷方（收入，元）", "余额（元）"]

const read = (bytes: Uint8Array) =>
  Effect.runPromiseExit(readStatementFile(bytes, PERIOD).pipe(Effect.provide(rowFileReaderLayer)))

const refusalOf = (exit: Awaited<ReturnType<typeof read>>) => {
  if (Exit.isSuccess(exit)) throw new Error("it was read")
  return Option.getOrThrow(Cause.findErrorOption(exit.cause))
}

const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const number = (at: string, inside: string): string => `<c r="${at}">${inside}</c>`
const row = (line: number, cells: ReadonlyArray<string>, more = ""): string =>
  `<row r="${line}"${more}>${cells.join("")}</row>`
const COLUMNS = ["A", "B", "C", "D", "E", "F", "G"]
const header = row(
  1,
  HEADINGS.map((heading, at) => cell(`${COLUMNS[at]}1`, heading)),
)
const opening = row(2, [cell("B2", "期初余额"), number("G2", "<v>0</v>")])
const paidIn = (more = "", amount = "<v>5</v>"): string =>
  row(3, [cell("A3", "2010-05-04"), cell("B3", "拨款"), number("F3", amount), number("G3", "<v>5</v>")], more)
const bomb = (size: number): Buffer => deflateRawSync(Buffer.alloc(size, 0x20), { level: 9 })

const csv = (rows: ReadonlyArray<string>): Uint8Array =>
  new TextEncoder().encode([HEADINGS.join(), ...rows].join("\n"))

describe("a workbook of the bank's", () => {
  it("is read on the sheet that has its headings", async () => {
    const other = sheetOf(row(1, [cell("A1", "封面")]))
    const exit = await read(workbookOf({ sheets: [other, sheetOf(`${header}${opening}${paidIn()}`)] }))
    assert.isTrue(Exit.isSuccess(exit))
    if (Exit.isSuccess(exit)) assert.deepInclude(exit.value, { openingFen: 0n, closingFen: 500n })
  })

  it("holds amounts to the fen that numbers of workbooks do not hold, where they stand as text", async () => {
    const [most, more] = ["90071992547409.93", "90071992547409.94"]
    const line = [cell("A3", "2010-05-04"), cell("B3", "拨款"), cell("F3", most), cell("G3", more)]
    const first = row(2, [cell("B2", "期初余额"), cell("G2", "0.01")])
    const exit = await read(workbookOf({ sheets: [sheetOf(`${header}${first}${row(3, line)}`)] }))
    assert.strictEqual(Exit.isSuccess(exit) && exit.value.closingFen, 9_007_199_254_740_994n)
  })

  it.each([
    ["an amount that is computed", paidIn("", "<f>2+3</f><v>5</v>"), "formula"],
    ["an amount that is computed elsewhere", paidIn("", "<f>[1]x!A1</f>"), "formula"],
    ["a row that nobody sees", paidIn(' hidden="1"'), "hiddenRow"],
  ] as const)("is refused for %s, with its line", async (_, line, fault) => {
    const exit = await read(workbookOf({ sheets: [sheetOf(`${header}${opening}${line}`)] }))
    assert.deepInclude(refusalOf(exit), { _tag: "BankLineUnreadable", line: 3, fault })
  })

  it.each([
    [
      "without the headings of a statement",
      "missingColumns",
      () => workbookOf({ sheets: [sheetOf(row(1, [cell("A1", "项目名称"), cell("B1", "乡镇")]))] }),
    ],
    [
      "with two statements in it",
      "severalSheets",
      () => workbookOf({ sheets: [sheetOf(`${header}${opening}`), sheetOf(`${header}${opening}`)] }),
    ],
    [
      "with one heading twice",
      "duplicateColumns",
      () => workbookOf({ sheets: [sheetOf(`${header.replace("对方户名", "余额")}${opening}`)] }),
    ],
    [
      "that would be ten gigabytes",
      "packed",
      () => archive({ "xl/worksheets/sheet1.xml": { packed: bomb(64 * 1024 * 1024), size: 0xffff_fff0 } }),
    ],
    [
      "that is larger than it claims",
      "damaged",
      () =>
        workbookOf({
          sheets: [sheetOf(`${header}${opening}`)],
          raw: { packed: bomb(8 * 1024 * 1024), size: 900_000 },
        }),
    ],
    ["that is none", "notAWorkbook", () => archive({ "word/document.xml": "<a/>" })],
    ["of nothing", "empty", () => new Uint8Array()],
  ] as const)("is refused %s", async (_, fault, bytes) => {
    assert.deepInclude(refusalOf(await read(bytes())), { _tag: "FileRefused", fault })
  })
})

describe("a text file of the bank's", () => {
  it.each([
    ["a balance that does not follow", [",期初余额,,,,,1", "2010-05-04,拨款,,,,5,6.01"], 3],
    ["one line twice, its balance too", [",期初余额,,,,,1", "2010-05-04,a,,,,5,6", "2010-05-04,a,,,,5,6"], 4],
  ])("is refused for %s", async (_, rows, line) => {
    assert.deepInclude(refusalOf(await read(csv(rows))), { _tag: "BankStatementUneven", line })
  })

  it("that has more lines than a statement is refused", async () => {
    const rows = Array.from({ length: 10_003 }, (_, at) => `2010-05-04,a,,,,1,${at + 1}`)
    assert.deepInclude(refusalOf(await read(csv(rows))), { _tag: "FileRefused", fault: "tooManyRows" })
  })

  it("takes no cell for a formula, whatever it begins with", async () => {
    const exit = await read(csv([",期初余额,,,,,0", "2010-05-04,=HYPERLINK(1),,,,5,5"]))
    assert.strictEqual(Exit.isSuccess(exit) && exit.value.lines[0]?.summary, "=HYPERLINK(1)")
  })
})

describe("the workbook to fill in", () => {
  const contents: FundTemplateContents<StatementTemplateRow> = {
    year: 2010,
    regionCode: DivisionCode.make("341524"),
    regionName: { zh: "金寨县", en: "Jinzhai" },
    demonstration: false,
    today: CalendarDate.make("2010-05-31"),
    position: Position.make(7),
    items: [],
    rows: [{ summary: { zh: "期初余额", en: "opening balance" }, balanceFen: 12_345n }],
  }

  it.each(["zh", "en"] as const)("reads back as a statement that opens as it says (%s)", async (locale) => {
    const bytes = Buffer.concat(await Array.fromAsync(statementTemplate(contents, locale)))
    const exit = await read(bytes)
    assert.isTrue(Exit.isSuccess(exit))
    if (Exit.isSuccess(exit)) {
      assert.deepStrictEqual(exit.value, { openingFen: 12_345n, closingFen: 12_345n, lines: [] })
    }
  })
})
