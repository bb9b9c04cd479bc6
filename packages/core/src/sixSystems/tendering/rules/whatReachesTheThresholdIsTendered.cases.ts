import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  act,
  announced,
  blocks,
  cases,
  described,
  mandatory,
  no,
  none,
  open,
  planned,
  signed,
  yes,
} from "../caseActs.ts"
import { whatReachesTheThresholdIsTendered } from "./whatReachesTheThresholdIsTendered.ts"

const LIMITS = [
  ["works", 200_000_000n, 400_000_000n],
  ["goods", 100_000_000n, 200_000_000n],
  ["survey", 50_000_000n, 100_000_000n],
  ["design", 50_000_000n, 100_000_000n],
  ["supervision", 50_000_000n, 100_000_000n],
  ["service", 50_000_000n, 100_000_000n],
] as const

const made = (on: string, facts: Readonly<Record<string, unknown>>): ReadonlyArray<CaseAct> => [
  described(),
  planned(facts),
  announced(on, "direct"),
]

const atThresholds = LIMITS.flatMap(([category, before, since]) =>
  (
    [
      ["2000-05-01", before],
      ["2018-05-31", before],
      ["2018-06-01", since],
      ["2018-06-05", since],
      ["2018-06-06", since],
      ["2026-01-05", since],
    ] as const
  ).flatMap(([on, limit]) =>
    cases(
      [`${category} at the threshold of ${on}`, made(on, { category, estimateFen: limit }), no, blocks],
      [
        `${category} a fen below the threshold of ${on}`,
        made(on, { category, estimateFen: limit - 1n }),
        none,
      ],
    ),
  ),
)

/** Works above every threshold, of a project that is described so, begun without a tender. */
const paid = (on: string, facts: Readonly<Record<string, unknown>>, plan = {}): ReadonlyArray<CaseAct> => [
  described(facts),
  planned(plan),
  announced(on, "direct"),
]

const PRIVATE = { fiscalFen: 0n, isStateControlled: false }

const waived = (on: string, ground: string, facts = {}, plan = {}): ReadonlyArray<CaseAct> => [
  described(),
  planned(plan),
  announced(on, "direct"),
  act("TenderWaived", on, { ground, ...facts }),
]

const pumps = (on: string, estimateFen: bigint): ReadonlyArray<CaseAct> => [
  described(),
  planned({ category: "goods", estimateFen, combinesAs: "水泵" }),
  planned({ category: "goods", estimateFen: 100_000_000n, combinesAs: "水泵", purchase: "2" }),
  announced(on, "direct"),
  announced(on, "direct", { purchase: "2" }),
]

