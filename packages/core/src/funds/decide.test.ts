import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import { fromParts, type Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import { Scope } from "../access/Actor.ts"
import { account, Book } from "../testing/Book.ts"
import { sampleDivision, sampleItem } from "../testing/samples.ts"
import { AccountCode } from "./Account.ts"
import type { TransferKind } from "./Chart.ts"
import type { PostTransfer, ReserveTransfer, TransferCommand, TransferLine } from "./Transfer.ts"

const [PROVINCE, LUAN, JINZHAI, YINGZHOU] = ["340000", "341500", "341523", "341621"] as const
const idempotencyKey = CommandId.make("test")
const effectiveOn = dateOf("2010-05-20")

type Lines = readonly [TransferLine, ...ReadonlyArray<TransferLine>]

const line = (from: AccountCode, to: AccountCode, amountFen: bigint): TransferLine => ({
  from,
  to,
  amountFen,
})

const transfer = (kind: TransferKind, lines: Lines, change: Partial<PostTransfer> = {}): PostTransfer => ({
  action: "transfer",
  idempotencyKey,
  kind,
  effectiveOn,
  lines,
  ...change,
})

const reserve = (
  kind: TransferKind,
  lines: Lines,
  change: Partial<ReserveTransfer> = {},
): ReserveTransfer => ({
  action: "reserve",
  idempotencyKey,
  kind,
  effectiveOn,
  expiresOn: dateOf("2010-06-30"),
  lines,
  ...change,
})

const of = (purpose: string, region: string = JINZHAI, level = "central"): AccountCode =>
  account(region, level, purpose)

const appropriated = (amountFen: bigint, region: string = JINZHAI): PostTransfer =>
  transfer("appropriation", [line(of("source", region), of("budget", region), amountFen)])

const arrived = (amountFen: bigint): PostTransfer =>
  transfer("arrival", [line(of("budget"), of("arrived"), amountFen)])

const done = (book: Book, command: TransferCommand): Uuid => {
  const answer = book.send(command)
  assert.isString(
    answer,
    JSON.stringify(answer, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value)),
  )
  return answer as Uuid
}

/** A book in which Jinzhai's budget holds 1,000 fen. */
const funded = (): Book => {
  const book = new Book()
  done(book, appropriated(1000n))
  return book
}

