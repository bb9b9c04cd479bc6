/** The file of a bank's statement: its columns, and what its rows come to. */
import { Result } from "effect"
import type { Bilingual } from "../kernel/Bilingual.ts"
import { type CalendarDate, parse as parseDate } from "../kernel/CalendarDate.ts"
import { formatYuan, parseHeld } from "../kernel/Money.ts"
import { isLine } from "../kernel/Text.ts"
import type { RawRow } from "../imports/CellReader.ts"
import { type FileColumnOf, headerReader } from "../imports/header.ts"
import type { BankLine } from "./Bank.ts"
import { type BankLineFault, BankLineUnreadable, BankStatementEmpty, BankStatementUneven } from "./errors.ts"

export type StatementColumnKey =
  | "on"
  | "summary"
  | "counterparty"
  | "document"
  | "debit"
  | "credit"
  | "balance"

export type StatementColumn = FileColumnOf<StatementColumnKey>

const column = (
  key: StatementColumnKey,
  heading: Bilingual,
  meaning: Bilingual,
  also: ReadonlyArray<string>,
  required = true,
): StatementColumn => ({ key, heading, meaning, required, also })

/** Headings as the project's own files bear them, and as banks write them. */
export const STATEMENT_COLUMNS: ReadonlyArray<StatementColumn> = [
  column(
    "on",
    { zh: "日期", en: "date" },
    { zh: "如 2010-05-31，或 20100531", en: "such as 2010-05-31, or 20100531" },
    ["交易日期", "记账日期", "入账日期", "交易日", "transaction date"],
  ),
  column(
    "summary",
    { zh: "摘要", en: "summary" },
    {
      zh: "一行，可空；没有发生额、写“期初余额”或“期末余额”的行只说明余额",
      en: "one line, may be empty; a row without amounts that says “opening balance” or “closing balance” states only that",
    },
    ["交易摘要", "用途", "附言", "description", "remark"],
    false,
  ),
  column(
    "counterparty",
    { zh: "对方户名", en: "counterparty" },
    { zh: "一行，可空", en: "one line, may be empty" },
    ["对方单位", "对方名称", "收（付）款人", "对方账户名称", "counterparty name"],
    false,
  ),
  column(
    "document",
    { zh: "凭证号", en: "document_number" },
    { zh: "一行，可空", en: "one line, may be empty" },
    ["凭证号码", "凭证编号", "票据号", "流水号", "交易流水号", "voucher"],
    false,
  ),
  column(
    "debit",
    { zh: "借方（支出，元）", en: "debit_yuan" },
    {
      zh: "付出的金额，至多两位小数；与贷方二者填一",
      en: "what went out, at most two decimals; either this or the credit",
    },
    ["借方", "借方发生额", "借方金额", "借方发生额（元）", "支出", "支出金额", "debit", "withdrawal"],
  ),
  column(
    "credit",
    { zh: "贷方（收入，元）", en: "credit_yuan" },
    {
      zh: "收进的金额，至多两位小数；与借方二者填一",
      en: "what came in, at most two decimals; either this or the debit",
    },
    ["贷方", "贷方发生额", "贷方金额", "贷方发生额（元）", "收入", "收入金额", "credit", "deposit"],
  ),
  column(
    "balance",
    { zh: "余额（元）", en: "balance_yuan" },
    { zh: "这一行之后账户的余额；逐行核对", en: "what the account holds after the row; each row is checked" },
    ["余额", "账户余额", "本次余额", "balance"],
  ),
]

export const readStatementHeader = headerReader(STATEMENT_COLUMNS)

/** How many headings of a statement these are. */
export const statementHeadings = (headings: ReadonlyArray<string>): number =>
  readStatementHeader(headings).places.size

/** What a file says, read and added up. */
export interface ReadStatement {
  readonly openingFen: bigint
  readonly closingFen: bigint
  readonly lines: ReadonlyArray<BankLine>
}

export type ReadRefusal = BankLineUnreadable | BankStatementUneven | BankStatementEmpty

