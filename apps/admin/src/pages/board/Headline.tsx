/** The one figure that is read from the door, its terms, and the rates below it. */
import type { ReactNode } from "react"
import { Link } from "wouter"
import { Ratio } from "@minsheng/core/kernel"
import { rateNameWords, rateWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { percentAlong } from "../../design/Bullet.tsx"
import { GapDoor } from "../../design/figure/GapDoor.tsx"
import { SumDoor } from "../../design/figure/SumDoor.tsx"
import { SumsRate } from "../../design/figure/SumsRate.tsx"
import { TimeDoor } from "../../design/figure/TimeDoor.tsx"
import { unitFor } from "../../design/numbers.ts"
import type { OverviewModel } from "../overview/model.ts"
import { totalSubject } from "../overview/subjects.ts"
import { projectsOf } from "../overview/MoneyAside.tsx"
import { words } from "./words.ts"

const SHOWN = ["disbursedOverPlan", "spentOverPlan", "spentOverDisbursed"] as const

/** The way to the projects whose returns are added up. */
const useMore = (model: OverviewModel): ReactNode => {
  const { say } = useLanguage()
  const { params } = useAddress()
  return <Link href={projectsOf(model.answer.figures.region.code, params)}>{say(words.seeProjects)}</Link>
}

const RateBars = ({ model }: { readonly model: OverviewModel }) => {
  const { say } = useLanguage()
  const { figures } = model.answer
  const { rates } = figures
  const more = useMore(model)
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
              <SumsRate sums={figures} rate={name} axes={figures.axes} more={more} /> <small>%</small>
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
  const more = useMore(model)
  const told = { unit, axes: figures.axes, more }
  const { gap } = totalSubject(model)
  const isBehind = gap !== undefined && gap.numerator < 0n
  const points = gap === undefined ? "" : Ratio.percent(isBehind ? Ratio.negate(gap) : gap, 1)
  return (
    <section className="board-headline">
      <h2>{say(words.investedOverPlan)}</h2>
      <p className="board-figure">
        <SumsRate sums={figures} rate="investedOverPlan" axes={figures.axes} more={more} />
        <span>%</span>
      </p>
      <p className="board-terms">
        <Sentence
          words={words.terms}
          parts={{
            invested: <SumDoor of="investedFen" fen={figures.investedFen} {...told} />,
            plan: <SumDoor of="annualPlanFen" fen={figures.annualPlanFen} {...told} />,
            unit: say(unit.name),
            time: <TimeDoor time={model.time} basis={model.basis} axes={figures.axes} />,
          }}
        />
      </p>
      <p className={`board-gap ${isBehind ? "is-behind" : "is-ahead"}`}>
        {gap === undefined ? (
          say(words.noPlan)
        ) : (
          <GapDoor gap={gap} sums={figures} time={model.time} axes={figures.axes} more={more}>
            {say(isBehind ? words.behind : words.ahead, { points })}
          </GapDoor>
        )}
      </p>
      <RateBars model={model} />
    </section>
  )
}
