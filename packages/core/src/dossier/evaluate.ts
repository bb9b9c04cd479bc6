/** What the rulebook says of a dossier: findings with their evidence, as every face gives them. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Citation } from "../law/Citation.ts"
import type { DatedParameter, ParameterValue, RowId } from "../law/DatedParameter.ts"
import type { ActId, Measure, Observable } from "../law/Measure.ts"
import type { Observation, Truth } from "../law/observe.ts"
import { type Choice, judge, type Judgement, type Verdict } from "../law/Rule.ts"
import type { Leaf } from "../law/Test.ts"
import { type DossierFile, dossierOf } from "./Dossier.ts"
import { type AnyRule, RULES } from "./rulebook.ts"

/** One comparison: what was looked at, what was found, and what it was held against. */
export interface Evidence {
  readonly fact: Bilingual
  /** What the fact, and what it is held against, are counted in. */
  readonly unit: Measure<never, Observable>["unit"]
  readonly observed: Observable | null
  readonly is: string
  readonly against: Bilingual | null
  readonly expected: Observable | null
  readonly holds: Truth
  readonly dueOn: CalendarDate | null
  readonly acts: ReadonlyArray<ActId>
  /** The number of the law, as it was in force. */
  readonly number: {
    readonly id: string
    readonly title: Bilingual
    readonly value: bigint | number
    readonly unit: string
    readonly from: CalendarDate
    readonly until: CalendarDate | null
    readonly citations: ReadonlyArray<Citation>
  } | null
}

export interface Finding {
  readonly rule: string
  readonly revision: number
  readonly rows: ReadonlyArray<RowId>
  readonly subject: { readonly kind: string; readonly key: string }
  readonly verdict: Verdict
  readonly blocks: boolean
  readonly dueOn: CalendarDate | null
  readonly evidence: ReadonlyArray<Evidence>
  readonly citations: ReadonlyArray<Citation>
  readonly version: {
    readonly from: CalendarDate | null
    readonly until: CalendarDate | null
    readonly why: Choice
  }
}

/** How each kind of comparison is written. */
const relationOf = (leaf: Leaf<never>): string => {
  switch (leaf._tag) {
    case "Comparison":
    case "Portion":
    case "Order":
      return leaf.is
    case "Sameness":
    case "Flag":
      return "=="
    case "Precedence":
    case "Deadline":
      return "<="
    case "Distance":
      return "apart"
  }
}

/** What is observed first. */
const firstOf = (leaf: Leaf<never>): Measure<never, Observable> => {
  switch (leaf._tag) {
    case "Comparison":
    case "Portion":
    case "Flag":
    case "Order":
    case "Sameness":
      return leaf.left
    case "Precedence":
    case "Deadline":
      return leaf.done
    case "Distance":
      return leaf.from
  }
}

const isNumber = (right: object): right is DatedParameter => "values" in right

/** The two sides of a comparison as they are called; a number of the law apart. */
const sidesOf = (
  leaf: Leaf<never>,
): readonly [fact: Bilingual, against: Bilingual | null, number: DatedParameter | null] => {
  switch (leaf._tag) {
    case "Comparison":
      return [leaf.left.title, leaf.right.title, isNumber(leaf.right) ? leaf.right : null]
    case "Portion":
      return [leaf.left.title, leaf.of.title, leaf.share]
    case "Flag":
      return [leaf.left.title, null, null]
    case "Order":
    case "Sameness":
      return [leaf.left.title, leaf.right.title, null]
    case "Precedence":
      return [leaf.done.title, leaf.before.title, null]
    case "Deadline":
      return [
        leaf.done.title,
        leaf.after.title,
        leaf.within !== undefined && isNumber(leaf.within) ? leaf.within : null,
      ]
    case "Distance":
      return [leaf.from.title, leaf.to.title, leaf.atLeast]
  }
}

const numberOf = (
  parameter: DatedParameter | null,
  found: ParameterValue<bigint | number> | undefined,
): Evidence["number"] => {
  if (parameter === null || found === undefined) return null
  const { id, title, unit } = parameter
  const { value, from, until, citations } = found
  return { id, title, value, unit, from, until, citations }
}

const evidenceOf = ({ leaf, truth, left, right, number, dueOn }: Observation<never>): Evidence => {
  const [fact, against, parameter] = sidesOf(leaf)
  return {
    fact,
    unit: firstOf(leaf).unit,
    observed: left?.value ?? null,
    is: relationOf(leaf),
    against,
    expected: leaf._tag === "Flag" ? leaf.value : (right?.value ?? null),
    holds: truth,
    dueOn: dueOn ?? null,
    acts: [...new Set([...(left?.acts ?? []), ...(right?.acts ?? [])])],
    number: numberOf(parameter, number),
  }
}

const findingOf = <Subject>(rule: AnyRule, judgement: Judgement<Subject>): Finding => {
  const { subjectKey, verdict, version, choice, observations, dueOn, blocks } = judgement
  return {
    rule: rule.id,
    revision: rule.revision,
    rows: version?.rows ?? [],
    subject: { kind: rule.about.kind, key: subjectKey },
    verdict,
    blocks,
    dueOn: dueOn ?? null,
    evidence: observations.map(evidenceOf),
    citations: version?.citations ?? [],
    version: { from: version?.from ?? null, until: version?.until ?? null, why: choice },
  }
}

/** Judges a dossier by every rule, as of a day. */
export const evaluate = (file: Pick<DossierFile, "acts">, on: CalendarDate): ReadonlyArray<Finding> => {
  const dossier = dossierOf(file, on)
  return RULES.flatMap((rule) => judge(rule, dossier, on).map((judgement) => findingOf(rule, judgement)))
}
