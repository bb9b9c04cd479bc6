/** Questions about reconciliation with the bank, and their answers. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import * as Instant from "../kernel/Instant.ts"
import { SignedFen } from "../kernel/Money.ts"
import { Month } from "../kernel/Month.ts"
import { Cursor, PageLimit } from "../kernel/Page.ts"
import { Uuid } from "../kernel/Uuid.ts"
import { Axes, AxesInput } from "../journal/Axes.ts"
import { Position } from "../journal/Entry.ts"
import { NotPermitted } from "../access/Actor.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"
import { AccountCode } from "../funds/Account.ts"
import { TransferKind } from "../funds/Chart.ts"
import {
  AccountEnding,
  BalanceTable,
  BankAccount,
  BankLine,
  Explained,
  LineRef,
  PostingRef,
  StatementFile,
  StatementState,
  statedOfStatement,
} from "./Bank.ts"
import { bankEvents } from "./events.ts"
import { Suggestion } from "./suggest.ts"

/** A posting of what lies in a bank account. */
export const BankPosting = Schema.Struct({
  ...PostingRef.fields,
  transferId: Uuid,
  account: AccountCode,
  kind: TransferKind,
  effectiveOn: CalendarDate,
  amountFen: SignedFen,
  document: Schema.NullOr(Schema.String),
  projectCode: Schema.NullOr(Schema.String),
  payee: Schema.NullOr(Schema.String),
  reverses: Schema.NullOr(Uuid),
})
export type BankPosting = typeof BankPosting.Type

export const StatementsQuestion = Schema.Struct({
  /** By default: the programme year of the register. */
  year: Schema.optionalKey(ProgrammeYear),
  /** With all divisions that lie in it; by default: all that are the asker's. */
  region: Schema.optionalKey(DivisionCode),
  /** With days in this month. */
  month: Schema.optionalKey(Month),
  /** Of accounts whose number ends so. */
  ending: Schema.optionalKey(AccountEnding),
  page: Schema.Struct({ limit: PageLimit, after: Schema.optionalKey(Cursor) }),
})
export type StatementsQuestion = typeof StatementsQuestion.Type

/** What a list says of a statement. */
const listed = {
  statementId: Uuid,
  ...BankAccount.fields,
  ...statedOfStatement,
  accountEnding: AccountEnding,
  openingFen: SignedFen,
  closingFen: SignedFen,
  lineCount: Schema.Int,
  state: StatementState,
}

export const StatementRow = Schema.Struct({
  ...listed,
  regionName: Bilingual,
  /** Of an open one: lines and postings that are in no match, and those of them that nobody explained. */
  openLineCount: Schema.Int,
  openPostingCount: Schema.Int,
  unexplainedCount: Schema.Int,
})
export type StatementRow = typeof StatementRow.Type

const said = { demonstration: Schema.Boolean, year: Schema.Int }

export const StatementsAnswer = Schema.Struct({
  ...said,
  rows: Schema.Array(StatementRow),
  next: Schema.NullOr(Cursor),
  /** Why nothing can be recorded by who asks; `null` where it can. */
  reconcileRefusal: Schema.NullOr(NotPermitted),
})
export type StatementsAnswer = typeof StatementsAnswer.Type

/** Matches that one answer lists. */
export const MATCHES_LISTED = 500

export const StatementQuestion = Schema.Struct({
  ...AxesInput.fields,
  statementId: Uuid,
  /** Matches behind the one of this number; by default from the first on. */
  matchesAfter: Schema.optionalKey(Schema.Int),
})
export type StatementQuestion = typeof StatementQuestion.Type

/** How something came to stand on one side alone, or not to. */
const standing = {
  explained: Schema.NullOr(Explained),
  /** The match that it is in, though its counterpart came only later. */
  matchNumber: Schema.NullOr(Schema.Int),
}

export const OpenLine = Schema.Struct({ ...LineRef.fields, ...BankLine.fields, ...standing })
export type OpenLine = typeof OpenLine.Type

export const OpenPosting = Schema.Struct({ ...BankPosting.fields, ...standing })
export type OpenPosting = typeof OpenPosting.Type

export const ShownMatch = Schema.Struct({
  number: Schema.Int,
  lines: Schema.Array(Schema.Struct({ ...LineRef.fields, ...BankLine.fields })),
  postings: Schema.Array(BankPosting),
  /** Made while this statement was open: it can be taken apart while it is. */
  madeHere: Schema.Boolean,
})
export type ShownMatch = typeof ShownMatch.Type

const acts = bankEvents.map(({ type }) => type)

/** An entry of the statement's history. */
export const StatementEntry = Schema.Struct({
  position: Position,
  occurredOn: CalendarDate,
  recordedAt: Instant.Instant,
  actorId: Schema.String,
  actorName: Schema.NullOr(Schema.String),
  act: Schema.Literals(acts),
  /** How many matches it made or took apart, or how many items it explained. */
  count: Schema.Int,
  reason: Schema.NullOr(Schema.String),
})
export type StatementEntry = typeof StatementEntry.Type

export const StatementAnswer = Schema.Struct({
  axes: Axes,
  ...said,
  ...listed,
  regionName: Bilingual,
  file: StatementFile,
  /** Of a closed statement: as it was closed. `null` for one that was withdrawn. */
  table: Schema.NullOr(BalanceTable),
  /** Why the bank's account held more or less than the ledger to begin with, where it did. */
  opening: Schema.NullOr(Schema.Struct({ amountFen: SignedFen, explained: Schema.NullOr(Explained) })),
  lines: Schema.Array(OpenLine),
  postings: Schema.Array(OpenPosting),
  /** Postings after the last day, or of before the first statement, that a line may turn out to be. */
  others: Schema.Array(BankPosting),
  unexplainedCount: Schema.Int,
  /** What the unexplained items come to. */
  remainderFen: SignedFen,
  /** In the order of their numbers; of very many, some. */
  matches: Schema.Array(ShownMatch),
  matchCount: Schema.Int,
  /** Behind which number those that are not listed here go on. */
  nextMatches: Schema.NullOr(Schema.Int),
  suggestions: Schema.Array(Suggestion),
  history: Schema.Array(StatementEntry),
  /** The first day of the statement that goes on from this one: it can then not be opened again. */
  followedBy: Schema.NullOr(CalendarDate),
  /** Why who asks cannot reconcile it; `null` where they can. */
  reconcileRefusal: Schema.NullOr(NotPermitted),
})
export type StatementAnswer = typeof StatementAnswer.Type
