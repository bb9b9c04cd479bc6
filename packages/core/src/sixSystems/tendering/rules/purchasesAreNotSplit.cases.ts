import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  act,
  announced,
  cases,
  company,
  described,
  no,
  none,
  open,
  planned,
  warns,
  yes,
} from "../caseActs.ts"
import { purchasesAreNotSplit } from "./purchasesAreNotSplit.ts"

type Facts = Readonly<Record<string, unknown>>

const KIND = { workType: "管网", place: "示例镇" }

/** Two purchases without a tender, each with its day and what is planned of it. */
const two = (
  [first, one]: readonly [string, Facts],
  [second, other]: readonly [string, Facts],
  ...more: ReadonlyArray<CaseAct>
): ReadonlyArray<CaseAct> => [
  described(),
  planned({ purchase: "1", ...one }),
  planned({ purchase: "2", ...other }),
  announced(first, "direct"),
  announced(second, "direct", { purchase: "2" }),
  ...more,
]

const pipes = (estimateFen: bigint, facts: Facts = {}): Facts => ({ ...KIND, estimateFen, ...facts })

const LIMITS = [
  ["works", 200_000_000n, 400_000_000n],
  ["goods", 100_000_000n, 200_000_000n],
  ["survey", 50_000_000n, 100_000_000n],
  ["supervision", 50_000_000n, 100_000_000n],
] as const

/** Of each category two halves of its threshold, and a fen less. */
const atThresholds = LIMITS.flatMap(([category, before, after]) =>
  (
    [
      ["2010-03-01", before],
      ["2018-05-31", before],
      ["2018-06-01", after],
    ] as const
  ).flatMap(([on, limit]) => {
    const half = pipes(limit / 2n, { category })
    const less = pipes(limit / 2n - 1n, { category })
    return [
      [
        `two halves of the threshold for ${category} on ${on}`,
        two([on, half], [on, half]),
        { "1": no, "2": no },
      ],
      [`a fen less for ${category} on ${on}`, two([on, half], [on, less]), { "1": yes, "2": yes }],
      [
        `a fen less for ${category} on ${on}, nobody says of what kind`,
        two([on, { category, estimateFen: limit / 2n }], [on, { category, estimateFen: limit / 2n - 1n }]),
        { "1": yes, "2": yes },
      ],
      [
        `one of them alone at the threshold for ${category} on ${on}`,
        two([on, pipes(limit, { category })], [on, half]),
        { "1": none, "2": yes },
      ],
    ] as const
  }),
)

/** Two halves of a threshold in 2018, in a project that is described so. */
const paid = (facts: Facts, ...more: ReadonlyArray<CaseAct>): ReadonlyArray<CaseAct> => [
  described(facts),
  ...two(["2018-06-06", pipes(200_000_000n)], ["2018-06-06", pipes(200_000_000n)]).slice(1),
  ...more,
]

const PRIVATE = { fiscalFen: 0n, isStateControlled: false }

const won = (purchase: string, on: string, letter: string): CaseAct => [
  "WinnerNotified",
  on,
  { purchase, winner: company(letter), priceFen: 1n },
]

