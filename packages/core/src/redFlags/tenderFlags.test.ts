/** Flags of tenders: each where it is, and none where it is not. */
import { assert, describe, it } from "vitest"
import { make } from "../kernel/CalendarDate.ts"
import type { Bid } from "../sixSystems/tendering/bidEvents.ts"
import type { Deal } from "./Deal.ts"
import { SETTINGS } from "./settings.ts"
import { spreadOf } from "./statistics.ts"
import { supplierFlags, tenderFlags } from "./tenderFlags.ts"

const firm = (number: number) =>
  ({ code: `${10_000_000 + number}-0`, name: `示例公司${number}` }) as NonNullable<Deal["supplier"]>

const bid = (number: number, yuan: number, more: object = {}): Bid =>
  ({ bidder: firm(number), priceFen: BigInt(yuan) * 100n, ...more }) as Bid

const tender = (name: string, bids: ReadonlyArray<Bid>, winner: number | undefined = 1): Deal => ({
  project: { code: "2010-341522-19-0007", name: "示例工程" },
  name,
  owner: "876543210",
  category: "works",
  workType: "管网",
  place: "示例镇",
  supplier: winner === undefined ? undefined : firm(winner),
  worthFen: 100n,
  on: make("2010-04-01"),
  isTendered: true,
  opening: {
    on: make("2010-03-29"),
    deadline: make("2010-03-29"),
    deadlineAt: "09:30",
    bids,
    act: "a1",
  },
  acts: ["a1"],
})

const kindsOf = (...deals: ReadonlyArray<Deal>) => tenderFlags(deals).map(({ kind }) => kind)

const OUT = { disqualifiedFor: "示例" }

describe("a tender by itself", () => {
  it.each([
    ["three bids", [bid(1, 100), bid(2, 110), bid(3, 120)], []],
    ["one bid", [bid(1, 100)], ["singleBid"]],
    ["one bid beside one that was refused", [bid(1, 100), bid(2, 90, { isRefused: true })], ["singleBid"]],
    ["two bids of one price", [bid(1, 100), bid(2, 100), bid(3, 120)], ["identicalPrices"]],
    ["one bidder twice at one price", [bid(1, 100), bid(1, 100), bid(3, 120)], []],
    ["a fen apart", [bid(1, 100), { ...bid(2, 100), priceFen: 10_001n }, bid(3, 120)], []],
    [
      "the winner a minute late",
      [bid(1, 100, { receivedOn: "2010-03-29", receivedAt: "09:31" }), bid(2, 110)],
      ["lateBidWon"],
    ],
    [
      "the winner on the minute",
      [bid(1, 100, { receivedOn: "2010-03-29", receivedAt: "09:30" }), bid(2, 110)],
      [],
    ],
    ["the winner a day late", [bid(1, 100, { receivedOn: "2010-03-30" }), bid(2, 110)], ["lateBidWon"]],
    ["another a day late", [bid(1, 100), bid(2, 110, { receivedOn: "2010-03-30" })], []],
    ["the lowest disqualified", [bid(2, 90, OUT), bid(1, 100), bid(3, 120)], ["lowestDisqualified"]],
    ["another disqualified", [bid(1, 100), bid(2, 110, OUT), bid(3, 120)], []],
    ["all but the winner", [bid(1, 100), bid(2, 110, OUT), bid(3, 120, OUT)], ["allButWinnerDisqualified"]],
    [
      "all but the winner, who was not the lowest",
      [bid(1, 130), bid(2, 110, OUT), bid(3, 120, OUT)],
      ["lowestDisqualified", "allButWinnerDisqualified"],
    ],
  ] as const)("%s", (_, bids, kinds) => {
    assert.sameMembers(kindsOf(tender("1", bids)), [...kinds])
  })

  it("knows its winner under either code", () => {
    const winner = { code: "91340000100000010A", name: "示例公司1" } as NonNullable<Deal["supplier"]>
    const bids = [bid(1, 100, { receivedOn: "2010-03-30" }), bid(2, 110)]
    assert.deepStrictEqual(kindsOf({ ...tender("1", bids), supplier: winner }), ["lateBidWon"])
  })

  it("has no winner's flags while nobody has won", () => {
    assert.isEmpty(kindsOf(tender("1", [bid(1, 100, { receivedOn: "2010-03-30" }), bid(2, 110, OUT)], 9)))
  })
})

