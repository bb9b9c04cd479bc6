/** What a payment rests on: the fund, the claim, the paper, the way that the money took. */
import { type Said, saidBy } from "../../../law/Measure.ts"
import { said } from "../../Act.ts"
import { dayOf, every } from "../../ActsByKind.ts"
import type { Payment } from "../../contractManagement/measures/payment.ts"
import { amount, day, flag, sumOf } from "../../measuring.ts"
import type { ClaimDocument, Fund } from "../events.ts"

/** The fund that the payment names; where it names none, the only one that was allotted to the project. */
const fundOf = ({ act, acts }: Payment): Said<Fund> | undefined => {
  const named = said(act, act.payload.fund)
  if (named !== undefined) return named
  const allotted = every(acts, "FundsAllotted").flatMap((one) => said(one, one.payload.fund) ?? [])
  const [only] = allotted
  return new Set(allotted.map(({ value }) => value)).size === 1 ? only : undefined
}

const isFrom = (fund: Fund, zh: string, en: string) =>
  flag<Payment>(`payment.isFrom.${fund}`, [zh, en], (payment) => {
    const from = fundOf(payment)
    return from === undefined ? undefined : { value: from.value === fund, acts: from.acts }
  })

export const isPovertyMoney = isFrom(
  "povertyAlleviation",
  "使用财政扶贫资金",
  "is paid out of poverty alleviation funds",
)
export const isAgriculturalMoney = isFrom(
  "agriculturalDevelopment",
  "使用农业综合开发资金",
  "is paid out of agricultural development funds",
)

const claimOf = ({ act, acts }: Payment) =>
  every(acts, "ClaimFiled").findLast(({ payload }) => payload.claim === act.payload.claim)

export const claimFiledOn = day<Payment>(
  "payment.claimFiledOn",
  ["报账申请之日", "day of the claim"],
  (payment) => dayOf(claimOf(payment)),
)

const NEEDED: ReadonlyArray<ClaimDocument> = ["fundingPlan", "progressReport", "vouchers"]

export const hasPlanProgressAndVouchers = flag<Payment>(
  "payment.hasPlanProgressAndVouchers",
  ["附有用款计划、项目进度和有效凭据", "the claim has plan, progress and vouchers"],
  (payment) => {
    const claim = claimOf(payment)
    const documents = claim?.payload.documents
    return claim === undefined || documents === undefined
      ? undefined
      : said(
          claim,
          NEEDED.every((one) => documents.includes(one)),
        )
  },
)

export const financeApprovedOn = day<Payment>(
  "payment.financeApprovedOn",
  ["财政部门审核之日", "day on which the finance department approved the claim"],
  ({ act, acts }) =>
    dayOf(
      every(acts, "ClaimApproved").find(
        ({ payload }) => payload.claim === act.payload.claim && payload.by === "finance",
      ),
    ),
)

export const isLoan = flag<Payment>("payment.isLoan", ["属于借款", "is a loan"], ({ act }) =>
  said(act, act.payload.kind === "loan"),
)

export const isTransfer = flag<Payment>(
  "payment.isTransfer",
  ["转账支付", "is made by transfer"],
  ({ act }) => said(act, act.payload.means === undefined ? undefined : act.payload.means === "transfer"),
)

export const hasInvoice = flag<Payment>(
  "payment.hasInvoice",
  ["凭合法票据", "rests on a lawful invoice"],
  ({ act }) => said(act, act.payload.hasInvoice),
)

export const isFiscalMoney = flag<Payment>(
  "payment.isFiscalMoney",
  ["属于财政资金", "is fiscal money"],
  ({ act }) => said(act, act.payload.isFiscalMoney),
)

export const isByTreasury = flag<Payment>(
  "payment.isByTreasury",
  ["国库集中支付", "is paid by the treasury"],
  ({ act }) => said(act, act.payload.channel === undefined ? undefined : act.payload.channel === "treasury"),
)

export const advancesSoFar = amount<Payment>(
  "payment.advancesSoFarFen",
  ["累计预付资金", "advances so far"],
  ({ act, acts }) => {
    const all = every(acts, "PaymentMade")
    const advances = all.slice(0, all.indexOf(act) + 1).filter(({ payload }) => payload.kind === "advance")
    return saidBy(sumOf(advances.map(({ payload }) => payload.amountFen)), ...advances.map(({ id }) => id))
  },
)
