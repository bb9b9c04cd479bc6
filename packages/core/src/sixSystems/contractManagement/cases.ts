/** The case tables of the rules of 合同管理制. */
import { additionsKeepToTheirShareCases } from "./rules/additionsKeepToTheirShare.cases.ts"
import { advancesAreDeductedAsAgreedCases } from "./rules/advancesAreDeductedAsAgreed.cases.ts"
import { advancesFollowContractAndPermitCases } from "./rules/advancesFollowContractAndPermit.cases.ts"
import { agreedLabourPaymentsAreMonthlyCases } from "./rules/agreedLabourPaymentsAreMonthly.cases.ts"
import { agreedPaymentPeriodsAreShortCases } from "./rules/agreedPaymentPeriodsAreShort.cases.ts"
import { agreedProgressKeepsToItsBandCases } from "./rules/agreedProgressKeepsToItsBand.cases.ts"
import { agreedRetentionKeepsToItsCeilingCases } from "./rules/agreedRetentionKeepsToItsCeiling.cases.ts"
import { keyManagersBelongToTheContractorCases } from "./rules/keyManagersBelongToTheContractor.cases.ts"
import { labourIsPaidForMonthlyCases } from "./rules/labourIsPaidForMonthly.cases.ts"
import { lateAdvancesAreAskedForCases } from "./rules/lateAdvancesAreAskedFor.cases.ts"
import { latePaymentsBearInterestCases } from "./rules/latePaymentsBearInterest.cases.ts"
import { missingSettlementPapersComeInTimeCases } from "./rules/missingSettlementPapersComeInTime.cases.ts"
import { nobodyBuildsUnderABorrowedNameCases } from "./rules/nobodyBuildsUnderABorrowedName.cases.ts"
import { onlyLawfulDepositsAreDemandedCases } from "./rules/onlyLawfulDepositsAreDemanded.cases.ts"
import { overpaymentsAreRefundedCases } from "./rules/overpaymentsAreRefunded.cases.ts"
import { paymentIsGuaranteedBeforeTheStartCases } from "./rules/paymentIsGuaranteedBeforeTheStart.cases.ts"
import { paymentsDoNotWaitForApprovalsCases } from "./rules/paymentsDoNotWaitForApprovals.cases.ts"
import { periodsStayWithinTheirBudgetCases } from "./rules/periodsStayWithinTheirBudget.cases.ts"
import { progressPaymentsFollowTheClaimCases } from "./rules/progressPaymentsFollowTheClaim.cases.ts"
import { progressPaymentsKeepToTheirBandCases } from "./rules/progressPaymentsKeepToTheirBand.cases.ts"
import { publicClientsAgreeToTheirShareCases } from "./rules/publicClientsAgreeToTheirShare.cases.ts"
import { publicClientsPayTheirShareCases } from "./rules/publicClientsPayTheirShare.cases.ts"
import { retentionGuaranteesKeepToAShareCases } from "./rules/retentionGuaranteesKeepToAShare.cases.ts"
import { retentionHeldKeepsToItsCeilingCases } from "./rules/retentionHeldKeepsToItsCeiling.cases.ts"
import { retentionIsDueAfterTwoYearsCases } from "./rules/retentionIsDueAfterTwoYears.cases.ts"
import { retentionIsReturnedInTimeCases } from "./rules/retentionIsReturnedInTime.cases.ts"
import { retentionRequestsAreCheckedCases } from "./rules/retentionRequestsAreChecked.cases.ts"
import { retentionStandsAloneCases } from "./rules/retentionStandsAlone.cases.ts"
import { settledPeriodsAreNotReviewedAgainCases } from "./rules/settledPeriodsAreNotReviewedAgain.cases.ts"
import { settlementsArePaidOnceAcceptedCases } from "./rules/settlementsArePaidOnceAccepted.cases.ts"
import { settlementsAreReviewedInTimeCases } from "./rules/settlementsAreReviewedInTime.cases.ts"
import { settlementsDoNotWaitForAnAuditCases } from "./rules/settlementsDoNotWaitForAnAudit.cases.ts"
import { smallFirmsArePaidInTimeCases } from "./rules/smallFirmsArePaidInTime.cases.ts"
import { subcontractsAreOneLevelDeepCases } from "./rules/subcontractsAreOneLevelDeep.cases.ts"
import { supplementsKeepToTheirShareCases } from "./rules/supplementsKeepToTheirShare.cases.ts"
import { supplementsLeaveTheSubstanceAloneCases } from "./rules/supplementsLeaveTheSubstanceAlone.cases.ts"
import { theAdvanceIsPaidInTimeCases } from "./rules/theAdvanceIsPaidInTime.cases.ts"
import { theAgreedAdvanceKeepsToItsBandCases } from "./rules/theAgreedAdvanceKeepsToItsBand.cases.ts"
import { theContractKeepsThePriceOfTheAwardCases } from "./rules/theContractKeepsThePriceOfTheAward.cases.ts"
import { theContractorIsQualifiedCases } from "./rules/theContractorIsQualified.cases.ts"
import { theDefectPeriodHasAUsualLengthCases } from "./rules/theDefectPeriodHasAUsualLength.cases.ts"
import { theDefectPeriodIsNotDrawnOutCases } from "./rules/theDefectPeriodIsNotDrawnOut.cases.ts"
import { theSettledPriceIsPaidInTimeCases } from "./rules/theSettledPriceIsPaidInTime.cases.ts"
import { theTotalIsPutTogetherInTimeCases } from "./rules/theTotalIsPutTogetherInTime.cases.ts"
import { theTotalIsReviewedInTimeCases } from "./rules/theTotalIsReviewedInTime.cases.ts"
import { theWageGuaranteeKeepsToItsBandCases } from "./rules/theWageGuaranteeKeepsToItsBand.cases.ts"
import { theWinnerSignsTheContractCases } from "./rules/theWinnerSignsTheContract.cases.ts"
import { timeAndQualityAreThoseOfTheBidCases } from "./rules/timeAndQualityAreThoseOfTheBid.cases.ts"
import { variationPricesAreAnsweredCases } from "./rules/variationPricesAreAnswered.cases.ts"
import { variationPricesAreRaisedCases } from "./rules/variationPricesAreRaised.cases.ts"
import { wageAccountsAreClosedAfterNoticeCases } from "./rules/wageAccountsAreClosedAfterNotice.cases.ts"
import { wageRecordsAreKeptCases } from "./rules/wageRecordsAreKept.cases.ts"
import { wagesAreSafeguardedCases } from "./rules/wagesAreSafeguarded.cases.ts"
import { worksAreNotPassedOnCases } from "./rules/worksAreNotPassedOn.cases.ts"
import { worksContractsAreWrittenCases } from "./rules/worksContractsAreWritten.cases.ts"
import { worksStopAfterNoticeCases } from "./rules/worksStopAfterNotice.cases.ts"

