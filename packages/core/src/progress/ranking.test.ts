import { assert, describe, it } from "vitest"
import { ranksOf } from "./ranking.ts"

describe("ranksOf", () => {
  it.each<[string, ReadonlyArray<string>, ReadonlyArray<number>]>([
    ["nothing", [], []],
    ["one", ["5.0"], [1]],
    ["values that all differ", ["9.1", "9.0", "8.9"], [1, 2, 3]],
    ["two equals in the middle", ["9.1", "9.0", "8.9", "8.9", "8.0"], [1, 2, 3, 3, 5]],
    ["equals at the top", ["9.1", "9.1", "9.1", "8.9"], [1, 1, 1, 4]],
    ["two groups of equals", ["9.1", "9.1", "8.9", "8.9", "8.0"], [1, 1, 3, 3, 5]],
    ["equals throughout", ["9.1", "9.1", "9.1"], [1, 1, 1]],
  ])("of %s", (_, printed, ranks) => {
    assert.deepStrictEqual(ranksOf(printed), ranks)
  })
})
