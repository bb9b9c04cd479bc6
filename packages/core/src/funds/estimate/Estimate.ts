/** Approved estimates (批准概算): how much a project may take on in all, and which document says so. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { MovedFen } from "../../kernel/Money.ts"
import { line, Remark } from "../../kernel/Text.ts"
import type { Uuid } from "../../kernel/Uuid.ts"
import { CommandId } from "../../journal/Command.ts"
import { Position, StreamId } from "../../journal/Entry.ts"
import * as EventType from "../../journal/EventType.ts"
import { remembered } from "../../journal/Fact.ts"
import { ProjectCode } from "../../project/Project.ts"

const stated = {
  estimateFen: MovedFen,
  /** 批复文号. */
  document: line(100),
  remark: Schema.NullOr(Remark),
}

/** Records that an estimate was approved, or approved anew; the newest counts. */
export const ApproveEstimate = Schema.Struct({
  commandId: CommandId,
  projectCode: ProjectCode,
  /** The day of the approval; not after the office's today. */
  approvedOn: CalendarDate,
  ...stated,
})
export type ApproveEstimate = typeof ApproveEstimate.Type

export const EstimateAccepted = Schema.Struct({
  projectCode: ProjectCode,
  position: Position,
  recordedAt: Schema.Int,
})
export type EstimateAccepted = typeof EstimateAccepted.Type

export const estimateStream = (id: Uuid): StreamId => StreamId(`estimate/${id}`)

/** An estimate was approved (occurred: the day of the approval). */
export const EstimateApproved = EventType.make({
  type: "EstimateApproved",
  payload: Schema.Struct(stated),
  example: { estimateFen: "123450000", document: "示例批复〔2010〕3号", remark: null },
})

export const estimateEvents = [EstimateApproved] as const

export const readEstimateEvent = EventType.reader(estimateEvents)

export interface ApprovedEstimate {
  readonly estimateFen: bigint
  readonly document: string
  readonly remark: string | null
  readonly approvedOn: CalendarDate
  readonly position: Position
}

/** What was approved for a project, oldest record first; the last one counts. */
export const estimatesOf = remembered((entries): ReadonlyArray<ApprovedEstimate> =>
  entries.map((entry) => ({
    ...readEstimateEvent(entry).payload,
    approvedOn: entry.occurredOn,
    position: entry.position,
  })),
)
