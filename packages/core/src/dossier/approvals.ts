/** The approval of a project that its tenders rest on. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { ActId } from "../law/Measure.ts"

const STAGES: ReadonlySet<unknown> = new Set(["feasibility", "preliminaryDesign"])

/** The first approval of a feasibility report or of a preliminary design. */
export const approvalIn = (
  acts: ReadonlyArray<{
    readonly id: ActId
    readonly on: CalendarDate
    readonly _tag: string
    readonly payload: object
  }>,
): { readonly id: ActId; readonly on: CalendarDate } | undefined =>
  acts.find(
    ({ _tag, payload }) => _tag === "ProjectApproved" && "stage" in payload && STAGES.has(payload.stage),
  )
