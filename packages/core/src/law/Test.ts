/**
 * Conditions as data: comparisons of what is observed with numbers of the law, and what is made of them. A
 * condition whose facts are not there is neither true nor false.
 */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DatedParameter } from "./DatedParameter.ts"
import type { Day, Flag, Measure, Observable, Quantity } from "./Measure.ts"

/** 以上 includes the number, 超过 does not. */
export type Relation = ">=" | "<=" | ">" | "<" | "=="

/** A quantity beside a number in force on the day of the act, or beside another quantity. */
export interface Comparison<Subject> {
  readonly _tag: "Comparison"
  readonly left: Quantity<Subject>
  readonly is: Relation
  readonly right: DatedParameter | Quantity<Subject>
}

/** Two things that are said, such as who won and who signed. */
export interface Sameness<Subject> {
  readonly _tag: "Sameness"
  readonly left: Measure<Subject, Observable>
  readonly right: Measure<Subject, Observable>
}

export interface Truth<Subject> {
  readonly _tag: "Flag"
  readonly left: Flag<Subject>
  readonly value: boolean
}

/** Whether one day comes before another, or is the same. */
export interface Order<Subject> {
  readonly _tag: "Order"
  readonly left: Day<Subject>
  readonly is: "<=" | "<"
  readonly right: Day<Subject>
}

/** Something has to be done before an act, or on its day: once the act has happened, it is too late. */
export interface Precedence<Subject> {
  readonly _tag: "Precedence"
  readonly done: Day<Subject>
  readonly before: Day<Subject>
}

/** A period: a number of the law, or one that somebody agreed on. */
export type Span<Subject> = DatedParameter<number> | Measure<Subject, number>

/**
 * Something has to be done by the end of a period that begins with something else, or by a day as it
 * is said.
 */
export interface Deadline<Subject> {
  readonly _tag: "Deadline"
  readonly done: Day<Subject>
  readonly after: Day<Subject>
  /** Without it the day itself is the last. */
  readonly within?: Span<Subject>
}

/** A part of a whole beside the share that the law sets, in millionths; nothing is rounded. */
export interface Portion<Subject> {
  readonly _tag: "Portion"
  readonly left: Measure<Subject, bigint>
  readonly is: Relation
  readonly share: DatedParameter<number>
  readonly of: Measure<Subject, bigint>
}

/** At least so long a period has to lie between two days. */
export interface Distance<Subject> {
  readonly _tag: "Distance"
  readonly from: Day<Subject>
  readonly to: Day<Subject>
  readonly atLeast: DatedParameter<number>
  /**
   * Counted from the first day on, which does not count itself; `backwards` from the last day back, which
   * then does not count. That differs for working days alone.
   */
  readonly counted?: "backwards"
}

export type Leaf<Subject> =
  | Comparison<Subject>
  | Sameness<Subject>
  | Truth<Subject>
  | Order<Subject>
  | Precedence<Subject>
  | Deadline<Subject>
  | Distance<Subject>
  | Portion<Subject>

export type Test<Subject> =
  | Leaf<Subject>
  | { readonly _tag: "All"; readonly of: ReadonlyArray<Test<Subject>> }
  | { readonly _tag: "Any"; readonly of: ReadonlyArray<Test<Subject>> }
  | { readonly _tag: "Not"; readonly of: Test<Subject> }

const compared =
  (is: Relation) =>
  <Subject>(left: Quantity<Subject>, right: DatedParameter | Quantity<Subject>): Test<Subject> => ({
    _tag: "Comparison",
    left,
    is,
    right,
  })

/** 以上 */
export const atLeast = compared(">=")
/** 以下, 不超过 */
export const atMost = compared("<=")
/** 超过 */
export const moreThan = compared(">")
/** 不满 */
export const lessThan = compared("<")
export const equalTo = compared("==")

export const isTrue = <Subject>(left: Flag<Subject>): Test<Subject> => ({ _tag: "Flag", left, value: true })
export const isFalse = <Subject>(left: Flag<Subject>): Test<Subject> => ({ _tag: "Flag", left, value: false })

export const isSame = <Subject>(
  left: Measure<Subject, Observable>,
  right: Measure<Subject, Observable>,
): Test<Subject> => ({ _tag: "Sameness", left, right })

export const isBefore = <Subject>(left: Day<Subject>, right: Day<Subject>): Test<Subject> => ({
  _tag: "Order",
  left,
  is: "<",
  right,
})

export const notAfter = <Subject>(left: Day<Subject>, right: Day<Subject>): Test<Subject> => ({
  _tag: "Order",
  left,
  is: "<=",
  right,
})

/** What is not known to have been done by the day of the act was not done in time. */
export const precedes = <Subject>(done: Day<Subject>, before: Day<Subject>): Test<Subject> => ({
  _tag: "Precedence",
  done,
  before,
})

export const doneBy = <Subject>(done: Day<Subject>, lastDay: Day<Subject>): Test<Subject> => ({
  _tag: "Deadline",
  done,
  after: lastDay,
})

export const doneWithin = <Subject>(
  done: Day<Subject>,
  after: Day<Subject>,
  within: Span<Subject>,
): Test<Subject> => ({ _tag: "Deadline", done, after, within })

const portion =
  (is: Relation) =>
  <Subject>(
    left: Measure<Subject, bigint>,
    share: DatedParameter<number>,
    of: Measure<Subject, bigint>,
  ): Test<Subject> => ({ _tag: "Portion", left, is, share, of })

export const atLeastShare = portion(">=")
export const atMostShare = portion("<=")
export const moreThanShare = portion(">")

export const apart = <Subject>(
  from: Day<Subject>,
  to: Day<Subject>,
  atLeastSo: DatedParameter<number>,
): Test<Subject> => ({ _tag: "Distance", from, to, atLeast: atLeastSo })

/** 提前……日: counted backwards from what it is to be ahead of. */
export const ahead = <Subject>(
  from: Day<Subject>,
  to: Day<Subject>,
  atLeastSo: DatedParameter<number>,
): Test<Subject> => ({ _tag: "Distance", from, to, atLeast: atLeastSo, counted: "backwards" })

export const all = <Subject>(...of: ReadonlyArray<Test<Subject>>): Test<Subject> => ({ _tag: "All", of })
export const any = <Subject>(...of: ReadonlyArray<Test<Subject>>): Test<Subject> => ({ _tag: "Any", of })
export const not = <Subject>(of: Test<Subject>): Test<Subject> => ({ _tag: "Not", of })

/** All numbers of the law that a condition looks at. */
export const parametersOf = <Subject>(test: Test<Subject>): ReadonlyArray<DatedParameter> => {
  switch (test._tag) {
    case "All":
    case "Any":
      return test.of.flatMap(parametersOf)
    case "Not":
      return parametersOf(test.of)
    case "Comparison":
      return "values" in test.right ? [test.right] : []
    case "Deadline":
      return test.within !== undefined && "values" in test.within ? [test.within] : []
    case "Portion":
      return [test.share]
    case "Distance":
      return [test.atLeast]
    case "Flag":
    case "Order":
    case "Precedence":
    case "Sameness":
      return []
  }
}

/** On which days a condition is looked at: the day of the act, and today. */
export interface Moment {
  readonly anchor: CalendarDate
  readonly on: CalendarDate
}
