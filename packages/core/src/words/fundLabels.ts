/** What people call the accounts of the fund ledger, and what happens between them. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { type AccountCode, accountOf, type Purpose } from "../funds/Account.ts"
import type { TransferKind } from "../funds/Chart.ts"
import type { RatesBy } from "../funds/figures/answers.ts"
import type { FundMeasure, FundRateName } from "../funds/figures/FundRate.ts"
import { fundLevelNames } from "../funds/levelNames.ts"
import type { TransferState } from "../funds/Transfer.ts"
import { say } from "./say.ts"

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>

export { fundLevelNames as fundLevelWords } from "../funds/levelNames.ts"

export const purposeWords: Words<Purpose> = {
  source: say("来源", "source"),
  budget: say("预算", "budget"),
  arrived: say("到位", "arrived"),
  specialAccount: say("专户", "special account"),
  payable: say("应付", "payable"),
  retention: say("质保金", "retention"),
  paid: say("已拨付", "paid"),
  spent: say("已支出", "spent"),
  returned: say("已退回", "returned"),
  surplus: say("结余", "surplus"),
}

export const transferKindWords: Words<TransferKind> = {
  appropriation: say("预算安排", "appropriation"),
  allocation: say("下达", "allocation"),
  arrival: say("到位", "arrival"),
  deposit: say("入专户", "deposit into the special account"),
  commitment: say("列应付", "commitment"),
  disbursement: say("拨付", "disbursement"),
  release: say("退质保金", "release of retention"),
  expenditure: say("支出", "expenditure"),
  refund: say("退款", "refund"),
  interest: say("利息", "interest"),
  return: say("退回", "return"),
  closing: say("转结余", "closing into surplus"),
  carryOver: say("结转", "carry-over"),
  takeover: say("交接", "takeover"),
}

export const transferStateWords: Words<TransferState> = {
  posted: say("已过账", "posted"),
  reserved: say("已预留", "reserved"),
  voided: say("已作废", "voided"),
  expired: say("已到期", "expired"),
  reversed: say("已冲销", "reversed"),
}

/** What a division and an item are called. */
export interface PlaceNames {
  readonly regionName: Bilingual
  readonly itemName: Bilingual
}

/** An item of a year by its key and its name. */
export const itemOfYearWords = ({
  year,
  itemKey,
  itemName,
}: {
  readonly year: number
  readonly itemKey: string
  readonly itemName: Bilingual
}): Bilingual =>
  say(`${year} 年第 ${itemKey} 项“${itemName.zh}”`, `item ${itemKey} (${itemName.en}), ${year}`)

/** A division by its name and its code. */
export const divisionWords = ({
  regionCode,
  regionName,
}: {
  readonly regionCode: string
  readonly regionName: Bilingual
}): Bilingual => say(`${regionName.zh}（${regionCode}）`, `${regionName.en} (${regionCode})`)

/** An account by year, division, item, giver and purpose, as a sentence names it. */
export const accountWords = (code: AccountCode, names: PlaceNames): Bilingual => {
  const { level, purpose, ...place } = accountOf(code)
  const [item, division] = [itemOfYearWords({ ...place, ...names }), divisionWords({ ...place, ...names })]
  return say(
    `${division.zh}${item.zh}${fundLevelNames[level].zh}资金“${purposeWords[purpose].zh}”`,
    `${purposeWords[purpose].en} of ${fundLevelNames[level].en} money, ${item.en}, ${division.en}`,
  )
}

export const fundMeasureWords: Words<FundMeasure> = {
  planned: say("计划", "planned"),
  arrived: say("到位", "arrived"),
  disbursed: say("拨付", "disbursed"),
  spent: say("支出", "spent"),
  held: say("结存", "held"),
  returned: say("退回", "returned"),
}

/** Each rate with its denominator: two of one name are never told without it. */
export const fundRateWords: Words<FundRateName> = {
  arrivedOverPlan: say("到位率（占计划）", "arrived over plan"),
  disbursedOverPlan: say("拨付率（占计划）", "disbursed over plan"),
  disbursedOverArrived: say("拨付率（占到位）", "disbursed over arrived"),
  spentOverPlan: say("支出率（占计划）", "spent over plan"),
  spentOverArrived: say("支出率（占到位）", "spent over arrived"),
}

export const ratesByWords: Words<RatesBy> = {
  item: say("一项一行", "an item a row"),
  region: say("一地一行", "a division a row"),
  prefecture: say("一市一行，含所属各县", "a prefecture a row, with all that lies in it"),
}
