import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import * as Quantity from "./Quantity.ts"

const units = Schema.BigInt.check(Schema.isBetweenBigInt({ minimum: 0n, maximum: 10n ** 15n }))
const is = Schema.is(Quantity.Quantity)

describe("a quantity", () => {
  it.each(["0", "8411", "4.3", "0.0001", "999999999999.9999"])("%s is one", (text) => {
    assert.isTrue(is(text))
  })

  it.each(["", "-1", "01", "4.30", "4.", ".5", "1e3", "1,000", "0.00001", "1000000000000", "NaN"])(
    "%j is none, and neither is another spelling of the same number",
    (text) => {
      assert.isFalse(is(text))
    },
  )

  it.each([
    ["8411", "8411"],
    ["8,411.50", "8411.5"],
    [" 007 ", "7"],
    ["0.0", "0"],
  ])("is read from %j as %s", (text, expected) => {
    assert.strictEqual(Quantity.parse(text) as string | undefined, expected)
  })

  it.each(["", "1.23456", "1,00", "-3", "二", "1000000000000"])("is not read from %j", (text) => {
    assert.isUndefined(Quantity.parse(text))
  })
})

describe("arithmetic of quantities", () => {
  it("is exact where floats are not", () => {
    const [tenth, fifth] = [Quantity.make("0.1"), Quantity.make("0.2")]
    assert.strictEqual(Quantity.sum([tenth, fifth]) as string, "0.3")
    assert.strictEqual(Quantity.subtract(Quantity.make("0.3"), fifth) as string, "0.1")
    assert.strictEqual(Quantity.subtract(tenth, fifth) as string, "-0.1")
    assert.strictEqual(Quantity.sum([]) as string, "0")
  })

  prop("a number of ten-thousandths is written in one way, and read back from it", [units], ([number]) => {
    const written = Quantity.fromUnits(number)
    assert.strictEqual(Quantity.toUnits(written), number)
    assert.strictEqual(Quantity.toUnits(Quantity.fromUnits(-number)), -number)
    assert.isTrue(is(written))
    assert.isTrue(Schema.is(Quantity.Difference)(Quantity.fromUnits(-number)))
  })

  it.each([
    ["8411", 10_000n],
    ["4.3", 1000n],
    ["0.0001", 1n],
  ])("the step of %s is %s ten-thousandths", (text, expected) => {
    assert.strictEqual(Quantity.stepUnits(Quantity.make(text)), expected)
  })
})
