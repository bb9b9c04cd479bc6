/** The columns of a file of monthly returns: one row a project and month. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { MonthlyReturn } from "../project/Project.ts"
import { type FileColumnOf, headerReader } from "./header.ts"

/** What a return says, by the column that says it. */
export const RETURN_COLUMNS = {
  month: "month",
  investedFen: "investedYuan",
  disbursedFen: "disbursedYuan",
  spentFen: "spentYuan",
  physicalProgress: "progressPercent",
  remark: "remark",
} as const satisfies Record<keyof MonthlyReturn, string>

type ReturnColumn = (typeof RETURN_COLUMNS)[keyof MonthlyReturn]

/** What stands beside a return so that it can be compared, and is not read. */
type ShownColumn =
  | "itemName"
  | "implementingUnit"
  | "annualPlanYuan"
  | "previousMonth"
  | "previousInvestedYuan"
  | "previousDisbursedYuan"
  | "previousSpentYuan"
  | "previousProgressPercent"
  | "investedBeforeYuan"
  | "reportState"

export type ReportColumnKey = "code" | "name" | ReturnColumn | "correctionReason" | "basis" | ShownColumn

export type ReportColumn = FileColumnOf<ReportColumnKey>

const NOT_READ: Bilingual = { zh: "只供对照，不读取", en: "to compare with, not read" }

const column = (
  key: ReportColumnKey,
  zh: string,
  en: string,
  meaning: Bilingual = NOT_READ,
  required = false,
): ReportColumn => ({ key, heading: { zh, en }, required, meaning })

const AMOUNT: Bilingual = {
  zh: "元，至多两位小数；当月发生数，不是累计；没有填 0",
  en: "yuan, at most two decimals; of the month alone, not added up; 0 for none",
}

export const REPORT_COLUMNS: ReadonlyArray<ReportColumn> = [
  column("code", "项目编号", "code", { zh: "已登记项目的编号", en: "of a project that is registered" }, true),
  column("name", "项目名称", "name", {
    zh: "只供核对：与该编号的项目不同名时提示",
    en: "to check only: a name other than that of the project is warned about",
  }),
  column("itemName", "民生工程", "item"),
  column("implementingUnit", "实施单位", "implementing_unit"),
  column("month", "月份", "month", { zh: "年-月，如 2010-05", en: "YYYY-MM, such as 2010-05" }, true),
  column("annualPlanYuan", "年度计划（元）", "annual_plan_yuan"),
  column("investedBeforeYuan", "此前累计投入（元）", "invested_before_yuan"),
  column("previousMonth", "上次月报", "previous_month"),
  column("previousInvestedYuan", "上次投入（元）", "previous_invested_yuan"),
  column("previousDisbursedYuan", "上次拨付（元）", "previous_disbursed_yuan"),
  column("previousSpentYuan", "上次支出（元）", "previous_spent_yuan"),
  column("previousProgressPercent", "上次形象进度（%）", "previous_progress_percent"),
  column("investedYuan", "当月投入（元）", "month_invested_yuan", AMOUNT, true),
  column("disbursedYuan", "当月拨付（元）", "month_disbursed_yuan", AMOUNT, true),
  column("spentYuan", "当月支出（元）", "month_spent_yuan", AMOUNT, true),
  column(
    "progressPercent",
    "月末形象进度（%）",
    "month_end_progress_percent",
    {
      zh: "0 到 100，至多两位小数，月末达到的程度",
      en: "0 to 100, at most two decimals, at the month's end",
    },
    true,
  ),
  column("remark", "备注", "remark", { zh: "一行，可空", en: "one line, may be empty" }),
  column("correctionReason", "更正原因", "correction_reason", {
    zh: "这个月已有月报、要改的才填：错在哪里，为什么改",
    en: "only where the month is reported already and is to be put right: why",
  }),
  column("reportState", "上报情况", "report_state"),
  column("basis", "依据条目", "based_on", {
    zh: "模板填好的账册序号，请勿改动；其后有人改过的月报不会被覆盖",
    en: "the entry that the template was made from, not to be edited; whoever changed the report since is not overwritten",
  }),
]

/** What a row may change about a month that is reported. */
export const RETURN_CHANGEABLE = [
  RETURN_COLUMNS.investedFen,
  RETURN_COLUMNS.disbursedFen,
  RETURN_COLUMNS.spentFen,
  RETURN_COLUMNS.physicalProgress,
  RETURN_COLUMNS.remark,
] as const satisfies ReadonlyArray<ReportColumnKey>

export const readReportHeader = headerReader(REPORT_COLUMNS)
