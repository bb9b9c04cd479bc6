/** A financing plan, folded from its stream: its versions, and which of them counts on given axes. */
import type { CalendarDate } from "../../kernel/CalendarDate.ts"
import type { ActorId, Entry, Position } from "../../journal/Entry.ts"
import { remembered } from "../../journal/Fact.ts"
import { type Ceiling, type PlannedShare, readPlanEvent } from "./events.ts"
import type { PlanStatement } from "./FinancingPlan.ts"

export interface PlanVersion {
  readonly version: number
  readonly plan: PlanStatement
  readonly shares: ReadonlyArray<PlannedShare>
  readonly ceilings: ReadonlyArray<Ceiling>
  readonly position: Position
  readonly recordedAt: number
  readonly actor: ActorId
}

const versionOf = (entry: Entry): PlanVersion => {
  const { position, recordedAt, actor } = entry
  return { ...readPlanEvent(entry).payload, position, recordedAt, actor }
}

/** The versions of a stream, oldest first. */
export const planVersions = remembered((entries): ReadonlyArray<PlanVersion> => entries.map(versionOf))

/** The version that counts on a day, of those that were known by a position. */
export const versionOn = (
  versions: ReadonlyArray<PlanVersion>,
  on: CalendarDate,
  knownAt: Position,
): PlanVersion | undefined =>
  versions.findLast(({ plan, position }) => plan.effectiveFrom <= on && position <= knownAt)
