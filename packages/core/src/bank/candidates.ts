/** What may still be found to be the same money: lines and postings that are in no match. */
import { addDays } from "../kernel/CalendarDate.ts"
import { lineKey, postingKey } from "./Bank.ts"
import { type BankRecord, linesOf, type StatementRecord } from "./BankRecord.ts"
import { MATCH_DAYS } from "./pairs.ts"
import { type DatedPosting, isBroughtAlong, reconcile } from "./reconcile.ts"

/**
 * Postings of before the first statement are settled by what the account began with, unless that is not even:
 * then one of the last days may be a payment that the bank saw later.
 */
export const candidates = <Posting extends DatedPosting>(
  record: BankRecord,
  statement: StatementRecord,
  all: ReadonlyArray<Posting>,
) => {
  const isFree = (key: string): boolean => !record.matchOf.has(key)
  const until = record.statements.filter(({ toOn }) => toOn <= statement.toOn)
  const lines = until.flatMap(linesOf).filter((line) => isFree(lineKey(line)))
  const free = all.filter((posting) => isFree(postingKey(posting)))
  const { openingFen } = reconcile(record, statement, all).table
  const since = addDays(until[0]?.fromOn ?? statement.fromOn, -MATCH_DAYS)
  const isNear = (posting: Posting): boolean =>
    !isBroughtAlong(record, posting) || (openingFen !== 0n && posting.effectiveOn >= since)
  const postings = free.filter(isNear)
  const isOther = (posting: Posting): boolean =>
    posting.effectiveOn > statement.toOn || isBroughtAlong(record, posting)
  return { lines, postings, others: postings.filter(isOther) }
}
