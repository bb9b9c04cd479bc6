/** Monthly returns as a file: a line for each month of each project. */
import type { ReturnLine } from "@minsheng/core/project"
import { itemWords } from "@minsheng/core/words"
import { code, column, percent, type StreamedTable, text, yuan } from "./streamedTable.ts"

const BASIS_POINTS_PER_PERCENT = 100

const inPercent = (basisPoints: number): string =>
  `${Math.floor(basisPoints / BASIS_POINTS_PER_PERCENT)}.${String(basisPoints % BASIS_POINTS_PER_PERCENT).padStart(2, "0")}`

export const returnFile: StreamedTable<ReturnLine> = {
  sheet: { zh: "月报", en: "monthly_returns" },
  columns: [
    column("项目编号", "code", 22, (line) => code(line.code)),
    column("市", "city", 10, (line, locale) => text(line.prefectureName[locale])),
    column("县（市、区）", "county", 12, (line, locale) => text(line.countyName[locale])),
    column("县区代码", "county_code", 10, (line) => code(line.countyCode)),
    column("民生工程编号", "item_key", 8, (line) => code(line.itemKey)),
    column("民生工程", "item", 28, (line, locale) => text(itemWords(line)[locale])),
    column("项目名称", "name", 36, (line) => text(line.name)),
    column("实施单位", "implementing_unit", 24, (line) => text(line.implementingUnit)),
    column("年度计划（元）", "annual_plan_yuan", 18, (line) => yuan(line.annualPlanFen)),
    column("月份", "month", 10, ({ month }) => code(month)),
    column("本月投入（元）", "invested_yuan", 18, (line) => yuan(line.investedFen)),
    column("本月拨付（元）", "disbursed_yuan", 18, (line) => yuan(line.disbursedFen)),
    column("本月支出（元）", "spent_yuan", 18, (line) => yuan(line.spentFen)),
    column("累计投入（元）", "invested_to_date_yuan", 18, (line) => yuan(line.investedToDateFen)),
    column("月末形象进度（%）", "physical_progress_percent", 14, (line) =>
      percent(inPercent(line.physicalProgress)),
    ),
    column("备注", "remark", 28, ({ remark }) => text(remark)),
    column("登记时刻", "recorded_at", 24, ({ recordedAt }) => code(recordedAt)),
    column("账册序号", "entry", 10, ({ position }) => code(String(position))),
    column("更正过", "corrected", 8, ({ corrected }, locale) =>
      code(corrected ? { zh: "是", en: "yes" }[locale] : ""),
    ),
  ],
}
