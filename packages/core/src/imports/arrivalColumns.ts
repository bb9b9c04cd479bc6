/** The columns of a file of arrivals to date: one row an item and division, as offices report money. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { FundLevel } from "../funds/Account.ts"
import { type FileColumnOf, headerReader } from "./header.ts"

/** What has arrived of a level's money, by the level. */
export const ARRIVED_COLUMNS = {
  central: "arrivedCentral",
  province: "arrivedProvince",
  city: "arrivedCity",
  county: "arrivedCounty",
  selfRaised: "arrivedSelfRaised",
} as const satisfies Readonly<Record<FundLevel, string>>

export type ArrivedColumn = (typeof ARRIVED_COLUMNS)[FundLevel]

/** What stands beside a row so that it can be compared, and is not read. */
type ShownColumn = "itemName" | "fundRegionName" | "plannedYuan"

export type ArrivalColumnKey =
  | "year"
  | "itemKey"
  | "fundRegionCode"
  | "arrivedBy"
  | ArrivedColumn
  | "arrivedTotal"
  | "document"
  | "remark"
  | ShownColumn

export type ArrivalColumn = FileColumnOf<ArrivalColumnKey>

const NOT_READ: Bilingual = { zh: "只供对照，不读取", en: "to compare with, not read" }

const column = (
  key: ArrivalColumnKey,
  zh: string,
  en: string,
  meaning: Bilingual = NOT_READ,
  required = false,
): ArrivalColumn => ({ key, heading: { zh, en }, required, meaning })

const TO_DATE: Bilingual = {
  zh: "到截至日期为止一共到位多少，不是当月数；空的不算，没有到位填 0",
  en: "what has arrived in all by the day, not of the month; empty says nothing, 0 that none has",
}

const amount = (key: ArrivalColumnKey, zh: string, en: string, meaning: Bilingual, required: boolean) => ({
  ...column(key, `${zh}（元）`, `${en}_yuan`, meaning, required),
  otherUnits: [{ heading: { zh: `${zh}（万元）`, en: `${en}_10k_yuan` }, unit: "tenThousand" } as const],
})

export const ARRIVAL_COLUMNS: ReadonlyArray<ArrivalColumn> = [
  column("year", "年度", "year", { zh: "四位年份", en: "programme year, four digits" }, true),
  column(
    "itemKey",
    "民生工程编号",
    "item_key",
    { zh: "两位编号，如 19", en: "two-digit key, such as 19" },
    true,
  ),
  column("itemName", "民生工程", "item"),
  column("fundRegionCode", "地区代码", "region_code", { zh: "六位代码", en: "division, six digits" }, true),
  column("fundRegionName", "地区", "region"),
  column(
    "arrivedBy",
    "截至日期",
    "arrived_by",
    { zh: "年-月-日，不晚于今天", en: "YYYY-MM-DD, not after today" },
    true,
  ),
  column("plannedYuan", "年计划（元）", "planned_yuan"),
  amount("arrivedCentral", "累计到位中央", "arrived_central", TO_DATE, true),
  amount("arrivedProvince", "累计到位省级", "arrived_province", TO_DATE, true),
  amount("arrivedCity", "累计到位市级", "arrived_city", TO_DATE, true),
  amount("arrivedCounty", "累计到位县级", "arrived_county", TO_DATE, true),
  amount("arrivedSelfRaised", "累计到位自筹", "arrived_self_raised", TO_DATE, true),
  amount(
    "arrivedTotal",
    "到位合计",
    "arrived_total",
    { zh: "可空；填了就要等于各级之和", en: "may be empty; where it is filled in, the levels make it up" },
    false,
  ),
  column("document", "文号", "document", { zh: "一行，可空", en: "one line, may be empty" }),
  column("remark", "备注", "remark", { zh: "一行，可空", en: "one line, may be empty" }),
]

/** How a preview says what has arrived: as the ledger has it, and as the row says. */
export const ARRIVAL_CHANGEABLE = [
  "arrivedCentral",
  "arrivedProvince",
  "arrivedCity",
  "arrivedCounty",
  "arrivedSelfRaised",
] as const satisfies ReadonlyArray<ArrivalColumnKey>

export const readArrivalHeader = headerReader(ARRIVAL_COLUMNS)
