/** The case tables of the rules of 法人责任制. */
import { approvalBearsAPlatformCodeCases } from "./rules/approvalBearsAPlatformCode.cases.ts"
import { approvalsAreArchivedCases } from "./rules/approvalsAreArchived.cases.ts"
import { changesAreApprovedBeforehandCases } from "./rules/changesAreApprovedBeforehand.cases.ts"
import { codesPassTheirCheckCases } from "./rules/codesPassTheirCheck.cases.ts"
import { contractorPaysNothingForTheOwnerCases } from "./rules/contractorPaysNothingForTheOwner.cases.ts"
import { contractorsAreQualifiedCases } from "./rules/contractorsAreQualified.cases.ts"
import { drawingsAreReviewedBeforeStartCases } from "./rules/drawingsAreReviewedBeforeStart.cases.ts"
import { estimateIsRaisedByItsApproverCases } from "./rules/estimateIsRaisedByItsApprover.cases.ts"
import { excessOverTheEstimateIsReportedCases } from "./rules/excessOverTheEstimateIsReported.cases.ts"
import { leaderIsNamedBeforeWorksStartCases } from "./rules/leaderIsNamedBeforeWorksStart.cases.ts"
import { leadersCommitThemselvesBeforeStartCases } from "./rules/leadersCommitThemselvesBeforeStart.cases.ts"
import { legalPersonIsNamedBeforeWorksStartCases } from "./rules/legalPersonIsNamedBeforeWorksStart.cases.ts"
import { outlaysStayWithinTheEstimateCases } from "./rules/outlaysStayWithinTheEstimate.cases.ts"
import { ownerIsTheLegalPersonCases } from "./rules/ownerIsTheLegalPerson.cases.ts"
import { permitIsDecidedOnInTimeCases } from "./rules/permitIsDecidedOnInTime.cases.ts"
import { permitIsExtendedWithinItsLimitsCases } from "./rules/permitIsExtendedWithinItsLimits.cases.ts"
import { safetyMeasuresAreFiledInTimeCases } from "./rules/safetyMeasuresAreFiledInTime.cases.ts"
import { stagesAreApprovedBeforeThePlanCases } from "./rules/stagesAreApprovedBeforeThePlan.cases.ts"
import { worksAreRegisteredBeforeTheirStartCases } from "./rules/worksAreRegisteredBeforeTheirStart.cases.ts"
import { worksStartWhileThePermitHoldsCases } from "./rules/worksStartWhileThePermitHolds.cases.ts"
import { worksStartWithAPermitCases } from "./rules/worksStartWithAPermit.cases.ts"

export const legalPersonCases = [
  legalPersonIsNamedBeforeWorksStartCases,
  leaderIsNamedBeforeWorksStartCases,
  ownerIsTheLegalPersonCases,
  stagesAreApprovedBeforeThePlanCases,
  approvalBearsAPlatformCodeCases,
  excessOverTheEstimateIsReportedCases,
  outlaysStayWithinTheEstimateCases,
  estimateIsRaisedByItsApproverCases,
  changesAreApprovedBeforehandCases,
  contractorPaysNothingForTheOwnerCases,
  contractorsAreQualifiedCases,
  worksAreRegisteredBeforeTheirStartCases,
  drawingsAreReviewedBeforeStartCases,
  worksStartWithAPermitCases,
  worksStartWhileThePermitHoldsCases,
  permitIsExtendedWithinItsLimitsCases,
  permitIsDecidedOnInTimeCases,
  leadersCommitThemselvesBeforeStartCases,
  safetyMeasuresAreFiledInTimeCases,
  approvalsAreArchivedCases,
  codesPassTheirCheckCases,
]
