/** The columns of a file of transfers: one row a line of a transfer. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { type FileColumnOf, headerReader } from "./header.ts"

/** What stands beside a line so that it can be compared, and is not read. */
type ShownColumn = "itemName" | "fundRegionName" | "freeYuan"

export type TransferColumnKey =
  | "transferNumber"
  | "effectiveOn"
  | "transferKind"
  | "year"
  | "fundRegionCode"
  | "toRegionCode"
  | "itemKey"
  | "fundLevel"
  | "fromPurpose"
  | "toPurpose"
  | "amount"
  | "document"
  | "projectCode"
  | "payee"
  | "remark"
  | ShownColumn

export type TransferColumn = FileColumnOf<TransferColumnKey>

const NOT_READ: Bilingual = { zh: "只供对照，不读取", en: "to compare with, not read" }

const column = (
  key: TransferColumnKey,
  zh: string,
  en: string,
  meaning: Bilingual = NOT_READ,
  required = false,
): TransferColumn => ({ key, heading: { zh, en }, required, meaning })

const STAGES: Bilingual = {
  zh: "来源、预算、到位、专户、应付、质保金、已拨付、已支出、已退回、结余；一种划转只有一种走法的可不填",
  en: "the stage that the money leaves or reaches; may be empty where the kind goes one way only",
}

export const TRANSFER_COLUMNS: ReadonlyArray<TransferColumn> = [
  column(
    "transferNumber",
    "划转编号",
    "transfer_number",
    {
      zh: "本单位自编，如凭证号，至多 60 字；年度、地区和编号都相同的各行是同一笔划转，同一编号只过账一次",
      en: "your own, such as the voucher's, at most 60 characters; rows of one year, division and number are one transfer, and a number is posted once",
    },
    true,
  ),
  column("effectiveOn", "发生日期", "moved_on", { zh: "年-月-日", en: "YYYY-MM-DD" }, true),
  column(
    "transferKind",
    "划转种类",
    "transfer_kind",
    {
      zh: "预算安排、下达、到位、入专户、列应付、拨付、退质保金、支出、退款、利息、退回、转结余、结转、交接",
      en: "appropriation, allocation, arrival, deposit, commitment, disbursement and so on",
    },
    true,
  ),
  column("year", "年度", "year", { zh: "四位年份", en: "programme year, four digits" }, true),
  column(
    "fundRegionCode",
    "地区代码",
    "region_code",
    { zh: "转出账户的地区，六位代码", en: "division of the account that pays, six digits" },
    true,
  ),
  column("fundRegionName", "地区", "region"),
  column("toRegionCode", "转入地区代码", "to_region_code", {
    zh: "下达和交接才填：下级或承接的地区",
    en: "of an allocation or a takeover: the division that is given the money",
  }),
  column(
    "itemKey",
    "民生工程编号",
    "item_key",
    { zh: "两位编号，如 19", en: "two-digit key, such as 19" },
    true,
  ),
  column("itemName", "民生工程", "item"),
  column(
    "fundLevel",
    "资金来源",
    "giver",
    { zh: "中央、省级、市级、县级、自筹", en: "central, province, city, county, self-raised" },
    true,
  ),
  column("fromPurpose", "转出环节", "from_stage", STAGES),
  column("toPurpose", "转入环节", "to_stage", STAGES),
  column("freeYuan", "可用余额（元）", "free_yuan"),
  {
    ...column(
      "amount",
      "金额（元）",
      "amount_yuan",
      {
        zh: "元，至多两位小数；列名写“金额（万元）”时为万元，至多六位小数。多于十五位的请填成文本",
        en: "yuan, at most two decimals; under amount_10k_yuan units of 10,000 yuan, at most six. As a text where it has more than fifteen digits",
      },
      true,
    ),
    otherUnits: [{ heading: { zh: "金额（万元）", en: "amount_10k_yuan" }, unit: "tenThousand" }],
  },
  column("document", "文号", "document", { zh: "一行，可空", en: "one line, may be empty" }),
  column("projectCode", "项目编号", "project_code", {
    zh: "为哪个项目付的才填",
    en: "where the money is for a project",
  }),
  column("payee", "收款单位", "payee", { zh: "一行，可空", en: "one line, may be empty" }),
  column("remark", "备注", "remark", { zh: "一行，可空", en: "one line, may be empty" }),
]

/** How a preview says what a row does: the accounts that it pays from and to, before and after. */
export const TRANSFER_CHANGEABLE = ["giverYuan", "takerYuan"] as const
export type TransferChangeable = (typeof TRANSFER_CHANGEABLE)[number]

export const readTransferHeader = headerReader(TRANSFER_COLUMNS)
