import type { RuleCases } from "../../../testing/ruleCases.ts"
import {
  acrossScopes,
  act,
  announced,
  blocks,
  cases,
  described,
  issued,
  mandatory,
  no,
  none,
  open,
  planned,
  unclear,
  warns,
  yes,
} from "../caseActs.ts"
import { biddersHaveTimeToPrepare } from "./biddersHaveTimeToPrepare.ts"

export const biddersHaveTimeToPrepareCases: RuleCases = {
  rule: biddersHaveTimeToPrepare,
  cases: cases(
    ["twenty days after the issue", [...mandatory, issued("2010-03-01", "2010-03-21")], yes],
    [
      "nineteen days; in 2010 the wording was not read",
      [...mandatory, issued("2010-03-01", "2010-03-20")],
      no,
      warns,
    ],
    [
      "nineteen days, but the last day was moved by one",
      [
        ...mandatory,
        issued("2010-03-01", "2010-03-20"),
        act("TenderDocumentsClarified", "2010-03-03", { bidDeadline: "2010-03-21" }),
      ],
      yes,
    ],
    [
      "nineteen days on the day of the text that was read",
      [...mandatory, issued("2017-12-28", "2018-01-16")],
      no,
      blocks,
    ],
    ["nineteen days on the day before it", [...mandatory, issued("2017-12-27", "2018-01-15")], no, warns],
    [
      "works at the threshold of 2000",
      [described(), planned({ estimateFen: 200_000_000n }), issued("2018-05-31", "2018-06-01")],
      no,
    ],
    [
      "works a fen below it",
      [described(), planned({ estimateFen: 199_999_999n }), issued("2018-05-31", "2018-06-01")],
      none,
    ],
    [
      "works at the threshold of 2018",
      [described(), planned({ estimateFen: 400_000_000n }), issued("2018-06-01", "2018-06-20")],
      no,
    ],
    [
      "works a fen below that of 2018",
      [described(), planned({ estimateFen: 399_999_999n }), issued("2018-06-01", "2018-06-02")],
      none,
    ],
    ["before there were thresholds", [...mandatory, issued("2000-04-30", "2000-05-01")], open],
    ["the day before the law", [...mandatory, issued("1999-12-31", "2000-01-01")], none],
    ["it is not known who pays", [...unclear, issued("2010-03-01", "2010-03-02")], open],
    ["it is not known when documents were issued", [...mandatory, announced("2010-03-01")], open],
    ...acrossScopes({
      by: (on) => [issued(on, on)],
      keptBy: (on) => [issued(on, "2026-01-05")],
      blocks: true,
      since2000: true,
    }),
  ),
}
