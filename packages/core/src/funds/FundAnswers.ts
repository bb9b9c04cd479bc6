/** Questions about accounts of the fund ledger, and their answers. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import * as Instant from "../kernel/Instant.ts"
import { Fen, SignedFen } from "../kernel/Money.ts"
import { Cursor, PageLimit, Slice } from "../kernel/Page.ts"
import { Uuid } from "../kernel/Uuid.ts"
import { Axes, AxesInput } from "../journal/Axes.ts"
import { Position } from "../journal/Entry.ts"
import { NotPermitted } from "../access/Actor.ts"
import { RegionLevel } from "../region/Division.ts"
import { AccountCode, FundLevel, Purpose } from "./Account.ts"
import { AccountsFilter } from "./asked.ts"
import { TransferKind } from "./Chart.ts"
import { AccountBalance } from "./Transfer.ts"

export const BalancesQuestion = Schema.Struct({ ...AxesInput.fields, ...AccountsFilter.fields })
export type BalancesQuestion = typeof BalancesQuestion.Type

/** What every answer of the ledger says about itself. */
const said = { axes: Axes, demonstration: Schema.Boolean }

export const BalancesAnswer = Schema.Struct({
  ...said,
  year: Schema.Int,
  /** In the order of their codes; accounts that nothing has touched are not among them. */
  accounts: Schema.Array(AccountBalance),
})
export type BalancesAnswer = typeof BalancesAnswer.Type

/** By division, item, giver and how far the money is on its way; or those that hold most first. */
export const AccountsOrder = Schema.Literals(["code", "largest"])
export type AccountsOrder = typeof AccountsOrder.Type

const listed = {
  ...AxesInput.fields,
  filter: AccountsFilter,
  /** Without accounts that hold nothing; by default with them. */
  holding: Schema.optionalKey(Schema.Boolean),
  order: Schema.optionalKey(AccountsOrder),
}

export const AccountsQuestion = Schema.Struct({
  ...listed,
  page: Schema.Struct({ limit: PageLimit, after: Schema.optionalKey(Cursor) }),
})
export type AccountsQuestion = typeof AccountsQuestion.Type

export const AccountsSlice = Schema.Struct({ ...listed, slice: Slice })
export type AccountsSlice = typeof AccountsSlice.Type

/** An account with the names of its division and item. */
export const AccountLine = Schema.Struct({
  ...AccountBalance.fields,
  regionName: Bilingual,
  itemName: Bilingual,
})
export type AccountLine = typeof AccountLine.Type

/** What accounts of one purpose come to. */
export const PurposeSum = Schema.Struct({
  purpose: Purpose,
  accountCount: Schema.Int,
  balanceFen: SignedFen,
  reservedFen: Fen,
})
export type PurposeSum = typeof PurposeSum.Type

export const AccountsAnswer = Schema.Struct({
  ...said,
  year: Schema.Int,
  rows: Schema.Array(AccountLine),
  next: Schema.NullOr(Cursor),
  /** Of all accounts that the filter finds, by purpose in the order of the way. */
  totals: Schema.Array(PurposeSum),
})
export type AccountsAnswer = typeof AccountsAnswer.Type

/** What accounts are grouped by. */
export const SumsBy = Schema.Literals(["region", "item", "level"])
export type SumsBy = typeof SumsBy.Type

export const SumsQuestion = Schema.Struct({ ...AxesInput.fields, filter: AccountsFilter, by: SumsBy })
export type SumsQuestion = typeof SumsQuestion.Type

/** One division, item or level with what its accounts come to. */
export const SumsRow = Schema.Struct({
  /** The code of a division, the key of an item, or a level. */
  key: Schema.String,
  name: Bilingual,
  sums: Schema.Array(PurposeSum),
})
export type SumsRow = typeof SumsRow.Type

export const SumsAnswer = Schema.Struct({ ...said, year: Schema.Int, rows: Schema.Array(SumsRow) })
export type SumsAnswer = typeof SumsAnswer.Type

export const FlowQuestion = Schema.Struct({ ...AxesInput.fields, filter: AccountsFilter })
export type FlowQuestion = typeof FlowQuestion.Type

/** Money of one giver that rests at divisions of one level, by how far it has come. */
export const FlowPart = Schema.Struct({
  level: FundLevel,
  /** `null` for divisions that the register does not hold. */
  regionLevel: Schema.NullOr(RegionLevel),
  purpose: Purpose,
  balanceFen: SignedFen,
})
export type FlowPart = typeof FlowPart.Type

export const FlowAnswer = Schema.Struct({
  ...said,
  year: Schema.Int,
  /** Without what came from outside: that is what all the others together come to. */
  parts: Schema.Array(FlowPart),
})
export type FlowAnswer = typeof FlowAnswer.Type

/** What one entry did to an account: more, less, or set aside. */
export const Posting = Schema.Struct({
  account: AccountCode,
  position: Position,
  number: Schema.Int,
  recordedAt: Instant.Instant,
  effectiveOn: CalendarDate,
  transferId: Uuid,
  kind: TransferKind,
  counterpart: AccountCode,
  /** What came in; below zero, what went out; zero where money was only set aside or let go of. */
  amountFen: SignedFen,
  reservedFen: SignedFen,
  document: Schema.NullOr(Schema.String),
  projectCode: Schema.NullOr(Schema.String),
  payee: Schema.NullOr(Schema.String),
})
export type Posting = typeof Posting.Type

/** A posting in the account that it belongs to. */
export const AccountPosting = Schema.Struct({
  ...Posting.fields,
  /** What the account held after it, in the order of days. */
  balanceFen: SignedFen,
})
export type AccountPosting = typeof AccountPosting.Type

export const KindSum = Schema.Struct({
  kind: TransferKind,
  count: Schema.Int,
  inFen: Fen,
  outFen: Fen,
})
export type KindSum = typeof KindSum.Type

const opened = { ...AxesInput.fields, account: AccountCode }

export const AccountQuestion = Schema.Struct({
  ...opened,
  page: Schema.Struct({ limit: PageLimit, after: Schema.optionalKey(Cursor) }),
})
export type AccountQuestion = typeof AccountQuestion.Type

export const AccountSlice = Schema.Struct({ ...opened, slice: Slice })
export type AccountSlice = typeof AccountSlice.Type

export const AccountAnswer = Schema.Struct({
  ...said,
  ...AccountLine.fields,
  /** The names of divisions that its postings lead to or come from. */
  places: Schema.Array(Schema.Struct({ code: Schema.String, name: Bilingual })),
  kinds: Schema.Array(KindSum),
  rows: Schema.Array(AccountPosting),
  next: Schema.NullOr(Cursor),
  /** Why nothing can be moved by who asks; `null` where it can. */
  postRefusal: Schema.NullOr(NotPermitted),
})
export type AccountAnswer = typeof AccountAnswer.Type

/** All postings of some accounts, on both axes. */
export const PostingsQuestion = Schema.Struct({
  ...BalancesQuestion.fields,
  /** Those of this account alone, whatever else is said of accounts. */
  account: Schema.optionalKey(AccountCode),
})
export type PostingsQuestion = typeof PostingsQuestion.Type
