/** Reports of money as tables: 资金进度月报, and where the ledger and the register differ. */
import { type Bilingual, type Locale, Ratio } from "@minsheng/core/kernel"
import {
  type Difference,
  FUND_LEVELS,
  type FundMeasure,
  type FundNames,
  type FundRateName,
  type RatesAnswer,
  type RatesRow,
  totalOf,
} from "@minsheng/core/funds"
import { aheadOfTime, RATE_DECIMALS, rateOf } from "@minsheng/core/progress"
import { fundLevelWords, itemKindWords } from "@minsheng/core/words"
import { code, column, type StreamedTable, number, text, yuan } from "./streamedTable.ts"

/** A row, or what all of them come to. */
export type ProgressLine = Omit<RatesRow, "key"> & {
  readonly number: number | null
  readonly key: string | null
}

type Columns<Row> = StreamedTable<Row>["columns"]

const TOTAL: Bilingual = { zh: "合计", en: "total" }

/** The rows of an answer in their order, with the total at their end. */
export const progressLines = ({ rows, total }: RatesAnswer): ReadonlyArray<ProgressLine> => [
  ...rows.map((row, index) => ({ ...row, number: index + 1 })),
  { ...total, number: null, key: null },
]

const nameOr = (key: string | null, nameOf: (key: string) => Bilingual | undefined, locale: Locale): string =>
  (key === null ? TOTAL : nameOf(key))?.[locale] ?? ""

/** What a division is called, and where it lies. */
const divisionColumns = <Row>(names: FundNames, codeOf: (row: Row) => string | null): Columns<Row> => [
  column("地区代码", "region_code", 10, (row) => code(codeOf(row) ?? "")),
  column("地区", "region", 14, (row, locale) => text(nameOr(codeOf(row), names.regionName, locale))),
  column("所属", "lies_in", 12, (row, locale) => text(names.above(codeOf(row) ?? "")?.[locale] ?? "")),
]

const itemColumns = <Row>(names: FundNames, keyOf: (row: Row) => string | null): Columns<Row> => [
  column("民生工程编号", "item_key", 8, (row) => code(keyOf(row) ?? "")),
  column("项目名称", "item", 30, (row, locale) => text(nameOr(keyOf(row), names.itemName, locale))),
]

/** 类别、牵头单位. */
const aboutItem = (names: FundNames): Columns<ProgressLine> => [
  column("类别", "kind", 10, ({ key }, locale) => {
    const item = names.item(key ?? "")
    return code(item === undefined ? "" : itemKindWords[item.kind][locale])
  }),
  column("牵头单位", "lead_department", 22, ({ key }, locale) =>
    text(names.item(key ?? "")?.leadDepartment[locale] ?? ""),
  ),
]

const sum = (zh: string, en: string, measure: FundMeasure): Columns<ProgressLine>[number] =>
  column(`${zh}（元）`, `${en}_yuan`, 18, ({ measures }) => yuan(totalOf(measures[measure])))

/** A sum, and what of it each level gives (分级). */
const byLevel = (zh: string, en: string, measure: FundMeasure): Columns<ProgressLine> => [
  sum(`${zh}合计`, en, measure),
  ...FUND_LEVELS.map((level) =>
    column<ProgressLine>(
      `${zh}：${fundLevelWords[level].zh}（元）`,
      `${en}_${fundLevelWords[level].en.replaceAll(/[^a-z]/gu, "_")}_yuan`,
      18,
      ({ measures }) => yuan(measures[measure][level]),
    ),
  ),
]

const rateIn = ({ rates }: ProgressLine, name: FundRateName) => rates.find((rate) => rate.name === name)

const rate = (zh: string, en: string, name: FundRateName): Columns<ProgressLine>[number] =>
  column(`${zh}，%）`, `${en}_percent`, 12, (row) => number(rateIn(row, name)?.percent ?? null))

const rounded = (ratio: Ratio.Ratio | undefined): string | null =>
  ratio === undefined ? null : Ratio.percent(ratio, RATE_DECIMALS)

