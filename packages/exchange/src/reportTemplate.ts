/**
 * A workbook of monthly returns: a region's own projects with what they reported last beside what is due, in
 * cells that can be filled in; what tells a row apart cannot be edited.
 */
import { type Bilingual, type Locale, Money } from "@minsheng/core/kernel"
import {
  REPORT_COLUMNS,
  type ReportColumnKey,
  type ReportTemplateContents,
  type ReportTemplateRow,
  writtenReturn,
} from "@minsheng/core/imports"
import { demonstrationMark } from "./projectColumns.ts"
import { choice, listed, listSheet, noteSheet } from "./templateSheets.ts"
import { type Cell, type CellStyle, numberCell, textCell } from "./workbook/cells.ts"
import type { Check } from "./workbook/sheetXml.ts"
import { type Sheet, workbook } from "./workbook/write.ts"

const SHEET: Bilingual = { zh: "月报", en: "monthly returns" }

interface TemplateColumn {
  readonly key: ReportColumnKey
  readonly width: number
  /** Of an empty cell, which is also that of a cell below the projects. */
  readonly style: CellStyle
  /** What tells a row apart, or is there to compare with: not to be edited. */
  readonly isFixed: boolean
}

const fixed = (key: ReportColumnKey, width: number, style: CellStyle = "fixed"): TemplateColumn => ({
  key,
  width,
  style,
  isFixed: true,
})
const filled = (key: ReportColumnKey, width: number, style: CellStyle): TemplateColumn => ({
  key,
  width,
  style,
  isFixed: false,
})

/** Code and month can be chosen below the projects, for a month that was left out. */
const COLUMNS: ReadonlyArray<TemplateColumn> = [
  { ...fixed("code", 22), style: "text" },
  fixed("name", 30),
  { ...fixed("month", 10), style: "text" },
  fixed("itemName", 18),
  fixed("implementingUnit", 18),
  fixed("annualPlanYuan", 17, "fixedMoney"),
  fixed("investedBeforeYuan", 17, "fixedMoney"),
  fixed("previousMonth", 10),
  fixed("previousInvestedYuan", 15, "fixedMoney"),
  fixed("previousDisbursedYuan", 15, "fixedMoney"),
  fixed("previousSpentYuan", 15, "fixedMoney"),
  fixed("previousProgressPercent", 11, "fixedMoney"),
  filled("investedYuan", 17, "money"),
  filled("disbursedYuan", 17, "money"),
  filled("spentYuan", 17, "money"),
  filled("progressPercent", 12, "share"),
  filled("remark", 24, "text"),
  filled("correctionReason", 24, "text"),
  fixed("reportState", 10),
  fixed("basis", 12),
]

const columnAt = (key: ReportColumnKey): number => COLUMNS.findIndex((one) => one.key === key)
const explained = COLUMNS.flatMap(({ key }) => REPORT_COLUMNS.filter((one) => one.key === key))

const STATES = {
  due: { zh: "应报", en: "due" },
  reported: { zh: "已报", en: "reported" },
} as const

/** Rows below the region's own projects in which months that were left out can be added. */
const EMPTY_ROWS = 500

/** The texts and digits of a row, by column. */
const valuesOf = (
  { record, itemName, previous, investedBeforeFen, reported }: ReportTemplateRow,
  { month }: ReportTemplateContents,
  locale: Locale,
): Readonly<Record<ReportColumnKey, string>> => {
  const before = previous === undefined ? undefined : writtenReturn(previous)
  const now = reported === undefined ? undefined : writtenReturn(reported)
  return {
    code: record.code,
    name: record.details.name,
    month,
    itemName: itemName[locale],
    implementingUnit: record.details.implementingUnit,
    annualPlanYuan: Money.formatYuan(record.details.annualPlanFen),
    investedBeforeYuan: Money.formatYuan(investedBeforeFen),
    previousMonth: previous?.month ?? "",
    previousInvestedYuan: before?.investedYuan ?? "",
    previousDisbursedYuan: before?.disbursedYuan ?? "",
    previousSpentYuan: before?.spentYuan ?? "",
    previousProgressPercent: before?.progressPercent ?? "",
    investedYuan: now?.investedYuan ?? "",
    disbursedYuan: now?.disbursedYuan ?? "",
    spentYuan: now?.spentYuan ?? "",
    progressPercent: now?.progressPercent ?? "",
    remark: now?.remark ?? "",
    correctionReason: "",
    reportState: STATES[reported === undefined ? "due" : "reported"][locale],
    basis: reported === undefined ? "" : String(reported.position),
  }
}

const NUMERIC: ReadonlySet<CellStyle> = new Set(["money", "fixedMoney", "share"])

const cellOf = (value: string, { style, isFixed }: TemplateColumn): Cell => {
  if (value === "") return null
  if (NUMERIC.has(style)) return numberCell(value, style)
  return textCell(value, isFixed ? "fixed" : style)
}

type Rows = AsyncIterable<ReadonlyArray<ReportTemplateRow>>

async function* cellRows(
  rows: Rows,
  contents: ReportTemplateContents,
  locale: Locale,
): AsyncGenerator<ReadonlyArray<ReadonlyArray<Cell>>> {
  for await (const some of rows) {
    yield some.map((row) => {
      const values = valuesOf(row, contents, locale)
      return COLUMNS.map((one) => cellOf(values[one.key], one))
    })
  }
}

