/** What the page of a division shows, computed from the answer by core's functions alone. */
import { CalendarDate, Month, type Ratio } from "@minsheng/core/kernel"
import { monthWithin, timeProportionalProgress } from "@minsheng/core/programme"
import {
  aheadOfTime,
  type DivisionAnswer,
  type DivisionItem,
  type DivisionMonth,
  type DivisionPart,
  isBehind,
  type RegroupedSource,
  type Series,
  type Sums,
} from "@minsheng/core/progress"
import { linkTo } from "../../app/address.ts"
import { type MoneyUnit, unitFor } from "../../design/numbers.ts"
import { bySlowness, type Gap, gapsOf } from "../overview/model.ts"

/** Something with figures and its distance to time. */
export interface Standing<Of> {
  readonly of: Of
  readonly gap: Gap
}

export type Local = DivisionAnswer["catalogues"][number] & { readonly series: Series }

/** What a month brought by itself. */
export interface MonthOwn extends DivisionMonth {
  readonly gap: Gap
  readonly time: Ratio.Ratio
  readonly ownInvestedFen: bigint
  readonly ownDisbursedFen: bigint
  readonly ownSpentFen: bigint
  readonly missingCount: number
}

export interface RegionModel {
  readonly answer: DivisionAnswer
  readonly time: Ratio.Ratio
  readonly month: Month.Month
  readonly unit: MoneyUnit
  readonly gap: Gap
  /** Slowest first; what has no plan comes last. */
  readonly items: ReadonlyArray<Standing<DivisionItem>>
  readonly parts: ReadonlyArray<Standing<DivisionPart>>
  /** What divisions added, each catalogue by itself; it has no trend. */
  readonly local: ReadonlyArray<Standing<Local>>
  readonly months: ReadonlyArray<MonthOwn>
  readonly across: ReadonlyArray<RegroupedSource>
  readonly within: ReadonlyArray<RegroupedSource>
  /** The codes of the list of projects are those of the time: a regrouped sum has no list. */
  readonly hasList: boolean
}

const gapAt = (sums: Sums, asOf: CalendarDate.CalendarDate, year: number): Gap =>
  aheadOfTime(sums, { asOf, year, basis: "month" })

const standings = <Of extends Sums>(
  all: ReadonlyArray<Of>,
  { figures: { axes, year } }: DivisionAnswer,
): ReadonlyArray<Standing<Of>> =>
  all.map((of) => ({ of, gap: gapAt(of, axes.asOf, year) })).toSorted((a, b) => bySlowness(a.gap, b.gap))

const monthsOf = ({ months, figures: { axes, year } }: DivisionAnswer): ReadonlyArray<MonthOwn> =>
  months.map((month, index) => {
    const before = months[index - 1]
    const asOf = CalendarDate.earlier(Month.last(month.month), axes.asOf)
    return {
      ...month,
      gap: gapAt(month, asOf, year),
      time: timeProportionalProgress(asOf, year, "month"),
      ownInvestedFen: month.investedFen - (before?.investedFen ?? 0n),
      ownDisbursedFen: month.disbursedFen - (before?.disbursedFen ?? 0n),
      ownSpentFen: month.spentFen - (before?.spentFen ?? 0n),
      missingCount: month.projectCount - month.reportedCount,
    }
  })

export const regionModel = (answer: DivisionAnswer): RegionModel => {
  const { figures } = answer
  const { axes, year, regrouping } = figures
  const sources = regrouping?.sources ?? []
  return {
    answer,
    time: timeProportionalProgress(axes.asOf, year, "month"),
    month: monthWithin(axes.asOf, year),
    unit: unitFor(figures.annualPlanFen),
    gap: gapAt(figures, axes.asOf, year),
    items: standings(answer.items, answer),
    parts: standings(answer.parts, answer),
    local: standings(
      answer.catalogues.map((one) => ({ ...one, series: [] })),
      answer,
    ),
    months: monthsOf(answer),
    across: sources.filter(({ placing }) => placing === "across"),
    within: sources.filter(({ placing }) => placing === "within"),
    hasList: regrouping === null || !regrouping.inForce,
  }
}

export const isLate = (gap: Gap): boolean => gap !== undefined && isBehind(gap)

/** The distances to time of a series of months. */
export const trendOf = (series: Series, { answer }: RegionModel): ReadonlyArray<Gap> =>
  gapsOf(series, answer.figures.year, "month", answer.figures.axes.asOf)

/** The list of projects behind a sum of this division; `undefined` where there is none. */
export const listOf = (
  { answer, hasList }: RegionModel,
  params: URLSearchParams,
  more: Readonly<Record<string, string>> = {},
): string | undefined =>
  hasList ? linkTo("/projects", params, { region: answer.division.code, ...more }) : undefined

/** Another division's page, on the same axes and the same map. */
export const regionLink = (code: string, params: URLSearchParams): string => {
  const regroupedOn = params.get("regroupedOn") ?? undefined
  return linkTo(`/regions/${code}`, params, regroupedOn === undefined ? {} : { regroupedOn })
}
