/**
 * The rulebook as other engines take it: each version of a rule as conditions over named facts, and the
 * facts of a dossier as the rulebook found them. What only a calendar can tell (ends of periods, distances)
 * is found beforehand, so that it is in nobody's time.
 */
import { type AnyRule, type Dossier, RULES } from "@minsheng/core/dossier"
import { CalendarDate } from "@minsheng/core/kernel"
import {
  judge,
  type Judgement,
  type Leaf,
  type Observation,
  type Test,
  type Verdict,
} from "@minsheng/core/law"
import { type Stated, statedIn } from "./ours.ts"

/** What a condition is made of, for any engine. */
export type Expression =
  | { readonly kind: "and" | "or"; readonly of: ReadonlyArray<Expression> }
  | { readonly kind: "known" | "unknown"; readonly fact: string }
  | { readonly kind: "compare"; readonly fact: string; readonly is: Operator; readonly other: string }
  | { readonly kind: "is"; readonly fact: string; readonly value: boolean }

export type Operator = ">=" | "<=" | ">" | "<" | "==" | "!="

/** Yes and no are told apart: neither is the other's opposite where facts are unknown. */
interface Both {
  readonly yes: Expression
  readonly no: Expression
}

const and = (...of: ReadonlyArray<Expression>): Expression => ({ kind: "and", of })
const or = (...of: ReadonlyArray<Expression>): Expression => ({ kind: "or", of })
const known = (fact: string): Expression => ({ kind: "known", fact })
const compare = (fact: string, is: Operator, other: string): Expression => ({
  kind: "compare",
  fact,
  is,
  other,
})

const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  ">=": "<",
  "<=": ">",
  ">": "<=",
  "<": ">=",
  "==": "!=",
  "!=": "==",
}

/** The names of what a leaf compares. */
const leftOf = (index: number): string => `l${index}`
const rightOf = (index: number): string => `r${index}`
export const TODAY = "today"

const compared = (index: number, is: Operator): Both => {
  const [left, right] = [leftOf(index), rightOf(index)]
  const there = [known(left), known(right)]
  return {
    yes: and(...there, compare(left, is, right)),
    no: and(...there, compare(left, OPPOSITE[is], right)),
  }
}

/** In time where it was done by a day; too late once that day is over. */
const done = (index: number, over: Operator): Both => {
  const [left, right] = [leftOf(index), rightOf(index)]
  return {
    yes: and(known(right), known(left), compare(left, "<=", right)),
    no: and(
      known(right),
      or(
        and(known(left), compare(left, ">", right)),
        and({ kind: "unknown", fact: left }, compare(TODAY, over, right)),
      ),
    ),
  }
}

const ofLeaf = (leaf: Leaf<never>, index: number): Both => {
  switch (leaf._tag) {
    case "Comparison":
    case "Portion":
    case "Order":
      return compared(index, leaf.is)
    case "Sameness":
      return compared(index, "==")
    case "Flag":
      return {
        yes: { kind: "is", fact: leftOf(index), value: leaf.value },
        no: { kind: "is", fact: leftOf(index), value: !leaf.value },
      }
    case "Distance":
      return {
        yes: { kind: "is", fact: leftOf(index), value: true },
        no: { kind: "is", fact: leftOf(index), value: false },
      }
    case "Precedence":
      return done(index, ">=")
    case "Deadline":
      return done(index, ">")
  }
}

/** Leaves are numbered in the order in which they are looked at. */
const bothOf = (test: Test<never>, counter: { next: number }): Both => {
  if (test._tag === "Not") {
    const { yes, no } = bothOf(test.of, counter)
    return { yes: no, no: yes }
  }
  if (test._tag === "All" || test._tag === "Any") {
    const parts = test.of.map((part) => bothOf(part, counter))
    const [yes, no] = [parts.map((part) => part.yes), parts.map((part) => part.no)]
    return test._tag === "All" ? { yes: and(...yes), no: or(...no) } : { yes: or(...yes), no: and(...no) }
  }
  const index = counter.next
  counter.next += 1
  return ofLeaf(test, index)
}

/** A version of a rule: when it is about nothing, kept and broken; otherwise nobody can tell. */
export interface ExportedVersion {
  readonly rule: number
  readonly version: number
  readonly notApplicable: Expression | undefined
  readonly satisfied: Expression
  readonly violated: Expression
}

const exportedVersions = (rule: AnyRule, number: number): ReadonlyArray<ExportedVersion> =>
  rule.versions.map((one, version) => {
    const { applies, requires } = one as { applies?: Test<never>; requires: Test<never> }
    const counter = { next: 0 }
    const scope = applies === undefined ? undefined : bothOf(applies, counter)
    const kept = bothOf(requires, counter)
    return {
      rule: number,
      version,
      notApplicable: scope?.no,
      satisfied: scope === undefined ? kept.yes : and(scope.yes, kept.yes),
      violated: scope === undefined ? kept.no : and(scope.yes, kept.no),
    }
  })

export const EXPORTED: ReadonlyArray<ExportedVersion> = RULES.flatMap(exportedVersions)

export type Value = number | boolean | string | null

/** What is judged once: a version of a rule, with the facts that it asks for, and what ours said. */
export interface Case {
  readonly rule: number
  readonly version: number
  /** The same facts as our own law takes them. */
  readonly stated: Stated
  readonly facts: Readonly<Record<string, Value>>
  readonly verdict: Verdict
}

const WHOLE = 1_000_000

const plain = (value: unknown): Value => {
  if (typeof value === "bigint") return Number(value)
  if (typeof value === "string") {
    const day = CalendarDate.parse(value)
    return day === undefined ? value : CalendarDate.dayNumber(day)
  }
  return typeof value === "number" || typeof value === "boolean" ? value : null
}

const factsOf = ({ leaf, truth, left, right, number }: Observation<never>): readonly [Value, Value] => {
  if (leaf._tag === "Distance") return [truth === "unknown" ? null : truth === "yes", null]
  if (leaf._tag === "Portion") {
    const [part, whole] = [plain(left?.value), plain(right?.value)]
    return [
      typeof part === "number" ? part * WHOLE : null,
      typeof whole === "number" && number !== undefined ? whole * Number(number.value) : null,
    ]
  }
  return [plain(left?.value), plain(right?.value)]
}

/** Of a condition that was not looked at because the rule is about nothing, the facts are not there. */
const caseOf = (
  rule: number,
  one: AnyRule,
  { version, verdict, observations, choice }: Judgement<never>,
  today: number,
): ReadonlyArray<Case> => {
  if (version === undefined || choice.why !== "inForce") return []
  const facts: Record<string, Value> = { [TODAY]: today }
  observations.forEach((observation, index) => {
    const [left, right] = factsOf(observation)
    facts[leftOf(index)] = left
    facts[rightOf(index)] = right
  })
  return [
    {
      rule,
      version: one.versions.indexOf(version as never),
      facts,
      stated: statedIn(choice.anchor, observations),
      verdict,
    },
  ]
}

/** Everything in a dossier that a version in force is about. */
export const casesOf = (dossier: Dossier, on: CalendarDate.CalendarDate): ReadonlyArray<Case> => {
  const today = CalendarDate.dayNumber(on)
  return RULES.flatMap((rule, number) =>
    judge(rule, dossier, on).flatMap((judgement) =>
      caseOf(number, rule, judgement as Judgement<never>, today),
    ),
  )
}
