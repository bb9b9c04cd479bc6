/**
 * CT-04: a contractor for works is qualified for them on the day of the signing; else the contract is void.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, notAfter } from "../../../law/Test.ts"
import { COURTS_OF_2004, COURTS_OF_2020 } from "../../../law/instruments/acrossSystems.ts"
import { isContractorQualified, qualifiedFrom, qualifiedUntil } from "../measures/execution.ts"
import { isWorks, signedOn } from "../measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const theContractorIsQualified: Rule<ContractFacts, Contract> = {
  id: "contractManagement/theContractorIsQualified",
  revision: 2,
  title: {
    zh: "承包人在签订合同时具备与工程相适应的有效资质",
    en: "The contractor is qualified for the works when signing",
  },
  severity: "binds",
  about: contracts,
  anchor: signedOn,
  versions: [
    {
      from: make("2005-01-01"),
      until: make("2020-12-31"),
      rows: ["CT-04"],
      citations: [cite(COURTS_OF_2004, "第一条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: all(
        isTrue(isContractorQualified),
        notAfter(qualifiedFrom, signedOn),
        notAfter(signedOn, qualifiedUntil),
      ),
    },
    {
      from: make("2021-01-01"),
      until: null,
      rows: ["CT-04"],
      citations: [cite(COURTS_OF_2020, "第一条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: all(
        isTrue(isContractorQualified),
        notAfter(qualifiedFrom, signedOn),
        notAfter(signedOn, qualifiedUntil),
      ),
    },
  ],
}
