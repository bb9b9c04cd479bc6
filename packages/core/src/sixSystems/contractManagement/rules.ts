/** The rules of 合同管理制. */
import { additionsKeepToTheirShare } from "./rules/additionsKeepToTheirShare.ts"
import { advancesAreDeductedAsAgreed } from "./rules/advancesAreDeductedAsAgreed.ts"
import { advancesFollowContractAndPermit } from "./rules/advancesFollowContractAndPermit.ts"
import { agreedLabourPaymentsAreMonthly } from "./rules/agreedLabourPaymentsAreMonthly.ts"
import { agreedPaymentPeriodsAreShort } from "./rules/agreedPaymentPeriodsAreShort.ts"
import { agreedProgressKeepsToItsBand } from "./rules/agreedProgressKeepsToItsBand.ts"
import { agreedRetentionKeepsToItsCeiling } from "./rules/agreedRetentionKeepsToItsCeiling.ts"
import { keyManagersBelongToTheContractor } from "./rules/keyManagersBelongToTheContractor.ts"
import { labourIsPaidForMonthly } from "./rules/labourIsPaidForMonthly.ts"
import { lateAdvancesAreAskedFor } from "./rules/lateAdvancesAreAskedFor.ts"
import { latePaymentsBearInterest } from "./rules/latePaymentsBearInterest.ts"
import { missingSettlementPapersComeInTime } from "./rules/missingSettlementPapersComeInTime.ts"
import { nobodyBuildsUnderABorrowedName } from "./rules/nobodyBuildsUnderABorrowedName.ts"
import { onlyLawfulDepositsAreDemanded } from "./rules/onlyLawfulDepositsAreDemanded.ts"
import { overpaymentsAreRefunded } from "./rules/overpaymentsAreRefunded.ts"
import { paymentIsGuaranteedBeforeTheStart } from "./rules/paymentIsGuaranteedBeforeTheStart.ts"
import { paymentsDoNotWaitForApprovals } from "./rules/paymentsDoNotWaitForApprovals.ts"
import { periodsStayWithinTheirBudget } from "./rules/periodsStayWithinTheirBudget.ts"
import { progressPaymentsFollowTheClaim } from "./rules/progressPaymentsFollowTheClaim.ts"
import { progressPaymentsKeepToTheirBand } from "./rules/progressPaymentsKeepToTheirBand.ts"
import { publicClientsAgreeToTheirShare } from "./rules/publicClientsAgreeToTheirShare.ts"
import { publicClientsPayTheirShare } from "./rules/publicClientsPayTheirShare.ts"
import { retentionGuaranteesKeepToAShare } from "./rules/retentionGuaranteesKeepToAShare.ts"
import { retentionHeldKeepsToItsCeiling } from "./rules/retentionHeldKeepsToItsCeiling.ts"
import { retentionIsDueAfterTwoYears } from "./rules/retentionIsDueAfterTwoYears.ts"
import { retentionIsReturnedInTime } from "./rules/retentionIsReturnedInTime.ts"
import { retentionRequestsAreChecked } from "./rules/retentionRequestsAreChecked.ts"
import { retentionStandsAlone } from "./rules/retentionStandsAlone.ts"
import { settledPeriodsAreNotReviewedAgain } from "./rules/settledPeriodsAreNotReviewedAgain.ts"
import { settlementsArePaidOnceAccepted } from "./rules/settlementsArePaidOnceAccepted.ts"
import { settlementsAreReviewedInTime } from "./rules/settlementsAreReviewedInTime.ts"
import { settlementsDoNotWaitForAnAudit } from "./rules/settlementsDoNotWaitForAnAudit.ts"
import { smallFirmsArePaidInTime } from "./rules/smallFirmsArePaidInTime.ts"
import { subcontractsAreOneLevelDeep } from "./rules/subcontractsAreOneLevelDeep.ts"
import { supplementsKeepToTheirShare } from "./rules/supplementsKeepToTheirShare.ts"
import { supplementsLeaveTheSubstanceAlone } from "./rules/supplementsLeaveTheSubstanceAlone.ts"
import { theAdvanceIsPaidInTime } from "./rules/theAdvanceIsPaidInTime.ts"
import { theAgreedAdvanceKeepsToItsBand } from "./rules/theAgreedAdvanceKeepsToItsBand.ts"
import { theContractKeepsThePriceOfTheAward } from "./rules/theContractKeepsThePriceOfTheAward.ts"
import { theContractorIsQualified } from "./rules/theContractorIsQualified.ts"
import { theDefectPeriodHasAUsualLength } from "./rules/theDefectPeriodHasAUsualLength.ts"
import { theDefectPeriodIsNotDrawnOut } from "./rules/theDefectPeriodIsNotDrawnOut.ts"
import { theSettledPriceIsPaidInTime } from "./rules/theSettledPriceIsPaidInTime.ts"
import { theTotalIsPutTogetherInTime } from "./rules/theTotalIsPutTogetherInTime.ts"
import { theTotalIsReviewedInTime } from "./rules/theTotalIsReviewedInTime.ts"
import { theWageGuaranteeKeepsToItsBand } from "./rules/theWageGuaranteeKeepsToItsBand.ts"
import { theWinnerSignsTheContract } from "./rules/theWinnerSignsTheContract.ts"
import { timeAndQualityAreThoseOfTheBid } from "./rules/timeAndQualityAreThoseOfTheBid.ts"
import { variationPricesAreAnswered } from "./rules/variationPricesAreAnswered.ts"
import { variationPricesAreRaised } from "./rules/variationPricesAreRaised.ts"
import { wageAccountsAreClosedAfterNotice } from "./rules/wageAccountsAreClosedAfterNotice.ts"
import { wageRecordsAreKept } from "./rules/wageRecordsAreKept.ts"
import { wagesAreSafeguarded } from "./rules/wagesAreSafeguarded.ts"
import { worksAreNotPassedOn } from "./rules/worksAreNotPassedOn.ts"
import { worksContractsAreWritten } from "./rules/worksContractsAreWritten.ts"
import { worksStopAfterNotice } from "./rules/worksStopAfterNotice.ts"

