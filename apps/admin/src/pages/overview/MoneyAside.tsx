/** Money against its bases: one bar a rate, the base named, time only where the base is the yearly plan. */
import { Link } from "wouter"
import { Ratio } from "@minsheng/core/kernel"
import { type FiguresAnswer, type Rate, RateName } from "@minsheng/core/progress"
import type { TimeBasis } from "@minsheng/core/programme"
import { rateNameWords, rateWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { Bullet } from "../../design/Bullet.tsx"
import { percentText, unitFor } from "../../design/numbers.ts"
import { RateDoor } from "../../design/figure/RateDoor.tsx"
import { SumDoor } from "../../design/figure/SumDoor.tsx"
import { TimeDoor } from "../../design/figure/TimeDoor.tsx"
import { sumWords } from "../../design/figure/words.ts"
import { words } from "./words.ts"

/** Figures of any page, with the time that they are compared with. */
interface MoneyModel {
  readonly answer: { readonly figures: FiguresAnswer }
  readonly time: Ratio.Ratio
  /** How time is counted; by month where it is left out. */
  readonly basis?: TimeBasis
}

/** The projects of a division; those of the whole province need no condition. */
export const projectsOf = (region: string, params: URLSearchParams): string =>
  linkTo("/projects", params, { region: region.endsWith("0000") ? undefined : region })

const RateBar = ({ rate, model }: { readonly rate: Rate; readonly model: MoneyModel }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { figures } = model.answer
  const unit = unitFor(figures.annualPlanFen)
  const share = Ratio.make(rate.numeratorFen, rate.denominatorFen)
  const more = <Link href={projectsOf(figures.region.code, params)}>{say(words.seeProjects)}</Link>
  const both = { unit, axes: figures.axes, more }
  const timed = { basis: model.basis ?? "month", axes: figures.axes } as const
  const overPlan = rate.denominator === "annualPlanFen"
  return (
    <div className="rate-bar">
      <div className="rate-bar-head">
        <span>
          <b>{say(rateNameWords[rate.name])}</b> <span className="note">{say(rateWords[rate.name])}</span>
        </span>
        <RateDoor
          className="strong"
          formula={rateWords[rate.name]}
          numerator={{ name: sumWords[rate.numerator], fen: rate.numeratorFen }}
          denominator={{ name: sumWords[rate.denominator], fen: rate.denominatorFen }}
          axes={figures.axes}
          more={more}
        >
          {percentText(share)} %
        </RateDoor>
      </div>
      <Bullet
        share={share}
        {...(overPlan ? { time: model.time } : {})}
        label={`${say(rateWords[rate.name])} ${percentText(share)} %`}
      />
      <p className="note rate-bar-foot">
        <span>
          <SumDoor of={rate.numerator} fen={rate.numeratorFen} {...both} /> /{" "}
          <SumDoor of={rate.denominator} fen={rate.denominatorFen} {...both} />
        </span>
        {overPlan && (
          <span>
            <Sentence words={words.line} parts={{ time: <TimeDoor time={model.time} {...timed} /> }} />
          </span>
        )}
      </p>
    </div>
  )
}

export const MoneyAside = ({ model }: { readonly model: MoneyModel }) => {
  const { say } = useLanguage()
  const { rates, annualPlanFen } = model.answer.figures
  return (
    <section aria-labelledby="money-title">
      <div className="section-title">
        <h2 id="money-title">{say(words.money)}</h2>
        <span className="note">{say(words.moneyNote, { unit: say(unitFor(annualPlanFen).name) })}</span>
      </div>
      {RateName.literals.map((name) => {
        const rate = rates.find((candidate) => candidate.name === name)
        return rate === undefined ? null : <RateBar key={name} rate={rate} model={model} />
      })}
    </section>
  )
}
