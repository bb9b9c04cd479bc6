/** A workbook of arrivals: what has arrived of each item in a division, by level, to be carried on. */
import { type Locale, Money } from "@minsheng/core/kernel"
import { FUND_LEVELS, totalOf } from "@minsheng/core/funds"
import {
  ARRIVAL_COLUMNS,
  type ArrivalColumnKey,
  type ArrivalTemplateRow,
  ARRIVED_COLUMNS,
  type FundTemplateContents,
} from "@minsheng/core/imports"
import { type StreamedSheet, fundTemplate } from "./fundSheets.ts"
import { dayCell, numberCell, textCell } from "./workbook/cells.ts"

const COLUMNS: StreamedSheet<ArrivalColumnKey, ArrivalTemplateRow>["columns"] = [
  { key: "itemKey", width: 8, style: "fixed" },
  { key: "itemName", width: 24, style: "fixed" },
  { key: "fundRegionCode", width: 10, style: "fixed" },
  { key: "fundRegionName", width: 14, style: "fixed" },
  { key: "arrivedBy", width: 12, style: "date" },
  { key: "plannedYuan", width: 18, style: "fixedMoney" },
  ...FUND_LEVELS.map((level) => ({ key: ARRIVED_COLUMNS[level], width: 16, style: "money" }) as const),
  { key: "arrivedTotal", width: 18, style: "money" },
  { key: "document", width: 24, style: "text" },
  { key: "remark", width: 24, style: "text" },
  { key: "year", width: 8, style: "fixed" },
]

const NOTES: StreamedSheet<ArrivalColumnKey, ArrivalTemplateRow>["notes"] = [
  {
    zh: "填到截至日期为止一共到位多少，不是当月数。台账里还没有的差额，记为那天的一笔到位；没有改的行不动。",
    en: "Fill in what has arrived in all by the day, not in the month. What the ledger does not have yet is posted as one arrival on that day; rows that are not changed do nothing.",
  },
  {
    zh: "少于台账已有的会退回：到位的钱不会变少，记错了请冲销那笔划转。",
    en: "Less than the ledger has comes back: money does not un-arrive, reverse the transfer that was wrong.",
  },
]

/** The bytes of a workbook. */
export const arrivalTemplate = (
  contents: FundTemplateContents<ArrivalTemplateRow>,
  locale: Locale,
): AsyncIterable<Uint8Array> =>
  fundTemplate(
    contents,
    {
      sheet: { zh: "累计到位", en: "arrivals" },
      what: { zh: "资金到位表", en: "Arrivals to date" },
      columns: COLUMNS,
      explained: ARRIVAL_COLUMNS,
      frozenColumns: 4,
      emptyRows: 0,
      cells: (row) => ({
        year: textCell(String(contents.year), "fixed"),
        itemKey: textCell(row.itemKey, "fixed"),
        itemName: textCell(row.itemName[locale], "fixed"),
        fundRegionCode: textCell(contents.regionCode, "fixed"),
        fundRegionName: textCell(contents.regionName[locale], "fixed"),
        arrivedBy: dayCell(contents.today),
        plannedYuan: numberCell(Money.formatYuan(totalOf(row.planned)), "fixedMoney"),
        ...Object.fromEntries(
          FUND_LEVELS.map((level) => [
            ARRIVED_COLUMNS[level],
            numberCell(Money.formatYuan(row.arrived[level]), "money"),
          ]),
        ),
      }),
      notes: NOTES,
    },
    locale,
  )
