/** What was delivered, and when it was paid for. */
import { daysBetween } from "../../../kernel/CalendarDate.ts"
import { lastDayOf } from "../../../calendar/workingDays.ts"
import { valueOn } from "../../../law/DatedParameter.ts"
import { saidBy } from "../../../law/Measure.ts"
import { said } from "../../Act.ts"
import { dayOf, every } from "../../ActsByKind.ts"
import { amount, day, flag, sumOf } from "../../measuring.ts"
import { actsUnder, type Under } from "../record.ts"
import { smallFirmPeriod } from "../settlementParameters.ts"
import { reachedOn } from "./payment.ts"
import { hasPaymentDays, paymentDays, paysFromInspection } from "./signing.ts"

export const deliveries = actsUnder("GoodsDelivered", ({ payload }) => payload.delivery)
export type Delivery = Under<"GoodsDelivered">

export const deliveredOn = day<Delivery>(
  "delivery.deliveredOn",
  ["交付之日", "day of the delivery"],
  ({ act }) => dayOf(act),
)

/** 交付之日, or where the contract says so the day on which it passed inspection. */
export const paymentRunsFrom = day<Delivery>(
  "delivery.paymentRunsFrom",
  ["付款期限起算之日", "day from which the time for payment runs"],
  (delivery) =>
    paysFromInspection(delivery)?.value === true
      ? said(delivery.act, delivery.act.payload.inspectedOn)
      : dayOf(delivery.act),
)

export const deliveryPaidOn = day<Delivery>(
  "delivery.paidOn",
  ["付清货款之日", "day on which the delivery was paid"],
  ({ act, acts }) =>
    reachedOn(
      every(acts, "PaymentMade").filter(
        ({ payload: { delivery, kind } }) => delivery === act.payload.delivery && kind !== "lateInterest",
      ),
      act.payload.valueFen,
    ),
)

/** How many days after its last day a delivery was paid; none where it was paid in time. */
const daysLate = (delivery: Delivery): number | undefined => {
  const [begun, paid] = [paymentRunsFrom.of(delivery), deliveryPaidOn.of(delivery)]
  const isAgreed = hasPaymentDays.of(delivery)
  const length =
    isAgreed?.value === false
      ? valueOn(smallFirmPeriod, delivery.act.on)?.value
      : paymentDays.of(delivery)?.value
  if (begun === undefined || paid === undefined || length === undefined) return undefined
  const last = lastDayOf(begun.value, length, "days")
  return last === undefined ? undefined : Math.max(0, daysBetween(last, paid.value))
}

export const isPaidLate = flag<Delivery>("delivery.isPaidLate", ["逾期付款", "was paid late"], (delivery) => {
  const days = daysLate(delivery)
  return days === undefined ? undefined : saidBy(days > 0, ...(deliveryPaidOn.of(delivery)?.acts ?? []))
})

/** What is owed, for as many days as it was owed too long. */
export const lateAmountDays = amount<Delivery>(
  "delivery.lateAmountDays",
  ["逾期金额乘以逾期天数", "amount that was late, times the days"],
  (delivery) => {
    const days = daysLate(delivery)
    const { valueFen } = delivery.act.payload
    return days === undefined || valueFen === undefined
      ? undefined
      : said(delivery.act, valueFen * BigInt(days))
  },
)

export const lateInterestPaid = amount<Delivery>(
  "delivery.lateInterestPaidFen",
  ["已支付逾期利息", "interest that was paid for it"],
  ({ act, acts }) => {
    const paid = every(acts, "PaymentMade").filter(
      ({ payload: { delivery, kind } }) => delivery === act.payload.delivery && kind === "lateInterest",
    )
    return saidBy(sumOf(paid.map(({ payload }) => payload.amountFen)), act.id, ...paid.map(({ id }) => id))
  },
)
