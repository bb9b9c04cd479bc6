/** The commit of an import, killed at random points: whoever goes on with it brings every row in, once. */
import { setTimeout as sleep } from "node:timers/promises"
import { Stream } from "effect"
import { assert, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import { ProjectImports } from "@minsheng/core/imports"
import { FOUNDED } from "../testing/fixture.ts"
import { type TestPlatform, testPlatform } from "../testing/index.ts"
import { rounds } from "../testing/load.ts"
import { RunningProcess } from "../testing/processes.ts"
import { Seeded } from "../testing/Seeded.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { rowsOf } from "../testing/writers.ts"

const HEADINGS = "year,county_code,item_key,name,implementing_unit,annual_plan_yuan,approved_on"

const staged = async (platform: TestPlatform, rowCount: number) => {
  const lines = Array.from(
    { length: rowCount },
    (_, index) => `2010,341522,19,第${index}项,某站,${index},2010-01-18`,
  )
  const bytes = Stream.succeed(new TextEncoder().encode([HEADINGS, ...lines].join("\n")))
  const preview = ProjectImports.use((imports) => imports.preview({ name: "项目.csv", bytes }))
  return (await platform.run(preview)).importId
}

/** How many projects there are, and how many of them are the right ones. */
const registered = async (platform: TestPlatform) => {
  const [counts] = await rowsOf<{ projects: number; names: number; right: number }>(
    platform.database,
    `select count(*)::int as projects, count(distinct name)::int as names,
      count(*) filter (where name = '第' || (annual_plan_fen / 100) || '项')::int as right from project`,
  )
  return counts
}

/** Waits until more projects are in than there were. */
const grown = async (platform: TestPlatform, before: number): Promise<void> => {
  while (((await registered(platform))?.projects ?? 0) <= before) await sleep(10)
}

/** Lets the rows be written slowly, so that a kill meets them on their way. */
const PAUSE = `create function pause() returns trigger language plpgsql as $$
  begin perform pg_sleep(0.06); return null; end $$;
  create trigger pause after insert on journal_batch execute function pause()`

describe.each([
  ["in one transaction", 1800],
  ["in chunks", 4200],
])("an import that goes in %s", (how, rowCount) => {
  it("goes in whole and once, however often its commit is killed", { timeout: 90_000 }, async () => {
    const { service: clock } = new SettableClock("2010-05-31")
    await using platform = await testPlatform(FOUNDED, { clock })
    const importId = await staged(platform, rowCount)
    await rowsOf(platform.database, PAUSE)
    const chance = new Seeded(rowCount)
    const seen: Array<number> = []
    for (const _ of rounds(4)) {
      await using importing = new RunningProcess("importingProcess.ts", [platform.database.url, importId])
      await importing.hasPrinted(1)
      if (how === "in chunks") await grown(platform, seen.at(-1) ?? 0)
      await sleep(chance.between(0, how === "in chunks" ? 100 : 350))
      await importing.kill()
      const counts = await registered(platform)
      assert.strictEqual(counts?.names, counts?.projects)
      seen.push(counts?.projects ?? 0)
    }
    // In one transaction nothing shows before all of it does; of chunks some were in at a kill.
    const partial = seen.filter((count) => count > 0 && count < rowCount)
    if (how === "in chunks") assert.isAbove(partial.length, 0, seen.join())
    else assert.deepStrictEqual(partial, [])
    assert.isTrue(
      seen.some((count) => count < rowCount),
      seen.join(),
    )
    const [result] = await platform.run(ProjectImports.use((imports) => imports.resume))
    assert.isTrue(result === undefined || result.registeredCount === rowCount, JSON.stringify(result))
    assert.deepStrictEqual(await registered(platform), {
      projects: rowCount,
      names: rowCount,
      right: rowCount,
    })
    assert.include(await platform.run(Audit.use((audit) => audit.verify([]))), { _tag: "Sound" })
    assert.deepStrictEqual(await platform.run(ProjectImports.use((imports) => imports.resume)), [])
  })
})
