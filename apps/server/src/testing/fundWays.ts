/** The ways to the fund ledger. */
import { JINZHAI, WATER } from "@minsheng/store/testing"
import { codeOf } from "./register.ts"
import { mutation, query, to, type Way } from "./Way.ts"

const accountOf = (purpose: string): string => `2010-${JINZHAI}-19-county-${purpose}`
const page = { limit: 50 }
const filter = { region: JINZHAI }

/** Money for Jinzhai's own budget. */
export const appropriationOf = (idempotencyKey: string) => ({
  action: "transfer",
  idempotencyKey,
  kind: "appropriation",
  effectiveOn: "2010-04-01",
  lines: [{ from: accountOf("source"), to: accountOf("budget"), amountFen: "100" }],
})

/** The first version of a plan, of money for Jinzhai alone. */
const planOf = (commandId: string) => ({
  commandId,
  follows: 0,
  plan: {
    year: 2010,
    itemKey: "04",
    effectiveFrom: "2010-04-01",
    document: "示例文号",
    groups: [
      {
        name: "示例组",
        rules: [{ level: "central", term: { _tag: "Share", share: 1_000_000 }, floor: null }],
      },
    ],
    lines: [{ regionCode: JINZHAI, group: "示例组", plannedFen: "100", quantity: null }],
    dues: [],
    remark: null,
  },
})

export const FUND_PROCEDURES: Readonly<Record<string, Way>> = {
  "funds.balances": to("funds.read", query("funds.balances", { filter, page }), "RegionOutsideScope"),
  "funds.sums": to("funds.read", query("funds.sums", { filter, by: "item" }), "RegionOutsideScope"),
  "funds.flow": to("funds.read", query("funds.flow", { filter }), "RegionOutsideScope"),
  "funds.account": to(
    "funds.read",
    query("funds.account", { account: accountOf("budget"), page }),
    "FundAccountOutsideScope",
  ),
  "funds.transfers": to("funds.read", query("funds.transfers", { filter, page }), "RegionOutsideScope"),
  "funds.transfer": to(
    "funds.read",
    (caller, { transferId }) => caller.query("funds.transfer", { transferId }),
    "TransferNotFound",
  ),
  "funds.post": to(
    "funds.post",
    mutation("funds.post", ({ commandId }) => appropriationOf(commandId)),
    "FundAccountOutsideScope",
  ),
  "financing.rates": to(
    "funds.read",
    query("financing.rates", { region: JINZHAI, by: "item" }),
    "RegionOutsideScope",
  ),
  "financing.differences": to(
    "funds.read",
    query("financing.differences", { region: JINZHAI }),
    "RegionOutsideScope",
  ),
  "financing.shortfall": to(
    "funds.read",
    query("financing.shortfall", { region: JINZHAI }),
    "RegionOutsideScope",
  ),
  "financing.alarms": to("funds.read", query("financing.alarms", { region: JINZHAI }), "RegionOutsideScope"),
  "financing.plan": to("funds.read", query("financing.plan", { itemKey: "04" }), "own"),
  "financing.plans": to("funds.read", query("financing.plans", {}), "own"),
  "financing.estimate": to(
    "funds.read",
    query("financing.estimate", { projectCode: codeOf(JINZHAI, WATER, 1) }),
    "ProjectNotFound",
  ),
  "financing.issue": to(
    "funds.plan",
    mutation("financing.issue", ({ commandId }) => planOf(commandId)),
    "RegionOutsideScope",
  ),
  "financing.approveEstimate": to(
    "funds.plan",
    mutation("financing.approveEstimate", ({ commandId }) => ({
      commandId,
      projectCode: codeOf(JINZHAI, WATER, 1),
      approvedOn: "2010-04-01",
      estimateFen: "100000000000",
      document: "示例批复",
      remark: null,
    })),
    "ProjectNotFound",
  ),
}

const exported =
  (file: string, question: object): Way["ask"] =>
  (caller) =>
    caller.send(`/export/${file}?question=${encodeURIComponent(JSON.stringify(question))}`)

/** Lists as files, with a question of each and what somebody from abroad is told. */
const LISTS: Readonly<Record<string, readonly [question: object, abroad: string]>> = {
  balances: [filter, "RegionOutsideScope"],
  postings: [filter, "RegionOutsideScope"],
  transfers: [{ filter }, "RegionOutsideScope"],
  "fund-progress": [{ ...filter, by: "item" }, "RegionOutsideScope"],
  shortfalls: [filter, "RegionOutsideScope"],
  alarms: [
    { ...filter, limits: { idleDays: 60, roundFen: "1000000", seriesOf: 3, seriesDays: 30 } },
    "RegionOutsideScope",
  ],
  differences: [filter, "RegionOutsideScope"],
  "financing-plan": [{ itemKey: "04" }, "own"],
  "financing-plans": [{}, "own"],
}

export const FUND_ENDPOINTS: Readonly<Record<string, Way>> = Object.fromEntries(
  Object.entries(LISTS).flatMap(([list, [question, abroad]]) =>
    ["csv", "xlsx"].map((format) => [
      `GET /export/${list}.${format}`,
      to("funds.read", exported(`${list}.${format}`, question), abroad),
    ]),
  ),
)
