/**
 * A workbook of targets: each item that runs in a division, broken down to the divisions below, with cells
 * for the parts that can be filled in. An item that is issued and locked is there to be read.
 */
import { type Bilingual, Confidence, confidenceNames, type Locale } from "@minsheng/core/kernel"
import {
  TARGET_COLUMNS,
  type TargetColumnKey,
  type TargetTemplateContents,
  type TargetTemplateRow,
  writtenPart,
} from "@minsheng/core/imports"
import { issueText, wholeText } from "./programmeCells.ts"
import { demonstrationMark } from "./projectColumns.ts"
import { choice, listed, listSheet, noteSheet } from "./templateSheets.ts"
import { type Cell, type CellStyle, numberCell, textCell } from "./workbook/cells.ts"
import type { Check } from "./workbook/sheetXml.ts"
import { rowsOf, type Sheet, workbook } from "./workbook/write.ts"

const SHEET: Bilingual = { zh: "任务分解", en: "targets" }

interface TemplateColumn {
  readonly key: TargetColumnKey
  readonly width: number
  /** What tells a row apart, or is there to compare with: not to be edited. */
  readonly isFixed: boolean
}

const fixed = (key: TargetColumnKey, width: number): TemplateColumn => ({ key, width, isFixed: true })
const filled = (key: TargetColumnKey, width: number): TemplateColumn => ({ key, width, isFixed: false })

const COLUMNS: ReadonlyArray<TemplateColumn> = [
  fixed("itemKey", 8),
  fixed("itemName", 26),
  fixed("divisionCode", 10),
  fixed("divisionName", 14),
  fixed("wholeTarget", 16),
  fixed("unit", 10),
  filled("target", 16),
  filled("source", 30),
  filled("confidence", 10),
  filled("remainder", 12),
  filled("remainderReason", 26),
  fixed("targetState", 18),
  fixed("year", 8),
  fixed("basis", 12),
]

const columnAt = (key: TargetColumnKey): number => COLUMNS.findIndex((one) => one.key === key)
const explained = COLUMNS.flatMap(({ key }) => TARGET_COLUMNS.filter((one) => one.key === key))

/** The texts and digits of a row, by column. */
const valuesOf = (
  row: TargetTemplateRow,
  { year }: TargetTemplateContents,
  locale: Locale,
): Readonly<Record<TargetColumnKey, string>> => ({
  year: String(year),
  itemKey: row.itemKey,
  itemName: row.itemName[locale],
  divisionCode: row.division.code,
  divisionName: row.division.name[locale],
  wholeTarget: wholeText(row.whole, locale),
  unit: row.whole.unit?.[locale] ?? "",
  target: writtenPart(row.target ?? undefined),
  source: row.provenance?.source ?? "",
  confidence: row.provenance === null ? "" : confidenceNames[row.provenance.confidence][locale],
  remainder: row.remainder?.quantity ?? "",
  remainderReason: row.remainder?.reason ?? "",
  targetState: issueText(row.state, locale),
  basis: row.basis === null ? "" : String(row.basis),
})

const NUMBER = /^-?\d+(?:\.\d+)?$/u
const NUMERIC: ReadonlySet<TargetColumnKey> = new Set(["target", "remainder"])

const cellOf = (value: string, key: TargetColumnKey, style: CellStyle): Cell =>
  value !== "" && NUMERIC.has(key) && NUMBER.test(value) ? numberCell(value, style) : textCell(value, style)

const cellsOf = (row: TargetTemplateRow, contents: TargetTemplateContents, locale: Locale) => {
  const values = valuesOf(row, contents, locale)
  const isLocked = row.state.phase === "issued"
  return COLUMNS.map(({ key, isFixed }) => cellOf(values[key], key, isFixed || isLocked ? "fixed" : "text"))
}

const title = (contents: TargetTemplateContents, locale: Locale): string => {
  const { year, regionName, regionCode, position, today, demonstration } = contents
  const what =
    locale === "zh"
      ? `${year} 年度任务分解 · ${regionName.zh}（${regionCode}）· ${today} 制表，账册至第 ${position} 条`
      : `Targets of ${year} · ${regionName.en} (${regionCode}) · made on ${today}, journal up to entry ${position}`
  return demonstration ? `${demonstrationMark(locale)} · ${what}` : what
}

const CONFIDENCES = 0

const checksOf = (locale: Locale): ReadonlyArray<Check> => [
  choice(columnAt("confidence"), listed(CONFIDENCES, Confidence.literals.length, locale), locale),
]

const targetSheet = (contents: TargetTemplateContents, locale: Locale): Sheet => ({
  name: SHEET[locale],
  isHidden: false,
  columns: COLUMNS.map(({ width, isFixed }) => ({ width, style: isFixed ? "fixed" : "text" })),
  frozenRows: 2,
  frozenColumns: 4,
  isProtected: true,
  checks: checksOf(locale),
  checkedRows: [3, 2 + Math.max(contents.rows.length, 1)],
  head: [
    [textCell(title(contents, locale), contents.demonstration ? "mark" : "note")],
    explained.map(({ heading }) => textCell(heading[locale], "heading")),
  ],
  rows: rowsOf(
    contents.rows.length === 0
      ? [[textCell(NOTHING[locale], "note")]]
      : contents.rows.map((row) => cellsOf(row, contents, locale)),
  ),
})

const NOTHING: Bilingual = {
  zh: "本级以下没有市县，或者这一年没有有任务的项，没有要分解的。",
  en: "Nothing lies below this division, or no item runs in this year: there is nothing to break down.",
}

const NOTES: ReadonlyArray<Bilingual> = [
  {
    zh: "只填白色的格：分解任务、来源、可信程度；各地合计与本级任务有差额的，在本项的一行里填差额和原因。",
    en: "Fill in the white cells: part, source, confidence; where the parts do not make up the target, the remainder and its reason in one row of the item.",
  },
  {
    zh: "分解任务可以是数字、文字（如 应补尽补）、-（无任务）或 ?（不详）。还没有任务的留空，就不动。",
    en: "A part is a number, words, - for no task or ? for unknown. What has none yet may stay empty.",
  },
  {
    zh: "已下达的项是灰色的，不能改；要改请先在目录页开始调整，再下载这张表。",
    en: "Items that are issued are grey and locked; open an adjustment on the page of the catalogue first, then make this workbook again.",
  },
  {
    zh: "一项的各行是一次分解：一起提交，有一行错就整项退回。没有列出的地区照原样。",
    en: "The rows of an item are one breakdown: they go in together, and come back together if one is wrong. Divisions that are not listed keep their parts.",
  },
  {
    zh: "“依据条目”请勿改动：下载以后别人改过的分解，不会被这张表覆盖。",
    en: "Do not edit based_on: it keeps this sheet from overwriting what others changed since it was made.",
  },
]

const listRows = (locale: Locale) =>
  rowsOf(Confidence.literals.map((one) => [textCell(confidenceNames[one][locale], "note")]))

/** The bytes of a workbook. */
export const targetTemplate = (contents: TargetTemplateContents, locale: Locale): AsyncIterable<Uint8Array> =>
  workbook([
    targetSheet(contents, locale),
    noteSheet(explained, [title(contents, locale), ...NOTES.map((note) => note[locale])], locale),
    listSheet(listRows(locale), locale),
  ])
