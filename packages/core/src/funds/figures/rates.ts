/** Rows of measures and rates, each beside what the register says of the same place. */
import type { Ratio } from "../../kernel/Ratio.ts"
import { addSums, NO_SUMS, type Sums } from "../../progress/Rate.ts"
import type { Cell } from "../../progress/Totals.ts"
import { divisionWith, type RegionRegister } from "../../region/RegionRegister.ts"
import { totalOf } from "../plan/sharing.ts"
import type { RatesAnswer, RatesQuestion, Reconciled } from "./answers.ts"
import type { FundCell } from "./FundCell.ts"
import { addCell, type FundMeasures, fundRatesOf, NO_MEASURES } from "./FundRate.ts"

const reconciled = (measures: FundMeasures, register: Sums): Reconciled => ({
  register,
  planGapFen: totalOf(measures.planned) - register.annualPlanFen,
  disbursedGapFen: totalOf(measures.disbursed) - register.disbursedFen,
  spentGapFen: totalOf(measures.spent) - register.spentFen,
})

const sumsOf = ({ annualPlanFen, investedFen, disbursedFen, spentFen }: Cell): Sums => ({
  annualPlanFen,
  investedFen,
  disbursedFen,
  spentFen,
})

/** Adds up under a key of one's choice. */
const addedUp = <Value, Sum>(
  values: ReadonlyArray<Value>,
  keyOf: (value: Value) => string,
  none: Sum,
  add: (sum: Sum, value: Value) => Sum,
): ReadonlyMap<string, Sum> => {
  const sums = new Map<string, Sum>()
  for (const value of values) {
    const key = keyOf(value)
    sums.set(key, add(sums.get(key) ?? none, value))
  }
  return sums
}

const addRegister = (sums: Sums, cell: Cell): Sums => addSums(sums, sumsOf(cell))

type Place = Pick<FundCell, "regionCode" | "itemKey">

/** What a place is added up under. */
export const keyBy =
  (by: RatesQuestion["by"], register: RegionRegister) =>
  ({ regionCode, itemKey }: Place): string => {
    if (by === "item") return itemKey
    const division = by === "region" ? undefined : divisionWith(register, regionCode)
    return division?.level === "county" ? (division.parentCode ?? regionCode) : regionCode
  }

/** The total and the rows of some cells; a row for each place that one of the two sources knows. */
export const ratesIn = (
  cells: ReadonlyArray<FundCell>,
  register: ReadonlyArray<Cell>,
  keyOf: (place: Place) => string,
  time: Ratio,
): Pick<RatesAnswer, "total" | "rows"> => {
  const money = addedUp(cells, keyOf, NO_MEASURES, addCell)
  const reported = addedUp(
    register,
    ({ countyCode, itemKey }) => keyOf({ regionCode: countyCode, itemKey }),
    NO_SUMS,
    addRegister,
  )
  const rowOf = (measures: FundMeasures, sums: Sums) => ({
    measures,
    rates: fundRatesOf(measures, time),
    reconciled: reconciled(measures, sums),
  })
  const keys = [...new Set([...money.keys(), ...reported.keys()])].toSorted()
  const rows = keys.map((key) => ({
    key,
    ...rowOf(money.get(key) ?? NO_MEASURES, reported.get(key) ?? NO_SUMS),
  }))
  return { total: rowOf(cells.reduce(addCell, NO_MEASURES), register.reduce(addRegister, NO_SUMS)), rows }
}
