/** The months of a project: what each brought, and what is missing. */
import { CalendarDate, Month, Ratio } from "@minsheng/core/kernel"
import { aheadOfTime, isBehind, NO_SUMS, type Sums } from "@minsheng/core/progress"
import type { ProjectAnswer } from "@minsheng/core/project"
import { useLanguage } from "../../app/locale.tsx"
import { exactMoney, moneyIn, percentText, pointsText, TEN_THOUSAND } from "../../design/numbers.ts"
import { RateDoor } from "../../design/RateDoor.tsx"
import { words } from "./words.ts"

type State = NonNullable<ProjectAnswer["state"]>
export type ShownMonth = State["months"][number]

const BASIS_POINTS = 10_000n

const Money = ({ fen }: { readonly fen: bigint }) => {
  const { locale } = useLanguage()
  return (
    <td className="number" title={exactMoney(fen, locale)}>
      {moneyIn(fen, TEN_THOUSAND)}
    </td>
  )
}

const MonthRow = ({
  month,
  sums,
  answer,
  actions,
}: {
  readonly month: ShownMonth
  readonly sums: Sums
  readonly answer: ProjectAnswer
  readonly actions:
    | { readonly correct: (month: ShownMonth) => void; readonly annul: (month: ShownMonth) => void }
    | undefined
}) => {
  const { say } = useLanguage()
  const year = Number(answer.code.slice(0, 4))
  const asOf = CalendarDate.earlier(Month.last(month.month), answer.axes.asOf)
  const gap = aheadOfTime(sums, { asOf, year, basis: "month" })
  return (
    <tr>
      <th scope="row">{month.month}</th>
      <Money fen={month.investedFen} />
      <Money fen={month.disbursedFen} />
      <Money fen={month.spentFen} />
      <Money fen={sums.investedFen} />
      <td className="number">
        <RateDoor
          formula={{ zh: "投入 ÷ 年度计划", en: "invested ÷ yearly plan" }}
          numerator={{ name: words.cumulative, fen: sums.investedFen }}
          denominator={{ name: words.plan, fen: sums.annualPlanFen }}
          axes={answer.axes}
        >
          {percentText(Ratio.make(sums.investedFen, sums.annualPlanFen))}
        </RateDoor>
      </td>
      <td className={`number${gap !== undefined && isBehind(gap) ? " behind" : ""}`}>{pointsText(gap)}</td>
      <td className="number">
        {percentText({ numerator: BigInt(month.physicalProgress), denominator: BASIS_POINTS })}
      </td>
      <td className="number">
        <a href={`#entry-${month.position}`}>{month.position}</a>
      </td>
      <td>{month.remark ?? ""}</td>
      <td className="nowrap no-print">
        {actions !== undefined && (
          <>
            <button
              type="button"
              className="button quiet"
              onClick={() => actions.correct(month)}
              aria-label={say(words.correctMonth, { month: month.month })}
            >
              {say(words.correct)}
            </button>
            <button
              type="button"
              className="button quiet"
              onClick={() => actions.annul(month)}
              aria-label={say(words.annulMonth, { month: month.month })}
            >
              {say(words.annul)}
            </button>
          </>
        )}
      </td>
    </tr>
  )
}

const MissingRow = ({
  month,
  onFile,
}: {
  readonly month: Month.Month
  readonly onFile: (() => void) | undefined
}) => {
  const { say } = useLanguage()
  return (
    <tr className="missing-month">
      <th scope="row">{month}</th>
      <td colSpan={9}>{say(words.notReported)}</td>
      <td className="no-print">
        {onFile !== undefined && (
          <button type="button" className="button quiet" onClick={onFile}>
            {say(words.fileMonth, { month })}
          </button>
        )}
      </td>
    </tr>
  )
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

export const MonthTable = ({
  answer,
  state,
  actions,
  onFile,
}: {
  readonly answer: ProjectAnswer
  readonly state: State
  readonly actions: Parameters<typeof MonthRow>[0]["actions"]
  readonly onFile: ((month: Month.Month) => void) | undefined
}) => {
  const { say } = useLanguage()
  const sums = runningSums(state)
  const reported = new Map(state.months.map((month) => [month.month, month]))
  const all = [...new Set([...state.months.map((month) => month.month), ...answer.missingMonths])].toSorted()
  return (
    <section aria-labelledby="months-title">
      <div className="section-title">
        <h2 id="months-title">{say(words.months)}</h2>
        <span className="note">{say(words.monthsNote)}</span>
      </div>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              {[
                words.month,
                words.invested,
                words.disbursed,
                words.spent,
                words.cumulative,
                words.share,
                words.gap,
                words.physicalHead,
                words.entry,
              ].map((heading, index) => (
                <th key={heading.en} scope="col" className={index === 0 ? undefined : "number"}>
                  {say(heading)}
                </th>
              ))}
              <th scope="col">{say(words.remark)}</th>
              <th scope="col" className="no-print">
                <span className="visually-hidden">{say(words.actions)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map((month) => {
              const found = reported.get(month)
              return found === undefined ? (
                <MissingRow
                  key={month}
                  month={month}
                  onFile={onFile === undefined ? undefined : () => onFile(month)}
                />
              ) : (
                <MonthRow
                  key={month}
                  month={found}
                  sums={sums.get(month) ?? NO_SUMS}
                  answer={answer}
                  actions={actions}
                />
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say(words.total)}</th>
              <Money fen={state.investedFen} />
              <Money fen={state.disbursedFen} />
              <Money fen={state.spentFen} />
              <td colSpan={7} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}
