/** What people call the accounts of the fund ledger, and what happens between them. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { type AccountCode, accountOf } from "../funds/Account.ts"
import type { FundMeasure, FundRateName } from "../funds/figures/FundRate.ts"
import { fundLevelNames, purposeNames } from "../funds/ledgerNames.ts"
import type { TransferState } from "../funds/Transfer.ts"
import { say } from "./say.ts"

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>

export {
  fundLevelNames as fundLevelWords,
  purposeNames as purposeWords,
  transferKindNames as transferKindWords,
} from "../funds/ledgerNames.ts"

export const transferStateWords: Words<TransferState> = {
  posted: say("已过账", "posted"),
  reserved: say("已预留", "reserved"),
  voided: say("已作废", "voided"),
  expired: say("已到期", "expired"),
  reversed: say("已冲销", "reversed"),
}

/** An account by year, division, item, giver and purpose, as a sentence names it. */
export const accountWords = (code: AccountCode): Bilingual => {
  const { year, regionCode, itemKey, level, purpose } = accountOf(code)
  return say(
    `${year} 年 ${regionCode} 第 ${itemKey} 项${fundLevelNames[level].zh}资金“${purposeNames[purpose].zh}”`,
    `${purposeNames[purpose].en} of ${fundLevelNames[level].en} money, item ${itemKey}, ${regionCode}, ${year}`,
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
