/** How a contract is settled, and what becomes of what was held back. */
import { addDays } from "../../../kernel/CalendarDate.ts"
import { valueOn } from "../../../law/DatedParameter.ts"
import { lastDayAfter, saidBy } from "../../../law/Measure.ts"
import type { Subjects } from "../../../law/Rule.ts"
import { said } from "../../Act.ts"
import { dayOf, every, latest } from "../../ActsByKind.ts"
import { amount, day, flag, sumOf } from "../../measuring.ts"
import { actsUnder, type Contract, type ContractFacts, type Under } from "../record.ts"
import { delayedAcceptance, retentionCheck } from "../settlementParameters.ts"

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

export const retentionHeld = amount<Contract>(
  "contract.retentionHeldFen",
  ["实际预留的质量保证金", "retention money held back"],
  ({ acts }) => {
    const held = every(acts, "RetentionHeld")
    return held.length === 0
      ? undefined
      : saidBy(sumOf(held.map(({ payload }) => payload.amountFen)), ...held.map(({ id }) => id))
  },
)

/** Contracts of whose price something was held back. */
export const withRetentionHeld: Subjects<ContractFacts, Contract> = {
  kind: "contract",
  in: ({ contracts: all }) =>
    all
      .filter(({ acts }) => latest(acts, "RetentionHeld") !== undefined)
      .map((subject) => ({ key: subject.name, subject })),
}

export const returnRequests = actsUnder("RetentionReturnRequested")
export type ReturnRequest = Under<"RetentionReturnRequested">

export const returnRequestedOn = day<ReturnRequest>(
  "retention.requestedOn",
  ["申请返还质量保证金之日", "day on which retention money was asked for"],
  ({ act }) => dayOf(act),
)

/** The period ended, or where nobody recorded its end, the return was asked for. */
export const defectPeriodEndedOn = day<ReturnRequest>(
  "retention.periodEndedOn",
  ["缺陷责任期届满之日", "day on which the defects liability period ended"],
  ({ act, acts }) => dayOf(latest(acts, "DefectPeriodEnded") ?? act),
)

const afterRequest = (request: ReturnRequest, kind: "RetentionReturnChecked" | "RetentionReturned") =>
  every(request.acts, kind).find(({ on }) => on >= request.act.on)

export const returnCheckedOn = day<ReturnRequest>(
  "retention.checkedOn",
  ["核实之日", "day of the check"],
  (request) => dayOf(afterRequest(request, "RetentionReturnChecked")),
)

const deemedCheckedOn = lastDayAfter<ReturnRequest>(
  "retention.deemedCheckedOn",
  { zh: "逾期未核实的，视为同意之日", en: "day from which silence is consent" },
  [returnRequestedOn, retentionCheck],
)

/** 核实之日; silence until the end of the time for it is consent. */
export const returnAgreedOn = day<ReturnRequest>(
  "retention.agreedOn",
  ["核实或者视为同意之日", "day of the check, or on which silence is consent"],
  (request) => returnCheckedOn.of(request) ?? deemedCheckedOn.of(request),
)

/** Nobody objects who has not checked. */
export const hasObjection = flag<ReturnRequest>(
  "retention.hasObjection",
  ["核实有异议", "the check found something against the return"],
  ({ act, acts }) => {
    const checked = every(acts, "RetentionReturnChecked").find(({ on }) => on >= act.on)
    return checked === undefined ? said(act, false) : said(checked, checked.payload.hasObjection)
  },
)

export const returnedOn = day<ReturnRequest>(
  "retention.returnedOn",
  ["返还质量保证金之日", "day on which retention money was returned"],
  (request) => dayOf(afterRequest(request, "RetentionReturned")),
)

/** 竣工验收合格之日; where the client delays the acceptance, ninety days after the report. */
export const defectsRunFrom = day<Contract>(
  "contract.defectsRunFrom",
  ["缺陷责任期起算之日", "day from which the defects liability period runs"],
  ({ milestones: { accepted, isDelayed, reported: report } }) => {
    if (isDelayed?.value !== true) return accepted
    const days = report === undefined ? undefined : valueOn(delayedAcceptance, report.value)
    return report === undefined || days === undefined
      ? undefined
      : { value: addDays(report.value, days.value), acts: [...report.acts, ...isDelayed.acts] }
  },
)

export const endedPeriods = actsUnder("DefectPeriodEnded")
export type EndedPeriod = Under<"DefectPeriodEnded">

export const periodEndedOn = day<EndedPeriod>(
  "defectPeriod.endedOn",
  ["缺陷责任期终止之日", "day on which the defects liability period was ended"],
  ({ act }) => dayOf(act),
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
