/** Acts that the case tables of 招投标制 begin with; synthetic all of them. */
import type { Verdict } from "../../law/Rule.ts"
import type { CaseAct, RuleCase } from "../../testing/ruleCases.ts"

type Facts = Readonly<Record<string, unknown>>

/** A project of ten million yuan that is paid by the treasury alone. */
export const described = (facts: Facts = {}): CaseAct => [
  "ProjectDescribed",
  "1999-01-04",
  { sector: "other", fiscalFen: 1_000_000_000n, totalInvestmentFen: 1_000_000_000n, ...facts },
]

/** Works of nine million yuan: more than any threshold. */
export const planned = (facts: Facts = {}): CaseAct => [
  "PurchasePlanned",
  "1999-01-05",
  { purchase: "1", category: "works", estimateFen: 900_000_000n, ...facts },
]

/** An act of the purchase that the table is about. */
export const act = (type: string, on: string, facts: Facts = {}): CaseAct => [
  type,
  on,
  { purchase: "1", ...facts },
]

/** What has to be tendered at any time. */
export const mandatory: ReadonlyArray<CaseAct> = [described(), planned()]

/** What never has to be tendered: a fen of works. */
export const small: ReadonlyArray<CaseAct> = [described(), planned({ estimateFen: 1n })]

/** Nobody says who pays. */
export const unclear: ReadonlyArray<CaseAct> = [planned()]

export const announced = (on: string, method = "openTender", facts: Facts = {}): CaseAct =>
  act("TenderAnnounced", on, { method, ...facts })

export const issued = (on: string, bidDeadline: string, facts: Facts = {}): CaseAct =>
  act("TenderDocumentsIssued", on, { bidDeadline, ...facts })

/** Parties by a letter. */
export const company = (letter: string) => ({ code: `${letter}2345678-9`, name: `示例公司${letter}` })

export const bid = (letter: string, facts: Facts = {}) => ({
  bidder: company(letter),
  priceFen: 800_000_000n,
  ...facts,
})

export const opened = (on: string, bids: ReadonlyArray<Facts>, facts: Facts = {}): CaseAct =>
  act("BidsOpened", on, { bids, ...facts })

export const notified = (on: string, facts: Facts = {}): CaseAct =>
  act("WinnerNotified", on, { winner: company("A"), priceFen: 800_000_000n, ...facts })

export const signed = (on: string, facts: Facts = {}): CaseAct =>
  act("ContractSigned", on, {
    contract: "1",
    kind: "works",
    contractor: company("A"),
    priceFen: 800_000_000n,
    ...facts,
  })

type Row = readonly [
  name: string,
  acts: ReadonlyArray<CaseAct>,
  expected: Verdict | Readonly<Record<string, Verdict>>,
  more?: Pick<RuleCase, "on" | "blocks">,
]

/** A table of cases: what is special about each, what happened, what the rule says of it. */
export const cases = (...rows: ReadonlyArray<Row>): ReadonlyArray<RuleCase> =>
  rows.map(([name, acts, expected, more]) => ({ name, acts, expected, ...more }))

/** The four words of a verdict, for tables. */
export const yes = "satisfied"
export const no = "violated"
export const none = "notApplicable"
export const open = "undetermined"

export const warns = { blocks: false } as const
export const blocks = { blocks: true } as const

interface Breach {
  /** Acts that break a rule about mandatory tenders, whose anchor is on a day. */
  readonly by: (on: string) => ReadonlyArray<CaseAct>
  /** Acts that keep it, with the same anchor. */
  readonly keptBy: (on: string) => ReadonlyArray<CaseAct>
  /** Whether it blocks in 2018. */
  readonly blocks: boolean
  /** The rule is older than the regulations of 2012. */
  readonly since2000?: true
  /** The rule is about state money alone. */
  readonly isOfStateMoney?: true
}

/** Both sides of every day on which another scope of what must be tendered came into force. */
export const acrossScopes = ({
  by,
  keptBy,
  blocks: mayBlock,
  since2000,
  isOfStateMoney,
}: Breach): ReadonlyArray<Row> => {
  const works = (estimateFen: bigint, on: string) => [described(), planned({ estimateFen }), ...by(on)]
  const road = (on: string) => [
    described({ sector: "road", fiscalFen: 0n, isStateControlled: false }),
    planned(),
    ...by(on),
  ]
  const found = { blocks: mayBlock }
  return [
    ...(since2000 === undefined
      ? []
      : ([
          [
            "the law is in force, thresholds are not set: its first day",
            works(900_000_000n, "2000-01-01"),
            open,
          ],
          ["the last day on which none are", works(900_000_000n, "2000-04-30"), open],
          ["the first day on which they are", works(200_000_000n, "2000-05-01"), no],
        ] as const)),
    ...["2018-05-31", "2018-06-05", "2018-06-06"].map(
      (on) => [`kept on ${on}`, [...mandatory, ...keptBy(on)], yes] as const,
    ),
    ["at the threshold of 2000 on its last day", works(200_000_000n, "2018-05-31"), no, found],
    ["a fen below it", works(199_999_999n, "2018-05-31"), none],
    ["at the threshold of 2018 on its first day", works(400_000_000n, "2018-06-01"), no, found],
    ["a fen below it, as of 2018", works(399_999_999n, "2018-06-01"), none],
    ["at the threshold of 2018 on the day before the list", works(400_000_000n, "2018-06-05"), no, found],
    ["at the threshold of 2018 under the list", works(400_000_000n, "2018-06-06"), no, found],
    ...(isOfStateMoney === undefined
      ? ([
          ["a private road on the last day before the list", road("2018-06-05"), none],
          ["a private road on the first day of the list", road("2018-06-06"), no],
        ] as const)
      : []),
  ]
}
