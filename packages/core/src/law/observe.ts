/** What a condition comes to for a subject, and what was looked at on the way. */
import { addMonths, lastDayOf, type PeriodUnit, workingDaysBetween } from "../calendar/workingDays.ts"
import { addDays, type CalendarDate, daysBetween } from "../kernel/CalendarDate.ts"
import { type DatedParameter, type ParameterValue, valueOn } from "./DatedParameter.ts"
import type { Measure, Observable, Quantity, Said } from "./Measure.ts"
import type { Comparison, Deadline, Distance, Leaf, Moment, Portion, Precedence, Test } from "./Test.ts"

export type Truth = "yes" | "no" | "unknown"

/** A comparison that was made, with all that an explanation of it needs. */
export interface Observation<Subject> {
  readonly leaf: Leaf<Subject>
  readonly truth: Truth
  readonly left: Said<Observable> | undefined
  readonly right: Said<Observable> | undefined
  /** The number of the law that it was held against, as it was in force on the day of the act. */
  readonly number: ParameterValue<bigint | number> | undefined
  /** The last day for what is still to be done. */
  readonly dueOn: CalendarDate | undefined
}

/** A comparison without a number of the law, and with nothing to be done. */
const seenAs = <Subject>(
  leaf: Leaf<Subject>,
  truth: Truth,
  left: Said<Observable> | undefined,
  right: Said<Observable> | undefined,
): Observation<Subject> => ({ leaf, truth, left, right, number: undefined, dueOn: undefined })

/** What the law says no act says; the same value is the same thing each time. */
const numbersSaid = new WeakMap<ParameterValue<bigint | number>, Said<bigint | number>>()

const saidByLaw = (number: ParameterValue<bigint | number>): Said<bigint | number> => {
  const known = numbersSaid.get(number)
  if (known !== undefined) return known
  const said = { value: number.value, acts: [] }
  numbersSaid.set(number, said)
  return said
}

const truthOf = (isSo: boolean): Truth => (isSo ? "yes" : "no")

const holds = <Value extends bigint | number | string>(
  left: Value,
  is: Comparison<never>["is"],
  right: Value,
): boolean => {
  switch (is) {
    case ">=":
      return left >= right
    case "<=":
      return left <= right
    case ">":
      return left > right
    case "<":
      return left < right
    case "==":
      // A bigint and a number of one value are equal, and never the same.
      return !(left < right) && !(left > right)
  }
}

/** A number of the law, where that is what something is held against. */
const asNumber = (right: object): DatedParameter | undefined =>
  (right as { readonly values?: unknown }).values === undefined ? undefined : (right as DatedParameter)

const compare = <Subject>(
  leaf: Comparison<Subject>,
  subject: Subject,
  { anchor }: Moment,
): Observation<Subject> => {
  const left = leaf.left.of(subject)
  const parameter = asNumber(leaf.right)
  if (parameter === undefined) {
    const right = (leaf.right as Quantity<Subject>).of(subject)
    const isKnown = left !== undefined && right !== undefined
    return seenAs(leaf, isKnown ? truthOf(holds(left.value, leaf.is, right.value)) : "unknown", left, right)
  }
  const number = valueOn(parameter, anchor)
  const right = number === undefined ? undefined : saidByLaw(number)
  const isKnown = left !== undefined && number !== undefined
  const truth = isKnown ? truthOf(holds(left.value, leaf.is, number.value)) : "unknown"
  return { leaf, truth, left, right, number, dueOn: undefined }
}

/** Shares are of a whole million, so that nothing is rounded. */
const WHOLE = 1_000_000n

const weigh = <Subject>(
  leaf: Portion<Subject>,
  subject: Subject,
  { anchor }: Moment,
): Observation<Subject> => {
  const [left, right] = [leaf.left.of(subject), leaf.of.of(subject)]
  const number = valueOn(leaf.share, anchor)
  const truth =
    left === undefined || right === undefined || number === undefined
      ? "unknown"
      : truthOf(holds(left.value * WHOLE, leaf.is, right.value * BigInt(number.value)))
  return { leaf, truth, left, right, number, dueOn: undefined }
}

const isPeriod = (unit: Measure<never, number>["unit"]): unit is PeriodUnit =>
  unit === "days" || unit === "workingDays" || unit === "months" || unit === "years"

/** The end of a period that begins with something, as its number was in force on the day of the act. */
const endOf = <Subject>({ after, within }: Deadline<Subject>, subject: Subject, { anchor }: Moment) => {
  const begun = after.of(subject)
  if (within === undefined) return { begun, number: undefined, end: begun?.value }
  const number = "values" in within ? valueOn(within, anchor) : undefined
  const count = "values" in within ? number?.value : within.of(subject)?.value
  const { unit } = within
  const end =
    begun === undefined || count === undefined || !isPeriod(unit)
      ? undefined
      : lastDayOf(begun.value, count, unit)
  return { begun, number, end }
}

/** What is not done is late only when its last day is over; until then nobody can tell. */
const meet = <Subject>(leaf: Deadline<Subject>, subject: Subject, moment: Moment): Observation<Subject> => {
  const { begun, number, end } = endOf(leaf, subject, moment)
  const left = leaf.done.of(subject)
  const right = end === undefined ? undefined : { value: end, acts: begun?.acts ?? [] }
  if (end === undefined) return { leaf, truth: "unknown", left, right, number, dueOn: undefined }
  if (left !== undefined)
    return { leaf, truth: truthOf(left.value <= end), left, right, number, dueOn: undefined }
  return { leaf, truth: moment.on > end ? "no" : "unknown", left, right, number, dueOn: end }
}

