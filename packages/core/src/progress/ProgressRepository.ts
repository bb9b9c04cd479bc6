/** Port: the roll-up of the register. It exists at one grain, county × item × month; all else is sums. */
import { Context, type Effect } from "effect"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { Month } from "../kernel/Month.ts"
import type { Axes } from "../journal/Axes.ts"
import type { Scope } from "../access/Actor.ts"
import type { Sums } from "./Rate.ts"
import type { Cell, Totals } from "./Totals.ts"

/** Plan and invested at the end of a month (of the last month: on the date). */
export interface SeriesPoint<Key> extends Pick<Sums, "annualPlanFen" | "investedFen"> {
  readonly key: Key
  readonly month: Month
}

/**
 * Everything at the end of a month (of the last month: on the date). `reportedCount` counts the returns of
 * the month itself.
 */
export interface MonthTotals extends Totals {
  readonly month: Month
  /** Projects that have reported at all, and their physical progress added up, in basis points. */
  readonly progressCount: number
  readonly progressSum: number
}

export interface ProgressQuestion {
  readonly year: number
  /** `undefined`: every county of the scope. */
  readonly counties: ReadonlyArray<DivisionCode> | undefined
  /** By default those of the province's programme: the items that divisions added are not added to them. */
  readonly items?: ReadonlyArray<ItemKey>
}

export class ProgressRepository extends Context.Service<
  ProgressRepository,
  {
    /** Lets all reading within see one state of the register, whatever is written meanwhile. */
    readonly inOneState: <A, E, R>(reading: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
    readonly cells: (
      scope: Scope,
      axes: Axes,
      question: ProgressQuestion,
    ) => Effect.Effect<ReadonlyArray<Cell>>
    /** The months of the year so far, in order; those before the first project are left out. */
    readonly months: (
      scope: Scope,
      axes: Axes,
      question: ProgressQuestion,
    ) => Effect.Effect<ReadonlyArray<MonthTotals>>
    readonly seriesByItem: (
      scope: Scope,
      axes: Axes,
      question: ProgressQuestion,
    ) => Effect.Effect<ReadonlyArray<SeriesPoint<ItemKey>>>
    readonly seriesByCounty: (
      scope: Scope,
      axes: Axes,
      question: ProgressQuestion,
    ) => Effect.Effect<ReadonlyArray<SeriesPoint<DivisionCode>>>
  }
>()("@minsheng/core/progress/ProgressRepository") {}
