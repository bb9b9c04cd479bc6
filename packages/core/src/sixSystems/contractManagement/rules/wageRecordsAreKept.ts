/**
 * CT-24: records of workers and wages are kept until three years after the works are done and all wages
 * paid.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { apart, isTrue } from "../../../law/Test.ts"
import { WAGES_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { isWorks } from "../measures/signing.ts"
import { type DestroyedRecords, allPaidOn, destroyedRecords, recordsDestroyedOn } from "../measures/wages.ts"
import type { ContractFacts } from "../record.ts"
import { wageRecordsKept } from "../settlementParameters.ts"

export const wageRecordsAreKept: Rule<ContractFacts, DestroyedRecords> = {
  id: "contractManagement/wageRecordsAreKept",
  revision: 1,
  title: {
    zh: "用工、工资台账保存至完工且工资结清后规定年限",
    en: "Records of workers and wages are kept",
  },
  severity: "binds",
  about: destroyedRecords,
  anchor: recordsDestroyedOn,
  versions: [
    {
      from: make("2020-05-01"),
      until: null,
      rows: ["CT-24"],
      citations: [cite(WAGES_REGULATIONS, "第十五条、第二十八条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: apart(allPaidOn, recordsDestroyedOn, wageRecordsKept),
    },
  ],
}
