/** What the ledger calls givers, stages and kinds of transfers: on pages, and in the cells of files. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { FundLevel, Purpose } from "./Account.ts"
import type { TransferKind } from "./Chart.ts"

export const fundLevelNames: Readonly<Record<FundLevel, Bilingual>> = {
  central: { zh: "中央", en: "central" },
  province: { zh: "省级", en: "province" },
  city: { zh: "市级", en: "city" },
  county: { zh: "县级", en: "county" },
  selfRaised: { zh: "自筹", en: "self-raised" },
}

export const purposeNames: Readonly<Record<Purpose, Bilingual>> = {
  source: { zh: "来源", en: "source" },
  budget: { zh: "预算", en: "budget" },
  arrived: { zh: "到位", en: "arrived" },
  specialAccount: { zh: "专户", en: "special account" },
  payable: { zh: "应付", en: "payable" },
  retention: { zh: "质保金", en: "retention" },
  paid: { zh: "已拨付", en: "paid" },
  spent: { zh: "已支出", en: "spent" },
  returned: { zh: "已退回", en: "returned" },
  surplus: { zh: "结余", en: "surplus" },
}

export const transferKindNames: Readonly<Record<TransferKind, Bilingual>> = {
  appropriation: { zh: "预算安排", en: "appropriation" },
  allocation: { zh: "下达", en: "allocation" },
  arrival: { zh: "到位", en: "arrival" },
  deposit: { zh: "入专户", en: "deposit into the special account" },
  commitment: { zh: "列应付", en: "commitment" },
  disbursement: { zh: "拨付", en: "disbursement" },
  release: { zh: "退质保金", en: "release of retention" },
  expenditure: { zh: "支出", en: "expenditure" },
  refund: { zh: "退款", en: "refund" },
  interest: { zh: "利息", en: "interest" },
  return: { zh: "退回", en: "return" },
  closing: { zh: "转结余", en: "closing into surplus" },
  carryOver: { zh: "结转", en: "carry-over" },
  takeover: { zh: "交接", en: "takeover" },
}
