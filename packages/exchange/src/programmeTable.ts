/** The catalogue and the targets of a division's year as files: CSV and workbooks with the same columns. */
import { type Bilingual, confidenceNames, type Locale, type Provenance } from "@minsheng/core/kernel"
import type { ItemsAnswer, PartTarget, TargetsAnswer } from "@minsheng/core/programme"
import { addingUpWords, itemKindWords } from "@minsheng/core/words"
import { BYTE_ORDER_MARK, csvLine, textCell as csvText } from "./csvWriter.ts"
import { issueText, wholeText } from "./programmeCells.ts"
import { demonstrationMark } from "./projectColumns.ts"
import { type Cell, numberCell, textCell } from "./workbook/cells.ts"
import { rowsOf, workbook } from "./workbook/write.ts"

/** A column of a file; a text that is a number is one in a workbook. */
interface Column<Row> {
  readonly heading: Bilingual
  readonly width: number
  readonly isNumber?: boolean
  readonly value: (row: Row, locale: Locale) => string
}

/** A table as a file: what stands above its rows, and its rows. */
interface FileTable<Row> {
  readonly sheet: Bilingual
  readonly columns: ReadonlyArray<Column<Row>>
  readonly rows: ReadonlyArray<Row>
  readonly about: Pick<ItemsAnswer, "axes" | "demonstration" | "year" | "levels">
}

const column = <Row>(zh: string, en: string, width: number, value: Column<Row>["value"]): Column<Row> => ({
  heading: { zh, en },
  width,
  value,
})

const number = <Row>(zh: string, en: string, width: number, value: Column<Row>["value"]): Column<Row> => ({
  ...column(zh, en, width, value),
  isNumber: true,
})

const confidence = (provenance: Provenance | null, locale: Locale): string =>
  provenance === null ? "" : confidenceNames[provenance.confidence][locale]
const source = (provenance: Provenance | null): string => provenance?.source ?? ""

const NO_TASK: Bilingual = { zh: "无任务", en: "no task" }
const UNKNOWN: Bilingual = { zh: "不详", en: "unknown" }
const YES: Bilingual = { zh: "是", en: "yes" }
const NO: Bilingual = { zh: "否", en: "no" }

type ItemRow = ItemsAnswer["items"][number]

const ITEM_COLUMNS: ReadonlyArray<Column<ItemRow>> = [
  column("民生工程编号", "item_key", 8, ({ item }) => item.key),
  column("民生工程", "item", 28, ({ item }, locale) => item.name[locale]),
  column("类别", "kind", 10, ({ item }, locale) => itemKindWords[item.kind][locale]),
  column("本地有任务", "runs", 8, ({ runs }, locale) => (runs ? YES : NO)[locale]),
  number("分值", "points", 8, ({ item }) => String(item.points)),
  column("牵头部门", "lead_department", 22, ({ leadDepartment }, locale) => leadDepartment[locale]),
  column("牵头部门可信程度", "lead_confidence", 10, (row, locale) => confidence(row.leadProvenance, locale)),
  column("牵头部门来源", "lead_source", 26, ({ leadProvenance }) => source(leadProvenance)),
  number("本级任务", "target", 16, ({ target }, locale) =>
    target === null ? NO_TASK[locale] : wholeText(target, locale),
  ),
  column("计量单位", "unit", 10, ({ item }, locale) => item.target.unit?.[locale] ?? ""),
  column("任务可信程度", "target_confidence", 10, ({ target }, locale) =>
    confidence(target?.provenance ?? null, locale),
  ),
  column("任务来源", "target_source", 26, ({ target }) => source(target?.provenance ?? null)),
  column("列入的目录", "listed_by", 10, ({ listedBy }) => listedBy),
  column("本地说明", "local_remark", 24, ({ settled }) => settled?.remark ?? ""),
  column("名称可信程度", "name_confidence", 10, ({ item }, locale) =>
    confidence(item.nameProvenance, locale),
  ),
  column("名称来源", "name_source", 26, ({ item }) => source(item.nameProvenance)),
  column("项目本身已核", "confirmed", 10, ({ item }, locale) => (item.confirmed ? YES : NO)[locale]),
]

type TargetsRow = TargetsAnswer["rows"][number]

/** A part with the item that it is of; the item itself stands in a row of its own, before its parts. */
interface PartLine {
  readonly row: TargetsRow
  readonly part: TargetsRow["parts"][number] | undefined
}

const partText = (target: PartTarget | null, locale: Locale): string => {
  if (target === null) return ""
  if (target._tag === "Number") return target.quantity
  if (target._tag === "InWords") return target.words
  return (target._tag === "NoTask" ? NO_TASK : UNKNOWN)[locale]
}

