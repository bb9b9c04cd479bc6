/** CT-18: a request for retention money is checked within its time. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import {
  RETENTION_OF_2005,
  RETENTION_OF_2016,
  RETENTION_OF_2017,
} from "../../../law/instruments/contractManagement.ts"
import {
  type ReturnRequest,
  defectPeriodEndedOn,
  returnCheckedOn,
  returnRequestedOn,
  returnRequests,
} from "../measures/retention.ts"
import { isWorks } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"
import { retentionCheck } from "../settlementParameters.ts"

export const retentionRequestsAreChecked: Rule<ContractFacts, ReturnRequest> = {
  id: "contractManagement/retentionRequestsAreChecked",
  revision: 1,
  title: {
    zh: "返还质量保证金的申请在规定期限内核实",
    en: "A request for retention money is checked in time",
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
      requires: doneWithin(returnCheckedOn, returnRequestedOn, retentionCheck),
    },
    {
      from: make("2016-12-27"),
      until: make("2017-06-30"),
      rows: ["CT-18"],
      citations: [cite(RETENTION_OF_2016, "关于返还保证金的规定")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: doneWithin(returnCheckedOn, returnRequestedOn, retentionCheck),
    },
    {
      from: make("2017-07-01"),
      until: null,
      rows: ["CT-18"],
      citations: [cite(RETENTION_OF_2017, "第十条、第十一条")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: doneWithin(returnCheckedOn, returnRequestedOn, retentionCheck),
    },
  ],
}
