/** The words of what the fund ledger refuses. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import { formatYuan } from "../kernel/Money.ts"
import type * as Funds from "../funds/index.ts"
import { accountWords, transferKindWords, transferStateWords } from "./fundLabels.ts"
import { say } from "./say.ts"

export type FundRefusal =
  | Funds.FundAccountUnknown
  | Funds.FundAccountOutsideScope
  | Funds.BalanceTooLarge
  | Funds.DayBeforeTransfer
  | Funds.DivisionNotBelow
  | Funds.DivisionNotSuccessor
  | Funds.ExpiryBeforeToday
  | Funds.FundsEarmarked
  | Funds.FundsInsufficient
  | Funds.MovedBeforeProgramme
  | Funds.MoveNotInChart
  | Funds.ProjectElsewhere
  | Funds.ReservationExceeded
  | Funds.ReservationExpired
  | Funds.TransferNotFound
  | Funds.TransferStateDiffers

type WordsFor = {
  readonly [Tag in FundRefusal["_tag"]]: (refusal: Extract<FundRefusal, { readonly _tag: Tag }>) => Bilingual
}

const MISSING = {
  division: say("当日没有这个行政区划", "no such division was there on the day"),
  item: say("当年目录里没有这一项", "the year's catalogue has no such item"),
}

export const fundWords: WordsFor = {
  FundAccountUnknown: ({ account, fault, on }) =>
    say(
      `账户 ${account} 用不了：${MISSING[fault].zh}（${on}）。请核对账户代码。`,
      `The account ${account} cannot be used: ${MISSING[fault].en} (${on}). Check the code of the account.`,
    ),
  FundAccountOutsideScope: ({ account }) =>
    say(
      `账户 ${account} 不在你的管理范围内。请由管这个地区和这一项的单位办理。`,
      `The account ${account} is not yours to move money in. Ask an office that answers for its division and item.`,
    ),
  BalanceTooLarge: ({ account }) =>
    say(
      `账户 ${account} 的余额或累计数会超过 18 位（分）。请核对金额的单位。`,
      `The balance of ${account}, or what it counts in all, would have more than 18 digits of fen. Check the unit of the amount.`,
    ),
  DayBeforeTransfer: ({ transferId, effectiveOn, since }) =>
    say(
      `${effectiveOn} 早于划转 ${transferId} 自己的日期 ${since}：过账和冲销都不能在它之前。请改为 ${since} 或以后。`,
      `${effectiveOn} is before the day of the transfer ${transferId} itself (${since}): it is posted or moved back on that day or later. Choose a later day.`,
    ),
  DivisionNotBelow: ({ from, to }) =>
    say(
      `资金只能向下级下达，${to} 的地区不在 ${from} 之下。请核对两个账户的地区。`,
      `Money is allocated to a division that lies below: that of ${to} does not lie in that of ${from}. Check the divisions of both accounts.`,
    ),
  DivisionNotSuccessor: ({ from, to, on }) =>
    say(
      `${on} 时 ${to} 的地区没有承接 ${from} 的地区：只有已撤销的地区的资金，由承接它的地区接收。`,
      `On ${on} the division of ${to} had not taken over from that of ${from}: only money of a division that is gone is taken over, by one that its land has come to.`,
    ),
  ExpiryBeforeToday: ({ expiresOn, today }) =>
    say(
      `预留的到期日 ${expiresOn} 早于今天（${today}）。请改到期日。`,
      `The reservation would end on ${expiresOn}, before today (${today}). Choose a later day.`,
    ),
  FundsEarmarked: ({ from, to }) =>
    say(
      `专款专用：${from} 的资金不能转到 ${to}。两个账户的年度、项目和资金来源级次必须相同。`,
      `The money of ${from} is earmarked and cannot go to ${to}: year, item and the level that gives it must be the same in both.`,
    ),
  FundsInsufficient: ({ account, balanceFen, reservedFen, availableFen, amountFen, ...names }) => {
    const { zh, en } = accountWords(account, names)
    const [balance, reserved, available, amount] = [balanceFen, reservedFen, availableFen, amountFen].map(
      formatYuan,
    )
    return say(
      `${zh}余额不足：要动用 ${amount} 元，可用 ${available} 元（余额 ${balance} 元，其中已预留 ${reserved} 元）。账户 ${account}。`,
      `Not enough money in ${en}: ${amount} yuan are asked for and ${available} are free (balance ${balance}, of which ${reserved} are set aside). Account ${account}.`,
    )
  },
  MovedBeforeProgramme: ({ effectiveOn, year }) =>
    say(
      `${effectiveOn} 太早：${year} 年度的资金最早在上一年提前下达。请核对日期。`,
      `${effectiveOn} is too early: money for ${year} moves from the year before at the earliest. Check the date.`,
    ),
  MoveNotInChart: ({ kind, from, to }) =>
    say(
      `“${transferKindWords[kind].zh}”不能从 ${from} 到 ${to}。请核对划转种类和账户，可用的组合见 minsheng schema transfer。`,
      `A transfer of the kind “${transferKindWords[kind].en}” does not go from ${from} to ${to}. Check the kind and the accounts; minsheng schema transfer lists what goes where.`,
    ),
  ProjectElsewhere: ({ projectCode, account }) =>
    say(
      `项目 ${projectCode} 与账户 ${account} 的年度、地区或项目不同。请从项目自己的账户支付。`,
      `Project ${projectCode} is of another year, division or item than the account ${account}. Pay it from its own accounts.`,
    ),
  ReservationExceeded: ({ transferId, reservedFen }) => {
    const amounts = reservedFen.map(formatYuan)
    return say(
      `预留 ${transferId} 只能逐行过账，至多 ${amounts.join("、")} 元，且不能全为零。`,
      `The reservation ${transferId} is posted line by line, at most ${amounts.join(", ")} yuan, and not nothing in all.`,
    )
  },
  ReservationExpired: ({ transferId, expiresOn, today }) =>
    say(
      `预留 ${transferId} 已于 ${expiresOn} 到期（今天 ${today}），不能再过账。请重新预留。`,
      `The reservation ${transferId} ended on ${expiresOn} (today is ${today}) and cannot be posted. Set the money aside again.`,
    ),
  TransferNotFound: ({ transferId }) =>
    say(
      `没有划转 ${transferId}，或不在你的范围内。请核对编号。`,
      `There is no transfer ${transferId}, or it is not yours to see. Check its id.`,
    ),
  TransferStateDiffers: ({ transferId, state, needed }) =>
    say(
      `划转 ${transferId} ${transferStateWords[state].zh}，要${transferStateWords[needed].zh}的才行。`,
      `The transfer ${transferId} is ${transferStateWords[state].en}; this needs one that is ${transferStateWords[needed].en}.`,
    ),
}