/** What has to be there before an act is missing as soon as the act has happened. */
const come = <Subject>(leaf: Precedence<Subject>, subject: Subject, { on }: Moment): Observation<Subject> => {
  const [left, right] = [leaf.done.of(subject), leaf.before.of(subject)]
  const isLate = right !== undefined && (left === undefined ? on >= right.value : left.value > right.value)
  const isOpen = right === undefined || (left === undefined && !isLate)
  return seenAs(leaf, isOpen ? "unknown" : truthOf(!isLate), left, right)
}

/** How far apart two days are in the unit of a period; whole months and years by their last day. */
const isApart = (
  from: CalendarDate,
  to: CalendarDate,
  count: number,
  unit: PeriodUnit,
): boolean | undefined => {
  switch (unit) {
    case "days":
      return daysBetween(from, to) >= count
    case "workingDays": {
      const between = to < from ? 0 : workingDaysBetween(from, to)
      return between === undefined ? undefined : between >= count
    }
    case "months":
      return to >= addMonths(from, count)
    case "years":
      return to >= addMonths(from, count * 12)
  }
}

const keepApart = <Subject>(
  leaf: Distance<Subject>,
  subject: Subject,
  { anchor }: Moment,
): Observation<Subject> => {
  const [from, to] = [leaf.from.of(subject), leaf.to.of(subject)]
  const number = valueOn(leaf.atLeast, anchor)
  const { unit } = leaf.atLeast
  // The first day counts and the last does not: the same as a day earlier, counted forwards.
  const shift = leaf.counted === "backwards" && unit === "workingDays" ? -1 : 0
  const isFar =
    from === undefined || to === undefined || number === undefined || !isPeriod(unit)
      ? undefined
      : isApart(addDays(from.value, shift), addDays(to.value, shift), number.value, unit)
  return {
    leaf,
    truth: isFar === undefined ? "unknown" : truthOf(isFar),
    left: from,
    right: to,
    number,
    dueOn: undefined,
  }
}

const look = <Subject>(leaf: Leaf<Subject>, subject: Subject, moment: Moment): Observation<Subject> => {
  switch (leaf._tag) {
    case "Comparison":
      return compare(leaf, subject, moment)
    case "Deadline":
      return meet(leaf, subject, moment)
    case "Distance":
      return keepApart(leaf, subject, moment)
    case "Precedence":
      return come(leaf, subject, moment)
    case "Portion":
      return weigh(leaf, subject, moment)
    case "Flag": {
      const left = leaf.left.of(subject)
      const truth = left === undefined ? "unknown" : truthOf(left.value === leaf.value)
      return seenAs(leaf, truth, left, undefined)
    }
    case "Order": {
      const [left, right] = [leaf.left.of(subject), leaf.right.of(subject)]
      if (left === undefined || right === undefined) return seenAs(leaf, "unknown", left, right)
      return seenAs(leaf, truthOf(holds(left.value, leaf.is, right.value)), left, right)
    }
    case "Sameness": {
      const [left, right] = [leaf.left.of(subject), leaf.right.of(subject)]
      const isKnown = left !== undefined && right !== undefined
      return seenAs(leaf, isKnown ? truthOf(left.value === right.value) : "unknown", left, right)
    }
  }
}

const OPPOSITE: Readonly<Record<Truth, Truth>> = { yes: "no", no: "yes", unknown: "unknown" }

/** Nothing is due any more in a condition that is decided. */
const settle = <Subject>(trail: Array<Observation<Subject>>, from: number): void => {
  for (let index = from; index < trail.length; index += 1) {
    const seen = trail[index]
    if (seen?.dueOn !== undefined) trail[index] = { ...seen, dueOn: undefined }
  }
}

/** Of "all" one no decides, of "any" one yes; the others are looked at all the same, to be told. */
const combine = <Subject>(
  of: ReadonlyArray<Test<Subject>>,
  deciding: Truth,
  looked: Looked<Subject>,
): Truth => {
  const begun = looked.trail.length
  let [isDecided, isUnknown] = [false, false]
  for (const part of of) {
    const truth = see(part, looked)
    if (truth === deciding) isDecided = true
    else if (truth === "unknown") isUnknown = true
  }
  if (isDecided) settle(looked.trail, begun)
  return isDecided ? deciding : isUnknown ? "unknown" : OPPOSITE[deciding]
}

interface Looked<Subject> {
  readonly subject: Subject
  readonly moment: Moment
  readonly trail: Array<Observation<Subject>>
}

const see = <Subject>(test: Test<Subject>, looked: Looked<Subject>): Truth => {
  switch (test._tag) {
    case "All":
      return combine(test.of, "no", looked)
    case "Any":
      return combine(test.of, "yes", looked)
    case "Not":
      return OPPOSITE[see(test.of, looked)]
    case "Comparison":
    case "Deadline":
    case "Distance":
    case "Flag":
    case "Order":
    case "Portion":
    case "Precedence":
    case "Sameness": {
      const seen = look(test, looked.subject, looked.moment)
      looked.trail.push(seen)
      return seen.truth
    }
  }
}

/** Tells what a condition comes to and adds each comparison to the trail. */
export const observe = <Subject>(
  test: Test<Subject>,
  subject: Subject,
  moment: Moment,
  trail: Array<Observation<Subject>>,
): Truth => see(test, { subject, moment, trail })
