/** Every row about 竣工验收制 is computed by a rule, or has a reason why none computes it. */
import { assert, describe, it } from "vitest"
import { completionRules } from "./rules.ts"
import { unruledCompletion } from "./unruled.ts"

const ROWS = [
  ...Array.from({ length: 12 }, (_, index) => `CP-${String(index + 1).padStart(2, "0")}`),
  "CP-13a",
  "CP-13b",
  ...Array.from({ length: 9 }, (_, index) => `CP-${index + 14}`),
]

describe("the rows of 竣工验收制", () => {
  it("are ruled or have a reason, and never both", () => {
    const ruled = new Set<string>(
      completionRules.flatMap(({ versions }) => versions.flatMap(({ rows }) => [...rows])),
    )
    assert.sameMembers([...ruled, ...Object.keys(unruledCompletion)], ROWS)
  })
})
