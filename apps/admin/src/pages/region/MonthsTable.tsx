/** The months of a division: what each brought, how far it was by then, and whose returns are missing. */
import { Link } from "wouter"
import type { ReactNode } from "react"
import { type Bilingual, CalendarDate, Month, Ratio } from "@minsheng/core/kernel"
import { rateOf } from "@minsheng/core/progress"
import { rateWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { monthName } from "../../app/times.ts"
import { Bullet } from "../../design/Bullet.tsx"
import { countText, moneyIn, percentText } from "../../design/numbers.ts"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { GapDoor } from "../../design/figure/GapDoor.tsx"
import { RateDoor } from "../../design/figure/RateDoor.tsx"
import { SumDoor } from "../../design/figure/SumDoor.tsx"
import { sumWords } from "../../design/figure/words.ts"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { moneyColumn, PERCENT } from "../../design/table/kinds.ts"
import { useLayout } from "../../design/table/layout.ts"
import { Counted } from "./columns.tsx"
import { isLate, listOf, type MonthOwn, type RegionModel } from "./model.ts"
import { words } from "./words.ts"

const BASIS_POINTS = 10_000

type ListOf = (month: Month.Month) => ReactNode

/** The mean of what projects last reported; nothing where none has. */
const meanOf = ({ progressSum, progressCount }: MonthOwn): Ratio.Ratio | undefined =>
  Ratio.make(BigInt(progressSum), BigInt(progressCount * BASIS_POINTS))

const Physical = ({ month, model }: { readonly month: MonthOwn; readonly model: RegionModel }) => {
  const sum = { numerator: BigInt(month.progressSum), denominator: BigInt(BASIS_POINTS) }
  return (
    <FigureDoor
      formula={words.physicalFormula}
      terms={[
        { name: words.physicalSum, text: `${percentText(sum, 2)} %` },
        { name: words.physicalCount, text: countText(month.progressCount) },
      ]}
      axes={model.answer.figures.axes}
    >
      {percentText(meanOf(month))}
    </FigureDoor>
  )
}

/** The day that a month's figures are of. */
const lastOf = (month: Month.Month, model: RegionModel): CalendarDate.CalendarDate =>
  CalendarDate.earlier(Month.last(month), model.answer.figures.axes.asOf)

const counts = (model: RegionModel, params: URLSearchParams): ReadonlyArray<Column<MonthOwn>> => [
  {
    key: "month",
    title: words.month,
    kind: "date",
    width: 66,
    isRowName: true,
    cell: ({ month }, { locale }) => monthName(month, locale),
  },
  {
    key: "projects",
    title: words.projects,
    kind: "number",
    made: "doors",
    width: 70,
    cell: ({ month, projectCount }) => (
      <Counted
        count={projectCount}
        list={listOf(model, params, { asOf: lastOf(month, model) })}
        of={words.projectsCounted}
      />
    ),
  },
  {
    key: "unreported",
    title: words.unreported,
    kind: "number",
    made: "doors",
    width: 66,
    cell: ({ month, missingCount }) => (
      <Counted
        count={missingCount}
        list={listOf(model, params, { missing: month })}
        of={words.missingCounted}
      />
    ),
  },
]

/** A month's own sum: what had come together by its end, less what had by the end of the month before. */
const own = (
  { unit, answer }: RegionModel,
  [key, title]: readonly [string, Bilingual],
  ownOf: (month: MonthOwn) => bigint,
  untilOf: (month: MonthOwn) => bigint,
): Column<MonthOwn> => ({
  ...moneyColumn<MonthOwn>(key, title, ownOf, "doors", { unit }),
  cell: (month) => (
    <FigureDoor
      formula={words.ownFormula}
      terms={[
        { name: words.untilMonth, fen: untilOf(month) },
        { name: words.untilBefore, fen: untilOf(month) - ownOf(month) },
      ]}
      axes={answer.figures.axes}
    >
      {moneyIn(ownOf(month), unit)}
    </FigureDoor>
  ),
})

const money = (model: RegionModel, list: ListOf): ReadonlyArray<Column<MonthOwn>> => {
  const { unit, answer } = model
  const cumulative: Column<MonthOwn> = {
    ...moneyColumn<MonthOwn>("cumulative", words.cumulative, (month) => month.investedFen, "doors", { unit }),
    cell: ({ month, investedFen }) => (
      <SumDoor of="investedFen" fen={investedFen} unit={unit} axes={answer.figures.axes} more={list(month)} />
    ),
  }
  return [
    own(
      model,
      ["own", words.own],
      (month) => month.ownInvestedFen,
      (month) => month.investedFen,
    ),
    own(
      model,
      ["disbursed", words.ownDisbursed],
      (month) => month.ownDisbursedFen,
      (month) => month.disbursedFen,
    ),
    own(
      model,
      ["spent", words.ownSpent],
      (month) => month.ownSpentFen,
      (month) => month.spentFen,
    ),
    cumulative,
  ].map(({ sortBy: _, ...column }) => ({ ...column, width: 104 }))
}

const rates = (model: RegionModel, list: ListOf): ReadonlyArray<Column<MonthOwn>> => [
  {
    key: "share",
    title: words.share,
    unit: PERCENT,
    kind: "rate",
    made: "doors",
    width: 78,
    cell: (month) => (
      <RateDoor
        formula={rateWords.investedOverPlan}
        numerator={{ name: sumWords.investedFen, fen: month.investedFen }}
        denominator={{ name: sumWords.annualPlanFen, fen: month.annualPlanFen }}
        axes={model.answer.figures.axes}
        more={list(month.month)}
      >
        {percentText(rateOf(month, "investedOverPlan"))}
      </RateDoor>
    ),
  },
  {
    key: "bar",
    title: words.trend,
    kind: "text",
    width: 80,
    grows: true,
    className: "month-bar",
    cell: (month, { say, locale }) => {
      const share = rateOf(month, "investedOverPlan")
      const label = [monthName(month.month, locale), say(rateWords.investedOverPlan), percentText(share), "%"]
      return <Bullet share={share} time={month.time} label={label.join(" ")} />
    },
  },
  {
    key: "gap",
    title: words.gap,
    kind: "rate",
    made: "doors",
    width: 68,
    cell: (month) => (
      <GapDoor
        gap={month.gap}
        sums={month}
        time={month.time}
        axes={model.answer.figures.axes}
        more={list(month.month)}
      />
    ),
    mark: ({ gap }) => (isLate(gap) ? "behind" : undefined),
  },
  {
    key: "physical",
    title: words.physical,
    unit: PERCENT,
    kind: "rate",
    made: "doors",
    width: 78,
    cell: (month) => <Physical month={month} model={model} />,
  },
]

export const MonthsTable = ({ model }: { readonly model: RegionModel }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  // What a month's figures were made of is the list of projects as of its last day.
  const list: ListOf = (month) => {
    const href = listOf(model, params, { asOf: lastOf(month, model) })
    return href === undefined ? null : <Link href={href}>{say(words.seeList)}</Link>
  }
  const columns = [...counts(model, params), ...money(model, list), ...rates(model, list)]
  const layout = useLayout("region-months", columns, "monthColumns")
  return (
    <section aria-labelledby="months-title">
      <div className="section-title">
        <h2 id="months-title">{say(words.months)}</h2>
        <span className="note">{say(words.monthsNote)}</span>
      </div>
      <DataTable
        label={say(words.months)}
        layout={layout}
        rows={model.months}
        looks={{ keyOf: ({ month }) => month }}
      />
    </section>
  )
}
