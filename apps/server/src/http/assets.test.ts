import { assert, describe, it } from "vitest"
import { encodingFor } from "./assets.ts"

describe("encodingFor", () => {
  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=0.8, deflate", "gzip"],
    ["identity", undefined],
    ["", undefined],
    [undefined, undefined],
  ] as const)("answers %s with %s", (accepted, expected) => {
    assert.strictEqual(encodingFor(accepted), expected)
  })
})
