/** The commands by which the accepted rows of an import go in. */
import { Schema } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import type { CommandConflict, EntrySuperseded } from "../journal/Journal.ts"
import type { Unit } from "../journal/Unit.ts"
import { Breakdown } from "../programme/Breakdown.ts"
import type { BreakDownRefusal } from "../programme/decideTargets.ts"
import { breakDownOn, targetStreams } from "../programme/statedTargets.ts"
import { type Actor, operator, Scope } from "../access/Actor.ts"
import type { IssuePlanRefusal } from "../funds/plan/decide.ts"
import { ReportFigures } from "../project/commands.ts"
import { correctReport, type DateRefusal } from "../project/correct.ts"
import type { MonthRefusal, RegisterRefusal } from "../project/decide.ts"
import type {
  EntryNotFound,
  MonthAlreadyReported,
  NothingChanged,
  ProjectNotFound,
} from "../project/errors.ts"
import { ProjectDetails } from "../project/Project.ts"
import { registerUnit, reportMonthUnit, unitAbout } from "../project/Projects.ts"
import { correctTo, reviseOn } from "./change.ts"
import type { ImportJob, RowCommand } from "./ImportStage.ts"
import { planProblem, planUnit } from "./planUnits.ts"
import { type RowProblem, rowProblem } from "./RowProblem.ts"
import { transferProblem, type TransferRowRefusal, transferUnit } from "./transferUnits.ts"

type OfReports = MonthRefusal | MonthAlreadyReported | EntryNotFound

export type OtherRefusal =
  | RegisterRefusal
  | DateRefusal
  | NothingChanged
  | ProjectNotFound
  | EntrySuperseded
  | OfReports
  | BreakDownRefusal

export type RowRefusal = OtherRefusal | TransferRowRefusal | IssuePlanRefusal

/** Whoever previewed an import; what the preview accepted was in their scope. */
export const previewerOf = (job: Pick<ImportJob, "actor">): Actor => ({
  ...operator,
  id: job.actor,
  scope: Scope.everything,
})

const encodeDetails = Schema.encodeSync(ProjectDetails)
const encodeBreakdown = Schema.encodeSync(Breakdown)
const encodeFigures = Schema.encodeSync(ReportFigures)

/** What a row asks for by itself. */
export type OwnCommand = Exclude<RowCommand, { readonly _tag: "Along" }>

/** Breaks a target down, unless somebody did so since the preview. */
const breakDownUnit = (
  { id: actor }: Actor,
  commandId: CommandId,
  { place, breakdown, basis }: Extract<RowCommand, { readonly _tag: "BreakDown" }>,
): Unit<void, RowRefusal> => ({
  actor,
  commandId,
  request: {
    command: "breakDown",
    request: { year: place.year, region: place.region, basis, breakdown: encodeBreakdown(breakdown) },
  },
  streams: targetStreams(place),
  cells: [],
  decide: breakDownOn(place, { breakdown, basis }),
  answer: () => undefined,
})

/** The command of a line; the identifier is for a project that it registers. */
export const unitOf = (
  job: Pick<ImportJob, "id" | "actor">,
  { line, command }: { readonly line: number; readonly command: OwnCommand },
  id: Uuid,
): Unit<unknown, RowRefusal> => {
  const actor = previewerOf(job)
  const commandId = CommandId.make(`import ${job.id} ${line}`)
  const { scope } = actor
  switch (command._tag) {
    case "Register":
      return registerUnit(actor, id, { commandId, registration: command.registration })
    case "Report":
      return reportMonthUnit(actor, command, { commandId, code: command.code, monthly: command.monthly })
    case "Transfer":
      return transferUnit(actor, commandId, command)
    case "Plan":
      return planUnit(actor, commandId, command)
    case "BreakDown":
      return breakDownUnit(actor, commandId, command)
    case "Revise": {
      const said = { code: command.code, basis: command.basis, details: encodeDetails(command.details) }
      const request = { useCase: "projects.revise", request: { ...said, on: command.on } }
      return unitAbout(actor, command, { commandId, request }, reviseOn(command, scope, command))
    }
    case "Correct": {
      const { approvedOn, reason } = command
      const said = { code: command.code, basis: command.basis, details: encodeDetails(command.details) }
      const request = { useCase: "projects.correct", request: { ...said, approvedOn, reason } }
      return unitAbout(actor, command, { commandId, request }, correctTo(command, scope, command))
    }
    case "CorrectReport": {
      const { code, basis: position, reason, monthly } = command
      const { month: _, ...figures } = monthly
      const said = { code, position, reason, figures: encodeFigures(figures) }
      const decision = correctReport(command, scope, { position, reason }, figures)
      const request = { useCase: "reports.correct", request: said }
      return unitAbout(actor, command, { commandId, request }, decision)
    }
  }
}

/** Why a row that the preview accepted was refused when its turn came. */
export const problemFor = (
  { _tag }: OwnCommand,
  refusal: RowRefusal | CommandConflict,
): RowProblem | undefined => {
  if (_tag === "Transfer") return transferProblem(refusal as TransferRowRefusal | CommandConflict)?.problem
  if (_tag === "Plan") return planProblem(refusal as IssuePlanRefusal | CommandConflict)?.problem
  return problemOf(refusal as OtherRefusal | CommandConflict)
}

/** The same, of rows that are about no money. */
export const problemOf = (refusal: OtherRefusal | CommandConflict): RowProblem | undefined => {
  switch (refusal._tag) {
    case "ProjectAlreadyRegistered":
      return rowProblem("alreadyRegistered", "name", refusal.code)
    case "DateAfterToday":
      return rowProblem("dateAfterToday", "approvedOn", refusal.date)
    case "DateBeforeApproval":
      return rowProblem("dateBeforeApproval", "changedOn", refusal.date)
    case "ApprovalAfterRevision":
      return rowProblem("approvalAfterRevision", "approvedOn", refusal.date)
    case "UnknownCounty":
      return rowProblem("unknownCounty", "countyCode", refusal.countyCode)
    case "UnknownItem":
      return rowProblem("unknownItem", "itemKey", refusal.itemKey)
    case "OutsideScope":
      return rowProblem("outsideScope", "countyCode", refusal.countyCode)
    case "ProjectNotFound":
      return rowProblem("unknownProject", "code", refusal.code)
    case "EntrySuperseded":
      return rowProblem("changedSince", "basis", String(refusal.by))
    case "EntryNotFound":
      return rowProblem("changedSince", "basis", String(refusal.position))
    case "MonthAlreadyReported":
      return rowProblem("monthReported", "month", String(refusal.position))
    case "MonthNotBegun":
      return rowProblem("monthNotBegun", "month", refusal.month)
    case "MonthBeforeProgramme":
      return rowProblem("monthBeforeProgramme", "month", refusal.month)
    case "IssuedAndLocked":
      return rowProblem("targetsLocked", "itemKey", refusal.itemKey ?? "")
    case "ItemNotInCatalogue":
      return rowProblem("unknownItem", "itemKey", refusal.itemKey)
    case "NotADivisionBelow":
      return rowProblem("unknownDivision", "divisionCode", refusal.code)
    // The line went in before, told in the words of another version of this program.
    case "CommandConflict":
    case "NothingChanged":
    case "CatalogueUnchanged":
      return undefined
  }
}
