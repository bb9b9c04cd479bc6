/** What people call the accounts of the fund ledger, and what happens between them. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { type AccountCode, accountOf } from "../funds/Account.ts"
import type { RatesBy } from "../funds/figures/answers.ts"
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
    `${division.zh}${item.zh}${fundLevelNames[level].zh}资金“${purposeNames[purpose].zh}”`,
    `${purposeNames[purpose].en} of ${fundLevelNames[level].en} money, ${item.en}, ${division.en}`,
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
