/** Words of figures: what the four sums of money are called, and how a share stands against time. */
import type { Bilingual } from "@minsheng/core/kernel"
import type { Sums } from "@minsheng/core/progress"

export const sumWords = {
  annualPlanFen: { zh: "年度计划", en: "Yearly plan" },
  investedFen: { zh: "投入", en: "Invested" },
  disbursedFen: { zh: "拨付", en: "Disbursed" },
  spentFen: { zh: "支出", en: "Spent" },
} as const satisfies Readonly<Record<keyof Sums, Bilingual>>

/** What each of the four is a sum of. */
export const sumFormulas = {
  annualPlanFen: { zh: "各项目年度计划相加", en: "The yearly plans of all projects, added up" },
  investedFen: { zh: "各项投入相加", en: "What was invested, added up" },
  disbursedFen: { zh: "各项目拨付相加", en: "What was disbursed, added up" },
  spentFen: { zh: "各项目支出相加", en: "What was spent, added up" },
} as const satisfies Readonly<Record<keyof Sums, Bilingual>>

export const words = {
  gapFormula: { zh: "投入 ÷ 年度计划 − 序时进度", en: "invested ÷ yearly plan − time" },
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
  axes: { zh: "发生截至 {asOf} · 已知至第 {position} 条", en: "as of {asOf} · known at entry {position}" },
  unrounded: { zh: "未取整", en: "unrounded" },
  monthsOfYear: { zh: "已过的月数 ÷ 全年月数", en: "months that are over ÷ months of the year" },
  daysOfYear: { zh: "已过的天数 ÷ 全年天数", en: "days that are over ÷ days of the year" },
  over: { zh: "已过", en: "Over" },
  ofYear: { zh: "全年", en: "Of the year" },
  counted: { zh: "数出", en: "Counted" },
  others: { zh: "另有 {n} 项", en: "{n} others" },
  rowsAdded: { zh: "{title}：各行“{column}”相加", en: "{title}: “{column}” of every row, added up" },
  inNoRow: { zh: "不在任何一行", en: "In no row" },
  rowsAre: {
    zh: "各行就在本表，可以排序、导出。",
    en: "The rows are those of this table, to be sorted and exported.",
  },
  seeList: { zh: "看项目清单", en: "See the projects" },
} as const
