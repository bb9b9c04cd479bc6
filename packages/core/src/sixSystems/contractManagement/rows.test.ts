/** Every row of 合同管理制 is computed by a rule or says why it is not. */
import { assert, describe, it } from "vitest"
import type { RowId } from "../../law/DatedParameter.ts"
import { contractManagementRules } from "./rules.ts"
import { unruledContractManagement } from "./unruled.ts"

const ROWS: ReadonlyArray<RowId> = [
  "CT-01a",
  "CT-01b",
  "CT-02",
  "CT-03",
  "CT-04",
  "CT-05",
  "CT-06",
  "CT-07",
  "CT-08",
  "CT-09",
  "CT-10",
  "CT-11a",
  "CT-11b",
  "CT-11c",
  "CT-12a",
  "CT-12b",
  "CT-12c",
  "CT-13",
  "CT-14",
  "CT-15",
  "CT-16a",
  "CT-16b",
  "CT-16c",
  "CT-17a",
  "CT-17b",
  "CT-18",
  "CT-19",
  "CT-20",
  "CT-21",
  "CT-22",
  "CT-23",
  "CT-24",
  "CT-25",
  "CT-26",
]

const ruled = new Set<string>(
  contractManagementRules.flatMap(({ versions }) => versions.flatMap(({ rows }) => [...rows])),
)
const unruled = Object.keys(unruledContractManagement)

describe("the rows of contract management", () => {
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
