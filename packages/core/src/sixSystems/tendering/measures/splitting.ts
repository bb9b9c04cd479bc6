/** What rules look at where purchases may have been split. */
import { addMonths } from "../../../calendar/workingDays.ts"
import type { CalendarDate } from "../../../kernel/CalendarDate.ts"
import { within } from "../../../kernel/OrganisationCode.ts"
import { valueOn } from "../../../law/DatedParameter.ts"
import type { Day, Flag, Measure, Said } from "../../../law/Measure.ts"
import { observe } from "../../../law/observe.ts"
import { estimate } from "../measures.ts"
import { splittingWindow } from "../parameters.ts"
import type { Purchase } from "../record.ts"
import { reachesThreshold } from "../scope.ts"
import { once } from "../../ActsByKind.ts"
import { amountMeasure, dayMeasure, dayOf, flagMeasure, together } from "./observed.ts"
import { isTendered } from "./tendering.ts"

/** 发包之日: that of the award, or where it is not known that of the notice. */
export const awardedOn: Day<Purchase> = dayMeasure(
  "purchase.awardedOn",
  ["发包之日", "day of the award"],
  ({ announced, notified, contracted }) => dayOf(notified) ?? dayOf(contracted) ?? dayOf(announced),
)

/** The estimate, or where there is none what it was made for. */
export const worth: Measure<Purchase, bigint> = amountMeasure(
  "purchase.worthFen",
  ["单项合同估算价或者成交金额", "estimate, or price where there is none"],
  (purchase) => {
    const { notified, contracted } = purchase
    const estimated = estimate.of(purchase)
    if (estimated !== undefined) return estimated
    if (notified !== undefined) return { value: notified.payload.priceFen, acts: [notified.id] }
    return contracted?.priceFen === undefined
      ? undefined
      : { value: contracted.priceFen, acts: [contracted.id] }
  },
)

const reachesIt = reachesThreshold(worth)

/** A purchase is measured against the threshold of its own day. */
const isBelowItsThreshold = once((purchase: Purchase): boolean => {
  const anchor = awardedOn.of(purchase)?.value
  return anchor !== undefined && observe(reachesIt, purchase, { anchor, on: anchor }, []) === "no"
})

const supplierOf = ({ notified, contracted }: Purchase): string | undefined => {
  const supplier = notified?.payload.winner ?? contracted?.contractor
  return supplier && within(supplier.code)
}

/**
 * Whether two purchases of a project are of one kind: of one supplier, or of one work type at one place.
 * Unknown where neither the work type nor the supplier of both is said.
 */
const isAlike = (one: Purchase, other: Purchase): boolean | undefined => {
  const [a, b] = [one.planned?.payload, other.planned?.payload]
  if (a === undefined || b === undefined || a.category !== b.category) return false
  const [supplier, another] = [supplierOf(one), supplierOf(other)]
  if (supplier !== undefined && supplier === another) return true
  if (a.place !== undefined && b.place !== undefined && a.place !== b.place) return false
  if (a.combinesAs !== undefined && a.combinesAs === b.combinesAs) return true
  if (a.workType !== undefined && b.workType !== undefined) return a.workType === b.workType
  return supplier === undefined || another === undefined ? undefined : false
}

/** Whether another purchase may be a part of what this one was split from. */
const isPartBeside = (purchase: Purchase, day: CalendarDate, other: Purchase): boolean | undefined => {
  if (other === purchase) return true
  const made = awardedOn.of(other)?.value
  if (made === undefined || made > day) return false
  const window = valueOn(splittingWindow, day)
  if (window !== undefined && made < addMonths(day, -window.value)) return false
  if (isTendered.of(other)?.value === true || !isBelowItsThreshold(other)) return false
  return isAlike(purchase, other)
}

/** The parts beside a purchase, and those that may be; nothing where nobody says when it was made. */
const partsBeside = once((purchase: Purchase) => {
  const day = awardedOn.of(purchase)?.value
  if (day === undefined) return undefined
  const [alike, perhapsAlike]: [Array<Purchase>, Array<Purchase>] = [[], []]
  for (const other of purchase.siblings) {
    const isPart = isPartBeside(purchase, day, other)
    if (isPart === true) alike.push(other)
    if (isPart !== false) perhapsAlike.push(other)
  }
  return { alike, perhapsAlike }
})

const sumOf = (parts: ReadonlyArray<Purchase>): Said<bigint> => {
  const worths = parts.map((part) => worth.of(part))
  return together(
    worths.reduce((sum, one) => sum + (one?.value ?? 0n), 0n),
    ...worths,
    ...parts.map((part) => awardedOn.of(part)),
  )
}

const sumWith = (kind: "alike" | "perhapsAlike") => (purchase: Purchase) => {
  const parts = partsBeside(purchase)
  return parts === undefined || worth.of(purchase) === undefined ? undefined : sumOf(parts[kind])
}

/** This purchase and those before it within the window of one kind, each alone below its threshold. */
export const sumOfAlike: Measure<Purchase, bigint> = amountMeasure(
  "purchase.sumOfAlikeFen",
  ["期间内同类未招标采购合计", "sum of alike purchases made without a tender within the window"],
  sumWith("alike"),
)

/** The same with those of which it is not known whether they are of one kind. */
export const sumOfPerhapsAlike: Measure<Purchase, bigint> = amountMeasure(
  "purchase.sumOfPerhapsAlikeFen",
  [
    "期间内可能同类的未招标采购合计",
    "sum of perhaps alike purchases made without a tender within the window",
  ],
  sumWith("perhapsAlike"),
)

/** True where work types or suppliers tell of all others whether they are of one kind; else unknown. */
export const areKindsKnown: Flag<Purchase> = flagMeasure(
  "purchase.areKindsKnown",
  ["工程内容或者供应商已记录，足以判断是否同类", "work types or suppliers tell what is of one kind"],
  (purchase) => {
    const day = awardedOn.of(purchase)
    const parts = partsBeside(purchase)
    if (day === undefined || parts === undefined) return undefined
    return parts.perhapsAlike.length > parts.alike.length ? undefined : together(true, day)
  },
)
