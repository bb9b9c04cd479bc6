/**
 * CT-19: where no time was agreed, retention money is due two years after the acceptance; where the client
 * delays it, after ninety days from the report.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, doneWithin, isFalse, isTrue } from "../../../law/Test.ts"
import { COURTS_OF_2020 } from "../../../law/instruments/acrossSystems.ts"
import {
  type ReturnRequest,
  defectsRunFrom,
  returnRequestedOn,
  returnRequests,
  returnedOn,
} from "../measures/retention.ts"
import { hasDefectPeriod, isWorks } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"
import { retentionDefault } from "../settlementParameters.ts"

export const retentionIsDueAfterTwoYears: Rule<ContractFacts, ReturnRequest> = {
  id: "contractManagement/retentionIsDueAfterTwoYears",
  revision: 1,
  title: {
    zh: "未约定返还期限的，竣工验收合格满二年返还质量保证金",
    en: "Where no time was agreed, retention money is returned two years after acceptance",
  },
  severity: "binds",
  about: returnRequests,
  anchor: returnRequestedOn,
  versions: [
    {
      from: make("2021-01-01"),
      until: null,
      rows: ["CT-19"],
      citations: [cite(COURTS_OF_2020, "第十七条")],
      confidence: "V1",
      applies: all(isTrue(isWorks), isFalse(hasDefectPeriod)),
      requires: doneWithin(returnedOn, defectsRunFrom, retentionDefault),
    },
  ],
}
