/** The one figure that is read from the door, its terms, and the rates below it. */
import { Ratio } from "@minsheng/core/kernel"
import { rateNameWords, rateWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { percentAlong } from "../../design/Bullet.tsx"
import { moneyIn, percentText, unitFor } from "../../design/numbers.ts"
import { investedShare, type OverviewModel } from "../overview/model.ts"
import { totalSubject } from "../overview/subjects.ts"
import { words } from "./words.ts"

const SHOWN = ["disbursedOverPlan", "spentOverPlan", "spentOverDisbursed"] as const

const RateBars = ({ model }: { readonly model: OverviewModel }) => {
  const { say } = useLanguage()
  const { rates } = model.answer.figures
  return (
    <ul className="board-rates">
      {SHOWN.map((name) => {
        const rate = rates.find((candidate) => candidate.name === name)
        if (rate === undefined) return null
        const share = Ratio.make(rate.numeratorFen, rate.denominatorFen)
        return (
          <li key={name}>
            <span className="board-rate-name">
              <b>{say(rateNameWords[name])}</b>
              <span>{say(rateWords[name])}</span>
            </span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect className="track" x="0" y="1" width="100" height="8" />
              <rect className="actual" x="0" y="2.5" width={percentAlong(share)} height="5" />
              {rate.denominator === "annualPlanFen" && (
                <rect className="line" x={percentAlong(model.time)} y="0" width="0.8" height="10" />
              )}
            </svg>
            <span className="board-rate-figure">
              {percentText(share)} <small>%</small>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

export const Headline = ({ model }: { readonly model: OverviewModel }) => {
  const { say } = useLanguage()
  const { figures } = model.answer
  const unit = unitFor(figures.annualPlanFen)
  const { gap } = totalSubject(model)
  const isBehind = gap !== undefined && gap.numerator < 0n
  const points = gap === undefined ? "" : Ratio.percent(isBehind ? Ratio.negate(gap) : gap, 1)
  return (
    <section className="board-headline">
      <h2>{say(words.investedOverPlan)}</h2>
      <p className="board-figure">
        {percentText(investedShare(figures))}
        <span>%</span>
      </p>
      <p className="board-terms">
        {say(words.terms, {
          invested: moneyIn(figures.investedFen, unit),
          plan: moneyIn(figures.annualPlanFen, unit),
          unit: say(unit.name),
          time: percentText(model.time, 2),
        })}
      </p>
      <p className={`board-gap ${isBehind ? "is-behind" : "is-ahead"}`}>
        {gap === undefined ? say(words.noPlan) : say(isBehind ? words.behind : words.ahead, { points })}
      </p>
      <RateBars model={model} />
    </section>
  )
}
