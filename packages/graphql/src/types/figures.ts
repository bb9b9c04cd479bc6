/** Figures: sums, rates with their denominators, and the comparison with time. */
import type { Axes as CoreAxes } from "@minsheng/core/journal"
import {
  type FiguresAnswer,
  type Rate as CoreRate,
  RateName,
  ratesOf,
  type TimeFigures as CoreTimeFigures,
  type Totals,
} from "@minsheng/core/progress"
import type { ProjectSums, ProjectTotals } from "@minsheng/core/project"
import type { ItemPlace } from "@minsheng/core/programme"
import { measureWords, rateWords } from "@minsheng/core/words"
import { builder, enumOf, say } from "../builder.ts"
import { Item } from "./programme.ts"
import { Regrouping } from "./regrouping.ts"
import { counts, sumFields } from "./sums.ts"
import { Axes, Money, RegionName } from "./values.ts"

const RateNames = enumOf(
  "RateName",
  RateName.literals,
  rateWords,
  say("比率，名称里有分母。", "The rates, each with its denominator in its name."),
)

const MEASURES = ["annualPlan", "invested", "disbursed", "spent"] as const

const Measures = enumOf(
  "Measure",
  MEASURES,
  measureWords,
  say("四个量，从不混用。", "Four measures that are never mixed."),
)

const measureOf = (name: string) => name.replace("Fen", "") as (typeof MEASURES)[number]

export const Rate = builder.objectRef<CoreRate>("Rate").implement({
  description: say("比率，连同分子分母。", "A rate with both its terms."),
  fields: (t) => ({
    name: t.field({
      type: RateNames,
      description: say("哪个比率。", "Which rate."),
      resolve: ({ name }) => name,
    }),
    numerator: t.field({
      type: Measures,
      description: say("分子是什么。", "What is divided."),
      resolve: ({ numerator }) => measureOf(numerator),
    }),
    numeratorAmount: t.field({
      type: Money,
      description: say("分子。", "The amount that is divided."),
      resolve: ({ numeratorFen }) => numeratorFen,
    }),
    denominator: t.field({
      type: Measures,
      description: say("分母是什么。", "What it is divided by."),
      resolve: ({ denominator }) => measureOf(denominator),
    }),
    denominatorAmount: t.field({
      type: Money,
      description: say("分母。", "The amount that it is divided by."),
      resolve: ({ denominatorFen }) => denominatorFen,
    }),
    percent: t.exposeString("percent", {
      nullable: true,
      description: say(
        "百分比，四舍五入到一位小数；分母为零时为空。",
        "In percent, rounded to one decimal; null where there is nothing to divide by.",
      ),
    }),
  }),
})

type Basis = CoreTimeFigures["byMonth"]

const TimeShare = builder.objectRef<Basis>("TimeShare").implement({
  description: say(
    "一年过去了多少，投入比它快还是慢。",
    "How much of the year is over, and how far invested is ahead of it.",
  ),
  fields: (t) => ({
    numerator: t.exposeInt("numerator", { description: say("分子。", "What is over.") }),
    denominator: t.exposeInt("denominator", { description: say("分母。", "Of how much.") }),
    percent: t.exposeString("percent", {
      description: say("百分比，两位小数。", "In percent, with two decimals."),
    }),
    aheadPoints: t.exposeString("aheadPoints", {
      nullable: true,
      description: say(
        "投入率减序时进度，百分点；负数为慢。",
        "Invested over plan less time, in percentage points; below zero it is behind.",
      ),
    }),
  }),
})

const TimeFigures = builder.objectRef<CoreTimeFigures>("TimeFigures").implement({
  description: say("序时进度，两种算法。", "Time-proportional progress, on both bases."),
  fields: (t) => ({
    byMonth: t.field({
      type: TimeShare,
      description: say("按月。", "By whole months."),
      resolve: ({ byMonth }) => byMonth,
    }),
    byDay: t.field({
      type: TimeShare,
      description: say("按日。", "By days."),
      resolve: ({ byDay }) => byDay,
    }),
  }),
})

const ratesField = { description: say("各比率。", "The rates.") } as const

/** An item's part of some figures. */
interface ItemNode extends Totals {
  readonly itemKey: ItemPlace["itemKey"]
  readonly axes: CoreAxes
  readonly place: ItemPlace
}

