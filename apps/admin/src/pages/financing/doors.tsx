/** Doors of money: what a sum is made of by level, what a rate divides, and the postings behind both. */
import type { ReactNode } from "react"
import { Link } from "wouter"
import {
  FUND_LEVELS,
  type FundLevel,
  type FundMeasure,
  type FundMeasures,
  type FundRate,
  type Purpose,
  totalOf,
  type TransferKind,
} from "@minsheng/core/funds"
import type { Ratio } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import {
  fundLevelWords,
  fundMeasureWords,
  fundNumeratorWords,
  fundRateWords,
  purposeWords,
  transferKindWords,
} from "@minsheng/core/words"
import { type Changes, linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { RateDoor } from "../../design/figure/RateDoor.tsx"
import { grouped, moneyIn, type MoneyUnit, percentText } from "../../design/numbers.ts"
import { words } from "./words.ts"

/** Which money a figure is of, as addresses of the ledger say it. */
export interface Where {
  readonly region?: string | undefined
  readonly item?: string | undefined
  readonly level?: FundLevel | undefined
}

/** What moves a measure: kinds of transfers. */
const KINDS: Readonly<Record<Exclude<FundMeasure, "planned" | "held">, ReadonlyArray<TransferKind>>> = {
  arrived: ["arrival"],
  disbursed: ["disbursement", "release", "refund"],
  spent: ["expenditure"],
  returned: ["return"],
}

const HELD_IN: ReadonlyArray<Purpose> = ["arrived", "specialAccount", "payable", "retention", "surplus"]

/** The projects whose returns a figure was added up from. */
export const ProjectsLink = ({ where: { region, item } }: { readonly where: Where }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  return <Link href={linkTo("/projects", params, { region, item })}>{say(words.seeProjects)}</Link>
}

/** The lists behind a measure: transfers that moved it, accounts that hold it, the plan that states it. */
export const Lists = ({ measure, where }: { readonly measure: FundMeasure; readonly where: Where }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const at = where as Changes
  if (measure === "planned") {
    const path = where.item === undefined ? "/funds/plans" : `/funds/plans/${where.item}`
    return <Link href={linkTo(path, params)}>{say(words.seePlan)}</Link>
  }
  if (measure === "held") {
    return HELD_IN.map((purpose) => (
      <Link key={purpose} href={linkTo("/funds", params, { ...at, purpose, holding: "1" })}>
        {say(words.seeAccounts, { purpose: say(purposeWords[purpose]) })}
      </Link>
    ))
  }
  return KINDS[measure].map((kind) => (
    <Link key={kind} href={linkTo("/funds/transfers", params, { ...at, kind })}>
      {say(words.seePostings, { kind: say(transferKindWords[kind]) })}
    </Link>
  ))
}

export const MeasureDoor = ({
  measure,
  measures,
  where,
  unit,
  axes,
  className,
}: {
  readonly measure: FundMeasure
  readonly measures: FundMeasures
  readonly where: Where
  readonly unit: MoneyUnit
  readonly axes: Axes
  readonly className?: string
}) => {
  const byLevel = measures[measure]
  const levels = where.level === undefined ? FUND_LEVELS : [where.level]
  return (
    <FigureDoor
      {...(className === undefined ? {} : { className })}
      formula={words.formula[measure]}
      terms={[
        ...levels
          .filter((level) => byLevel[level] !== 0n)
          .map((level) => ({ name: fundLevelWords[level], fen: byLevel[level] })),
        { name: words.total, fen: totalOf(byLevel) },
      ]}
      axes={axes}
      more={<Lists measure={measure} where={where} />}
    >
      {moneyIn(totalOf(byLevel), unit)}
    </FigureDoor>
  )
}

export const FundRateDoor = ({
  rate,
  where,
  axes,
  className,
  children,
}: {
  readonly rate: FundRate
  readonly where: Where
  readonly axes: Axes
  readonly className?: string
  readonly children?: ReactNode
}) => (
  <RateDoor
    {...(className === undefined ? {} : { className })}
    formula={fundRateWords[rate.name]}
    numerator={{ name: fundNumeratorWords[rate.numerator], fen: rate.numeratorFen }}
    denominator={{ name: fundMeasureWords[rate.denominator], fen: rate.denominatorFen }}
    axes={axes}
    more={
      <>
        {rate.numerator === "invested" ? (
          <ProjectsLink where={where} />
        ) : (
          <Lists measure={rate.numerator} where={where} />
        )}
        <Lists measure={rate.denominator} where={where} />
      </>
    }
  >
    {children ?? percentOf(rate)}
  </RateDoor>
)

export const percentOf = ({ percent }: Pick<FundRate, "percent">): string =>
  percent === null ? "–" : grouped(percent)

/** How far a rate is ahead of time: the rate, less what of the year is over. */
export const AheadDoor = ({
  rate,
  time,
  axes,
  children,
}: {
  readonly rate: FundRate
  readonly time: Ratio.Ratio
  readonly axes: Axes
  readonly children?: ReactNode
}) =>
  rate.aheadPoints === null ? (
    "–"
  ) : (
    <FigureDoor
      formula={words.aheadFormula}
      terms={[
        { name: fundNumeratorWords[rate.numerator], fen: rate.numeratorFen },
        { name: fundMeasureWords[rate.denominator], fen: rate.denominatorFen },
        { name: fundRateWords[rate.name], text: `${percentOf(rate)} %` },
        { name: words.timeShort, text: `${percentText(time, 2)} %` },
      ]}
      axes={axes}
    >
      {children ?? pointsOf(rate)}
    </FigureDoor>
  )

/** Percentage points with their sign, as they were answered. */
export const pointsOf = ({ aheadPoints }: Pick<FundRate, "aheadPoints">): string => {
  if (aheadPoints === null) return "–"
  if (Number(aheadPoints) === 0) return "0"
  return aheadPoints.startsWith("-") ? grouped(aheadPoints) : `+${grouped(aheadPoints)}`
}