const OPENING_ROW = /^(?:期初余额|上期余额|上期结转|上页余额|承前页|opening\s*balance)$/iu
const CLOSING_ROW = /^(?:期末余额|本期余额|过次页|closing\s*balance)$/iu

/** The number of an account, or of a person, in one piece or in groups of four: the last four digits stay. */
const LONG_NUMBER = /\d{15,}|\d{4}(?:[ -]\d{4}){2,}(?:[ -]?\d{1,4})?/gu

export const masked = (text: string): string =>
  text.replaceAll(LONG_NUMBER, (found) => found.replaceAll(/\d(?=(?:[ -]?\d){4})/gu, "*"))

const TEXT_MAX = 200

/** As banks write days: with dashes, slashes, dots or nothing between; a time behind them is left aside. */
export const dayIn = (text: string): CalendarDate | undefined => {
  const found = /^(\d{4})([-/.年]?)(\d{1,2})\2?月?(\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/u.exec(text)
  const [, year = "", between = "", month = "", day = ""] = found ?? []
  if (found === null || (between === "" && text.length < 8)) return undefined
  return parseDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`)
}

/**
 * What a statement holds and moves at most, in fen: more than any account, and so much less than what the
 * register adds up that a hundred statements of it can be added.
 */
const HELD_FEN_MAX = 10n ** 16n

/** Yuan with a sign: banks write a mistake of theirs back in red, as an amount below zero. */
export const signedYuan = (text: string): bigint | undefined => {
  const isNegative = /^[-−－]/u.test(text)
  const fen = parseHeld(isNegative ? text.slice(1) : text, "yuan")
  if (fen === undefined || fen > HELD_FEN_MAX) return undefined
  return isNegative ? -fen : fen
}

/** A row that states a balance alone, or one that moves money. */
type Row =
  | { readonly _tag: "Opening" | "Closing"; readonly line: number; readonly balanceFen: bigint }
  | {
      readonly _tag: "Line"
      readonly line: number
      readonly entry: BankLine
      readonly balanceFen: bigint
    }

/** A period that the lines of a statement lie in. */
export interface Period {
  readonly fromOn: CalendarDate
  readonly toOn: CalendarDate
}

/** Reads one row after the other, all of a file. */
class RowReader {
  readonly #places: ReadonlyMap<StatementColumnKey, number>
  readonly #period: Period

  constructor(places: ReadonlyMap<StatementColumnKey, number>, period: Period) {
    this.#places = places
    this.#period = period
  }

  #text({ fields }: RawRow, key: StatementColumnKey): string {
    const place = this.#places.get(key)
    return place === undefined ? "" : (fields[place] ?? "").trim()
  }

  #isBlank(row: RawRow): boolean {
    return [...this.#places.keys()].every((key) => this.#text(row, key) === "")
  }

  /** A bank states what happened: nothing of it is computed in the file, or kept out of sight. */
  #noted({ notes = [] }: RawRow): BankLineFault | undefined {
    const places = new Set(this.#places.values())
    const codes = notes.filter(({ place }) => place === null || places.has(place)).map(({ code }) => code)
    if (codes.includes("hiddenRow")) return "hiddenRow"
    return codes.some((code) => code === "formula" || code === "formulaEmpty") ? "formula" : undefined
  }

  /** An amount of a row; nothing where the cell is empty or says that nothing moved. */
  #amount(row: RawRow, key: "debit" | "credit"): bigint | undefined {
    const text = this.#text(row, key)
    return text === "" || text === "-" || text === "—" ? 0n : signedYuan(text)
  }

  read(row: RawRow): Result.Result<Row, BankLineUnreadable> | undefined {
    if (this.#isBlank(row)) return undefined
    const { line } = row
    const [summary, balance] = [this.#text(row, "summary"), this.#text(row, "balance")]
    const refuse = (fault: BankLineFault, value: string) =>
      Result.fail(new BankLineUnreadable({ line, fault, value }))
    const noted = this.#noted(row)
    if (noted !== undefined) return refuse(noted, summary)
    const [debitFen, creditFen] = [this.#amount(row, "debit"), this.#amount(row, "credit")]
    const balanceFen = signedYuan(balance)
    if (balanceFen === undefined) return refuse("amount", balance)
    if (debitFen === undefined) return refuse("amount", this.#text(row, "debit"))
    if (creditFen === undefined) return refuse("amount", this.#text(row, "credit"))
    if (debitFen !== 0n && creditFen !== 0n) return refuse("bothSides", summary)
    const amountFen = creditFen - debitFen
    if (amountFen === 0n) {
      if (OPENING_ROW.test(summary)) return Result.succeed({ _tag: "Opening", line, balanceFen })
      return CLOSING_ROW.test(summary)
        ? Result.succeed({ _tag: "Closing", line, balanceFen })
        : refuse("noAmount", summary)
    }
    const on = dayIn(this.#text(row, "on"))
    if (on === undefined) return refuse("date", this.#text(row, "on"))
    if (on < this.#period.fromOn || on > this.#period.toOn) return refuse("outsidePeriod", on)
    const [counterparty, document] = [this.#text(row, "counterparty"), this.#text(row, "document")]
    const astray = [summary, counterparty, document].find((text) => text !== "" && !isText(text))
    if (astray !== undefined) return refuse("text", astray)
    const entry: BankLine = {
      on,
      summary: masked(summary),
      counterparty: counterparty === "" ? null : masked(counterparty),
      document: document === "" ? null : document,
      amountFen,
    }
    return Result.succeed({ _tag: "Line", line, entry, balanceFen })
  }
}

const isText = (text: string): boolean => isLine(text) && [...text].length <= TEXT_MAX

/** Adds the rows up; the first that does not follow from the one before is refused. */
const addedUp = (rows: ReadonlyArray<Row>): Result.Result<ReadStatement, ReadRefusal> => {
  let openingFen: bigint | undefined
  let heldFen: bigint | undefined
  let movedFen = 0n
  const lines: Array<BankLine> = []
  for (const row of rows) {
    const { line, balanceFen: foundFen } = row
    if (row._tag === "Opening" && heldFen !== undefined) {
      return Result.fail(new BankLineUnreadable({ line, fault: "openingNotFirst", value: "" }))
    }
    const amountFen = row._tag === "Line" ? row.entry.amountFen : 0n
    openingFen ??= foundFen - amountFen
    const expectedFen: bigint = (heldFen ?? openingFen) + amountFen
    if (expectedFen !== foundFen) return Result.fail(new BankStatementUneven({ line, expectedFen, foundFen }))
    heldFen = expectedFen
    movedFen += amountFen < 0n ? -amountFen : amountFen
    if (movedFen > HELD_FEN_MAX) {
      return Result.fail(new BankLineUnreadable({ line, fault: "amount", value: formatYuan(amountFen) }))
    }
    if (row._tag === "Line") lines.push(row.entry)
  }
  return openingFen === undefined || heldFen === undefined
    ? Result.fail(new BankStatementEmpty())
    : Result.succeed({ openingFen, closingFen: heldFen, lines })
}

/**
 * Adds up rows in the order of their days. Banks that list the latest first are turned round; where all is of
 * one day, the order that adds up tells.
 */
const addedUpInOrder = (rows: ReadonlyArray<Row>): Result.Result<ReadStatement, ReadRefusal> => {
  const days = rows.flatMap((row) => (row._tag === "Line" ? [row.entry.on] : []))
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || first < last) return addedUp(rows)
  const turned = addedUp(rows.toReversed())
  if (first > last) return turned
  const asListed = addedUp(rows)
  return Result.isFailure(asListed) && Result.isSuccess(turned) ? turned : asListed
}

/** What the rows of a file say, or the first of them that is not right. */
export const readStatement = (
  places: ReadonlyMap<StatementColumnKey, number>,
  rows: ReadonlyArray<RawRow>,
  period: Period,
): Result.Result<ReadStatement, ReadRefusal> => {
  const reader = new RowReader(places, period)
  const read: Array<Row> = []
  for (const raw of rows) {
    const row = reader.read(raw)
    if (row === undefined) continue
    if (Result.isFailure(row)) return Result.fail(row.failure)
    read.push(row.success)
  }
  return addedUpInOrder(read)
}
