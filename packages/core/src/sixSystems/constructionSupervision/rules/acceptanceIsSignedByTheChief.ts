/** SV-11: without the chief supervision engineer's signature works are not accepted. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, precedes } from "../../../law/Test.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { acceptedOn } from "../../contractManagement/measures/payment.ts"
import { isWorks } from "../../contractManagement/measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../../contractManagement/record.ts"
import { completionCheckedOn, isCompletionSignedByChief, isWorkSupervised } from "../measures/site.ts"

export const acceptanceIsSignedByTheChief: Rule<ContractFacts, Contract> = {
  id: "constructionSupervision/acceptanceIsSignedByTheChief",
  revision: 1,
  title: {
    zh: "未经总监理工程师签字不进行竣工验收",
    en: "No acceptance without the chief supervision engineer's signature",
  },
  severity: "binds",
  about: contracts,
  anchor: acceptedOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["SV-11"],
      citations: [cite(QUALITY_REGULATIONS, "第三十七条")],
      confidence: "V1",
      applies: all(isTrue(isWorks), isTrue(isWorkSupervised)),
      requires: all(precedes(completionCheckedOn, acceptedOn), isTrue(isCompletionSignedByChief)),
    },
  ],
}
