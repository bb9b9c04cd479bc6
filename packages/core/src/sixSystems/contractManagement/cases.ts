/** The case tables of the rules of 合同管理制. */
import { agreedLabourPaymentsAreMonthlyCases } from "./rules/agreedLabourPaymentsAreMonthly.cases.ts"
import { agreedPaymentPeriodsForSmallFirmsAreShortCases } from "./rules/agreedPaymentPeriodsForSmallFirmsAreShort.cases.ts"
import { agreedProgressPaymentsKeepToTheBandCases } from "./rules/agreedProgressPaymentsKeepToTheBand.cases.ts"
import { agreedRetentionKeepsToItsCeilingCases } from "./rules/agreedRetentionKeepsToItsCeiling.cases.ts"
import { keyManagersBelongToTheContractorCases } from "./rules/keyManagersBelongToTheContractor.cases.ts"
import { labourIsPaidForMonthlyCases } from "./rules/labourIsPaidForMonthly.cases.ts"
import { missingSettlementPapersComeInTimeCases } from "./rules/missingSettlementPapersComeInTime.cases.ts"
import { noAdvanceIsPaidBeforeContractAndReadinessCases } from "./rules/noAdvanceIsPaidBeforeContractAndReadiness.cases.ts"
import { nobodyBuildsUnderABorrowedNameCases } from "./rules/nobodyBuildsUnderABorrowedName.cases.ts"
import { onlyLawfulDepositsAreDemandedCases } from "./rules/onlyLawfulDepositsAreDemanded.cases.ts"
import { paymentsDoNotWaitForApprovalsCases } from "./rules/paymentsDoNotWaitForApprovals.cases.ts"
import { periodSettlementsStayWithinTheApprovedBudgetCases } from "./rules/periodSettlementsStayWithinTheApprovedBudget.cases.ts"
import { pricesOfVariationsAreAnsweredInTimeCases } from "./rules/pricesOfVariationsAreAnsweredInTime.cases.ts"
import { pricesOfVariationsAreRaisedInTimeCases } from "./rules/pricesOfVariationsAreRaisedInTime.cases.ts"
import { progressPaymentsFollowTheApplicationCases } from "./rules/progressPaymentsFollowTheApplication.cases.ts"
import { progressPaymentsKeepToTheBandCases } from "./rules/progressPaymentsKeepToTheBand.cases.ts"
import { publicClientsAgreeToPayMostOfTheWorkDoneCases } from "./rules/publicClientsAgreeToPayMostOfTheWorkDone.cases.ts"
import { publicClientsPayMostOfTheWorkDoneCases } from "./rules/publicClientsPayMostOfTheWorkDone.cases.ts"
import { requestsForRetentionAreCheckedInTimeCases } from "./rules/requestsForRetentionAreCheckedInTime.cases.ts"
import { retentionHeldKeepsToItsCeilingCases } from "./rules/retentionHeldKeepsToItsCeiling.cases.ts"
import { retentionIsNotHeldBesideAPerformanceSecurityCases } from "./rules/retentionIsNotHeldBesideAPerformanceSecurity.cases.ts"
import { retentionIsReturnedInTimeCases } from "./rules/retentionIsReturnedInTime.cases.ts"
import { retentionIsReturnedWhereNothingWasAgreedCases } from "./rules/retentionIsReturnedWhereNothingWasAgreed.cases.ts"
import { settledPeriodsAreNotReviewedAgainCases } from "./rules/settledPeriodsAreNotReviewedAgain.cases.ts"
import { settlementsAreReviewedInTimeCases } from "./rules/settlementsAreReviewedInTime.cases.ts"
import { settlementsDoNotWaitForAnAuditCases } from "./rules/settlementsDoNotWaitForAnAudit.cases.ts"
import { singleSourceAdditionsStayWithinTheirShareCases } from "./rules/singleSourceAdditionsStayWithinTheirShare.cases.ts"
import { smallFirmsArePaidInTimeCases } from "./rules/smallFirmsArePaidInTime.cases.ts"
import { subcontractsAreAgreedAndOneLevelDeepCases } from "./rules/subcontractsAreAgreedAndOneLevelDeep.cases.ts"
import { supplementsLeaveTheSubstanceAloneCases } from "./rules/supplementsLeaveTheSubstanceAlone.cases.ts"
import { supplementsOfProcurementStayWithinTheirShareCases } from "./rules/supplementsOfProcurementStayWithinTheirShare.cases.ts"
import { theAdvanceIsPaidInTimeCases } from "./rules/theAdvanceIsPaidInTime.cases.ts"
import { theAgreedAdvanceKeepsToItsBandCases } from "./rules/theAgreedAdvanceKeepsToItsBand.cases.ts"
import { theClientGuaranteesPaymentBeforeTheStartCases } from "./rules/theClientGuaranteesPaymentBeforeTheStart.cases.ts"
import { theContractKeepsThePriceOfTheAwardCases } from "./rules/theContractKeepsThePriceOfTheAward.cases.ts"
import { theContractKeepsTimeAndQualityOfTheBidCases } from "./rules/theContractKeepsTimeAndQualityOfTheBid.cases.ts"
import { theContractSaysHowTheAdvanceIsDeductedCases } from "./rules/theContractSaysHowTheAdvanceIsDeducted.cases.ts"
import { theContractorIsQualifiedCases } from "./rules/theContractorIsQualified.cases.ts"
import { theDefectPeriodHasAUsualLengthCases } from "./rules/theDefectPeriodHasAUsualLength.cases.ts"
import { theSettledPriceIsPaidAfterAcceptanceCases } from "./rules/theSettledPriceIsPaidAfterAcceptance.cases.ts"
import { theSettledPriceIsPaidInTimeCases } from "./rules/theSettledPriceIsPaidInTime.cases.ts"
import { theTotalSettlementIsPutTogetherInTimeCases } from "./rules/theTotalSettlementIsPutTogetherInTime.cases.ts"
import { theTotalSettlementIsReviewedInTimeCases } from "./rules/theTotalSettlementIsReviewedInTime.cases.ts"
import { theWageGuaranteeKeepsToItsBandCases } from "./rules/theWageGuaranteeKeepsToItsBand.cases.ts"
import { theWinnerSignsTheContractCases } from "./rules/theWinnerSignsTheContract.cases.ts"
import { wageAccountsAreClosedAfterNoticeCases } from "./rules/wageAccountsAreClosedAfterNotice.cases.ts"
import { wageRecordsAreKeptCases } from "./rules/wageRecordsAreKept.cases.ts"
import { wagesOfMigrantWorkersAreSafeguardedCases } from "./rules/wagesOfMigrantWorkersAreSafeguarded.cases.ts"
import { worksAreNotPassedOnCases } from "./rules/worksAreNotPassedOn.cases.ts"
import { worksContractsAreWrittenCases } from "./rules/worksContractsAreWritten.cases.ts"

