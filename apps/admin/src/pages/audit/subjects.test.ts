import { assert, describe, it } from "vitest"
import { subjectText } from "./subjects.ts"

describe("what a line of the trail is about", () => {
  it.each([
    ["instance/self", "登记簿", "register"],
    ["divisions/340000", "区划 340000", "divisions 340000"],
    ["financing/2010-19", "筹资方案 2010-19", "financing plan 2010-19"],
    ["transfer/01286636-6340-7298-9f9d-d6102824d5e5", "划转 01286636…", "transfer 01286636…"],
    ["2010-341524-19-0001", "2010-341524-19-0001", "2010-341524-19-0001"],
    ["jinzhai.msb", "jinzhai.msb", "jinzhai.msb"],
  ])("%s is told in words", (subject, zh, en) => {
    assert.deepStrictEqual([subjectText(subject, "zh"), subjectText(subject, "en")], [zh, en])
  })
})
