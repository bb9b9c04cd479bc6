/** Questions about transfers of the fund ledger, and their answers. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import * as Instant from "../kernel/Instant.ts"
import { Fen } from "../kernel/Money.ts"
import { Cursor, PageLimit, Slice } from "../kernel/Page.ts"
import { line } from "../kernel/Text.ts"
import { Uuid } from "../kernel/Uuid.ts"
import { Axes, AxesInput } from "../journal/Axes.ts"
import { Position } from "../journal/Entry.ts"
import { NotPermitted } from "../access/Actor.ts"
import { AccountCode } from "./Account.ts"
import { AccountsFilter } from "./asked.ts"
import { TransferKind } from "./Chart.ts"
import { FundAccountOutsideScope } from "./errors.ts"
import { AccountBalance, TransferLine, TransferState } from "./Transfer.ts"

const { purpose: _, ...places } = AccountsFilter.fields

/** Which transfers: all conditions that are given must hold. */
export const TransfersFilter = Schema.Struct({
  ...places,
  /** That touch this account. */
  account: Schema.optionalKey(AccountCode),
  kind: Schema.optionalKey(TransferKind),
  state: Schema.optionalKey(TransferState),
  /** By the day on which they moved, or were decided where nothing has moved. */
  from: Schema.optionalKey(CalendarDate),
  /** This day included. */
  to: Schema.optionalKey(CalendarDate),
  /** A part of the document's number, the payee's name or the project's code. */
  search: Schema.optionalKey(line(100)),
  /** With a line of at least, or at most, so much. */
  minFen: Schema.optionalKey(Fen),
  maxFen: Schema.optionalKey(Fen),
})
export type TransfersFilter = typeof TransfersFilter.Type

export const TransfersQuestion = Schema.Struct({
  ...AxesInput.fields,
  filter: TransfersFilter,
  page: Schema.Struct({ limit: PageLimit, after: Schema.optionalKey(Cursor) }),
})
export type TransfersQuestion = typeof TransfersQuestion.Type

/** A piece of the same list from either end. */
export const TransfersSlice = Schema.Struct({ ...AxesInput.fields, filter: TransfersFilter, slice: Slice })
export type TransfersSlice = typeof TransfersSlice.Type

/** All of them at once: what an export writes. */
export const TransfersExport = Schema.Struct({ ...AxesInput.fields, filter: TransfersFilter })
export type TransfersExport = typeof TransfersExport.Type

/** What is said of a transfer that is somebody's to see; of its lines, those that touch their accounts. */
const stated = {
  transferId: Uuid,
  kind: TransferKind,
  state: TransferState,
  /** When it moved; `null` while it has not. */
  effectiveOn: Schema.NullOr(CalendarDate),
  /** The last day of a reservation. */
  expiresOn: Schema.NullOr(CalendarDate),
  lines: Schema.Array(TransferLine),
  /** Lines between accounts of others. */
  hiddenLineCount: Schema.Int,
  document: Schema.NullOr(Schema.String),
  projectCode: Schema.NullOr(Schema.String),
  payee: Schema.NullOr(Schema.String),
  remark: Schema.NullOr(Schema.String),
  /** The transfer that this one moves back, and the one that moved this one back. */
  reverses: Schema.NullOr(Uuid),
  reversedBy: Schema.NullOr(Uuid),
}

/** One transfer in a list. */
export const TransferRow = Schema.Struct({
  ...stated,
  /** What its lines that are shown come to. */
  amountFen: Fen,
  /** The entry that it began with. */
  position: Position,
  recordedAt: Instant.Instant,
  occurredOn: CalendarDate,
})
export type TransferRow = typeof TransferRow.Type

/** A transfer in a page of the list: of its lines the first, of all of them how many and of which items. */
export const TransferListed = Schema.Struct({
  ...TransferRow.fields,
  lineCount: Schema.Int,
  itemKeys: Schema.Array(ItemKey),
})
export type TransferListed = typeof TransferListed.Type

/** What the codes in an answer stand for. */
const names = {
  places: Schema.Array(Schema.Struct({ code: Schema.String, name: Bilingual })),
  items: Schema.Array(Schema.Struct({ key: Schema.String, name: Bilingual })),
}

export const TransfersAnswer = Schema.Struct({
  axes: Axes,
  demonstration: Schema.Boolean,
  rows: Schema.Array(TransferListed),
  next: Schema.NullOr(Cursor),
  ...names,
})
export type TransfersAnswer = typeof TransfersAnswer.Type

export const TransferQuestion = Schema.Struct({ ...AxesInput.fields, transferId: Uuid })
export type TransferQuestion = typeof TransferQuestion.Type

/** What an entry of a transfer did. */
export const TransferAct = Schema.Literals([
  "TransferPosted",
  "TransferReserved",
  "ReservationPosted",
  "ReservationEnded",
  "TransferReversed",
])

/** One entry of a transfer: what it did, from which day on, when it was learned, from whom. */
export const TransferEntry = Schema.Struct({
  position: Position,
  occurredOn: CalendarDate,
  recordedAt: Instant.Instant,
  actorId: Schema.String,
  /** `null` for the operator and the system. */
  actorName: Schema.NullOr(Schema.String),
  act: TransferAct,
  /** Why it was given up or moved back. */
  reason: Schema.NullOr(Schema.String),
  /** How those of its accounts that are somebody's to see stood after it. */
  accounts: Schema.Array(AccountBalance),
  /** False for what was recorded later than the answer's `knownAt`. */
  known: Schema.Boolean,
})
export type TransferEntry = typeof TransferEntry.Type

/** What can be done about a transfer, and if not, why not. */
export const TransferAction = Schema.Literals(["reverse", "post", "void"])
export type TransferAction = typeof TransferAction.Type

export const CanTransfer = Schema.Struct({
  action: TransferAction,
  refusal: Schema.NullOr(Schema.Union([NotPermitted, FundAccountOutsideScope])),
})
export type CanTransfer = typeof CanTransfer.Type

export const TransferAnswer = Schema.Struct({
  axes: Axes,
  demonstration: Schema.Boolean,
  transferId: Uuid,
  /** `null` where it was not there, or not known, on these axes. */
  transfer: Schema.NullOr(TransferRow),
  /** What was set aside or moved at first; of a reservation that was posted in part, all of it. */
  statedLines: Schema.Array(TransferLine),
  history: Schema.Array(TransferEntry),
  can: Schema.Array(CanTransfer),
  ...names,
})
export type TransferAnswer = typeof TransferAnswer.Type
