/** Every row about 法人责任制 is computed by a rule, or has a reason why none computes it. */
import { assert, describe, it } from "vitest"
import { legalPersonRules } from "./rules.ts"
import { unruledLegalPerson } from "./unruled.ts"

const numbered = (prefix: string, count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, "0")}`)

describe("the rows of 法人责任制", () => {
  it("are ruled or have a reason, and never both", () => {
    const ruled = new Set<string>(
      legalPersonRules.flatMap(({ versions }) => versions.flatMap(({ rows }) => [...rows])),
    )
    const unruled = Object.keys(unruledLegalPerson)
    assert.sameMembers([...ruled, ...unruled], [...numbered("FR", 20), ...numbered("ID", 5)])
  })
})