const TARGET_COLUMNS: ReadonlyArray<Column<PartLine>> = [
  column("民生工程编号", "item_key", 8, ({ row }) => row.itemKey),
  column("民生工程", "item", 28, ({ row }, locale) => row.name[locale]),
  column("下级区划代码", "division_code", 10, ({ part }) => part?.region.code ?? ""),
  column("下级地区", "division", 14, ({ part }, locale) => part?.region.name[locale] ?? ""),
  number("任务", "target", 16, ({ row, part }, locale) => {
    if (part !== undefined) return partText(part.target, locale)
    return row.whole === null ? NO_TASK[locale] : wholeText(row.whole, locale)
  }),
  column("计量单位", "unit", 10, ({ row }, locale) => row.whole?.unit?.[locale] ?? ""),
  column("可信程度", "confidence", 10, ({ row, part }, locale) =>
    confidence((part === undefined ? row.whole?.provenance : part.provenance) ?? null, locale),
  ),
  column("来源", "source", 30, ({ row, part }) =>
    source((part === undefined ? row.whole?.provenance : part.provenance) ?? null),
  ),
  number("各地合计", "sum", 14, ({ row, part }) => (part === undefined ? (row.addingUp?.sum ?? "") : "")),
  number("差额", "remainder", 12, ({ row, part }) =>
    part === undefined ? (row.remainder?.quantity ?? "") : "",
  ),
  column("差额原因", "remainder_reason", 26, ({ row, part }) =>
    part === undefined ? (row.remainder?.reason ?? "") : "",
  ),
  column("合计核对", "adding_up", 26, ({ row, part }, locale) =>
    part === undefined && row.addingUp !== null ? addingUpWords[row.addingUp.verdict][locale] : "",
  ),
  column("下达情况", "state", 22, ({ row }, locale) => issueText(row.state, locale)),
]

export const itemsTable = (answer: ItemsAnswer): FileTable<ItemRow> => ({
  sheet: { zh: "目录", en: "catalogue" },
  columns: ITEM_COLUMNS,
  rows: answer.items,
  about: answer,
})

export const targetsTable = (answer: TargetsAnswer): FileTable<PartLine> => ({
  sheet: { zh: "任务", en: "targets" },
  columns: TARGET_COLUMNS,
  rows: answer.rows.flatMap((row) => [
    { row, part: undefined },
    ...(row.state.phase === "empty" ? [] : row.parts.map((part) => ({ row, part }))),
  ]),
  about: answer,
})

/** The lines before the headings: for a demonstration its mark, then whose year it is and on which axes. */
const marksOf = ({ axes, demonstration, year, levels }: FileTable<never>["about"], locale: Locale) => {
  const place = levels.map(({ name }) => name[locale]).join(" · ")
  const { position } = axes.knownAt
  const about =
    locale === "zh"
      ? `${place} ${year} 年度，截至 ${axes.asOf}，已知至第 ${position} 条`
      : `${place} ${year}, as of ${axes.asOf}, known at entry ${position}`
  return demonstration ? [demonstrationMark(locale), about] : [about]
}

export const programmeCsv = <Row>({ columns, rows, about }: FileTable<Row>, locale: Locale): string => {
  const marks = marksOf(about, locale).map((mark) => csvLine([`# ${mark}`]))
  const head = csvLine(columns.map(({ heading }) => heading[locale]))
  const lines = rows.map((row) => csvLine(columns.map(({ value }) => csvText(value(row, locale)))))
  return `${BYTE_ORDER_MARK}${marks.join("")}${head}${lines.join("")}`
}

const NUMBER = /^-?\d+(?:\.\d+)?$/u

const cellOf = (text: string, isNumber: boolean): Cell =>
  isNumber && NUMBER.test(text) ? numberCell(text, "plain") : textCell(text)

export const programmeWorkbook = <Row>(
  { sheet, columns, rows, about }: FileTable<Row>,
  locale: Locale,
): AsyncIterable<Uint8Array> => {
  const marks = marksOf(about, locale).map((mark): ReadonlyArray<Cell> => [textCell(mark, "mark")])
  const head = [...marks, columns.map(({ heading }) => textCell(heading[locale], "heading"))]
  return workbook([
    {
      name: sheet[locale],
      isHidden: false,
      columns: columns.map(({ width }) => ({ width, style: "plain" })),
      frozenRows: head.length,
      frozenColumns: 2,
      isProtected: false,
      checks: [],
      checkedRows: [1, 1],
      head,
      rows: rowsOf(
        rows.map((row) => columns.map(({ value, isNumber = false }) => cellOf(value(row, locale), isNumber))),
      ),
    },
  ])
}
