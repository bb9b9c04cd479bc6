/** The four measures, and what sums and counts are called wherever they are shown. */
import type { Sums } from "@minsheng/core/progress"
import { say } from "../builder.ts"

export const counts = {
  projectCount: say("项目数。", "How many projects."),
  reportedCount: say("报了当月的项目数。", "Projects that reported the month of the day."),
  annualPlan: say("年度计划。", "The annual plan."),
  invested: say("累计投入。", "Invested so far."),
  disbursed: say("累计拨付。", "Disbursed so far."),
  spent: say("累计支出。", "Spent so far."),
} as const

/** The four measures, as fields of whatever has the sums. */
export const sumFields = (money: (description: string, of: (sums: Sums) => bigint) => never) => ({
  annualPlan: money(counts.annualPlan, ({ annualPlanFen }) => annualPlanFen),
  invested: money(counts.invested, ({ investedFen }) => investedFen),
  disbursed: money(counts.disbursed, ({ disbursedFen }) => disbursedFen),
  spent: money(counts.spent, ({ spentFen }) => spentFen),
})
