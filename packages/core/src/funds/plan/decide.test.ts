import { Schema } from "effect"
import { assert, beforeEach, describe, it } from "vitest"
import { account, Book } from "../../testing/Book.ts"
import type { AccountCode } from "../Account.ts"
import { TransferCommand } from "../Transfer.ts"
import { IssueFinancingPlan } from "./FinancingPlan.ts"

const decodeCommand = Schema.decodeUnknownSync(TransferCommand)
const decodePlan = Schema.decodeUnknownSync(IssueFinancingPlan)

let keys = 0
const idempotencyKey = () => `k${(keys += 1)}`

const [PROVINCE, LUAN, SHUCHENG, JINZHAI] = ["340000", "341500", "341522", "341523"] as const

interface Stated {
  readonly follows?: number
  readonly effectiveFrom?: string
  readonly itemKey?: string
  readonly group?: string
  readonly lines?: Readonly<Record<string, string>>
}

/** Central money alone for some divisions. */
const plan = ({
  follows = 0,
  effectiveFrom = "2010-03-01",
  itemKey = "19",
  group = "all",
  lines = { [JINZHAI]: "1000" },
}: Stated = {}) =>
  decodePlan({
    commandId: idempotencyKey(),
    follows,
    plan: {
      year: 2010,
      itemKey,
      effectiveFrom,
      document: "示例文号",
      groups: [
        {
          name: "all",
          rules: [{ level: "central", term: { _tag: "Share", share: 1_000_000 }, floor: null }],
        },
      ],
      lines: Object.entries(lines).map(([regionCode, plannedFen]) => ({
        regionCode,
        group,
        plannedFen,
        quantity: null,
      })),
      dues: [],
      remark: null,
    },
  })

const moving = (
  action: "transfer" | "reserve",
  kind: string,
  [from, to]: readonly [AccountCode, AccountCode],
  amountFen: string,
) =>
  decodeCommand({
    action,
    idempotencyKey: idempotencyKey(),
    kind,
    effectiveOn: "2010-05-31",
    ...(action === "reserve" ? { expiresOn: "2010-06-30" } : {}),
    lines: [{ from, to, amountFen }],
  })

const GIVEN = [account(PROVINCE, "central", "source"), account(PROVINCE, "central", "budget")] as const
const TO_LUAN = [account(PROVINCE, "central", "budget"), account(LUAN, "central", "budget")] as const
const TO_JINZHAI = [account(LUAN, "central", "budget"), account(JINZHAI, "central", "budget")] as const
const STRAIGHT = [account(PROVINCE, "central", "budget"), account(JINZHAI, "central", "budget")] as const

let book: Book

beforeEach(() => {
  book = new Book()
})

const refusalOf = (answer: unknown): unknown =>
  typeof answer === "object" && answer !== null && "_tag" in answer ? answer._tag : answer

const give = (amountFen: string) => book.send(moving("transfer", "appropriation", GIVEN, amountFen))
const allot = (amountFen: string, way: readonly [AccountCode, AccountCode] = STRAIGHT) =>
  book.send(moving("transfer", "allocation", way, amountFen))

describe("a version of a plan", () => {
  it("follows the one that its writer has seen, and no other", () => {
    assert.strictEqual(book.issue(plan()), 1)
    assert.strictEqual(refusalOf(book.issue(plan())), "PlanVersionDiffers")
    assert.strictEqual(refusalOf(book.issue(plan({ follows: 2 }))), "PlanVersionDiffers")
    assert.strictEqual(refusalOf(book.issue(plan({ follows: 1 }))), "PlanUnchanged")
    assert.strictEqual(book.issue(plan({ follows: 1, lines: { [JINZHAI]: "1001" } })), 2)
  })

  it.each([
    ["after today", { effectiveFrom: "2010-06-01" }, "DateAfterToday"],
    ["of no item", { itemKey: "20" }, "PlanItemUnknown"],
    ["for a division that is not there", { lines: { "341599": "1" } }, "PlanDivisionUnknown"],
    ["of a group that it does not have", { group: "none" }, "PlanGroupUnknown"],
  ])("%s is refused", (_, stated, refusal) => {
    assert.strictEqual(refusalOf(book.issue(plan(stated))), refusal)
    assert.strictEqual(book.issue(plan({ effectiveFrom: "2010-05-31" })), 1)
  })

  it("counts from the day of the one before it at the earliest", () => {
    book.issue(plan())
    const lines = { [JINZHAI]: "2000" }
    const early = book.issue(plan({ follows: 1, effectiveFrom: "2010-02-28", lines }))
    assert.strictEqual(refusalOf(early), "PlanBeforeEarlier")
    assert.strictEqual(book.issue(plan({ follows: 1, effectiveFrom: "2010-03-01", lines })), 2)
  })
})

