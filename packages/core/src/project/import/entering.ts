/** The commands by which the accepted rows of an import go in. */
import { Schema } from "effect"
import type { Uuid } from "../../kernel/Uuid.ts"
import { CommandId } from "../../journal/Command.ts"
import type { CommandConflict, EntrySuperseded } from "../../journal/Journal.ts"
import type { Unit } from "../../journal/Unit.ts"
import { type Actor, operator, Scope } from "../../access/Actor.ts"
import type { Accepted } from "../commands.ts"
import type { DateRefusal } from "../correct.ts"
import type { RegisterRefusal } from "../decide.ts"
import type { NothingChanged, ProjectNotFound } from "../errors.ts"
import { ProjectDetails } from "../Project.ts"
import { registerUnit, unitAbout } from "../Projects.ts"
import { correctTo, reviseOn } from "./change.ts"
import { type RowProblem, rowProblem } from "./classify.ts"
import type { ImportJob, RowCommand } from "./ImportStage.ts"

export type RowRefusal = RegisterRefusal | DateRefusal | NothingChanged | ProjectNotFound | EntrySuperseded

/** Whoever previewed an import; what the preview accepted was in their scope. */
export const previewerOf = (job: Pick<ImportJob, "actor">): Actor => ({
  ...operator,
  id: job.actor,
  scope: Scope.everything,
})

const encodeDetails = Schema.encodeSync(ProjectDetails)

/** The command of a line; the identifier is for a project that it registers. */
export const unitOf = (
  job: Pick<ImportJob, "id" | "actor">,
  { line, command }: { readonly line: number; readonly command: RowCommand },
  id: Uuid,
): Unit<Accepted, RowRefusal> => {
  const actor = previewerOf(job)
  const commandId = CommandId.make(`import ${job.id} ${line}`)
  if (command._tag === "Register") {
    return registerUnit(actor, id, { commandId, registration: command.registration })
  }
  const { code, basis } = command
  const said = { code, basis, details: encodeDetails(command.details) }
  if (command._tag === "Revise") {
    const request = { useCase: "projects.revise", request: { ...said, on: command.on } }
    return unitAbout(actor, command, { commandId, request }, reviseOn(command, actor.scope, command))
  }
  const { approvedOn, reason } = command
  const request = { useCase: "projects.correct", request: { ...said, approvedOn, reason } }
  return unitAbout(actor, command, { commandId, request }, correctTo(command, actor.scope, command))
}

/** Why a row that the preview accepted was refused when its turn came. */
export const problemOf = (refusal: RowRefusal | CommandConflict): RowProblem | undefined => {
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
    // The line went in before, told in the words of another version of this program.
    case "CommandConflict":
    case "NothingChanged":
      return undefined
  }
}
