/**
 * The server killed while many write over HTTP, alone, with its database, or its database alone: what was
 * acknowledged is there, nothing is there twice, whoever was not told finds out by asking again, and nobody
 * but the next start is needed for it.
 */
import { readFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { disposableDatabase, JINZHAI, registrationOf, rounds, valueOf } from "@minsheng/store/testing"
import { Caller, dataOf, STAFFED } from "./testing/index.ts"
import {
  accountOf,
  assertNothingLost,
  type Command,
  HttpLoad,
  NOTHING_WRONG,
  sending,
} from "./testing/load.ts"
import { FALLS, isReady, Whole } from "./testing/Whole.ts"

const CALLERS = 24
const ACKNOWLEDGED = 150

const registering: Command = (commandId) => [
  "project.register",
  { registration: { ...registrationOf({ name: commandId, countyCode: JINZHAI }), annualPlanFen: "1" } },
]

const founding: Command = (commandId) => [
  "access.foundOffice",
  { name: commandId, kind: "livelihoodOffice", regionCode: "341524", itemKeys: null },
]

describe.concurrent("a server that is killed under load", () => {
  it(
    "has lost nothing that it acknowledged, and starts again over what it left behind",
    { timeout: 120_000 },
    async () => {
      await using database = await disposableDatabase(STAFFED)
      await using whole = new Whole({ DATABASE_URL: database.url })
      await whole.start()
      const { cookie } = await Caller.signedIn(whole.server.origin, "jinzhai.msb")
      for (const round of rounds(2)) {
        const name = `round${round}`
        const load = new HttpLoad(
          sending(new Caller(whole.server.origin, cookie), registering),
          name,
          CALLERS,
        )
        await load.acknowledges(ACKNOWLEDGED)
        const { pid } = whole.server
        await whole.server.kill()
        await load.stop()
        // The directory still names the dead process as its owner.
        assert.include(readFileSync(whole.home.path("owner.json"), "utf8"), `"pid":${pid}`)
        await whole.start()
        // The session outlives the process.
        const sender = sending(new Caller(whole.server.origin, cookie), registering)
        // Whoever was waiting when their server was killed knows nothing.
        assert.isAbove(await assertNothingLost(database, sender, load, name), 0)
      }
      const auditor = await Caller.signedIn(whole.server.origin, "anhui.auditor")
      assert.include(dataOf(await auditor.query("audit.verify")), { _tag: "Sound" })
      const projects = await valueOf(database, "select count(*)::int from project where name like 'round%'")
      assert.strictEqual(
        projects,
        await valueOf(database, "select count(*)::int from journal where command_id like 'round%'"),
      )
      assert.strictEqual(await whole.server.end(), 0)
    },
  )

  it("planted: an answer before the commit, and a refusal behind it, would be seen", async () => {
    await using database = await disposableDatabase(STAFFED)
    const load = new HttpLoad(sending(new Caller("http://127.0.0.1:1"), registering), "staffed", 0)
    load.book.tell("staffed promised", "accepted")
    load.book.tell("staffed 0", "notWritten")
    const { wrong } = await accountOf(database, load, "staffed")
    assert.deepStrictEqual(wrong, {
      ...NOTHING_WRONG,
      lost: ["staffed promised"],
      writtenAfterAll: ["staffed 0"],
    })
  })
})

describe.concurrent("a server with its own database", () => {
  it(
    "stands again whatever of it was killed under load, and has lost nothing",
    { timeout: 3_600_000 },
    async () => {
      await using whole = new Whole()
      await whole.start()
      const { cookie } = await whole.administrator()
      const falls = Object.entries(FALLS)
      let inDoubt = 0
      for (const round of rounds(falls.length)) {
        const [what = "", fall] = falls[(round - 1) % falls.length] ?? []
        const name = `fall${round}`
        const load = new HttpLoad(sending(new Caller(whole.server.origin, cookie), founding), name, CALLERS)
        await load.acknowledges(ACKNOWLEDGED)
        await fall?.(whole)
        await load.stop()
        const caller = new Caller(whole.server.origin, cookie)
        await isReady(caller)
        const sender = sending(caller, founding)
        inDoubt += await assertNothingLost(whole.database, sender, load, name).catch((error: unknown) => {
          throw new Error(`${what}: ${String(error)}`, { cause: error })
        })
      }
      assert.isAbove(inDoubt, 0, "nobody was ever in doubt")
      const pid = whole.databasePid
      assert.strictEqual(await whole.server.end(), 0)
      // Whoever ends in order leaves nothing running.
      assert.throws(() => process.kill(pid, 0), /ESRCH/u)
    },
  )
})