export const contractManagementCases = [
  worksContractsAreWrittenCases,
  theWinnerSignsTheContractCases,
  theContractKeepsThePriceOfTheAwardCases,
  timeAndQualityAreThoseOfTheBidCases,
  supplementsLeaveTheSubstanceAloneCases,
  theContractorIsQualifiedCases,
  nobodyBuildsUnderABorrowedNameCases,
  worksAreNotPassedOnCases,
  subcontractsAreOneLevelDeepCases,
  keyManagersBelongToTheContractorCases,
  supplementsKeepToTheirShareCases,
  additionsKeepToTheirShareCases,
  variationPricesAreRaisedCases,
  variationPricesAreAnsweredCases,
  theAgreedAdvanceKeepsToItsBandCases,
  theAdvanceIsPaidInTimeCases,
  advancesFollowContractAndPermitCases,
  advancesAreDeductedAsAgreedCases,
  lateAdvancesAreAskedForCases,
  worksStopAfterNoticeCases,
  agreedProgressKeepsToItsBandCases,
  progressPaymentsKeepToTheirBandCases,
  progressPaymentsFollowTheClaimCases,
  publicClientsAgreeToTheirShareCases,
  publicClientsPayTheirShareCases,
  overpaymentsAreRefundedCases,
  periodsStayWithinTheirBudgetCases,
  settledPeriodsAreNotReviewedAgainCases,
  settlementsAreReviewedInTimeCases,
  theTotalIsPutTogetherInTimeCases,
  theTotalIsReviewedInTimeCases,
  missingSettlementPapersComeInTimeCases,
  theSettledPriceIsPaidInTimeCases,
  settlementsArePaidOnceAcceptedCases,
  agreedRetentionKeepsToItsCeilingCases,
  retentionHeldKeepsToItsCeilingCases,
  retentionGuaranteesKeepToAShareCases,
  retentionStandsAloneCases,
  theDefectPeriodHasAUsualLengthCases,
  theDefectPeriodIsNotDrawnOutCases,
  retentionRequestsAreCheckedCases,
  retentionIsReturnedInTimeCases,
  retentionIsDueAfterTwoYearsCases,
  smallFirmsArePaidInTimeCases,
  latePaymentsBearInterestCases,
  agreedPaymentPeriodsAreShortCases,
  onlyLawfulDepositsAreDemandedCases,
  settlementsDoNotWaitForAnAuditCases,
  paymentsDoNotWaitForApprovalsCases,
  agreedLabourPaymentsAreMonthlyCases,
  labourIsPaidForMonthlyCases,
  wagesAreSafeguardedCases,
  wageAccountsAreClosedAfterNoticeCases,
  wageRecordsAreKeptCases,
  theWageGuaranteeKeepsToItsBandCases,
  paymentIsGuaranteedBeforeTheStartCases,
]