export const contractManagementCases = [
  worksContractsAreWrittenCases,
  theWinnerSignsTheContractCases,
  theContractKeepsThePriceOfTheAwardCases,
  theContractKeepsTimeAndQualityOfTheBidCases,
  supplementsLeaveTheSubstanceAloneCases,
  theContractorIsQualifiedCases,
  nobodyBuildsUnderABorrowedNameCases,
  worksAreNotPassedOnCases,
  subcontractsAreAgreedAndOneLevelDeepCases,
  keyManagersBelongToTheContractorCases,
  supplementsOfProcurementStayWithinTheirShareCases,
  singleSourceAdditionsStayWithinTheirShareCases,
  pricesOfVariationsAreRaisedInTimeCases,
  pricesOfVariationsAreAnsweredInTimeCases,
  theAgreedAdvanceKeepsToItsBandCases,
  theAdvanceIsPaidInTimeCases,
  noAdvanceIsPaidBeforeContractAndReadinessCases,
  theContractSaysHowTheAdvanceIsDeductedCases,
  agreedProgressPaymentsKeepToTheBandCases,
  progressPaymentsKeepToTheBandCases,
  progressPaymentsFollowTheApplicationCases,
  publicClientsAgreeToPayMostOfTheWorkDoneCases,
  publicClientsPayMostOfTheWorkDoneCases,
  periodSettlementsStayWithinTheApprovedBudgetCases,
  settledPeriodsAreNotReviewedAgainCases,
  settlementsAreReviewedInTimeCases,
  theTotalSettlementIsPutTogetherInTimeCases,
  theTotalSettlementIsReviewedInTimeCases,
  missingSettlementPapersComeInTimeCases,
  theSettledPriceIsPaidInTimeCases,
  theSettledPriceIsPaidAfterAcceptanceCases,
  agreedRetentionKeepsToItsCeilingCases,
  retentionHeldKeepsToItsCeilingCases,
  retentionIsNotHeldBesideAPerformanceSecurityCases,
  theDefectPeriodHasAUsualLengthCases,
  requestsForRetentionAreCheckedInTimeCases,
  retentionIsReturnedInTimeCases,
  retentionIsReturnedWhereNothingWasAgreedCases,
  smallFirmsArePaidInTimeCases,
  agreedPaymentPeriodsForSmallFirmsAreShortCases,
  onlyLawfulDepositsAreDemandedCases,
  settlementsDoNotWaitForAnAuditCases,
  paymentsDoNotWaitForApprovalsCases,
  agreedLabourPaymentsAreMonthlyCases,
  labourIsPaidForMonthlyCases,
  wagesOfMigrantWorkersAreSafeguardedCases,
  wageAccountsAreClosedAfterNoticeCases,
  wageRecordsAreKeptCases,
  theWageGuaranteeKeepsToItsBandCases,
  theClientGuaranteesPaymentBeforeTheStartCases,
]
