import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  acrossScopes,
  act,
  blocks,
  cases,
  described,
  no,
  none,
  open,
  planned,
  warns,
  yes,
} from "../caseActs.ts"
import { waiversRestOnALawfulGround } from "./waiversRestOnALawfulGround.ts"

type Facts = Readonly<Record<string, unknown>>

const waived = (on: string, ground: string, facts: Facts = {}, plan: Facts = {}): ReadonlyArray<CaseAct> => [
  described(),
  planned(plan),
  act("TenderWaived", on, { ground, ...facts }),
]

const DESIGN = { category: "design" }
const APPROVED = { approvedBy: "示例县发展改革委" }

const byLaw = ["stateSecret", "disasterRelief", "workForRelief"].flatMap((ground) =>
  ["2000-05-01", "2012-02-01", "2018-06-01"].map(
    (on) => [`${ground} on ${on}`, waived(on, ground), yes] as const,
  ),
)

const byRegulation = ["patent", "ownConstruction", "concession", "continuity"].flatMap(
  (ground) =>
    [
      [`${ground} of works on the day before the regulations`, waived("2012-01-31", ground), open],
      [`${ground} on their first day`, waived("2012-02-01", ground), yes],
      [`${ground} since 2018-06-01`, waived("2018-06-01", ground), yes],
    ] as const,
)

export const waiversRestOnALawfulGroundCases: RuleCases = {
  rule: waiversRestOnALawfulGround,
  cases: cases(
    ...byLaw,
    ...byRegulation,
    [
      "design for its form, approved, on the first day of the order",
      waived("2000-05-01", "artisticForm", APPROVED, DESIGN),
      yes,
    ],
    ["design for its patent, approved", waived("2010-03-01", "patent", APPROVED, DESIGN), yes],
    ["design for its form, no approval said", waived("2010-03-01", "artisticForm", {}, DESIGN), open],
    ["works for their form", waived("2010-03-01", "artisticForm", APPROVED), no, warns],
    [
      "design for its form on the last day of the order",
      waived("2018-05-31", "artisticForm", APPROVED, DESIGN),
      yes,
    ],
    [
      "design for its form on the day after",
      waived("2018-06-01", "artisticForm", APPROVED, DESIGN),
      no,
      blocks,
    ],
    [
      "works for their form on the day before the text that was read",
      waived("2017-12-27", "artisticForm"),
      no,
      warns,
    ],
    ["works for their form on the day of that text", waived("2017-12-28", "artisticForm"), no, blocks],
    ["another ground of the state, with who found it", waived("2012-02-01", "otherByState", APPROVED), yes],
    ["another ground of the state, nobody says who found it", waived("2012-02-01", "otherByState"), open],
    [
      "a threshold that is not reached needs no ground",
      waived("2018-06-01", "artisticForm", {}, { estimateFen: 399_999_999n }),
      none,
    ],
    [
      "a threshold that is reached does",
      waived("2018-06-01", "artisticForm", {}, { estimateFen: 400_000_000n }),
      no,
    ],
    ["before there were thresholds", waived("2000-04-30", "artisticForm"), open],
    ["the day before the law", waived("1999-12-31", "artisticForm"), none],
    ...acrossScopes({
      by: (on) => [act("TenderWaived", on, { ground: "artisticForm" })],
      keptBy: (on) => [act("TenderWaived", on, { ground: "workForRelief" })],
      blocks: true,
      since2000: true,
    }),
  ),
}
