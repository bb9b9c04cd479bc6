/** Splitting: what is flagged and what is not, on both sides of every amount and day. */
import { assert, describe, it } from "vitest"
import { make } from "../kernel/CalendarDate.ts"
import type { Deal } from "./Deal.ts"
import { SETTINGS } from "./settings.ts"
import { SplittingWatch } from "./splitting.ts"

const PUMPS = { code: "12345678-8", name: "示例公司甲" } as Deal["supplier"]
const OTHERS = { code: "22345678-5", name: "示例公司乙" } as Deal["supplier"]

let count = 0

const deal = (on: string, yuan: number, more: Partial<Deal> = {}): Deal => ({
  project: { code: "2010-341522-19-0007", name: "示例工程" },
  name: `标段${(count += 1)}`,
  owner: "876543210",
  category: "works",
  workType: "管网",
  place: "示例镇",
  supplier: undefined,
  worthFen: BigInt(Math.round(yuan * 100)),
  on: make(on),
  isTendered: false,
  opening: undefined,
  acts: ["a1"],
  ...more,
})

const flagsOf = (...deals: ReadonlyArray<Deal>) => {
  const watch = new SplittingWatch(SETTINGS)
  watch.add(deals)
  return watch.flags
}

const NOBODY = { workType: undefined, place: undefined } as const

/** What is special about it, the deals, and how many of them are flagged together. */
const TABLE = [
  ["two parts that reach the threshold", [deal("2010-03-01", 1_000_000), deal("2010-04-01", 1_000_000)], 2],
  ["two parts a fen below it", [deal("2010-03-01", 1_000_000), deal("2010-04-01", 999_999.99)], 0],
  ["one alone just below", [deal("2010-03-01", 1_999_999.99)], 0],
  ["one at the threshold has to be tendered by itself", [deal("2010-03-01", 2_000_000)], 0],
  [
    "one at the threshold beside one that is small",
    [deal("2010-03-01", 2_000_000), deal("2010-04-01", 10)],
    0,
  ],
  ["a year apart to the day", [deal("2010-03-01", 1_000_000), deal("2011-03-01", 1_000_000)], 2],
  ["a day more than a year apart", [deal("2010-03-01", 1_000_000), deal("2011-03-02", 1_000_000)], 0],
  ["another place", [deal("2010-03-01", 1_000_000), deal("2010-04-01", 1_000_000, { place: "别镇" })], 0],
  ["other work", [deal("2010-03-01", 1_000_000), deal("2010-04-01", 1_000_000, { workType: "道路" })], 0],
  ["another owner", [deal("2010-03-01", 1_000_000), deal("2010-04-01", 1_000_000, { owner: "1" })], 0],
  [
    "another category",
    [deal("2010-03-01", 1_000_000), deal("2010-04-01", 1_000_000, { category: "goods" })],
    0,
  ],
  [
    "one was tendered",
    [deal("2010-03-01", 1_000_000), deal("2010-04-01", 1_000_000, { isTendered: true })],
    0,
  ],
  [
    "of one it is not known whether it was tendered",
    [deal("2010-03-01", 1_000_000), deal("2010-04-01", 1_000_000, { isTendered: undefined })],
    2,
  ],
  [
    "one supplier, whatever the work and the place",
    [
      deal("2010-03-01", 1_000_000, { supplier: PUMPS, workType: "a" }),
      deal("2010-04-01", 1_000_000, { supplier: PUMPS, workType: "b" }),
    ],
    2,
  ],
  [
    "two suppliers, and no work is named",
    [
      deal("2010-03-01", 1_000_000, { supplier: PUMPS, ...NOBODY }),
      deal("2010-04-01", 1_000_000, { supplier: OTHERS, ...NOBODY }),
    ],
    0,
  ],
  [
    "the sum against the threshold of 2018, of the last day",
    [deal("2018-05-31", 1_999_999), deal("2018-06-01", 2_000_001)],
    2,
  ],
  ["a yuan less", [deal("2018-05-31", 1_999_999), deal("2018-06-01", 2_000_000)], 0],
  [
    "each against the threshold of its own day",
    [deal("2018-05-31", 2_000_001), deal("2018-06-01", 3_999_999)],
    0,
  ],
  ["before there were thresholds", [deal("2000-04-29", 1_999_999), deal("2000-04-30", 1_999_999)], 0],
  [
    "goods at theirs",
    [deal("2010-03-01", 500_000, { category: "goods" }), deal("2010-03-02", 500_000, { category: "goods" })],
    2,
  ],
  [
    "goods a fen below",
    [
      deal("2010-03-01", 500_000, { category: "goods" }),
      deal("2010-03-02", 499_999.99, { category: "goods" }),
    ],
    0,
  ],
  [
    "services at theirs",
    [
      deal("2010-03-01", 250_000, { category: "design" }),
      deal("2010-03-02", 250_000, { category: "design" }),
    ],
    2,
  ],
  ["nobody says when", [deal("2010-03-01", 1_000_000), deal("2010-03-02", 1_000_000, { on: undefined })], 0],
  [
    "nobody says how much",
    [deal("2010-03-01", 1_000_000), deal("2010-03-02", 1, { worthFen: undefined })],
    0,
  ],
] as const

