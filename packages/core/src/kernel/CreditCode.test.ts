import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { checkDigitOf, parse } from "./CreditCode.ts"

const ALPHABET = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"]

describe("parse", () => {
  // The first is the example of GB 32100-2015; the others are published codes of large companies.
  it.each([
    "91350100M000100Y43",
    "9144030071526726XG",
    "91110000802100433B",
    "91330100799655058B",
    "91370200163562681G",
  ])("knows the check character of %s", (code) => {
    assert.deepStrictEqual(parse(code), { code, checkDigit: "right" })
  })

  it("forgives blanks and small letters", () => {
    assert.deepStrictEqual(parse(" 91350100 m000100y43 "), {
      code: "91350100M000100Y43",
      checkDigit: "right",
    })
  })

  it("reports a wrong check character and reads the code all the same", () => {
    assert.deepStrictEqual(parse("91350100M000100Y44"), { code: "91350100M000100Y44", checkDigit: "wrong" })
  })

  it.each([
    ["nothing", ""],
    ["seventeen places", "91350100M000100Y4"],
    ["nineteen places", "91350100M000100Y433"],
    ["the letter I", "91350100I000100Y43"],
    ["the letter O", "91350100O000100Y43"],
    ["the letter S", "91350100S000100Y43"],
    ["the letter V", "91350100V000100Y43"],
    ["the letter Z", "91350100Z000100Y43"],
    ["a hyphen", "91350100-000100Y43"],
    ["a letter in the division", "9135010AM000100Y43"],
  ])("refuses %s", (_, text) => {
    assert.isUndefined(parse(text))
  })
})

const int = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))

/** Places that may hold any character of the alphabet: all but the six of the division. */
const FREE_PLACES = [0, 1, 8, 9, 10, 11, 12, 13, 14, 15, 16]
const Places = Schema.Array(Schema.Literals(ALPHABET)).check(Schema.isBetweenLength(11, 11))

describe("any code with its check character", () => {
  prop(
    "is right, and wrong as soon as one place is mistyped",
    [Places, int(0, 10), int(1, 30)],
    ([places, at, shift]) => {
      const first17 = `${places.slice(0, 2).join("")}341522${places.slice(2).join("")}`
      const check = checkDigitOf(first17)
      assert.strictEqual(parse(first17 + check)?.checkDigit, "right")
      const place = FREE_PLACES[at] ?? 0
      const mistyped = ALPHABET[(ALPHABET.indexOf(first17.charAt(place)) + shift) % 31] ?? ""
      const code = first17.slice(0, place) + mistyped + first17.slice(place + 1) + check
      assert.strictEqual(parse(code)?.checkDigit, "wrong")
    },
    { arbitrary: { runs: 300 } },
  )
})
