/** Days: what follows a transfer counts from its own day at the earliest, and from today at the latest. */
import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import { account, Book, type Refused } from "../testing/Book.ts"
import type { TransferKind } from "./Chart.ts"
import type { PostTransfer, TransferCommand, TransferLine } from "./Transfer.ts"

const idempotencyKey = CommandId.make("test")

type Ends = readonly [from: string, to: string]

const line = ([from, to]: Ends, amountFen: bigint): TransferLine => ({
  from: account("341523", "central", from),
  to: account("341523", "central", to),
  amountFen,
})

const moved = (kind: TransferKind, ends: Ends, on: string, amountFen = 100n): PostTransfer => ({
  action: "transfer",
  idempotencyKey,
  kind,
  effectiveOn: dateOf(on),
  lines: [line(ends, amountFen)],
})

const setAside = (kind: TransferKind, ends: Ends, on: string, until: string): TransferCommand => ({
  ...moved(kind, ends, on),
  action: "reserve",
  expiresOn: dateOf(until),
})

const posted = (transferId: Uuid, on: string): TransferCommand => ({
  action: "post",
  idempotencyKey,
  transferId,
  effectiveOn: dateOf(on),
})

const reversed = (transferId: Uuid, on: string): TransferCommand => ({
  action: "reverse",
  idempotencyKey,
  transferId,
  effectiveOn: dateOf(on),
  reason: "试算",
})

const APPROPRIATED: Ends = ["source", "budget"]
const ARRIVED: Ends = ["budget", "arrived"]

const sent = (book: Book, command: TransferCommand): Uuid => {
  const answer = book.send(command)
  assert.isString(answer)
  return answer as Uuid
}

const outcome = (answer: Uuid | Refused): string =>
  typeof answer === "string" ? "accepted" : String(answer["_tag"])

const CASES = [
  ["the day before", "2010-05-19", "DayBeforeTransfer"],
  ["the same day", "2010-05-20", "accepted"],
  ["today", "2010-05-31", "accepted"],
  ["tomorrow", "2010-06-01", "DateAfterToday"],
] as const

const funded = (): Book => {
  const book = new Book()
  sent(book, moved("appropriation", APPROPRIATED, "2010-01-10"))
  return book
}

describe("what follows a transfer of 20 May", () => {
  it.each(CASES)("posts a reservation on %s (%s): %s", (_, on, expected) => {
    const book = funded()
    const id = sent(book, setAside("arrival", ARRIVED, "2010-05-20", "2010-06-30"))
    assert.strictEqual(outcome(book.send(posted(id, on))), expected)
  })

  it.each(CASES)("moves it back on %s (%s): %s", (_, on, expected) => {
    const book = funded()
    const id = sent(book, moved("arrival", ARRIVED, "2010-05-20"))
    assert.strictEqual(outcome(book.send(reversed(id, on))), expected)
  })

  it.each(CASES)("moves a posted reservation back on %s (%s): %s", (_, on, expected) => {
    const book = funded()
    const id = sent(book, setAside("arrival", ARRIVED, "2010-03-01", "2010-06-30"))
    sent(book, posted(id, "2010-05-20"))
    assert.strictEqual(outcome(book.send(reversed(id, on))), expected)
  })

  it.each(CASES)("moves a reversal back on %s (%s): %s", (_, on, expected) => {
    const book = funded()
    const id = sent(book, moved("arrival", ARRIVED, "2010-03-01"))
    const back = sent(book, reversed(id, "2010-05-20"))
    assert.strictEqual(outcome(book.send(reversed(back, on))), expected)
  })

  it("says which day it is that can be", () => {
    const book = funded()
    const id = sent(book, setAside("arrival", ARRIVED, "2010-05-20", "2010-06-30"))
    assert.deepStrictEqual(book.send(posted(id, "2010-05-01")), {
      _tag: "DayBeforeTransfer",
      transferId: id,
      effectiveOn: dateOf("2010-05-01"),
      since: dateOf("2010-05-20"),
    })
  })

  it("is given up today, whenever it was set aside", () => {
    const book = funded()
    const id = sent(book, setAside("arrival", ARRIVED, "2010-05-20", "2010-06-30"))
    sent(book, { action: "void", idempotencyKey, transferId: id, reason: "试算" })
    assert.strictEqual(book.entries.at(-1)?.occurredOn, dateOf("2010-05-31"))
  })
})

describe("money that was left of 2010", () => {
  const SURPLUS: Ends = ["specialAccount", "surplus"]
  const CARRIED: Ends = ["surplus", "specialAccount"]

  const left = (today: string): Book => {
    const book = new Book(today)
    sent(book, moved("interest", ["source", "specialAccount"], "2010-01-10"))
    sent(book, moved("closing", SURPLUS, "2010-12-31"))
    return book
  }

  it.each([
    ["2010-12-31", "CarriedOverEarly"],
    ["2011-01-01", "accepted"],
    ["2012-12-31", "accepted"],
    ["2016-01-01", "CarriedOverTwice"],
  ])("is carried over on %s: %s", (on, expected) => {
    assert.strictEqual(outcome(left("2016-06-01").send(moved("carryOver", CARRIED, on))), expected)
  })

  it("is not carried over again by what was set aside in time", () => {
    const book = left("2014-12-31")
    const id = sent(book, setAside("carryOver", CARRIED, "2014-12-31", "2015-12-31"))
    book.today = "2015-01-02"
    assert.include(book.send(posted(id, "2015-01-02")), { _tag: "CarriedOverTwice" })
    sent(book, posted(id, "2014-12-31"))
  })

  it("nor by moving back that it was moved back", () => {
    const book = left("2014-12-31")
    const id = sent(book, moved("carryOver", CARRIED, "2014-12-31"))
    const back = sent(book, reversed(id, "2014-12-31"))
    book.today = "2015-01-02"
    assert.include(book.send(reversed(back, "2015-01-02")), { _tag: "CarriedOverTwice" })
  })
})
