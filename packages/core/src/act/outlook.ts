/**
 * What the rules will say of a dossier from the day of its last act on, as long as nothing more happens:
 * verdicts change when a last day is over, and the day of each change is known beforehand. So a list of what
 * is wrong or falls due needs no clock: it looks at the period that a day lies in.
 */
import { addDays, type CalendarDate } from "../kernel/CalendarDate.ts"
import type { Observation } from "../law/observe.ts"
import { judge, type Judgement, type Verdict } from "../law/Rule.ts"
import { type Dossier, type DossierFile, dossierOf } from "../dossier/Dossier.ts"
import { type AnyRule, RULES } from "../dossier/rulebook.ts"
import { isOpen } from "./findings.ts"

/** What one rule says of one subject, from a day on until another has come. */
export interface Outlook {
  readonly rule: string
  readonly subjectKind: string
  readonly subjectKey: string
  readonly verdict: Verdict
  readonly blocks: boolean
  readonly dueOn: CalendarDate | null
  readonly from: CalendarDate
  /** The last day; `null` where nothing is known to change it. */
  readonly until: CalendarDate | null
}

/** The day on which an observation comes out otherwise, if none of its acts changes. */
const turnsOn = <Subject>({
  leaf,
  truth,
  left,
  right,
  dueOn,
}: Observation<Subject>): CalendarDate | undefined => {
  if (leaf._tag === "Deadline") return dueOn === undefined ? undefined : addDays(dueOn, 1)
  if (leaf._tag !== "Precedence" || truth !== "unknown" || left !== undefined) return undefined
  return right?.value as CalendarDate | undefined
}

/** The first day after another on which any of some judgements may come out otherwise. */
const nextTurn = <Subject>(
  judgements: ReadonlyArray<Judgement<Subject>>,
  after: CalendarDate,
): CalendarDate | undefined =>
  judgements
    .flatMap(({ observations }) => observations.flatMap((seen) => turnsOn(seen) ?? []))
    .filter((day) => day > after)
    .toSorted()[0]

const outlookOn = <Subject>(
  rule: AnyRule,
  judgements: ReadonlyArray<Judgement<Subject>>,
  [from, until]: readonly [CalendarDate, CalendarDate | null],
): ReadonlyArray<Outlook> =>
  judgements.map(({ subjectKey, verdict, blocks, dueOn = null }) => ({
    rule: rule.id,
    subjectKind: rule.about.kind,
    subjectKey,
    verdict,
    blocks,
    dueOn,
    from,
    until,
  }))

const isSame = (one: Outlook, next: Outlook): boolean =>
  one.subjectKey === next.subjectKey &&
  one.verdict === next.verdict &&
  one.blocks === next.blocks &&
  one.dueOn === next.dueOn

/** Periods of a rule's subjects, those that say the same as the one before made one with it. */
const joined = (periods: ReadonlyArray<ReadonlyArray<Outlook>>): ReadonlyArray<Outlook> =>
  periods.reduce<ReadonlyArray<Outlook>>((before, after) => {
    const last = new Map(before.map((one) => [one.subjectKey, one]))
    const goesOn = (one: Outlook): Outlook | undefined => {
      const next = after.find((other) => isSame(one, other))
      return next !== undefined && last.get(one.subjectKey) === one
        ? { ...one, until: next.until }
        : undefined
    }
    const longer = before.map((one) => goesOn(one) ?? one)
    const fresh = after.filter((next) => {
      const one = last.get(next.subjectKey)
      return one === undefined || !isSame(one, next)
    })
    return [...longer, ...fresh]
  }, [])

const outlookOfRule = (rule: AnyRule, dossier: Dossier, first: CalendarDate): ReadonlyArray<Outlook> => {
  const periodsFrom = (day: CalendarDate): ReadonlyArray<ReadonlyArray<Outlook>> => {
    const judgements = judge(rule, dossier, day)
    const next = nextTurn(judgements, day)
    const period = outlookOn(rule, judgements, [day, next === undefined ? null : addDays(next, -1)])
    return [period, ...(next === undefined ? [] : periodsFrom(next))]
  }
  return joined(periodsFrom(first)).filter(isOpen)
}

/** What is wrong or falls due, period by period, from the day of the last act on. */
export const outlookOf = (acts: DossierFile["acts"]): ReadonlyArray<Outlook> => {
  const last = acts
    .map(({ occurredOn }) => occurredOn)
    .toSorted()
    .at(-1)
  if (last === undefined) return []
  const dossier = dossierOf({ acts }, last)
  return RULES.flatMap((rule) => outlookOfRule(rule, dossier, last))
}
