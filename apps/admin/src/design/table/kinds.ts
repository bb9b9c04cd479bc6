/** Columns that many tables have, and the sums at their feet. */
import type { Bilingual } from "@minsheng/core/kernel"
import { countText, exactMoney, moneyIn, type MoneyUnit, TEN_THOUSAND } from "../numbers.ts"
import type { Column, FigureKind, Made, Sum } from "./Column.ts"

export const PERCENT: Bilingual = { zh: "%", en: "%" }

const MONEY_WIDTH = 92

/** What rows come to in money. */
export const moneySum = <Row>(
  whole: bigint,
  of: (row: Row) => bigint | undefined,
  unit: MoneyUnit = TEN_THOUSAND,
): Sum<Row> => ({
  text: moneyIn(whole, unit),
  whole,
  of,
  exact: (fen, { locale }) => exactMoney(fen, locale),
})

/** How many the rows have together. */
export const countSum = <Row>(whole: number, of: (row: Row) => number | undefined): Sum<Row> => ({
  text: countText(whole),
  whole,
  of,
  exact: (count) => countText(Number(count)),
})

/** Money in one unit, named in the heading; the fen when the pointer rests. */
export const moneyColumn = <Row>(
  key: string,
  title: Bilingual,
  fenOf: (row: Row) => bigint | undefined,
  made: Made<Row>,
  {
    totalFen,
    unit = TEN_THOUSAND,
  }: { readonly totalFen?: bigint | undefined; readonly unit?: MoneyUnit } = {},
): Column<Row> & { readonly kind: FigureKind; readonly made: Made<Row> } => ({
  key,
  title,
  unit: unit.name,
  kind: "money",
  made,
  width: MONEY_WIDTH,
  cell: (row) => {
    const fen = fenOf(row)
    return fen === undefined ? "–" : moneyIn(fen, unit)
  },
  exact: (row, { locale }) => {
    const fen = fenOf(row)
    return fen === undefined ? "" : exactMoney(fen, locale)
  },
  total: totalFen === undefined ? undefined : moneySum(totalFen, fenOf, unit),
  sortBy: fenOf,
})
