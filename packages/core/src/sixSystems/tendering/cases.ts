/** The case tables of the rules of 招投标制. */
import { applicantsHaveTimeAfterTheSaleCases } from "./rules/applicantsHaveTimeAfterTheSale.cases.ts"
import { approvalsPrecedeATenderCases } from "./rules/approvalsPrecedeATender.cases.ts"
import { awardsAreReportedCases } from "./rules/awardsAreReported.cases.ts"
import { awardsRestOnAReportCases } from "./rules/awardsRestOnAReport.cases.ts"
import { bidDepositsGoBackInTimeCases } from "./rules/bidDepositsGoBackInTime.cases.ts"
import { bidDepositsKeepToTheirShareCases } from "./rules/bidDepositsKeepToTheirShare.cases.ts"
import { bidDepositsLastAsLongAsBidsCases } from "./rules/bidDepositsLastAsLongAsBids.cases.ts"
import { bidDepositsStayBelowTheCeilingCases } from "./rules/bidDepositsStayBelowTheCeiling.cases.ts"
import { biddersHaveTimeToPrepareCases } from "./rules/biddersHaveTimeToPrepare.cases.ts"
import { bidsAreMadeIndependentlyCases } from "./rules/bidsAreMadeIndependently.cases.ts"
import { bidsAreOpenedAtTheDeadlineCases } from "./rules/bidsAreOpenedAtTheDeadline.cases.ts"
import { bidsAreOpenedBeforeTheAwardCases } from "./rules/bidsAreOpenedBeforeTheAward.cases.ts"
import { candidatesAreFewAndRankedCases } from "./rules/candidatesAreFewAndRanked.cases.ts"
import { candidatesArePublishedInTimeCases } from "./rules/candidatesArePublishedInTime.cases.ts"
import { candidatesStayPublishedCases } from "./rules/candidatesStayPublished.cases.ts"
import { cashDepositsComeFromBasicAccountsCases } from "./rules/cashDepositsComeFromBasicAccounts.cases.ts"
import { clarificationsComeInTimeCases } from "./rules/clarificationsComeInTime.cases.ts"
import { committeeMembersHaveNoInterestCases } from "./rules/committeeMembersHaveNoInterest.cases.ts"
import { committeesAreWellComposedCases } from "./rules/committeesAreWellComposed.cases.ts"
import { complaintsComeInTimeCases } from "./rules/complaintsComeInTime.cases.ts"
import { contractsFollowTheNoticeCases } from "./rules/contractsFollowTheNotice.cases.ts"
import { designDepositsStayWithinLimitsCases } from "./rules/designDepositsStayWithinLimits.cases.ts"
import { documentsAreGivenOutLongEnoughCases } from "./rules/documentsAreGivenOutLongEnough.cases.ts"
import { documentsSetNoLowestPriceCases } from "./rules/documentsSetNoLowestPrice.cases.ts"
import { evaluationReportsAreSignedByAllCases } from "./rules/evaluationReportsAreSignedByAll.cases.ts"
import { expertsAreDrawnAtRandomCases } from "./rules/expertsAreDrawnAtRandom.cases.ts"
import { expertsAreQualifiedCases } from "./rules/expertsAreQualified.cases.ts"
import { fewerThanThreeBidsAreNotOpenedCases } from "./rules/fewerThanThreeBidsAreNotOpened.cases.ts"
import { governmentAwardsAreDecidedSoonCases } from "./rules/governmentAwardsAreDecidedSoon.cases.ts"
import { governmentBondsStayWithinLimitsCases } from "./rules/governmentBondsStayWithinLimits.cases.ts"
import { governmentContractsAreFiledCases } from "./rules/governmentContractsAreFiled.cases.ts"
import { governmentContractsArePublishedCases } from "./rules/governmentContractsArePublished.cases.ts"
import { governmentContractsFollowTheNoticeCases } from "./rules/governmentContractsFollowTheNotice.cases.ts"
import { governmentDepositsGoBackInTimeCases } from "./rules/governmentDepositsGoBackInTime.cases.ts"
import { governmentDepositsStayWithinLimitsCases } from "./rules/governmentDepositsStayWithinLimits.cases.ts"
import { governmentDocumentsStayAvailableCases } from "./rules/governmentDocumentsStayAvailable.cases.ts"
import { governmentResultsArePublishedCases } from "./rules/governmentResultsArePublished.cases.ts"
import { governmentSuppliersHaveTimeCases } from "./rules/governmentSuppliersHaveTime.cases.ts"
import { governmentWorksAreNegotiatedCases } from "./rules/governmentWorksAreNegotiated.cases.ts"
import { invitedTendersHaveAGroundCases } from "./rules/invitedTendersHaveAGround.cases.ts"
import { lateBidsAreKeptOutCases } from "./rules/lateBidsAreKeptOut.cases.ts"
import { moneyIsSecuredBeforeATenderCases } from "./rules/moneyIsSecuredBeforeATender.cases.ts"
import { negotiationsHaveThreeSuppliersCases } from "./rules/negotiationsHaveThreeSuppliers.cases.ts"
import { noticesStandInDesignatedMediaCases } from "./rules/noticesStandInDesignatedMedia.cases.ts"
import { objectionsToDocumentsAreAnsweredCases } from "./rules/objectionsToDocumentsAreAnswered.cases.ts"
import { objectionsToResultsAreAnsweredCases } from "./rules/objectionsToResultsAreAnswered.cases.ts"
import { openingsAreReadOutAndRecordedCases } from "./rules/openingsAreReadOutAndRecorded.cases.ts"
import { oversightDoesNotEvaluateCases } from "./rules/oversightDoesNotEvaluate.cases.ts"
import { performanceBondsStayWithinLimitsCases } from "./rules/performanceBondsStayWithinLimits.cases.ts"
import { prequalificationIsClarifiedInTimeCases } from "./rules/prequalificationIsClarifiedInTime.cases.ts"
import { purchasesAreNotSplitCases } from "./rules/purchasesAreNotSplit.cases.ts"
import { resultsAreMadePublicCases } from "./rules/resultsAreMadePublic.cases.ts"
import { stateMoneyIsTenderedOpenlyCases } from "./rules/stateMoneyIsTenderedOpenly.cases.ts"
import { tenderPlansAreApprovedCases } from "./rules/tenderPlansAreApproved.cases.ts"
import { tendersWaitForAnswersCases } from "./rules/tendersWaitForAnswers.cases.ts"
import { theFirstCandidateWinsCases } from "./rules/theFirstCandidateWins.cases.ts"
import { theReferencePriceIsOneAndSecretCases } from "./rules/theReferencePriceIsOneAndSecret.cases.ts"
import { threeAreInvitedCases } from "./rules/threeAreInvited.cases.ts"
import { waiversRestOnALawfulGroundCases } from "./rules/waiversRestOnALawfulGround.cases.ts"
import { whatReachesTheThresholdIsTenderedCases } from "./rules/whatReachesTheThresholdIsTendered.cases.ts"
import { winnersAreChosenBeforeBidsLapseCases } from "./rules/winnersAreChosenBeforeBidsLapse.cases.ts"
import { winnersAreChosenSoonCases } from "./rules/winnersAreChosenSoon.cases.ts"

