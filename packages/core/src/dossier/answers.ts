/** What the rulebook is, and what it says of a dossier, as every face and every file gives it. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { type Citation, LegalConfidence } from "../law/Citation.ts"
import type { Observable } from "../law/Measure.ts"
import { blockingFrom, type Choice, type RuleVersion, VERDICTS } from "../law/Rule.ts"
import { inForceOn, isIn } from "../law/Period.ts"
import { System } from "../sixSystems/System.ts"
import type { DossierFile } from "./Dossier.ts"
import { evaluate, type Evidence, type Finding } from "./evaluate.ts"
import { type AnyRule, RULES, systemOf } from "./rulebook.ts"

const Until = Schema.NullOr(CalendarDate)

export const CitationAnswer = Schema.Struct({
  /** Its official title, in Chinese; `instrumentEn` is what it is called here in English. */
  instrument: Schema.String,
  instrumentEn: Schema.String,
  documentNumber: Schema.NullOr(Schema.String),
  provision: Schema.String,
})
export type CitationAnswer = typeof CitationAnswer.Type

const Severity = Schema.Literals(["binds", "advises"])

/** A version of a rule. */
export const RuleAnswer = Schema.Struct({
  id: Schema.String,
  revision: Schema.Int,
  /** Rows of the register of rules that this version computes. */
  rows: Schema.Array(Schema.String),
  system: System,
  title: Bilingual,
  severity: Severity,
  /** Whether it may stop an act of the day that was asked for; of no day, whether it ever may. */
  blocks: Schema.Boolean,
  blocksFrom: Until,
  confidence: LegalConfidence,
  citations: Schema.Array(CitationAnswer),
  effective: Schema.Struct({ from: CalendarDate, until: Until }),
})
export type RuleAnswer = typeof RuleAnswer.Type

export const citationAnswer = ({ instrument, provision }: Citation): CitationAnswer => ({
  instrument: instrument.title.zh,
  instrumentEn: instrument.title.en,
  documentNumber: instrument.documentNumber,
  provision,
})

const ruleAnswer = (
  { id, revision, title, severity }: AnyRule,
  version: RuleVersion<never>,
  on: CalendarDate | undefined,
): RuleAnswer => {
  const blocksFrom = blockingFrom(severity, version) ?? null
  const { rows, confidence, citations, from, until } = version
  return {
    id,
    revision,
    rows,
    system: systemOf(id),
    title,
    severity,
    blocks: blocksFrom !== null && (on === undefined || on >= blocksFrom),
    blocksFrom,
    confidence,
    citations: citations.map(citationAnswer),
    effective: { from, until },
  }
}

/** The version of each rule that is in force on a day; without a day every version there is. */
export const rulesAnswer = (on?: CalendarDate): ReadonlyArray<RuleAnswer> =>
  RULES.flatMap((rule) => {
    const versions: ReadonlyArray<RuleVersion<never>> = rule.versions
    const chosen = on === undefined ? versions : [inForceOn(versions, on) ?? []].flat()
    return chosen.map((version) => ruleAnswer(rule, version, on))
  })

/** An amount is fen in digits, a day `2010-03-29`; a share is in millionths. */
const Value = Schema.NullOr(Schema.Union([Schema.String, Schema.Boolean, Schema.Number]))
type Value = typeof Value.Type

/** One comparison. */
const EvidenceAnswer = Schema.Struct({
  fact: Bilingual,
  unit: Schema.String,
  observed: Value,
  is: Schema.String,
  against: Schema.NullOr(Bilingual),
  expected: Value,
  holds: Schema.Literals(["yes", "no", "unknown"]),
  dueOn: Until,
  /** The acts that say so, by their ids: the first hundred of `actCount`. */
  acts: Schema.Array(Schema.String),
  actCount: Schema.Int,
  /** The number of the law, as it was in force on the day of the act. */
  number: Schema.NullOr(
    Schema.Struct({
      id: Schema.String,
      title: Bilingual,
      value: Value,
      unit: Schema.String,
      from: CalendarDate,
      until: Until,
      citations: Schema.Array(CitationAnswer),
    }),
  ),
})

const RejectedVersion = Schema.Struct({
  from: CalendarDate,
  until: Until,
  /** `unknown`: the day of the act is. */
  why: Schema.Literals(["ended", "notBegun", "unknown"]),
  citations: Schema.Array(CitationAnswer),
})