/** Tenders whose next bid is so many per mille above the winner's. */
const margins = (...permille: ReadonlyArray<number>): ReadonlyArray<Deal> =>
  permille.map((one, index) => tender(`${index}`, [bid(1, 1_000_000), bid(2, 1_000_000 + one * 1000)]))

/** From 8 to 12 per cent, in steps: the fences lie well beside. */
const USUAL = Array.from({ length: 30 }, (_, index) => 80 + (index % 9) * 5)

describe("a spread", () => {
  it("has quartiles in proportion between values, and fences beside them", () => {
    const values = Array.from({ length: 20 }, (_, index) => 20 - index)
    assert.deepStrictEqual(spreadOf(values, SETTINGS), {
      count: 20,
      q1: 5.75,
      median: 10.5,
      q3: 15.25,
      lowerFence: -8.5,
      upperFence: 29.5,
    })
    assert.isUndefined(spreadOf(values.slice(1), SETTINGS))
  })
})

describe("a tender beside others", () => {
  it("is close or heavily discounted beyond the fences, and says how the others are spread", () => {
    const flags = tenderFlags(margins(...USUAL, 1, 400))
    assert.sameMembers(
      flags.map(({ kind }) => kind),
      ["closePrice", "heavyDiscount"],
    )
    const [basis] = flags.flatMap(({ yardsticks }) => yardsticks.map((one) => one.basis))
    assert.strictEqual(basis?.kind === "statistics" ? basis.spread.count : 0, 32)
  })

  it("is compared with nobody where there are too few", () => {
    const few = margins(...USUAL.slice(0, SETTINGS.populationLeast - 2), 400)
    assert.isEmpty(tenderFlags(few))
    assert.lengthOf(tenderFlags(margins(...USUAL.slice(0, SETTINGS.populationLeast - 1), 400)), 1)
  })

  it("is flagged beyond a fence, not on it", () => {
    const half = (permille: number) => Array.from({ length: 10 }, () => permille)
    // Quartiles at 80 and 100 per mille: the fences stand at 50 and 130.
    const beside = (permille: number) =>
      tenderFlags(margins(...half(80), ...half(100), permille)).map(({ kind }) => kind)
    assert.isEmpty(beside(130))
    assert.deepStrictEqual(beside(131), ["heavyDiscount"])
    assert.isEmpty(beside(50))
    assert.deepStrictEqual(beside(49), ["closePrice"])
  })

  it("has many disqualified where others have few, from half of them on", () => {
    const clean = Array.from({ length: 30 }, (_, index) =>
      tender(`${index}`, [bid(1, 100), bid(2, 110), bid(3, 120), bid(4, 130)]),
    )
    const half = tender("half", [bid(1, 100), bid(2, 110), bid(3, 120, OUT), bid(4, 130, OUT)])
    const quarter = tender("quarter", [bid(1, 100), bid(2, 110), bid(3, 120), bid(4, 130, OUT)])
    assert.deepStrictEqual(kindsOf(...clean, half), ["manyDisqualified"])
    assert.isEmpty(kindsOf(...clean, quarter))
  })
})

describe("a supplier", () => {
  const win = (supplier: number, workType: string): Deal => ({
    ...tender(`${supplier} ${workType}`, [], supplier),
    workType,
  })
  const usual = Array.from({ length: 30 }, (_, index) => win(index, "管网"))

  it("of very different things is flagged beside others of one thing each", () => {
    const flags = supplierFlags([...usual, ...["管网", "道路", "电脑", "绿化"].map((kind) => win(99, kind))])
    assert.lengthOf(flags, 1)
    assert.lengthOf(flags[0]?.exhibits ?? [], 4)
  })

  it("of two things is none, nor one of many things of one kind", () => {
    assert.isEmpty(supplierFlags([...usual, win(99, "管网"), win(99, "道路")]))
    assert.isEmpty(supplierFlags([...usual, ...Array.from({ length: 9 }, () => win(99, "管网"))]))
  })
})
