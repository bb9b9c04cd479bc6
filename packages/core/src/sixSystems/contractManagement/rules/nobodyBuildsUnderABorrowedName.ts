/** CT-04: nobody builds under the qualification of another; else the contract is void. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isFalse, isTrue } from "../../../law/Test.ts"
import { COURTS_OF_2004, COURTS_OF_2020 } from "../../../law/instruments/acrossSystems.ts"
import { type ContractingInspection, contractingInspections, isNameBorrowed } from "../measures/execution.ts"
import { isWorks, signedOn } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"

export const nobodyBuildsUnderABorrowedName: Rule<ContractFacts, ContractingInspection> = {
  id: "contractManagement/nobodyBuildsUnderABorrowedName",
  revision: 1,
  title: {
    zh: "不借用资质承揽工程",
    en: "Nobody builds under a borrowed name",
  },
  severity: "binds",
  about: contractingInspections,
  anchor: signedOn,
  versions: [
    {
      from: make("2005-01-01"),
      until: make("2020-12-31"),
      rows: ["CT-04"],
      citations: [cite(COURTS_OF_2004, "第一条、第四条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: isFalse(isNameBorrowed),
    },
    {
      from: make("2021-01-01"),
      until: null,
      rows: ["CT-04"],
      citations: [cite(COURTS_OF_2020, "第一条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: isFalse(isNameBorrowed),
    },
  ],
}
