/**
 * The chart of transfers: which kinds there are, and from where to where each moves money. It is the one
 * table that says what a transfer may do; whatever is not in it is refused.
 */
import { Schema } from "effect"
import type { Account, Purpose } from "./Account.ts"

/**
 * 预算安排, 下达, 到位, 入专户, 列应付, 拨付, 退质保金, 支出, 退款, 利息, 退回, 转结余, 结转,
 * 交接.
 */
export const TransferKind = Schema.Literals([
  "appropriation",
  "allocation",
  "arrival",
  "deposit",
  "commitment",
  "disbursement",
  "release",
  "expenditure",
  "refund",
  "interest",
  "return",
  "closing",
  "carryOver",
  "takeover",
])
export type TransferKind = typeof TransferKind.Type

export const TRANSFER_KINDS: ReadonlyArray<TransferKind> = TransferKind.literals

/**
 * From one stage to another: `within` one division, `down` to one that lies in it, or `on` from one that is
 * gone to one that took over from it.
 */
export interface Move {
  readonly from: Purpose
  readonly to: Purpose
  readonly reach: "within" | "down" | "on"
}

const within = (from: Purpose, to: Purpose): Move => ({ from, to, reach: "within" })

/** Where money of a division that is gone can still lie. */
const LEFT_BEHIND: ReadonlyArray<Purpose> = [
  "budget",
  "arrived",
  "specialAccount",
  "payable",
  "retention",
  "surplus",
]

/**
 * What is disbursed goes to whoever is paid, less what the contract holds back; both come from what is owed
 * or straight from the special account.
 */
export const CHART: Readonly<Record<TransferKind, ReadonlyArray<Move>>> = {
  appropriation: [within("source", "budget")],
  allocation: [{ from: "budget", to: "budget", reach: "down" }],
  arrival: [within("budget", "arrived")],
  deposit: [within("arrived", "specialAccount")],
  commitment: [within("specialAccount", "payable")],
  disbursement: [
    within("specialAccount", "paid"),
    within("payable", "paid"),
    within("specialAccount", "retention"),
    within("payable", "retention"),
  ],
  release: [within("retention", "paid")],
  expenditure: [within("paid", "spent")],
  refund: [within("paid", "specialAccount")],
  interest: [within("source", "specialAccount")],
  return: [
    within("arrived", "returned"),
    within("specialAccount", "returned"),
    within("surplus", "returned"),
  ],
  closing: [within("specialAccount", "surplus")],
  carryOver: [within("surplus", "specialAccount")],
  takeover: LEFT_BEHIND.map((purpose) => ({ from: purpose, to: purpose, reach: "on" })),
}

/**
 * The move of the chart that a kind of transfer makes between two accounts; `undefined` where it makes none.
 */
export const moveOf = (kind: TransferKind, from: Account, to: Account): Move | undefined =>
  CHART[kind].find(
    (move) =>
      move.from === from.purpose &&
      move.to === to.purpose &&
      (move.reach === "within") === (from.regionCode === to.regionCode),
  )

/** Whether both hold money of one item, one year and one giver: what is earmarked stays so. */
export const isEarmarkKept = (from: Account, to: Account): boolean =>
  from.year === to.year && from.itemKey === to.itemKey && from.level === to.level
