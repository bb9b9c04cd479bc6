import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import * as Quantity from "../kernel/Quantity.ts"
import { proposedParts } from "./Proposals.ts"

const units = Schema.BigInt.check(Schema.isBetweenBigInt({ minimum: 0n, maximum: 10n ** 12n }))
const weight = Schema.BigInt.check(Schema.isBetweenBigInt({ minimum: 1n, maximum: 10n ** 12n }))

describe("proposedParts", () => {
  it("gives what is left over to the largest fractions, and says where", () => {
    const parts = proposedParts(Quantity.make("10"), [1n, 1n, 1n])
    assert.deepStrictEqual(
      parts.map(({ quantity, roundedUp }): readonly [string, boolean] => [quantity, roundedUp]),
      [
        ["4", true],
        ["3", false],
        ["3", false],
      ],
    )
  })

  it("keeps to the decimals of the whole", () => {
    const parts = proposedParts(Quantity.make("0.7"), [2n, 1n])
    assert.deepStrictEqual(
      parts.map(({ quantity }): string => quantity),
      ["0.5", "0.2"],
    )
  })

  prop("the parts make up the whole", [units, Schema.NonEmptyArray(weight)], ([number, weights]) => {
    const whole = Quantity.make(Quantity.fromUnits(number))
    const parts = proposedParts(whole, weights)
    assert.strictEqual(Quantity.sum(parts.map(({ quantity }) => quantity)) as string, whole)
  })
})
