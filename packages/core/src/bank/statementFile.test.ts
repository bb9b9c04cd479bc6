/** The bank's file, row by row. */
import { describe, it } from "@effect/vitest"
import { Result } from "effect"
import { assert } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { dayIn, masked, readStatement, readStatementHeader, signedYuan } from "./statementFile.ts"

const PERIOD = { fromOn: dateOf("2010-05-01"), toOn: dateOf("2010-05-31") }
const HEADINGS = ["交易日期", "摘要", "对方户名", "凭证号", "借方发生额", "贷方发生额", "余额"]

const read = (rows: ReadonlyArray<string>, headings = HEADINGS) =>
  readStatement(
    readStatementHeader(headings).places,
    rows.map((row, at) => ({ line: at + 2, fields: row.split(",") })),
    PERIOD,
  )

const OPENING = ",期初余额,,,,,10.00"

describe("a bank's file", () => {
  it("is read with its opening balance, its lines and what they come to", () => {
    const found = read([OPENING, "20100504,拨款,财政局,1,,5.50,15.50", "2010/5/6,费,,,0.5,,15.00"])
    assert.isTrue(Result.isSuccess(found))
    if (Result.isFailure(found)) return
    const { openingFen, closingFen, lines } = found.success
    assert.deepStrictEqual([openingFen, closingFen], [1000n, 1500n])
    assert.deepStrictEqual(
      lines.map(({ on, amountFen }) => `${on} ${amountFen}`),
      ["2010-05-04 550", "2010-05-06 -50"],
    )
  })

  it("that lists the latest first is turned round", () => {
    const found = read(["2010-05-06,费,,,0.5,,15.00", "2010-05-04,拨款,,,,5.50,15.50"])
    assert.strictEqual(Result.isSuccess(found) && found.success.openingFen, 1000n)
  })

  it("is taken under the headings of the project and of banks, in both languages", () => {
    const english = [
      "date",
      "summary",
      "counterparty",
      "document_number",
      "debit_yuan",
      "credit_yuan",
      "balance_yuan",
    ]
    for (const headings of [HEADINGS, english]) {
      const { problems, places } = readStatementHeader(headings)
      assert.deepStrictEqual([problems.missing, places.size], [[], 7])
    }
  })

  it("of one day is taken in the order that adds up", () => {
    const found = read(["2010-05-04,费,,,0.5,,15.00", "2010-05-04,拨款,,,,5.50,15.50"])
    assert.strictEqual(Result.isSuccess(found) && found.success.openingFen, 1000n)
  })

  it("holds amounts beyond what numbers of programs hold, to the fen, and no more than there is", () => {
    const [most, more] = ["90071992547409.93", "90071992547409.94"]
    const found = read([",期初余额,,,,,0.01", `2010-05-04,拨款,,,,${most},${more}`])
    assert.deepStrictEqual(Result.isSuccess(found) && found.success.closingFen, 9_007_199_254_740_994n)
    const wrong = read([",期初余额,,,,,0.01", `2010-05-04,拨款,,,,${most},${most}`])
    assert.strictEqual(Result.isFailure(wrong) && wrong.failure._tag, "BankStatementUneven")
    // Back and forth: the balance stays small, what moved does not.
    const [out, back] = [`2010-05-04,a,,,${most},,-${most}`, `2010-05-04,b,,,,${most},0`]
    const moved = read([",期初余额,,,,,0", out, back])
    assert.deepInclude(Result.isFailure(moved) && moved.failure, { _tag: "BankLineUnreadable", line: 4 })
  })

  it.each([
    ["6222020200012340417", "***************0417"],
    ["付 6222 0202 0001 2340 417 张某", "付 **** **** **** ***0 417 张某"],
    ["6222-0000-0000-0417.xlsx", "****-****-****-0417.xlsx"],
    ["2010-05-31 2010-06-30", "2010-05-31 2010-06-30"],
    ["支20100510", "支20100510"],
  ])("of %s keeps %s: no more of long numbers than their last four digits", (text, kept) => {
    assert.strictEqual(masked(text), kept)
    const found = read([`2010-05-04,${text},${text},,,1,1`])
    const [line] = Result.isSuccess(found) ? found.success.lines : []
    assert.deepStrictEqual([line?.summary, line?.counterparty], [kept, kept])
  })

  it.each([
    ["a balance that does not follow", [OPENING, "2010-05-04,拨款,,,,5,15.01"], "BankStatementUneven", 3],
    [
      "a balance a fen off in the middle",
      ["2010-05-04,a,,,,5,5", "2010-05-05,b,,,,5,10.01", "2010-05-06,c,,,,5,15.01"],
      "BankStatementUneven",
      3,
    ],
    [
      "a closing balance that is another",
      ["2010-05-04,a,,,,5,5", ",期末余额,,,,,6"],
      "BankStatementUneven",
      3,
    ],
    ["amounts on both sides", ["2010-05-04,a,,,1,1,0"], "BankLineUnreadable", 2],
    ["no amount", ["2010-05-04,a,,,,,0"], "BankLineUnreadable", 2],
    ["a third decimal", ["2010-05-04,a,,,,1.005,1"], "BankLineUnreadable", 2],
    ["a number of another form", ["2010-05-04,a,,,,1e3,1000"], "BankLineUnreadable", 2],
    ["no balance", ["2010-05-04,a,,,,1,"], "BankLineUnreadable", 2],
    ["a day that is none", ["2010-05-32,a,,,,1,1"], "BankLineUnreadable", 2],
    ["a day outside the period", ["2010-06-01,a,,,,1,1"], "BankLineUnreadable", 2],
    ["a control character", ["2010-05-04,a\u0007,,,,1,1"], "BankLineUnreadable", 2],
    ["an opening balance behind a line", ["2010-05-04,a,,,,1,1", OPENING], "BankLineUnreadable", 3],
  ])("is refused for %s, with the line", (_, rows, tag, line) => {
    const found = read(rows)
    assert.isTrue(Result.isFailure(found))
    if (Result.isFailure(found)) assert.deepInclude(found.failure, { _tag: tag, line } as never)
  })

  it("without a row is refused", () => {
    const found = read([",,,,,,"])
    assert.strictEqual(Result.isFailure(found) && found.failure._tag, "BankStatementEmpty")
  })

  it.each([
    ["2010-05-31", "2010-05-31"],
    ["20100531", "2010-05-31"],
    ["2010.5.1", "2010-05-01"],
    ["2010年5月1日", "2010-05-01"],
    ["2010-05-31 10:20:30", "2010-05-31"],
    ["201051", undefined],
    ["31/05/2010", undefined],
  ])("reads the day %s as %s", (text, day) => {
    assert.strictEqual(dayIn(text), day)
  })

  it.each([
    ["-1.50", -150n],
    ["1,234.5", 123_450n],
    ["--1", undefined],
    ["1.", undefined],
  ])("reads %s as %s fen", (text, fen) => {
    assert.strictEqual(signedYuan(text), fen)
  })
})
