/** Port: the ledger as it can be read: accounts with their balances, transfers, and what waits. */
import { Context, type Effect } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Axes } from "../journal/Axes.ts"
import type { AccountBalance } from "./Transfer.ts"
import type { FundLevel, Purpose } from "./Account.ts"

/** The accounts that a question is about, all of them somebody's to see. */
export interface AskedAccounts {
  readonly year: number
  /** `undefined`: those of every division, or every item. */
  readonly regionCodes: ReadonlyArray<DivisionCode> | undefined
  readonly itemKeys: ReadonlyArray<ItemKey> | undefined
  readonly level: FundLevel | undefined
  readonly purpose: Purpose | undefined
}

export class FundRepository extends Context.Service<
  FundRepository,
  {
    /**
     * Accounts that a transfer has touched by then, in the order of their codes. As of a day: what had
     * moved by that day; known at a position: of what was recorded by it.
     */
    readonly balances: (axes: Axes, asked: AskedAccounts) => Effect.Effect<ReadonlyArray<AccountBalance>>
    /** Reservations whose last day has passed before a day, some at a time. */
    readonly overdue: (today: CalendarDate, limit: number) => Effect.Effect<ReadonlyArray<Uuid>>
  }
>()("@minsheng/core/funds/FundRepository") {}
