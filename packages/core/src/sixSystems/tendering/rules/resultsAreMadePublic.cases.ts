import type { RuleCases } from "../../../testing/ruleCases.ts"
import { act, announced, cases, no, none, notified, warns, yes } from "../caseActs.ts"
import { resultsAreMadePublic } from "./resultsAreMadePublic.ts"

export const resultsAreMadePublicCases: RuleCases = {
  rule: resultsAreMadePublic,
  impossible: {
    undetermined: "what is not recorded as published when the winner is told counts as not published",
  },
  cases: cases(
    ["candidates were published", [act("CandidatesPublished", "2010-04-01"), notified("2010-04-08")], yes],
    ["the result was published", [notified("2010-04-08"), act("ResultPublished", "2010-04-09")], yes],
    ["nothing was", [notified("2010-04-08")], no, warns],
    ["the first day", [notified("2004-07-12")], no],
    ["the day before", [notified("2004-07-11")], none],
    ["the last day", [notified("2012-01-31")], no],
    ["the day after", [notified("2012-02-01")], none],
    ["bought directly", [announced("2010-04-01", "direct"), notified("2010-04-08")], {}],
  ),
}
