/** The words of what financing plans and limits refuse. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { formatYuan } from "../kernel/Money.ts"
import type * as Funds from "../funds/index.ts"
import { accountWords, divisionWords, fundLevelWords, itemOfYearWords } from "./fundLabels.ts"
import { say } from "./say.ts"

export type PlanRefusal =
  | Funds.CarriedOverEarly
  | Funds.CarriedOverTwice
  | Funds.EstimateBelowUsed
  | Funds.EstimateExceeded
  | Funds.GivenBackTooMuch
  | Funds.PlanBeforeEarlier
  | Funds.PlanBelowAllotted
  | Funds.PlanDivisionUnknown
  | Funds.PlanDoesNotClose
  | Funds.PlanExceeded
  | Funds.PlanGroupUnknown
  | Funds.PlanItemUnknown
  | Funds.PlanUnchanged
  | Funds.PlanVersionDiffers

type WordsFor = {
  readonly [Tag in PlanRefusal["_tag"]]: (refusal: Extract<PlanRefusal, { readonly _tag: Tag }>) => Bilingual
}

const gapWords = (gapFen: bigint): Bilingual =>
  gapFen < 0n
    ? say(`多 ${formatYuan(-gapFen)} 元`, `${formatYuan(-gapFen)} yuan too much`)
    : say(`差 ${formatYuan(gapFen)} 元`, `${formatYuan(gapFen)} yuan are missing`)

/** Why a line of a plan does not close, as forms and refusals say it. */
export const unclosedWords = ({ fault, level, gapFen }: Funds.Unclosed): Bilingual => {
  const of = level === null ? say("各级", "the levels") : fundLevelWords[level]
  const gap = gapWords(gapFen)
  switch (fault) {
    case "noTotal":
      return say(
        `${of.zh}按比例或余额出资，要填计划总额`,
        `${of.en} gives a share or the rest: state the total`,
      )
    case "noQuantity":
      return say(`${of.zh}按单位出资，要填数量`, `${of.en} gives so much a unit: state the quantity`)
    case "sharesNotWhole":
      return say("各级比例合计不是 100%", "the shares of the levels are not 100 % in all")
    case "differs":
      return say(`各级合计与计划总额不等，${gap.zh}`, `the levels do not make up the total: ${gap.en}`)
    case "floorWithoutRest":
      return say(
        `${of.zh}的下限高出应出的数 ${formatYuan(gapFen)} 元，须有一级出余额`,
        `the floor of ${of.en} lifts it by ${formatYuan(gapFen)} yuan: one level has to give the rest`,
      )
    case "tooMuch":
      return say(
        "按单位和定额合计超过 1000 亿元，请核对数量和单价",
        "amounts a unit and fixed amounts come to 100 billion yuan or more: check quantity and amounts",
      )
    case "restTooSmall":
      return say(`${of.zh}出的余额不够，${gap.zh}`, `too little is left for ${of.en}: ${gap.en}`)
  }
}

