import { prop } from "@effect/vitest"
import { Option, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { allocate, EnteredFen, Fen, formatYuan, fromYuan, parseYuan } from "./Money.ts"

const MOST = 10n ** 18n - 1n
const ENTERED_MOST = 10n ** 13n - 1n
const Amount = Schema.BigInt.check(Schema.isBetweenBigInt({ minimum: 0n, maximum: MOST }))

const Entered = Schema.BigInt.check(Schema.isBetweenBigInt({ minimum: 0n, maximum: ENTERED_MOST }))

describe("Fen", () => {
  const decode = Schema.decodeUnknownOption(Fen)

  it.each([
    ["0", 0n],
    ["1", 1n],
    ["10", 10n],
    ["9007199254740993", 2n ** 53n + 1n],
    ["999999999999999999", MOST],
  ])("reads %s to the last digit", (digits, fen) => {
    assert.deepStrictEqual(decode(digits), Option.some(fen))
    assert.strictEqual(Schema.encodeSync(Fen)(fen), digits)
  })

  it.each([
    ["nothing", ""],
    ["a leading zero", "01"],
    ["zero twice", "00"],
    ["a sign", "-1"],
    ["a plus", "+1"],
    ["a decimal point", "1.0"],
    ["an exponent", "1e3"],
    ["a blank before", " 1"],
    ["a blank behind", "1 "],
    ["a newline behind", "1\n"],
    ["a group comma", "1,000"],
    ["a wide digit", "\uff11"],
    ["hexadecimal", "0x1f"],
    ["nineteen digits", "1000000000000000000"],
    ["a number", 1],
    ["a bigint", 1n],
    ["null", null],
  ])("refuses %s", (_, value) => {
    assert.isTrue(Option.isNone(decode(value)))
  })

  it.each([
    ["below zero", -1n],
    ["above 18 digits", MOST + 1n],
  ])("is never written %s", (_, fen) => {
    assert.isTrue(Option.isNone(Schema.encodeUnknownOption(Fen)(fen)))
  })

  prop("reads what it wrote", [Amount], ([fen]) => {
    assert.deepStrictEqual(decode(Schema.encodeSync(Fen)(fen)), Option.some(fen))
  })
})

describe("EnteredFen", () => {
  const decode = Schema.decodeUnknownOption(EnteredFen)

  it.each([
    ["0", Option.some(0n)],
    ["9999999999999", Option.some(ENTERED_MOST)],
    ["10000000000000", Option.none()],
    ["999999999999999999", Option.none()],
    ["01", Option.none()],
  ])("of %s is %o: at most 13 digits, so that sums stay within a bigint", (digits, fen) => {
    assert.deepStrictEqual(decode(digits), fen)
  })

  it("goes into PostgreSQL's bigint for 50,000 projects with 18 reports each", () => {
    assert.isTrue(ENTERED_MOST * 50_000n * 18n < 2n ** 63n)
  })
})

describe("parseYuan", () => {
  it.each([
    ["0", 0n],
    ["0.01", 1n],
    ["1", 100n],
    ["1.5", 150n],
    ["1.05", 105n],
    ["2864000.00", 286_400_000n],
    ["1,234,567.8", 123_456_780n],
    [" 12.30 ", 1230n],
    ["99999999999.99", ENTERED_MOST],
  ])("reads %s", (text, fen) => {
    assert.strictEqual(parseYuan(text), fen)
  })

  it.each([
    "",
    " ",
    ".",
    ".5",
    "5.",
    "1.005",
    "-1",
    "+1",
    "1e3",
    "1,23",
    "12,34.5",
    "1234,567",
    ",123",
    "1,,234",
    "1 000",
    "¥5",
    "1.2.3",
    "12万",
    "\uff15",
    "100000000000.00",
  ])("refuses %j instead of guessing", (text) => {
    assert.isUndefined(parseYuan(text))
  })

  prop("reads what formatYuan writes, with and without group commas", [Entered], ([fen]) => {
    const text = formatYuan(fen)
    assert.match(text, /^\d+\.\d{2}$/)
    assert.strictEqual(parseYuan(text), fen)
    assert.strictEqual(parseYuan(text.replaceAll(/\B(?=(?:\d{3})+\.)/g, ",")), fen)
  })
})

describe("formatYuan", () => {
  it.each([
    [0n, "0.00"],
    [5n, "0.05"],
    [-5n, "-0.05"],
    [100n, "1.00"],
    [12_345n, "123.45"],
    [-12_345n, "-123.45"],
    [2n ** 53n + 1n, "90071992547409.93"],
  ])("writes %s fen as %s", (fen, yuan) => {
    assert.strictEqual(formatYuan(fen), yuan)
  })

  it("agrees with whole yuan", () => {
    assert.strictEqual(formatYuan(fromYuan(7n)), "7.00")
  })
})

const sumOf = (amounts: ReadonlyArray<bigint>): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)

