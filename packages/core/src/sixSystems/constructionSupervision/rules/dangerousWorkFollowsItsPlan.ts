/**
 * SV-14: dangerous work is begun once its plan is signed by the contractor's technical head and the chief
 * supervision engineer.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, precedes } from "../../../law/Test.ts"
import { SAFETY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import {
  type DangerousWork,
  dangerousWorkOn,
  dangerousWorks,
  isPlanSignedByChief,
  isPlanSignedByTechnicalHead,
  planReviewedOn,
} from "../measures/site.ts"

export const dangerousWorkFollowsItsPlan: Rule<ContractFacts, DangerousWork> = {
  id: "constructionSupervision/dangerousWorkFollowsItsPlan",
  revision: 1,
  title: {
    zh: "危险性较大工程的专项施工方案经技术负责人、总监理工程师签字后实施",
    en: "Dangerous work follows a plan that both have signed",
  },
  severity: "binds",
  about: dangerousWorks,
  anchor: dangerousWorkOn,
  versions: [
    {
      from: make("2004-02-01"),
      until: null,
      rows: ["SV-14"],
      citations: [cite(SAFETY_REGULATIONS, "第十四条、第二十六条")],
      confidence: "V1",
      requires: all(
        precedes(planReviewedOn, dangerousWorkOn),
        isTrue(isPlanSignedByChief),
        isTrue(isPlanSignedByTechnicalHead),
      ),
    },
  ],
}
