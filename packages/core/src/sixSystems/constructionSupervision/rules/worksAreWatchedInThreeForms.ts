/** SV-12: standing supervision, patrols and parallel tests have their records by the acceptance. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, precedes } from "../../../law/Test.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { acceptedOn, startedOn } from "../../contractManagement/measures/payment.ts"
import { isWorks } from "../../contractManagement/measures/signing.ts"
import { type Contract, type ContractFacts, contracts } from "../../contractManagement/record.ts"
import { isWorkSupervised, parallelTestOn, patrolOn, standingOn } from "../measures/site.ts"

export const worksAreWatchedInThreeForms: Rule<ContractFacts, Contract> = {
  id: "constructionSupervision/worksAreWatchedInThreeForms",
  revision: 1,
  title: {
    zh: "监理采取旁站、巡视和平行检验并有记录",
    en: "Works are watched by standing supervision, patrols and parallel tests",
  },
  severity: "binds",
  about: contracts,
  anchor: startedOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["SV-12"],
      citations: [cite(QUALITY_REGULATIONS, "第三十八条")],
      confidence: "V1",
      applies: all(isTrue(isWorks), isTrue(isWorkSupervised)),
      requires: all(
        precedes(standingOn, acceptedOn),
        precedes(patrolOn, acceptedOn),
        precedes(parallelTestOn, acceptedOn),
      ),
    },
  ],
}
