/**
 * Rules: each a sentence that says what is right, in versions with the days on which they are in force. A
 * rule chooses its version by the day of the act that it judges, never by the year of the programme.
 */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { blocksFrom, type Citations, type LegalConfidence } from "./Citation.ts"
import type { RowIds } from "./DatedParameter.ts"
import type { Day } from "./Measure.ts"
import { observe, type Observation } from "./observe.ts"
import { inForceOn, type Period } from "./Period.ts"
import type { Test } from "./Test.ts"

export interface RuleVersion<Subject> extends Period {
  readonly rows: RowIds
  readonly citations: Citations
  readonly confidence: LegalConfidence
  /** What the rule is about at all; without it: every subject. */
  readonly applies?: Test<Subject>
  readonly requires: Test<Subject>
}

/** What a rule judges, one by one: the project, its tenders, its contracts. */
export interface Subjects<Facts, Subject> {
  readonly kind: string
  readonly in: (facts: Facts) => ReadonlyArray<{ readonly key: string; readonly subject: Subject }>
}

export interface Rule<Facts, Subject> {
  /** `tendering/bidPeriodIsLongEnough`: the system and the sentence; never used again for another. */
  readonly id: `${string}/${string}`
  /** Goes up whenever any case of it comes out differently. */
  readonly revision: number
  readonly title: Bilingual
  /** `advises`: what it asks for is not forbidden to lack, such as 原则上; it never blocks. */
  readonly severity: "binds" | "advises"
  readonly about: Subjects<Facts, Subject>
  /** The act whose day chooses the version. */
  readonly anchor: Day<Subject>
  readonly versions: readonly [RuleVersion<Subject>, ...ReadonlyArray<RuleVersion<Subject>>]
}

// oxlint-disable-next-line typescript/no-explicit-any -- each rule judges subjects of its own
export type AnyRule<Facts> = Rule<Facts, any>

export const VERDICTS = ["satisfied", "violated", "notApplicable", "undetermined"] as const
export type Verdict = (typeof VERDICTS)[number]

/** Why a version was chosen, or none. */
export type Choice =
  | { readonly why: "inForce"; readonly anchor: CalendarDate }
  | { readonly why: "noneInForce"; readonly anchor: CalendarDate }
  | { readonly why: "anchorUnknown" }

export interface Judgement<Subject> {
  readonly subjectKey: string
  readonly verdict: Verdict
  readonly choice: Choice
  readonly version: RuleVersion<Subject> | undefined
  readonly observations: ReadonlyArray<Observation<Subject>>
  /** The earliest last day of what is still to be done. */
  readonly dueOn: CalendarDate | undefined
  /** Whether what it finds wrong may stop an act that this register would authorise. */
  readonly blocks: boolean
}

/** The first day on which a version of a rule may block; `undefined` where it never does. */
export const blockingFrom = <Subject>(
  severity: "binds" | "advises",
  { from, until, confidence, citations }: RuleVersion<Subject>,
): CalendarDate | undefined => {
  const since = severity === "advises" ? undefined : blocksFrom(from, confidence, citations)
  return since === undefined || (until !== null && since > until) ? undefined : since
}

/** The same of versions that were asked for before: it depends on nothing else. */
const knownBlocking = new WeakMap<Period, CalendarDate | null>()

const mayBlock = <Subject>(
  severity: "binds" | "advises",
  version: RuleVersion<Subject>,
  anchor: CalendarDate,
): boolean => {
  if (severity === "advises") return false
  let since = knownBlocking.get(version)
  if (since === undefined) {
    since = blockingFrom(severity, version) ?? null
    knownBlocking.set(version, since)
  }
  return since !== null && anchor >= since
}

const earliestDue = <Subject>(observations: ReadonlyArray<Observation<Subject>>): CalendarDate | undefined =>
  observations.reduce<CalendarDate | undefined>(
    (first, { dueOn }) => (dueOn !== undefined && (first === undefined || dueOn < first) ? dueOn : first),
    undefined,
  )

const verdictOf = <Subject>(
  { applies, requires }: RuleVersion<Subject>,
  subject: Subject,
  moment: { readonly anchor: CalendarDate; readonly on: CalendarDate },
  trail: Array<Observation<Subject>>,
): Verdict => {
  const scope = applies === undefined ? "yes" : observe(applies, subject, moment, trail)
  if (scope === "no") return "notApplicable"
  const kept = observe(requires, subject, moment, trail)
  if (scope === "unknown" || kept === "unknown") return "undetermined"
  return kept === "yes" ? "satisfied" : "violated"
}

const nothing = { version: undefined, observations: [], dueOn: undefined, blocks: false } as const

/** Judges one subject as of a day. */
const judgeOne = <Facts, Subject>(
  { anchor: dayOf, versions, severity }: Rule<Facts, Subject>,
  { key: subjectKey, subject }: { readonly key: string; readonly subject: Subject },
  on: CalendarDate,
): Judgement<Subject> => {
  const anchor = dayOf.of(subject)?.value
  if (anchor === undefined) {
    return { subjectKey, verdict: "undetermined", choice: { why: "anchorUnknown" }, ...nothing }
  }
  const version = inForceOn(versions, anchor)
  if (version === undefined) {
    return { subjectKey, verdict: "notApplicable", choice: { why: "noneInForce", anchor }, ...nothing }
  }
  const observations: Array<Observation<Subject>> = []
  const verdict = verdictOf(version, subject, { anchor, on }, observations)
  return {
    subjectKey,
    verdict,
    choice: { why: "inForce", anchor },
    version,
    observations,
    dueOn: verdict === "undetermined" ? earliestDue(observations) : undefined,
    blocks: mayBlock(severity, version, anchor),
  }
}

/** Judges all that a rule is about, as of a day. */
export const judge = <Facts, Subject>(
  rule: Rule<Facts, Subject>,
  facts: Facts,
  on: CalendarDate,
): ReadonlyArray<Judgement<Subject>> => rule.about.in(facts).map((one) => judgeOne(rule, one, on))
