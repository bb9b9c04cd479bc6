/** What the register of projects refuses. The words of each are in `words/refusals.ts`. */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Month } from "../kernel/Month.ts"
import { Position } from "../journal/Entry.ts"
import { ProjectCode } from "./Project.ts"

/** No such project, or none in the actor's scope: the two are not told apart. */
export class ProjectNotFound extends Schema.TaggedError<ProjectNotFound>()("ProjectNotFound", {
  code: Schema.String,
}) {}

/** No entry at that position in the project's record, or not one that can be corrected this way. */
export class EntryNotFound extends Schema.TaggedError<EntryNotFound>()("EntryNotFound", {
  code: Schema.String,
  position: Position,
}) {}

/** The code is not that of a county-level division in force on the date. */
export class UnknownCounty extends Schema.TaggedError<UnknownCounty>()("UnknownCounty", {
  countyCode: DivisionCode,
  on: CalendarDate,
}) {}

export class UnknownItem extends Schema.TaggedError<UnknownItem>()("UnknownItem", {
  year: Schema.Int,
  itemKey: ItemKey,
}) {}

/** The county or the item is not the actor's to write. */
export class OutsideScope extends Schema.TaggedError<OutsideScope>()("OutsideScope", {
  countyCode: DivisionCode,
  itemKey: ItemKey,
}) {}

export class DateAfterToday extends Schema.TaggedError<DateAfterToday>()("DateAfterToday", {
  date: CalendarDate,
  today: CalendarDate,
}) {}

/** A change is dated before the day from which the project is in the plan: it would have no effect. */
export class DateBeforeApproval extends Schema.TaggedError<DateBeforeApproval>()("DateBeforeApproval", {
  date: CalendarDate,
  approvedOn: CalendarDate,
}) {}

/** The registration would be dated after a revision that stands, which would then have no effect. */
export class ApprovalAfterRevision extends Schema.TaggedError<ApprovalAfterRevision>()(
  "ApprovalAfterRevision",
  { date: CalendarDate, revisedOn: CalendarDate, position: Position },
) {}

export class MonthNotBegun extends Schema.TaggedError<MonthNotBegun>()("MonthNotBegun", {
  month: Month,
  today: CalendarDate,
}) {}

export class MonthBeforeProgramme extends Schema.TaggedError<MonthBeforeProgramme>()("MonthBeforeProgramme", {
  month: Month,
  year: Schema.Int,
}) {}

export class MonthAlreadyReported extends Schema.TaggedError<MonthAlreadyReported>()("MonthAlreadyReported", {
  code: ProjectCode,
  month: Month,
  position: Position,
}) {}

/** Same county, item, township and name: either the same project, or a name that tells nothing apart. */
export class ProjectAlreadyRegistered extends Schema.TaggedError<ProjectAlreadyRegistered>()(
  "ProjectAlreadyRegistered",
  { code: ProjectCode, name: Schema.String },
) {}

/** The correction says what stands already. */
export class NothingChanged extends Schema.TaggedError<NothingChanged>()("NothingChanged", {
  position: Position,
}) {}
