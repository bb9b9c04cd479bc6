/** FR-11: works of the government are not paid for by their contractor for the time being. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import {
  GOVERNMENT_INVESTMENT_REGULATIONS,
  WAGES_REGULATIONS,
} from "../../../law/instruments/acrossSystems.ts"
import { CONTRACTOR_ADVANCE_NOTICE } from "../../../law/instruments/legalPersonResponsibility.ts"
import type { Rule } from "../../../law/Rule.ts"
import { atMost, isTrue } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import { isGovernmentProject } from "../projectMeasures.ts"
import { actedOn, contractorAdvance, fundings, type Part } from "../partMeasures.ts"
import { contractorAdvanceLimit } from "../parameters.ts"
import type { Funding } from "../preparation.ts"

export const contractorPaysNothingForTheOwner: Rule<PreparationFacts, Part<Funding>> = {
  id: "legalPersonResponsibility/contractorPaysNothingForTheOwner",
  revision: 1,
  title: {
    zh: "政府投资项目不由施工单位垫资建设",
    en: "Works of the government are not paid for by their contractor for the time being",
  },
  severity: "binds",
  about: fundings,
  anchor: actedOn,
  versions: [
    {
      from: make("2006-01-04"),
      until: make("2019-06-30"),
      rows: ["FR-11"],
      citations: [cite(CONTRACTOR_ADVANCE_NOTICE, "全文")],
      confidence: "M",
      applies: isTrue(isGovernmentProject),
      requires: atMost(contractorAdvance, contractorAdvanceLimit),
    },
    {
      from: make("2019-07-01"),
      until: make("2020-04-30"),
      rows: ["FR-11"],
      citations: [cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第二十二条")],
      confidence: "V1",
      applies: isTrue(isGovernmentProject),
      requires: atMost(contractorAdvance, contractorAdvanceLimit),
    },
    {
      from: make("2020-05-01"),
      until: null,
      rows: ["FR-11"],
      citations: [
        cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第二十二条"),
        cite(WAGES_REGULATIONS, "第二十三条"),
      ],
      confidence: "V1",
      applies: isTrue(isGovernmentProject),
      requires: atMost(contractorAdvance, contractorAdvanceLimit),
    },
  ],
}
