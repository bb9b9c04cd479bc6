/** What is paid under a contract, for what was asked, measured and delivered. */
import { isBefore } from "../../../law/Test.ts"
import { saidBy, type Said } from "../../../law/Measure.ts"
import { addDays, type CalendarDate, make } from "../../../kernel/CalendarDate.ts"
import { valueOn } from "../../../law/DatedParameter.ts"
import { said } from "../../Act.ts"
import { dayOf, every, type OfKind } from "../../ActsByKind.ts"
import { amount, day, flag, sumOf } from "../../measuring.ts"
import { actsUnder, type Contract, type ContractAct, type Under } from "../record.ts"
import { advanceLead } from "../parameters.ts"
import { agreedStart, signedOn } from "./signing.ts"

type PaymentAct = OfKind<ContractAct, "PaymentMade">

export const payments = actsUnder("PaymentMade")
export type Payment = Under<"PaymentMade">

const kindOfPayment = (id: string, zh: string, en: string, kind: PaymentAct["payload"]["kind"]) =>
  flag<Payment>(`payment.${id}`, [zh, en], ({ act }) => said(act, act.payload.kind === kind))

export const isAdvance = kindOfPayment("isAdvance", "属于预付款", "is an advance", "advance")
export const isProgress = kindOfPayment("isProgress", "属于进度款", "is a progress payment", "progress")
export const isFinal = kindOfPayment(
  "isFinal",
  "属于结算款",
  "is the payment of the settled price",
  "settlement",
)
export const isForLabour = kindOfPayment("isForLabour", "属于人工费用", "is for labour", "labour")

/** 工程款: what is paid of the price of works, and no loan, no interest, nothing else. */
const OF_THE_PRICE: ReadonlySet<PaymentAct["payload"]["kind"]> = new Set([
  "advance",
  "progress",
  "settlement",
  "retention",
  "labour",
])

export const isOfThePrice = flag<Payment>(
  "payment.isOfThePrice",
  ["属于工程款", "is of the price of the works"],
  ({ act }) => said(act, OF_THE_PRICE.has(act.payload.kind)),
)

/** What of the price had been paid by a day. */
export const priceParts = ({ acts }: Contract, until: CalendarDate): ReadonlyArray<PaymentAct> =>
  every(acts, "PaymentMade").filter(({ on, payload }) => on <= until && OF_THE_PRICE.has(payload.kind))

export const paidOn = day<Payment>("payment.paidOn", ["支付之日", "day of the payment"], ({ act }) =>
  dayOf(act),
)

export const acceptedOn = day<Contract>(
  "contract.acceptedOn",
  ["竣工验收合格之日", "day of the acceptance"],
  ({ milestones }) => milestones.accepted,
)

export const startedOn = day<Contract>(
  "contract.startedOn",
  ["开工之日", "day on which the works started"],
  ({ milestones }) => milestones.started,
)

/** The first day on which something says that works can start: a permit, an exemption, an order, a start. */
export const readyOn = day<Contract>(
  "contract.readyOn",
  ["具备施工条件之日", "day from which the works could start"],
  ({ milestones: { permitted, exempted, started }, acts }) => {
    const ordered = every(acts, "StartOrdered").find(({ payload }) => (payload.order ?? "start") === "start")
    const days = [permitted, exempted, started, dayOf(ordered)].flatMap((one) => one ?? [])
    return days.toSorted((a, b) => (a.value < b.value ? -1 : 1))[0]
  },
)

/** This payment and those of its kind before it. */
const soFar = ({ act, acts }: Payment): ReadonlyArray<PaymentAct> => {
  const all = every(acts, "PaymentMade")
  return all.slice(0, all.indexOf(act) + 1).filter(({ payload }) => payload.kind === act.payload.kind)
}

/** What was taken off for the advance counts as paid for the work. */
export const paidForWorkSoFar = amount<Payment>(
  "payment.paidForWorkSoFarFen",
  [
    "累计支付的进度款（含抵扣的预付款）",
    "all progress payments so far, with what was taken off for the advance",
  ],
  (payment) => {
    const paid = soFar(payment)
    return saidBy(
      sumOf(paid.map(({ payload }) => payload.amountFen + (payload.deductedFen ?? 0n))),
      ...paid.map(({ id }) => id),
    )
  },
)