export const FindingAnswer = Schema.Struct({
  rule: Schema.String,
  revision: Schema.Int,
  rows: Schema.Array(Schema.String),
  system: System,
  title: Bilingual,
  severity: Severity,
  /** What is judged: the project, or a purchase, a contract, a part of the works. */
  subject: Schema.Struct({ kind: Schema.String, key: Schema.String }),
  verdict: Schema.Literals(VERDICTS),
  blocks: Schema.Boolean,
  confidence: Schema.NullOr(LegalConfidence),
  /** The last day for what is still to be done. */
  dueOn: Until,
  evidence: Schema.Array(EvidenceAnswer),
  citations: Schema.Array(CitationAnswer),
  version: Schema.Struct({
    from: Until,
    until: Until,
    why: Schema.Struct({
      code: Schema.Literals(["inForce", "noneInForce", "anchorUnknown"]),
      /** The act whose day chooses the version, and that day. */
      anchor: Schema.Struct({ title: Bilingual, on: Until }),
      zh: Schema.String,
      en: Schema.String,
    }),
    /** Versions that had ended, or had not begun, on the day of the act. */
    rejected: Schema.Array(RejectedVersion),
  }),
})
export type FindingAnswer = typeof FindingAnswer.Type

export const EvaluationAnswer = Schema.Struct({
  on: CalendarDate,
  project: Schema.Struct({ code: Schema.String, name: Schema.String }),
  findings: Schema.Array(FindingAnswer),
})
export type EvaluationAnswer = typeof EvaluationAnswer.Type

const shown = (value: Observable | null): Value => (typeof value === "bigint" ? value.toString() : value)

/** Sums rest on more acts than anybody reads. */
const ACTS_NAMED_MAX = 100

const evidenceAnswer = ({ observed, expected, number, acts, ...evidence }: Evidence) => ({
  ...evidence,
  acts: acts.slice(0, ACTS_NAMED_MAX),
  actCount: acts.length,
  observed: shown(observed),
  expected: shown(expected),
  number:
    number === null
      ? null
      : { ...number, value: shown(number.value), citations: number.citations.map(citationAnswer) },
})

const whyWords = (title: Bilingual, choice: Choice, { from, until }: Finding["version"]): Bilingual => {
  switch (choice.why) {
    case "anchorUnknown":
      return {
        zh: `档案未载“${title.zh}”，无法确定适用哪一版本。`,
        en: `The dossier does not say: ${title.en}. No version can be chosen.`,
      }
    case "noneInForce":
      return {
        zh: `${title.zh}为 ${choice.anchor}，当日没有施行中的版本。`,
        en: `${title.en}: ${choice.anchor}. No version was in force on that day.`,
      }
    case "inForce":
      return {
        zh: `${title.zh}为 ${choice.anchor}，适用自 ${from ?? ""} ${until === null ? "起施行" : `至 ${until} 施行`}的版本。`,
        en: `${title.en}: ${choice.anchor}. The version in force ${until === null ? `since ${from ?? ""}` : `from ${from ?? ""} until ${until}`} applies.`,
      }
  }
}

/** Made once it is asked for: whoever takes the schemas of this file alone does without the rules. */
let rules: ReadonlyMap<string, AnyRule> | undefined

const ruleOf = (id: string): AnyRule => {
  rules ??= new Map(RULES.map((rule) => [rule.id as string, rule]))
  return rules.get(id) as AnyRule
}

const whyNot = (version: RuleVersion<never>, choice: Choice) => {
  if (choice.why === "anchorUnknown") return "unknown"
  if (isIn(version, choice.anchor)) return undefined
  return version.from > choice.anchor ? "notBegun" : "ended"
}

const rejectedBy = (
  versions: ReadonlyArray<RuleVersion<never>>,
  choice: Choice,
): FindingAnswer["version"]["rejected"] =>
  versions.flatMap((version) => {
    const why = whyNot(version, choice)
    const { from, until, citations } = version
    return why === undefined ? [] : [{ from, until, why, citations: citations.map(citationAnswer) }]
  })

/** What a rule says, as every face and every receipt gives it. */
export const findingAnswer = ({ evidence, citations, version, ...finding }: Finding): FindingAnswer => {
  const rule = ruleOf(finding.rule)
  const { title, severity, anchor, versions } = rule
  const { from, until, why } = version
  const chosen = versions.find((one) => one.from === from && one.until === until)
  return {
    ...finding,
    system: systemOf(finding.rule),
    title,
    severity,
    confidence: chosen?.confidence ?? null,
    evidence: evidence.map(evidenceAnswer),
    citations: citations.map(citationAnswer),
    version: {
      from,
      until,
      why: {
        code: why.why,
        anchor: { title: anchor.title, on: why.why === "anchorUnknown" ? null : why.anchor },
        ...whyWords(anchor.title, why, version),
      },
      rejected: rejectedBy(versions, why),
    },
  }
}

/** Judges a dossier by every rule as of a day, and says so as every face does. */
export const evaluationAnswer = (file: DossierFile, on: CalendarDate): EvaluationAnswer => ({
  on,
  project: file.project,
  findings: evaluate(file, on).map(findingAnswer),
})
