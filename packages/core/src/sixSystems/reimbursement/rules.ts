/** The rules of 资金报账制. */
import { aFiscalSurplusGoesBackInFull } from "./rules/aFiscalSurplusGoesBackInFull.ts"
import { aSurplusFollowsTheAcceptance } from "./rules/aSurplusFollowsTheAcceptance.ts"
import { aSurplusFollowsTheFinalAccount } from "./rules/aSurplusFollowsTheFinalAccount.ts"
import { agriculturalAdvancesKeepToAShare } from "./rules/agriculturalAdvancesKeepToAShare.ts"
import { agriculturalMoneyIsPaidOnAClaim } from "./rules/agriculturalMoneyIsPaidOnAClaim.ts"
import { eachProjectHasItsOwnLedger } from "./rules/eachProjectHasItsOwnLedger.ts"
import { fiscalMoneyIsPaidByTheTreasury } from "./rules/fiscalMoneyIsPaidByTheTreasury.ts"
import { moneyIsTransferredUponInvoices } from "./rules/moneyIsTransferredUponInvoices.ts"
import { paymentsStayWithinTheWorkMeasured } from "./rules/paymentsStayWithinTheWorkMeasured.ts"
import { povertyMoneyHasASpecialAccount } from "./rules/povertyMoneyHasASpecialAccount.ts"
import { povertyMoneyIsNotLent } from "./rules/povertyMoneyIsNotLent.ts"
import { povertyMoneyIsPaidOnApplication } from "./rules/povertyMoneyIsPaidOnApplication.ts"
import { povertyMoneyReachesItsAccount } from "./rules/povertyMoneyReachesItsAccount.ts"
import { staleMoneyIsTakenBack } from "./rules/staleMoneyIsTakenBack.ts"
import { theTreasuryGetsItsShareOfASurplus } from "./rules/theTreasuryGetsItsShareOfASurplus.ts"
import { unusedMoneyBecomesSurplus } from "./rules/unusedMoneyBecomesSurplus.ts"

export const reimbursementRules = [
  povertyMoneyIsPaidOnApplication,
  povertyMoneyReachesItsAccount,
  povertyMoneyHasASpecialAccount,
  povertyMoneyIsNotLent,
  agriculturalMoneyIsPaidOnAClaim,
  agriculturalAdvancesKeepToAShare,
  moneyIsTransferredUponInvoices,
  fiscalMoneyIsPaidByTheTreasury,
  unusedMoneyBecomesSurplus,
  staleMoneyIsTakenBack,
  theTreasuryGetsItsShareOfASurplus,
  aSurplusFollowsTheFinalAccount,
  aSurplusFollowsTheAcceptance,
  aFiscalSurplusGoesBackInFull,
  eachProjectHasItsOwnLedger,
  paymentsStayWithinTheWorkMeasured,
] as const
