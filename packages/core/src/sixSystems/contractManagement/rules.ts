/** The rules of 合同管理制. */
import { agreedLabourPaymentsAreMonthly } from "./rules/agreedLabourPaymentsAreMonthly.ts"
import { agreedPaymentPeriodsForSmallFirmsAreShort } from "./rules/agreedPaymentPeriodsForSmallFirmsAreShort.ts"
import { agreedProgressPaymentsKeepToTheBand } from "./rules/agreedProgressPaymentsKeepToTheBand.ts"
import { agreedRetentionKeepsToItsCeiling } from "./rules/agreedRetentionKeepsToItsCeiling.ts"
import { keyManagersBelongToTheContractor } from "./rules/keyManagersBelongToTheContractor.ts"
import { labourIsPaidForMonthly } from "./rules/labourIsPaidForMonthly.ts"
import { missingSettlementPapersComeInTime } from "./rules/missingSettlementPapersComeInTime.ts"
import { noAdvanceIsPaidBeforeContractAndReadiness } from "./rules/noAdvanceIsPaidBeforeContractAndReadiness.ts"
import { nobodyBuildsUnderABorrowedName } from "./rules/nobodyBuildsUnderABorrowedName.ts"
import { onlyLawfulDepositsAreDemanded } from "./rules/onlyLawfulDepositsAreDemanded.ts"
import { paymentsDoNotWaitForApprovals } from "./rules/paymentsDoNotWaitForApprovals.ts"
import { periodSettlementsStayWithinTheApprovedBudget } from "./rules/periodSettlementsStayWithinTheApprovedBudget.ts"
import { pricesOfVariationsAreAnsweredInTime } from "./rules/pricesOfVariationsAreAnsweredInTime.ts"
import { pricesOfVariationsAreRaisedInTime } from "./rules/pricesOfVariationsAreRaisedInTime.ts"
import { progressPaymentsFollowTheApplication } from "./rules/progressPaymentsFollowTheApplication.ts"
import { progressPaymentsKeepToTheBand } from "./rules/progressPaymentsKeepToTheBand.ts"
import { publicClientsAgreeToPayMostOfTheWorkDone } from "./rules/publicClientsAgreeToPayMostOfTheWorkDone.ts"
import { publicClientsPayMostOfTheWorkDone } from "./rules/publicClientsPayMostOfTheWorkDone.ts"
import { requestsForRetentionAreCheckedInTime } from "./rules/requestsForRetentionAreCheckedInTime.ts"
import { retentionHeldKeepsToItsCeiling } from "./rules/retentionHeldKeepsToItsCeiling.ts"
import { retentionIsNotHeldBesideAPerformanceSecurity } from "./rules/retentionIsNotHeldBesideAPerformanceSecurity.ts"
import { retentionIsReturnedInTime } from "./rules/retentionIsReturnedInTime.ts"
import { retentionIsReturnedWhereNothingWasAgreed } from "./rules/retentionIsReturnedWhereNothingWasAgreed.ts"
import { settledPeriodsAreNotReviewedAgain } from "./rules/settledPeriodsAreNotReviewedAgain.ts"
import { settlementsAreReviewedInTime } from "./rules/settlementsAreReviewedInTime.ts"
import { settlementsDoNotWaitForAnAudit } from "./rules/settlementsDoNotWaitForAnAudit.ts"
import { singleSourceAdditionsStayWithinTheirShare } from "./rules/singleSourceAdditionsStayWithinTheirShare.ts"
import { smallFirmsArePaidInTime } from "./rules/smallFirmsArePaidInTime.ts"
import { subcontractsAreAgreedAndOneLevelDeep } from "./rules/subcontractsAreAgreedAndOneLevelDeep.ts"
import { supplementsLeaveTheSubstanceAlone } from "./rules/supplementsLeaveTheSubstanceAlone.ts"
import { supplementsOfProcurementStayWithinTheirShare } from "./rules/supplementsOfProcurementStayWithinTheirShare.ts"
import { theAdvanceIsPaidInTime } from "./rules/theAdvanceIsPaidInTime.ts"
import { theAgreedAdvanceKeepsToItsBand } from "./rules/theAgreedAdvanceKeepsToItsBand.ts"
import { theClientGuaranteesPaymentBeforeTheStart } from "./rules/theClientGuaranteesPaymentBeforeTheStart.ts"
import { theContractKeepsThePriceOfTheAward } from "./rules/theContractKeepsThePriceOfTheAward.ts"
import { theContractKeepsTimeAndQualityOfTheBid } from "./rules/theContractKeepsTimeAndQualityOfTheBid.ts"
import { theContractSaysHowTheAdvanceIsDeducted } from "./rules/theContractSaysHowTheAdvanceIsDeducted.ts"
import { theContractorIsQualified } from "./rules/theContractorIsQualified.ts"
import { theDefectPeriodHasAUsualLength } from "./rules/theDefectPeriodHasAUsualLength.ts"
import { theSettledPriceIsPaidAfterAcceptance } from "./rules/theSettledPriceIsPaidAfterAcceptance.ts"
import { theSettledPriceIsPaidInTime } from "./rules/theSettledPriceIsPaidInTime.ts"
import { theTotalSettlementIsPutTogetherInTime } from "./rules/theTotalSettlementIsPutTogetherInTime.ts"
import { theTotalSettlementIsReviewedInTime } from "./rules/theTotalSettlementIsReviewedInTime.ts"
import { theWageGuaranteeKeepsToItsBand } from "./rules/theWageGuaranteeKeepsToItsBand.ts"
import { theWinnerSignsTheContract } from "./rules/theWinnerSignsTheContract.ts"
import { wageAccountsAreClosedAfterNotice } from "./rules/wageAccountsAreClosedAfterNotice.ts"
import { wageRecordsAreKept } from "./rules/wageRecordsAreKept.ts"
import { wagesOfMigrantWorkersAreSafeguarded } from "./rules/wagesOfMigrantWorkersAreSafeguarded.ts"
import { worksAreNotPassedOn } from "./rules/worksAreNotPassedOn.ts"
import { worksContractsAreWritten } from "./rules/worksContractsAreWritten.ts"

