/** Our own law over extracted facts: the same rules, versions and numbers, which read what they look at. */
import { RULES } from "@minsheng/core/dossier"
import type { CalendarDate } from "@minsheng/core/kernel"
import {
  judge,
  type Leaf,
  type Measure,
  type Observable,
  type Observation,
  type Rule,
  type RuleVersion,
  type Said,
  type Test,
} from "@minsheng/core/law"

/** What was said of each side of each comparison, in their order, and the day that chooses the version. */
export interface Stated {
  readonly anchor: Said<CalendarDate.CalendarDate>
  readonly left: ReadonlyArray<Said<Observable> | undefined>
  readonly right: ReadonlyArray<Said<Observable> | undefined>
}

const reading = (
  { id, title, unit }: Measure<never, Observable>,
  of: (stated: Stated) => Said<Observable> | undefined,
): Measure<Stated, never> => ({ id, title, unit, of }) as Measure<Stated, never>

const leafOver = (leaf: Leaf<never>, index: number): Test<Stated> => {
  const left = (measure: Measure<never, never>) => reading(measure, (stated) => stated.left[index])
  const right = (measure: Measure<never, never>) => reading(measure, (stated) => stated.right[index])
  switch (leaf._tag) {
    case "Comparison":
      return {
        ...leaf,
        left: left(leaf.left as never),
        right: "values" in leaf.right ? leaf.right : right(leaf.right as never),
      }
    case "Sameness":
    case "Order":
      return { ...leaf, left: left(leaf.left as never), right: right(leaf.right as never) }
    case "Flag":
      return { ...leaf, left: left(leaf.left as never) }
    case "Precedence":
      return { ...leaf, done: left(leaf.done as never), before: right(leaf.before as never) }
    case "Deadline":
      // The end was found beforehand, as for the others.
      return { _tag: "Deadline", done: left(leaf.done as never), after: right(leaf.after as never) }
    case "Distance":
      return { _tag: "Flag", left: left(leaf.from as never), value: true }
    case "Portion":
      return { ...leaf, left: left(leaf.left as never), of: right(leaf.of as never) }
  }
}

const testOver = (test: Test<never>, counter: { next: number }): Test<Stated> => {
  if (test._tag === "Not") return { _tag: "Not", of: testOver(test.of, counter) }
  if (test._tag === "All" || test._tag === "Any") {
    return { _tag: test._tag, of: test.of.map((part) => testOver(part, counter)) }
  }
  const index = counter.next
  counter.next += 1
  return leafOver(test, index)
}

const versionOver = ({ applies, requires, ...version }: RuleVersion<never>): RuleVersion<Stated> => {
  const counter = { next: 0 }
  // The condition of scope is looked at first.
  const scope = applies === undefined ? {} : { applies: testOver(applies, counter) }
  return { ...version, ...scope, requires: testOver(requires, counter) }
}

type Facts = ReadonlyArray<Stated>

/** The rules of the rulebook over facts, in its order. */
export const rulesOverFacts: ReadonlyArray<Rule<Facts, Stated>> = RULES.map((rule) => ({
  ...rule,
  about: {
    kind: rule.about.kind,
    in: (facts: Facts) => facts.map((subject, index) => ({ key: String(index), subject })),
  },
  anchor: { ...rule.anchor, of: ({ anchor }: Stated) => anchor },
  versions: rule.versions.map(versionOver) as never,
}))

/** What ours has to know of a case. */
export const statedIn = (
  anchor: CalendarDate.CalendarDate,
  observations: ReadonlyArray<Observation<never>>,
): Stated => ({
  anchor: { value: anchor, acts: ["1"] },
  left: observations.map(({ leaf, truth, left }) =>
    leaf._tag === "Distance"
      ? truth === "unknown"
        ? undefined
        : { value: truth === "yes", acts: left?.acts ?? [] }
      : left,
  ),
  right: observations.map(({ right }) => right),
})

export const judgeOver = (rule: number, stated: Facts, on: CalendarDate.CalendarDate) =>
  judge(rulesOverFacts[rule] as Rule<Facts, Stated>, stated, on)