export const whatReachesTheThresholdIsTenderedCases: RuleCases = {
  rule: whatReachesTheThresholdIsTendered,
  cases: cases(
    ...atThresholds.map(
      ({ name, acts, expected, blocks: mayBlock }) =>
        [name, acts, expected, mayBlock === undefined ? {} : { blocks: mayBlock }] as const,
    ),
    ["the day before there were thresholds", made("2000-04-30", {}), open],
    ["the first day of the law", made("2000-01-01", {}), open],
    ["the day before the law", made("1999-12-31", {}), none],
    [
      "small, in a project of thirty million",
      [
        described({ totalInvestmentFen: 3_000_000_000n }),
        planned({ estimateFen: 1n }),
        announced("2018-05-31", "direct"),
      ],
      no,
    ],
    [
      "small, in a project of a fen less",
      [
        described({ totalInvestmentFen: 2_999_999_999n }),
        planned({ estimateFen: 1n }),
        announced("2018-05-31", "direct"),
      ],
      none,
    ],
    [
      "small, in a project of thirty million, since that is gone",
      [
        described({ totalInvestmentFen: 3_000_000_000n }),
        planned({ estimateFen: 1n }),
        announced("2018-06-01", "direct"),
      ],
      none,
    ],
    [
      "two that can be combined reach the threshold together",
      pumps("2018-06-01", 100_000_000n),
      { "1": no, "2": no },
    ],
    ["two that are a fen below it together", pumps("2018-06-01", 99_999_999n), { "1": none, "2": none }],
    ["they count one by one before 2018-06-01", pumps("2018-05-31", 99_999_999n), { "1": none, "2": no }],
    [
      "a fen of fiscal money is enough before 2018-06-01",
      paid("2018-05-31", { fiscalFen: 1n, isStateControlled: false }),
      no,
    ],
    [
      "fiscal money at its threshold since then",
      paid("2018-06-01", { fiscalFen: 200_000_000n, isStateControlled: false }),
      no,
    ],
    [
      "fiscal money a fen below it",
      paid("2018-06-01", { fiscalFen: 199_999_999n, isStateControlled: false }),
      none,
    ],
    [
      "fiscal money of a tenth of the investment",
      paid("2018-06-01", {
        fiscalFen: 300_000_000n,
        totalInvestmentFen: 3_000_000_000n,
        isStateControlled: false,
      }),
      no,
    ],
    [
      "fiscal money of a fen less than a tenth",
      paid("2018-06-01", {
        fiscalFen: 299_999_999n,
        totalInvestmentFen: 3_000_000_000n,
        isStateControlled: false,
      }),
      none,
    ],
    [
      "little fiscal money, under state control",
      paid("2018-06-01", { fiscalFen: 1n, isStateControlled: true }),
      no,
    ],
    ["little fiscal money, and nobody says who controls", paid("2018-06-01", { fiscalFen: 1n }), open],
    ["a private road before 2018-06-01", paid("2018-05-31", { ...PRIVATE, sector: "road" }), no],
    [
      "a private road before the list of 2018-06-06",
      paid("2018-06-05", { ...PRIVATE, sector: "road" }),
      none,
    ],
    ["a private road on the list", paid("2018-06-06", { ...PRIVATE, sector: "road" }), no],
    ["a private school is not on the list", paid("2018-06-06", { ...PRIVATE, sector: "school" }), none],
    [
      "a private municipal work may be urban rail",
      paid("2018-06-06", { ...PRIVATE, sector: "municipal" }),
      open,
    ],
    [
      "a private municipal work that is none",
      paid("2018-06-06", { ...PRIVATE, sector: "municipal" }, { infrastructure: "otherPublic" }),
      none,
    ],
    [
      "private urban rail",
      paid("2018-06-06", { ...PRIVATE, sector: "municipal" }, { infrastructure: "urbanRail" }),
      no,
    ],
    [
      "a private building that is no public utility",
      paid("2018-05-31", PRIVATE, { infrastructure: "none" }),
      none,
    ],
    ["a private building of which it is not said", paid("2018-05-31", PRIVATE), open],
    [
      "paid with a foreign loan",
      [...paid("2018-06-01", PRIVATE), act("FundsSecured", "2018-05-02", { kind: "foreignLoan" })],
      no,
    ],
    ["tendered by invitation", [...mandatory, announced("2010-03-01", "invitedTender")], yes],
    ["bought by negotiation", [...mandatory, announced("2010-03-01", "competitiveNegotiation")], no],
    ["contracted with nothing before it", [...mandatory, signed("2010-03-01")], no],
    ["waived as work for relief in 2010", waived("2010-03-01", "workForRelief"), yes],
    [
      "waived for continuity before the regulations: the grounds of those years were not read",
      waived("2012-01-31", "continuity"),
      open,
    ],
    ["waived for continuity under the regulations", waived("2012-02-01", "continuity"), yes],
    [
      "design waived for its form in 2010 with an approval",
      waived("2010-03-01", "artisticForm", { approvedBy: "示例县发展改革委" }, { category: "design" }),
      yes,
    ],
    [
      "design waived for its form in 2010, no approval said",
      waived("2010-03-01", "artisticForm", {}, { category: "design" }),
      open,
    ],
    [
      "design waived for its form since 2018-06-01",
      waived("2018-06-01", "artisticForm", { approvedBy: "示例县发展改革委" }, { category: "design" }),
      no,
    ],
    ["nobody says what it is estimated to cost", [described(), announced("2010-03-01", "direct")], open],
  ),
}
