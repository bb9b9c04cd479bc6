/** Organisation codes, alone and within credit codes. */
import { assert, describe, it } from "vitest"
import { isSound, within } from "./OrganisationCode.ts"

describe("an organisation code", () => {
  it.each(["91350100M000100Y43", "91350200MA2YJ1XR9G", "123502001549897397"])(
    "within %s passes its own check",
    (code) => {
      assert.isTrue(isSound(code))
    },
  )

  it("is the same with a hyphen, without, and within a credit code", () => {
    assert.strictEqual(within("MA2YJ1XR-9"), "MA2YJ1XR9")
    assert.strictEqual(within("91350200MA2YJ1XR9G"), "MA2YJ1XR9")
    assert.isTrue(isSound("MA2YJ1XR-9"))
  })

  it("fails with any other check", () => {
    for (const check of "012345678X") assert.isFalse(isSound(`MA2YJ1XR-${check}`))
  })

  it("may have an X, or a nought for eleven", () => {
    assert.isTrue(isSound("00000006-X"))
    assert.isTrue(isSound("00000000-0"))
  })
})
