/** A workbook of a bank's statement, to be filled in where the bank gives nothing but paper. */
import { type Locale, Money } from "@minsheng/core/kernel"
import { STATEMENT_COLUMNS, type StatementColumnKey, type StatementTemplateRow } from "@minsheng/core/bank"
import type { FundTemplateContents } from "@minsheng/core/imports"
import { type StreamedSheet, fundTemplate } from "./fundSheets.ts"
import { numberCell, textCell } from "./workbook/cells.ts"

const COLUMNS: StreamedSheet<StatementColumnKey, StatementTemplateRow>["columns"] = [
  { key: "on", width: 12, style: "date" },
  { key: "summary", width: 24, style: "text" },
  { key: "counterparty", width: 28, style: "text" },
  { key: "document", width: 20, style: "text" },
  { key: "debit", width: 18, style: "money" },
  { key: "credit", width: 18, style: "money" },
  { key: "balance", width: 18, style: "money" },
]

/** As many rows as a busy month has. */
const EMPTY_ROWS = 500

const NOTES: StreamedSheet<StatementColumnKey, StatementTemplateRow>["notes"] = [
  {
    zh: "第一行是期初余额，接着上一份对账单；以下照银行的顺序一行一笔，借贷填一边，余额照抄，由系统逐行核对。",
    en: "The first row is the opening balance, where the last statement ended. Below it one row a line of the bank's, in its order, with either debit or credit; balances are copied and each is checked.",
  },
  {
    zh: "银行给的 Excel 或 CSV 不必改成这张表，标题认得就能直接登记。",
    en: "Excel or CSV files of the bank need not be copied into this one: they are recorded as they are where their headings are known.",
  },
]

/** The bytes of a workbook. */
export const statementTemplate = (
  contents: FundTemplateContents<StatementTemplateRow>,
  locale: Locale,
): AsyncIterable<Uint8Array> =>
  fundTemplate(
    contents,
    {
      sheet: { zh: "对账单", en: "statement" },
      what: { zh: "银行对账单", en: "Bank statement" },
      columns: COLUMNS,
      explained: STATEMENT_COLUMNS,
      frozenColumns: 1,
      emptyRows: EMPTY_ROWS,
      cells: ({ summary, balanceFen }) => ({
        summary: textCell(summary[locale], "text"),
        ...(balanceFen === null ? {} : { balance: numberCell(Money.formatYuan(balanceFen), "money") }),
      }),
      notes: NOTES,
    },
    locale,
  )
