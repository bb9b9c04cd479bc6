/** Months as projects reported them: what a month brought, not added up. */
import type { MonthlyReturn as CoreReturn, ReportedMonth } from "@minsheng/core/project"
import { builder, type FieldsOf, say } from "../builder.ts"
import { connection, sliceResult } from "./connections.ts"
import { Money } from "./values.ts"

const monthFields: FieldsOf<CoreReturn> = (t) => ({
  month: t.expose("month", { type: "Month", description: say("月份。", "The month.") }),
  invested: t.expose("investedFen", {
    type: Money,
    description: say("当月投入。", "Invested in the month."),
  }),
  disbursed: t.expose("disbursedFen", {
    type: Money,
    description: say("当月拨付。", "Disbursed in the month."),
  }),
  spent: t.expose("spentFen", { type: Money, description: say("当月支出。", "Spent in the month.") }),
  physicalProgress: t.exposeInt("physicalProgress", {
    description: say("月末形象进度，万分之一。", "Physical progress at its end, in basis points."),
  }),
  remark: t.exposeString("remark", { nullable: true, description: say("附注。", "A remark.") }),
})

export const MonthlyReturn = builder.objectRef<CoreReturn>("MonthlyReturn").implement({
  description: say("所报的一个月。", "A month as it was reported."),
  fields: monthFields,
})

const MonthlyReport = builder.objectRef<ReportedMonth>("MonthlyReport").implement({
  description: say("月报：当月的数，不累计。", "A monthly return: what the month brought, not added up."),
  fields: (t) => ({
    ...monthFields(t),
    position: t.exposeInt("position", {
      description: say("记在账册第几条。", "The entry of the journal that states it."),
    }),
  }),
})

export const ReportsResult = sliceResult(
  "MonthlyReportsResult",
  connection(
    "MonthlyReportConnection",
    MonthlyReport,
    say("一个项目的月报，按月份。", "The monthly returns of a project, in the order of months."),
  ),
  "MonthlyReportConnection",
)
