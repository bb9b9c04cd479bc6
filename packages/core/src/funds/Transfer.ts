/** Transfers (资金划转): money moved from account to account, each line as much out as in. */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { malformed, type MalformedInput } from "../kernel/input.ts"
import { Fen, HELD_MAX, MovedFen, SignedFen } from "../kernel/Money.ts"
import { line, Name, Remark } from "../kernel/Text.ts"
import { Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import { Position } from "../journal/Entry.ts"
import { ProjectCode } from "../project/Project.ts"
import { AccountCode } from "./Account.ts"
import { TransferKind } from "./Chart.ts"

export const TransferLine = Schema.Struct({ from: AccountCode, to: AccountCode, amountFen: MovedFen })
export type TransferLine = typeof TransferLine.Type

const sumOf = (all: ReadonlyArray<TransferLine>): bigint =>
  all.reduce((sum, { amountFen }) => sum + amountFen, 0n)

/** Lines a transfer; what needs more is several transfers. */
export const LINES_MAX = 100

const lines = Schema.NonEmptyArray(TransferLine).check(
  Schema.isMaxLength(LINES_MAX, { message: "linesMax" }),
  // What they move in all is an amount as well.
  Schema.makeFilter((all: ReadonlyArray<TransferLine>) => sumOf(all) <= HELD_MAX, { message: "linesSum" }),
)

/** What papers say of a transfer. All of it may be missing. */
const papers = {
  /** 文号 or the number of the voucher. */
  document: Schema.optionalKey(line(100)),
  /** The project that the money is for; in the division and of the item of the accounts. */
  projectCode: Schema.optionalKey(ProjectCode),
  /** 收款单位: who is paid. */
  payee: Schema.optionalKey(Name),
  remark: Schema.optionalKey(Remark),
}

/** What a transfer says, whether it moves money or only sets it aside. */
export const Stated = Schema.Struct({ kind: TransferKind, lines, ...papers })
export type Stated = typeof Stated.Type

/** What a command or an entry states, without all else that it carries. */
export const statedOf = ({ kind, lines: stated, document, projectCode, payee, remark }: Stated): Stated => ({
  kind,
  lines: stated,
  ...(document === undefined ? {} : { document }),
  ...(projectCode === undefined ? {} : { projectCode }),
  ...(payee === undefined ? {} : { payee }),
  ...(remark === undefined ? {} : { remark }),
})

/**
 * Chosen by the caller, kept with the transfer, and sent again with it: the same key never moves money
 * twice.
 */
const idempotencyKey = CommandId
const effectiveOn = CalendarDate

/** Moves money, at once. */
export const PostTransfer = Schema.Struct({
  action: Schema.Literal("transfer"),
  idempotencyKey,
  /** The day on which it moved; not after the office's today. */
  effectiveOn,
  ...Stated.fields,
})
export type PostTransfer = typeof PostTransfer.Type

/** Sets money aside until it is posted or given up, or the day has passed. */
export const ReserveTransfer = Schema.Struct({
  action: Schema.Literal("reserve"),
  idempotencyKey,
  effectiveOn,
  /** The last day on which it can be posted. */
  expiresOn: CalendarDate,
  ...Stated.fields,
})
export type ReserveTransfer = typeof ReserveTransfer.Type

/** Moves what was set aside, or less of it; what is left is free again. */
export const PostReservation = Schema.Struct({
  action: Schema.Literal("post"),
  idempotencyKey,
  transferId: Uuid,
  effectiveOn,
  /** Line by line; left out: all that was set aside. */
  amountsFen: Schema.optionalKey(Schema.NonEmptyArray(Fen)),
})
export type PostReservation = typeof PostReservation.Type

/** Gives up what was set aside. */
export const VoidReservation = Schema.Struct({
  action: Schema.Literal("void"),
  idempotencyKey,
  transferId: Uuid,
  reason: Remark,
})
export type VoidReservation = typeof VoidReservation.Type

/** Moves back what a transfer moved, line by line, as a transfer of its own: the only way to correct one. */
export const ReverseTransfer = Schema.Struct({
  action: Schema.Literal("reverse"),
  idempotencyKey,
  transferId: Uuid,
  effectiveOn,
  reason: Remark,
})
export type ReverseTransfer = typeof ReverseTransfer.Type

/** What the ledger can be told: one line of a file, one element of a request. */
export const TransferCommand = Schema.Union([
  PostTransfer,
  ReserveTransfer,
  PostReservation,
  VoidReservation,
  ReverseTransfer,
])
export type TransferCommand = typeof TransferCommand.Type

/** Commands that are sent together; what is more is sent in several. */
export const TRANSFERS_MAX = 500

/** The refusal of more than that. */
export const tooManyTransfers = (): MalformedInput => malformed([{ message: "transfersMax" }])

/** 已过账, 已预留, 已作废, 已到期, 已冲销. */
export const TransferState = Schema.Literals(["posted", "reserved", "voided", "expired", "reversed"])
export type TransferState = typeof TransferState.Type

/** An account after a transfer: what it holds, and how much of that is set aside. */
export const AccountBalance = Schema.Struct({
  account: AccountCode,
  /** Below zero only where money comes from outside. */
  balanceFen: SignedFen,
  reservedFen: Fen,
})
export type AccountBalance = typeof AccountBalance.Type

/** The answer to an accepted command: the transfer, and the accounts that it touched. */
export const TransferAccepted = Schema.Struct({
  transferId: Uuid,
  state: TransferState,
  position: Position,
  recordedAt: Schema.Int,
  accounts: Schema.Array(AccountBalance),
})
export type TransferAccepted = typeof TransferAccepted.Type
