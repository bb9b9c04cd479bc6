/** The columns of the list of projects as a file, whatever its format. */
import { type Bilingual, type CalendarDate, type Locale, Money, Ratio } from "@minsheng/core/kernel"
import { aheadOfTime, paceOf, RATE_DECIMALS, rateOf } from "@minsheng/core/progress"
import { ProjectColumn, type ProjectLine } from "@minsheng/core/project"
import { itemWords, paceWords } from "@minsheng/core/words"

/** What a file is of. */
export interface FileOfProjects {
  readonly locale: Locale
  readonly demonstration: boolean
  readonly asOf: CalendarDate.CalendarDate
  readonly position: number
  /** In the order in which they stand; left out, every column that there is. */
  readonly columns?: ReadonlyArray<ProjectColumn>
}

/** A value of a column: a text, a code of ours, a day, an amount in yuan, or a share in percent. */
export type Value =
  | { readonly _tag: "text"; readonly text: string }
  /** Made by us: it never looks like a formula. */
  | { readonly _tag: "code"; readonly text: string }
  | { readonly _tag: "day"; readonly day: CalendarDate.CalendarDate }
  | { readonly _tag: "yuan"; readonly digits: string }
  /** Empty where there is none. */
  | { readonly _tag: "percent"; readonly digits: string }

interface Column {
  readonly heading: Bilingual
  /** In characters, for files that have widths. */
  readonly width: number
  readonly value: (line: ProjectLine, file: FileOfProjects) => Value
}

const BASIS_POINTS_PER_PERCENT = 100

const percent = (basisPoints: number | null): string =>
  basisPoints === null
    ? ""
    : `${Math.floor(basisPoints / BASIS_POINTS_PER_PERCENT)}.${String(basisPoints % BASIS_POINTS_PER_PERCENT).padStart(2, "0")}`

const column = (zh: string, en: string, width: number, value: Column["value"]): Column => ({
  heading: { zh, en },
  width,
  value,
})

const text = (value: string): Value => ({ _tag: "text", text: value })
const code = (value: string): Value => ({ _tag: "code", text: value })
const yuan = (fen: bigint): Value => ({ _tag: "yuan", digits: Money.formatYuan(fen) })
const share = (digits: string): Value => ({ _tag: "percent", digits })

/** A share in percent, rounded as on the pages; empty where there is none. */
const rounded = (ratio: Ratio.Ratio | undefined): Value =>
  share(ratio === undefined ? "" : Ratio.percent(ratio, RATE_DECIMALS))

const COLUMNS: Readonly<Record<ProjectColumn, Column>> = {
  code: column("项目编号", "code", 22, (line) => code(line.code)),
  city: column("市", "city", 10, (line, { locale }) => text(line.prefectureName[locale])),
  county: column("县（市、区）", "county", 12, (line, { locale }) => text(line.countyName[locale])),
  countyCode: column("县区代码", "county_code", 10, (line) => code(line.countyCode)),
  itemKey: column("民生工程编号", "item_key", 8, (line) => code(line.itemKey)),
  item: column("民生工程", "item", 28, (line, { locale }) => text(itemWords(line)[locale])),
  name: column("项目名称", "name", 36, (line) => text(line.name)),
  township: column("乡镇", "township", 12, (line) => text(line.township ?? "")),
  implementingUnit: column("实施单位", "implementing_unit", 24, (line) => text(line.implementingUnit)),
  approvedOn: column("下达日期", "approved_on", 12, (line) => ({ _tag: "day", day: line.approvedOn })),
  annualPlan: column("年度计划（元）", "annual_plan_yuan", 18, (line) => yuan(line.annualPlanFen)),
  invested: column("投入（元）", "invested_yuan", 18, (line) => yuan(line.investedFen)),
  disbursed: column("拨付（元）", "disbursed_yuan", 18, (line) => yuan(line.disbursedFen)),
  spent: column("支出（元）", "spent_yuan", 18, (line) => yuan(line.spentFen)),
  investedShare: column("投入÷计划（%）", "invested_over_plan_percent", 12, (line) =>
    rounded(rateOf(line, "investedOverPlan")),
  ),
  aheadOfTime: column("较序时（百分点）", "points_ahead_of_time", 12, (line, { asOf }) =>
    rounded(aheadOfTime(line, { asOf, year: line.year, basis: "month" })),
  ),
  physicalProgress: column("形象进度（%）", "physical_progress_percent", 12, (line) =>
    share(percent(line.physicalProgress)),
  ),
  latestMonth: column("最近月报", "latest_month", 10, (line) => code(line.latestMonth ?? "")),
  pace: column("状态", "pace", 10, (line, { asOf, locale }) => code(paceWords[paceOf(line, asOf)][locale])),
}

export const columnsOf = ({ columns = ProjectColumn.literals }: FileOfProjects): ReadonlyArray<Column> =>
  columns.map((key) => COLUMNS[key])

const DEMONSTRATION: Bilingual = {
  zh: "演示数据：项目、单位和进度均为模拟，不代表任何地方的实际情况",
  en: "DEMONSTRATION DATA: projects, units and progress are made up and describe no real place",
}

export const demonstrationMark = (locale: Locale): string => DEMONSTRATION[locale]

/** The lines before the headings: for a demonstration its mark, then the axes of the answer. */
export const listMarks = ({
  locale,
  demonstration,
  asOf,
  position,
}: FileOfProjects): ReadonlyArray<string> => {
  const axes =
    locale === "zh" ? `截至 ${asOf}，已知至第 ${position} 条` : `as of ${asOf}, known at entry ${position}`
  return demonstration ? [DEMONSTRATION[locale], axes] : [axes]
}
