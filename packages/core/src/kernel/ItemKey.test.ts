import { assert, describe, it } from "vitest"
import { make, parse } from "./ItemKey.ts"

describe("ItemKey", () => {
  it.each(["00", "01", "19", "99"])("may be %s", (key) => {
    assert.strictEqual(parse(key), key)
  })

  it.each(["", "1", "019", "1a", " 1", "19\n"])("is never %j", (key) => {
    assert.isUndefined(parse(key))
    assert.throws(() => make(key))
  })
})
