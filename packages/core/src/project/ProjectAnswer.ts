/** What the project page, the command line and scripts are told about one project. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { Fen } from "../kernel/Money.ts"
import * as Instant from "../kernel/Instant.ts"
import * as Month from "../kernel/Month.ts"
import { Axes } from "../journal/Axes.ts"
import { Position } from "../journal/Entry.ts"
import { Document } from "../document/Document.ts"
import { NotPermitted } from "../access/Actor.ts"
import { UseCase } from "../access/Role.ts"
import { ItemKind } from "../programme/ProgrammeItem.ts"
import { RegisteredProject } from "./events.ts"
import { MonthlyReturn, ProjectDetails } from "./Project.ts"
import type { ProjectRecord } from "./ProjectRecord.ts"

/** An event of the record or of its documents, by its type. */
export const ProjectStatement = Schema.Union([
  Schema.TaggedStruct("ProjectRegistered", { payload: RegisteredProject }),
  Schema.TaggedStruct("ProjectRevised", { payload: ProjectDetails }),
  Schema.TaggedStruct("MonthReported", { payload: MonthlyReturn }),
  Schema.TaggedStruct("DocumentAttached", { payload: Document }),
])
export type ProjectStatement = typeof ProjectStatement.Type

export const Standing = Schema.Union([
  Schema.TaggedStruct("Stands", {}),
  Schema.TaggedStruct("Corrected", { by: Position }),
  Schema.TaggedStruct("Annulled", { by: Position }),
])

/** One entry of the record: what it says, when that was true, when it was learned, from whom. */
export const HistoryEntry = Schema.Struct({
  position: Position,
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
  statement: ProjectStatement,
})
export type HistoryEntry = typeof HistoryEntry.Type

/** May I, and if not, why: the same object that a refusal carries. */
export const Can = Schema.Struct({
  useCase: UseCase,
  refusal: Schema.NullOr(NotPermitted),
})
export type Can = typeof Can.Type

export const ReportedMonth = Schema.Struct({ ...MonthlyReturn.fields, position: Position })

export const ProjectState = Schema.Struct({
  ...RegisteredProject.fields,
  approvedOn: CalendarDate,
  months: Schema.Array(ReportedMonth),
  latestMonth: Schema.NullOr(Month.Month),
  physicalProgress: Schema.NullOr(Schema.Int),
  investedFen: Fen,
  disbursedFen: Fen,
  spentFen: Fen,
})

export const ProjectAnswer = Schema.Struct({
  axes: Axes,
  demonstration: Schema.Boolean,
  code: Schema.String,
  countyName: Bilingual,
  prefectureName: Bilingual,
  itemName: Bilingual,
  /** Whose catalogue the item stands in; `null` for an item of the province's programme. */
  catalogueName: Schema.NullOr(Bilingual),
  itemKind: ItemKind,
  itemConfirmed: Schema.Boolean,
  /** `null` where the project was not in the plan, or not known, on these axes. */
  state: Schema.NullOr(ProjectState),
  /** Months of the programme year that have begun and are not reported, on these axes. */
  missingMonths: Schema.Array(Month.Month),
  history: Schema.Array(HistoryEntry),
  can: Schema.Array(Can),
})
export type ProjectAnswer = typeof ProjectAnswer.Type

/** Months of the programme year, through the month of a date, that a record does not report. */
export const missingMonths = (
  record: ProjectRecord | undefined,
  asOf: CalendarDate,
): ReadonlyArray<Month.Month> => {
  if (record === undefined) return []
  const yearEnd = Month.make(`${record.year}-12`)
  const last = Month.of(asOf) < yearEnd ? Month.of(asOf) : yearEnd
  if (Month.year(last) < record.year) return []
  const reported = new Set(record.months.map((month) => month.month))
  return Month.through(last).filter((month) => month >= Month.of(record.approvedOn) && !reported.has(month))
}
