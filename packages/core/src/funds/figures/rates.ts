/** Rows of measures and rates, each beside what the register says of the same place. */
import type { Ratio } from "../../kernel/Ratio.ts"
import { addSums, NO_SUMS, type Sums } from "../../progress/Rate.ts"
import type { Cell } from "../../progress/Totals.ts"
import { divisionWith, type RegionRegister } from "../../region/RegionRegister.ts"
import { totalOf } from "../plan/sharing.ts"
import type { FundCell } from "./FundCell.ts"
import type { Difference, RatesAnswer, RatesQuestion, Reconciled } from "./answers.ts"
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

/** What both sources say of each place that one of them knows, in the order of its key. */
const sidesOf = (
  cells: ReadonlyArray<FundCell>,
  register: ReadonlyArray<Cell>,
  keyOf: (place: Place) => string,
) => {
  const money = addedUp(cells, keyOf, NO_MEASURES, addCell)
  const reported = addedUp(
    register,
    ({ countyCode, itemKey }) => keyOf({ regionCode: countyCode, itemKey }),
    NO_SUMS,
    addRegister,
  )
  const keys = [...new Set([...money.keys(), ...reported.keys()])].toSorted()
  return keys.map((key) => ({
    key,
    measures: money.get(key) ?? NO_MEASURES,
    sums: reported.get(key) ?? NO_SUMS,
  }))
}

/** The total and the rows of some cells; a row for each place that one of the two sources knows. */
export const ratesIn = (
  cells: ReadonlyArray<FundCell>,
  register: ReadonlyArray<Cell>,
  keyOf: (place: Place) => string,
  time: Ratio,
): Pick<RatesAnswer, "total" | "rows"> => {
  const rowOf = (measures: FundMeasures, sums: Sums) => ({
    measures,
    rates: fundRatesOf(measures, time),
    reconciled: reconciled(measures, sums),
  })
  const rows = sidesOf(cells, register, keyOf).map(({ key, measures, sums }) => ({
    key,
    ...rowOf(measures, sums),
  }))
  return { total: rowOf(cells.reduce(addCell, NO_MEASURES), register.reduce(addRegister, NO_SUMS)), rows }
}

const BETWEEN = " "

const placeKey = ({ regionCode, itemKey }: Place): string => `${regionCode}${BETWEEN}${itemKey}`

const placeOf = (key: string): Place => {
  const [regionCode, itemKey] = key.split(BETWEEN)
  return { regionCode, itemKey } as Place
}

const size = (fen: bigint): bigint => (fen < 0n ? -fen : fen)

/** Below zero where the first differs by more. */
const byGap = (a: Difference, b: Difference): number => {
  for (const gap of ["disbursedGapFen", "spentGapFen", "planGapFen"] as const) {
    const [left, right] = [size(a[gap]), size(b[gap])]
    if (left !== right) return left > right ? -1 : 1
  }
  return 0
}

/** Every item in a division of which the two sources do not say the same, most first. */
export const differencesIn = (
  cells: ReadonlyArray<FundCell>,
  register: ReadonlyArray<Cell>,
): { readonly placeCount: number; readonly rows: ReadonlyArray<Difference> } => {
  const places = sidesOf(cells, register, placeKey).map(({ key, measures, sums }): Difference => ({
    ...placeOf(key),
    plannedFen: totalOf(measures.planned),
    disbursedFen: totalOf(measures.disbursed),
    spentFen: totalOf(measures.spent),
    ...reconciled(measures, sums),
  }))
  const rows = places
    .filter(
      ({ planGapFen, disbursedGapFen, spentGapFen }) =>
        planGapFen !== 0n || disbursedGapFen !== 0n || spentGapFen !== 0n,
    )
    .toSorted(byGap)
  return { placeCount: places.length, rows }
}
