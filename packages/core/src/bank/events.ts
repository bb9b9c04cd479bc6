/**
 * Events of reconciliation: a stream a special account. Each match states the postings that it is about, so
 * that the stream says by itself what the bank's lines were found to be; nothing of the ledger is changed.
 */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import { SignedFen } from "../kernel/Money.ts"
import { Remark } from "../kernel/Text.ts"
import { Uuid } from "../kernel/Uuid.ts"
import { Position, StreamId } from "../journal/Entry.ts"
import * as EventType from "../journal/EventType.ts"
import {
  AccountEnding,
  BalanceTable,
  type BankAccount,
  BankItem,
  BankLine,
  Explained,
  LineRef,
  PostingRef,
  StatementFile,
  statedOfStatement,
} from "./Bank.ts"

export const bankStream = ({ year, regionCode }: BankAccount): StreamId =>
  StreamId(`bank/${year}-${regionCode}`)

/** The account that a stream is about. */
export const bankAccountOf = (stream: StreamId): BankAccount => {
  const [year, regionCode] = stream.slice(stream.indexOf("/") + 1).split("-")
  return { year: Number(year), regionCode: regionCode as DivisionCode }
}

const STATEMENT = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
const TRANSFER = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c"

/**
 * A statement of the bank was recorded (occurred: its last day). What it opens with and its lines come to
 * what it closes with.
 */
export const BankStatementRecorded = EventType.make({
  type: "BankStatementRecorded",
  payload: Schema.Struct({
    statementId: Uuid,
    ...statedOfStatement,
    accountEnding: AccountEnding,
    openingFen: SignedFen,
    closingFen: SignedFen,
    file: StatementFile,
    lines: Schema.Array(BankLine),
  }),
  example: {
    statementId: STATEMENT,
    bank: "示例银行金寨支行",
    fromOn: "2010-05-01",
    toOn: "2010-05-31",
    accountEnding: "0417",
    openingFen: "0",
    closingFen: "61729500",
    file: {
      name: "对账单.xlsx",
      sha256: "9c1f4f2b5d8e7a60c3b1920e5f7d4a8895b6c7d8e9f00112233445566778899a",
    },
    lines: [
      {
        on: "2010-05-04",
        summary: "拨款",
        counterparty: "示例县财政局",
        document: "示例1",
        amountFen: "61730000",
      },
      { on: "2010-05-31", summary: "手续费", counterparty: null, document: null, amountFen: "-500" },
    ],
  },
})

/** A posting as a match states it. */
export const MatchedPosting = Schema.Struct({
  ...PostingRef.fields,
  transferId: Uuid,
  effectiveOn: CalendarDate,
  amountFen: SignedFen,
})
export type MatchedPosting = typeof MatchedPosting.Type

export const StatedMatch = Schema.Struct({
  /** 1, 2, 3 … within the account; never used again. */
  number: Schema.Int,
  lines: Schema.Array(LineRef),
  postings: Schema.Array(MatchedPosting),
})
export type StatedMatch = typeof StatedMatch.Type

/** Lines and postings were found to be the same money (occurred: the day on which they were). */
export const BankItemsMatched = EventType.make({
  type: "BankItemsMatched",
  payload: Schema.Struct({ statementId: Uuid, matches: Schema.NonEmptyArray(StatedMatch) }),
  example: {
    statementId: STATEMENT,
    matches: [
      {
        number: 1,
        lines: [{ statementId: STATEMENT, number: 1 }],
        postings: [
          {
            position: 120,
            number: 1,
            transferId: TRANSFER,
            effectiveOn: "2010-05-04",
            amountFen: "61730000",
          },
        ],
      },
    ],
  },
})

/** Matches were taken apart again. */
export const BankMatchesUndone = EventType.make({
  type: "BankMatchesUndone",
  payload: Schema.Struct({ statementId: Uuid, numbers: Schema.NonEmptyArray(Schema.Int) }),
  example: { statementId: STATEMENT, numbers: [1] },
})

/** Why some items stand on one side alone; `null`: what was said of them is taken back. */
export const BankItemsExplained = EventType.make({
  type: "BankItemsExplained",
  payload: Schema.Struct({
    statementId: Uuid,
    items: Schema.NonEmptyArray(BankItem),
    explained: Schema.NullOr(Explained),
  }),
  example: {
    statementId: STATEMENT,
    items: [{ _tag: "Line", statementId: STATEMENT, number: 2 }],
    explained: { kind: "charge", explanation: "五月手续费，六月入账" },
  },
})

/** What stood on one side alone when a statement was closed; without a kind: its counterpart came later. */
export const OpenItem = Schema.Struct({
  item: BankItem,
  amountFen: SignedFen,
  explained: Schema.NullOr(Explained),
})
export type OpenItem = typeof OpenItem.Type

/**
 * A statement was closed: nothing is left that is not matched or explained. `knownAt`: how far the journal
 * had come when the ledger was read for it.
 */
export const BankStatementClosed = EventType.make({
  type: "BankStatementClosed",
  payload: Schema.Struct({
    statementId: Uuid,
    knownAt: Position,
    table: BalanceTable,
    items: Schema.Array(OpenItem),
  }),
  example: {
    statementId: STATEMENT,
    knownAt: 240,
    table: {
      bankFen: "61729500",
      depositsInTransitFen: "0",
      paymentsInTransitFen: "0",
      ledgerFen: "61730000",
      bankReceiptsFen: "0",
      bankPaymentsFen: "500",
      openingFen: "0",
      adjustedFen: "61729500",
    },
    items: [
      {
        item: { _tag: "Line", statementId: STATEMENT, number: 2 },
        amountFen: "-500",
        explained: { kind: "charge", explanation: "五月手续费，六月入账" },
      },
    ],
  },
})

/** A closed statement was opened again. */
export const BankStatementReopened = EventType.make({
  type: "BankStatementReopened",
  payload: Schema.Struct({ statementId: Uuid, explanation: Remark }),
  example: { statementId: STATEMENT, explanation: "手续费应列五月" },
})

/** A statement should not have been recorded; what was matched in it is apart again. */
export const BankStatementWithdrawn = EventType.make({
  type: "BankStatementWithdrawn",
  payload: Schema.Struct({ statementId: Uuid, explanation: Remark }),
  example: { statementId: STATEMENT, explanation: "传错了文件" },
})

export const bankEvents = [
  BankStatementRecorded,
  BankItemsMatched,
  BankMatchesUndone,
  BankItemsExplained,
  BankStatementClosed,
  BankStatementReopened,
  BankStatementWithdrawn,
] as const

export const readBankEvent = EventType.reader(bankEvents)
