/** What should have arrived by a day and has not (资金缺口), and for how long. */
import { Schema } from "effect"
import { CalendarDate, daysBetween } from "../../kernel/CalendarDate.ts"
import { DivisionCode } from "../../kernel/DivisionCode.ts"
import { ItemKey } from "../../kernel/ItemKey.ts"
import { Fen } from "../../kernel/Money.ts"
import { round } from "../../kernel/Ratio.ts"
import { FundLevel } from "../Account.ts"
import { WHOLE } from "../plan/FinancingPlan.ts"
import type { FundCell, PlanDue } from "./FundCell.ts"

export const Shortfall = Schema.Struct({
  regionCode: DivisionCode,
  itemKey: ItemKey,
  level: FundLevel,
  plannedFen: Fen,
  /** What is due by the day of the answer. */
  dueFen: Fen,
  arrivedFen: Fen,
  shortFen: Fen,
  /** The first day on which too little was there. */
  since: CalendarDate,
  daysLate: Schema.Int,
})
export type Shortfall = typeof Shortfall.Type

const dueFenOf = (plannedFen: bigint, share: number): bigint =>
  BigInt(round({ numerator: plannedFen * BigInt(share), denominator: BigInt(WHOLE) }, 0))

/**
 * The shortfalls of some cells on a day, the largest first. On a due day itself money is not late yet: it is
 * from the day after.
 */
export const shortfallsOf = (
  cells: ReadonlyArray<FundCell>,
  dues: ReadonlyArray<PlanDue>,
  on: CalendarDate,
): ReadonlyArray<Shortfall> => {
  const past = Map.groupBy(
    dues.filter(({ dueOn }) => dueOn < on),
    ({ itemKey, level }) => `${itemKey} ${level}`,
  )
  return cells
    .flatMap((cell) => {
      const { regionCode, itemKey, level, plannedFen, arrivedFen } = cell
      const days = past.get(`${itemKey} ${level}`) ?? []
      const missed = days.find(({ share }) => dueFenOf(plannedFen, share) > arrivedFen)
      const last = days.at(-1)
      if (missed === undefined || last === undefined) return []
      const dueFen = dueFenOf(plannedFen, last.share)
      const { dueOn: since } = missed
      const place = { regionCode, itemKey, level, plannedFen, dueFen, arrivedFen }
      return [{ ...place, shortFen: dueFen - arrivedFen, since, daysLate: daysBetween(since, on) }]
    })
    .toSorted((a, b) => (a.shortFen === b.shortFen ? 0 : a.shortFen > b.shortFen ? -1 : 1))
}
