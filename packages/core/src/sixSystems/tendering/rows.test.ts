/** Every row of the register about 招投标制 is computed by a rule, or has a reason why not. */
import { assert, describe, it } from "vitest"
import { tenderingRules } from "./rules.ts"
import { unruledTendering } from "./unruled.ts"

const rowsOf = (part: "TB" | "TP", ...numbers: ReadonlyArray<string>): ReadonlyArray<string> =>
  numbers.flatMap((some) => some.split(" ")).map((number) => `${part}-${number}`)

const ROWS = [
  ...rowsOf("TB", "01 02a 02b 02c 02d 03a 03b 03c 03d 03e 04 05 06 07 08 09 10 11 12 13"),
  ...rowsOf(
    "TP",
    "01 02 03a 03b 03c 04 05 06 07 08 09 10 11 12 12b 13 14 15 16",
    "17a 17b 17c 17d 17e 18 19 19b 20 21 22 23 24",
  ),
]

const ruled = new Set<string>(
  tenderingRules.flatMap(({ versions }) => versions.flatMap(({ rows }) => [...rows])),
)
const unruled = Object.keys(unruledTendering)

describe("the rows of 招投标制", () => {
  it("are all computed by a rule or have a reason", () => {
    assert.sameMembers([...ruled, ...unruled], ROWS)
  })

  it("are never both", () => {
    assert.deepStrictEqual(
      unruled.filter((row) => ruled.has(row)),
      [],
    )
  })
})