describe("a transfer", () => {
  it("moves money from account to account; what comes from outside is owed to it", () => {
    const book = funded()
    done(book, arrived(400n))
    assert.deepStrictEqual(book.of(of("source")), [-1000n, 0n])
    assert.deepStrictEqual(book.of(of("budget")), [600n, 0n])
    assert.deepStrictEqual(book.of(of("arrived")), [400n, 0n])
  })

  it("takes all that there is, and not a fen more: the loser learns what is left", () => {
    const book = funded()
    done(book, arrived(999n))
    const { name: regionName } = sampleDivision(JINZHAI, LUAN)
    assert.deepStrictEqual(book.send(arrived(2n)), {
      _tag: "FundsInsufficient",
      account: of("budget"),
      regionName,
      itemName: sampleItem().name,
      balanceFen: 1n,
      reservedFen: 0n,
      availableFen: 1n,
      amountFen: 2n,
    })
    done(book, arrived(1n))
    assert.deepStrictEqual(book.of(of("budget")), [0n, 0n])
  })

  it("of several lines is there whole or not at all, and a line may use what one before it moved", () => {
    const book = funded()
    const deposit = line(of("arrived"), of("specialAccount"), 300n)
    assert.include(book.send(transfer("deposit", [deposit])), { _tag: "FundsInsufficient" })
    done(book, arrived(300n))
    const out = (to: string, amountFen: bigint) => line(of("specialAccount"), of(to), amountFen)
    done(book, transfer("deposit", [deposit]))
    const both = transfer("disbursement", [out("paid", 290n), out("retention", 11n)])
    assert.include(book.send(both), { _tag: "FundsInsufficient", availableFen: 10n, amountFen: 11n })
    assert.deepStrictEqual(book.of(of("paid")), [0n, 0n])
    done(book, transfer("disbursement", [out("paid", 290n), out("retention", 10n)]))
    assert.deepStrictEqual(book.of(of("retention")), [10n, 0n])
  })

  it("goes down to a division that lies below, and to no other", () => {
    const book = new Book()
    done(book, appropriated(1000n, PROVINCE))
    const down = (from: string, to: string) =>
      transfer("allocation", [line(of("budget", from), of("budget", to), 100n)])
    for (const [from, to] of [
      [PROVINCE, LUAN],
      [PROVINCE, JINZHAI],
      [LUAN, JINZHAI],
    ] as const) {
      done(book, down(from, to))
    }
    for (const [from, to] of [
      [LUAN, YINGZHOU],
      [JINZHAI, LUAN],
      [LUAN, PROVINCE],
      [JINZHAI, "341522"],
    ] as const) {
      assert.include(book.send(down(from, to)), { _tag: "DivisionNotBelow" }, `${from} to ${to}`)
    }
  })

  it("stays with the item, the year and the giver that the money is of", () => {
    const book = funded()
    const into = (code: string) =>
      book.send(transfer("arrival", [line(of("budget"), AccountCode.make(code), 1n)]))
    for (const code of [
      "2010-341523-20-central-arrived",
      "2011-341523-19-central-arrived",
      "2010-341523-19-province-arrived",
    ]) {
      assert.include(into(code), { _tag: "FundsEarmarked", from: of("budget"), to: code })
    }
  })

  it("is one of the chart", () => {
    const book = funded()
    const back = transfer("arrival", [line(of("arrived"), of("budget"), 1n)])
    assert.include(book.send(back), { _tag: "MoveNotInChart", kind: "arrival" })
    const elsewhere = transfer("arrival", [line(of("budget"), of("arrived", "341522"), 1n)])
    assert.include(book.send(elsewhere), { _tag: "MoveNotInChart" })
  })

  it("moves by today, and from the year before the programme's on", () => {
    const on = (date: string) => new Book().send({ ...appropriated(1n), effectiveOn: dateOf(date) })
    assert.isString(on("2010-05-31"))
    assert.deepStrictEqual(on("2010-06-01"), {
      _tag: "DateAfterToday",
      date: dateOf("2010-06-01"),
      today: dateOf("2010-05-31"),
    })
    assert.isString(on("2009-01-01"))
    assert.include(on("2008-12-31"), { _tag: "MovedBeforeProgramme", year: 2010 })
  })

  it("is between accounts of divisions and items that there are", () => {
    const book = new Book()
    const from = (code: string) => {
      const to = AccountCode.make(code.replace("source", "budget"))
      return book.send(transfer("appropriation", [line(AccountCode.make(code), to, 1n)]))
    }
    assert.include(from("2010-341599-19-central-source"), { _tag: "FundAccountUnknown", fault: "division" })
    assert.include(from("2010-341523-77-central-source"), { _tag: "FundAccountUnknown", fault: "item" })
    assert.include(from("2011-341523-19-central-source"), { _tag: "FundAccountUnknown", fault: "item" })
    assert.isString(from("2010-341523-19-central-source"))
  })

  it("is made by who answers for both accounts", () => {
    const county = (code: string) => DivisionCode.make(code)
    const book = funded()
    const outside = { _tag: "FundAccountOutsideScope", account: of("budget") }
    book.scope = Scope.of(new Set([county("341522")]), null)
    assert.include(book.send(arrived(1n)), outside)
    book.scope = Scope.of(new Set([county(JINZHAI)]), [ItemKey.make("20")])
    assert.include(book.send(arrived(1n)), outside)
    book.scope = Scope.of(new Set([county(JINZHAI)]), null)
    done(book, arrived(1n))
    // A city's accounts are those of who answers for every county in it.
    const city = appropriated(1n, LUAN)
    assert.include(book.send(city), { _tag: "FundAccountOutsideScope", account: of("source", LUAN) })
    book.scope = Scope.of(new Set([county(JINZHAI), county("341522")]), null)
    done(book, city)
  })

  it("holds amounts beyond what a double-precision number does, up to 18 digits", () => {
    const [beyond, most] = [2n ** 53n + 1n, 10n ** 18n - 1n]
    const book = new Book()
    done(book, appropriated(beyond))
    done(book, arrived(beyond))
    assert.deepStrictEqual(book.of(of("arrived")), [9_007_199_254_740_993n, 0n])
    done(book, appropriated(most - beyond))
    assert.include(book.send(appropriated(1n)), { _tag: "BalanceTooLarge", account: of("source") })
  })
})

