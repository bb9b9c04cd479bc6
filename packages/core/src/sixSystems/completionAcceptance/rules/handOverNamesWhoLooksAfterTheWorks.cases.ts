import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { handOverNamesWhoLooksAfterTheWorks } from "./handOverNamesWhoLooksAfterTheWorks.ts"

const RECIPIENT = { recipient: { code: "00000006-X", name: "示例村民委员会" } }
const handedOver = (on: string, more: Readonly<Record<string, unknown>>): CaseAct => ["HandedOver", on, more]

export const handOverNamesWhoLooksAfterTheWorksCases: RuleCases = {
  rule: handOverNamesWhoLooksAfterTheWorks,
  cases: [
    {
      name: "both are named",
      acts: [handedOver("2016-09-01", { ...RECIPIENT, steward: "示例管水员" })],
      expected: "satisfied",
    },
    {
      name: "nobody looks after the works; remembered alone, so that it warns",
      acts: [handedOver("2016-09-01", { ...RECIPIENT, steward: null })],
      expected: "violated",
      blocks: false,
    },
    {
      name: "nothing is said of a steward",
      acts: [handedOver("2016-09-01", RECIPIENT)],
      expected: "undetermined",
    },
    {
      name: "nothing is said of a recipient",
      acts: [handedOver("2016-09-01", { steward: "示例管水员" })],
      expected: "undetermined",
    },
    {
      name: "the day before the rules",
      acts: [handedOver("2016-08-31", { steward: null })],
      expected: "notApplicable",
    },
  ],
}