/** What counties report: another source than the ledger, and named as such. */
const reportedColumns = ({ axes: { asOf }, year, basis }: RatesAnswer): Columns<ProgressLine> => [
  column("完成投资（月报，元）", "reported_invested_yuan", 18, ({ reconciled }) =>
    yuan(reconciled.register.investedFen),
  ),
  column("完成率（月报投入÷项目年度计划，%）", "reported_invested_over_plan_percent", 14, ({ reconciled }) =>
    number(rounded(rateOf(reconciled.register, "investedOverPlan"))),
  ),
  column("完成率超序时（百分点）", "reported_points_ahead_of_time", 12, ({ reconciled }) =>
    number(rounded(aheadOfTime(reconciled.register, { asOf, year, basis }))),
  ),
]

const sheetOf = (by: RatesAnswer["by"]): Bilingual =>
  by === "item" ? { zh: "分项目", en: "by item" } : { zh: "分地区", en: "by division" }

/** 资金进度月报: the columns of the form that offices use, then what the page shows besides. */
export const progressFile = (answer: RatesAnswer, names: FundNames): StreamedTable<ProgressLine> => ({
  sheet: sheetOf(answer.by),
  columns: [
    column("序号", "number", 6, (row) => number(row.number)),
    ...(answer.by === "item"
      ? [...itemColumns<ProgressLine>(names, ({ key }) => key), ...aboutItem(names)]
      : divisionColumns<ProgressLine>(names, ({ key }) => key)),
    ...byLevel("年计划", "plan", "planned"),
    ...byLevel("到位", "arrived", "arrived"),
    sum("拨付合计", "disbursed", "disbursed"),
    rate("到位率（占计划", "arrived_over_plan", "arrivedOverPlan"),
    rate("拨付率（占到位", "disbursed_over_arrived", "disbursedOverArrived"),
    rate("拨付率（占计划", "disbursed_over_plan", "disbursedOverPlan"),
    ...reportedColumns(answer),
    column("到位率超序时（百分点）", "arrived_points_ahead_of_time", 12, (row) =>
      number(rateIn(row, "arrivedOverPlan")?.aheadPoints ?? null),
    ),
    sum("支出合计", "spent", "spent"),
    rate("支出率（占计划", "spent_over_plan", "spentOverPlan"),
    rate("支出率（占到位", "spent_over_arrived", "spentOverArrived"),
    sum("结存", "held", "held"),
    sum("退回", "returned", "returned"),
  ],
})

/** Both sources and what the ledger says more, side by side. */
const sides = (
  [zh, en]: readonly [string, string],
  ledger: (row: Difference) => bigint,
  register: (row: Difference) => bigint,
  gap: (row: Difference) => bigint,
): Columns<Difference> => [
  column(`台账${zh}（元）`, `ledger_${en}_yuan`, 18, (row) => yuan(ledger(row))),
  column(`月报${zh}（元）`, `register_${en}_yuan`, 18, (row) => yuan(register(row))),
  column(`${zh}差额（台账减月报，元）`, `${en}_gap_yuan`, 18, (row) => yuan(gap(row))),
]

/** Where the ledger and the register differ: an item in a division each. */
export const differencesFile = (names: FundNames): StreamedTable<Difference> => ({
  sheet: { zh: "账实差异", en: "differences" },
  columns: [
    ...divisionColumns<Difference>(names, ({ regionCode }) => regionCode),
    ...itemColumns<Difference>(names, ({ itemKey }) => itemKey),
    ...sides(
      ["计划", "plan"],
      ({ plannedFen }) => plannedFen,
      ({ register }) => register.annualPlanFen,
      ({ planGapFen }) => planGapFen,
    ),
    ...sides(
      ["拨付", "disbursed"],
      ({ disbursedFen }) => disbursedFen,
      ({ register }) => register.disbursedFen,
      ({ disbursedGapFen }) => disbursedGapFen,
    ),
    ...sides(
      ["支出", "spent"],
      ({ spentFen }) => spentFen,
      ({ register }) => register.spentFen,
      ({ spentGapFen }) => spentGapFen,
    ),
  ],
})
