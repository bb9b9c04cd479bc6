import { assert, describe, it } from "vitest"
import { MalformedInput } from "./input.ts"
import { readJson } from "./json.ts"

const read = (text: string): unknown => {
  const found = readJson(text)
  return found instanceof MalformedInput ? found.issues : found.value
}

describe("a text that is read as JSON", () => {
  it.each([
    ['{"a":1,"b":{"a":2},"c":[{"a":1},{"a":1}]}'],
    ['[["a","a"],{"a":"a"},"a"]'],
    ['{"a":"{\\"a\\":1,","b":"a","c":",\\"a\\""}'],
    ["1"],
    ["null"],
    ['"a"'],
    ["{}"],
  ])("says what it says: %s", (text) => {
    assert.deepStrictEqual(read(text), JSON.parse(text))
  })

  it.each([
    ["a name that stands twice", '{"amountFen":"1","amountFen":"100"}', "amountFen", "nameTwice"],
    ["one that is written in two ways", '{"a":1,"\\u0061":2}', "a", "nameTwice"],
    ["one within others", '{"lines":[{"x":[]},{"from":"1","to":{},"from":"1"}]}', "from", "nameTwice"],
    ["one behind a list", '{"a":[1,{"b":1}],"b":1,"a":2}', "a", "nameTwice"],
    ["what is no JSON", "{", "", "json"],
    ["nothing", "", "", "json"],
    ["bytes in another encoding", '{"payee":"\uFFFD\uFFFD"}', "", "utf"],
  ])("is refused for %s", (_, text, path, code) => {
    assert.deepStrictEqual(read(text), [{ path, code }])
  })

  it("may be as long and as deep as it likes", () => {
    const long = `{"a":"${"\\n".repeat(500_000)}"}`
    assert.deepStrictEqual(read(long), JSON.parse(long))
    const deep = "[".repeat(50_000) + "]".repeat(50_000)
    assert.isArray(read(deep))
  })
})
