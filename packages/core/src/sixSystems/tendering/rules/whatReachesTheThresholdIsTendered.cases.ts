import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { whatReachesTheThresholdIsTendered } from "./whatReachesTheThresholdIsTendered.ts"

type Purchase = readonly [category: string, estimateFen: bigint, combinesAs?: string]

const described = (totalInvestmentFen = 100n): CaseAct => [
  "ProjectDescribed",
  "2000-01-01",
  { fiscalFen: 100n, totalInvestmentFen },
]

const planned = (purchase: string, [category, estimateFen, combinesAs]: Purchase): CaseAct => [
  "PurchasePlanned",
  "2000-01-02",
  { purchase, category, estimateFen, ...(combinesAs === undefined ? {} : { combinesAs }) },
]

const direct = (purchase: string, on: string): CaseAct => [
  "TenderAnnounced",
  on,
  { purchase, method: "direct" },
]

const made = (on: string, purchase: Purchase): ReadonlyArray<CaseAct> => [
  described(),
  planned("1", purchase),
  direct("1", on),
]

const LIMITS = [
  ["works", 200_000_000n, 400_000_000n],
  ["goods", 100_000_000n, 200_000_000n],
  ["survey", 50_000_000n, 100_000_000n],
  ["design", 50_000_000n, 100_000_000n],
  ["supervision", 50_000_000n, 100_000_000n],
] as const

const atThresholds = LIMITS.flatMap(([category, before, since]) =>
  [
    ["2000-05-01", before] as const,
    ["2018-05-31", before] as const,
    ["2018-06-01", since] as const,
    ["2026-01-05", since] as const,
  ].flatMap(([on, limit]) => [
    {
      name: `${category} at the threshold of ${on}`,
      acts: made(on, [category, limit]),
      expected: "violated" as const,
    },
    {
      name: `${category} a fen below the threshold of ${on}`,
      acts: made(on, [category, limit - 1n]),
      expected: "notApplicable" as const,
    },
  ]),
)

export const whatReachesTheThresholdIsTenderedCases: RuleCases = {
  rule: whatReachesTheThresholdIsTendered,
  cases: [
    ...atThresholds,
    {
      name: "the day before there were thresholds",
      acts: made("2000-04-30", ["works", 900_000_000n]),
      expected: "notApplicable",
    },
    {
      name: "small, in a project of thirty million",
      acts: [described(3_000_000_000n), planned("1", ["works", 1n]), direct("1", "2018-05-31")],
      expected: "violated",
    },
    {
      name: "small, in a project of a fen less",
      acts: [described(2_999_999_999n), planned("1", ["works", 1n]), direct("1", "2018-05-31")],
      expected: "notApplicable",
    },
    {
      name: "small, in a project of thirty million, since the catch-all is gone",
      acts: [described(3_000_000_000n), planned("1", ["works", 1n]), direct("1", "2018-06-01")],
      expected: "notApplicable",
    },
    {
      name: "two that can be combined reach it together",
      acts: [
        described(),
        planned("1", ["goods", 100_000_000n, "水泵"]),
        planned("2", ["goods", 100_000_000n, "水泵"]),
        direct("1", "2018-06-01"),
        direct("2", "2018-06-01"),
      ],
      expected: { "1": "violated", "2": "violated" },
    },
    {
      name: "they count one by one before 2018-06-01",
      acts: [
        described(),
        planned("1", ["goods", 99_999_999n, "水泵"]),
        planned("2", ["goods", 99_999_999n, "水泵"]),
        direct("1", "2018-05-31"),
        direct("2", "2018-05-31"),
      ],
      expected: { "1": "notApplicable", "2": "notApplicable" },
    },
    {
      name: "tendered by invitation",
      acts: [
        described(),
        planned("1", ["works", 900_000_000n]),
        ["TenderAnnounced", "2010-03-01", { purchase: "1", method: "invitedTender" }],
      ],
      expected: "satisfied",
    },
    {
      name: "waived on a lawful ground",
      acts: [
        ...made("2010-03-01", ["works", 900_000_000n]),
        ["TenderWaived", "2010-02-01", { purchase: "1", ground: "workForRelief" }],
      ],
      expected: "satisfied",
    },
    {
      name: "the order of 2000 was read as it stood: it blocks",
      acts: made("2010-03-01", ["works", 200_000_000n]),
      expected: "violated",
      blocks: true,
    },
    {
      name: "nobody says what it is estimated to cost",
      acts: [described(), direct("1", "2010-03-01")],
      expected: "undetermined",
    },
  ],
}
