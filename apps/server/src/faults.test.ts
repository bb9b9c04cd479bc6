/**
 * The server killed while many write over HTTP, alone, with its database, or its database alone: what was
 * acknowledged is there, nothing is there twice, whoever was not told finds out by asking again, and nobody
 * but the next start is needed for it.
 */
import { readFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { assert, describe, it } from "vitest"
import { Redacted } from "effect"
import { Home } from "@minsheng/store"
import {
  disposableDatabase,
  JINZHAI,
  killTogether,
  processTree,
  registrationOf,
  rounds,
  valueOf,
} from "@minsheng/store/testing"
import type { Database } from "@minsheng/store"
import {
  Caller,
  dataOf,
  type ServerEnvironment,
  ServerProcess,
  STAFFED,
  TemporaryHome,
  within,
} from "./testing/index.ts"
import { accountOf, type Command, HttpLoad, NOTHING_WRONG, send } from "./testing/load.ts"

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

/** Everything in doubt is sent again, twice, and some of what was accepted: each answers as before. */
const askAgain = async (caller: Caller, command: Command, load: HttpLoad): Promise<void> => {
  const asked = [
    ...load.book.all("unknown"),
    ...load.book.all("notWritten"),
    ...load.book.all("accepted").slice(-20),
  ]
  await Promise.all(
    asked.map(async (commandId) => {
      const first = dataOf(await send(caller, command, commandId))
      const second = dataOf(await send(caller, command, commandId))
      assert.deepStrictEqual(second, first)
      assert.deepStrictEqual(first, load.answers.get(commandId) ?? first)
      load.book.tell(commandId, "accepted")
    }),
  )
}

/** What became of a load, before and after everybody asked again. */
const assertNothingLost = async (
  database: Database,
  caller: Caller,
  command: Command,
  load: HttpLoad,
  name: string,
): Promise<void> => {
  const fallen = await accountOf(database, load, name)
  assert.deepStrictEqual(fallen.wrong, NOTHING_WRONG)
  assert.isAbove(fallen.unknown.length, 0, `${name}: nobody was in doubt`)
  await askAgain(caller, command, load)
  const told = await accountOf(database, load, name)
  assert.deepStrictEqual(told.wrong, NOTHING_WRONG)
  assert.deepStrictEqual(told.unknown, [])
}

/** A server that is started again and again in one home. */
class Whole {
  readonly home = new TemporaryHome()
  readonly #environment: ServerEnvironment
  #server: ServerProcess | undefined

  constructor(environment: ServerEnvironment = {}) {
    this.#environment = { ...environment, MINSHENG_HOME: this.home.folder }
  }

  get server(): ServerProcess {
    return this.#server as ServerProcess
  }

  async start(): Promise<void> {
    this.#server = await ServerProcess.started(this.#environment)
  }

  #pidFile(): ReadonlyArray<string> {
    return readFileSync(this.home.path("postgres", "postmaster.pid"), "utf8").split("\n")
  }

  /** The process of the database in the home. */
  get databasePid(): number {
    return Number(this.#pidFile()[0])
  }

  /** The database in the home. */
  get database(): Database {
    const password = encodeURIComponent(Redacted.value(Home.open(this.home.folder).secret("database")))
    return { url: `postgres://minsheng:${password}@127.0.0.1:${this.#pidFile()[3]}/minsheng` }
  }

  administrator(): Promise<Caller> {
    const file = JSON.parse(readFileSync(this.home.path("first-accounts.json"), "utf8")) as unknown
    const [userName, password] = ["userName", "password"].map((name) => within(file, "accounts", 0, name))
    return Caller.firstSignedIn(this.server.origin, String(userName), String(password))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server?.[Symbol.asyncDispose]()
    this.home[Symbol.dispose]()
  }
}

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
        const load = new HttpLoad(new Caller(whole.server.origin, cookie), registering, name, CALLERS)
        await load.acknowledges(ACKNOWLEDGED)
        const { pid } = whole.server
        await whole.server.kill()
        await load.stop()
        // The directory still names the dead process as its owner.
        assert.include(readFileSync(whole.home.path("owner.json"), "utf8"), `"pid":${pid}`)
        await whole.start()
        // The session outlives the process.
        await assertNothingLost(database, new Caller(whole.server.origin, cookie), registering, load, name)
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
    const load = new HttpLoad(new Caller("http://127.0.0.1:1"), registering, "staffed", 0)
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

/** What is killed, and how the whole comes to stand again. */
const FALLS: Readonly<Record<string, (whole: Whole) => Promise<void>>> = {
  "the database with all its children": async ({ databasePid, server }) => {
    await killTogether(processTree(databasePid), () => processTree(databasePid))
    await server.prints(/The embedded database ended; starting it again/u)
  },
  "the server alone": async (whole) => {
    await whole.server.kill()
    await whole.start()
  },
  "both at one moment": async (whole) => {
    await whole.server.killWith(whole.databasePid)
    await whole.start()
  },
}

describe.concurrent("a server with its own database", () => {
  it(
    "stands again whatever of it was killed under load, and has lost nothing",
    { timeout: 240_000 },
    async () => {
      await using whole = new Whole()
      await whole.start()
      const { cookie } = await whole.administrator()
      const falls = Object.entries(FALLS)
      for (const round of rounds(falls.length)) {
        const [what = "", fall] = falls[(round - 1) % falls.length] ?? []
        const name = `fall${round}`
        const load = new HttpLoad(new Caller(whole.server.origin, cookie), founding, name, CALLERS)
        await load.acknowledges(ACKNOWLEDGED)
        await fall?.(whole)
        await load.stop()
        const caller = new Caller(whole.server.origin, cookie)
        await isReady(caller)
        await assertNothingLost(whole.database, caller, founding, load, name).catch((error: unknown) => {
          throw new Error(`${what}: ${String(error)}`, { cause: error })
        })
      }
      const pid = whole.databasePid
      assert.strictEqual(await whole.server.end(), 0)
      // Whoever ends in order leaves nothing running.
      assert.throws(() => process.kill(pid, 0), /ESRCH/u)
    },
  )
})

const isReady = async (caller: Caller): Promise<void> => {
  for (;;) {
    const { status } = await caller.send("/readyz")
    if (status === 200) return
    await sleep(20)
  }
}
