/**
 * CT-17b: the defects liability period runs from the acceptance, or where the client delays it from ninety
 * days after the report, and ends when the agreed months are over.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { RETENTION_OF_2016, RETENTION_OF_2017 } from "../../../law/instruments/contractManagement.ts"
import { type EndedPeriod, defectsRunFrom, endedPeriods, periodEndedOn } from "../measures/retention.ts"
import { defectMonths, isWorks, signedOn } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"

export const theDefectPeriodIsNotDrawnOut: Rule<ContractFacts, EndedPeriod> = {
  id: "contractManagement/theDefectPeriodIsNotDrawnOut",
  revision: 1,
  title: {
    zh: "缺陷责任期自竣工验收合格之日（发包人拖延的，提交报告九十日后）起算，期满终止",
    en: "The defects liability period is not drawn out",
  },
  severity: "binds",
  about: endedPeriods,
  anchor: signedOn,
  versions: [
    {
      from: make("2016-12-27"),
      until: make("2017-06-30"),
      rows: ["CT-17b"],
      citations: [cite(RETENTION_OF_2016, "关于缺陷责任期的规定")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: doneWithin(periodEndedOn, defectsRunFrom, defectMonths),
    },
    {
      from: make("2017-07-01"),
      until: null,
      rows: ["CT-17b"],
      citations: [cite(RETENTION_OF_2017, "第二条、第八条")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: doneWithin(periodEndedOn, defectsRunFrom, defectMonths),
    },
  ],
}
