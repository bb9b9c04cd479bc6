/** Words of figures: what the four sums of money are called, and how a share stands against time. */
import type { Bilingual } from "@minsheng/core/kernel"
import type { Sums } from "@minsheng/core/progress"

export const sumWords = {
  annualPlanFen: { zh: "年度计划", en: "Yearly plan" },
  investedFen: { zh: "投入", en: "Invested" },
  disbursedFen: { zh: "拨付", en: "Disbursed" },
  spentFen: { zh: "支出", en: "Spent" },
} as const satisfies Readonly<Record<keyof Sums, Bilingual>>

export const words = {
  gapFormula: { zh: "投入 ÷ 年度计划 − 序时进度", en: "invested ÷ yearly plan − time" },
  sums: { zh: "各项投入相加", en: "What was invested, added up" },
  plans: { zh: "各项目年度计划相加", en: "The yearly plans of all projects, added up" },
  money: {
    zh: "投入 {invested} / 年度计划 {plan} {unit}",
    en: "Invested {invested} of a yearly plan of {plan} {unit}",
  },
  time: {
    zh: "序时进度 {time} %（{basis} {fraction}），{gap}",
    en: "Time {time} % ({basis} {fraction}), {gap}",
  },
  timeShort: { zh: "序时", en: "time" },
  ahead: { zh: "超序时 {points} 个百分点", en: "ahead by {points} points" },
  behind: { zh: "落后序时 {points} 个百分点", en: "behind by {points} points" },
  noPlan: { zh: "没有计划", en: "no plan" },
  byMonth: { zh: "按月", en: "by month" },
  byDay: { zh: "按日", en: "by day" },
  points: { zh: "百分点", en: "points" },
  seeList: { zh: "看项目清单", en: "See the projects" },
} as const
