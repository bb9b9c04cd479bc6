/** What people, agencies and scripts are told about a project's dossier. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import * as Instant from "../kernel/Instant.ts"
import { Cursor, PageLimit } from "../kernel/Page.ts"
import { Axes, AxesInput } from "../journal/Axes.ts"
import { Position } from "../journal/Entry.ts"
import { System } from "../sixSystems/System.ts"
import { Can, Standing } from "../project/ProjectAnswer.ts"
import { CountQuestion } from "../project/askedList.ts"
import { ProjectCode } from "../project/Project.ts"
import { Act, ActType } from "./Act.ts"
import { Judged, RuleFinding, SystemTally, VerdictName } from "./Finding.ts"

export const DossierQuestion = Schema.Struct({ ...AxesInput.fields, code: ProjectCode })
export type DossierQuestion = typeof DossierQuestion.Type

/** An entry of a dossier: an act, or what took its place. */
export const RecordedAct = Schema.Struct({
  position: Position,
  /** The entry that first stated the act. */
  root: Position,
  type: ActType,
  occurredOn: CalendarDate,
  recordedAt: Instant.Instant,
  actorId: Schema.String,
  /** `null` for the operator and the system. */
  actorName: Schema.NullOr(Schema.String),
  supersedes: Schema.NullOr(Position),
  annuls: Schema.Boolean,
  reason: Schema.NullOr(Schema.String),
  /** False for what was recorded later than the answer's `knownAt`. */
  known: Schema.Boolean,
  standing: Standing,
  /** What it says, in the form in which it is told and stored. */
  payload: Schema.Record(Schema.String, Schema.Unknown),
  payloadHash: Schema.String,
})
export type RecordedAct = typeof RecordedAct.Type

export const DossierAnswer = Schema.Struct({
  axes: Axes,
  demonstration: Schema.Boolean,
  code: ProjectCode,
  name: Schema.String,
  /** How many entries the dossier has: what a command expects. */
  version: Schema.Int,
  /** In the order in which they were recorded. */
  acts: Schema.Array(RecordedAct),
  systems: Schema.Array(SystemTally),
  /** What is wrong, the worst first, then what falls due. */
  open: Schema.Array(Judged),
  can: Schema.Array(Can),
})
export type DossierAnswer = typeof DossierAnswer.Type

/** The findings of one system, or of all. */
export const FindingsQuestion = Schema.Struct({
  ...DossierQuestion.fields,
  system: Schema.optionalKey(System),
})
export type FindingsQuestion = typeof FindingsQuestion.Type

export const FindingsAnswer = Schema.Struct({
  axes: Axes,
  code: ProjectCode,
  findings: Schema.Array(RuleFinding),
})
export type FindingsAnswer = typeof FindingsAnswer.Type

/** An act that is not recorded yet; `position` is that of the act whose place it would take. */
export const PreviewQuestion = Schema.Struct({
  code: ProjectCode,
  act: Act,
  position: Schema.optionalKey(Position),
})
export type PreviewQuestion = typeof PreviewQuestion.Type

/** What the act would change: findings that come out otherwise, or rest on it. */
export const PreviewAnswer = Schema.Struct({
  on: CalendarDate,
  findings: Schema.Array(
    Schema.Struct({
      finding: RuleFinding,
      /** What the rule says without the act; `null` where it has nothing to judge. */
      before: Schema.NullOr(VerdictName),
    }),
  ),
})
export type PreviewAnswer = typeof PreviewAnswer.Type

/** What is wrong, or falls due within some days, in the projects of a list; today, as all is known. */
export const OpenFindingsQuestion = Schema.Struct({
  filter: CountQuestion.fields.filter,
  system: Schema.optionalKey(System),
  verdict: Schema.optionalKey(Schema.Literals(["violated", "undetermined"])),
  /** Only what falls due by this day. */
  dueBy: Schema.optionalKey(CalendarDate),
  page: Schema.Struct({ limit: PageLimit, after: Schema.optionalKey(Cursor) }),
})
export type OpenFindingsQuestion = typeof OpenFindingsQuestion.Type

export const OpenFinding = Schema.Struct({
  code: ProjectCode,
  name: Schema.String,
  countyName: Bilingual,
  itemName: Bilingual,
  ...Judged.fields,
  /** From which day on it has been so. */
  since: CalendarDate,
})
export type OpenFinding = typeof OpenFinding.Type

export const OpenFindingsAnswer = Schema.Struct({
  axes: Axes,
  rows: Schema.Array(OpenFinding),
  next: Schema.NullOr(Cursor),
})
export type OpenFindingsAnswer = typeof OpenFindingsAnswer.Type
