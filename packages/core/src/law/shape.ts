/** Conditions as plain data: what a digest is made of, and what another engine can be told. */
import type { CanonicalObject } from "../journal/Canonical.ts"
import type { DatedParameter } from "./DatedParameter.ts"
import type { Measure, Observable } from "./Measure.ts"
import type { Test } from "./Test.ts"

/** A number of the law with all its values, or a measure by its name. */
const termOf = (term: DatedParameter | Measure<never, Observable>): CanonicalObject =>
  "values" in term
    ? {
        number: term.id,
        unit: term.unit,
        values: term.values.map(({ value, from, until }) => ({ value: String(value), from, until })),
      }
    : { measure: term.id, unit: term.unit }

/** What a condition compares with what, without the functions that look it up. */
export const shapeOf = (test: Test<never>): CanonicalObject => {
  switch (test._tag) {
    case "All":
    case "Any":
      return { is: test._tag, of: test.of.map(shapeOf) }
    case "Not":
      return { is: test._tag, of: shapeOf(test.of) }
    case "Comparison":
      return { is: test.is, left: termOf(test.left), right: termOf(test.right) }
    case "Order":
      return { is: test.is, left: termOf(test.left), right: termOf(test.right) }
    case "Sameness":
      return { is: test._tag, left: termOf(test.left), right: termOf(test.right) }
    case "Flag":
      return { is: test.value, left: termOf(test.left) }
    case "Precedence":
      return { is: test._tag, left: termOf(test.done), right: termOf(test.before) }
    case "Deadline":
      return {
        is: test._tag,
        left: termOf(test.done),
        right: termOf(test.after),
        within: test.within === undefined ? null : termOf(test.within),
      }
    case "Portion":
      return { is: test.is, left: termOf(test.left), share: termOf(test.share), of: termOf(test.of) }
    case "Distance":
      return {
        is: test._tag,
        left: termOf(test.from),
        right: termOf(test.to),
        atLeast: termOf(test.atLeast),
        counted: test.counted ?? null,
      }
  }
}
