/** CT-22: a works contract agrees to pay for labour at intervals of at most a month. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atMost, isTrue } from "../../../law/Test.ts"
import { WAGES_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { hasLabourInterval, isWorks, labourMonths, signedOn } from "../measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"
import { labourInterval } from "../settlementParameters.ts"

export const agreedLabourPaymentsAreMonthly: Rule<ContractFacts, Contract> = {
  id: "contractManagement/agreedLabourPaymentsAreMonthly",
  revision: 1,
  title: {
    zh: "合同约定的人工费用拨付周期不超过规定期限",
    en: "A works contract agrees to pay for labour every month",
  },
  severity: "binds",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("2020-05-01"),
      until: null,
      rows: ["CT-22"],
      citations: [cite(WAGES_REGULATIONS, "第二十四条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: all(isTrue(hasLabourInterval), atMost(labourMonths, labourInterval)),
    },
  ],
}
