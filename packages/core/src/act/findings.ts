/** The findings of a project's dossier: all of them, counted, and those that somebody has to act on. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { VERDICTS } from "../law/Rule.ts"
import { evaluationAnswer, rulesAnswer } from "../dossier/answers.ts"
import type { DossierFile } from "../dossier/Dossier.ts"
import { SYSTEMS } from "../sixSystems/System.ts"
import type { Judged, RuleFinding, SystemTally } from "./Finding.ts"

const versions = Map.groupBy(rulesAnswer(), ({ id }) => id)

export const ruleTitle = (rule: string): Bilingual => {
  const [found] = versions.get(rule) ?? []
  if (found === undefined) throw new TypeError(`there is no rule ${rule}`)
  return found.title
}

/** Judging asks for no name. */
const ANY_PROJECT = { code: "project", name: "project" }

/** What every rule says of some acts, as of a day. */
export const findingsOf = (acts: DossierFile["acts"], on: CalendarDate): ReadonlyArray<RuleFinding> =>
  evaluationAnswer({ dossier: 1, project: ANY_PROJECT, acts }, on).findings

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
