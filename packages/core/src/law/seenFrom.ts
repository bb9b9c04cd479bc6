/** What is said of a whole, seen from a part of it: a deposit has the estimate of its purchase. */
import type { Measure, Observable, Quantity } from "./Measure.ts"
import type { Test } from "./Test.ts"

/** A measure of the whole as one of the part. */
export const measureSeenFrom = <Part, Whole, Value extends Observable>(
  measure: Measure<Whole, Value>,
  wholeOf: (part: Part) => Whole,
): Measure<Part, Value> => ({ ...measure, of: (part) => measure.of(wholeOf(part)) })

/** A condition on the whole as one on the part. */
export const seenFrom = <Part, Whole>(test: Test<Whole>, wholeOf: (part: Part) => Whole): Test<Part> => {
  const seen = <Value extends Observable>(measure: Measure<Whole, Value>): Measure<Part, Value> =>
    measureSeenFrom(measure, wholeOf)
  // Of a union of measures each is seen as what it is.
  const quantity = (one: Quantity<Whole>): Quantity<Part> => seen<never>(one as never)
  switch (test._tag) {
    case "All":
    case "Any":
      return { ...test, of: test.of.map((one) => seenFrom(one, wholeOf)) }
    case "Not":
      return { ...test, of: seenFrom(test.of, wholeOf) }
    case "Comparison": {
      const { right } = test
      return {
        ...test,
        left: quantity(test.left),
        right: "values" in right ? right : quantity(right),
      }
    }
    case "Sameness":
      return { ...test, left: seen(test.left), right: seen(test.right) }
    case "Flag":
      return { ...test, left: seen(test.left) }
    case "Order":
      return { ...test, left: seen(test.left), right: seen(test.right) }
    case "Precedence":
      return { ...test, done: seen(test.done), before: seen(test.before) }
    case "Deadline": {
      const { done, after, within } = test
      const begun = { _tag: "Deadline", done: seen(done), after: seen(after) } as const
      if (within === undefined) return begun
      return { ...begun, within: "values" in within ? within : seen(within) }
    }
    case "Portion":
      return { ...test, left: seen(test.left), of: seen(test.of) }
    case "Distance":
      return { ...test, from: seen(test.from), to: seen(test.to) }
  }
}
