import { prop } from "@effect/vitest"
import { Result, Schema } from "effect"
import { assert, describe, it } from "vitest"
import * as Quantity from "../../kernel/Quantity.ts"
import { FUND_LEVELS, type FundLevel } from "../Account.ts"
import { LevelRule, WHOLE } from "./FinancingPlan.ts"
import { sharedOut, totalOf } from "./sharing.ts"

const decode = Schema.decodeUnknownSync(Schema.Array(LevelRule))

/** `["central share 700000", "county rest ≥ 100000"]`: a floor is a share. */
const rulesOf = (...texts: ReadonlyArray<string>): ReadonlyArray<LevelRule> =>
  decode(
    texts.map((text) => {
      const [stated = "", floor] = text.split(" ≥ ")
      const [level, term, number] = stated.split(" ")
      const terms: Readonly<Record<string, unknown>> = {
        share: { _tag: "Share", share: Number(number) },
        unit: { _tag: "PerUnit", unitFen: number },
        fixed: { _tag: "Fixed", amountFen: number },
        rest: { _tag: "Rest" },
      }
      return {
        level,
        term: terms[term ?? ""],
        floor: floor === undefined ? null : { _tag: "Share", share: Number(floor) },
      }
    }),
  )

const line = (plannedFen: bigint | null, quantity?: string) => ({
  plannedFen,
  quantity: quantity === undefined ? null : Quantity.make(quantity),
})

/** What each level gives that gives something: `central 6000, county 1500`. */
const shared = (rules: ReadonlyArray<LevelRule>, of: ReturnType<typeof line>): string => {
  const found = sharedOut(rules, of)
  if (Result.isFailure(found)) {
    const { fault, level, gapFen } = found.failure
    return `${fault}${level === null ? "" : ` ${level}`}${gapFen === 0n ? "" : ` ${gapFen}`}`
  }
  return FUND_LEVELS.filter((level) => found.success[level] > 0n)
    .map((level) => `${level} ${found.success[level]}`)
    .join(", ")
}

const CASES: ReadonlyArray<readonly [string, ReadonlyArray<string>, ReturnType<typeof line>, string]> = [
  // 新农合 2010: 中央 60 元, 省 45 元, 县 15 元 a person (programme_rules).
  [
    "so much a person",
    ["central unit 6000", "province unit 4500", "county unit 1500"],
    line(null, "1001"),
    "central 6006000, province 4504500, county 1501500",
  ],
  // 农村清洁工程, 安庆 2010: 1680 万元 = 省 70 % + 地方 30 % (programme_rules).
  [
    "shares that are whole",
    ["province share 700000", "county share 300000"],
    line(1_680_000_000n),
    "province 1176000000, county 504000000",
  ],
  // 农家书屋 2011: 2 万元 = 中央 1 + 省 0.7 + 市县 0.3 (programme_rules).
  [
    "fixed amounts",
    ["central fixed 1000000", "province fixed 700000", "county fixed 300000"],
    line(null),
    "central 1000000, province 700000, county 300000",
  ],
  [
    "one fen by thirds goes to the first",
    ["central share 333333", "province share 333333", "county share 333334"],
    line(1n),
    "county 1",
  ],
  ["two fen by halves", ["central share 500000", "county share 500000"], line(3n), "central 2, county 1"],
  ["the rest", ["central share 333333", "county rest"], line(100n), "central 33, county 67"],
  [
    "a share is rounded half up beside a rest",
    ["central share 500000", "county rest"],
    line(101n),
    "central 51, county 50",
  ],
  [
    "a floor under what a share comes to does nothing",
    ["city share 200000 ≥ 100000", "county rest"],
    line(1000n),
    "city 200, county 800",
  ],
  [
    "a floor lifts, and the rest gives less",
    ["city share 100000 ≥ 250000", "county rest"],
    line(1000n),
    "city 250, county 750",
  ],
  [
    "a floor of the rest that is kept to the fen",
    ["city share 900000", "county rest ≥ 100000"],
    line(1000n),
    "city 900, county 100",
  ],
  [
    "a floor of the rest that is missed by a fen",
    ["city share 900000", "county rest ≥ 101000"],
    line(1000n),
    "restTooSmall county 1",
  ],
  [
    "a floor that nobody pays for",
    ["city share 100000 ≥ 250000", "county share 900000"],
    line(1000n),
    "floorWithoutRest city 150",
  ],
  ["shares short of a whole", ["central share 500000", "county share 499999"], line(1000n), "sharesNotWhole"],
  ["shares of nothing stated", ["central share 500000", "county rest"], line(null), "noTotal central"],
  ["a rest of nothing stated", ["central fixed 500000", "county rest"], line(null), "noTotal county"],
  ["units of nothing counted", ["central unit 6000"], line(null), "noQuantity central"],
  [
    "fixed amounts beyond the total",
    ["central fixed 600", "county rest"],
    line(500n),
    "restTooSmall county 100",
  ],
  ["amounts below the total", ["central fixed 600"], line(700n), "differs 100"],
  ["amounts above the total", ["central fixed 600"], line(500n), "differs -100"],
  ["no units at all", ["central unit 6000", "county unit 1500"], line(null, "0"), ""],
  [
    "no units, and a total of which the rest is all",
    ["central unit 6000", "county rest"],
    line(9n, "0"),
    "county 9",
  ],
  [
    "one fen in three shares",
    ["central share 333333", "city share 333333", "county share 333334"],
    line(1n),
    "county 1",
  ],
  ["one fen in equal shares", ["central share 500000", "county share 500000"], line(1n), "central 1"],
  [
    "one fen of which the rest gets what is left",
    ["central share 500000", "county rest"],
    line(1n),
    "central 1",
  ],
  ["one fen under a floor", ["central share 100000", "county rest ≥ 1000000"], line(1n), "county 1"],
  ["nothing", ["central share 500000", "county rest"], line(0n), ""],
  [
    "half a fen a unit is rounded up",
    ["central unit 1", "county rest"],
    line(9n, "2.5"),
    "central 3, county 6",
  ],
  ["more than a plan may state", ["central unit 9999999999999"], line(null, "2"), "tooMuch"],
  ["more than a journal holds", ["central unit 9999999999999"], line(null, "999999999999"), "tooMuch"],
  ["a part of a unit", ["central unit 3", "county rest"], line(10n, "0.5"), "central 2, county 8"],
]

