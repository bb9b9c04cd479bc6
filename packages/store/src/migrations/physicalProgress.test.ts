/** An instance that was there before the roll-up knew physical progress gets it from its versions. */
import { assert, it } from "vitest"
import { rebuild } from "../operations/rebuild.ts"
import { FOUNDED } from "../testing/fixture.ts"
import { writeHistory } from "../testing/history.ts"
import { testPlatform } from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { ownerOf, rowsOf } from "../testing/writers.ts"
import { migrations } from "./migrate.ts"

const NAME = "0007_physical_progress"

it("the migration fills the columns as the views do", async () => {
  const clock = new SettableClock("2010-01-20")
  await using platform = await testPlatform(FOUNDED, { clock: clock.service })
  await writeHistory(platform, clock, { seed: 6, groups: 60 })
  const { database } = platform
  const rows = () =>
    rowsOf<Readonly<Record<string, unknown>>>(
      database,
      `select * from progress_rollup where progress_count <> 0 or progress_sum <> 0
        order by year, county_code, item_key, month`,
    )
  const written = await rows()
  assert.isAbove(written.length, 10)
  await using owner = await ownerOf(database)
  await owner.query(
    "alter table minsheng.progress_rollup drop column progress_count, drop column progress_sum",
  )
  await owner.query(migrations.find(({ name }) => name === NAME)?.sql ?? "")
  assert.deepStrictEqual(await rows(), written)
  await rebuild(owner)
  assert.deepStrictEqual(await rows(), written)
})
