/** CT-01a, CT-01b: a contract for works is made in writing. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import { CIVIL_CODE, CONSTRUCTION_LAW } from "../../../law/instruments/acrossSystems.ts"
import { CONTRACT_LAW } from "../../../law/instruments/contractManagement.ts"
import { isWorks, isWritten, signedOn } from "../measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const worksContractsAreWritten: Rule<ContractFacts, Contract> = {
  id: "contractManagement/worksContractsAreWritten",
  revision: 1,
  title: {
    zh: "建设工程合同采用书面形式",
    en: "A contract for works is in writing",
  },
  severity: "binds",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("1998-03-01"),
      until: make("1999-09-30"),
      rows: ["CT-01a"],
      citations: [cite(CONSTRUCTION_LAW, "第十五条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: isTrue(isWritten),
    },
    {
      from: make("1999-10-01"),
      until: make("2020-12-31"),
      rows: ["CT-01a"],
      citations: [cite(CONSTRUCTION_LAW, "第十五条"), cite(CONTRACT_LAW, "第二百七十条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: isTrue(isWritten),
    },
    {
      from: make("2021-01-01"),
      until: null,
      rows: ["CT-01b"],
      citations: [cite(CIVIL_CODE, "第七百八十九条"), cite(CONSTRUCTION_LAW, "第十五条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: isTrue(isWritten),
    },
  ],
}