const title = (contents: ReportTemplateContents, locale: Locale): string => {
  const { month, regionName, regionCode, position, today, demonstration } = contents
  const what =
    locale === "zh"
      ? `${month} 月报 · ${regionName.zh}（${regionCode}）· ${today} 制表，账册至第 ${position} 条`
      : `Returns of ${month} · ${regionName.en} (${regionCode}) · made on ${today}, journal up to entry ${position}`
  return demonstration ? `${demonstrationMark(locale)} · ${what}` : what
}

const AMOUNT: Bilingual = {
  zh: "请填元，0 或以上，至多两位小数；当月发生数，不是累计。",
  en: "Yuan, 0 or more, at most two decimals; of the month alone, not added up.",
}
const SHARE: Bilingual = { zh: "请填 0 到 100 的百分数。", en: "A percentage from 0 to 100." }
const NOT_RIGHT: Bilingual = { zh: "填得不对", en: "Not right" }

const AMOUNT_MAX = "99999999999.99"
const [CODES, MONTHS] = [0, 1]

const checksOf = (contents: ReportTemplateContents, locale: Locale): ReadonlyArray<Check> => {
  const number = (key: ReportColumnKey, most: string, said: Bilingual): Check => ({
    column: columnAt(key),
    rule: { least: "0", most },
    title: NOT_RIGHT[locale],
    message: said[locale],
  })
  return [
    choice(columnAt("code"), listed(CODES, contents.projectCount, locale), locale),
    choice(columnAt("month"), listed(MONTHS, contents.months.length, locale), locale),
    number("investedYuan", AMOUNT_MAX, AMOUNT),
    number("disbursedYuan", AMOUNT_MAX, AMOUNT),
    number("spentYuan", AMOUNT_MAX, AMOUNT),
    number("progressPercent", "100", SHARE),
  ]
}

const returnSheet = (contents: ReportTemplateContents, rows: Rows, locale: Locale): Sheet => ({
  name: SHEET[locale],
  isHidden: false,
  columns: COLUMNS.map(({ width, style }) => ({ width, style })),
  frozenRows: 2,
  frozenColumns: 2,
  isProtected: true,
  checks: checksOf(contents, locale),
  checkedRows: [3, 2 + EMPTY_ROWS + contents.projectCount],
  head: [
    [textCell(title(contents, locale), contents.demonstration ? "mark" : "note")],
    explained.map(({ heading }) => textCell(heading[locale], "heading")),
  ],
  rows: cellRows(rows, contents, locale),
})

const NOTES: ReadonlyArray<Bilingual> = [
  {
    zh: "只填白色的格：当月投入、拨付、支出，月末形象进度，备注。都是当月发生数，不是累计；没有发生填 0。",
    en: "Fill in the white cells: invested, disbursed and spent in the month, progress at its end, a remark. Amounts are of the month alone; 0 for none.",
  },
  {
    zh: "不填的行可以留着：系统不会对它做任何事。灰色的格供对照，不会读取。",
    en: "Rows that you leave empty may stay: nothing is done about them. Grey cells are to compare with and are not read.",
  },
  {
    zh: "“已报”的行填的是现有的月报。要更正就改数字，并在“更正原因”写明原因；清空不等于作废。",
    en: "Rows marked as reported hold what is recorded. To put one right, change its figures and say why in correction_reason; emptying a row annuls nothing.",
  },
  {
    zh: "漏报的月份：在下面空行选项目编号和月份，再填数字。",
    en: "For a month that was left out: choose code and month in an empty row below and fill in the figures.",
  },
  {
    zh: "“依据条目”请勿改动：下载以后别人改过的月报，不会被这张表覆盖。",
    en: "Do not edit based_on: it keeps this sheet from overwriting what others changed since it was made.",
  },
  {
    zh: "导入时先预检：新报的、更正的、有错的、存疑的都列出来，确认后才写入；退回的行附原因，可以改好再导入。",
    en: "An import begins with a preview: what is new, what is put right, what is wrong and what looks doubtful is shown before anything goes in. Rows that are rejected come back with reasons.",
  },
]

/** Codes with their names in one column, months in the other, as far as either goes. */
async function* listRows(
  rows: Rows,
  { months }: ReportTemplateContents,
): AsyncGenerator<ReadonlyArray<ReadonlyArray<Cell>>> {
  const left = [...months]
  for await (const some of rows) {
    const beside = left.splice(0, some.length)
    yield some.map(({ record }, index) => [
      textCell(`${record.code} ${record.details.name}`, "note"),
      textCell(beside[index] ?? "", "note"),
    ])
  }
  if (left.length > 0) yield left.map((month) => [null, textCell(month, "note")])
}

/** The bytes of a workbook; its rows are read twice, for the sheet and for the list of codes. */
export const reportTemplate = (
  contents: ReportTemplateContents,
  { rows, again }: { readonly rows: Rows; readonly again: Rows },
  locale: Locale,
): AsyncIterable<Uint8Array> =>
  workbook([
    returnSheet(contents, rows, locale),
    noteSheet(explained, [title(contents, locale), ...NOTES.map((note) => note[locale])], locale),
    listSheet(listRows(again, contents), locale),
  ])
