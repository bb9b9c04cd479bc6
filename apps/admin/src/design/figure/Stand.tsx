/** Where money stands against time: the share as the headline, both terms, the distance, and a bar of it. */
import type { ReactNode } from "react"
import { Link } from "wouter"
import type { Axes } from "@minsheng/core/journal"
import { type Bilingual, Ratio } from "@minsheng/core/kernel"
import type { TimeBasis } from "@minsheng/core/programme"
import { rateOf, type Sums } from "@minsheng/core/progress"
import { rateWords } from "@minsheng/core/words"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { Bullet, percentAlong } from "../Bullet.tsx"
import { percentText, unitFor } from "../numbers.ts"
import { GapDoor } from "./GapDoor.tsx"
import { RateDoor } from "./RateDoor.tsx"
import { STATED, Stated } from "./Stated.tsx"
import { SumDoor } from "./SumDoor.tsx"
import { TimeDoor } from "./TimeDoor.tsx"
import { sumWords, words } from "./words.ts"

export interface Standing {
  readonly sums: Sums
  readonly axes: Axes
  /** Time-proportional progress, and how it is counted. */
  readonly time: Ratio.Ratio
  readonly basis: TimeBasis
  /** How far the share is ahead of time; nothing without a plan. */
  readonly gap: Ratio.Ratio | undefined
}

interface Props {
  readonly standing: Standing
  /** The address of the list of projects that was added up. */
  readonly list?: string | undefined
  /** The doors of both sums, where they are made of something else than a list of projects. */
  readonly doors?: { readonly investedFen: ReactNode; readonly annualPlanFen: ReactNode }
  /** A line more about where things stand. */
  readonly children?: ReactNode
}

type SumName = keyof NonNullable<Props["doors"]>

/** From here on a label has no room to its right. */
const SCALE_LABEL_MAX = 75

const ListLink = ({ list }: { readonly list: string | undefined }) => {
  const { say } = useLanguage()
  return list === undefined ? null : <Link href={list}>{say(words.seeList)}</Link>
}

const GapText = ({ standing, list }: Props) => {
  const { say } = useLanguage()
  const { gap, sums, time, axes } = standing
  if (gap === undefined) return <b>{say(words.noPlan)}</b>
  const isBehind = gap.numerator < 0n
  const points = Ratio.percent(isBehind ? Ratio.negate(gap) : gap, 1)
  return (
    <GapDoor gap={gap} sums={sums} time={time} axes={axes} more={<ListLink list={list} />}>
      <b>{say(isBehind ? words.behind : words.ahead, { points })}</b>
    </GapDoor>
  )
}

/** A sum of money to the fen, and what it is a sum of. */
const Sum = ({ standing, list, of }: Props & { readonly of: SumName }) => (
  <SumDoor
    className="strong"
    of={of}
    fen={standing.sums[of]}
    unit={unitFor(standing.sums.annualPlanFen)}
    axes={standing.axes}
    more={<ListLink list={list} />}
  />
)

const Terms = ({ doors, children, ...props }: Props) => {
  const { say } = useLanguage()
  const { time, basis, sums, axes } = props.standing
  return (
    <p className="stand-terms">
      <Sentence
        words={words.money}
        parts={{
          invested: doors?.investedFen ?? <Sum {...props} of="investedFen" />,
          plan: doors?.annualPlanFen ?? <Sum {...props} of="annualPlanFen" />,
          unit: say(unitFor(sums.annualPlanFen).name),
        }}
      />
      <br />
      <Sentence
        words={words.time}
        parts={{
          time: <TimeDoor time={time} basis={basis} axes={axes} />,
          basis: say(basis === "month" ? words.byMonth : words.byDay),
          fraction: <Stated>{`${time.numerator}/${time.denominator}`}</Stated>,
          gap: <GapText {...props} />,
        }}
      />
      {children !== undefined && (
        <>
          <br />
          {children}
        </>
      )}
    </p>
  )
}

/** Names both marks of the bar where they are: the lower ends at its mark, the higher begins at its own. */
export const BulletScale = ({
  time,
  share,
  name,
}: {
  readonly time: Ratio.Ratio
  readonly share: Standing["gap"]
  /** What the share is of. */
  readonly name: Bilingual
}) => {
  const { say } = useLanguage()
  const ofTime = { at: percentAlong(time), text: `${say(words.timeShort)} ${percentText(time, 2)}` }
  const ofMoney = { at: percentAlong(share), text: `${say(name)} ${percentText(share)}` }
  const [lower, higher] = ofMoney.at < ofTime.at ? [ofMoney, ofTime] : [ofTime, ofMoney]
  return (
    <p className="bullet-scale" {...STATED}>
      <span className="lower" style={{ width: `${lower.at}%` }}>
        {lower.text}
      </span>
      <span style={{ marginLeft: `${Math.min(higher.at, SCALE_LABEL_MAX) - lower.at}%` }}>{higher.text}</span>
      {higher.at < SCALE_LABEL_MAX && <span className="end">100 %</span>}
    </p>
  )
}

export const Stand = (props: Props) => {
  const { say } = useLanguage()
  const { standing, list } = props
  const { sums, axes, time } = standing
  const share = rateOf(sums, "investedOverPlan")
  return (
    <>
      <div className="stand">
        <p className="nowrap">
          <RateDoor
            className="headline"
            formula={rateWords.investedOverPlan}
            numerator={{ name: sumWords.investedFen, fen: sums.investedFen }}
            denominator={{ name: sumWords.annualPlanFen, fen: sums.annualPlanFen }}
            axes={axes}
            more={<ListLink list={list} />}
          >
            {percentText(share)}
          </RateDoor>
          <span className="headline-unit">%</span>
        </p>
        <Terms {...props} />
      </div>
      <Bullet
        share={share}
        time={time}
        label={`${say(rateWords.investedOverPlan)} ${percentText(share)} %`}
      />
      <BulletScale time={time} share={share} name={sumWords.investedFen} />
    </>
  )
}
