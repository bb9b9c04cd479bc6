/** Counts and sums of some projects, and how they are added up. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { Division } from "../region/Division.ts"
import { addSums, NO_SUMS, type Sums } from "./Rate.ts"

export const RegionName = Schema.Struct({ code: DivisionCode, name: Bilingual })
export type RegionName = typeof RegionName.Type

export const named = ({ code, name }: Pick<Division, "code" | "name">): RegionName => ({ code, name })

export const Counted = Schema.Struct({ projectCount: Schema.Int, reportedCount: Schema.Int })

export interface Totals extends Sums {
  readonly projectCount: number
  /** Projects that reported the month of the date. */
  readonly reportedCount: number
}

/** One county's part of one item, everything up to the date added up. */
export interface Cell extends Totals {
  readonly countyCode: DivisionCode
  readonly itemKey: ItemKey
}

export const NO_TOTALS: Totals = { ...NO_SUMS, projectCount: 0, reportedCount: 0 }

export const addTotals = (a: Totals, b: Totals): Totals => ({
  ...addSums(a, b),
  projectCount: a.projectCount + b.projectCount,
  reportedCount: a.reportedCount + b.reportedCount,
})

/** Adds cells up under a key of one's choice, in the order in which the keys first appear. */
export const totalsBy = <Key>(
  cells: ReadonlyArray<Cell>,
  keyOf: (cell: Cell) => Key,
): ReadonlyMap<Key, Totals> => {
  const totals = new Map<Key, Totals>()
  for (const cell of cells) {
    const key = keyOf(cell)
    totals.set(key, addTotals(totals.get(key) ?? NO_TOTALS, cell))
  }
  return totals
}
