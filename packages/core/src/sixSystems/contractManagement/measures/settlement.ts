/** How a contract is settled, and what becomes of what was held back. */
import { saidBy } from "../../../law/Measure.ts"
import type { Subjects } from "../../../law/Rule.ts"
import { said } from "../../Act.ts"
import { dayOf, every, latest } from "../../ActsByKind.ts"
import { amount, day, flag, sumOf } from "../../measuring.ts"
import { actsUnder, type Contract, type ContractFacts, type Under } from "../record.ts"
import { priceParts } from "./payment.ts"

export const reported = amount<Contract>(
  "settlement.reportedFen",
  ["送审金额", "amount of the settlement as handed in"],
  ({ acts }) => {
    const submitted = latest(acts, "SettlementSubmitted")
    return submitted === undefined ? undefined : said(submitted, submitted.payload.reportedFen)
  },
)

/** The first day on which nothing was missing. */
export const completeOn = day<Contract>(
  "settlement.completeOn",
  ["收到完整结算资料之日", "day on which the settlement file was complete"],
  ({ acts }) => dayOf(every(acts, "SettlementSubmitted").find(({ payload }) => payload.isComplete === true)),
)

export const remindedOn = day<Contract>(
  "settlement.remindedOn",
  ["催告补充资料之日", "day on which missing papers were asked for"],
  ({ acts }) => dayOf(latest(acts, "SettlementPapersDemanded")),
)

export const remindedContracts: Subjects<ContractFacts, Contract> = {
  kind: "contract",
  in: ({ contracts: all }) =>
    all
      .filter(({ acts }) => latest(acts, "SettlementPapersDemanded") !== undefined)
      .map((subject) => ({ key: subject.name, subject })),
}

/** Contracts whose settlement was handed in, whole or not. */
export const settlements: Subjects<ContractFacts, Contract> = {
  kind: "settlement",
  in: ({ contracts: all }) =>
    all
      .filter(({ acts }) => latest(acts, "SettlementSubmitted") !== undefined)
      .map((subject) => ({ key: subject.name, subject })),
}

export const reviewedOn = day<Contract>(
  "settlement.reviewedOn",
  ["完成结算审查之日", "day on which the review was finished"],
  ({ acts }) => dayOf(latest(acts, "SettlementReviewed")),
)

export const settled = amount<Contract>(
  "settlement.settledFen",
  ["结算价款", "settled price"],
  ({ acts }) => {
    const reviewed = latest(acts, "SettlementReviewed")
    return reviewed === undefined ? undefined : said(reviewed, reviewed.payload.settledFen)
  },
)

export const reviewedSettlements = actsUnder("SettlementReviewed")
export type ReviewedSettlement = Under<"SettlementReviewed">

export const redoesPeriods = flag<ReviewedSettlement>(
  "settlement.redoesPeriods",
  ["对已审定的过程结算重新审查", "goes over periods that were settled already"],
  ({ act }) => said(act, act.payload.redoesPeriods),
)

/** Whether more had been paid by the settlement than the settled price. */
export const isOverpaid = flag<ReviewedSettlement>(
  "settlement.isOverpaid",
  ["结算时已超付工程款", "more had been paid than the settled price"],
  (settlement) => {
    const { act } = settlement
    const paid = priceParts(settlement, act.on)
    const sum = sumOf(paid.map(({ payload }) => payload.amountFen))
    return saidBy(sum > act.payload.settledFen, act.id, ...paid.map(({ id }) => id))
  },
)

export const settlementReviewedOn = day<ReviewedSettlement>(
  "settlement.on",
  ["结算之日", "day of the settlement"],
  ({ act }) => dayOf(act),
)

export const refundedOn = day<ReviewedSettlement>(
  "settlement.refundedOn",
  ["退还超付工程款之日", "day on which it was given back"],
  ({ act, acts }) => dayOf(every(acts, "OverpaymentRefunded").find(({ on }) => on >= act.on)),
)

