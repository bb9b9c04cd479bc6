/** Red flags as every face gives them. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { CitationAnswer, citationAnswer, type DossierFile } from "../dossier/index.ts"
import { evidenceOf } from "./dismissals.ts"
import { type Basis, type Exhibit, FLAG_KINDS, type RedFlag, type Yardstick } from "./RedFlag.ts"
import { redFlagsOf } from "./redFlags.ts"
import { SETTINGS, type Settings } from "./settings.ts"

/** Amounts are fen in digits, shares are millionths. */
const Value = Schema.Union([Schema.String, Schema.Number])

const SpreadAnswer = Schema.Struct({
  count: Schema.Int,
  q1: Schema.Number,
  median: Schema.Number,
  q3: Schema.Number,
  lowerFence: Schema.Number,
  upperFence: Schema.Number,
})

/** What a limit rests on: the law with its clauses, a setting, or how the others are spread. */
const BasisAnswer = Schema.Struct({
  kind: Schema.Literals(["law", "setting", "statistics"]),
  number: Schema.NullOr(Schema.String),
  citations: Schema.Array(CitationAnswer),
  spread: Schema.NullOr(SpreadAnswer),
})

const YardstickAnswer = Schema.Struct({
  title: Bilingual,
  unit: Schema.String,
  observed: Value,
  is: Schema.Literals([">=", "<=", ">", "<"]),
  limit: Value,
  basis: BasisAnswer,
})

const ExhibitAnswer = Schema.Struct({
  project: Schema.Struct({ code: Schema.String, name: Schema.String }),
  deal: Schema.String,
  on: Schema.NullOr(CalendarDate),
  party: Schema.NullOr(Schema.Struct({ code: Schema.String, name: Schema.String })),
  amountFen: Schema.NullOr(Schema.String),
  remark: Schema.NullOr(Bilingual),
  acts: Schema.Array(Schema.String),
})

export const RedFlagAnswer = Schema.Struct({
  id: Schema.String,
  kind: Schema.Literals(FLAG_KINDS),
  on: CalendarDate,
  yardsticks: Schema.Array(YardstickAnswer),
  /** What a dismissal names: another evidence needs another one. */
  evidence: Schema.String,
  /** The evidence, side by side. */
  exhibits: Schema.Array(ExhibitAnswer),
})
export type RedFlagAnswer = typeof RedFlagAnswer.Type

export const RedFlagsAnswer = Schema.Struct({
  on: CalendarDate,
  projectCount: Schema.Int,
  settings: Schema.Record(Schema.String, Schema.Number),
  flags: Schema.Array(RedFlagAnswer),
})
export type RedFlagsAnswer = typeof RedFlagsAnswer.Type

const shown = (value: bigint | number): string | number =>
  typeof value === "bigint" ? value.toString() : value

const basisAnswer = (basis: Basis): (typeof BasisAnswer)["Type"] => ({
  kind: basis.kind,
  number: basis.kind === "statistics" ? null : basis.number,
  citations: basis.kind === "law" ? basis.citations.map(citationAnswer) : [],
  spread: basis.kind === "statistics" ? basis.spread : null,
})

const yardstickAnswer = ({ observed, limit, basis, ...yardstick }: Yardstick) => ({
  ...yardstick,
  observed: shown(observed),
  limit: shown(limit),
  basis: basisAnswer(basis),
})

const exhibitAnswer = ({ on, party, amountFen, remark, ...exhibit }: Exhibit) => ({
  ...exhibit,
  on: on ?? null,
  party: party ?? null,
  amountFen: amountFen?.toString() ?? null,
  remark: remark ?? null,
})

export const redFlagAnswer = ({ yardsticks, exhibits, ...flag }: RedFlag): RedFlagAnswer => ({
  ...flag,
  evidence: evidenceOf({ exhibits }),
  yardsticks: yardsticks.map(yardstickAnswer),
  exhibits: exhibits.map(exhibitAnswer),
})

/** What somebody should look at in some dossiers, as of a day. */
export const redFlagsAnswer = (
  files: ReadonlyArray<DossierFile>,
  on: CalendarDate,
  settings: Settings = SETTINGS,
): RedFlagsAnswer => ({
  on,
  projectCount: files.length,
  settings: { ...settings },
  flags: redFlagsOf(files, on, settings).map(redFlagAnswer),
})