const ItemFigures = builder.objectRef<ItemNode>("ItemFigures").implement({
  description: say("一项的数字。", "The figures of one item."),
  fields: (t) => ({
    itemKey: t.exposeString("itemKey", { description: say("两位编号。", "The item's two-digit key.") }),
    item: t.field({
      type: Item,
      nullable: true,
      description: say("哪一项。", "The item."),
      resolve: ({ axes, place }, _args, { together }) => together.item(axes, place),
    }),
    projectCount: t.exposeInt("projectCount", { description: counts.projectCount }),
    reportedCount: t.exposeInt("reportedCount", { description: counts.reportedCount }),
    ...sumFields((description, of) => t.field({ type: Money, description, resolve: of }) as never),
    rates: t.field({ type: [Rate], ...ratesField, resolve: (sums) => ratesOf(sums) }),
  }),
})

export const Figures = builder.objectRef<FiguresAnswer>("Figures").implement({
  description: say("一个区划一年的数字。", "The figures of a division in a year."),
  fields: (t) => ({
    axes: t.field({
      type: Axes,
      description: say("两个时间上的位置。", "Where the answer stands in the two times."),
      resolve: ({ axes }) => axes,
    }),
    demonstration: t.exposeBoolean("demonstration", {
      description: say("是否演示数据。", "Whether the data are made up."),
    }),
    year: t.exposeInt("year", { description: say("年度。", "The programme year.") }),
    catalogue: t.field({
      type: RegionName,
      description: say("按谁的目录算。", "Whose catalogue the figures are of."),
      resolve: ({ catalogue }) => catalogue,
    }),
    region: t.field({
      type: RegionName,
      description: say("哪个区划。", "Which division."),
      resolve: ({ region }) => region,
    }),
    regrouping: t.expose("regrouping", {
      type: Regrouping,
      nullable: true,
      description: say(
        "按另一天的区划归并时，怎样归的；没有问 regroupedOn 为空。",
        "How records were regrouped under another map; null unless regroupedOn was asked for.",
      ),
    }),
    projectCount: t.exposeInt("projectCount", { description: counts.projectCount }),
    reportedCount: t.exposeInt("reportedCount", { description: counts.reportedCount }),
    ...sumFields((description, of) => t.field({ type: Money, description, resolve: of }) as never),
    rates: t.field({ type: [Rate], ...ratesField, resolve: ({ rates }) => [...rates] }),
    time: t.field({
      type: TimeFigures,
      description: say("与时间比。", "The comparison with time."),
      resolve: ({ time }) => time,
    }),
    items: t.field({
      type: [ItemFigures],
      description: say("各项的数字，按编号。", "The figures of each item, in the order of their keys."),
      resolve: ({ axes, year, catalogue, items }) =>
        items.map((item): ItemNode => ({
          ...item,
          axes,
          place: { year, countyCode: catalogue.code, itemKey: item.itemKey },
        })),
    }),
  }),
})

const TotalsOfLocalProjects = builder.objectRef<ProjectSums>("LocalProjectTotals").implement({
  description: say(
    "市、县自定项目的项目合计，不并入全省民生工程。",
    "What projects of items that cities and counties added come to, never part of the province's programme.",
  ),
  fields: (t) => ({
    projectCount: t.exposeInt("projectCount", { description: counts.projectCount }),
    ...sumFields((description, of) => t.field({ type: Money, description, resolve: of }) as never),
  }),
})

export const TotalsOfProjects = builder.objectRef<ProjectTotals>("ProjectTotals").implement({
  description: say(
    "所查的全部项目合计，不只是这一页；市、县自定项目另计。",
    "What all projects that were found come to, not only those of the page; items that divisions added apart.",
  ),
  fields: (t) => ({
    projectCount: t.exposeInt("projectCount", { description: counts.projectCount }),
    ...sumFields((description, of) => t.field({ type: Money, description, resolve: of }) as never),
    rates: t.field({ type: [Rate], ...ratesField, resolve: (sums) => ratesOf(sums) }),
    local: t.field({
      type: TotalsOfLocalProjects,
      nullable: true,
      description: say("市、县自定项目；没有时为空。", "Items that divisions added; null without any."),
      resolve: ({ local }) => local,
    }),
  }),
})
