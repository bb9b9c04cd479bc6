import { Option, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { ProjectFilter, SearchText } from "./ProjectRepository.ts"

describe("SearchText", () => {
  it.each([
    ["供水", "供水"],
    ["  供水 ", "供水"],
    ["字".repeat(40), "字".repeat(40)],
    ["𠮷𠮷", "𠮷𠮷"],
    ["水", undefined],
    [" 水 ", undefined],
    ["𠮷", undefined],
    ["", undefined],
    ["字".repeat(41), undefined],
  ])("%j is looked for as %j", (text, expected) => {
    assert.strictEqual(Option.getOrUndefined(Schema.decodeUnknownOption(SearchText)(text)), expected)
  })
})

describe("ProjectFilter", () => {
  it.each([
    [-1, false],
    [0, true],
    [100, true],
    [101, false],
    [2.5, false],
  ])("%d points behind: %s", (behindPoints, accepted) => {
    const filter = Schema.decodeUnknownOption(ProjectFilter)({ year: 2010, behindPoints })
    assert.strictEqual(Option.isSome(filter), accepted)
  })
})
