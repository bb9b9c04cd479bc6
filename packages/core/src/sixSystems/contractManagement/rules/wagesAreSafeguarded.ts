/**
 * CT-23: a site has an account for wages, a register by name, a labour officer, payment by the main
 * contractor, a notice board and a guarantee.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue } from "../../../law/Test.ts"
import { WAGES_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { isWorks } from "../measures/signing.ts"
import {
  hasLabourOfficer,
  hasNoticeBoard,
  hasWageAccount,
  hasWageGuarantee,
  hasWorkerRegister,
  isPaidByMainContractor,
  wagesAnchor,
} from "../measures/wages.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const wagesAreSafeguarded: Rule<ContractFacts, Contract> = {
  id: "contractManagement/wagesAreSafeguarded",
  revision: 1,
  title: {
    zh: "落实专用账户、实名登记、劳资专管员、总包代发、维权告示牌、工资保证金",
    en: "The wages of migrant workers are safeguarded in all six ways",
  },
  severity: "binds",
  about: contracts,
  anchor: wagesAnchor,
  versions: [
    {
      from: make("2020-05-01"),
      until: null,
      rows: ["CT-23"],
      citations: [cite(WAGES_REGULATIONS, "第二十六条、第二十八条、第三十一条、第三十二条、第三十四条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: all(
        isTrue(hasWageAccount),
        isTrue(hasWorkerRegister),
        isTrue(hasLabourOfficer),
        isTrue(isPaidByMainContractor),
        isTrue(hasNoticeBoard),
        isTrue(hasWageGuarantee),
      ),
    },
  ],
}
