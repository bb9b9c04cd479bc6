/** Port: what the ledger and the plans come to, at the grain that a question asks for. */
import { Context, type Effect } from "effect"
import type { CalendarDate } from "../../kernel/CalendarDate.ts"
import type { Uuid } from "../../kernel/Uuid.ts"
import type { Axes } from "../../journal/Axes.ts"
import type { AccountCode } from "../Account.ts"
import type { AskedAccounts } from "../asked.ts"
import type { LimitName } from "../plan/limits.ts"
import type { FundCell, PlanDue } from "./FundCell.ts"
import type { AlarmLimits, PlansRow } from "./answers.ts"

/** Money that has lain in an account longer than it should: the oldest is taken to leave first. */
export interface IdleMoney {
  readonly account: AccountCode
  readonly balanceFen: bigint
  readonly idleFen: bigint
}

/** Money paid for a project before the day of its approval. */
export interface EarlyMoney {
  readonly transferId: Uuid
  readonly projectCode: string
  readonly effectiveOn: CalendarDate
  readonly approvedOn: CalendarDate
  readonly amountFen: bigint
}

/** Payments out of one account that follow each other in round amounts. */
export interface RoundSeries {
  readonly account: AccountCode
  readonly firstOn: CalendarDate
  readonly lastOn: CalendarDate
  readonly transferCount: number
  readonly amountFen: bigint
}

export class FundFigureRepository extends Context.Service<
  FundFigureRepository,
  {
    /** One a division, item and level that the plan names or money has come to. */
    readonly cells: (axes: Axes, asked: AskedAccounts) => Effect.Effect<ReadonlyArray<FundCell>>
    /** In the order of their days. */
    readonly dues: (axes: Axes, asked: AskedAccounts) => Effect.Effect<ReadonlyArray<PlanDue>>
    /** The plans of a year in the order of their items. */
    readonly plans: (axes: Axes, asked: AskedAccounts) => Effect.Effect<ReadonlyArray<PlansRow>>
    /** How much of a limit is used now. */
    readonly used: (limit: LimitName) => Effect.Effect<bigint>
    /** Most first, some hundred at most. */
    readonly idle: (
      axes: Axes,
      asked: AskedAccounts,
      limits: AlarmLimits,
    ) => Effect.Effect<ReadonlyArray<IdleMoney>>
    readonly early: (axes: Axes, asked: AskedAccounts) => Effect.Effect<ReadonlyArray<EarlyMoney>>
    readonly round: (
      axes: Axes,
      asked: AskedAccounts,
      limits: AlarmLimits,
    ) => Effect.Effect<ReadonlyArray<RoundSeries>>
  }
>()("@minsheng/core/funds/figures/FundFigureRepository") {}
