/** The columns of a file of financing plans: one row an item and division, as offices report money. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { FundLevel } from "../funds/Account.ts"
import { type FileColumnOf, headerReader } from "./header.ts"

/** What stands beside a row so that it can be compared, and is not read. */
type ShownColumn = "itemName" | "fundRegionName"

export type PlanColumnKey =
  | "year"
  | "itemKey"
  | "fundRegionCode"
  | "plannedTotal"
  | FundLevel
  | "document"
  | "effectiveFrom"
  | "remark"
  | "planVersion"
  | ShownColumn

export type PlanColumn = FileColumnOf<PlanColumnKey>

const NOT_READ: Bilingual = { zh: "只供对照，不读取", en: "to compare with, not read" }

const column = (
  key: PlanColumnKey,
  zh: string,
  en: string,
  meaning: Bilingual = NOT_READ,
  required = false,
): PlanColumn => ({ key, heading: { zh, en }, required, meaning })

const LEVEL: Bilingual = {
  zh: "这一级出多少，空为 0；列名写“（%）”时为占年计划的百分比，至多四位小数",
  en: "what the level gives, nothing where empty; under a heading in percent a share of the total, at most four decimals",
}

const inTenThousand = (zh: string, en: string) =>
  ({ heading: { zh: `${zh}（万元）`, en: `${en}_10k_yuan` }, unit: "tenThousand" }) as const

const level = (key: FundLevel, zh: string, en: string): PlanColumn => ({
  ...column(key, `${zh}（元）`, `${en}_yuan`, LEVEL, true),
  otherUnits: [
    inTenThousand(zh, en),
    { heading: { zh: `${zh}（%）`, en: `${en}_percent` }, unit: "percent" },
  ],
})

export const PLAN_COLUMNS: ReadonlyArray<PlanColumn> = [
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
  {
    ...column(
      "plannedTotal",
      "年计划合计（元）",
      "planned_total_yuan",
      {
        zh: "元，至多两位小数；列名写“（万元）”时为万元；各级之和必须等于它，到分为止",
        en: "yuan, at most two decimals, or units of 10,000 as headed; what the levels give must make it up to the fen",
      },
      true,
    ),
    otherUnits: [inTenThousand("年计划合计", "planned_total")],
  },
  level("central", "中央", "central"),
  level("province", "省级", "province"),
  level("city", "市级", "city"),
  level("county", "县级", "county"),
  level("selfRaised", "自筹", "self_raised"),
  column("document", "文号", "document", {
    zh: "一项有改动时必填，填在一行里即可",
    en: "needed where something changes, in one row of the item",
  }),
  column("effectiveFrom", "生效日期", "effective_from", {
    zh: "年-月-日，一项有改动时必填，填在一行里即可",
    en: "YYYY-MM-DD, needed where something changes, in one row of the item",
  }),
  column("remark", "备注", "remark", { zh: "一行，可空", en: "one line, may be empty" }),
  column("planVersion", "依据版本", "based_on_version", {
    zh: "模板填好的方案版次，请勿改动；其后有人发了新版的不会被覆盖",
    en: "the version that the template was made from, not to be edited; a newer version is not overwritten",
  }),
]

/** What a row may change about what is planned for a division. */
export const PLAN_CHANGEABLE = [
  "plannedTotal",
  "central",
  "province",
  "city",
  "county",
  "selfRaised",
] as const satisfies ReadonlyArray<PlanColumnKey>

export const readPlanHeader = headerReader(PLAN_COLUMNS)