export const planWords: WordsFor = {
  CarriedOverEarly: ({ account, effectiveOn, firstOn }) =>
    say(
      `账户 ${account} 的结余自 ${firstOn} 起才能结转：结转是转入以后年度使用，${effectiveOn} 还没有到。请改日期。`,
      `What is left in ${account} is carried over from ${firstOn} on, into a later year than its own: ${effectiveOn} is too early. Choose a later day.`,
    ),
  CarriedOverTwice: ({ account, effectiveOn, lastOn }) =>
    say(
      `账户 ${account} 的资金到 ${lastOn} 已结转两年，${effectiveOn} 不能再结转，应作为结余资金退回（预算法第四十二条）。`,
      `The money of ${account} has been carried over for two years on ${lastOn} and cannot be again on ${effectiveOn}: it is surplus and goes back (Budget Law, article 42).`,
    ),
  EstimateBelowUsed: ({ projectCode, estimateFen, usedFen }) => {
    const [estimate, used] = [estimateFen, usedFen].map(formatYuan)
    return say(
      `项目 ${projectCode} 已列支 ${used} 元，多于概算 ${estimate} 元。请核对概算，或先冲销多列的部分。`,
      `Project ${projectCode} has taken on ${used} yuan, more than the estimate of ${estimate}. Check the estimate, or move back what is too much first.`,
    )
  },
  EstimateExceeded: ({ projectCode, estimateFen, document, usedFen, availableFen, amountFen }) => {
    const [estimate, used, available, amount] = [estimateFen, usedFen, availableFen, amountFen].map(
      formatYuan,
    )
    return say(
      `项目 ${projectCode} 超出批准概算：要 ${amount} 元，还可 ${available} 元（${document} 批准 ${estimate} 元，已列支 ${used} 元）。增加须先报原审批部门批准（政府投资条例第二十三条）。`,
      `Beyond the approved estimate of project ${projectCode}: ${amount} yuan are asked for and ${available} are left (${document} approves ${estimate}, ${used} are taken on). More has to be approved first by whoever approved it (Regulation on Government Investment, article 23).`,
    )
  },
  GivenBackTooMuch: ({ projectCode, usedFen, amountFen }) => {
    const [used, amount] = [usedFen, amountFen].map(formatYuan)
    return say(
      `项目 ${projectCode} 累计列支 ${used} 元，退回或冲销不能多于此（要 ${amount} 元）。请核对项目编号和金额。`,
      `Project ${projectCode} has taken on ${used} yuan in all, and no more than that comes back under its name (${amount} are asked for). Check the code of the project and the amount.`,
    )
  },
  PlanBeforeEarlier: ({ effectiveFrom, earlierFrom, ...of }) => {
    const { zh, en } = itemOfYearWords(of)
    return say(
      `${zh}的新方案自 ${effectiveFrom} 起，早于上一版的 ${earlierFrom}。请改生效日期。`,
      `The version of the plan of ${en} would count from ${effectiveFrom}, before the one that it follows (${earlierFrom}). Choose a later day.`,
    )
  },
  PlanBelowAllotted: ({ level, plannedFen, allottedFen, ...of }) => {
    const [planned, allotted] = [plannedFen, allottedFen].map(formatYuan)
    const [division, item, giver] = [divisionWords(of), itemOfYearWords(of), fundLevelWords[level]]
    return say(
      `${division.zh}${item.zh}的${giver.zh}资金已下达 ${allotted} 元，方案只有 ${planned} 元。请先冲销多下达的部分，或把它列入方案。`,
      `${division.en} has received ${allotted} yuan of ${giver.en} money for ${item.en}, and the plan would give it ${planned}. Move back what is too much first, or plan it.`,
    )
  },
  PlanDivisionUnknown: ({ regionCode, on }) =>
    say(
      `${on} 还没有 ${regionCode} 这个行政区划。请核对代码。`,
      `There was no division ${regionCode} by ${on}. Check its code.`,
    ),
  PlanDoesNotClose: ({ group, unclosed, ...of }) => {
    const { zh, en } = unclosedWords(unclosed)
    const [division, item] = [divisionWords(of), itemOfYearWords(of)]
    return say(
      `${item.zh}的筹资方案在${division.zh}（${group}）不平：${zh}。`,
      `The plan of ${item.en} does not close for ${division.en}, group ${group}: ${en}.`,
    )
  },
  PlanExceeded: ({ account, plannedFen, usedFen, availableFen, amountFen, ...names }) => {
    const [planned, used, available, amount] = [plannedFen, usedFen, availableFen, amountFen].map(formatYuan)
    const { zh, en } = accountWords(account, names)
    return say(
      `超出筹资方案：${zh}要增加 ${amount} 元，还可 ${available} 元（方案 ${planned} 元，已下达 ${used} 元）。账户 ${account}。请核对金额，或先调整方案。`,
      `Beyond the financing plan: ${amount} yuan for ${en}, of which ${available} are left (plan ${planned}, received ${used}). Account ${account}. Check the amount, or issue a new version of the plan first.`,
    )
  },
  PlanGroupUnknown: ({ group, ...of }) => {
    const [division, item] = [divisionWords(of), itemOfYearWords(of)]
    return say(
      `${item.zh}的方案里，${division.zh}属于“${group}”，方案没有这一组。请核对组名。`,
      `${division.en} is of the group “${group}”, which the plan of ${item.en} does not have. Check its name.`,
    )
  },
  PlanItemUnknown: ({ year, itemKey }) =>
    say(
      `${year} 年目录里没有第 ${itemKey} 项。请核对编号。`,
      `The catalogue of ${year} has no item ${itemKey}. Check its key.`,
    ),
  PlanUnchanged: ({ version, ...of }) => {
    const { zh, en } = itemOfYearWords(of)
    return say(
      `与${zh}方案第 ${version} 版完全相同，没有可发的。请改后再发。`,
      `This is what version ${version} of the plan of ${en} says: there is nothing to issue. Change it first.`,
    )
  },
  PlanVersionDiffers: ({ follows, latest, ...of }) => {
    const { zh, en } = itemOfYearWords(of)
    return say(
      `${zh}的方案已是第 ${latest} 版，这一稿接的是第 ${follows} 版。请在最新一版上修改。`,
      `The plan of ${en} is at version ${latest} and this draft follows ${follows}. Start from the latest one.`,
    )
  },
}
