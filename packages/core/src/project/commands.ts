/** What the register of projects can be told, as every face takes it. */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { CommandId, correctionFields } from "../journal/Command.ts"
import { Position } from "../journal/Entry.ts"
import { EnteredDetails, EnteredReturn, ProjectCode, Registration } from "./Project.ts"

const commandId = CommandId
const code = ProjectCode

export const RegisterProject = Schema.Struct({ commandId, registration: Registration })
export type RegisterProject = typeof RegisterProject.Type

/** Something changed in the world on a day. */
export const ReviseProject = Schema.Struct({ commandId, code, details: EnteredDetails, on: CalendarDate })
export type ReviseProject = typeof ReviseProject.Type

/** What was registered or revised was wrong. */
export const CorrectDetails = Schema.Struct({
  commandId,
  code,
  ...correctionFields,
  details: EnteredDetails,
  on: CalendarDate,
})
export type CorrectDetails = typeof CorrectDetails.Type

export const ReportMonth = Schema.Struct({ commandId, code, monthly: EnteredReturn })
export type ReportMonth = typeof ReportMonth.Type

/** A month's figures without the month. */
export const ReportFigures = EnteredReturn.mapFields(({ month: _, ...figures }) => figures)

export const CorrectReport = Schema.Struct({ commandId, code, ...correctionFields, figures: ReportFigures })
export type CorrectReport = typeof CorrectReport.Type

export const AnnulReport = Schema.Struct({ commandId, code, ...correctionFields })
export type AnnulReport = typeof AnnulReport.Type

/** The answer to an accepted command. */
export const Accepted = Schema.Struct({ code, position: Position, recordedAt: Schema.Int })
export type Accepted = typeof Accepted.Type
