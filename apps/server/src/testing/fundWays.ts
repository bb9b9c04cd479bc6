/** The ways to the fund ledger. */
import { JINZHAI } from "@minsheng/store/testing"
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
}

const exported =
  (file: string): Way["ask"] =>
  (caller) =>
    caller.send(`/export/${file}?question=${encodeURIComponent(JSON.stringify(filter))}`)

const FILES = ["balances.csv", "balances.xlsx", "postings.csv", "postings.xlsx"] as const

export const FUND_ENDPOINTS: Readonly<Record<string, Way>> = Object.fromEntries(
  FILES.map((file) => [`GET /export/${file}`, to("funds.read", exported(file), "RegionOutsideScope")]),
)
