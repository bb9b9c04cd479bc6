/** What a rule says of a dossier, as every face gives it: the verdict, the clause, and what was compared. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { Citation, LegalConfidence } from "../law/Citation.ts"
import { VERDICTS } from "../law/Rule.ts"
import { System } from "../sixSystems/System.ts"

export const VerdictName = Schema.Literals(VERDICTS)

/** An amount is fen in digits, a day `2010-03-29`; a share is in millionths. */
export const ShownValue = Schema.NullOr(Schema.Union([Schema.String, Schema.Boolean, Schema.Number]))
export type ShownValue = typeof ShownValue.Type

/** A number of the law, as it was in force. */
export const LawNumber = Schema.Struct({
  id: Schema.String,
  title: Bilingual,
  value: ShownValue,
  unit: Schema.String,
  from: CalendarDate,
  until: Schema.NullOr(CalendarDate),
  citations: Schema.Array(Citation),
})

/** One comparison. */
export const ShownEvidence = Schema.Struct({
  fact: Bilingual,
  unit: Schema.String,
  observed: ShownValue,
  is: Schema.String,
  against: Schema.NullOr(Bilingual),
  expected: ShownValue,
  holds: Schema.Literals(["yes", "no", "unknown"]),
  dueOn: Schema.NullOr(CalendarDate),
  /** The acts that say so: their positions in the journal; `draft` for one that is not recorded yet. */
  acts: Schema.Array(Schema.String),
  number: Schema.NullOr(LawNumber),
})
export type ShownEvidence = typeof ShownEvidence.Type

const Lasting = Schema.Struct({ from: CalendarDate, until: Schema.NullOr(CalendarDate) })

/** What a rule says, in short: enough to list it, and to find the rest. */
export const Judged = Schema.Struct({
  rule: Schema.String,
  title: Bilingual,
  system: System,
  /** The project, or the purchase, contract or part of the works that is judged. */
  subject: Schema.Struct({ kind: Schema.String, key: Schema.String }),
  verdict: VerdictName,
  /** Whether it may stop what this register would authorise, or warns alone. */
  blocks: Schema.Boolean,
  dueOn: Schema.NullOr(CalendarDate),
})
export type Judged = typeof Judged.Type

export const RuleFinding = Schema.Struct({
  ...Judged.fields,
  revision: Schema.Int,
  severity: Schema.Literals(["binds", "advises"]),
  rows: Schema.Array(Schema.String),
  evidence: Schema.Array(ShownEvidence),
  citations: Schema.Array(Citation),
  confidence: Schema.NullOr(LegalConfidence),
  /** The day that chooses the version: of which act, and when that was. */
  anchor: Schema.Struct({ title: Bilingual, on: Schema.NullOr(CalendarDate) }),
  why: Schema.Literals(["inForce", "noneInForce", "anchorUnknown"]),
  /** The version that was chosen. */
  version: Schema.NullOr(Lasting),
  /** Versions that were not in force on that day. */
  otherVersions: Schema.Array(Lasting),
})
export type RuleFinding = typeof RuleFinding.Type

/** What the rules of one system say, counted. */
export const SystemTally = Schema.Struct({
  system: System,
  satisfied: Schema.Int,
  violated: Schema.Int,
  notApplicable: Schema.Int,
  undetermined: Schema.Int,
})
export type SystemTally = typeof SystemTally.Type
