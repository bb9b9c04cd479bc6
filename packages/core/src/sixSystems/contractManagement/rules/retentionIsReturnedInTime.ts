/**
 * CT-18: without an objection retention money is returned within its time after the check; silence is
 * consent.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { any, doneWithin, isTrue } from "../../../law/Test.ts"
import {
  RETENTION_OF_2005,
  RETENTION_OF_2016,
  RETENTION_OF_2017,
} from "../../../law/instruments/contractManagement.ts"
import {
  type ReturnRequest,
  defectPeriodEndedOn,
  hasObjection,
  returnAgreedOn,
  returnRequests,
  returnedOn,
} from "../measures/retention.ts"
import { isWorks } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"
import { retentionReturn } from "../settlementParameters.ts"

export const retentionIsReturnedInTime: Rule<ContractFacts, ReturnRequest> = {
  id: "contractManagement/retentionIsReturnedInTime",
  revision: 1,
  title: {
    zh: "核实无异议的，在规定期限内返还质量保证金（逾期未核实视为同意）",
    en: "Retention money is returned in time after the check, or after silence",
  },
  severity: "binds",
  about: returnRequests,
  anchor: defectPeriodEndedOn,
  versions: [
    {
      from: make("2005-01-12"),
      until: make("2016-12-26"),
      rows: ["CT-18"],
      citations: [cite(RETENTION_OF_2005, "第十条、第十一条")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: any(isTrue(hasObjection), doneWithin(returnedOn, returnAgreedOn, retentionReturn)),
    },
    {
      from: make("2016-12-27"),
      until: make("2017-06-30"),
      rows: ["CT-18"],
      citations: [cite(RETENTION_OF_2016, "关于返还保证金的规定")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: any(isTrue(hasObjection), doneWithin(returnedOn, returnAgreedOn, retentionReturn)),
    },
    {
      from: make("2017-07-01"),
      until: null,
      rows: ["CT-18"],
      citations: [cite(RETENTION_OF_2017, "第十条、第十一条")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: any(isTrue(hasObjection), doneWithin(returnedOn, returnAgreedOn, retentionReturn)),
    },
  ],
}
