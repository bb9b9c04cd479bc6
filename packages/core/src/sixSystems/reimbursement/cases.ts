/** The case tables of the rules of 资金报账制. */
import { aFiscalSurplusGoesBackInFullCases } from "./rules/aFiscalSurplusGoesBackInFull.cases.ts"
import { aSurplusFollowsTheAcceptanceCases } from "./rules/aSurplusFollowsTheAcceptance.cases.ts"
import { aSurplusFollowsTheFinalAccountCases } from "./rules/aSurplusFollowsTheFinalAccount.cases.ts"
import { agriculturalAdvancesKeepToAShareCases } from "./rules/agriculturalAdvancesKeepToAShare.cases.ts"
import { agriculturalMoneyIsPaidOnAClaimCases } from "./rules/agriculturalMoneyIsPaidOnAClaim.cases.ts"
import { eachProjectHasItsOwnLedgerCases } from "./rules/eachProjectHasItsOwnLedger.cases.ts"
import { fiscalMoneyIsPaidByTheTreasuryCases } from "./rules/fiscalMoneyIsPaidByTheTreasury.cases.ts"
import { moneyIsTransferredUponInvoicesCases } from "./rules/moneyIsTransferredUponInvoices.cases.ts"
import { paymentsStayWithinTheWorkMeasuredCases } from "./rules/paymentsStayWithinTheWorkMeasured.cases.ts"
import { povertyMoneyHasASpecialAccountCases } from "./rules/povertyMoneyHasASpecialAccount.cases.ts"
import { povertyMoneyIsNotLentCases } from "./rules/povertyMoneyIsNotLent.cases.ts"
import { povertyMoneyIsPaidOnApplicationCases } from "./rules/povertyMoneyIsPaidOnApplication.cases.ts"
import { povertyMoneyReachesItsAccountCases } from "./rules/povertyMoneyReachesItsAccount.cases.ts"
import { staleMoneyIsTakenBackCases } from "./rules/staleMoneyIsTakenBack.cases.ts"
import { theTreasuryGetsItsShareOfASurplusCases } from "./rules/theTreasuryGetsItsShareOfASurplus.cases.ts"
import { unusedMoneyBecomesSurplusCases } from "./rules/unusedMoneyBecomesSurplus.cases.ts"

export const reimbursementCases = [
  povertyMoneyIsPaidOnApplicationCases,
  povertyMoneyReachesItsAccountCases,
  povertyMoneyHasASpecialAccountCases,
  povertyMoneyIsNotLentCases,
  agriculturalMoneyIsPaidOnAClaimCases,
  agriculturalAdvancesKeepToAShareCases,
  moneyIsTransferredUponInvoicesCases,
  fiscalMoneyIsPaidByTheTreasuryCases,
  unusedMoneyBecomesSurplusCases,
  staleMoneyIsTakenBackCases,
  theTreasuryGetsItsShareOfASurplusCases,
  aSurplusFollowsTheFinalAccountCases,
  aSurplusFollowsTheAcceptanceCases,
  aFiscalSurplusGoesBackInFullCases,
  eachProjectHasItsOwnLedgerCases,
  paymentsStayWithinTheWorkMeasuredCases,
]
