import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import {
  add,
  agreement,
  compare,
  divide,
  fromDecimal,
  fromInteger,
  make,
  multiply,
  negate,
  percent,
  type Ratio,
  round,
  subtract,
} from "./Ratio.ts"

const decimal = (text: string): Ratio => {
  const ratio = fromDecimal(text)
  assert.isDefined(ratio, text)
  return ratio as Ratio
}

const whole = (minimum: bigint, maximum: bigint) =>
  Schema.BigInt.check(Schema.isBetweenBigInt({ minimum, maximum }))

const Any = Schema.Struct({ numerator: whole(-(10n ** 20n), 10n ** 20n), denominator: whole(1n, 10n ** 12n) })
// Denominators of which many are even or multiples of five: half a unit is common among them.
const Small = Schema.Struct({ numerator: whole(-400n, 400n), denominator: whole(1n, 40n) })
const RUNS = { arbitrary: { runs: 400 } }

describe("fromDecimal", () => {
  it.each([
    ["157.3", 1573n, 10n],
    ["-0.04", -4n, 100n],
    ["+7", 7n, 1n],
    [" 7 ", 7n, 1n],
    ["3594e4", 35_940_000n, 1n],
    ["1.5E1", 15n, 1n],
    ["25e-1", 25n, 10n],
    ["0.30", 30n, 100n],
    ["90071992547409.93", 9_007_199_254_740_993n, 100n],
  ])("reads %s exactly", (text, numerator, denominator) => {
    assert.deepStrictEqual(fromDecimal(text), { numerator, denominator })
  })

  it.each(["", ".", ".5", "5.", "1e", "1e100", "--1", "1,000", "0x1", "NaN", "1 2", "\uff15", "1.2.3"])(
    "refuses %j",
    (text) => {
      assert.isUndefined(fromDecimal(text))
    },
  )
})

describe("make", () => {
  it("keeps both terms as they are", () => {
    assert.deepStrictEqual(make(2n, 4n), { numerator: 2n, denominator: 4n })
  })

  it("moves the sign to the numerator", () => {
    assert.deepStrictEqual(make(1n, -4n), { numerator: -1n, denominator: 4n })
    assert.deepStrictEqual(make(-1n, -4n), { numerator: 1n, denominator: 4n })
  })

  it("has no ratio over zero", () => {
    assert.isUndefined(make(1n, 0n))
    assert.isUndefined(make(0n, 0n))
    assert.isUndefined(divide(decimal("1.5"), fromInteger(0n)))
  })
})

const isEqual = (a: Ratio, b: Ratio): boolean => a.numerator * b.denominator === b.numerator * a.denominator

describe("arithmetic", () => {
  prop(
    "undoes itself exactly",
    [Any, Any],
    ([a, b]) => {
      assert.isTrue(isEqual(subtract(add(a, b), b), a))
      assert.isTrue(isEqual(add(a, negate(a)), fromInteger(0n)))
      const quotient = divide(multiply(a, b), b)
      assert.strictEqual(quotient === undefined, b.numerator === 0n)
      if (quotient !== undefined) assert.isTrue(isEqual(quotient, a) && quotient.denominator > 0n)
    },
    RUNS,
  )

  prop(
    "compares as the difference's sign, whatever the terms",
    [Small, Small, whole(1n, 9n)],
    ([a, b, times]) => {
      const gap = subtract(a, b).numerator
      assert.strictEqual(compare(a, b), gap < 0n ? -1 : gap > 0n ? 1 : 0)
      const same = { numerator: a.numerator * times, denominator: a.denominator * times }
      assert.strictEqual(compare(a, same), 0)
    },
    RUNS,
  )
})

describe("round", () => {
  it.each([
    ["0.05", 1, "0.1"],
    ["-0.05", 1, "-0.1"],
    ["0.045", 2, "0.05"],
    ["-0.045", 2, "-0.05"],
    ["0.0449999", 2, "0.04"],
    ["0.5", 0, "1"],
    ["-0.5", 0, "-1"],
    ["0.49", 0, "0"],
    ["1.5", 0, "2"],
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["1.005", 2, "1.01"],
    ["9.995", 2, "10.00"],
    ["-9.995", 2, "-10.00"],
    ["123", 2, "123.00"],
    ["0", 3, "0.000"],
  ])("rounds %s to %i decimals half away from zero: %s", (text, decimals, expected) => {
    assert.strictEqual(round(decimal(text), decimals), expected)
  })

  it("has no zero with a minus", () => {
    assert.strictEqual(round(decimal("-0.04"), 1), "0.0")
    assert.strictEqual(round(decimal("-0.49"), 0), "0")
  })

  let halves = 0

  prop(
    "is the nearest numeral, and of two equally near the one farther from zero",
    [Small, Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3 }))],
    ([exact, decimals]) => {
      const text = round(exact, decimals)
      const gap = subtract(decimal(text), exact)
      const half = { numerator: 1n, denominator: 2n * 10n ** BigInt(decimals) }
      const distance = gap.numerator < 0n ? negate(gap) : gap
      assert.isAtMost(compare(distance, half), 0)
      if (compare(distance, half) !== 0) return
      halves += 1
      assert.strictEqual(gap.numerator > 0n, exact.numerator > 0n)
    },
    { arbitrary: { runs: 1000 } },
  )

  it("met exact halves", () => {
    assert.isAbove(halves, 15)
  })
})

describe("percent", () => {
  it.each([
    [1n, 3n, 1, "33.3"],
    [2n, 3n, 1, "66.7"],
    [1n, 16n, 1, "6.3"],
    [-1n, 16n, 1, "-6.3"],
    [5n, 12n, 2, "41.67"],
    [151n, 365n, 2, "41.37"],
    [3n, 2n, 0, "150"],
  ])("writes %s/%s with %i decimals as %s", (numerator, denominator, decimals, expected) => {
    assert.strictEqual(percent({ numerator, denominator }, decimals), expected)
  })
})

describe("agreement", () => {
  it.each([
    ["10.0", 1, "10.0", "equalAsPrinted"],
    ["10.0499", 1, "10.0", "equalAsPrinted"],
    ["10.05", 1, "10.0", "withinPrintedRounding"],
    ["10.0999", 1, "10.0", "withinPrintedRounding"],
    ["10.1", 1, "10.0", "differs"],
    ["9.95", 1, "10.0", "equalAsPrinted"],
    ["9.9499", 1, "10.0", "withinPrintedRounding"],
    ["9.9001", 1, "10.0", "withinPrintedRounding"],
    ["9.9", 1, "10.0", "differs"],
    ["-10.05", 1, "-10.0", "withinPrintedRounding"],
    ["-10.1", 1, "-10.0", "differs"],
    ["19.6149", 2, "19.62", "withinPrintedRounding"],
    ["70", 0, "70", "equalAsPrinted"],
    ["71", 0, "70", "differs"],
  ] as const)("says that %s to %i decimals beside a printed %s %s", (exact, decimals, printed, expected) => {
    assert.strictEqual(agreement(decimal(exact), decimal(printed), decimals), expected)
  })
})
