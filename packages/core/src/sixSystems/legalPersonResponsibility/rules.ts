/** The rules of 法人责任制. */
import { approvalBearsAPlatformCode } from "./rules/approvalBearsAPlatformCode.ts"
import { approvalsAreArchived } from "./rules/approvalsAreArchived.ts"
import { changesAreApprovedBeforehand } from "./rules/changesAreApprovedBeforehand.ts"
import { codesPassTheirCheck } from "./rules/codesPassTheirCheck.ts"
import { contractorPaysNothingForTheOwner } from "./rules/contractorPaysNothingForTheOwner.ts"
import { contractorsAreQualified } from "./rules/contractorsAreQualified.ts"
import { drawingsAreReviewedBeforeStart } from "./rules/drawingsAreReviewedBeforeStart.ts"
import { estimateIsRaisedByItsApprover } from "./rules/estimateIsRaisedByItsApprover.ts"
import { excessOverTheEstimateIsReported } from "./rules/excessOverTheEstimateIsReported.ts"
import { leaderIsNamedBeforeWorksStart } from "./rules/leaderIsNamedBeforeWorksStart.ts"
import { leadersCommitThemselvesBeforeStart } from "./rules/leadersCommitThemselvesBeforeStart.ts"
import { legalPersonIsNamedBeforeWorksStart } from "./rules/legalPersonIsNamedBeforeWorksStart.ts"
import { outlaysStayWithinTheEstimate } from "./rules/outlaysStayWithinTheEstimate.ts"
import { ownerIsTheLegalPerson } from "./rules/ownerIsTheLegalPerson.ts"
import { permitIsDecidedOnInTime } from "./rules/permitIsDecidedOnInTime.ts"
import { permitIsExtendedWithinItsLimits } from "./rules/permitIsExtendedWithinItsLimits.ts"
import { safetyMeasuresAreFiledInTime } from "./rules/safetyMeasuresAreFiledInTime.ts"
import { stagesAreApprovedBeforeThePlan } from "./rules/stagesAreApprovedBeforeThePlan.ts"
import { worksAreRegisteredBeforeTheirStart } from "./rules/worksAreRegisteredBeforeTheirStart.ts"
import { worksStartWhileThePermitHolds } from "./rules/worksStartWhileThePermitHolds.ts"
import { worksStartWithAPermit } from "./rules/worksStartWithAPermit.ts"

export const legalPersonRules = [
  legalPersonIsNamedBeforeWorksStart,
  leaderIsNamedBeforeWorksStart,
  ownerIsTheLegalPerson,
  stagesAreApprovedBeforeThePlan,
  approvalBearsAPlatformCode,
  excessOverTheEstimateIsReported,
  outlaysStayWithinTheEstimate,
  estimateIsRaisedByItsApprover,
  changesAreApprovedBeforehand,
  contractorPaysNothingForTheOwner,
  contractorsAreQualified,
  worksAreRegisteredBeforeTheirStart,
  drawingsAreReviewedBeforeStart,
  worksStartWithAPermit,
  worksStartWhileThePermitHolds,
  permitIsExtendedWithinItsLimits,
  permitIsDecidedOnInTime,
  leadersCommitThemselvesBeforeStart,
  safetyMeasuresAreFiledInTime,
  approvalsAreArchived,
  codesPassTheirCheck,
] as const