export const contractManagementRules = [
  worksContractsAreWritten,
  theWinnerSignsTheContract,
  theContractKeepsThePriceOfTheAward,
  timeAndQualityAreThoseOfTheBid,
  supplementsLeaveTheSubstanceAlone,
  theContractorIsQualified,
  nobodyBuildsUnderABorrowedName,
  worksAreNotPassedOn,
  subcontractsAreOneLevelDeep,
  keyManagersBelongToTheContractor,
  supplementsKeepToTheirShare,
  additionsKeepToTheirShare,
  variationPricesAreRaised,
  variationPricesAreAnswered,
  theAgreedAdvanceKeepsToItsBand,
  theAdvanceIsPaidInTime,
  advancesFollowContractAndPermit,
  advancesAreDeductedAsAgreed,
  lateAdvancesAreAskedFor,
  worksStopAfterNotice,
  agreedProgressKeepsToItsBand,
  progressPaymentsKeepToTheirBand,
  progressPaymentsFollowTheClaim,
  publicClientsAgreeToTheirShare,
  publicClientsPayTheirShare,
  overpaymentsAreRefunded,
  periodsStayWithinTheirBudget,
  settledPeriodsAreNotReviewedAgain,
  settlementsAreReviewedInTime,
  theTotalIsPutTogetherInTime,
  theTotalIsReviewedInTime,
  missingSettlementPapersComeInTime,
  theSettledPriceIsPaidInTime,
  settlementsArePaidOnceAccepted,
  agreedRetentionKeepsToItsCeiling,
  retentionHeldKeepsToItsCeiling,
  retentionGuaranteesKeepToAShare,
  retentionStandsAlone,
  theDefectPeriodHasAUsualLength,
  theDefectPeriodIsNotDrawnOut,
  retentionRequestsAreChecked,
  retentionIsReturnedInTime,
  retentionIsDueAfterTwoYears,
  smallFirmsArePaidInTime,
  latePaymentsBearInterest,
  agreedPaymentPeriodsAreShort,
  onlyLawfulDepositsAreDemanded,
  settlementsDoNotWaitForAnAudit,
  paymentsDoNotWaitForApprovals,
  agreedLabourPaymentsAreMonthly,
  labourIsPaidForMonthly,
  wagesAreSafeguarded,
  wageAccountsAreClosedAfterNotice,
  wageRecordsAreKept,
  theWageGuaranteeKeepsToItsBand,
  paymentIsGuaranteedBeforeTheStart,
] as const