describe("what each level gives", () => {
  it.each(CASES)("%s", (_, rules, of, expected) => {
    assert.strictEqual(shared(rulesOf(...rules), of), expected)
  })
})

const Planned = Schema.BigInt.check(Schema.isBetweenBigInt({ minimum: 0n, maximum: 10n ** 13n - 1n }))
const Millionths = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: WHOLE }))
const Cuts = Schema.Array(Millionths).check(Schema.isMaxLength(4))

/** Shares of the first levels that are 100 % in all, cut where the numbers say. */
const sharesAt = (cuts: ReadonlyArray<number>): ReadonlyArray<readonly [FundLevel, number]> => {
  const ends = [0, ...cuts.toSorted((a, b) => a - b), WHOLE]
  return FUND_LEVELS.slice(0, cuts.length + 1).map((level, index) => [
    level,
    (ends[index + 1] ?? 0) - (ends[index] ?? 0),
  ])
}

const ruleOf = ([level, share]: readonly [FundLevel, number]): LevelRule => ({
  level,
  term: { _tag: "Share", share },
  floor: null,
})

describe("whatever is planned", () => {
  prop(
    "shares make it up, each within a fen of its exact part, in whatever order they are stated",
    { cuts: Cuts, plannedFen: Planned },
    ({ cuts, plannedFen }) => {
      const shares = sharesAt(cuts)
      const found = Result.getOrThrow(sharedOut(shares.map(ruleOf), line(plannedFen)))
      assert.strictEqual(totalOf(found), plannedFen)
      for (const [level, share] of shares) {
        const gap = found[level] * BigInt(WHOLE) - plannedFen * BigInt(share)
        assert.isTrue(gap > -BigInt(WHOLE) && gap < BigInt(WHOLE))
      }
      const turned = sharedOut(shares.toReversed().map(ruleOf), line(plannedFen))
      assert.deepStrictEqual(Result.getOrThrow(turned), found)
    },
  )

  prop(
    "the rest makes it up, and no floor is missed where it closes",
    { plannedFen: Planned, central: Millionths, floor: Millionths, restFloor: Millionths },
    ({ plannedFen, central, floor, restFloor }) => {
      const rules: ReadonlyArray<LevelRule> = [
        { level: "central", term: { _tag: "Share", share: central }, floor: { _tag: "Share", share: floor } },
        { level: "county", term: { _tag: "Rest" }, floor: { _tag: "Share", share: restFloor } },
      ]
      const found = sharedOut(rules, line(plannedFen))
      if (Result.isFailure(found)) {
        assert.strictEqual(found.failure.fault, "restTooSmall")
        assert.isTrue(found.failure.gapFen > 0n)
        return
      }
      const least = (millionths: number) => (plannedFen * BigInt(millionths)) / BigInt(WHOLE)
      assert.strictEqual(totalOf(found.success), plannedFen)
      assert.isTrue(found.success.central >= least(floor) && found.success.county >= least(restFloor))
    },
  )

  prop(
    "and whatever the terms, they make it up to the fen, or it is said by how much they do not",
    {
      plannedFen: Planned,
      units: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100_000 })),
      unitFen: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100_000 })),
      fixedFen: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000 })),
      share: Millionths,
      floors: Schema.Array(Millionths).check(Schema.isMaxLength(3)),
    },
    ({ plannedFen, units, unitFen, fixedFen, share, floors }) => {
      const floorAt = (index: number) => {
        const floor = floors[index]
        return floor === undefined ? null : ({ _tag: "Share", share: floor } as const)
      }
      const rules: ReadonlyArray<LevelRule> = [
        { level: "central", term: { _tag: "PerUnit", unitFen: BigInt(unitFen) }, floor: floorAt(0) },
        { level: "province", term: { _tag: "Fixed", amountFen: BigInt(fixedFen) }, floor: floorAt(1) },
        { level: "city", term: { _tag: "Share", share }, floor: floorAt(2) },
        { level: "county", term: { _tag: "Rest" }, floor: null },
      ]
      const of = line(plannedFen, String(units))
      const found = sharedOut(rules, of)
      if (Result.isSuccess(found)) {
        assert.strictEqual(totalOf(found.success), plannedFen)
        for (const level of FUND_LEVELS) assert.isTrue(found.success[level] >= 0n)
        return
      }
      const { fault, level, gapFen } = found.failure
      assert.deepStrictEqual([fault, level], ["restTooSmall", "county"])
      // With as much more it closes, unless a share of it grows as well.
      if (share > 0 || floors.length > 0) return
      const closed = Result.getOrThrow(sharedOut(rules, line(plannedFen + gapFen, String(units))))
      assert.strictEqual(closed.county, 0n)
    },
  )
})
