/** A random ledger in which plans and estimates limit what moves, the same from the same seed. */
import { Schema } from "effect"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import type { Entry } from "../journal/Entry.ts"
import type { TransferKind } from "../funds/Chart.ts"
import { IssueFinancingPlan } from "../funds/plan/FinancingPlan.ts"
import type { PostTransfer, TransferCommand } from "../funds/Transfer.ts"
import { account, Book, PROJECT } from "./Book.ts"
import { seeded } from "./ledgerRun.ts"

const decodePlan = Schema.decodeUnknownSync(IssueFinancingPlan)
const effectiveOn = dateOf("2010-05-20")
const COUNTIES = ["341522", "341523"] as const

/** Central money for both counties. */
const planOf = (follows: number, [first, second]: readonly [number, number]): IssueFinancingPlan =>
  decodePlan({
    commandId: `plan ${follows}`,
    follows,
    plan: {
      year: 2010,
      itemKey: "19",
      effectiveFrom: "2010-03-01",
      document: "示例文号",
      groups: [
        {
          name: "all",
          rules: [{ level: "central", term: { _tag: "Share", share: 1_000_000 }, floor: null }],
        },
      ],
      lines: [first, second].map((plannedFen, index) => ({
        regionCode: COUNTIES[index],
        group: "all",
        plannedFen: String(plannedFen),
        quantity: null,
      })),
      dues: [],
      remark: null,
    },
  })

const WAYS = [
  ["appropriation", "source", "budget"],
  ["arrival", "budget", "arrived"],
  ["deposit", "arrived", "specialAccount"],
  ["interest", "source", "specialAccount"],
  ["commitment", "specialAccount", "payable"],
  ["disbursement", "specialAccount", "paid"],
  ["disbursement", "payable", "paid"],
  ["refund", "paid", "specialAccount"],
  ["refund", "paid", "specialAccount"],
] as const satisfies ReadonlyArray<readonly [TransferKind, string, string]>

/** What is refused leaves no trace; what is accepted is the journal. */
export const limitedBook = (seed: number, operations: number): ReadonlyArray<Entry> => {
  const below = seeded(seed)
  const book = new Book()
  const ids: Array<Uuid> = []
  let version = 0
  const stated = (key: string): PostTransfer => {
    const [kind, from, to] = WAYS[below(WAYS.length)] as (typeof WAYS)[number]
    const region = below(3) === 0 ? COUNTIES[0] : COUNTIES[1]
    const ends = { from: account(region, "central", from), to: account(region, "central", to) }
    const amountFen = BigInt(1 + below(300))
    const isOfProject = region === PROJECT.code.slice(5, 11) && below(2) === 0
    return {
      action: "transfer",
      idempotencyKey: CommandId.make(key),
      kind,
      effectiveOn,
      lines:
        below(5) === 0
          ? [
              { ...ends, amountFen },
              { ...ends, amountFen },
            ]
          : [{ ...ends, amountFen }],
      ...(isOfProject ? { projectCode: PROJECT.code } : {}),
    }
  }
  const commandOf = (key: string): TransferCommand => {
    const idempotencyKey = CommandId.make(key)
    const transferId = ids[below(Math.max(1, ids.length))]
    const choice = transferId === undefined ? 0 : below(10)
    if (transferId === undefined || choice < 6) return stated(key)
    if (choice < 8) return { ...stated(key), action: "reserve", expiresOn: dateOf("2010-06-30") }
    if (choice === 8 && below(2) === 0) {
      return { action: "void", idempotencyKey, transferId, reason: "试算" }
    }
    if (choice === 8) return { action: "post", idempotencyKey, transferId, effectiveOn }
    return { action: "reverse", idempotencyKey, transferId, effectiveOn, reason: "试算" }
  }
  for (let operation = 0; operation < operations; operation += 1) {
    if (below(25) === 0) {
      const accepted = book.issue(planOf(version, [500 + below(4000), 500 + below(8000)]))
      if (typeof accepted === "number") version = accepted
    }
    if (below(25) === 0) {
      const estimateFen = BigInt(500 + below(4000))
      book.approve({ approvedOn: effectiveOn, estimateFen, document: "示例批复", remark: null })
    }
    const answer = book.send(commandOf(`operation ${operation}`))
    if (typeof answer === "string" && !ids.includes(answer as Uuid)) ids.push(answer as Uuid)
  }
  return book.entries
}
