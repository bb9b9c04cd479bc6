/** Every row of 资金报账制 is computed by a rule or says why it is not. */
import { assert, describe, it } from "vitest"
import type { RowId } from "../../law/DatedParameter.ts"
import { reimbursementRules } from "./rules.ts"
import { unruledReimbursement } from "./unruled.ts"

const ROWS: ReadonlyArray<RowId> = [
  "FB-01",
  "FB-02",
  "FB-03",
  "FB-04",
  "FB-05",
  "FB-06",
  "FB-07",
  "FB-08",
  "FB-09",
  "FB-10",
  "FB-11",
  "FB-12",
  "FB-13",
  "FB-14",
  "FB-15",
  "FB-16",
  "FB-17",
  "FB-18",
  "FB-19",
]

const ruled = new Set<string>(
  reimbursementRules.flatMap(({ versions }) => versions.flatMap(({ rows }) => [...rows])),
)
const unruled = Object.keys(unruledReimbursement)

describe("the rows of reimbursement", () => {
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
