/** `show region CODE`: how a division stands, its parts and neighbours, and what became of it. */
import { Effect, Schema } from "effect"
import { Argument, Command } from "effect/cli"
import { type Bilingual, DivisionCode, type Locale, Ratio } from "@minsheng/core/kernel"
import {
  aheadOfTime,
  DivisionAnswer,
  Divisions,
  rateOf,
  RATE_DECIMALS,
  type Sums,
} from "@minsheng/core/progress"
import { divisionKindWords, extentWords } from "@minsheng/core/words"
import { as, axes, fits, given, output, regroupedOn } from "../flags.ts"
import { columns } from "../output.ts"
import { answerAs } from "../run.ts"
import { linesOf } from "./figures.ts"

const words = {
  code: { zh: "代码", en: "code" },
  name: { zh: "名称", en: "name" },
  projects: { zh: "项目", en: "projects" },
  unreported: { zh: "未报", en: "unreported" },
  share: { zh: "投入 ÷ 计划 %", en: "invested ÷ plan %" },
  ahead: { zh: "较序时", en: "against time" },
  month: { zh: "月份", en: "month" },
  local: {
    zh: "市县自定的项目，不计入以上各数：",
    en: "added by cities and counties, in none of the figures above:",
  },
  place: {
    zh: (rank: number, count: number, parent: string) => `在${parent}由快到慢第 ${rank}，共 ${count}`,
    en: (rank: number, count: number, parent: string) =>
      `place ${rank} of ${count} in ${parent}, fastest first`,
  },
} as const

type Line = ReadonlyArray<string>

const percentOf = (sums: Sums): string => {
  const share = rateOf(sums, "investedOverPlan")
  return share === undefined ? "–" : Ratio.percent(share, RATE_DECIMALS)
}

const pointsOf = (sums: Sums, { figures: { axes: on, year } }: DivisionAnswer): string => {
  const gap = aheadOfTime(sums, { asOf: on.asOf, year, basis: "month" })
  return gap === undefined ? "–" : Ratio.percent(gap, RATE_DECIMALS)
}

interface Row extends Sums {
  readonly code: string
  readonly name: Bilingual
  readonly projectCount: number
  readonly reportedCount: number
}

/** Rows under their heads; nothing where there are none. */
const table = (rows: ReadonlyArray<Row>, answer: DivisionAnswer, locale: Locale): ReadonlyArray<string> => {
  if (rows.length === 0) return []
  const heads: Line = [
    words.code,
    words.name,
    words.projects,
    words.unreported,
    words.share,
    words.ahead,
  ].map((word) => word[locale])
  const lines = rows.map((row): Line => [
    row.code,
    row.name[locale],
    String(row.projectCount),
    String(row.projectCount - row.reportedCount),
    percentOf(row),
    pointsOf(row, answer),
  ])
  return ["", ...columns([heads, ...lines])]
}

const monthLines = ({ months }: DivisionAnswer, locale: Locale): ReadonlyArray<string> => {
  const heads: Line = [words.month, words.projects, words.unreported, words.share].map((word) => word[locale])
  const lines = months.map((month): Line => [
    month.month,
    String(month.projectCount),
    String(month.projectCount - month.reportedCount),
    percentOf(month),
  ])
  return lines.length === 0 ? [] : ["", ...columns([heads, ...lines])]
}

const placeLines = ({ neighbours }: DivisionAnswer, locale: Locale): ReadonlyArray<string> => {
  if (neighbours === null || neighbours.place === null) return []
  const { parent, place } = neighbours
  return ["", words.place[locale](place.rank, place.count, parent.name[locale])]
}

/** What divisions added, named, and in none of the figures above. */
const localLines = (answer: DivisionAnswer, locale: Locale): ReadonlyArray<string> =>
  answer.catalogues.length === 0
    ? []
    : ["", words.local[locale], ...table(answer.catalogues, answer, locale).slice(1)]

const changeLines = ({ changes }: DivisionAnswer, locale: Locale): ReadonlyArray<string> =>
  changes.length === 0
    ? []
    : [
        "",
        ...columns(
          changes.map(({ on, act, from, to, extent, provenance }) => [
            on,
            act,
            `${from.code} ${from.name[locale]} → ${to.code} ${to.name[locale]}`,
            extentWords(extent)[locale],
            provenance.source,
          ]),
        ),
      ]

const allLines = (answer: DivisionAnswer, locale: Locale): ReadonlyArray<string> => {
  const { division, path, figures } = answer
  const above = path.map(({ name }) => name[locale]).join(" › ")
  const validity = `${division.validFrom ?? "…"} – ${division.validTo ?? "…"}`
  return [
    ...(above === "" ? [] : [above]),
    `${divisionKindWords[division.kind][locale]} · ${validity}`,
    ...linesOf(figures, locale),
    ...placeLines(answer, locale),
    ...table(answer.parts, answer, locale),
    ...monthLines(answer, locale),
    ...table(
      answer.items.map(({ key, ...item }) => ({ ...item, code: key })),
      answer,
      locale,
    ),
    ...localLines(answer, locale),
    ...changeLines(answer, locale),
  ]
}

export const showRegion = Command.make(
  "region",
  {
    code: Argument.String("CODE").pipe(Argument.filterMap(...fits(DivisionCode.DivisionCode))),
    ...axes,
    regroupedOn,
    ...output,
    as,
  },
  (flags) => {
    const { code: region, asOf, knownAt } = flags
    const question = { region, ...given({ asOf, knownAt, regroupedOn: flags.regroupedOn }) }
    return answerAs(
      flags,
      Effect.map(
        Divisions.use((divisions) => divisions.open(question)),
        (answer) => ({
          json: Schema.encodeSync(DivisionAnswer)(answer),
          lines: allLines(answer, flags.locale),
        }),
      ),
    )
  },
).pipe(Command.withDescription("One division: figures, parts, months, items and changes"))
