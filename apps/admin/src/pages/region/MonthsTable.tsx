/** The months of a division: what each brought, how far it was by then, and whose returns are missing. */
import { Link } from "wouter"
import { type Bilingual, Ratio } from "@minsheng/core/kernel"
import { rateOf } from "@minsheng/core/progress"
import { rateWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { monthName } from "../../app/times.ts"
import { Bullet } from "../../design/Bullet.tsx"
import { countText, percentText, pointsText } from "../../design/numbers.ts"
import { Door } from "../../design/Popover.tsx"
import { AxesLine } from "../../design/figure/FigureDoor.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { moneyColumn, PERCENT } from "../../design/table/kinds.ts"
import { useLayout } from "../../design/table/layout.ts"
import { isLate, listOf, type MonthOwn, type RegionModel } from "./model.ts"
import { words } from "./words.ts"

const BASIS_POINTS = 10_000

/** The mean of what projects last reported; nothing where none has. */
const meanOf = ({ progressSum, progressCount }: MonthOwn): Ratio.Ratio | undefined =>
  Ratio.make(BigInt(progressSum), BigInt(progressCount * BASIS_POINTS))

const Physical = ({ month, model }: { readonly month: MonthOwn; readonly model: RegionModel }) => {
  const { say } = useLanguage()
  const sum = { numerator: BigInt(month.progressSum), denominator: BigInt(BASIS_POINTS) }
  const terms: ReadonlyArray<readonly [Bilingual, string]> = [
    [words.physicalSum, `${percentText(sum, 2)} %`],
    [words.physicalCount, countText(month.progressCount)],
  ]
  return (
    <Door
      label={say(words.physical)}
      content={() => (
        <>
          <p className="strong">{say(words.physicalFormula)}</p>
          <dl className="terms">
            {terms.map(([name, value]) => (
              <div key={name.en}>
                <dt>{say(name)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p className="popover-foot">
            <AxesLine axes={model.answer.figures.axes} />
          </p>
        </>
      )}
    >
      {percentText(meanOf(month))}
    </Door>
  )
}

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
    width: 70,
    cell: ({ projectCount }) => countText(projectCount),
  },
  {
    key: "unreported",
    title: words.unreported,
    kind: "number",
    width: 66,
    cell: ({ month, missingCount }) => {
      const list = listOf(model, params, { missing: month })
      return list === undefined || missingCount === 0 ? (
        countText(missingCount)
      ) : (
        <Link href={list}>{countText(missingCount)}</Link>
      )
    },
  },
]

const money = ({ unit }: RegionModel): ReadonlyArray<Column<MonthOwn>> =>
  [
    moneyColumn<MonthOwn>("own", words.own, (month) => month.ownInvestedFen, undefined, unit),
    moneyColumn<MonthOwn>("disbursed", words.ownDisbursed, (month) => month.ownDisbursedFen, undefined, unit),
    moneyColumn<MonthOwn>("spent", words.ownSpent, (month) => month.ownSpentFen, undefined, unit),
    moneyColumn<MonthOwn>("cumulative", words.cumulative, (month) => month.investedFen, undefined, unit),
  ].map(({ sortBy: _, ...column }) => ({ ...column, width: 104 }))

const rates = (model: RegionModel): ReadonlyArray<Column<MonthOwn>> => [
  {
    key: "share",
    title: words.share,
    unit: PERCENT,
    kind: "rate",
    width: 78,
    cell: (month) => percentText(rateOf(month, "investedOverPlan")),
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
    width: 68,
    cell: ({ gap }) => pointsText(gap),
    mark: ({ gap }) => (isLate(gap) ? "behind" : undefined),
  },
  {
    key: "physical",
    title: words.physical,
    unit: PERCENT,
    kind: "rate",
    width: 78,
    cell: (month) => <Physical month={month} model={model} />,
  },
]

export const MonthsTable = ({ model }: { readonly model: RegionModel }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const columns = [...counts(model, params), ...money(model), ...rates(model)]
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
