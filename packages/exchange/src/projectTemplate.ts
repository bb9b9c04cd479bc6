/**
 * A template of projects: the sheet to be filled in, with the region's own projects and lists to choose from;
 * a sheet that explains it; and the lists, hidden.
 */
import { type Bilingual, type Locale, Money } from "@minsheng/core/kernel"
import {
  type ColumnKey,
  IMPORT_COLUMNS,
  type TemplateContents,
  type TemplateRow,
} from "@minsheng/core/imports"
import { demonstrationMark } from "./projectColumns.ts"
import { type Cell, type CellStyle, dayCell, numberCell, textCell } from "./workbook/cells.ts"
import { choice, listed, listSheet, noteSheet } from "./templateSheets.ts"
import { rowsOf, type Sheet, workbook } from "./workbook/write.ts"

const SHEET: Bilingual = { zh: "项目", en: "projects" }

interface TemplateColumn {
  readonly key: ColumnKey
  readonly width: number
  /** Of an empty cell, that somebody fills in. */
  readonly style: CellStyle
  /** Of a project that is registered: what never changes is not to be edited. */
  readonly isFixed: boolean
}

const column = (key: ColumnKey, width: number, style: CellStyle, isFixed = false): TemplateColumn => ({
  key,
  width,
  style,
  isFixed,
})

const COLUMNS: ReadonlyArray<TemplateColumn> = [
  column("code", 22, "fixed", true),
  column("year", 8, "text", true),
  column("countyCode", 16, "text", true),
  column("itemKey", 24, "text", true),
  column("name", 36, "text"),
  column("township", 12, "text"),
  column("implementingUnit", 24, "text"),
  column("annualPlanYuan", 18, "money"),
  column("approvedOn", 12, "date"),
  column("plannedStartOn", 12, "date"),
  column("plannedFinishOn", 12, "date"),
  column("changedOn", 12, "date"),
  column("correctionReason", 30, "text"),
  column("basis", 12, "fixed", true),
]

const headingOf = (key: ColumnKey) => IMPORT_COLUMNS.find((one) => one.key === key)

/** Rows below the region's own projects that the lists are offered in. */
const EMPTY_ROWS = 5000

const named = (code: string, name: Bilingual, locale: Locale): string => `${code} ${name[locale]}`

const cellOf = ({ record, basis }: TemplateRow, { key, style, isFixed }: TemplateColumn): Cell => {
  const { details } = record
  const own: CellStyle = isFixed ? "fixed" : style
  switch (key) {
    case "year":
    case "code":
    case "countyCode":
    case "itemKey":
      return textCell(String(record[key]), own)
    case "basis":
      return textCell(String(basis), own)
    case "annualPlanYuan":
      return numberCell(Money.formatYuan(details.annualPlanFen), own)
    case "approvedOn":
      return dayCell(record.approvedOn)
    case "plannedStartOn":
    case "plannedFinishOn":
      return dayCell(details[key])
    case "name":
    case "township":
    case "implementingUnit":
      return textCell(details[key] ?? "")
    case "changedOn":
    case "correctionReason":
      return null
  }
}

async function* projectRows(
  rows: AsyncIterable<ReadonlyArray<TemplateRow>>,
): AsyncGenerator<ReadonlyArray<ReadonlyArray<Cell>>> {
  for await (const some of rows) yield some.map((row) => COLUMNS.map((one) => cellOf(row, one)))
}

const title = (contents: TemplateContents, locale: Locale): string => {
  const { year, regionName, regionCode, position, today, demonstration } = contents
  const what =
    locale === "zh"
      ? `${year} 年民生工程项目登记表 · ${regionName.zh}（${regionCode}）· ${today} 制表，账册至第 ${position} 条`
      : `Projects of ${year} · ${regionName.en} (${regionCode}) · made on ${today}, journal up to entry ${position}`
  return demonstration ? `${demonstrationMark(locale)} · ${what}` : what
}

const columnAt = (key: ColumnKey): number => COLUMNS.findIndex((one) => one.key === key)
const [COUNTIES, ITEMS] = [0, 1]

const projectSheet = (contents: TemplateContents, rows: Sheet["rows"], locale: Locale): Sheet => ({
  name: SHEET[locale],
  isHidden: false,
  columns: COLUMNS.map(({ width, style }) => ({ width, style })),
  frozenRows: 2,
  frozenColumns: 1,
  isProtected: true,
  checks: [
    choice(columnAt("countyCode"), listed(COUNTIES, contents.counties.length, locale), locale),
    choice(columnAt("itemKey"), listed(ITEMS, contents.items.length, locale), locale),
  ],
  checkedRows: [3, 2 + EMPTY_ROWS + contents.projectCount],
  head: [
    [textCell(title(contents, locale), contents.demonstration ? "mark" : "note")],
    COLUMNS.map(({ key }) => textCell(headingOf(key)?.heading[locale] ?? key, "heading")),
  ],
  rows,
})

const NOTES: ReadonlyArray<Bilingual> = [
  {
    zh: "怎样登记新项目：在已有项目下面接着填一行，项目编号留空，由系统编。",
    en: "To register a new project: fill in a row below those that are there and leave its code empty; the register gives it one.",
  },
  {
    zh: "怎样修改已有项目：直接改那一行。情况变了，在“变更日期”填从哪一天起；登记错了，在“更正原因”写明原因。两者只填一个。",
    en: "To change a project: edit its row. If something changed in the world, say from which day in changed_on; if the record was wrong, say why in correction_reason. Fill in one of the two.",
  },
  {
    zh: "没有改动的行可以留着：系统不会对它做任何事。删去一行也不会删除项目。",
    en: "Rows that you did not change may stay: nothing is done about them. Taking a row out removes no project.",
  },
  {
    zh: "“依据条目”请勿改动：下载以后别人改过的项目，不会被这张表覆盖。",
    en: "Do not edit based_on: it keeps this sheet from overwriting what others changed since it was made.",
  },
  {
    zh: "导入时先预检：哪些是新的、改了什么、哪里有错，都列出来，确认后才写入；退回的行附原因，可以改好再导入。",
    en: "An import begins with a preview: what is new, what changes and what is wrong is shown before anything goes in. Rows that are rejected come back with reasons.",
  },
]

const listRows = ({ counties, items }: TemplateContents, locale: Locale) => {
  const length = Math.max(counties.length, items.length)
  return Array.from({ length }, (_, index): ReadonlyArray<Cell> => {
    const [county, item] = [counties[index], items[index]]
    return [
      county === undefined ? null : textCell(named(county.code, county.name, locale), "note"),
      item === undefined ? null : textCell(named(item.key, item.name, locale), "note"),
    ]
  })
}

const explained = COLUMNS.flatMap(({ key }) => headingOf(key) ?? [])

/** The bytes of a template. */
export const projectTemplate = (
  contents: TemplateContents,
  rows: AsyncIterable<ReadonlyArray<TemplateRow>>,
  locale: Locale,
): AsyncIterable<Uint8Array> =>
  workbook([
    projectSheet(contents, projectRows(rows), locale),
    noteSheet(explained, [title(contents, locale), ...NOTES.map((note) => note[locale])], locale),
    listSheet(rowsOf(listRows(contents, locale)), locale),
  ])
