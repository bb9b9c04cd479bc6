/** Columns of the board: sums and rates as doors, the bar beside time. */
import { Link } from "wouter"
import type { Bilingual } from "@minsheng/core/kernel"
import { Ratio } from "@minsheng/core/kernel"
import {
  type FundMeasure,
  type FundRate,
  type FundRateName,
  type RatesAnswer,
  type RatesRow,
  totalOf,
} from "@minsheng/core/funds"
import { timeProportionalProgress } from "@minsheng/core/programme"
import { fundMeasureWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { Bullet } from "../../design/Bullet.tsx"
import { type MoneyUnit, percentText, unitFor } from "../../design/numbers.ts"
import type { Column } from "../../design/table/Column.ts"
import { AheadDoor, FundRateDoor, MeasureDoor, type Where } from "./doors.tsx"
import type { Names } from "./place.tsx"
import { words } from "./words.ts"

export const rateNamed = ({ rates }: Pick<RatesRow, "rates">, name: FundRateName): FundRate | undefined =>
  rates.find((rate) => rate.name === name)

export const shareOf = (rate: FundRate | undefined): Ratio.Ratio | undefined =>
  rate === undefined ? undefined : Ratio.make(rate.numeratorFen, rate.denominatorFen)

/** How far behind time a rate is, below zero; nothing where there is no plan. */
export const aheadOf = (row: Pick<RatesRow, "rates">, name: FundRateName): number | undefined => {
  const points = rateNamed(row, name)?.aheadPoints ?? null
  return points === null ? undefined : Number(points)
}

/** What the columns of an answer are made with. */
export interface Board {
  readonly answer: RatesAnswer
  readonly names: Names
  readonly unit: MoneyUnit
  readonly time: Ratio.Ratio
  /** Which money a row is of, as the ledger's addresses say it. */
  readonly whereOf: (row: Pick<RatesRow, "key">) => Where
}

/** Whichever sum is the largest decides the unit of all. */
const largest = ({ total }: RatesAnswer): bigint =>
  (["planned", "arrived"] as const)
    .map((name) => totalOf(total.measures[name]))
    .reduce((most, fen) => (fen > most ? fen : most), 0n)

export const useBoard = (answer: RatesAnswer, names: Names): Board => {
  const { params } = useAddress()
  const [region, item] = [params.get("region") ?? undefined, params.get("item") ?? undefined]
  return {
    answer,
    names,
    unit: unitFor(largest(answer)),
    time: timeProportionalProgress(answer.axes.asOf, answer.year, answer.basis),
    whereOf: ({ key }) => (answer.by === "item" ? { region, item: key } : { region: key, item }),
  }
}

const measureColumn = (
  { answer, unit, whereOf }: Board,
  measure: FundMeasure,
  isExtra = false,
): Column<RatesRow> => ({
  key: measure,
  title: fundMeasureWords[measure],
  unit: unit.name,
  kind: "money",
  made: "doors",
  width: 94,
  isExtra,
  cell: (row) => (
    <MeasureDoor
      measure={measure}
      measures={row.measures}
      where={whereOf(row)}
      unit={unit}
      axes={answer.axes}
    />
  ),
  sortBy: ({ measures }) => totalOf(measures[measure]),
  total: (
    <MeasureDoor
      measure={measure}
      measures={answer.total.measures}
      where={wholeOf(answer, whereOf)}
      unit={unit}
      axes={answer.axes}
    />
  ),
})

/** The money of all rows together: what the address names besides. */
const wholeOf = ({ by }: RatesAnswer, whereOf: Board["whereOf"]): Where => {
  const { region, item } = whereOf({ key: "" })
  return by === "item" ? { region } : { item }
}

const rateColumn = (
  { answer, whereOf }: Board,
  name: FundRateName,
  [title, unit]: readonly [Bilingual, Bilingual],
  isExtra = false,
): Column<RatesRow> => {
  const total = rateNamed(answer.total, name)
  return {
    key: name,
    title,
    unit,
    kind: "rate",
    made: "doors",
    width: 88,
    isExtra,
    cell: (row) => {
      const rate = rateNamed(row, name)
      return rate === undefined ? "–" : <FundRateDoor rate={rate} where={whereOf(row)} axes={answer.axes} />
    },
    sortBy: (row) => {
      const percent = rateNamed(row, name)?.percent ?? null
      return percent === null ? undefined : Number(percent)
    },
    total:
      total === undefined ? undefined : (
        <FundRateDoor rate={total} where={wholeOf(answer, whereOf)} axes={answer.axes} />
      ),
  }
}

const aheadColumn = (
  { answer, time }: Board,
  name: FundRateName,
  title: Bilingual,
  isExtra = false,
): Column<RatesRow> => {
  const total = rateNamed(answer.total, name)
  const ahead = (rate: FundRate) => <AheadDoor rate={rate} time={time} axes={answer.axes} />
  return {
    key: `${name}.ahead`,
    title,
    unit: words.points,
    kind: "rate",
    made: "doors",
    width: isExtra ? 110 : 84,
    isExtra,
    cell: (row) => {
      const rate = rateNamed(row, name)
      return rate === undefined ? "–" : ahead(rate)
    },
    mark: (row) => ((aheadOf(row, name) ?? 0) < 0 ? "behind" : undefined),
    sortBy: (row) => aheadOf(row, name),
    total: total === undefined ? undefined : ahead(total),
  }
}

/** The bar: the figures are in the columns beside it. */
const barColumn = ({ time, names, answer }: Board): Column<RatesRow> => ({
  key: "bar",
  title: words.bar,
  kind: "text",
  width: 120,
  cell: (row, { say }) => {
    const share = shareOf(rateNamed(row, "arrivedOverPlan"))
    const name = say(answer.by === "item" ? names.item(row.key) : names.region(row.key))
    const rate = `${say(words.arrivalRate)} ${percentText(share)} %`
    const label = `${name} ${rate}, ${say(words.timeShort)} ${percentText(time, 2)} %`
    return <Bullet share={share} time={time} label={label} isSmall />
  },
})

const useNameColumns = ({ answer, names }: Board): ReadonlyArray<Column<RatesRow>> => {
  const { params } = useAddress()
  const kept = { basis: params.get("basis") ?? undefined, item: params.get("item") ?? undefined }
  const name = {
    kind: "text",
    width: 210,
    grows: true,
    isFixed: true,
    isRowName: true,
    isKept: true,
    sortBy: (row: RatesRow) => row.key,
  } as const
  if (answer.by === "item") {
    const region = params.get("region") ?? undefined
    const open = (item: string) => linkTo("/funds/rates", params, { ...kept, region, item, by: "prefecture" })
    return [
      {
        ...name,
        key: "item",
        title: words.item,
        cell: ({ key }, { say }) => (
          <>
            <span className="item-key">{key}</span> <Link href={open(key)}>{say(names.item(key))}</Link>
          </>
        ),
      },
    ]
  }
  const open = (region: string) =>
    linkTo("/funds/rates", params, { ...kept, region, by: names.isCounty(region) ? "item" : "region" })
  return [
    {
      ...name,
      key: "region",
      title: words.region,
      cell: ({ key }, { say }) => (
        <>
          <Link href={open(key)}>{say(names.region(key))}</Link>{" "}
          <span className="note">
            {names.isCounty(key) ? say(names.above(key) ?? { zh: "", en: "" }) : key}
          </span>
        </>
      ),
    },
  ]
}

export const useBoardColumns = (board: Board): ReadonlyArray<Column<RatesRow>> => [
  ...useNameColumns(board),
  measureColumn(board, "planned"),
  measureColumn(board, "arrived"),
  barColumn(board),
  rateColumn(board, "arrivedOverPlan", [words.arrivalRate, words.overPlan]),
  aheadColumn(board, "arrivedOverPlan", words.ahead),
  measureColumn(board, "disbursed"),
  rateColumn(board, "disbursedOverPlan", [words.disbursementRate, words.overPlan]),
  rateColumn(board, "disbursedOverArrived", [words.disbursementRate, words.overArrived]),
  measureColumn(board, "spent"),
  rateColumn(board, "spentOverPlan", [words.expenditureRate, words.overPlan]),
  rateColumn(board, "spentOverArrived", [words.expenditureRate, words.overArrived]),
  measureColumn(board, "held"),
  measureColumn(board, "returned", true),
  rateColumn(board, "investedOverPlan", [words.investedRate, words.overPlan], true),
  rateColumn(board, "investedOverArrived", [words.investedRate, words.overArrived], true),
  aheadColumn(board, "disbursedOverPlan", words.disbursedAhead, true),
  aheadColumn(board, "spentOverPlan", words.spentAhead, true),
]
