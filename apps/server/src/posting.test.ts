/**
 * Posting over HTTP while everything goes wrong: processes are killed, the database is restarted, its disk is
 * full, and many race for one budget through two servers. Nothing that was acknowledged is lost, nothing
 * moves twice, and what the ledger states adds up.
 */
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { assert, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import type { Database } from "@minsheng/store"
import { disposableDatabase, openPlatform, rounds, Seeded, valueOf } from "@minsheng/store/testing"
import { Caller, PERSON_OF, ServerProcess, STAFFED, TemporaryHome, within } from "./testing/index.ts"
import { accountOf, assertNothingLost, HttpLoad, NOTHING_WRONG } from "./testing/load.ts"
import { APPROPRIATION, ARRIVAL, posting, postingKey } from "./testing/posting.ts"
import { FALLS, isReady, Whole } from "./testing/Whole.ts"

const CALLERS = 24
const ACKNOWLEDGED = 150
const SECURITY = 1

/** Every balance that the ledger states is the sum of its postings, and the tables say the same. */
const assertProven = async (database: Database): Promise<void> => {
  await using platform = openPlatform(database)
  assert.include(await platform.run(Audit.use((audit) => audit.verify([]))), { _tag: "Sound" })
}

describe.concurrent("posting while processes are killed", () => {
  it("loses nothing and doubles nothing, whatever was killed", { timeout: 3_600_000 }, async () => {
    await using whole = new Whole()
    await whole.start()
    const key = await postingKey(await whole.administrator(SECURITY), "国库")
    const falls = Object.entries(FALLS)
    let inDoubt = 0
    for (const round of rounds(falls.length)) {
      const [what = "", fall] = falls[(round - 1) % falls.length] ?? []
      const name = `posted${round}`
      await using load = new HttpLoad(posting(whole.server.origin, key), name, CALLERS)
      await load.acknowledges(ACKNOWLEDGED)
      await fall?.(whole)
      await load.stop()
      await isReady(new Caller(whole.server.origin))
      const sender = posting(whole.server.origin, key)
      inDoubt += await assertNothingLost(whole.database, sender, load, name).catch((error: unknown) => {
        throw new Error(`${what}: ${String(error)}`, { cause: error })
      })
      await assertProven(whole.database)
    }
    // One fall may hit a moment at which everybody knows what became of theirs; not all of them do.
    assert.isAbove(inDoubt, 0, "nobody was ever in doubt")
    // A fen a transfer: what is there is what was accepted.
    const sums = `select (select balance_fen from fund_account where purpose = 'budget')
      - (select count(*) from journal where type = 'TransferPosted')`
    assert.strictEqual(Number(await valueOf(whole.database, sums)), 0)
  })
})

describe.concurrent("posting while the database is restarted", () => {
  it.each(["SIGINT", "SIGQUIT"] as const)(
    "(%s) waits for it, loses nothing, and leaves no connection behind",
    { timeout: 120_000 },
    async (signal) => {
      await using whole = new Whole()
      await whole.start()
      const key = await postingKey(await whole.administrator(SECURITY), "国库")
      await using load = new HttpLoad(posting(whole.server.origin, key), "restarted", CALLERS)
      await load.acknowledges(ACKNOWLEDGED)
      const connections = "select count(*)::int from pg_stat_activity where application_name like 'minsheng%'"
      const before = await valueOf<number>(whole.database, connections)
      process.kill(whole.databasePid, signal)
      await whole.server.prints(/The embedded database ended; starting it again/u)
      const ended = performance.now()
      await isReady(new Caller(whole.server.origin))
      await load.acknowledges(load.answers.size + ACKNOWLEDGED)
      assert.isBelow((performance.now() - ended) / 1000, 15)
      await load.stop()
      const { wrong } = await accountOf(whole.database, load, "restarted")
      assert.deepStrictEqual(wrong, NOTHING_WRONG)
      await assertProven(whole.database)
      assert.isAtMost(await valueOf<number>(whole.database, connections), before + 4)
    },
  )
})

/** A disk of its own of so many megabytes; `undefined` where this user may not make one. */
const smallDisk = (megabytes: number): (Disposable & { readonly folder: string }) | undefined => {
  const folder = mkdtempSync(join(tmpdir(), "minsheng-disk-"))
  try {
    const options = ["-t", "tmpfs", "-o", `size=${megabytes}m,mode=755`, "tmpfs", folder]
    execFileSync("mount", options, { stdio: "ignore" })
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  return {
    folder,
    [Symbol.dispose]: () => {
      execFileSync("umount", ["-l", folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const freeBytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

const DISK_MEGABYTES = 320
const LEFT_BYTES = 1_500_000

const probe = smallDisk(1)
probe?.[Symbol.dispose]()
if (probe === undefined) console.warn("no disk of one's own can be made here: a full one was not tried")

describe.skipIf(probe === undefined)(
  "posting to a disk that is full (skipped without the right to mount)",
  () => {
    it(
      "stops, says that it is not ready, and goes on when there is room again",
      { timeout: 240_000 },
      async () => {
        using disk = smallDisk(DISK_MEGABYTES)
        assert.isDefined(disk)
        await using whole = new Whole({}, disk.folder)
        await whole.start()
        const stranger = new Caller(whole.server.origin)
        const key = await postingKey(await whole.administrator(SECURITY), "国库")
        await using load = new HttpLoad(posting(whole.server.origin, key), "full", CALLERS)
        await load.acknowledges(ACKNOWLEDGED)
        const { database } = whole
        const filler = join(disk.folder, "filler")
        writeFileSync(filler, Buffer.alloc(Math.max(0, freeBytes(disk.folder) - LEFT_BYTES)))
        // What is left is used up by posting; from then on the server says so, and why.
        const sender = posting(whole.server.origin, key)
        for (let turn = 0; (await sender(`until it is full ${turn}`)).status === 200; turn += 1)
          await sleep(5)
        const failedAt = performance.now()
        const reasons = new Set<unknown>()
        while (reasons.size === 0) {
          const { status, body } = await stranger.send("/readyz")
          if (status === 503) reasons.add(within(body, "reason"))
        }
        assert.isBelow((performance.now() - failedAt) / 1000, 5)
        assert.include(["databaseNotWritable", "databaseUnreachable"], [...reasons][0])
        if (reasons.has("databaseNotWritable")) {
          // Control: whoever only asked the database something would have been told that all is well.
          assert.strictEqual(await valueOf(database, "select 1"), 1)
        }
        const { status } = await stranger.send("/healthz")
        assert.strictEqual(status, 200)
        await load.stop()
        const before = load.book.all("accepted").length
        rmSync(filler)
        await isReady(stranger)
        // Nobody has repaired anything.
        const again = posting(whole.server.origin, key)
        assert.isAbove(await assertNothingLost(whole.database, again, load, "full"), 0)
        assert.isAbove(load.book.all("accepted").length, before)
        await assertProven(whole.database)
      },
    )
  },
)

/** Two servers, each in a process of its own, on one database. */
const pair = async (database: Database) => {
  const homes = [new TemporaryHome(), new TemporaryHome()]
  const servers = await Promise.all(
    homes.map(({ folder }) => ServerProcess.started({ DATABASE_URL: database.url, MINSHENG_HOME: folder })),
  )
  return {
    origins: servers.map(({ origin }) => origin),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(servers.map((server) => server.end()))
      for (const home of homes) home[Symbol.dispose]()
    },
  }
}

describe.concurrent("two servers on one database", () => {
  it(
    "let exactly as much through as a budget holds, and nobody waits for ever",
    { timeout: 180_000 },
    async () => {
      await using database = await disposableDatabase(STAFFED)
      await using servers = await pair(database)
      const [first = "", second = ""] = servers.origins
      const key = await postingKey(await Caller.signedIn(first, PERSON_OF.securityAdministrator), "国库")
      const chance = new Seeded(2010)
      let held = 0n
      for (const callers of [64, 128, 256]) {
        const amount = BigInt(chance.between(3, 40))
        const budget = BigInt(chance.between(100, 100 + callers * 20))
        const granted = await posting(first, key, APPROPRIATION, String(budget))(`budget ${callers}`)
        assert.strictEqual(granted.status, 200)
        const spends = [first, second].map((origin) => posting(origin, key, ARRIVAL, String(amount)))
        const answers = await Promise.all(
          Array.from({ length: callers }, async (_, index) =>
            spends[index % 2]?.(`spend ${callers} ${index}`),
          ),
        )
        const fit = (held + budget) / amount
        const expected = Number(fit < BigInt(callers) ? fit : BigInt(callers))
        assert.lengthOf(
          answers.filter((answer) => answer?.status === 200),
          expected,
        )
        const refused = answers.filter((answer) => answer?.status !== 200)
        held += budget - amount * BigInt(expected)
        for (const answer of refused) {
          assert.strictEqual(within(answer?.body, "refusal", "_tag"), "FundsInsufficient")
        }
        const left = "select balance_fen::text from fund_account where purpose = 'budget'"
        assert.strictEqual(await valueOf(database, left), String(held))
      }
      const deadlocks = "select deadlocks::int from pg_stat_database where datname = current_database()"
      assert.strictEqual(await valueOf(database, deadlocks), 0)
      await assertProven(database)
    },
  )

  it("move money once for a key, whoever is asked, and after a restart", { timeout: 120_000 }, async () => {
    await using database = await disposableDatabase(STAFFED)
    let key = ""
    let answered: unknown
    {
      await using servers = await pair(database)
      const [first = ""] = servers.origins
      key = await postingKey(await Caller.signedIn(first, PERSON_OF.securityAdministrator), "国库")
      const amounts = "9007199254740993"
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          posting(servers.origins[index % 2] ?? "", key, APPROPRIATION, amounts)("once"),
        ),
      )
      answered = answers[0]?.body
      for (const { status, body } of answers) assert.deepStrictEqual([status, body], [200, answered])
    }
    await using servers = await pair(database)
    for (const origin of servers.origins) {
      const again = await posting(origin, key, APPROPRIATION, "9007199254740993")("once")
      assert.deepStrictEqual([again.status, again.body], [200, answered])
      const other = await posting(origin, key, APPROPRIATION, "9007199254740992")("once")
      assert.deepStrictEqual([other.status, within(other.body, "refusal", "_tag")], [409, "CommandConflict"])
    }
    assert.strictEqual(await valueOf(database, "select count(*)::int from fund_transfer"), 1)
    // Control: without the key's memory in the journal the money would move again.
    const once = "select balance_fen::text from fund_account where purpose = 'budget'"
    assert.strictEqual(await valueOf(database, once), "9007199254740993")
    await posting(servers.origins[0] ?? "", key, APPROPRIATION, "1")("another key")
    assert.strictEqual(await valueOf(database, once), "9007199254740994")
  })
})