export const tenderingCases = [
  whatReachesTheThresholdIsTenderedCases,
  stateMoneyIsTenderedOpenlyCases,
  waiversRestOnALawfulGroundCases,
  purchasesAreNotSplitCases,
  invitedTendersHaveAGroundCases,
  threeAreInvitedCases,
  tenderPlansAreApprovedCases,
  moneyIsSecuredBeforeATenderCases,
  approvalsPrecedeATenderCases,
  governmentWorksAreNegotiatedCases,
  negotiationsHaveThreeSuppliersCases,
  biddersHaveTimeToPrepareCases,
  governmentSuppliersHaveTimeCases,
  clarificationsComeInTimeCases,
  documentsAreGivenOutLongEnoughCases,
  governmentDocumentsStayAvailableCases,
  applicantsHaveTimeAfterTheSaleCases,
  prequalificationIsClarifiedInTimeCases,
  objectionsToDocumentsAreAnsweredCases,
  objectionsToResultsAreAnsweredCases,
  tendersWaitForAnswersCases,
  fewerThanThreeBidsAreNotOpenedCases,
  bidsAreOpenedAtTheDeadlineCases,
  lateBidsAreKeptOutCases,
  openingsAreReadOutAndRecordedCases,
  bidsAreOpenedBeforeTheAwardCases,
  committeesAreWellComposedCases,
  expertsAreQualifiedCases,
  committeeMembersHaveNoInterestCases,
  expertsAreDrawnAtRandomCases,
  oversightDoesNotEvaluateCases,
  evaluationReportsAreSignedByAllCases,
  candidatesAreFewAndRankedCases,
  awardsRestOnAReportCases,
  candidatesArePublishedInTimeCases,
  candidatesStayPublishedCases,
  resultsAreMadePublicCases,
  theFirstCandidateWinsCases,
  winnersAreChosenSoonCases,
  winnersAreChosenBeforeBidsLapseCases,
  awardsAreReportedCases,
  contractsFollowTheNoticeCases,
  governmentContractsFollowTheNoticeCases,
  bidDepositsKeepToTheirShareCases,
  bidDepositsStayBelowTheCeilingCases,
  bidDepositsLastAsLongAsBidsCases,
  cashDepositsComeFromBasicAccountsCases,
  designDepositsStayWithinLimitsCases,
  governmentDepositsStayWithinLimitsCases,
  governmentDepositsGoBackInTimeCases,
  bidDepositsGoBackInTimeCases,
  performanceBondsStayWithinLimitsCases,
  governmentBondsStayWithinLimitsCases,
  complaintsComeInTimeCases,
  bidsAreMadeIndependentlyCases,
  documentsSetNoLowestPriceCases,
  theReferencePriceIsOneAndSecretCases,
  noticesStandInDesignatedMediaCases,
  governmentAwardsAreDecidedSoonCases,
  governmentResultsArePublishedCases,
  governmentContractsArePublishedCases,
  governmentContractsAreFiledCases,
]
