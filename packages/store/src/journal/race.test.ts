/**
 * Writers on one journal at once: the chain never forks. The same race with a first flush whose snapshot is
 * older than the wait for the lock does fork, or is refused by the unique keys: so the race is one.
 */
import { Effect } from "effect"
import { assert, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import { Journal } from "@minsheng/core/journal"
import type { Database } from "../database/Database.ts"
import { appendConcurrently, type FirstFlush } from "../testing/appenders.ts"
import { openPlatform, testPlatform } from "../testing/index.ts"
import { processNote } from "../testing/notes.ts"
import { RunningProcess } from "../testing/processes.ts"
import { ownerOf, rowsOf } from "../testing/writers.ts"

const range = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index)

/** What is wrong after a race; a sound journal has nothing here. */
const faultsOf = async (database: Database, expected: number) => {
  await using platform = openPlatform(database)
  const verdict = await platform.run(Audit.use((audit) => audit.verify([])))
  const [counts] = await rowsOf<{ entries: number; forked: number }>(
    database,
    "select count(*)::int as entries, (count(*) - count(distinct position))::int as forked from journal",
  )
  return {
    chain: verdict._tag === "Sound" ? "sound" : verdict.fault,
    forked: counts?.forked ?? 0,
    missing: expected - (counts?.entries ?? 0),
  }
}

const NONE = { chain: "sound", forked: 0, missing: 0 }

describe("two platforms and a process", () => {
  it("write one chain without a fork", async () => {
    await using first = await testPlatform()
    await using second = openPlatform(first.database)
    await using third = new RunningProcess("writingProcess.ts", [first.database.url, "third", "16", "20"])
    await third.hasPrinted(1)
    const send = (name: string) =>
      Effect.forEach(
        range(32),
        (caller) =>
          Effect.forEach(range(20), (turn) =>
            Journal.use((journal) => journal.append(processNote(name, caller, turn))),
          ),
        { concurrency: "unbounded" },
      )
    await Promise.all([first.run(send("first")), second.run(send("second")), third.ended()])
    assert.deepStrictEqual(await faultsOf(first.database, 2 * 32 * 20 + 16 * 20), NONE)
    const turns = await rowsOf<{ writer: string; changes: number }>(
      first.database,
      `select split_part(command_id, ' ', 1) as writer, count(*)::int as changes from (
        select command_id, lag(split_part(command_id, ' ', 1)) over (order by position) as before from journal
      ) as written where before is distinct from split_part(command_id, ' ', 1) group by 1`,
    )
    // They did race: each of the three had the lock several times in between.
    assert.isTrue(turns.length === 3 && turns.every(({ changes }) => changes > 2), JSON.stringify(turns))
  })
})

const KEYS = [
  "journal_pkey",
  "journal_stream_stream_version_key",
  "journal_actor_command_id_command_index_key",
]
const BATCH_KEYS = ["journal_batch_pkey", "journal_batch_last_position_key"]

const race = async (flush: FirstFlush, keys: "with keys" | "without keys") => {
  await using platform = await testPlatform()
  if (keys === "without keys") {
    await using owner = await ownerOf(platform.database)
    for (const key of KEYS) await owner.query(`alter table journal drop constraint ${key}`)
    for (const key of BATCH_KEYS) await owner.query(`alter table journal_batch drop constraint ${key}`)
  }
  const codes = await appendConcurrently(platform.database, flush, { connections: 4, each: 40 })
  return { codes: [...new Set(codes)], refused: codes.length, ...(await faultsOf(platform.database, 160)) }
}

describe("the first flush", () => {
  it("with the lock alone never forks, whether or not keys stand behind it", async () => {
    assert.deepStrictEqual(await race("lockAlone", "without keys"), { codes: [], refused: 0, ...NONE })
    assert.deepStrictEqual(await race("lockAlone", "with keys"), { codes: [], refused: 0, ...NONE })
  })

  it.each(["repeatableRead", "oneStatement"] as const)(
    "planted: %s forks a journal without keys",
    async (flush) => {
      const { chain, forked, codes } = await race(flush, "without keys")
      assert.deepStrictEqual(codes, [])
      assert.isAbove(forked, 0)
      assert.notStrictEqual(chain, "sound")
    },
  )

  it.each(["repeatableRead", "oneStatement"] as const)("planted: %s runs into the keys", async (flush) => {
    const { chain, forked, codes, refused, missing } = await race(flush, "with keys")
    assert.deepStrictEqual(codes, ["23505"])
    assert.isAbove(refused, 0)
    assert.strictEqual(missing, refused)
    assert.deepStrictEqual([chain, forked], ["sound", 0])
  })
})