export const settledPeriods = actsUnder("PeriodSettled")
export type SettledPeriod = Under<"PeriodSettled">

export const paidForPeriod = amount<SettledPeriod>(
  "period.paidFen",
  ["已完工部分累计支付", "what has been paid for the part that is done"],
  ({ act }) => said(act, act.payload.paidFen),
)

export const budgetOfPeriod = amount<SettledPeriod>(
  "period.budgetFen",
  ["已完工部分对应的批准概（预）算", "approved budget of the part that is done"],
  ({ act }) => said(act, act.payload.budgetFen),
)

/** All settlements of a project put together. */
export interface TotalSettlement {
  readonly contracts: ReadonlyArray<Contract>
}

export const totalSettlements: Subjects<ContractFacts, TotalSettlement> = {
  kind: "totalSettlement",
  in: ({ contracts: all }) => {
    const [contract] = all
    const isUnderWay =
      contract !== undefined && latest(contract.acts, "TotalSettlementSubmitted") !== undefined
    return isUnderWay ? [{ key: "project", subject: { contracts: all } }] : []
  },
}

export const totalSubmittedOn = day<TotalSettlement>(
  "totalSettlement.submittedOn",
  ["竣工总结算送审之日", "day on which the total settlement was handed in"],
  ({ contracts: [contract] }) =>
    contract === undefined ? undefined : dayOf(latest(contract.acts, "TotalSettlementSubmitted")),
)

export const totalReviewedOn = day<TotalSettlement>(
  "totalSettlement.reviewedOn",
  ["竣工总结算审查完成之日", "day on which the total settlement was reviewed"],
  ({ contracts: [contract] }) =>
    contract === undefined ? undefined : dayOf(latest(contract.acts, "TotalSettlementReviewed")),
)

export const lastUnitReviewedOn = day<TotalSettlement>(
  "totalSettlement.lastUnitReviewedOn",
  ["最后一个单项工程结算审查确认之日", "day on which the last unit was settled"],
  ({ contracts: all }) =>
    all
      .flatMap((contract) => reviewedOn.of(contract) ?? [])
      .toSorted((a, b) => (a.value < b.value ? 1 : -1))[0],
)

export const deposits = actsUnder("DepositDemanded")
export type Deposit = Under<"DepositDemanded">

export const depositDemandedOn = day<Deposit>(
  "deposit.demandedOn",
  ["收取保证金之日", "day on which the deposit was demanded"],
  ({ act }) => dayOf(act),
)

export const isDepositLawful = flag<Deposit>(
  "deposit.isOfFourKinds",
  [
    "属于投标、履约、工程质量、农民工工资保证金",
    "is for bid, performance, quality or migrant workers' wages",
  ],
  ({ act }) => said(act, act.payload.kind !== "other"),
)

export const delays = actsUnder("PaymentMadeToWait")
export type Delay = Under<"PaymentMadeToWait">

export const delayedOn = day<Delay>(
  "delay.since",
  ["要求等待之日", "day on which the payment was made to wait"],
  ({ act }) => dayOf(act),
)

export const awaitsAudit = flag<Delay>(
  "delay.awaitsAudit",
  ["以审计机关的审计结果作为结算依据", "takes an audit office's result for the settlement"],
  ({ act }) => said(act, act.payload.awaits === "settlementAudit"),
)

const rests = (id: string, zh: string, en: string, ground: "contract" | "law") =>
  flag<Delay>(`delay.${id}`, [zh, en], ({ act }) =>
    said(act, act.payload.ground === undefined ? undefined : act.payload.ground === ground),
  )

export const isAgreedInContract = rests("isAgreed", "合同有约定", "the contract agrees it", "contract")
export const isOrderedByLaw = rests(
  "isOrderedByLaw",
  "法律、行政法规有规定",
  "a law or administrative regulation orders it",
  "law",
)
