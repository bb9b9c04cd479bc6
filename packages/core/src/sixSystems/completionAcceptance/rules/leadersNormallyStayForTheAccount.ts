/**
 * CP-14: since 2016 they normally stay until the final account is reviewed; on a large project the
 * heads of engineering and of estimates as well.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { FINAL_ACCOUNT_MEASURES } from "../../../law/instruments/completionAcceptance.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, isTrue, precedes } from "../../../law/Test.ts"
import {
  accountApprovedOn,
  departures,
  isTechnicalOrCostHead,
  isUnitOrLeader,
  type Leaving,
  leftOn,
} from "../accountMeasures.ts"
import type { CompletionFacts } from "../measures.ts"
import { isLarge } from "../../legalPersonResponsibility/projectMeasures.ts"

export const leadersNormallyStayForTheAccount: Rule<CompletionFacts, Leaving> = {
  id: "completionAcceptance/leadersNormallyStayForTheAccount",
  revision: 1,
  title: {
    zh: "竣工财务决算审核前，建设单位一般不撤销，有关负责人员一般不调离",
    en: "The unit and those who answer for it normally stay until the final account is reviewed",
  },
  severity: "advises",
  about: departures,
  anchor: leftOn,
  versions: [
    {
      from: make("2016-09-01"),
      until: null,
      rows: ["CP-14"],
      citations: [cite(FINAL_ACCOUNT_MEASURES, "第三条")],
      confidence: "V2",
      applies: any(isTrue(isUnitOrLeader), all(isTrue(isTechnicalOrCostHead), isTrue(isLarge))),
      requires: precedes(accountApprovedOn, leftOn),
    },
  ],
}
