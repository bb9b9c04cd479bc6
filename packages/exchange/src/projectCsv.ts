/** The list of projects as CSV: what a page shows, in the reader's language. */
import { type Bilingual, type CalendarDate, type Locale, Money, Ratio } from "@minsheng/core/kernel"
import { aheadOfTime, paceOf, RATE_DECIMALS, rateOf } from "@minsheng/core/progress"
import { ProjectColumn, type ProjectLine } from "@minsheng/core/project"
import { paceWords } from "@minsheng/core/words"
import { csvLine, textCell } from "./csvWriter.ts"

/** What a file is of. */
export interface FileOfProjects {
  readonly locale: Locale
  readonly demonstration: boolean
  readonly asOf: CalendarDate.CalendarDate
  readonly position: number
  /** In the order in which they stand; left out, every column that there is. */
  readonly columns?: ReadonlyArray<ProjectColumn>
}

interface Column {
  readonly heading: Bilingual
  readonly cell: (line: ProjectLine, file: FileOfProjects) => string
}

const column = (zh: string, en: string, cell: Column["cell"]): Column => ({ heading: { zh, en }, cell })

const BASIS_POINTS_PER_PERCENT = 100

const percent = (basisPoints: number | null): string =>
  basisPoints === null
    ? ""
    : `${Math.floor(basisPoints / BASIS_POINTS_PER_PERCENT)}.${String(basisPoints % BASIS_POINTS_PER_PERCENT).padStart(2, "0")}`

/** A share in percent, rounded as on the pages; empty where there is none. */
const share = (ratio: Ratio.Ratio | undefined): string =>
  ratio === undefined ? "" : Ratio.percent(ratio, RATE_DECIMALS)

const gap = (line: ProjectLine, asOf: CalendarDate.CalendarDate): string =>
  share(aheadOfTime(line, { asOf, year: line.year, basis: "month" }))

const COLUMNS: Readonly<Record<ProjectColumn, Column>> = {
  code: column("项目编号", "code", (line) => line.code),
  city: column("市", "city", (line, { locale }) => textCell(line.prefectureName[locale])),
  county: column("县（市、区）", "county", (line, { locale }) => textCell(line.countyName[locale])),
  countyCode: column("县区代码", "county_code", (line) => line.countyCode),
  itemKey: column("民生工程编号", "item_key", (line) => line.itemKey),
  item: column("民生工程", "item", (line, { locale }) => textCell(line.itemName[locale])),
  name: column("项目名称", "name", (line) => textCell(line.name)),
  township: column("乡镇", "township", (line) => textCell(line.township ?? "")),
  implementingUnit: column("实施单位", "implementing_unit", (line) => textCell(line.implementingUnit)),
  approvedOn: column("下达日期", "approved_on", (line) => line.approvedOn),
  annualPlan: column("年度计划（元）", "annual_plan_yuan", (line) => Money.formatYuan(line.annualPlanFen)),
  invested: column("投入（元）", "invested_yuan", (line) => Money.formatYuan(line.investedFen)),
  disbursed: column("拨付（元）", "disbursed_yuan", (line) => Money.formatYuan(line.disbursedFen)),
  spent: column("支出（元）", "spent_yuan", (line) => Money.formatYuan(line.spentFen)),
  investedShare: column("投入÷计划（%）", "invested_over_plan_percent", (line) =>
    share(rateOf(line, "investedOverPlan")),
  ),
  aheadOfTime: column("较序时（百分点）", "points_ahead_of_time", (line, { asOf }) => gap(line, asOf)),
  physicalProgress: column("形象进度（%）", "physical_progress_percent", (line) =>
    percent(line.physicalProgress),
  ),
  latestMonth: column("最近月报", "latest_month", (line) => line.latestMonth ?? ""),
  pace: column("状态", "pace", (line, { asOf, locale }) => paceWords[paceOf(line, asOf)][locale]),
}

const columnsOf = ({ columns = ProjectColumn.literals }: FileOfProjects): ReadonlyArray<Column> =>
  columns.map((key) => COLUMNS[key])

const DEMONSTRATION: Bilingual = {
  zh: "演示数据：项目、单位和进度均为模拟，不代表任何地方的实际情况",
  en: "DEMONSTRATION DATA: projects, units and progress are made up and describe no real place",
}

/** The first lines: for a demonstration its mark, then the headings with the axes of the answer. */
export const projectCsvHead = (file: FileOfProjects): string => {
  const { locale, asOf, position } = file
  const axes =
    locale === "zh" ? `截至 ${asOf}，已知至第 ${position} 条` : `as of ${asOf}, known at entry ${position}`
  const marks = file.demonstration ? [DEMONSTRATION[locale], axes] : [axes]
  const headings = columnsOf(file).map((one) => one.heading[locale])
  return `${marks.map((mark) => csvLine([`# ${mark}`])).join("")}${csvLine(headings)}`
}

export const projectCsvLine = (line: ProjectLine, file: FileOfProjects): string =>
  csvLine(columnsOf(file).map((one) => one.cell(line, file)))
