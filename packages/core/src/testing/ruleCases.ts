/** Cases of rules: small dossiers, and what a rule says of them. */
import { addDays, type CalendarDate, make } from "../kernel/CalendarDate.ts"
import type { Period } from "../law/Period.ts"
import { blockingFrom, judge, type Verdict } from "../law/Rule.ts"
import { type DossierFile, dossierOf } from "../dossier/Dossier.ts"
import type { AnyRule } from "../dossier/rulebook.ts"

/** An act of a case: its type, its day, and what it says in the form of a file. */
export type CaseAct = readonly [type: string, on: string, payload: Readonly<Record<string, unknown>>]

export interface RuleCase {
  /** What is special about it, in one line. */
  readonly name: string
  readonly acts: ReadonlyArray<CaseAct>
  /** The day as of which it is judged; long after everything unless said. */
  readonly on?: string
  /** The verdict on the subject, or on each subject by its key. */
  readonly expected: Verdict | Readonly<Record<string, Verdict>>
  /** Whether what is found wrong may block; said where the confidence of the wording decides it. */
  readonly blocks?: boolean
}

export interface RuleCases {
  readonly rule: AnyRule
  readonly cases: ReadonlyArray<RuleCase>
  /** Verdicts that no dossier can bring about, each with the reason. */
  readonly impossible?: Readonly<Partial<Record<Verdict, string>>>
}

/** The acts of a case as a file's acts, named `a1`, `a2` and so on. */
export const fileActs = (acts: ReadonlyArray<CaseAct>): DossierFile["acts"] =>
  acts.map(([type, on, payload], index) => ({
    id: `a${index + 1}`,
    type,
    occurredOn: make(on),
    payload,
  })) as DossierFile["acts"]

export const LONG_AFTER = "2026-06-30"

/** What a rule says of a case. */
export const judged = (rule: AnyRule, { acts, on = LONG_AFTER }: Pick<RuleCase, "acts" | "on">) => {
  const day = make(on)
  return judge(rule, dossierOf({ acts: fileActs(acts) }, day), day)
}

const daysAround = ({ from, until }: Period): ReadonlyArray<CalendarDate> => [
  addDays(from, -1),
  from,
  ...(until === null ? [] : [until, addDays(until, 1)]),
]

/** Days on which a version begins or ends, or begins to block, and the days beside them, without a case. */
export const daysWithoutCase = ({ rule, cases }: RuleCases): ReadonlyArray<CalendarDate> => {
  const anchors = new Set(
    cases.flatMap((one) =>
      judged(rule, one).flatMap(({ choice }) => (choice.why === "anchorUnknown" ? [] : [choice.anchor])),
    ),
  )
  const days = rule.versions.flatMap((version) => {
    const blocks = blockingFrom(rule.severity, version)
    return [...daysAround(version), ...(blocks === undefined ? [] : [addDays(blocks, -1), blocks])]
  })
  return [...new Set(days)].filter((day) => !anchors.has(day)).toSorted()
}
