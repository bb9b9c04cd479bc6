/** One refusal of every code that the fund ledger has, for tests of words and lists of codes. */
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { AccountCode } from "../funds/Account.ts"
import * as Refused from "../funds/errors.ts"
import * as Plan from "../funds/plan/errors.ts"

const [from, to] = ["budget", "arrived"].map((purpose) =>
  AccountCode.make(`2010-341523-19-central-${purpose}`),
) as [AccountCode, AccountCode]
const transferId = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
const [today, expiresOn] = [dateOf("2010-05-31"), dateOf("2010-05-20")]

const plan = { year: 2010, itemKey: "12" }
const names = {
  regionName: { zh: "示例县", en: "Sample County" },
  itemName: { zh: "示例项", en: "Sample item" },
}
const { itemName } = names
const named = { ...plan, itemName }
const placed = { ...plan, ...names, regionCode: "341523" }

export const planSamples = {
  CarriedOverEarly: new Refused.CarriedOverEarly({
    account: from,
    effectiveOn: dateOf("2010-12-31"),
    firstOn: dateOf("2011-01-01"),
  }),
  CarriedOverTwice: new Refused.CarriedOverTwice({
    account: from,
    effectiveOn: dateOf("2017-01-04"),
    lastOn: dateOf("2016-12-31"),
  }),
  EstimateBelowUsed: new Refused.EstimateBelowUsed({
    projectCode: "2010-341523-19-0007",
    estimateFen: 1n,
    usedFen: 2n,
  }),
  EstimateExceeded: new Refused.EstimateExceeded({
    projectCode: "2010-341523-19-0007",
    estimateFen: 100_000_000n,
    document: "2010-3",
    usedFen: 90_000_000n,
    availableFen: 10_000_000n,
    amountFen: 20_000_000n,
  }),
  GivenBackTooMuch: new Refused.GivenBackTooMuch({
    projectCode: "2010-341523-19-0007",
    usedFen: 90n,
    amountFen: 100n,
  }),
  PlanBeforeEarlier: new Plan.PlanBeforeEarlier({ ...named, effectiveFrom: expiresOn, earlierFrom: today }),
  PlanBelowAllotted: new Plan.PlanBelowAllotted({
    ...placed,
    level: "central",
    plannedFen: 1n,
    allottedFen: 2n,
  }),
  PlanDivisionUnknown: new Plan.PlanDivisionUnknown({ regionCode: "341599", on: today }),
  PlanDoesNotClose: new Plan.PlanDoesNotClose({
    ...placed,
    group: "A",
    unclosed: { fault: "differs", level: null, gapFen: -100n },
  }),
  PlanExceeded: new Refused.PlanExceeded({
    account: from,
    ...names,
    plannedFen: 100n,
    usedFen: 40n,
    availableFen: 60n,
    amountFen: 61n,
  }),
  PlanGroupUnknown: new Plan.PlanGroupUnknown({ ...placed, group: "A" }),
  PlanItemUnknown: new Plan.PlanItemUnknown(plan),
  PlanUnchanged: new Plan.PlanUnchanged({ ...named, version: 2 }),
  PlanVersionDiffers: new Plan.PlanVersionDiffers({ ...named, follows: 1, latest: 2 }),
}

export const fundSamples = {
  FundAccountUnknown: new Refused.FundAccountUnknown({ account: from, fault: "division", on: today }),
  FundAccountOutsideScope: new Refused.FundAccountOutsideScope({ account: from }),
  BalanceTooLarge: new Refused.BalanceTooLarge({ account: to }),
  DayBeforeTransfer: new Refused.DayBeforeTransfer({ transferId, effectiveOn: expiresOn, since: today }),
  DivisionNotBelow: new Refused.DivisionNotBelow({ from, to }),
  DivisionNotSuccessor: new Refused.DivisionNotSuccessor({ from, to, on: today }),
  ExpiryBeforeToday: new Refused.ExpiryBeforeToday({ expiresOn, today }),
  FundsEarmarked: new Refused.FundsEarmarked({ from, to }),
  FundsInsufficient: new Refused.FundsInsufficient({
    account: from,
    ...names,
    balanceFen: 61_730_000n,
    reservedFen: 10_000_000n,
    availableFen: 51_730_000n,
    amountFen: 60_000_000n,
  }),
  MovedBeforeProgramme: new Refused.MovedBeforeProgramme({ effectiveOn: dateOf("2008-12-31"), year: 2010 }),
  MoveNotInChart: new Refused.MoveNotInChart({ kind: "arrival", from: to, to: from }),
  ProjectElsewhere: new Refused.ProjectElsewhere({ projectCode: "2010-341522-19-0007", account: from }),
  ReservationExceeded: new Refused.ReservationExceeded({ transferId, reservedFen: [61_730_000n] }),
  ReservationExpired: new Refused.ReservationExpired({ transferId, expiresOn, today }),
  TransferNotFound: new Refused.TransferNotFound({ transferId }),
  TransferStateDiffers: new Refused.TransferStateDiffers({ transferId, state: "voided", needed: "reserved" }),
}
