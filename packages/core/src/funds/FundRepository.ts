/** Port: the ledger as it can be read: accounts with their balances, postings, transfers, what waits. */
import { Context, type Effect, type Stream } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Reach, Sliced } from "../kernel/Page.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Axes } from "../journal/Axes.ts"
import type { AccountCode, FundLevel } from "./Account.ts"
import type { AskedAccounts } from "./asked.ts"
import type { AccountPosting, AccountsOrder, KindSum, Posting, PurposeSum, SumsBy } from "./FundAnswers.ts"
import type { AccountBalance } from "./Transfer.ts"
import type { TransfersFilter } from "./TransferAnswers.ts"

export interface AccountsPage {
  readonly reach: Reach
  readonly order: AccountsOrder
  /** Without those that hold nothing. */
  readonly holding: boolean
}

/** What some accounts of one purpose and giver come to, under the code or key that they are grouped by. */
export interface GroupedSum extends PurposeSum {
  readonly key: string
  readonly level: FundLevel
}

/** Transfers that a question is about: conditions on what they say, and on the accounts that they touch. */
export interface AskedTransfers extends Omit<
  TransfersFilter,
  "year" | "region" | "itemKey" | "level" | "account"
> {
  readonly accounts: AskedAccounts
  readonly account: AccountCode | undefined
}

export class FundRepository extends Context.Service<
  FundRepository,
  {
    /**
     * Accounts that a transfer has touched by then, in the order of their codes. As of a day: what had
     * moved by that day; known at a position: of what was recorded by it.
     */
    readonly balances: (axes: Axes, asked: AskedAccounts) => Effect.Effect<ReadonlyArray<AccountBalance>>
    /** The same as a stream, of one state, in the order of division, item, giver and stage. */
    readonly allBalances: (axes: Axes, asked: AskedAccounts) => Stream.Stream<AccountBalance>
    /** The same, a slice of them in an order. */
    readonly accounts: (
      axes: Axes,
      asked: AskedAccounts,
      page: AccountsPage,
    ) => Effect.Effect<Sliced<AccountBalance>>
    /** What they come to, by giver and purpose, under what they are grouped by. */
    readonly sums: (axes: Axes, asked: AskedAccounts, by: SumsBy) => Effect.Effect<ReadonlyArray<GroupedSum>>
    /** One account; nothing where no transfer has touched it by then. */
    readonly balance: (axes: Axes, account: AccountCode) => Effect.Effect<AccountBalance>
    /** What each kind of transfer brought to an account and took out of it. */
    readonly kinds: (axes: Axes, account: AccountCode) => Effect.Effect<ReadonlyArray<KindSum>>
    /** A slice of an account's postings by the days on which they moved, the latest first. */
    readonly postings: (
      axes: Axes,
      account: AccountCode,
      reach: Reach,
    ) => Effect.Effect<Sliced<AccountPosting>>
    /** Every posting of some accounts in the order in which they were recorded: what an export writes. */
    readonly allPostings: (axes: Axes, asked: AskedAccounts) => Stream.Stream<ReadonlyArray<Posting>>
    /** A slice of transfers by the order in which they were recorded, the latest first. */
    readonly transfers: (axes: Axes, asked: AskedTransfers, reach: Reach) => Effect.Effect<Sliced<Uuid>>
    /** Reservations whose last day has passed before a day, some at a time. */
    readonly overdue: (today: CalendarDate, limit: number) => Effect.Effect<ReadonlyArray<Uuid>>
  }
>()("@minsheng/core/funds/FundRepository") {}
