/** The findings of a dossier, with what each rule is called and where its versions stand. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { VERDICTS } from "../law/Rule.ts"
import type { DossierFile } from "../dossier/Dossier.ts"
import { findingAnswer } from "../dossier/answers.ts"
import { evaluate } from "../dossier/evaluate.ts"
import { type AnyRule, RULES } from "../dossier/rulebook.ts"
import { type System, SYSTEMS } from "../sixSystems/System.ts"
import type { Judged, RuleFinding, SystemTally } from "./Finding.ts"

const rules = new Map(RULES.map((rule) => [rule.id as string, rule]))

const ruleOf = (id: string): AnyRule => {
  const found = rules.get(id)
  if (found === undefined) throw new TypeError(`there is no rule ${id}`)
  return found
}

export const ruleTitle = (rule: string): Bilingual => ruleOf(rule).title

/** A rule stands in the system that its identity begins with. */
export const systemOf = (rule: string): System => {
  const found = SYSTEMS.find((system) => rule.startsWith(`${system}/`))
  if (found === undefined) throw new TypeError(`${rule} is of no system`)
  return found
}

/** What every rule says of some acts, as of a day. */
export const findingsOf = (acts: DossierFile["acts"], on: CalendarDate): ReadonlyArray<RuleFinding> =>
  evaluate({ acts }, on).map(findingAnswer)

export const tallies = (findings: ReadonlyArray<Judged>): ReadonlyArray<SystemTally> =>
  SYSTEMS.map((system) => {
    const own = findings.filter((finding) => finding.system === system)
    const [satisfied, violated, notApplicable, undetermined] = VERDICTS.map(
      (verdict) => own.filter((finding) => finding.verdict === verdict).length,
    )
    return {
      system,
      satisfied: satisfied ?? 0,
      violated: violated ?? 0,
      notApplicable: notApplicable ?? 0,
      undetermined: undetermined ?? 0,
    }
  })

/** What is wrong or falls due; of the others nobody has to do anything. */
export const isOpen = ({ verdict, dueOn }: Pick<Judged, "verdict" | "dueOn">): boolean =>
  verdict === "violated" || (verdict === "undetermined" && dueOn !== null)

const urgency = ({ verdict, blocks, dueOn }: Judged): string =>
  verdict === "violated" ? (blocks ? "0" : "1") : `2 ${dueOn ?? ""}`

/** What is wrong, the worst first, then what falls due, the nearest first. */
export const openOnes = (findings: ReadonlyArray<RuleFinding>): ReadonlyArray<Judged> =>
  findings
    .filter(isOpen)
    .toSorted((a, b) => (urgency(a) < urgency(b) ? -1 : urgency(a) > urgency(b) ? 1 : 0))
    .map(({ rule, title, system, subject, verdict, blocks, dueOn }) => ({
      rule,
      title,
      system,
      subject,
      verdict,
      blocks,
      dueOn,
    }))

/** What tells one finding from another. */
export const findingKey = ({ rule, subject }: Pick<Judged, "rule" | "subject">): string =>
  `${rule} ${subject.kind} ${subject.key}`
