import { Option, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { UserName } from "./Office.ts"

describe("UserName", () => {
  it.each([
    ["abc", true],
    ["jinzhai.msb", true],
    ["a1-b2_c3.d4", true],
    ["a".repeat(40), true],
    ["a".repeat(41), false],
    ["ab", false],
    ["", false],
    ["Jinzhai", false],
    ["1abc", false],
    [".abc", false],
    ["abc.", false],
    ["a..b", false],
    ["a b c", false],
    ["张某某", false],
    ["abc\n", false],
    ["abc/def", false],
  ])("%j: %s", (text, accepted) => {
    assert.strictEqual(Option.isSome(Schema.decodeUnknownOption(UserName)(text)), accepted)
  })
})
