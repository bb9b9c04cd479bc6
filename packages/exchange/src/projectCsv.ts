/** The list of projects as CSV: what a page shows, in the reader's language. */
import { Money } from "@minsheng/core/kernel"
import type { Bilingual, Locale } from "@minsheng/core/kernel"
import type { ProjectLine } from "@minsheng/core/project"
import { csvLine, textCell } from "./csvWriter.ts"

interface Column {
  readonly heading: Bilingual
  readonly cell: (line: ProjectLine, locale: Locale) => string
}

const column = (zh: string, en: string, cell: Column["cell"]): Column => ({ heading: { zh, en }, cell })

const BASIS_POINTS_PER_PERCENT = 100

const percent = (basisPoints: number | null): string =>
  basisPoints === null
    ? ""
    : `${Math.floor(basisPoints / BASIS_POINTS_PER_PERCENT)}.${String(basisPoints % BASIS_POINTS_PER_PERCENT).padStart(2, "0")}`

const COLUMNS: ReadonlyArray<Column> = [
  column("项目编号", "code", (line) => line.code),
  column("市", "city", (line, locale) => textCell(line.prefectureName[locale])),
  column("县（市、区）", "county", (line, locale) => textCell(line.countyName[locale])),
  column("县区代码", "county_code", (line) => line.countyCode),
  column("民生工程编号", "item_key", (line) => line.itemKey),
  column("民生工程", "item", (line, locale) => textCell(line.itemName[locale])),
  column("项目名称", "name", (line) => textCell(line.name)),
  column("乡镇", "township", (line) => textCell(line.township ?? "")),
  column("实施单位", "implementing_unit", (line) => textCell(line.implementingUnit)),
  column("下达日期", "approved_on", (line) => line.approvedOn),
  column("年度计划（元）", "annual_plan_yuan", (line) => Money.formatYuan(line.annualPlanFen)),
  column("投入（元）", "invested_yuan", (line) => Money.formatYuan(line.investedFen)),
  column("拨付（元）", "disbursed_yuan", (line) => Money.formatYuan(line.disbursedFen)),
  column("支出（元）", "spent_yuan", (line) => Money.formatYuan(line.spentFen)),
  column("形象进度（%）", "physical_progress_percent", (line) => percent(line.physicalProgress)),
  column("最近月报", "latest_month", (line) => line.latestMonth ?? ""),
]

const DEMONSTRATION: Bilingual = {
  zh: "演示数据：项目、单位和进度均为模拟，不代表任何地方的实际情况",
  en: "DEMONSTRATION DATA: projects, units and progress are made up and describe no real place",
}

/** The first lines: for a demonstration its mark, then the headings with the axes of the answer. */
export const projectCsvHead = (
  locale: Locale,
  about: { readonly demonstration: boolean; readonly asOf: string; readonly position: number },
): string => {
  const axes =
    locale === "zh"
      ? `截至 ${about.asOf}，已知至第 ${about.position} 条`
      : `as of ${about.asOf}, known at entry ${about.position}`
  const marks = about.demonstration ? [DEMONSTRATION[locale], axes] : [axes]
  return `${marks.map((mark) => csvLine([`# ${mark}`])).join("")}${csvLine(COLUMNS.map((one) => one.heading[locale]))}`
}

export const projectCsvLine = (line: ProjectLine, locale: Locale): string =>
  csvLine(COLUMNS.map((one) => one.cell(line, locale)))
