/**
 * FR-09: what is promised, paid or accounted for in all is not above the budget estimate as
 * approved until then.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import {
  CAPITAL_FINANCE_RULES_2002,
  FISCAL_OFFENCES_REGULATIONS,
  GOVERNMENT_INVESTMENT_REGULATIONS,
} from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { atMost, isTrue } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import { isGovernmentProject, usesFiscalMoney } from "../projectMeasures.ts"
import { actedOn, approvedEstimate, outlays, outlayTotal, type Part } from "../partMeasures.ts"
import type { Outlay } from "../preparation.ts"

export const outlaysStayWithinTheEstimate: Rule<PreparationFacts, Part<Outlay>> = {
  id: "legalPersonResponsibility/outlaysStayWithinTheEstimate",
  revision: 1,
  title: {
    zh: "累计合同价款、累计支付额和决算投资不超过批准的投资概算",
    en: "What is promised, paid or accounted for in all stays within the approved budget estimate",
  },
  severity: "binds",
  about: outlays,
  anchor: actedOn,
  versions: [
    {
      from: make("2005-02-01"),
      until: make("2019-06-30"),
      rows: ["FR-09"],
      citations: [
        cite(FISCAL_OFFENCES_REGULATIONS, "第九条（三）"),
        cite(CAPITAL_FINANCE_RULES_2002, "关于概算控制的规定"),
      ],
      confidence: "V1",
      applies: isTrue(usesFiscalMoney),
      requires: atMost(outlayTotal, approvedEstimate),
    },
    {
      from: make("2019-07-01"),
      until: null,
      rows: ["FR-09"],
      citations: [cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第二十三条")],
      confidence: "V1",
      applies: isTrue(isGovernmentProject),
      requires: atMost(outlayTotal, approvedEstimate),
    },
  ],
}
