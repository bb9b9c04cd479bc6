/** The months' sums made again by the database are those that the writer keeps. */
import { assert, describe, it } from "vitest"
import { FOUNDED, ownerOf, rowsOf, testPlatform } from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { writeTransfers } from "../testing/transfers.ts"
import { rebuildRollup } from "./rollup.ts"

const ROWS = "select * from fund_rollup order by region_code, item_key, level, purpose, kind, month"

describe("the roll-up", () => {
  it("made again from the postings is as it was, and what was wrong in it is put right", async () => {
    await using platform = await testPlatform(FOUNDED, { clock: new SettableClock("2010-01-20").service })
    await writeTransfers(platform)
    const kept = await rowsOf(platform.database, ROWS)
    assert.isAbove(kept.length, 5)
    await using owner = await ownerOf(platform.database)
    assert.strictEqual(await rebuildRollup(owner), 0)
    assert.deepStrictEqual(await rowsOf(platform.database, ROWS), kept)
    for (const wrong of [
      "update fund_rollup set amount_fen = amount_fen + 1 where purpose = 'budget'",
      "delete from fund_rollup where purpose = 'arrived'",
      "insert into fund_rollup select year, '341522', item_key, level, purpose, kind, month, 1 from fund_rollup",
      "truncate fund_rollup",
    ]) {
      await owner.query(wrong)
      assert.isAbove(await rebuildRollup(owner), 0)
      assert.deepStrictEqual(await rowsOf(platform.database, ROWS), kept)
    }
  })
})
