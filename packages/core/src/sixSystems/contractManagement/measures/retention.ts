/** What becomes of money that is held back until defects are out of question. */
import { addDays } from "../../../kernel/CalendarDate.ts"
import { valueOn } from "../../../law/DatedParameter.ts"
import { lastDayAfter, saidBy } from "../../../law/Measure.ts"
import type { Subjects } from "../../../law/Rule.ts"
import { said } from "../../Act.ts"
import { dayOf, every, latest } from "../../ActsByKind.ts"
import { amount, day, flag, sumOf } from "../../measuring.ts"
import { actsUnder, type Contract, type ContractFacts, type Under } from "../record.ts"
import { delayedAcceptance, retentionCheck } from "../settlementParameters.ts"

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