describe("splitting", () => {
  it.each(TABLE)("%s", (_, deals, parts) => {
    const flags = flagsOf(...deals)
    assert.lengthOf(flags, parts === 0 ? 0 : 1)
    assert.lengthOf(flags[0]?.exhibits ?? [], parts)
  })

  it("lays the parts side by side, with what they come to and which clause says the threshold", () => {
    const [flag] = flagsOf(deal("2010-04-01", 1_500_000), deal("2010-03-01", 700_000))
    assert.strictEqual(flag?.on, "2010-04-01")
    assert.deepStrictEqual(
      flag?.exhibits.map(({ on, amountFen }) => [on, amountFen]),
      [
        [make("2010-03-01"), 70_000_000n],
        [make("2010-04-01"), 150_000_000n],
      ],
    )
    const [yardstick] = flag?.yardsticks ?? []
    assert.deepInclude(yardstick, { observed: 220_000_000n, is: ">=", limit: 200_000_000n })
    assert.strictEqual(yardstick?.basis.kind, "law")
  })

  it("is one run where windows overlap, and two where they do not", () => {
    const every = (...days: ReadonlyArray<string>) => flagsOf(...days.map((day) => deal(day, 1_200_000)))
    assert.lengthOf(every("2010-01-01", "2010-10-01", "2011-07-01", "2012-03-01"), 1)
    assert.lengthOf(every("2010-01-01", "2010-10-01", "2012-01-01", "2012-10-01"), 2)
  })

  it("flags parts once that are alike in two ways", () => {
    assert.lengthOf(
      flagsOf(
        deal("2010-03-01", 1_000_000, { supplier: PUMPS }),
        deal("2010-04-01", 1_000_000, { supplier: PUMPS }),
      ),
      1,
    )
  })

  it("comes to the same in whatever order and in however many steps deals are heard of", () => {
    const deals = Array.from({ length: 40 }, (_, index) =>
      deal(`2010-${String((index % 12) + 1).padStart(2, "0")}-01`, 300_000 + index * 1000, {
        place: `镇${index % 5}`,
        supplier: index % 3 === 0 ? PUMPS : undefined,
      }),
    )
    const ids = (watch: SplittingWatch) => watch.flags.map(({ id, on }) => `${id} ${on}`).toSorted()
    const [whole, bit, back] = [new SplittingWatch(), new SplittingWatch(), new SplittingWatch()]
    whole.add(deals)
    for (const one of deals) bit.add([one])
    back.add(deals.toReversed())
    assert.isNotEmpty(ids(whole))
    assert.deepStrictEqual(ids(bit), ids(whole))
    assert.sameMembers(
      back.flags.map(({ exhibits }) => exhibits.length),
      whole.flags.map(({ exhibits }) => exhibits.length),
    )
  })

  it("takes a deal that is heard of again in the place of what was known of it", () => {
    const watch = new SplittingWatch()
    const [one, other] = [deal("2010-03-01", 1_000_000), deal("2010-04-01", 1_000_000)]
    assert.lengthOf(watch.add([one, other]), 1)
    watch.add([{ ...other, isTendered: true }])
    assert.isEmpty(watch.flags)
    watch.add([other])
    assert.lengthOf(watch.flags, 1)
  })
})
