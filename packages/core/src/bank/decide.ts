/** Decisions about reconciling with the bank: pure functions of what the journal says. */
import { Result } from "effect"
import { addDays } from "../kernel/CalendarDate.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Position } from "../journal/Entry.ts"
import { type NewEvent, occurred } from "../journal/EventType.ts"
import type { Known } from "../journal/Unit.ts"
import { DateAfterToday } from "../project/errors.ts"
import {
  type BankAccount,
  type BankItem,
  type ExplainBankItems,
  fits,
  itemKeyOf,
  postingKey,
  type ReopenBankStatement,
  type UndoBankMatches,
} from "./Bank.ts"
import { type BankRecord, lineAt } from "./BankRecord.ts"
import { postingIn, type TransferOf } from "./decideMatch.ts"
import * as Refused from "./errors.ts"
import {
  BankItemsExplained,
  BankMatchesUndone,
  BankStatementClosed,
  BankStatementRecorded,
  BankStatementReopened,
  BankStatementWithdrawn,
  bankStream,
} from "./events.ts"
import { type OpenRefusal, recordIn, statementIn } from "./statementIn.ts"
import { type DatedPosting, isEven, reconcile } from "./reconcile.ts"

type Decided<Refusal> = Result.Result<ReadonlyArray<NewEvent>, Refusal>

type Recorded = (typeof BankStatementRecorded)["payload"]["Type"]

export type RecordRefusal =
  | DateAfterToday
  | Refused.BankPeriodBackwards
  | Refused.BankStatementNotNext
  | Refused.BankAccountDiffers
  | Refused.BankStatementStillOpen

/** A statement goes on where the last one ended, and that one is closed. */
const notNext = (record: BankRecord, next: Recorded): RecordRefusal | undefined => {
  const last = record.statements.at(-1)
  if (last === undefined) return undefined
  const { accountEnding: ending, fromOn, openingFen } = next
  if (last.state === "open") {
    return new Refused.BankStatementStillOpen({ toOn: last.toOn })
  }
  if (ending !== last.accountEnding) {
    return new Refused.BankAccountDiffers({ ending, earlierEnding: last.accountEnding })
  }
  const [nextOn, closingFen] = [addDays(last.toOn, 1), last.closingFen]
  return fromOn === nextOn && openingFen === closingFen
    ? undefined
    : new Refused.BankStatementNotNext({ nextOn, fromOn, closingFen, openingFen })
}

export const record =
  (account: BankAccount, payload: Recorded) =>
  (known: Known): Decided<RecordRefusal> => {
    const { fromOn, toOn } = payload
    const today = known.officeDate
    if (fromOn > toOn) return Result.fail(new Refused.BankPeriodBackwards({ fromOn, toOn }))
    if (toOn > today) return Result.fail(new DateAfterToday({ date: toOn, today }))
    const refusal = notNext(recordIn(known, account), payload)
    if (refusal !== undefined) return Result.fail(refusal)
    const fact = { stream: bankStream(account), occurredOn: toOn, payload }
    return Result.succeed([occurred(BankStatementRecorded, fact)])
  }

export type UndoRefusal = OpenRefusal | Refused.BankMatchNotFound

/** What was matched in a statement that is closed, that statement rests on. */
export const undo =
  (account: BankAccount, { statementId, numbers }: UndoBankMatches) =>
  (known: Known): Decided<UndoRefusal> => {
    const before = recordIn(known, account)
    const statement = statementIn(before, statementId, "open")
    if (Result.isFailure(statement)) return Result.fail(statement.failure)
    const other = numbers.find((number) => before.matches.get(number)?.madeIn !== statementId)
    if (other !== undefined) return Result.fail(new Refused.BankMatchNotFound({ number: other }))
    const fact = {
      stream: bankStream(account),
      occurredOn: known.officeDate,
      payload: { statementId, numbers },
    }
    return Result.succeed([occurred(BankMatchesUndone, fact)])
  }

export type ExplainRefusal =
  | OpenRefusal
  | Refused.BankItemUnknown
  | Refused.BankItemMatched
  | Refused.BankExplanationUnfit