describe("allocate", () => {
  it.each<[string, bigint, ReadonlyArray<bigint>, ReadonlyArray<bigint>]>([
    ["gives the odd fen to the first of equals", 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    ["gives two odd fen to the first two of equals", 2n, [1n, 1n, 1n], [1n, 1n, 0n]],
    ["prefers the larger fraction to the earlier place", 1n, [1n, 2n], [0n, 1n]],
    ["breaks ties of fractions of unequal weights by place", 5n, [3n, 3n, 3n, 1n], [2n, 2n, 1n, 0n]],
    ["gives nothing to a weight of zero", 10n, [0n, 1n, 0n], [0n, 10n, 0n]],
    ["divides nothing into nothings", 0n, [1n, 2n], [0n, 0n]],
    ["needs no rounding where shares are whole", 12n, [1n, 2n, 3n], [2n, 4n, 6n]],
    ["is exact beyond 2^53", MOST, [1n, 1n], [5n * 10n ** 17n, 5n * 10n ** 17n - 1n]],
  ])("%s", (_, total, weights, parts) => {
    assert.deepStrictEqual(allocate(total, weights), parts)
  })

  it.each<[string, bigint, ReadonlyArray<bigint>]>([
    ["no weights", 1n, []],
    ["weights that are all zero", 1n, [0n, 0n]],
    ["a weight below zero", 1n, [2n, -1n]],
    ["a total below zero", -1n, [1n]],
  ])("refuses %s", (_, total, weights) => {
    assert.throws(() => allocate(total, weights), RangeError)
  })
})

// Small totals and weights make ties and left-over fen frequent; the counts below hold them to it.
const Total = Schema.Union([
  Amount,
  Schema.BigInt.check(Schema.isBetweenBigInt({ minimum: 0n, maximum: 40n })),
])
const Weight = Schema.BigInt.check(Schema.isBetweenBigInt({ minimum: 0n, maximum: 6n }))
const Weights = Schema.Array(Weight).check(
  Schema.isBetweenLength(1, 8),
  Schema.makeFilter((weights: ReadonlyArray<bigint>) => weights.some((weight) => weight > 0n)),
)
const RUNS = { arbitrary: { runs: 400 } }

describe("allocate, for any total and weights", () => {
  let uneven = 0

  prop(
    "loses no fen and is less than one fen from the exact share",
    [Total, Weights],
    ([total, weights]) => {
      const parts = allocate(total, weights)
      const whole = sumOf(weights)
      assert.strictEqual(sumOf(parts), total)
      parts.forEach((part, index) => {
        const gap = part * whole - total * (weights[index] ?? 0n)
        assert.isTrue(gap > -whole && gap < whole, `${part} of ${total}`)
      })
      if (weights.some((weight) => (total * weight) % whole !== 0n)) uneven += 1
    },
    RUNS,
  )

  it("met totals that do not divide evenly", () => {
    assert.isAbove(uneven, 50)
  })

  prop(
    "never gives a smaller weight more, nor a later of equals",
    [Total, Weights],
    ([total, weights]) => {
      const parts = allocate(total, weights)
      weights.forEach((weight, index) => {
        weights.forEach((other, place) => {
          const favoured = weight > other || (weight === other && index < place)
          if (favoured) assert.isTrue((parts[index] ?? 0n) >= (parts[place] ?? 0n))
        })
      })
    },
    RUNS,
  )
})

/** Which part got one of the fen that were left, by the fraction that was cut off from it. */
const extrasByCutOff = (total: bigint, weights: ReadonlyArray<bigint>): ReadonlyMap<string, bigint> => {
  const whole = sumOf(weights)
  const extras = new Map<string, bigint>()
  allocate(total, weights).forEach((part, index) => {
    const share = total * (weights[index] ?? 0n)
    const key = String(share % whole)
    extras.set(key, (extras.get(key) ?? 0n) + part - share / whole)
  })
  return extras
}

describe("allocate, in any order of the weights", () => {
  let tied = 0

  prop(
    "gives the odd fen to the same fractions; only among equal ones place decides",
    [Total, Weights],
    ([total, weights]) => {
      const extras = extrasByCutOff(total, weights)
      const turned = extrasByCutOff(total, weights.toReversed())
      assert.deepStrictEqual(new Map([...turned].toSorted()), new Map([...extras].toSorted()))
      if (extras.size < weights.length) tied += 1
    },
    RUNS,
  )

  it("met both ties and untied weights", () => {
    assert.isAbove(tied, 50)
    assert.isBelow(tied, 390)
  })
})
