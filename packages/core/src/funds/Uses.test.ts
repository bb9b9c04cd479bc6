/** Limits of projects: what was never taken on cannot come back under a project's name. */
import { assert, beforeEach, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import { account, Book, PROJECT } from "../testing/Book.ts"
import type { TransferKind } from "./Chart.ts"
import { projectLimit } from "./plan/limits.ts"
import type { PostTransfer, TransferCommand } from "./Transfer.ts"

const idempotencyKey = CommandId.make("test")
const effectiveOn = dateOf("2010-05-20")
const LIMIT = projectLimit(PROJECT.id)

const move = (
  kind: TransferKind,
  [from, to]: readonly [string, string],
  amountFen: bigint,
  isOfProject = false,
): PostTransfer => ({
  action: "transfer",
  idempotencyKey,
  kind,
  effectiveOn,
  lines: [{ from: account("341523", "central", from), to: account("341523", "central", to), amountFen }],
  ...(isOfProject ? { projectCode: PROJECT.code } : {}),
})

const PAID = ["specialAccount", "paid"] as const
const BACK = ["paid", "specialAccount"] as const
const OWED = ["specialAccount", "payable"] as const

let book: Book

const done = (command: TransferCommand): Uuid => {
  const answer = book.send(command)
  assert.isString(answer)
  return answer as Uuid
}

const reversal = (transferId: Uuid): TransferCommand => ({
  action: "reverse",
  idempotencyKey,
  transferId,
  effectiveOn,
  reason: "试算",
})

const reserved = (command: PostTransfer): TransferCommand => ({
  ...command,
  action: "reserve",
  expiresOn: dateOf("2010-06-30"),
})

beforeEach(() => {
  book = new Book()
  done(move("interest", ["source", "specialAccount"], 10_000n))
  book.approve({ approvedOn: effectiveOn, estimateFen: 100n, document: "示例批复", remark: null })
})

describe("a project with an estimate of 100", () => {
  it("takes on 100 in all, to the fen, and learns what is left", () => {
    done(move("commitment", OWED, 60n, true))
    assert.deepInclude(book.send(move("disbursement", PAID, 41n, true)), {
      _tag: "EstimateExceeded",
      projectCode: PROJECT.code,
      availableFen: 40n,
    })
    done(move("disbursement", PAID, 40n, true))
    assert.include(book.send(move("disbursement", PAID, 1n, true)), { _tag: "EstimateExceeded" })
    // What does not name the project is not its own.
    done(move("disbursement", PAID, 500n))
  })

  it("gains no room from refunds of money that it never took on", () => {
    done(move("disbursement", PAID, 500n))
    done(move("disbursement", PAID, 30n, true))
    assert.deepInclude(book.send(move("refund", BACK, 31n, true)), {
      _tag: "GivenBackTooMuch",
      projectCode: PROJECT.code,
      usedFen: 30n,
      amountFen: 31n,
    })
    done(move("refund", BACK, 30n, true))
    assert.include(book.send(move("disbursement", PAID, 101n, true)), { _tag: "EstimateExceeded" })
    done(move("disbursement", PAID, 100n, true))
  })

  it("gains none from moving back what was refunded already", () => {
    const paid = done(move("disbursement", PAID, 30n, true))
    done(move("refund", BACK, 30n, true))
    done(move("disbursement", PAID, 500n))
    assert.include(book.send(reversal(paid)), { _tag: "GivenBackTooMuch", usedFen: 0n, amountFen: 30n })
  })

  it("takes on again what a refund had given back, where that is moved back", () => {
    done(move("disbursement", PAID, 100n, true))
    const refund = done(move("refund", BACK, 100n, true))
    done(move("disbursement", PAID, 60n, true))
    assert.include(book.send(reversal(refund)), { _tag: "EstimateExceeded", availableFen: 40n })
    assert.strictEqual(book.used(LIMIT), 60n)
  })

  it("holds room for what is set aside; given up after it was given back, nothing is below nothing", () => {
    const held = done(reserved(move("disbursement", PAID, 70n, true)))
    assert.strictEqual(book.used(LIMIT), 70n)
    assert.include(book.send(move("disbursement", PAID, 31n, true)), { _tag: "EstimateExceeded" })
    done(move("disbursement", PAID, 500n))
    done(move("refund", BACK, 50n, true))
    assert.strictEqual(book.used(LIMIT), 20n)
    done({ action: "void", idempotencyKey, transferId: held, reason: "试算" })
    assert.strictEqual(book.used(LIMIT), 0n)
  })

  it("may be approved anew, and not below what it has taken on", () => {
    done(move("disbursement", PAID, 80n, true))
    const estimate = { approvedOn: effectiveOn, document: "示例批复", remark: null }
    assert.include(book.approve({ ...estimate, estimateFen: 79n }) ?? {}, { _tag: "EstimateBelowUsed" })
    assert.isUndefined(book.approve({ ...estimate, estimateFen: 80n }))
    assert.include(book.send(move("disbursement", PAID, 1n, true)), { _tag: "EstimateExceeded" })
  })
})

describe("a limit", () => {
  it("counts 18 digits at most, whatever is below it", () => {
    const most = 10n ** 18n - 1n
    book = new Book()
    done(move("interest", ["source", "specialAccount"], most))
    done(move("disbursement", PAID, most, true))
    done(move("refund", BACK, most))
    assert.include(book.send(move("disbursement", PAID, 1n, true)), { _tag: "BalanceTooLarge" })
  })
})
