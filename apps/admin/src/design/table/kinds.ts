/** Columns that many tables have. */
import type { Bilingual } from "@minsheng/core/kernel"
import { exactMoney, moneyIn, type MoneyUnit, TEN_THOUSAND } from "../numbers.ts"
import type { Column } from "./Column.ts"

export const PERCENT: Bilingual = { zh: "%", en: "%" }

const MONEY_WIDTH = 92

/** Money in one unit, named in the heading; the fen when the pointer rests. */
export const moneyColumn = <Row>(
  key: string,
  title: Bilingual,
  fenOf: (row: Row) => bigint | undefined,
  totalFen?: bigint,
  unit: MoneyUnit = TEN_THOUSAND,
): Column<Row> => ({
  key,
  title,
  unit: unit.name,
  kind: "money",
  width: MONEY_WIDTH,
  cell: (row) => {
    const fen = fenOf(row)
    return fen === undefined ? "–" : moneyIn(fen, unit)
  },
  exact: (row, { locale }) => {
    const fen = fenOf(row)
    return fen === undefined ? "" : exactMoney(fen, locale)
  },
  total: totalFen === undefined ? undefined : moneyIn(totalFen, unit),
  sortBy: fenOf,
})
