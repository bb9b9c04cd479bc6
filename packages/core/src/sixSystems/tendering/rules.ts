/** The rules of 招投标制, in the order of the rows that they compute. */
import { applicantsHaveTimeAfterTheSale } from "./rules/applicantsHaveTimeAfterTheSale.ts"
import { approvalsPrecedeATender } from "./rules/approvalsPrecedeATender.ts"
import { awardsAreReported } from "./rules/awardsAreReported.ts"
import { awardsRestOnAReport } from "./rules/awardsRestOnAReport.ts"
import { bidDepositsGoBackInTime } from "./rules/bidDepositsGoBackInTime.ts"
import { bidDepositsKeepToTheirShare } from "./rules/bidDepositsKeepToTheirShare.ts"
import { bidDepositsLastAsLongAsBids } from "./rules/bidDepositsLastAsLongAsBids.ts"
import { bidDepositsStayBelowTheCeiling } from "./rules/bidDepositsStayBelowTheCeiling.ts"
import { biddersHaveTimeToPrepare } from "./rules/biddersHaveTimeToPrepare.ts"
import { bidsAreMadeIndependently } from "./rules/bidsAreMadeIndependently.ts"
import { bidsAreOpenedAtTheDeadline } from "./rules/bidsAreOpenedAtTheDeadline.ts"
import { bidsAreOpenedBeforeTheAward } from "./rules/bidsAreOpenedBeforeTheAward.ts"
import { candidatesAreFewAndRanked } from "./rules/candidatesAreFewAndRanked.ts"
import { candidatesArePublishedInTime } from "./rules/candidatesArePublishedInTime.ts"
import { candidatesStayPublished } from "./rules/candidatesStayPublished.ts"
import { cashDepositsComeFromBasicAccounts } from "./rules/cashDepositsComeFromBasicAccounts.ts"
import { clarificationsComeInTime } from "./rules/clarificationsComeInTime.ts"
import { committeeMembersHaveNoInterest } from "./rules/committeeMembersHaveNoInterest.ts"
import { committeesAreWellComposed } from "./rules/committeesAreWellComposed.ts"
import { complaintsComeInTime } from "./rules/complaintsComeInTime.ts"
import { contractsFollowTheNotice } from "./rules/contractsFollowTheNotice.ts"
import { designDepositsStayWithinLimits } from "./rules/designDepositsStayWithinLimits.ts"
import { documentsAreGivenOutLongEnough } from "./rules/documentsAreGivenOutLongEnough.ts"
import { documentsSetNoLowestPrice } from "./rules/documentsSetNoLowestPrice.ts"
import { evaluationReportsAreSignedByAll } from "./rules/evaluationReportsAreSignedByAll.ts"
import { expertsAreDrawnAtRandom } from "./rules/expertsAreDrawnAtRandom.ts"
import { expertsAreQualified } from "./rules/expertsAreQualified.ts"
import { fewerThanThreeBidsAreNotOpened } from "./rules/fewerThanThreeBidsAreNotOpened.ts"
import { governmentAwardsAreDecidedSoon } from "./rules/governmentAwardsAreDecidedSoon.ts"
import { governmentBondsStayWithinLimits } from "./rules/governmentBondsStayWithinLimits.ts"
import { governmentContractsAreFiled } from "./rules/governmentContractsAreFiled.ts"
import { governmentContractsArePublished } from "./rules/governmentContractsArePublished.ts"
import { governmentContractsFollowTheNotice } from "./rules/governmentContractsFollowTheNotice.ts"
import { governmentDepositsGoBackInTime } from "./rules/governmentDepositsGoBackInTime.ts"
import { governmentDepositsStayWithinLimits } from "./rules/governmentDepositsStayWithinLimits.ts"
import { governmentDocumentsStayAvailable } from "./rules/governmentDocumentsStayAvailable.ts"
import { governmentResultsArePublished } from "./rules/governmentResultsArePublished.ts"
import { governmentSuppliersHaveTime } from "./rules/governmentSuppliersHaveTime.ts"
import { governmentWorksAreNegotiated } from "./rules/governmentWorksAreNegotiated.ts"
import { invitedTendersHaveAGround } from "./rules/invitedTendersHaveAGround.ts"
import { lateBidsAreKeptOut } from "./rules/lateBidsAreKeptOut.ts"
import { moneyIsSecuredBeforeATender } from "./rules/moneyIsSecuredBeforeATender.ts"
import { negotiationsHaveThreeSuppliers } from "./rules/negotiationsHaveThreeSuppliers.ts"
import { noticesStandInDesignatedMedia } from "./rules/noticesStandInDesignatedMedia.ts"
import { objectionsToDocumentsAreAnswered } from "./rules/objectionsToDocumentsAreAnswered.ts"
import { objectionsToResultsAreAnswered } from "./rules/objectionsToResultsAreAnswered.ts"
import { openingsAreReadOutAndRecorded } from "./rules/openingsAreReadOutAndRecorded.ts"
import { oversightDoesNotEvaluate } from "./rules/oversightDoesNotEvaluate.ts"
import { performanceBondsStayWithinLimits } from "./rules/performanceBondsStayWithinLimits.ts"
import { prequalificationIsClarifiedInTime } from "./rules/prequalificationIsClarifiedInTime.ts"
import { purchasesAreNotSplit } from "./rules/purchasesAreNotSplit.ts"
import { resultsAreMadePublic } from "./rules/resultsAreMadePublic.ts"
import { stateMoneyIsTenderedOpenly } from "./rules/stateMoneyIsTenderedOpenly.ts"
import { tenderPlansAreApproved } from "./rules/tenderPlansAreApproved.ts"
import { tendersWaitForAnswers } from "./rules/tendersWaitForAnswers.ts"
import { theFirstCandidateWins } from "./rules/theFirstCandidateWins.ts"
import { theReferencePriceIsOneAndSecret } from "./rules/theReferencePriceIsOneAndSecret.ts"
import { threeAreInvited } from "./rules/threeAreInvited.ts"
import { waiversRestOnALawfulGround } from "./rules/waiversRestOnALawfulGround.ts"
import { whatReachesTheThresholdIsTendered } from "./rules/whatReachesTheThresholdIsTendered.ts"
import { winnersAreChosenBeforeBidsLapse } from "./rules/winnersAreChosenBeforeBidsLapse.ts"
import { winnersAreChosenSoon } from "./rules/winnersAreChosenSoon.ts"