describe("what budgets receive", () => {
  it("is not limited while the item has no plan", () => {
    give("5000")
    assert.isString(allot("5000"))
  })

  it("is limited at every division, from the province down, to the fen", () => {
    book.issue(plan({ lines: { [JINZHAI]: "1000", [SHUCHENG]: "500" } }))
    assert.deepInclude(give("1501"), {
      _tag: "PlanExceeded",
      plannedFen: 1500n,
      usedFen: 0n,
      availableFen: 1500n,
    })
    assert.isString(give("1500"))
    assert.strictEqual(refusalOf(give("1")), "PlanExceeded")
    assert.isString(allot("1500", TO_LUAN))
    assert.isString(allot("400", TO_JINZHAI))
    assert.deepInclude(allot("601", TO_JINZHAI), { usedFen: 400n, availableFen: 600n, amountFen: 601n })
    assert.isString(allot("600", TO_JINZHAI))
  })

  it("of a division that the plan does not name is nothing", () => {
    book.issue(plan({ lines: { [SHUCHENG]: "1000" } }))
    give("1000")
    assert.deepInclude(allot("1"), { _tag: "PlanExceeded", plannedFen: 0n, availableFen: 0n })
  })

  it("is free again once a transfer is moved back, and taken again once that is", () => {
    book.issue(plan())
    give("1000")
    const sent = allot("1000")
    const reverse = (transferId: unknown) =>
      book.send(
        decodeCommand({
          action: "reverse",
          idempotencyKey: idempotencyKey(),
          transferId,
          effectiveOn: "2010-05-31",
          reason: "示例",
        }),
      )
    const back = reverse(sent)
    assert.isString(allot("300"))
    const again = reverse(back)
    assert.deepInclude(again, { _tag: "FundsInsufficient" })
    assert.deepInclude(allot("701"), { _tag: "FundsInsufficient" })
    assert.isString(allot("700"))
  })

  it("counts what is set aside for it", () => {
    book.issue(plan())
    give("1000")
    const held = book.send(moving("reserve", "allocation", STRAIGHT, "600"))
    assert.deepInclude(allot("401"), { _tag: "FundsInsufficient" })
    assert.isString(
      book.send(
        decodeCommand({
          action: "post",
          idempotencyKey: idempotencyKey(),
          transferId: held,
          effectiveOn: "2010-05-31",
          amountsFen: ["500"],
        }),
      ),
    )
    assert.strictEqual(book.issue(plan({ follows: 1, lines: { [JINZHAI]: "1001" } })), 2)
    assert.isString(allot("500"))
    assert.deepInclude(give("2"), { _tag: "PlanExceeded", usedFen: 1000n, availableFen: 1n })
  })

  it("before there was a plan is in the first one, whoever received it", () => {
    give("800")
    allot("300")
    assert.deepInclude(book.issue(plan({ lines: { [SHUCHENG]: "800" } })), {
      _tag: "PlanBelowAllotted",
      regionCode: JINZHAI,
      plannedFen: 0n,
      allottedFen: 300n,
    })
    assert.strictEqual(book.issue(plan({ lines: { [SHUCHENG]: "500", [JINZHAI]: "300" } })), 1)
  })

  it("is never more than a new version plans: it is refused, and says what is there already", () => {
    book.issue(plan())
    give("800")
    allot("300")
    const cut = book.issue(plan({ follows: 1, lines: { [JINZHAI]: "799" } }))
    assert.deepInclude(cut, {
      _tag: "PlanBelowAllotted",
      regionCode: PROVINCE,
      plannedFen: 799n,
      allottedFen: 800n,
    })
    const elsewhere = book.issue(plan({ follows: 1, lines: { [SHUCHENG]: "800" } }))
    assert.deepInclude(elsewhere, { regionCode: JINZHAI, plannedFen: 0n, allottedFen: 300n })
    assert.strictEqual(book.issue(plan({ follows: 1, lines: { [JINZHAI]: "800" } })), 2)
    assert.strictEqual(refusalOf(give("1")), "PlanExceeded")
  })
})
