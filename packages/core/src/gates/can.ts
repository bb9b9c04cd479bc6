/**
 * `can`: may this be authorised, and if not, why; under which version of which clause, and why that version.
 */
import { Schema } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { type CanonicalObject, canonicalText } from "../journal/Canonical.ts"
import type { Digest } from "../journal/Digest.ts"
import { evaluationAnswer, type FindingAnswer } from "../dossier/answers.ts"
import { DossierFile, dossierOf } from "../dossier/Dossier.ts"
import { type AnyRule, RULES } from "../dossier/rulebook.ts"
import { concludedBy } from "../sixSystems/completionAcceptance/measures.ts"
import { SubjectUnknown } from "./errors.ts"
import { type Action, type Gate, gates } from "./Gate.ts"
import { type Content, encodeContent, type Input, type Outcome, type Receipt } from "./Receipt.ts"
import { ruleDigest, rulebookDigest } from "./rulebookDigest.ts"
import { SUPPOSED, WHOLE } from "./names.ts"

/** What is asked: who wants to authorise what, as of which day. */
export interface Question {
  readonly action: Action
  readonly subject: string
  readonly on: CalendarDate
}

const rules: ReadonlyMap<string, AnyRule> = new Map(RULES.map((rule) => [rule.id, rule]))

/** What an action can be about in a dossier. */
export const subjectsOf = (action: Action, file: DossierFile, on: CalendarDate): ReadonlyArray<string> => {
  const { purchases, contracts, preparation, completions } = dossierOf(file, on)
  const names = (all: ReadonlyArray<{ readonly name: string }>) => all.map(({ name }) => name)
  switch (gates[action].about) {
    case "purchase":
      return names(purchases)
    case "contract":
      return names(contracts)
    case "works":
      return [...new Set([WHOLE, ...names(contracts), ...names(preparation.works)])]
    case "completion":
      // What was not accepted, or did not pass, has nothing to file.
      return names(completions.filter((one) => one.isWorks && concludedBy(one) !== undefined))
  }
}

/** The dossier as it would be with the act that is to be authorised. */
const supposing = (file: DossierFile, { supposes }: Gate, { subject, on }: Question): DossierFile => {
  if (supposes === null) return file
  const payload = subject === WHOLE ? {} : { contract: subject }
  return { ...file, acts: [...file.acts, { id: SUPPOSED, type: supposes, occurredOn: on, payload }] }
}

/** Whether a finding is about the subject, a part of it, or the project as a whole. */
const isAbout =
  ({ about }: Gate, subject: string) =>
  ({ subject: { kind, key } }: FindingAnswer): boolean =>
    kind === "project" || key === subject || (kind !== about && key.startsWith(`${subject}/`))

/** Whether what is not known could forbid it: the wording in force blocks, or nobody knows which is. */
const couldBlock = ({ severity, blocks, version }: FindingAnswer): boolean =>
  severity === "binds" && (blocks || version.why.code === "anchorUnknown")

const outcomeOf = (findings: ReadonlyArray<FindingAnswer>): Outcome => {
  if (findings.some(({ verdict, blocks }) => verdict === "violated" && blocks)) return "mayNot"
  return findings.some((finding) => finding.verdict === "undetermined" && couldBlock(finding))
    ? "mayWithReason"
    : "may"
}

const encodeFile = Schema.encodeSync(DossierFile)

interface EncodedAct {
  readonly id: string
  readonly type: string
  readonly occurredOn: CalendarDate
  readonly payload: CanonicalObject
}

/** The acts that had happened by a day, each by the digest of what it says. */
const inputsOf = (digest: Digest, file: DossierFile, on: CalendarDate): ReadonlyArray<Input> =>
  (encodeFile(file).acts as unknown as ReadonlyArray<EncodedAct>)
    .filter(({ occurredOn }) => occurredOn <= on)
    .map(({ id, ...said }) => ({
      id,
      type: said.type,
      occurredOn: said.occurredOn,
      hash: digest.ofText(canonicalText(said)),
    }))

/** The receipt's own digest: of all that it says. */
export const receiptDigest = (digest: Digest, content: Content): string =>
  digest.ofText(canonicalText(encodeContent(content)))

const askedRules = (digest: Digest, { asks }: Gate) =>
  asks.flatMap((id) => {
    const rule = rules.get(id)
    return rule === undefined ? [] : [{ rule: id, revision: rule.revision, digest: ruleDigest(digest, rule) }]
  })

/** Asks a gate; answers the receipt, whatever the outcome. */
export const can = (digest: Digest, file: DossierFile, question: Question): Receipt | SubjectUnknown => {
  const { action, subject, on } = question
  const known = subjectsOf(action, file, on)
  if (!known.includes(subject)) return new SubjectUnknown({ action, subject, known })
  const gate = gates[action]
  const asked = new Set<string>(gate.asks)
  const findings = evaluationAnswer(supposing(file, gate, question), on)
    .findings.filter(({ rule }) => asked.has(rule))
    .filter(isAbout(gate, subject))
  const content: Content = {
    receipt: 1,
    action,
    subject,
    on,
    project: file.project,
    outcome: outcomeOf(findings),
    supposed: gate.supposes,
    algorithm: digest.algorithm,
    rulebook: { digest: rulebookDigest(digest, RULES), asked: askedRules(digest, gate) },
    inputs: inputsOf(digest, file, on),
    findings,
  }
  return { ...content, digest: receiptDigest(digest, content) }
}