export const purchasesAreNotSplitCases: RuleCases = {
  rule: purchasesAreNotSplit,
  cases: cases(
    [
      "two at the threshold together, the second within a year",
      two(["2010-03-01", pipes(100_000_000n)], ["2011-03-01", pipes(100_000_000n)]),
      { "1": yes, "2": no },
    ],
    [
      "two a fen below it together",
      two(["2010-03-01", pipes(100_000_000n)], ["2011-03-01", pipes(99_999_999n)]),
      { "1": yes, "2": yes },
    ],
    [
      "the second a day after the year",
      two(["2010-03-01", pipes(100_000_000n)], ["2011-03-02", pipes(100_000_000n)]),
      { "1": yes, "2": yes },
    ],
    [
      "both on one day",
      two(["2010-03-01", pipes(100_000_000n)], ["2010-03-01", pipes(100_000_000n)]),
      { "1": no, "2": no },
    ],
    [
      "one alone, just below",
      [described(), planned(pipes(199_999_999n)), announced("2010-03-01", "direct")],
      yes,
      warns,
    ],
    [
      "one alone, at the threshold, is no part",
      [described(), planned(pipes(200_000_000n)), announced("2010-03-01", "direct")],
      none,
    ],
    [
      "of another work type",
      two(["2010-03-01", pipes(100_000_000n)], ["2010-04-01", pipes(100_000_000n, { workType: "土方" })]),
      { "1": yes, "2": yes },
    ],
    [
      "at another place",
      two(["2010-03-01", pipes(100_000_000n)], ["2010-04-01", pipes(100_000_000n, { place: "示例乡" })]),
      { "1": yes, "2": yes },
    ],
    [
      "of another category",
      two(["2010-03-01", pipes(100_000_000n)], ["2010-04-01", pipes(99_999_999n, { category: "goods" })]),
      { "1": yes, "2": yes },
    ],
    [
      "of another work type, from one supplier",
      two(
        ["2010-03-01", pipes(100_000_000n)],
        ["2010-04-01", pipes(100_000_000n, { workType: "土方" })],
        won("1", "2010-03-01", "A"),
        won("2", "2010-04-01", "A"),
      ),
      { "1": yes, "2": no },
    ],
    [
      "of one name for what combines",
      two(
        ["2010-03-01", { estimateFen: 100_000_000n, combinesAs: "管网" }],
        ["2010-04-01", { estimateFen: 100_000_000n, combinesAs: "管网" }],
      ),
      { "1": yes, "2": no },
    ],
    [
      "nobody says of what kind they are",
      two(["2010-03-01", { estimateFen: 100_000_000n }], ["2010-04-01", { estimateFen: 100_000_000n }]),
      { "1": yes, "2": open },
    ],
    [
      "nobody says it, and it does not decide",
      two(["2010-03-01", { estimateFen: 100_000_000n }], ["2010-04-01", { estimateFen: 99_999_999n }]),
      { "1": yes, "2": yes },
    ],
    [
      "the first reached its threshold by itself before 2018-06-01, so that nothing was split",
      two(["2018-05-31", pipes(300_000_000n)], ["2018-06-10", pipes(150_000_000n)]),
      { "1": none, "2": yes },
    ],
    [
      "a set across 2018-06-01 at the threshold of its last day",
      two(["2018-05-31", pipes(199_999_999n)], ["2018-06-01", pipes(200_000_001n)]),
      { "1": yes, "2": no },
    ],
    [
      "a set across 2018-06-01 above the threshold of its first day alone",
      two(["2018-05-31", pipes(199_999_999n)], ["2018-06-01", pipes(200_000_000n)]),
      { "1": yes, "2": yes },
    ],
    [
      "the first was tendered",
      [
        described(),
        planned({ purchase: "1", ...pipes(100_000_000n) }),
        planned({ purchase: "2", ...pipes(100_000_000n) }),
        announced("2010-03-01"),
        announced("2010-04-01", "direct", { purchase: "2" }),
      ],
      { "1": none, "2": yes },
    ],
    [
      "there is a lawful ground for no tender",
      two(
        ["2010-03-01", pipes(100_000_000n)],
        ["2010-04-01", pipes(100_000_000n)],
        act("TenderWaived", "2010-02-01", { purchase: "2", ground: "disasterRelief" }),
      ),
      { "1": yes, "2": none },
    ],
    ...atThresholds,
    ["since 2018 a private school", paid({ ...PRIVATE, sector: "school" }), { "1": none, "2": none }],
    [
      "since 2018 under state control",
      paid({ fiscalFen: 0n, isStateControlled: true }),
      { "1": no, "2": no },
    ],
    [
      "since 2018 with a foreign loan",
      paid(PRIVATE, ["FundsSecured", "2018-05-02", { kind: "foreignLoan" }]),
      { "1": no, "2": no },
    ],
    ["since 2018 a private road", paid({ ...PRIVATE, sector: "road" }), { "1": no, "2": no }],
    [
      "since 2018 with little fiscal money",
      paid({ sector: "school", fiscalFen: 199_999_999n, isStateControlled: false }),
      { "1": none, "2": none },
    ],
    [
      "since 2018 with a small share of fiscal money",
      paid({
        sector: "school",
        fiscalFen: 200_000_000n,
        totalInvestmentFen: 2_000_000_001n,
        isStateControlled: false,
      }),
      { "1": none, "2": none },
    ],
    [
      "since 2018, one on a lawful ground",
      paid({}, act("TenderWaived", "2018-06-05", { purchase: "2", ground: "disasterRelief" })),
      { "1": no, "2": none },
    ],
    [
      "since 2018, one tendered",
      paid({}, announced("2018-06-06", "openTender", { purchase: "2" })),
      { "1": yes, "2": none },
    ],
    [
      "a private road on the last day before the list",
      [
        described({ ...PRIVATE, sector: "road" }),
        ...two(["2018-06-05", pipes(200_000_000n)], ["2018-06-05", pipes(200_000_000n)]).slice(1),
      ],
      { "1": none, "2": none },
    ],
    [
      "state money on that day",
      two(["2018-06-05", pipes(200_000_000n)], ["2018-06-05", pipes(200_000_000n)]),
      { "1": no, "2": no },
    ],
    [
      "a private road before 2018",
      [
        described({ ...PRIVATE, sector: "road" }),
        ...two(["2010-03-01", pipes(100_000_000n)], ["2010-03-01", pipes(100_000_000n)]).slice(1),
      ],
      { "1": no, "2": no },
    ],
    [
      "a private project that is no public work",
      [
        described({ fiscalFen: 0n, isStateControlled: false }),
        planned({ ...pipes(100_000_000n), infrastructure: "none" }),
        announced("2010-03-01", "direct"),
      ],
      none,
    ],
    [
      "under the regulations",
      two(["2012-01-31", pipes(100_000_000n)], ["2012-02-01", pipes(100_000_000n)]),
      { "1": yes, "2": no },
    ],
    [
      "the first day of the law, which has no thresholds yet",
      two(["2000-01-01", pipes(100_000_000n)], ["2000-01-01", pipes(100_000_000n)]),
      { "1": open, "2": open },
    ],
    [
      "the day before the law",
      two(["1999-12-31", pipes(100_000_000n)], ["1999-12-31", pipes(100_000_000n)]),
      { "1": none, "2": none },
    ],
    ["nothing was begun yet", [described(), planned(pipes(1n))], open],
  ),
}
