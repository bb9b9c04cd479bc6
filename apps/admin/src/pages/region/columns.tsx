/** Columns that the tables of a division share: counts, money, the rate as a door, its distance to time. */
import { Link } from "wouter"
import type { Bilingual } from "@minsheng/core/kernel"
import { rateOf, type Series, type Sums } from "@minsheng/core/progress"
import { rateWords } from "@minsheng/core/words"
import { countText, percentText } from "../../design/numbers.ts"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { GapDoor } from "../../design/figure/GapDoor.tsx"
import { RateDoor } from "../../design/figure/RateDoor.tsx"
import { SumDoor } from "../../design/figure/SumDoor.tsx"
import { Spark } from "../../design/Spark.tsx"
import type { Column } from "../../design/table/Column.ts"
import { countSum, moneyColumn, PERCENT } from "../../design/table/kinds.ts"
import { sumWords } from "../../design/figure/words.ts"
import { isLate, type RegionModel, type Standing, trendOf } from "./model.ts"
import { words } from "./words.ts"

/** What has a name, figures and, over the months, a trend. */
export interface Figured extends Sums {
  readonly name: Bilingual
  readonly projectCount: number
  readonly reportedCount: number
  readonly series: Series
}

interface Way<Of> {
  readonly model: RegionModel
  /** The list of projects behind a row; `undefined` where there is none. */
  readonly listOf: (of: Of, more?: Readonly<Record<string, string>>) => string | undefined
}

/** A count that leads to what was counted. */
export const Counted = ({
  count,
  list,
  of,
}: {
  readonly count: number
  readonly list: string | undefined
  /** What was counted. */
  readonly of: Bilingual
}) =>
  list === undefined || count === 0 ? (
    <CountDoor count={count} of={of} />
  ) : (
    <Link href={list}>{countText(count)}</Link>
  )

/** The list behind a figure, where there is one. */
const ListLink = ({ list, name }: { readonly list: string | undefined; readonly name: string }) =>
  list === undefined ? null : <Link href={list}>{name}</Link>

const counts = <Of extends Figured>({ model, listOf }: Way<Of>): ReadonlyArray<Column<Standing<Of>>> => {
  const { figures } = model.answer
  return [
    {
      key: "projects",
      title: words.projects,
      kind: "number",
      made: "doors",
      width: 72,
      cell: ({ of }) => <Counted count={of.projectCount} list={listOf(of)} of={words.projectsCounted} />,
      total: countSum<Standing<Of>>(figures.projectCount, ({ of }) => of.projectCount),
      sortBy: ({ of }) => of.projectCount,
    },
    {
      key: "unreported",
      title: words.unreported,
      kind: "number",
      made: "doors",
      width: 66,
      cell: ({ of }) => (
        <Counted
          count={of.projectCount - of.reportedCount}
          list={listOf(of, { missing: model.month })}
          of={words.missingCounted}
        />
      ),
      total: countSum<Standing<Of>>(
        figures.projectCount - figures.reportedCount,
        ({ of }) => of.projectCount - of.reportedCount,
      ),
      sortBy: ({ of }) => of.projectCount - of.reportedCount,
    },
  ]
}

const rates = <Of extends Figured>({ model, listOf }: Way<Of>): ReadonlyArray<Column<Standing<Of>>> => {
  const { figures } = model.answer
  const shareOf = (sums: Sums) => rateOf(sums, "investedOverPlan")
  return [
    {
      key: "share",
      title: words.share,
      unit: PERCENT,
      kind: "rate",
      made: "doors",
      width: 78,
      cell: ({ of }, { say }) => {
        return (
          <RateDoor
            formula={rateWords.investedOverPlan}
            numerator={{ name: sumWords.investedFen, fen: of.investedFen }}
            denominator={{ name: sumWords.annualPlanFen, fen: of.annualPlanFen }}
            axes={figures.axes}
            more={<ListLink list={listOf(of, { order: "slowest" })} name={say(words.seeList)} />}
          >
            {percentText(shareOf(of))}
          </RateDoor>
        )
      },
      total: (
        <RateDoor
          formula={rateWords.investedOverPlan}
          numerator={{ name: sumWords.investedFen, fen: figures.investedFen }}
          denominator={{ name: sumWords.annualPlanFen, fen: figures.annualPlanFen }}
          axes={figures.axes}
        >
          {percentText(shareOf(figures))}
        </RateDoor>
      ),
    },
    {
      key: "gap",
      title: words.gap,
      kind: "rate",
      made: "doors",
      width: 68,
      cell: ({ of, gap }, { say }) => (
        <GapDoor
          gap={gap}
          sums={of}
          time={model.time}
          axes={figures.axes}
          more={<ListLink list={listOf(of, { order: "slowest" })} name={say(words.seeList)} />}
        />
      ),
      mark: ({ gap }) => (isLate(gap) ? "behind" : undefined),
      total: <GapDoor gap={model.gap} sums={figures} time={model.time} axes={figures.axes} />,
    },
    {
      key: "trend",
      title: words.trend,
      kind: "text",
      width: 62,
      cell: ({ of }, { say }) => (
        <Spark gaps={trendOf(of.series, model)} label={`${say(of.name)} ${say(words.trend)}`} />
      ),
    },
  ]
}

/** Everything to the right of a name. */
export const figureColumns = <Of extends Figured>(way: Way<Of>): ReadonlyArray<Column<Standing<Of>>> => {
  const { figures } = way.model.answer
  const { unit } = way.model
  const money = (key: string, name: "annualPlanFen" | "investedFen"): Column<Standing<Of>> => ({
    ...moneyColumn<Standing<Of>>(
      key,
      sumWords[name],
      // Without a project there is no plan that could be zero.
      ({ of }) => (of.projectCount === 0 ? undefined : of[name]),
      "doors",
      { totalFen: figures[name], unit },
    ),
    width: 104,
    cell: ({ of }, { say }) =>
      of.projectCount === 0 ? (
        "–"
      ) : (
        <SumDoor
          of={name}
          fen={of[name]}
          unit={unit}
          axes={figures.axes}
          more={<ListLink list={way.listOf(of)} name={say(words.seeList)} />}
        />
      ),
  })
  return [...counts(way), money("plan", "annualPlanFen"), money("invested", "investedFen"), ...rates(way)]
}