export const contractManagementRules = [
  worksContractsAreWritten,
  theWinnerSignsTheContract,
  theContractKeepsThePriceOfTheAward,
  theContractKeepsTimeAndQualityOfTheBid,
  supplementsLeaveTheSubstanceAlone,
  theContractorIsQualified,
  nobodyBuildsUnderABorrowedName,
  worksAreNotPassedOn,
  subcontractsAreAgreedAndOneLevelDeep,
  keyManagersBelongToTheContractor,
  supplementsOfProcurementStayWithinTheirShare,
  singleSourceAdditionsStayWithinTheirShare,
  pricesOfVariationsAreRaisedInTime,
  pricesOfVariationsAreAnsweredInTime,
  theAgreedAdvanceKeepsToItsBand,
  theAdvanceIsPaidInTime,
  noAdvanceIsPaidBeforeContractAndReadiness,
  theContractSaysHowTheAdvanceIsDeducted,
  agreedProgressPaymentsKeepToTheBand,
  progressPaymentsKeepToTheBand,
  progressPaymentsFollowTheApplication,
  publicClientsAgreeToPayMostOfTheWorkDone,
  publicClientsPayMostOfTheWorkDone,
  periodSettlementsStayWithinTheApprovedBudget,
  settledPeriodsAreNotReviewedAgain,
  settlementsAreReviewedInTime,
  theTotalSettlementIsPutTogetherInTime,
  theTotalSettlementIsReviewedInTime,
  missingSettlementPapersComeInTime,
  theSettledPriceIsPaidInTime,
  theSettledPriceIsPaidAfterAcceptance,
  agreedRetentionKeepsToItsCeiling,
  retentionHeldKeepsToItsCeiling,
  retentionIsNotHeldBesideAPerformanceSecurity,
  theDefectPeriodHasAUsualLength,
  requestsForRetentionAreCheckedInTime,
  retentionIsReturnedInTime,
  retentionIsReturnedWhereNothingWasAgreed,
  smallFirmsArePaidInTime,
  agreedPaymentPeriodsForSmallFirmsAreShort,
  onlyLawfulDepositsAreDemanded,
  settlementsDoNotWaitForAnAudit,
  paymentsDoNotWaitForApprovals,
  agreedLabourPaymentsAreMonthly,
  labourIsPaidForMonthly,
  wagesOfMigrantWorkersAreSafeguarded,
  wageAccountsAreClosedAfterNotice,
  wageRecordsAreKept,
  theWageGuaranteeKeepsToItsBand,
  theClientGuaranteesPaymentBeforeTheStart,
] as const
