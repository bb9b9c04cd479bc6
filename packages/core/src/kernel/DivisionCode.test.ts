import { assert, describe, it } from "vitest"
import { make, parse, provinceOf } from "./DivisionCode.ts"

describe("DivisionCode", () => {
  it.each(["110000", "341522", "820000"])("may be %s", (code) => {
    assert.strictEqual(parse(code), code)
  })

  it.each(["", "34152", "3415222", "041522", "941522", "34152x", " 341522", "341522\n", "\uff1341522"])(
    "is never %j",
    (code) => {
      assert.isUndefined(parse(code))
      assert.throws(() => make(code))
    },
  )

  it.each([
    ["341522", "340000"],
    ["340000", "340000"],
    ["659001", "650000"],
  ])("%s is in province %s", (code, province) => {
    assert.strictEqual(provinceOf(make(code)), province)
  })
})
