/** What happens under 竣工验收制: works are completed, accepted, filed, handed over and accounted for. */
import type * as EventType from "../../journal/EventType.ts"
import {
  AuditHeld,
  FinalAccountApproved,
  FinalAccountDrawnUp,
  FinalAccountExtended,
  OwnerDissolved,
  ResponsiblePersonMoved,
  WorksLeftOver,
} from "./accountEvents.ts"
import {
  AcceptanceAnnounced,
  AcceptanceFiled,
  AcceptanceHeld,
  FilesTransferred,
  HandedOver,
  QualityReportIssued,
  UseBegun,
  WarrantyGiven,
  WorksCompleted,
} from "./acceptanceEvents.ts"

/** Acts about works: those of one contract, or all of the project's. */
export const acceptanceEvents = [
  WorksCompleted,
  AcceptanceAnnounced,
  AcceptanceHeld,
  AcceptanceFiled,
  QualityReportIssued,
  HandedOver,
  UseBegun,
  WarrantyGiven,
  FilesTransferred,
] as const

/** Acts about the project as a whole. */
export const accountEvents = [
  FinalAccountDrawnUp,
  FinalAccountApproved,
  FinalAccountExtended,
  ResponsiblePersonMoved,
  OwnerDissolved,
  WorksLeftOver,
  AuditHeld,
] as const

export const completionEvents = [...acceptanceEvents, ...accountEvents] as const

export type AcceptanceEvent = EventType.EventOf<(typeof acceptanceEvents)[number]>
export type AccountEvent = EventType.EventOf<(typeof accountEvents)[number]>
export type CompletionEvent = AcceptanceEvent | AccountEvent
