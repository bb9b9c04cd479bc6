/** The decision about an approved estimate. */
import { Result } from "effect"
import type { Uuid } from "../../kernel/Uuid.ts"
import { type NewEvent, occurred } from "../../journal/EventType.ts"
import type { Known } from "../../journal/Unit.ts"
import type { Scope } from "../../access/Actor.ts"
import { DateAfterToday, ProjectNotFound } from "../../project/errors.ts"
import { projectStream } from "../../project/events.ts"
import { currentRecord } from "../../project/ProjectRecord.ts"
import { EstimateBelowUsed } from "../errors.ts"
import { fenIn, projectLimit, usedCell } from "../plan/limits.ts"
import { type ApproveEstimate, EstimateApproved, estimateStream } from "./Estimate.ts"

export type EstimateRefusal = ProjectNotFound | DateAfterToday | EstimateBelowUsed

/** What a project has taken on has to be in the estimate. */
export const approve =
  (scope: Scope, id: Uuid, command: ApproveEstimate) =>
  (known: Known): Result.Result<ReadonlyArray<NewEvent>, EstimateRefusal> => {
    const { projectCode: code, approvedOn, estimateFen, document, remark } = command
    const record = currentRecord(known.entries(projectStream(id)))
    if (record === undefined || !scope.holds(record)) return Result.fail(new ProjectNotFound({ code }))
    const today = known.officeDate
    if (approvedOn > today) return Result.fail(new DateAfterToday({ date: approvedOn, today }))
    const usedFen = fenIn(known.cell(usedCell(projectLimit(id))))
    if (usedFen > estimateFen)
      return Result.fail(new EstimateBelowUsed({ projectCode: code, estimateFen, usedFen }))
    const payload = { estimateFen, document, remark }
    return Result.succeed([
      occurred(EstimateApproved, { stream: estimateStream(id), occurredOn: approvedOn, payload }),
    ])
  }
