/** Every row of 工程监理制 is computed by a rule or says why it is not. */
import { assert, describe, it } from "vitest"
import type { RowId } from "../../law/DatedParameter.ts"
import { constructionSupervisionRules } from "./rules.ts"
import { unruledConstructionSupervision } from "./unruled.ts"

const ROWS: ReadonlyArray<RowId> = [
  "SV-01",
  "SV-02",
  "SV-03",
  "SV-04",
  "SV-05",
  "SV-06",
  "SV-07",
  "SV-08",
  "SV-09",
  "SV-10",
  "SV-11",
  "SV-12",
  "SV-13",
  "SV-14",
  "SV-15a",
  "SV-15b",
  "SV-16",
  "SV-17",
  "SV-18",
]

const ruled = new Set<string>(
  constructionSupervisionRules.flatMap(({ versions }) => versions.flatMap(({ rows }) => [...rows])),
)
const unruled = Object.keys(unruledConstructionSupervision)

describe("the rows of construction supervision", () => {
  it("are computed by a rule, or have a reason why not", () => {
    assert.sameMembers([...ruled, ...unruled], [...ROWS])
  })

  it("are never both", () => {
    assert.deepStrictEqual(
      unruled.filter((row) => ruled.has(row)),
      [],
    )
  })
})
