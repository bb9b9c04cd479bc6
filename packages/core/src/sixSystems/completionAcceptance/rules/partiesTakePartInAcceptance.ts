/**
 * CP-01: the owner accepts the works together with the design firm, the contractor and the supervision
 * firm.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue } from "../../../law/Test.ts"
import {
  acceptedOn,
  type CompletionFacts,
  completions,
  contractorTookPart,
  designFirmTookPart,
  ownerTookPart,
  supervisionFirmTookPart,
} from "../measures.ts"
import type { Completion } from "../record.ts"

export const partiesTakePartInAcceptance: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/partiesTakePartInAcceptance",
  revision: 1,
  title: {
    zh: "竣工验收由建设单位组织，设计、施工、监理单位参加并签字",
    en: "The owner, the design firm, the contractor and the supervision firm take part in the acceptance",
  },
  severity: "binds",
  about: completions,
  anchor: acceptedOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["CP-01"],
      citations: [cite(QUALITY_REGULATIONS, "第十六条")],
      confidence: "V1",
      requires: all(
        isTrue(ownerTookPart),
        isTrue(designFirmTookPart),
        isTrue(contractorTookPart),
        isTrue(supervisionFirmTookPart),
      ),
    },
  ],
}