describe("a reservation", () => {
  const post = (transferId: Uuid, change: object = {}) =>
    ({ action: "post", idempotencyKey, transferId, effectiveOn, ...change }) as TransferCommand
  const giveUp = (transferId: Uuid): TransferCommand => ({
    action: "void",
    idempotencyKey,
    transferId,
    reason: "改由六月下达",
  })
  const toArrived = (amountFen: bigint) => [line(of("budget"), of("arrived"), amountFen)] as const

  it("keeps money where it is, for itself: what is left is what others may use", () => {
    const book = funded()
    const id = done(book, reserve("arrival", toArrived(700n)))
    assert.deepStrictEqual(book.of(of("budget")), [1000n, 700n])
    assert.include(book.send(arrived(301n)), { _tag: "FundsInsufficient", availableFen: 300n })
    done(book, arrived(300n))
    done(book, post(id))
    assert.deepStrictEqual(book.of(of("budget")), [0n, 0n])
    assert.deepStrictEqual(book.of(of("arrived")), [1000n, 0n])
  })

  it("may be posted in part; the rest is free again", () => {
    const book = funded()
    const id = done(book, reserve("arrival", toArrived(700n)))
    for (const amountsFen of [[701n], [0n], [1n, 1n]]) {
      assert.include(book.send(post(id, { amountsFen })), { _tag: "ReservationExceeded" })
    }
    done(book, post(id, { amountsFen: [200n] }))
    assert.deepStrictEqual(book.of(of("budget")), [800n, 0n])
    assert.include(book.send(post(id)), { _tag: "TransferStateDiffers", state: "posted", needed: "reserved" })
  })

  it("is given up, and gone then", () => {
    const book = funded()
    const id = done(book, reserve("arrival", toArrived(700n)))
    done(book, giveUp(id))
    assert.deepStrictEqual(book.of(of("budget")), [1000n, 0n])
    assert.include(book.send(post(id)), { _tag: "TransferStateDiffers", state: "voided" })
    assert.include(book.send(giveUp(id)), { _tag: "TransferStateDiffers", state: "voided" })
  })

  it("can be posted on its last day and not after, when it is let go of", () => {
    const book = funded()
    const [first, second] = [
      done(book, reserve("arrival", toArrived(100n))),
      done(book, reserve("arrival", toArrived(100n))),
    ]
    book.today = "2010-06-30"
    assert.include(book.expire(first) ?? {}, { _tag: "TransferStateDiffers" })
    done(book, post(first))
    book.today = "2010-07-01"
    assert.include(book.send(post(second)), { _tag: "ReservationExpired", expiresOn: "2010-06-30" })
    assert.deepStrictEqual(book.of(of("budget")), [900n, 100n])
    assert.isUndefined(book.expire(second))
    assert.deepStrictEqual(book.of(of("budget")), [900n, 0n])
    assert.include(book.send(post(second)), { _tag: "TransferStateDiffers", state: "expired" })
  })

  it("ends today at the earliest", () => {
    const until = (date: string) =>
      funded().send(reserve("arrival", toArrived(1n), { expiresOn: dateOf(date) }))
    assert.isString(until("2010-05-31"))
    assert.include(until("2010-05-30"), { _tag: "ExpiryBeforeToday", today: "2010-05-31" })
  })

  it("is nobody's who does not answer for its accounts", () => {
    const book = funded()
    const id = done(book, reserve("arrival", toArrived(1n)))
    book.scope = Scope.of(new Set([DivisionCode.make("341522")]), null)
    assert.include(book.send(post(id)), { _tag: "TransferNotFound", transferId: id })
    assert.include(book.send(giveUp(id)), { _tag: "TransferNotFound" })
    const unknown = fromParts(99_999, new Uint8Array(10))
    assert.include(book.send(post(unknown)), { _tag: "TransferNotFound", transferId: unknown })
  })
})

describe("a reversal", () => {
  const reverse = (transferId: Uuid): TransferCommand => ({
    action: "reverse",
    idempotencyKey,
    transferId,
    effectiveOn,
    reason: "收款单位填错",
  })

  it("moves back what was moved, once", () => {
    const book = funded()
    const id = done(book, arrived(400n))
    done(book, reverse(id))
    assert.deepStrictEqual(book.of(of("budget")), [1000n, 0n])
    assert.deepStrictEqual(book.of(of("arrived")), [0n, 0n])
    assert.include(book.send(reverse(id)), {
      _tag: "TransferStateDiffers",
      state: "reversed",
      needed: "posted",
    })
  })

  it("is itself a transfer that can be moved back", () => {
    const book = funded()
    const back = done(book, reverse(done(book, arrived(400n))))
    done(book, reverse(back))
    assert.deepStrictEqual(book.of(of("arrived")), [400n, 0n])
  })

  it("is refused where the money is gone on", () => {
    const book = funded()
    const id = done(book, arrived(400n))
    done(book, transfer("deposit", [line(of("arrived"), of("specialAccount"), 1n)]))
    assert.include(book.send(reverse(id)), {
      _tag: "FundsInsufficient",
      account: of("arrived"),
      availableFen: 399n,
    })
  })

  it("of a reservation that was posted in part moves that part", () => {
    const book = funded()
    const id = done(book, reserve("arrival", [line(of("budget"), of("arrived"), 700n)]))
    done(book, {
      action: "post",
      idempotencyKey,
      transferId: id,
      effectiveOn,
      amountsFen: [200n],
    } as TransferCommand)
    done(book, reverse(id))
    assert.deepStrictEqual(book.of(of("budget")), [1000n, 0n])
  })
})
