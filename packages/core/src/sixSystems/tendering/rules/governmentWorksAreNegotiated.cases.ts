import type { RuleCases } from "../../../testing/ruleCases.ts"
import { announced, blocks, cases, no, none, open, planned, signed, yes } from "../caseActs.ts"
import { governmentWorksAreNegotiated } from "./governmentWorksAreNegotiated.ts"

const works = planned({ isGovernmentProcurement: true, estimateFen: 1n })

export const governmentWorksAreNegotiatedCases: RuleCases = {
  rule: governmentWorksAreNegotiated,
  cases: cases(
    ...["competitiveNegotiation", "competitiveConsultation", "singleSource"].map(
      (method) => [method, [works, announced("2015-03-01", method)], yes] as const,
    ),
    ...["inquiry", "direct"].map(
      (method) => [method, [works, announced("2015-03-01", method)], no, blocks] as const,
    ),
    ["the day before the regulations", [works, announced("2015-02-28", "direct")], none],
    ["tendered", [works, announced("2015-03-01")], none],
    [
      "goods",
      [planned({ isGovernmentProcurement: true, category: "goods" }), announced("2015-03-01", "direct")],
      none,
    ],
    [
      "not of the government",
      [planned({ isGovernmentProcurement: false }), announced("2015-03-01", "direct")],
      none,
    ],
    ["nobody says whether it is of the government", [planned(), announced("2015-03-01", "direct")], open],
    ["contracted, and nobody says how", [works, signed("2015-03-01")], open],
  ),
}
