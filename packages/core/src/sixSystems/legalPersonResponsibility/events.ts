/** What happens under 法人责任制: what the project is, who answers for it, and what lets its works start. */
import type * as EventType from "../../journal/EventType.ts"
import {
  ArchiveListed,
  EstimateAdjusted,
  FundingArranged,
  LegalPersonNamed,
  OverrunReported,
  ProjectApproved,
  ProjectDescribed,
  ProjectEnteredPlan,
  ResponsibleLeaderNamed,
  ScopeChanged,
} from "./projectEvents.ts"
import {
  ConstructionPermitted,
  DrawingsReviewed,
  PermitExempted,
  PermitExtended,
  QualityCommitmentsSigned,
  QualitySupervisionRegistered,
  SafetyMeasuresFiled,
  WorksStarted,
} from "./worksEvents.ts"

export { Sector } from "./projectEvents.ts"

/** Acts about the project as a whole. */
export const projectEvents = [
  ProjectDescribed,
  LegalPersonNamed,
  ResponsibleLeaderNamed,
  ProjectApproved,
  ProjectEnteredPlan,
  OverrunReported,
  EstimateAdjusted,
  ScopeChanged,
  FundingArranged,
  ArchiveListed,
] as const

/** Acts about works up to their start: those of one contract, or all of the project's. */
export const worksEvents = [
  QualitySupervisionRegistered,
  DrawingsReviewed,
  ConstructionPermitted,
  PermitExempted,
  PermitExtended,
  QualityCommitmentsSigned,
  SafetyMeasuresFiled,
  WorksStarted,
] as const

export const legalPersonEvents = [...projectEvents, ...worksEvents] as const

export type ProjectEvent = EventType.EventOf<(typeof projectEvents)[number]>
export type WorksEvent = EventType.EventOf<(typeof worksEvents)[number]>
export type LegalPersonEvent = ProjectEvent | WorksEvent