export const tenderingRules = [
  whatReachesTheThresholdIsTendered,
  stateMoneyIsTenderedOpenly,
  waiversRestOnALawfulGround,
  purchasesAreNotSplit,
  invitedTendersHaveAGround,
  threeAreInvited,
  tenderPlansAreApproved,
  moneyIsSecuredBeforeATender,
  approvalsPrecedeATender,
  governmentWorksAreNegotiated,
  negotiationsHaveThreeSuppliers,
  biddersHaveTimeToPrepare,
  governmentSuppliersHaveTime,
  clarificationsComeInTime,
  documentsAreGivenOutLongEnough,
  governmentDocumentsStayAvailable,
  applicantsHaveTimeAfterTheSale,
  prequalificationIsClarifiedInTime,
  objectionsToDocumentsAreAnswered,
  objectionsToResultsAreAnswered,
  tendersWaitForAnswers,
  fewerThanThreeBidsAreNotOpened,
  bidsAreOpenedAtTheDeadline,
  lateBidsAreKeptOut,
  openingsAreReadOutAndRecorded,
  bidsAreOpenedBeforeTheAward,
  committeesAreWellComposed,
  expertsAreQualified,
  committeeMembersHaveNoInterest,
  expertsAreDrawnAtRandom,
  oversightDoesNotEvaluate,
  evaluationReportsAreSignedByAll,
  candidatesAreFewAndRanked,
  awardsRestOnAReport,
  candidatesArePublishedInTime,
  candidatesStayPublished,
  resultsAreMadePublic,
  theFirstCandidateWins,
  winnersAreChosenSoon,
  winnersAreChosenBeforeBidsLapse,
  awardsAreReported,
  contractsFollowTheNotice,
  governmentContractsFollowTheNotice,
  bidDepositsKeepToTheirShare,
  bidDepositsStayBelowTheCeiling,
  bidDepositsLastAsLongAsBids,
  cashDepositsComeFromBasicAccounts,
  designDepositsStayWithinLimits,
  governmentDepositsStayWithinLimits,
  governmentDepositsGoBackInTime,
  bidDepositsGoBackInTime,
  performanceBondsStayWithinLimits,
  governmentBondsStayWithinLimits,
  complaintsComeInTime,
  bidsAreMadeIndependently,
  documentsSetNoLowestPrice,
  theReferencePriceIsOneAndSecret,
  noticesStandInDesignatedMedia,
  governmentAwardsAreDecidedSoon,
  governmentResultsArePublished,
  governmentContractsArePublished,
  governmentContractsAreFiled,
] as const
