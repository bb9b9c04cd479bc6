/** The fund ledger as files: what accounts hold, and every posting, as CSV or as a workbook. */
import { type Bilingual, type CalendarDate, type Locale, Money } from "@minsheng/core/kernel"
import { type AccountLine, accountOf, type FundNames, type Posting } from "@minsheng/core/funds"
import { fundLevelWords, purposeWords, transferKindWords } from "@minsheng/core/words"
import { csvLine, textCell as csvText } from "./csvWriter.ts"
import { listMarks } from "./projectColumns.ts"
import { type Cell, dayCell, numberCell, textCell } from "./workbook/cells.ts"
import { workbook } from "./workbook/write.ts"

/** What a file is of. */
export interface FileOfFunds {
  readonly locale: Locale
  readonly demonstration: boolean
  readonly asOf: CalendarDate.CalendarDate
  readonly position: number
}

/** A text of people's, a word or code of ours, a day, or money. */
type Value =
  | { readonly _tag: "text" | "code"; readonly text: string }
  | { readonly _tag: "day"; readonly day: CalendarDate.CalendarDate }
  | { readonly _tag: "yuan"; readonly fen: bigint }

interface Column<Row> {
  readonly heading: Bilingual
  readonly width: number
  readonly value: (row: Row, locale: Locale) => Value
}

/** The rows of a kind of file. */
export interface FundFile<Row> {
  readonly sheet: Bilingual
  readonly columns: ReadonlyArray<Column<Row>>
}

const column = <Row>(zh: string, en: string, width: number, value: Column<Row>["value"]): Column<Row> => ({
  heading: { zh, en },
  width,
  value,
})

const text = (value: string | null): Value => ({ _tag: "text", text: value ?? "" })
const code = (value: string): Value => ({ _tag: "code", text: value })
const yuan = (fen: bigint): Value => ({ _tag: "yuan", fen })

/** What the code of an account says, in columns. */
const placeColumns = <Row>(
  accountIn: (row: Row) => Posting["account"],
  namesOf: (row: Row) => { readonly region: Bilingual; readonly item: Bilingual },
): ReadonlyArray<Column<Row>> => [
  column("账户代码", "account", 40, (row) => code(accountIn(row))),
  column("年度", "year", 8, (row) => code(String(accountOf(accountIn(row)).year))),
  column("地区代码", "region_code", 10, (row) => code(accountOf(accountIn(row)).regionCode)),
  column("地区", "region", 12, (row, locale) => text(namesOf(row).region[locale])),
  column("民生工程编号", "item_key", 8, (row) => code(accountOf(accountIn(row)).itemKey)),
  column("民生工程", "item", 28, (row, locale) => text(namesOf(row).item[locale])),
  column("资金来源", "given_by", 10, (row, locale) =>
    code(fundLevelWords[accountOf(accountIn(row)).level][locale]),
  ),
  column("用途", "purpose", 12, (row, locale) =>
    code(purposeWords[accountOf(accountIn(row)).purpose][locale]),
  ),
]

export const balancesFile: FundFile<AccountLine> = {
  sheet: { zh: "账户余额", en: "balances" },
  columns: [
    ...placeColumns<AccountLine>(
      ({ account }) => account,
      ({ regionName, itemName }) => ({ region: regionName, item: itemName }),
    ),
    column("余额（元）", "balance_yuan", 20, ({ balanceFen }) => yuan(balanceFen)),
    column("其中已预留（元）", "set_aside_yuan", 20, ({ reservedFen }) => yuan(reservedFen)),
    column("可用（元）", "free_yuan", 20, ({ balanceFen, reservedFen }) => yuan(balanceFen - reservedFen)),
  ],
}

export const postingsFile = (names: FundNames): FundFile<Posting> => ({
  sheet: { zh: "分录", en: "postings" },
  columns: [
    column("账册序号", "entry", 10, ({ position }) => code(String(position))),
    column("行", "number", 6, ({ number }) => code(String(number))),
    column("发生日期", "moved_on", 12, ({ effectiveOn }) => ({ _tag: "day", day: effectiveOn })),
    column("登记时刻", "recorded_at", 24, ({ recordedAt }) => code(recordedAt)),
    column("划转种类", "kind", 12, ({ kind }, locale) => code(transferKindWords[kind][locale])),
    ...placeColumns<Posting>(
      ({ account }) => account,
      ({ account }) => {
        const { regionCode, itemKey } = accountOf(account)
        return { region: names.regionName(regionCode), item: names.itemName(itemKey) }
      },
    ),
    column("对方账户", "other_account", 40, ({ counterpart }) => code(counterpart)),
    column("金额（元）", "amount_yuan", 20, ({ amountFen }) => yuan(amountFen)),
    column("预留（元）", "set_aside_yuan", 20, ({ reservedFen }) => yuan(reservedFen)),
    column("文号", "document", 24, ({ document }) => text(document)),
    column("项目编号", "project", 22, ({ projectCode }) => code(projectCode ?? "")),
    column("收款单位", "payee", 24, ({ payee }) => text(payee)),
    column("划转编号", "transfer", 38, ({ transferId }) => code(transferId)),
  ],
})

const csvOf = (value: Value): string => {
  switch (value._tag) {
    case "text":
      return csvText(value.text)
    case "code":
      return value.text
    case "day":
      return value.day
    case "yuan":
      return Money.formatYuan(value.fen)
  }
}

const cellOf = (value: Value): Cell => {
  switch (value._tag) {
    case "text":
    case "code":
      return textCell(value.text)
    case "day":
      return dayCell(value.day)
    case "yuan":
      return numberCell(Money.formatYuan(value.fen), "money")
  }
}

/** The first lines: for a demonstration its mark, then the axes of the answer, then the headings. */
export const fundCsvHead = <Row>({ columns }: FundFile<Row>, file: FileOfFunds): string =>
  `${listMarks(file)
    .map((mark) => csvLine([`# ${mark}`]))
    .join("")}${csvLine(columns.map(({ heading }) => heading[file.locale]))}`

export const fundCsvLine = <Row>({ columns }: FundFile<Row>, row: Row, { locale }: FileOfFunds): string =>
  csvLine(columns.map(({ value }) => csvOf(value(row, locale))))

async function* cellRows<Row>(
  rows: AsyncIterable<ReadonlyArray<Row>>,
  { columns }: FundFile<Row>,
  locale: Locale,
): AsyncGenerator<ReadonlyArray<ReadonlyArray<Cell>>> {
  for await (const some of rows)
    yield some.map((row) => columns.map(({ value }) => cellOf(value(row, locale))))
}

/** The bytes of a workbook with these rows, made as far as somebody reads. */
export const fundWorkbook = <Row>(
  rows: AsyncIterable<ReadonlyArray<Row>>,
  kind: FundFile<Row>,
  file: FileOfFunds,
): AsyncIterable<Uint8Array> => {
  const marks = listMarks(file).map((mark): ReadonlyArray<Cell> => [textCell(mark, "mark")])
  const headings = kind.columns.map(({ heading }) => textCell(heading[file.locale], "heading"))
  const head = [...marks, headings]
  return workbook([
    {
      name: kind.sheet[file.locale],
      isHidden: false,
      columns: kind.columns.map(({ width }) => ({ width, style: "plain" })),
      frozenRows: head.length,
      frozenColumns: 1,
      isProtected: false,
      checks: [],
      checkedRows: [1, 1],
      head,
      rows: cellRows(rows, kind, file.locale),
    },
  ])
}
