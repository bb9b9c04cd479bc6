/** An instance that was there before the figures were kept on both axes gets them from its versions. */
import { assert, it } from "vitest"
import { rebuild } from "../operations/rebuild.ts"
import { FOUNDED } from "../testing/fixture.ts"
import { writeHistory } from "../testing/history.ts"
import { testPlatform } from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { ownerOf, rowsOf } from "../testing/writers.ts"
import { migrations } from "./migrate.ts"

const NAME = "0014_progress_on_both_axes"

it("the migration fills the tables as the views do", async () => {
  const clock = new SettableClock("2010-01-20")
  await using platform = await testPlatform(FOUNDED, { clock: clock.service })
  await writeHistory(platform, clock, { seed: 7, groups: 90 })
  const { database } = platform
  const rows = async () => [
    await rowsOf(database, "select * from progress_change order by position, day"),
    await rowsOf(
      database,
      "select * from progress_block order by year, county_code, month, day, item_key, block",
    ),
  ]
  const written = await rows()
  for (const table of written) assert.isAbove(table.length, 50)
  await using owner = await ownerOf(database)
  await owner.query("drop table minsheng.progress_change, minsheng.progress_block")
  await owner.query(migrations.find(({ name }) => name === NAME)?.sql ?? "")
  assert.deepStrictEqual(await rows(), written)
  await rebuild(owner)
  assert.deepStrictEqual(await rows(), written)
})
