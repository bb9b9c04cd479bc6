/** A workbook of transfers: a division's accounts with money that can move, and room for where it goes. */
import type { Locale } from "@minsheng/core/kernel"
import { Money } from "@minsheng/core/kernel"
import { accountOf, FUND_LEVELS, PURPOSES, TRANSFER_KINDS } from "@minsheng/core/funds"
import {
  type FundTemplateContents,
  TRANSFER_COLUMNS,
  type TransferColumnKey,
  type TransferTemplateRow,
} from "@minsheng/core/imports"
import { fundLevelWords, purposeWords, transferKindWords } from "@minsheng/core/words"
import { type StreamedSheet, type FundSheetColumn, fundTemplate } from "./fundSheets.ts"
import { numberCell, textCell } from "./workbook/cells.ts"

const EMPTY_ROWS = 200

const columnsFor = (
  { items }: FundTemplateContents<TransferTemplateRow>,
  locale: Locale,
): ReadonlyArray<FundSheetColumn<TransferColumnKey>> => {
  const stages = PURPOSES.map((one) => purposeWords[one][locale])
  return [
    { key: "transferNumber", width: 16, style: "text" },
    { key: "effectiveOn", width: 12, style: "date" },
    {
      key: "transferKind",
      width: 14,
      style: "text",
      choices: TRANSFER_KINDS.map((one) => transferKindWords[one][locale]),
    },
    { key: "year", width: 8, style: "text" },
    { key: "fundRegionCode", width: 10, style: "text" },
    { key: "fundRegionName", width: 14, style: "fixed" },
    { key: "toRegionCode", width: 13, style: "text" },
    {
      key: "itemKey",
      width: 22,
      style: "text",
      choices: items.map(({ key, name }) => `${key} ${name[locale]}`),
    },
    {
      key: "fundLevel",
      width: 10,
      style: "text",
      choices: FUND_LEVELS.map((one) => fundLevelWords[one][locale]),
    },
    { key: "fromPurpose", width: 12, style: "text", choices: stages },
    { key: "toPurpose", width: 12, style: "text", choices: stages },
    { key: "freeYuan", width: 16, style: "fixedMoney" },
    { key: "amount", width: 16, style: "money" },
    { key: "document", width: 22, style: "text" },
    { key: "projectCode", width: 18, style: "text" },
    { key: "payee", width: 24, style: "text" },
    { key: "remark", width: 24, style: "text" },
  ]
}

const NOTES: StreamedSheet<TransferColumnKey, TransferTemplateRow>["notes"] = [
  {
    zh: "每行是本级一个有钱可动的账户。要动的填划转编号、日期、种类和金额；不动的行留着，不会过账。下面可以接着填别的账户。",
    en: "Each row is an account with money that can move. Fill in number, day, kind and amount where it does; rows that are left as they are post nothing. Other accounts can follow below.",
  },
  {
    zh: "同一编号的各行是一笔划转，一起过账，一起退回；同一编号只过账一次，文件重复导入不会重复划转。",
    en: "Rows of one number are one transfer, posted or returned together. A number is posted once: a file that is sent again moves nothing.",
  },
  {
    zh: "预检按文件的先后顺序逐笔试算：余额、专款、方案和概算都核对，不够的说明还剩多少。",
    en: "The preview works through the file in its order: balances, earmarks, plan and estimate are checked, and what is left is said where it is not enough.",
  },
]

/** The bytes of a workbook. */
export const transferTemplate = (
  contents: FundTemplateContents<TransferTemplateRow>,
  locale: Locale,
): AsyncIterable<Uint8Array> =>
  fundTemplate(
    contents,
    {
      sheet: { zh: "资金划转", en: "transfers" },
      what: { zh: "资金划转表", en: "Transfers" },
      columns: columnsFor(contents, locale),
      explained: TRANSFER_COLUMNS,
      frozenColumns: 3,
      emptyRows: EMPTY_ROWS,
      cells: ({ account, itemName, freeFen }) => {
        const { year, regionCode, itemKey, level, purpose } = accountOf(account)
        return {
          year: textCell(String(year)),
          fundRegionCode: textCell(regionCode),
          fundRegionName: textCell(contents.regionName[locale], "fixed"),
          itemKey: textCell(`${itemKey} ${itemName[locale]}`),
          fundLevel: textCell(fundLevelWords[level][locale]),
          fromPurpose: textCell(purposeWords[purpose][locale]),
          freeYuan: numberCell(Money.formatYuan(freeFen), "fixedMoney"),
        }
      },
      notes: NOTES,
    },
    locale,
  )
