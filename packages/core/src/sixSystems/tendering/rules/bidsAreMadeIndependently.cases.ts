import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { act, bid, blocks, cases, company, no, none, open, opened, warns, yes } from "../caseActs.ts"
import { bidsAreMadeIndependently } from "./bidsAreMadeIndependently.ts"

type Facts = Readonly<Record<string, unknown>>

const own = (letter: string, facts: Facts = {}) =>
  bid(letter, {
    authorUnit: `编制${letter}`,
    agent: `代理${letter}`,
    projectManager: `经理${letter}`,
    ...facts,
  })

const paid = (letter: string, account: string): CaseAct =>
  act("BidDepositTaken", "2012-01-20", { bidder: company(letter), amountFen: 1n, account })

const ACCOUNTS = [paid("A", "账户1"), paid("B", "账户2")]

const tender = (
  on: string,
  second: Facts = {},
  accounts: ReadonlyArray<CaseAct> = ACCOUNTS,
  found: Facts = {},
): ReadonlyArray<CaseAct> => [
  ...accounts,
  opened(on, [own("A"), own("B", second)]),
  act("EvaluationReported", on, { candidates: [], areBidsAlike: false, areBidsMixed: false, ...found }),
]

export const bidsAreMadeIndependentlyCases: RuleCases = {
  rule: bidsAreMadeIndependently,
  cases: cases(
    ["nothing in common", tender("2012-02-01"), yes],
    ["one author", tender("2012-02-01", { authorUnit: "编制A" }), no, warns],
    ["one agent", tender("2012-02-01", { agent: "代理A" }), no],
    ["one project manager", tender("2012-02-01", { projectManager: "经理A" }), no],
    ["one account", tender("2012-02-01", {}, [paid("A", "账户1"), paid("B", "账户1")]), no],
    [
      "one account, as the bids say",
      tender("2012-02-01", { depositAccount: "账户1" }, [paid("A", "账户1")]),
      no,
    ],
    ["alike beyond chance", tender("2012-02-01", {}, ACCOUNTS, { areBidsAlike: true }), no],
    ["mixed up", tender("2012-02-01", {}, ACCOUNTS, { areBidsMixed: true }), no],
    ["one account is not known", tender("2012-02-01", {}, [paid("A", "账户1")]), open],
    ["one account is not known, and one author", tender("2012-02-01", { authorUnit: "编制A" }, []), no],
    [
      "one bid alone",
      [
        paid("A", "账户1"),
        opened("2012-02-01", [own("A")]),
        act("EvaluationReported", "2012-02-01", { candidates: [], areBidsAlike: false, areBidsMixed: false }),
      ],
      yes,
    ],
    ["the day before the regulations", tender("2012-01-31", { authorUnit: "编制A" }), none],
    ["the day before the text that was read", tender("2019-03-01", { authorUnit: "编制A" }), no, warns],
    ["the day of the text that was read", tender("2019-03-02", { authorUnit: "编制A" }), no, blocks],
  ),
}
