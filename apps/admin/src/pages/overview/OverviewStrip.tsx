/** The three questions of the overview. */
import { Link } from "wouter"
import { Ratio } from "@minsheng/core/kernel"
import { rateWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { monthName } from "../../app/times.ts"
import { Bullet, percentAlong } from "../../design/Bullet.tsx"
import { moneyIn, percentText, unitFor } from "../../design/numbers.ts"
import { Door } from "../../design/Popover.tsx"
import { RateDoor } from "../../design/figure/RateDoor.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { CellBox } from "./CellBox.tsx"
import { projectsOf } from "./MoneyAside.tsx"
import { type Gap, investedShare, type OverviewModel } from "./model.ts"
import { problemsOf } from "./problems.tsx"
import { totalSubject } from "./subjects.ts"
import { words } from "./words.ts"

/** From here on a label has no room to its right. */
const SCALE_LABEL_MAX = 75

const GapText = ({ gap }: { readonly gap: Gap }) => {
  const { say } = useLanguage()
  if (gap === undefined) return <b>{say(words.noPlan)}</b>
  const isBehind = gap.numerator < 0n
  const points = Ratio.percent(isBehind ? Ratio.negate(gap) : gap, 1)
  return <b>{say(isBehind ? words.behind : words.ahead, { points })}</b>
}

/** A sum of money that opens the whole that it belongs to. */
const Sum = ({
  fen,
  model,
  label,
}: {
  readonly fen: bigint
  readonly model: OverviewModel
  readonly label: string
}) => (
  <Door
    className="strong"
    label={label}
    content={() => <CellBox subject={totalSubject(model)} model={model} />}
  >
    {moneyIn(fen, unitFor(model.answer.figures.annualPlanFen))}
  </Door>
)

const StandTerms = ({ model }: { readonly model: OverviewModel }) => {
  const { say } = useLanguage()
  const { figures } = model.answer
  return (
    <p className="stand-terms">
      <Sentence
        words={words.standMoney}
        parts={{
          invested: <Sum fen={figures.investedFen} model={model} label={say(words.invested)} />,
          plan: <Sum fen={figures.annualPlanFen} model={model} label={say(words.annualPlan)} />,
          unit: say(unitFor(figures.annualPlanFen).name),
        }}
      />
      <br />
      <Sentence
        words={words.standTime}
        parts={{
          time: percentText(model.time, 2),
          basis: say(model.basis === "month" ? words.byMonth : words.byDay),
          fraction: `${model.time.numerator}/${model.time.denominator}`,
          gap: <GapText gap={totalSubject(model).gap} />,
        }}
      />
    </p>
  )
}

/** Names both marks of the bar where they are: the lower ends at its mark, the higher begins at its own. */
const BulletScale = ({ model, share }: { readonly model: OverviewModel; readonly share: Gap }) => {
  const { say } = useLanguage()
  const time = { at: percentAlong(model.time), text: `${say(words.timeShort)} ${percentText(model.time, 2)}` }
  const invested = { at: percentAlong(share), text: `${say(words.invested)} ${percentText(share)}` }
  const [lower, higher] = invested.at < time.at ? [invested, time] : [time, invested]
  return (
    <p className="bullet-scale">
      <span className="lower" style={{ width: `${lower.at}%` }}>
        {lower.text}
      </span>
      <span style={{ marginLeft: `${Math.min(higher.at, SCALE_LABEL_MAX) - lower.at}%` }}>{higher.text}</span>
      {higher.at < SCALE_LABEL_MAX && <span className="end">100 %</span>}
    </p>
  )
}

const Stand = ({ model }: { readonly model: OverviewModel }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { figures } = model.answer
  const share = investedShare(figures)
  return (
    <>
      <div className="stand">
        <p className="nowrap">
          <RateDoor
            className="headline"
            formula={rateWords.investedOverPlan}
            numerator={{ name: words.invested, fen: figures.investedFen }}
            denominator={{ name: words.annualPlan, fen: figures.annualPlanFen }}
            axes={figures.axes}
            more={<Link href={projectsOf(figures.region.code, params)}>{say(words.seeProjects)}</Link>}
          >
            {percentText(share)}
          </RateDoor>
          <span className="headline-unit">%</span>
        </p>
        <StandTerms model={model} />
      </div>
      <Bullet
        share={share}
        time={model.time}
        label={`${say(rateWords.investedOverPlan)} ${percentText(share)} %`}
      />
      <BulletScale model={model} share={share} />
    </>
  )
}

const useActions = (model: OverviewModel): ReadonlyArray<StripLine> => {
  const { say, locale } = useLanguage()
  const { params, addressWith } = useAddress()
  const region = model.answer.figures.region.code
  const [slowest] = model.counties
  const lines: Array<StripLine> = []
  if (model.missingCount > 0) {
    const missing = linkTo("/projects", params, { missing: model.month, region })
    const text = say(words.chase, { month: monthName(model.month, locale) })
    lines.push({ id: "chase", state: "near", text: <Link href={missing}>{text}</Link> })
  }
  const late = linkTo("/projects", params, { behind: "8", order: "slowest", region })
  lines.push({ id: "late", state: "toDo", text: <Link href={late}>{say(words.seeBehind)}</Link> })
  if (slowest !== undefined && slowest.county.code !== region) {
    const text = say(words.seeSlowest, { county: say(slowest.county.name) })
    lines.push({
      id: "slowest",
      state: "toDo",
      text: <Link href={addressWith({ region: slowest.county.code })}>{text}</Link>,
    })
  }
  return lines
}

export const OverviewStrip = ({ model }: { readonly model: OverviewModel }) => {
  const { say, locale } = useLanguage()
  const { params, addressWith } = useAddress()
  const files = useMay("reports.file")
  const actions = useActions(model)
  const region = model.answer.figures.region.code
  const isFiling = files && model.missingCount > 0
  const next = linkTo("/projects", params, { region, ...(isFiling ? { missing: model.month } : {}) })
  return (
    <Strip
      stand={<Stand model={model} />}
      problems={problemsOf(model, { say, locale, params, addressWith })}
      actions={actions}
      primary={
        <Link href={next} className="button primary no-print">
          {say(isFiling ? words.fileReturns : words.seeProjects)}
        </Link>
      }
    />
  )
}
