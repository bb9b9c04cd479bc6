import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { addDays, make } from "./CalendarDate.ts"
import { checkDigitOf, parse } from "./ResidentId.ts"

describe("checkDigitOf", () => {
  // The two examples that GB 11643-1999 itself gives; the second was born before 1900.
  it.each([
    ["11010519491231002", "X"],
    ["44052418800101001", "4"],
  ])("of %s is %s", (identity, digit) => {
    assert.strictEqual(checkDigitOf(identity), digit)
  })
})

describe("parse", () => {
  it("reads eighteen places", () => {
    assert.deepStrictEqual(parse("11010519491231002X"), {
      identity: "11010519491231002",
      form: "eighteen",
      checkDigit: "right",
      birthOn: make("1949-12-31"),
    })
  })

  it("finds one person in the fifteen and the eighteen places of one number", () => {
    const older = parse("110105491231002")
    assert.strictEqual(older?.form, "fifteen")
    assert.strictEqual(older?.checkDigit, "absent")
    assert.strictEqual(older?.identity, parse("11010519491231002X")?.identity)
    assert.strictEqual(older?.birthOn, "1949-12-31")
  })

  it("forgives blanks and a small x", () => {
    assert.deepStrictEqual(parse(" 110105 19491231 002x "), parse("11010519491231002X"))
  })

  it("reports a wrong check digit and reads the number all the same", () => {
    assert.strictEqual(parse("110105194912310021")?.checkDigit, "wrong")
    assert.strictEqual(parse("110105194912310021")?.identity, "11010519491231002")
  })

  it.each([
    ["29 February of a leap year", "110105194802290021", true],
    ["29 February of another year", "110105194902290021", false],
    ["30 February", "110105194802300021", false],
    ["31 April", "110105194904310021", false],
    ["a thirteenth month", "110105194913010021", false],
    ["a day zero", "110105194901000021", false],
    ["29 February 1948 in fifteen places", "110105480229002", true],
    ["30 February in fifteen places", "110105480230002", false],
    ["a birth in 1900", "110105190001010021", true],
    ["a birth before 1900", "110105189912310021", false],
  ])("of %s (%s): accepted %s", (_, text, accepted) => {
    assert.strictEqual(parse(text) !== undefined, accepted)
  })

  it.each([
    ["nothing", ""],
    ["fourteen places", "11010549123100"],
    ["sixteen places", "1101054912310021"],
    ["seventeen places", "11010519491231002"],
    ["nineteen places", "11010519491231002X1"],
    ["a letter", "11010519491231A02X"],
    ["an X inside", "1101051949123100X2"],
    ["an X behind fifteen places", "11010549123100X"],
    ["a leading zero", "01010519491231002X"],
  ])("refuses %s", (_, text) => {
    assert.isUndefined(parse(text))
  })
})

const int = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))
const BORN_FIRST = make("1900-01-01")
const numberOf = (region: number, day: number, sequence: number): string => {
  const birth = addDays(BORN_FIRST, day).replaceAll("-", "")
  return `${region}${birth}${String(sequence).padStart(3, "0")}`
}
const Person = [int(110_000, 899_999), int(0, 45_000), int(0, 999)] as const

describe("any number with its check digit", () => {
  let possible = 0

  prop(
    "is right, and wrong as soon as one place is mistyped",
    [...Person, int(0, 16), int(1, 9)],
    ([region, day, sequence, place, shift]) => {
      const identity = numberOf(region, day, sequence)
      const digit = checkDigitOf(identity)
      assert.strictEqual(parse(identity + digit)?.checkDigit, "right")
      const mistyped = String((Number(identity[place]) + shift) % 10)
      const read = parse(identity.slice(0, place) + mistyped + identity.slice(place + 1) + digit)
      if (read === undefined) return
      possible += 1
      assert.strictEqual(read.checkDigit, "wrong")
    },
    { arbitrary: { runs: 300 } },
  )

  it("was often still a possible number when mistyped", () => {
    assert.isAbove(possible, 100)
  })
})
