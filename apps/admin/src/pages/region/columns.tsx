/** Columns that the tables of a division share: counts, money, the rate as a door, its distance to time. */
import { Link } from "wouter"
import type { Bilingual } from "@minsheng/core/kernel"
import { rateOf, type Series, type Sums } from "@minsheng/core/progress"
import { rateWords } from "@minsheng/core/words"
import { countText, moneyIn, percentText } from "../../design/numbers.ts"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { GapDoor } from "../../design/figure/GapDoor.tsx"
import { RateDoor } from "../../design/figure/RateDoor.tsx"
import { Spark } from "../../design/Spark.tsx"
import type { Column } from "../../design/table/Column.ts"
import { moneyColumn, PERCENT } from "../../design/table/kinds.ts"
import { sumWords, words as figureWords } from "../../design/figure/words.ts"
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
export const Counted = ({ count, list }: { readonly count: number; readonly list: string | undefined }) =>
  list === undefined || count === 0 ? countText(count) : <Link href={list}>{countText(count)}</Link>

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
      width: 72,
      cell: ({ of }) => <Counted count={of.projectCount} list={listOf(of)} />,
      total: countText(figures.projectCount),
      sortBy: ({ of }) => of.projectCount,
    },
    {
      key: "unreported",
      title: words.unreported,
      kind: "number",
      width: 66,
      cell: ({ of }) => (
        <Counted count={of.projectCount - of.reportedCount} list={listOf(of, { missing: model.month })} />
      ),
      total: countText(figures.projectCount - figures.reportedCount),
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
  const money = (
    key: string,
    [title, formula]: readonly [Bilingual, Bilingual],
    fenOf: (sums: Sums) => bigint,
  ): Column<Standing<Of>> => ({
    ...moneyColumn<Standing<Of>>(
      key,
      title,
      // Without a project there is no plan that could be zero.
      ({ of }) => (of.projectCount === 0 ? undefined : fenOf(of)),
      fenOf(figures),
      unit,
    ),
    width: 104,
    cell: ({ of }, { say }) =>
      of.projectCount === 0 ? (
        "–"
      ) : (
        <FigureDoor
          formula={formula}
          terms={[{ name: title, fen: fenOf(of) }]}
          axes={figures.axes}
          more={<ListLink list={way.listOf(of)} name={say(words.seeList)} />}
        >
          {moneyIn(fenOf(of), unit)}
        </FigureDoor>
      ),
  })
  return [
    ...counts(way),
    money("plan", [sumWords.annualPlanFen, figureWords.plans], (sums) => sums.annualPlanFen),
    money("invested", [sumWords.investedFen, figureWords.sums], (sums) => sums.investedFen),
    ...rates(way),
  ]
}
