/** The three questions of a project. */
import { Link } from "wouter"
import { type Month, Ratio } from "@minsheng/core/kernel"
import { timeProportionalProgress } from "@minsheng/core/programme"
import { aheadOfTime, isBehind, rateOf, type Sums } from "@minsheng/core/progress"
import type { ProjectAnswer } from "@minsheng/core/project"
import { rateWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { Listed, Sentence, useLanguage } from "../../app/locale.tsx"
import { Bullet } from "../../design/Bullet.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { moneyIn, percentText, pointsText, TEN_THOUSAND, YUAN } from "../../design/numbers.ts"
import { RateDoor } from "../../design/figure/RateDoor.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { words } from "./words.ts"

type State = NonNullable<ProjectAnswer["state"]>

const BASIS_POINTS = 10_000n

/** The money of a project beside its yearly plan. */
export const sumsOf = (state: State): Sums => ({
  annualPlanFen: state.details.annualPlanFen,
  investedFen: state.investedFen,
  disbursedFen: state.disbursedFen,
  spentFen: state.spentFen,
})

/** What was invested so far, month by month. */
const Invested = ({ answer, state }: { readonly answer: ProjectAnswer; readonly state: State }) => {
  const { say } = useLanguage()
  return (
    <FigureDoor
      formula={words.investedByMonth}
      terms={state.months.map(({ month, investedFen }) => ({
        name: { zh: month, en: month },
        fen: investedFen,
      }))}
      result={{ name: words.total, text: moneyIn(state.investedFen, YUAN) }}
      axes={answer.axes}
      more={<a href="#months-title">{say(words.months)}</a>}
      className="strong"
    >
      {moneyIn(state.investedFen, TEN_THOUSAND)}
    </FigureDoor>
  )
}

const Stand = ({ answer, state }: { readonly answer: ProjectAnswer; readonly state: State }) => {
  const { say } = useLanguage()
  const sums = sumsOf(state)
  const time = timeProportionalProgress(answer.axes.asOf, state.year, "month")
  const share = rateOf(sums, "investedOverPlan")
  const gap = aheadOfTime(sums, { asOf: answer.axes.asOf, year: state.year, basis: "month" })
  const physical =
    state.physicalProgress === null
      ? "–"
      : `${percentText({ numerator: BigInt(state.physicalProgress), denominator: BASIS_POINTS })} %`
  return (
    <>
      <div className="stand">
        <p className="nowrap">
          <RateDoor
            className="headline"
            formula={rateWords.investedOverPlan}
            numerator={{ name: words.invested, fen: sums.investedFen }}
            denominator={{ name: words.plan, fen: sums.annualPlanFen }}
            axes={answer.axes}
          >
            {percentText(share)}
          </RateDoor>
          <span className="headline-unit">%</span>
        </p>
        <p className="stand-terms">
          <Sentence
            words={words.standMoney}
            parts={{
              invested: <Invested answer={answer} state={state} />,
              plan: (
                <FigureDoor
                  formula={words.planAsRegistered}
                  terms={[{ name: words.plan, fen: sums.annualPlanFen }]}
                  axes={answer.axes}
                  more={<a href="#history-title">{say(words.history)}</a>}
                  className="strong"
                >
                  {moneyIn(sums.annualPlanFen, TEN_THOUSAND)}
                </FigureDoor>
              ),
              unit: say(TEN_THOUSAND.name),
            }}
          />
          <br />
          <Sentence
            words={words.standTime}
            parts={{ time: percentText(time, 2), gap: <b>{pointsText(gap)}</b>, physical }}
          />
        </p>
      </div>
      <Bullet
        share={share}
        time={time}
        label={`${say(rateWords.investedOverPlan)} ${percentText(share)} %`}
      />
    </>
  )
}

const useProblems = (answer: ProjectAnswer, state: State): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const sums = sumsOf(state)
  const gap = aheadOfTime(sums, { asOf: answer.axes.asOf, year: state.year, basis: "month" })
  const lines: Array<StripLine> = []
  if (sums.spentFen > sums.disbursedFen) {
    const over = moneyIn(sums.spentFen - sums.disbursedFen, TEN_THOUSAND)
    lines.push({
      id: "spent",
      state: "bad",
      text: say(words.spentOver, { sum: over, unit: say(TEN_THOUSAND.name) }),
    })
  }
  if (gap !== undefined && isBehind(gap)) {
    const points = Ratio.percent(Ratio.negate(gap), 1)
    lines.push({ id: "behind", state: "late", text: say(words.behind, { points }) })
  }
  if (answer.missingMonths.length > 0) {
    const months = <Listed>{answer.missingMonths}</Listed>
    lines.push({
      id: "missing",
      state: "undetermined",
      text: <Sentence words={words.missing} parts={{ months }} />,
    })
  }
  const replaced = answer.history.filter((entry) => entry.known && entry.standing._tag !== "Stands").length
  if (replaced > 0) {
    const text = <a href="#history-title">{say(words.corrected, { n: replaced })}</a>
    lines.push({ id: "corrected", state: "undetermined", text })
  }
  if (!answer.itemConfirmed)
    lines.push({ id: "unconfirmed", state: "undetermined", text: say(words.unconfirmed) })
  return lines
}

export const ProjectStrip = ({
  answer,
  state,
  onFile,
}: {
  readonly answer: ProjectAnswer
  readonly state: State
  /** Opens the form of a month; `undefined` where that is not possible. */
  readonly onFile: ((month: Month.Month) => void) | undefined
}) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const problems = useProblems(answer, state)
  const due = answer.missingMonths.map((month): StripLine => {
    const text = say(words.fileMonth, { month })
    return {
      id: month,
      state: "near",
      text:
        onFile === undefined ? (
          text
        ) : (
          <button type="button" className="link-button" onClick={() => onFile(month)}>
            {text}
          </button>
        ),
    }
  })
  const same = linkTo("/projects", params, {
    region: state.countyCode,
    item: state.itemKey,
    order: "slowest",
  })
  const actions: ReadonlyArray<StripLine> = [
    ...(due.length === 0
      ? [{ id: "none", state: "done" as const, text: say(words.nothingDue) }]
      : due.slice(0, 2)),
    { id: "same", state: "toDo", text: <Link href={same}>{say(words.seeSame)}</Link> },
  ]
  return <Strip stand={<Stand answer={answer} state={state} />} problems={problems} actions={actions} />
}
