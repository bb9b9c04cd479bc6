/** The months of a project: what each brought, and what is missing. */
import { CalendarDate, Month, Ratio } from "@minsheng/core/kernel"
import { timeProportionalProgress } from "@minsheng/core/programme"
import { aheadOfTime, isBehind, NO_SUMS, type Sums } from "@minsheng/core/progress"
import type { ProjectAnswer } from "@minsheng/core/project"
import { rateWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { moneyIn, percentText, TEN_THOUSAND } from "../../design/numbers.ts"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { GapDoor } from "../../design/figure/GapDoor.tsx"
import { RateDoor } from "../../design/figure/RateDoor.tsx"
import { Section } from "../../design/Section.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { moneyColumn, PERCENT } from "../../design/table/kinds.ts"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { words } from "./words.ts"

type State = NonNullable<ProjectAnswer["state"]>
export type ShownMonth = State["months"][number]

const BASIS_POINTS = 10_000n

/** A month that was reported, with the money so far, or one that was not. */
interface MonthLine {
  readonly month: Month.Month
  readonly reported: ShownMonth | undefined
  readonly sums: Sums
  /** How far ahead of time the money so far was at its end. */
  readonly gap: Ratio.Ratio | undefined
  readonly time: Ratio.Ratio
  /** The months that were reported up to it. */
  readonly until: ReadonlyArray<ShownMonth>
}

/** Money so far at each month: the running sums over the yearly plan. */
const runningSums = (state: State): ReadonlyMap<Month.Month, Sums> => {
  let sums: Sums = { ...NO_SUMS, annualPlanFen: state.details.annualPlanFen }
  return new Map(
    state.months.map((month) => {
      sums = {
        ...sums,
        investedFen: sums.investedFen + month.investedFen,
        disbursedFen: sums.disbursedFen + month.disbursedFen,
        spentFen: sums.spentFen + month.spentFen,
      }
      return [month.month, sums]
    }),
  )
}

const linesOf = (answer: ProjectAnswer, state: State): ReadonlyArray<MonthLine> => {
  const sumsAt = runningSums(state)
  const reported = new Map(state.months.map((month) => [month.month, month]))
  const all = [...new Set([...reported.keys(), ...answer.missingMonths])].toSorted()
  return all.map((month) => {
    const sums = sumsAt.get(month) ?? NO_SUMS
    const asOf = CalendarDate.earlier(Month.last(month), answer.axes.asOf)
    const gap = aheadOfTime(sums, { asOf, year: state.year, basis: "month" })
    const time = timeProportionalProgress(asOf, state.year, "month")
    const until = state.months.filter((one) => one.month <= month)
    return { month, reported: reported.get(month), sums, gap, time, until }
  })
}

/** What each month brought in money, added up at the foot. */
const amounts = ({ axes }: ProjectAnswer, state: State): ReadonlyArray<Column<MonthLine>> => [
  moneyColumn("invested", words.invested, ({ reported }) => reported?.investedFen, "stated", {
    totalFen: state.investedFen,
  }),
  moneyColumn("disbursed", words.disbursed, ({ reported }) => reported?.disbursedFen, "stated", {
    totalFen: state.disbursedFen,
  }),
  moneyColumn("spent", words.spent, ({ reported }) => reported?.spentFen, "stated", {
    totalFen: state.spentFen,
  }),
  {
    ...moneyColumn<MonthLine>("cumulative", words.cumulative, ({ sums }) => sums.investedFen, "doors"),
    cell: ({ sums, until }) => (
      <FigureDoor
        formula={words.investedByMonth}
        terms={until.map(({ month, investedFen }) => ({ name: { zh: month, en: month }, fen: investedFen }))}
        axes={axes}
      >
        {moneyIn(sums.investedFen, TEN_THOUSAND)}
      </FigureDoor>
    ),
  },
]

const rates = (answer: ProjectAnswer): ReadonlyArray<Column<MonthLine>> => [
  {
    key: "share",
    title: words.share,
    unit: PERCENT,
    kind: "rate",
    made: "doors",
    width: 100,
    cell: ({ sums }) => (
      <RateDoor
        formula={rateWords.investedOverPlan}
        numerator={{ name: words.cumulative, fen: sums.investedFen }}
        denominator={{ name: words.plan, fen: sums.annualPlanFen }}
        axes={answer.axes}
      >
        {percentText(Ratio.make(sums.investedFen, sums.annualPlanFen))}
      </RateDoor>
    ),
  },
  {
    key: "gap",
    title: words.gap,
    kind: "rate",
    made: "doors",
    width: 88,
    cell: ({ gap, sums, time }) => <GapDoor gap={gap} sums={sums} time={time} axes={answer.axes} />,
    mark: ({ gap }) => (gap !== undefined && isBehind(gap) ? "behind" : undefined),
  },
  {
    key: "physical",
    title: words.physicalHead,
    unit: PERCENT,
    kind: "rate",
    made: "stated",
    width: 100,
    cell: ({ reported }) =>
      percentText({ numerator: BigInt(reported?.physicalProgress ?? 0), denominator: BASIS_POINTS }),
    sortBy: ({ reported }) => reported?.physicalProgress,
  },
]

/** What can be done about a month; `undefined` where nothing can. */
export interface MonthActions {
  readonly file: ((month: Month.Month) => void) | undefined
  readonly correct: ((month: ShownMonth) => void) | undefined
  readonly annul: ((month: ShownMonth) => void) | undefined
}

const Action = ({
  label,
  words: text,
  onClick,
}: {
  readonly label: string
  readonly words: string
  readonly onClick: () => void
}) => (
  <button type="button" className="button quiet" aria-label={label} onClick={onClick}>
    {text}
  </button>
)

const Actions = ({ line, actions }: { readonly line: MonthLine; readonly actions: MonthActions }) => {
  const { say } = useLanguage()
  const { month, reported } = line
  const { file, correct, annul } = actions
  if (reported === undefined) {
    const text = say(words.fileMonth, { month })
    return file === undefined ? null : <Action label={text} words={text} onClick={() => file(month)} />
  }
  return (
    <>
      {correct !== undefined && (
        <Action
          label={say(words.correctMonth, { month })}
          words={say(words.correct)}
          onClick={() => correct(reported)}
        />
      )}
      {annul !== undefined && (
        <Action
          label={say(words.annulMonth, { month })}
          words={say(words.annul)}
          onClick={() => annul(reported)}
        />
      )}
    </>
  )
}

const columnsOf = (
  answer: ProjectAnswer,
  state: State,
  actions: MonthActions,
): ReadonlyArray<Column<MonthLine>> => [
  {
    key: "month",
    title: words.month,
    kind: "code",
    width: 88,
    isFixed: true,
    isRowName: true,
    cell: ({ month }) => month,
    sortBy: ({ month }) => month,
  },
  ...amounts(answer, state),
  ...rates(answer),
  {
    key: "entry",
    title: words.entry,
    kind: "number",
    made: "doors",
    width: 84,
    cell: ({ reported }) => <a href={`#entry-${reported?.position}`}>{reported?.position}</a>,
    sortBy: ({ reported }) => reported?.position,
  },
  {
    key: "remark",
    title: words.remark,
    kind: "text",
    width: 140,
    grows: true,
    cell: ({ reported }) => reported?.remark ?? "",
  },
  {
    key: "actions",
    title: words.actions,
    kind: "actions",
    width: 136,
    cell: (line) => <Actions line={line} actions={actions} />,
  },
]

export const MonthTable = ({
  answer,
  state,
  actions,
}: {
  readonly answer: ProjectAnswer
  readonly state: State
  readonly actions: MonthActions
}) => {
  const { say } = useLanguage()
  const layout = useLayout("months", columnsOf(answer, state, actions), "monthColumns")
  const { rows, sorting } = useLocalOrder("monthOrder", layout.all, linesOf(answer, state))
  return (
    <Section id="months-title" title={say(words.months)} note={say(words.monthsNote)}>
      <DataTable
        label={say(words.months)}
        layout={layout}
        rows={rows}
        sorting={sorting}
        totals={words.total}
        looks={{
          keyOf: ({ month }) => month,
          classOf: ({ reported }) => (reported === undefined ? "missing-month" : undefined),
          instead: ({ reported }, spoken) =>
            reported === undefined ? spoken.say(words.notReported) : undefined,
        }}
      />
    </Section>
  )
}
