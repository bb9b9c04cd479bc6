/**
 * The reconciliation of a statement with the ledger (银行存款余额调节): what stands on one side alone on its last
 * day, and the table that leads from both balances to the same amount. It comes out even by itself as long as
 * every match takes together equal amounts; what is left to people is to say why the rest is there.
 */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import {
  type BalanceTable,
  type BankItem,
  itemKeyOf,
  lineKey,
  OPENING,
  postingKey,
  type PostingRef,
} from "./Bank.ts"
import { type BankRecord, isSettledOn, linesOf, type PlacedLine, type StatementRecord } from "./BankRecord.ts"
import type { OpenItem } from "./events.ts"

/** As much of a posting at the bank as reconciling needs. */
export interface DatedPosting extends PostingRef {
  readonly effectiveOn: CalendarDate
  readonly amountFen: bigint
}

export interface Reconciliation<Posting extends DatedPosting = DatedPosting> {
  readonly table: BalanceTable
  /** In the bank and not in the ledger on the last day. */
  readonly lines: ReadonlyArray<PlacedLine>
  /** In the ledger and not in the bank on the last day. */
  readonly postings: ReadonlyArray<Posting>
  /** All that stands on one side alone; `explained` is null where its counterpart came later. */
  readonly items: ReadonlyArray<OpenItem>
  /** Those of them that nobody has explained yet. */
  readonly unexplained: ReadonlyArray<OpenItem>
}

/**
 * Whether a posting lies before the first statement, and was known when that was recorded: together such
 * postings are what the ledger brought along. One that is matched has been found at the bank after all.
 */
export const isBroughtAlong = (record: BankRecord, posting: DatedPosting): boolean => {
  const [first] = record.statements
  return (
    first !== undefined &&
    posting.effectiveOn < first.fromOn &&
    posting.position < first.position &&
    !record.matchOf.has(postingKey(posting))
  )
}

export const sumOf = (amounts: ReadonlyArray<{ readonly amountFen: bigint }>): bigint =>
  amounts.reduce((sum, { amountFen }) => sum + amountFen, 0n)

const moneyIn = (amounts: ReadonlyArray<{ readonly amountFen: bigint }>): bigint =>
  sumOf(amounts.filter(({ amountFen }) => amountFen > 0n))

const moneyOut = (amounts: ReadonlyArray<{ readonly amountFen: bigint }>): bigint =>
  -sumOf(amounts.filter(({ amountFen }) => amountFen < 0n))

/** Reconciles an account on the last day of one of its statements. */
export const reconcile = <Posting extends DatedPosting>(
  record: BankRecord,
  statement: StatementRecord,
  all: ReadonlyArray<Posting>,
): Reconciliation<Posting> => {
  const on = statement.toOn
  const isSettled = (key: string): boolean => {
    const match = record.matches.get(record.matchOf.get(key) ?? 0)
    return match !== undefined && isSettledOn(record, match, on)
  }
  const statements = record.statements.filter(({ toOn }) => toOn <= on)
  const lines = statements.flatMap(linesOf).filter((line) => !isSettled(lineKey(line)))
  const moved = all.filter(({ effectiveOn }) => effectiveOn <= on)
  const broughtAlong = moved.filter((posting) => isBroughtAlong(record, posting))
  const along = new Set(broughtAlong)
  const postings = moved.filter((posting) => !along.has(posting) && !isSettled(postingKey(posting)))
  const openingFen = (statements[0]?.openingFen ?? 0n) - sumOf(broughtAlong)
  const table = {
    bankFen: statement.closingFen,
    depositsInTransitFen: moneyIn(postings),
    paymentsInTransitFen: moneyOut(postings),
    ledgerFen: sumOf(moved),
    bankReceiptsFen: moneyIn(lines),
    bankPaymentsFen: moneyOut(lines),
    openingFen,
    adjustedFen: statement.closingFen + sumOf(postings),
  }
  const items = [
    ...(openingFen === 0n ? [] : [openItem(record, OPENING, openingFen)]),
    ...lines.map((line) => {
      const { statementId, number, amountFen } = line
      return openItem(record, { _tag: "Line", statementId, number }, amountFen)
    }),
    ...postings.map(({ position, number, amountFen }) =>
      openItem(record, { _tag: "Posting", position, number }, amountFen),
    ),
  ]
  const unexplained = items.filter(
    ({ item, explained }) => explained === null && !record.matchOf.has(itemKeyOf(item)),
  )
  return { table, lines, postings, items, unexplained }
}

/** What is matched needs no explanation: its counterpart came later. */
const openItem = (record: BankRecord, item: BankItem, amountFen: bigint): OpenItem => {
  const key = itemKeyOf(item)
  return {
    item,
    amountFen,
    explained: record.matchOf.has(key) ? null : (record.explained.get(key) ?? null),
  }
}

/** Whether the table comes out even: what leads from the bank's balance leads from the ledger's as well. */
export const isEven = ({ ledgerFen, bankReceiptsFen, bankPaymentsFen, openingFen, ...table }: BalanceTable) =>
  table.bankFen + table.depositsInTransitFen - table.paymentsInTransitFen === table.adjustedFen &&
  ledgerFen + bankReceiptsFen - bankPaymentsFen + openingFen === table.adjustedFen
