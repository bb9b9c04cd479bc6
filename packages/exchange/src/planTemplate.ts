/** A workbook of financing plans: who gives how much in each division, as the newest versions have it. */
import { type Locale, Money } from "@minsheng/core/kernel"
import { FUND_LEVELS, totalOf } from "@minsheng/core/funds"
import {
  type FundTemplateContents,
  PLAN_COLUMNS,
  type PlanColumnKey,
  type PlanTemplateRow,
} from "@minsheng/core/imports"
import { type StreamedSheet, fundTemplate } from "./fundSheets.ts"
import { type Cell, numberCell, textCell } from "./workbook/cells.ts"

const COLUMNS: StreamedSheet<PlanColumnKey, PlanTemplateRow>["columns"] = [
  { key: "itemKey", width: 8, style: "fixed" },
  { key: "itemName", width: 24, style: "fixed" },
  { key: "fundRegionCode", width: 10, style: "fixed" },
  { key: "fundRegionName", width: 14, style: "fixed" },
  { key: "plannedTotal", width: 18, style: "money" },
  ...FUND_LEVELS.map((key) => ({ key, width: 16, style: "money" }) as const),
  { key: "document", width: 24, style: "text" },
  { key: "effectiveFrom", width: 12, style: "date" },
  { key: "remark", width: 24, style: "text" },
  { key: "year", width: 8, style: "fixed" },
  { key: "planVersion", width: 10, style: "fixed" },
]

const NOTES: StreamedSheet<PlanColumnKey, PlanTemplateRow>["notes"] = [
  {
    zh: "一项的各行合起来是该项方案的一版：一起发布，一起退回。有改动的项，在其中一行填文号和生效日期。",
    en: "The rows of an item are one version of its plan: issued or returned together. Where something changes, fill in document and day in one row of the item.",
  },
  {
    zh: "各级之和必须等于年计划合计，到分为止。没有填的地区、没有改动的行，照原方案，原来的规则（比例、人均、下限）也保留。",
    en: "What the levels give must make up the total to the fen. Divisions that are left empty and rows that are not changed stay as planned, with their rules.",
  },
  {
    zh: "把列名的“（元）”改成“（万元）”，就按万元读；各级的也可以改成“（%）”，按占合计的百分比读。",
    en: "Headed _10k_yuan instead of _yuan an amount is in units of 10,000 yuan; the levels may also be headed _percent, as shares of the total.",
  },
  {
    zh: "“依据版本”请勿改动：下载以后别人发的新版，不会被这张表覆盖。",
    en: "Do not edit based_on_version: it keeps this sheet from overwriting a version that others issued since it was made.",
  },
]

const levelCells = ({ byLevel }: PlanTemplateRow): Readonly<Record<string, Cell>> =>
  byLevel === null
    ? {}
    : {
        plannedTotal: numberCell(Money.formatYuan(totalOf(byLevel)), "money"),
        ...Object.fromEntries(
          FUND_LEVELS.map((level) => [level, numberCell(Money.formatYuan(byLevel[level]), "money")]),
        ),
      }

/** The bytes of a workbook. */
export const planTemplate = (
  contents: FundTemplateContents<PlanTemplateRow>,
  locale: Locale,
): AsyncIterable<Uint8Array> =>
  fundTemplate(
    contents,
    {
      sheet: { zh: "筹资方案", en: "financing plans" },
      what: { zh: "筹资方案表", en: "Financing plans" },
      columns: COLUMNS,
      explained: PLAN_COLUMNS,
      frozenColumns: 4,
      emptyRows: 0,
      cells: (row) => ({
        year: textCell(String(contents.year), "fixed"),
        itemKey: textCell(row.itemKey, "fixed"),
        itemName: textCell(row.itemName[locale], "fixed"),
        fundRegionCode: textCell(row.region.code, "fixed"),
        fundRegionName: textCell(row.region.name[locale], "fixed"),
        ...levelCells(row),
        planVersion: textCell(String(row.version), "fixed"),
      }),
      notes: NOTES,
    },
    locale,
  )
