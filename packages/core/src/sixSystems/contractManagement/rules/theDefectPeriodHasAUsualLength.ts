/** CT-17a, CT-17b: the defects liability period is one of 6, 12 and 24 months, later at most 24. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { any, atMost, equalTo, isTrue } from "../../../law/Test.ts"
import {
  RETENTION_OF_2005,
  RETENTION_OF_2016,
  RETENTION_OF_2017,
} from "../../../law/instruments/contractManagement.ts"
import { defectMonths, isWorks, signedOn } from "../measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"
import {
  longDefectPeriod,
  longestDefectPeriod,
  middleDefectPeriod,
  shortDefectPeriod,
} from "../settlementParameters.ts"

export const theDefectPeriodHasAUsualLength: Rule<ContractFacts, Contract> = {
  id: "contractManagement/theDefectPeriodHasAUsualLength",
  revision: 1,
  title: {
    zh: "缺陷责任期一般为规定的期限",
    en: "The defects liability period has a usual length",
  },
  severity: "advises",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("2005-01-12"),
      until: make("2016-12-26"),
      rows: ["CT-17a"],
      citations: [cite(RETENTION_OF_2005, "第二条")],
      confidence: "V2",
      applies: isTrue(isWorks),
      requires: any(
        equalTo(defectMonths, shortDefectPeriod),
        equalTo(defectMonths, middleDefectPeriod),
        equalTo(defectMonths, longDefectPeriod),
      ),
    },
    {
      from: make("2016-12-27"),
      until: make("2017-06-30"),
      rows: ["CT-17b"],
      citations: [cite(RETENTION_OF_2016, "关于缺陷责任期的规定")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: atMost(defectMonths, longestDefectPeriod),
    },
    {
      from: make("2017-07-01"),
      until: null,
      rows: ["CT-17b"],
      citations: [cite(RETENTION_OF_2017, "第二条、第八条")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: atMost(defectMonths, longestDefectPeriod),
    },
  ],
}