/** What an item comes to; `undefined` for one that is not of the account. */
const amountOf = (
  known: Known,
  account: BankAccount,
  item: BankItem,
  transferOf: TransferOf,
): bigint | undefined => {
  if (item._tag === "Opening") return 0n
  if (item._tag === "Line") return lineAt(recordIn(known, account), item)?.amountFen
  const transferId = transferOf.get(postingKey(item))
  return transferId === undefined ? undefined : postingIn(known, account, item, transferId)?.amountFen
}

export const explain =
  (account: BankAccount, command: ExplainBankItems, transferOf: TransferOf) =>
  (known: Known): Decided<ExplainRefusal> => {
    const { statementId, items, explained } = command
    const before = recordIn(known, account)
    const statement = statementIn(before, statementId, "open")
    if (Result.isFailure(statement)) return Result.fail(statement.failure)
    for (const item of items) {
      const amountFen = amountOf(known, account, item, transferOf)
      if (amountFen === undefined) return Result.fail(new Refused.BankItemUnknown({ item }))
      if (before.matchOf.has(itemKeyOf(item))) return Result.fail(new Refused.BankItemMatched({ item }))
      if (explained !== null && !fits(explained.kind, item._tag, amountFen)) {
        return Result.fail(new Refused.BankExplanationUnfit({ kind: explained.kind, amountFen }))
      }
    }
    const payload = { statementId, items, explained }
    const fact = { stream: bankStream(account), occurredOn: known.officeDate, payload }
    return Result.succeed([occurred(BankItemsExplained, fact)])
  }

export type CloseRefusal = OpenRefusal | Refused.BankRemainderUnexplained | Refused.BankAccountChanged

/** The ledger as it was read for a decision. */
export interface LedgerRead {
  readonly knownAt: Position
  readonly postings: ReadonlyArray<DatedPosting>
}

/**
 * Closes a statement on the ledger as it was known when it was read; what is posted later is seen by the next
 * statement. What was matched and explained meanwhile would not be, so then it is not closed.
 */
export const close =
  (account: BankAccount, statementId: Uuid, { knownAt, postings }: LedgerRead) =>
  (known: Known): Decided<CloseRefusal> => {
    const before = recordIn(known, account)
    const statement = statementIn(before, statementId, "open")
    if (Result.isFailure(statement)) return Result.fail(statement.failure)
    if (before.position > knownAt) return Result.fail(new Refused.BankAccountChanged())
    const { table, items, unexplained } = reconcile(before, statement.success, postings)
    if (!isEven(table)) throw new TypeError(`the reconciliation of ${statementId} does not come out even`)
    if (unexplained.length > 0) {
      const remainderFen = unexplained.reduce((sum, { amountFen }) => sum + amountFen, 0n)
      const left = { itemCount: unexplained.length, remainderFen }
      return Result.fail(new Refused.BankRemainderUnexplained(left))
    }
    const payload = { statementId, knownAt, table, items }
    const fact = { stream: bankStream(account), occurredOn: known.officeDate, payload }
    return Result.succeed([occurred(BankStatementClosed, fact)])
  }

export type ReopenRefusal = OpenRefusal | Refused.BankStatementFollowed

/** Only the last statement can change: those before it are what it goes on from. */
const changed =
  (
    account: BankAccount,
    { statementId, reason: explanation }: ReopenBankStatement,
    type: typeof BankStatementReopened | typeof BankStatementWithdrawn,
  ) =>
  (known: Known): Decided<ReopenRefusal> => {
    const before = recordIn(known, account)
    const needed = type === BankStatementReopened ? "closed" : "open"
    const statement = statementIn(before, statementId, needed)
    if (Result.isFailure(statement)) return Result.fail(statement.failure)
    const later = before.statements.find(({ fromOn }) => fromOn > statement.success.toOn)
    if (later !== undefined) {
      return Result.fail(new Refused.BankStatementFollowed({ byOn: later.fromOn }))
    }
    const payload = { statementId, explanation }
    const fact = { stream: bankStream(account), occurredOn: known.officeDate, payload }
    return Result.succeed([occurred(type, fact)])
  }

export const reopen = (account: BankAccount, command: ReopenBankStatement) =>
  changed(account, command, BankStatementReopened)

export const withdraw = (account: BankAccount, command: ReopenBankStatement) =>
  changed(account, command, BankStatementWithdrawn)
