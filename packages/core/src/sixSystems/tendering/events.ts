/** What happens under 招投标制: purchases are planned, announced, opened, evaluated and awarded. */
import type * as EventType from "../../journal/EventType.ts"
import {
  AwardReported,
  CandidatesPublished,
  GovernmentContractFiled,
  GovernmentContractPublished,
  PerformanceBondTaken,
  ResultPublished,
  WinnerNotified,
} from "./awardEvents.ts"
import {
  BidDepositReturned,
  BidDepositTaken,
  BidsOpened,
  CommitteeFormed,
  EvaluationReported,
} from "./bidEvents.ts"
import {
  ComplaintFiled,
  ObjectionAnswered,
  ObjectionRaised,
  PrequalificationHeld,
  TenderAnnounced,
  TenderDocumentsClarified,
  TenderDocumentsIssued,
} from "./documentEvents.ts"
import {
  FundsSecured,
  InvitationsSent,
  InvitedTenderApproved,
  PurchasePlanned,
  TenderPlanApproved,
  TenderWaived,
} from "./planningEvents.ts"

export { Category, Method } from "./words.ts"

/** In the order in which they mostly happen. */
export const tenderingEvents = [
  PurchasePlanned,
  TenderPlanApproved,
  FundsSecured,
  TenderWaived,
  InvitedTenderApproved,
  TenderAnnounced,
  InvitationsSent,
  PrequalificationHeld,
  TenderDocumentsIssued,
  TenderDocumentsClarified,
  ObjectionRaised,
  ObjectionAnswered,
  ComplaintFiled,
  BidDepositTaken,
  BidsOpened,
  CommitteeFormed,
  EvaluationReported,
  CandidatesPublished,
  WinnerNotified,
  AwardReported,
  ResultPublished,
  PerformanceBondTaken,
  BidDepositReturned,
  GovernmentContractPublished,
  GovernmentContractFiled,
] as const

export type TenderingEvent = EventType.EventOf<(typeof tenderingEvents)[number]>