export const measuredByThen = amount<Payment>(
  "payment.measuredByThenFen",
  ["累计确认的完成工程量价款", "value of the work measured by then"],
  ({ act, acts }) => {
    const measured = every(acts, "WorkMeasured").findLast(({ on }) => on <= act.on)
    return measured === undefined ? undefined : said(measured, measured.payload.valueFen)
  },
)

/** 财建〔2022〕183号 is for contracts signed from this day on. */
const newTermsFrom = day<Contract>(
  "law.newTermsFrom",
  ["财建〔2022〕183号施行之日", "day from which the notice of 2022 is in force"],
  () => saidBy(make("2022-08-01")),
)

export const isSignedUnderOldTerms = isBefore(signedOn, newTermsFrom)

const firstAdvance = ({ acts }: Contract): PaymentAct | undefined =>
  every(acts, "PaymentMade").find(({ payload }) => payload.kind === "advance")

export const advancePaidOn = day<Contract>(
  "contract.advancePaidOn",
  ["预付款支付之日", "day of the advance"],
  (contract) => dayOf(firstAdvance(contract)),
)

/** The advance is judged by the day on which it is paid; while it is not, by that of the contract. */
export const advanceAnchor = day<Contract>(
  "contract.advanceAnchor",
  ["预付款支付之日（未支付的，合同签订之日）", "day of the advance, or of the contract while none is paid"],
  (contract) => advancePaidOn.of(contract) ?? signedOn.of(contract),
)

export const claims = actsUnder("ClaimFiled", ({ payload }) => payload.claim)
export type Claim = Under<"ClaimFiled">

export const claimedOn = day<Claim>("claim.filedOn", ["付款申请之日", "day of the application"], ({ act }) =>
  dayOf(act),
)

export const isProgressClaim = flag<Claim>(
  "claim.isProgress",
  ["属于进度款申请", "is for a progress payment"],
  ({ act }) => said(act, act.payload.kind === "progress"),
)

export const isFinalClaim = flag<Claim>(
  "claim.isFinal",
  ["属于结算款申请", "is for the settled price"],
  ({ act }) => said(act, act.payload.kind === "settlement"),
)

/** The day on which payments come to an amount; where it is not known, the day of the first. */
export const reachedOn = (
  paid: ReadonlyArray<PaymentAct>,
  amountFen: bigint | undefined,
): Said<CalendarDate> | undefined => {
  let sum = 0n
  for (const act of paid) {
    sum += act.payload.amountFen
    if (amountFen === undefined || sum >= amountFen) return dayOf(act)
  }
  return undefined
}

const paidOnClaim = ({ act, acts }: Claim): ReadonlyArray<PaymentAct> =>
  every(acts, "PaymentMade").filter(({ payload }) => payload.claim === act.payload.claim)

export const claimAnsweredOn = day<Claim>(
  "claim.answeredOn",
  ["首次支付之日", "day of the first payment upon it"],
  (claim) => reachedOn(paidOnClaim(claim), undefined),
)

export const claimPaidOn = day<Claim>(
  "claim.paidOn",
  ["付清之日", "day on which it was paid in full"],
  (claim) => reachedOn(paidOnClaim(claim), claim.act.payload.amountFen),
)

/** The payment for labour before this one. */
export const labourPaidBefore = day<Payment>(
  "payment.labourPaidBefore",
  ["上次拨付人工费用之日", "day of the payment for labour before it"],
  (payment) => dayOf(soFar(payment).at(-2)),
)

export const isFirstOfItsKind = flag<Payment>(
  "payment.isFirstOfItsKind",
  ["属于同类首笔支付", "is the first of its kind"],
  (payment) => said(payment.act, soFar(payment).length === 1),
)

/** 不迟于约定的开工日期前的 7 天. */
export const lastDayForAdvance = day<Contract>(
  "contract.lastDayForAdvance",
  ["约定开工日期前应当付清预付款的最后一日", "last day for the advance ahead of the agreed start"],
  (contract) => {
    const start = agreedStart.of(contract)
    const anchor = advanceAnchor.of(contract)
    const lead = anchor === undefined ? undefined : valueOn(advanceLead, anchor.value)
    return start === undefined || lead === undefined
      ? undefined
      : { value: addDays(start.value, -lead.value), acts: start.acts }
  },
)
