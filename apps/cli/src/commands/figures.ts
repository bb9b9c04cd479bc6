/** `figures`: plan, invested, disbursed and spent of a region, on both axes. */
import { Effect, Schema } from "effect"
import { Command } from "effect/cli"
import { type Locale, Money } from "@minsheng/core/kernel"
import { FiguresAnswer, Progress, type Rate } from "@minsheng/core/progress"
import { placingWords, rateWords } from "@minsheng/core/words"
import { as, axes, catalogue, given, output, region, regroupedOn } from "../flags.ts"
import { columns } from "../output.ts"
import { answerAs } from "../run.ts"

const LABELS = {
  zh: {
    plan: "年度计划",
    invested: "投入",
    disbursed: "拨付",
    spent: "支出",
    month: "序时进度（按月）",
    day: "序时进度（按日）",
    regrouped: "按这一天的区划归并",
    catalogue: "目录",
  },
  en: {
    plan: "yearly plan",
    invested: "invested",
    disbursed: "disbursed",
    spent: "spent",
    month: "time (by month)",
    day: "time (by day)",
    regrouped: "regrouped under the map of",
    catalogue: "catalogue of",
  },
} as const

const rateLine = (rate: Rate, locale: Locale): ReadonlyArray<string> => [
  rateWords[rate.name][locale],
  rate.percent === null ? "–" : `${rate.percent} %`,
]

const timeLine = (label: string, share: FiguresAnswer["time"]["byMonth"]): ReadonlyArray<string> => [
  label,
  `${share.numerator}/${share.denominator} = ${share.percent} %`,
  share.aheadPoints === null ? "" : `${share.aheadPoints.startsWith("-") ? "" : "+"}${share.aheadPoints}`,
]

const yuan = (label: string, fen: bigint, locale: Locale): ReadonlyArray<string> => [
  label,
  `${Money.formatYuan(fen)} ${locale === "zh" ? "元" : "yuan"}`,
]

/** That the figures are regrouped, and which codes did not simply stay themselves. */
const regroupingLines = ({ regrouping }: FiguresAnswer, locale: Locale): ReadonlyArray<string> => {
  if (regrouping === null) return []
  const sources = regrouping.sources.map(({ code, name, placing, annualPlanFen, investedFen, pieces }) => [
    `${code} ${name[locale]}`,
    placingWords[placing][locale],
    Money.formatYuan(annualPlanFen),
    Money.formatYuan(investedFen),
    `→ ${pieces.map((piece) => `${piece.code} ${piece.name[locale]}`).join(", ")}`,
  ])
  const uncertain = regrouping.uncertain ? " (?)" : ""
  return [`${LABELS[locale].regrouped} ${regrouping.on}${uncertain}`, ...columns(sources)]
}

export const linesOf = (figures: FiguresAnswer, locale: Locale): ReadonlyArray<string> => {
  const label = LABELS[locale]
  const { axes: on, region: of, catalogue: whose } = figures
  return [
    `${of.name[locale]} ${of.code} · ${figures.year} · ${on.asOf} · ${on.knownAt.position}`,
    `${label.catalogue} ${whose.name[locale]} ${whose.code}`,
    ...columns([
      yuan(label.plan, figures.annualPlanFen, locale),
      yuan(label.invested, figures.investedFen, locale),
      yuan(label.disbursed, figures.disbursedFen, locale),
      yuan(label.spent, figures.spentFen, locale),
      ...figures.rates.map((rate) => rateLine(rate, locale)),
      timeLine(label.month, figures.time.byMonth),
      timeLine(label.day, figures.time.byDay),
    ]),
    ...regroupingLines(figures, locale),
  ]
}

export const figures = Command.make(
  "figures",
  { ...axes, region, catalogue, regroupedOn, ...output, as },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        Progress.use((progress) =>
          progress.figures(
            given({
              asOf: flags.asOf,
              knownAt: flags.knownAt,
              region: flags.region,
              regroupedOn: flags.regroupedOn,
              catalogue: flags.catalogue,
            }),
          ),
        ),
        (answer) => ({
          json: Schema.encodeSync(FiguresAnswer)(answer),
          lines: linesOf(answer, flags.locale),
        }),
      ),
    ),
).pipe(Command.withDescription("Plan, invested, disbursed and spent of a region, with rates and time"))
