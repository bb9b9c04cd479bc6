/** Starting, as whoever starts it sees it: what keeps a server from running is said in one clear sentence. */
import { existsSync, writeFileSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import {
  bareDatabase,
  disposableDatabase,
  MIGRATED,
  ownerOf,
  type TestDatabase,
} from "@minsheng/store/testing"
import {
  Caller,
  freePort,
  ServerProcess,
  STAFFED,
  takenPort,
  TemporaryHome,
  within,
} from "./testing/index.ts"

/** Each start is a process, and the machine may be busy with others. */
const PATIENT = { timeout: 120_000 }

/** How a start ended that was not to succeed: one message in both languages, and nothing of the program. */
const refused = async (server: ServerProcess): Promise<string> => {
  assert.strictEqual(await server.ended(), 1, server.output)
  const lines = server.errors.trimEnd().split("\n")
  assert.lengthOf(lines, 2, server.errors)
  assert.match(lines[0] ?? "", /\p{Script=Han}/u)
  assert.notMatch(server.errors, /\n\s+at |\.ts:/u)
  return lines[1] ?? ""
}

describe.concurrent("a server", PATIENT, () => {
  let database: TestDatabase & AsyncDisposable

  beforeAll(async () => {
    database = await disposableDatabase(STAFFED)
  })

  afterAll(() => database[Symbol.asyncDispose]())

  it("whose port is taken says which, and what to do; it lets go of its directory", async () => {
    await using taken = await takenPort()
    using home = new TemporaryHome()
    const environment = { MINSHENG_HOME: home.folder, DATABASE_URL: database.url }
    await using server = new ServerProcess({ ...environment, PORT: String(taken.port) })
    assert.strictEqual(
      await refused(server),
      `127.0.0.1:${taken.port} is taken by another program. Stop that one, or set another PORT.`,
    )
    assert.isFalse(existsSync(home.path("owner.json")))
  })

  it("whose directory another one serves says which process; the other goes on", async () => {
    using home = new TemporaryHome()
    const environment = { MINSHENG_HOME: home.folder, DATABASE_URL: database.url }
    await using first = await ServerProcess.started(environment)
    await using second = new ServerProcess(environment)
    assert.strictEqual(
      await refused(second),
      `The data directory ${home.folder} is in use by process ${first.pid}. Stop that one first, or set another MINSHENG_HOME.`,
    )
    assert.strictEqual((await first.stranger.send("/readyz")).status, 200)
    assert.strictEqual(await first.end(), 0)
    assert.isFalse(existsSync(home.path("owner.json")))
  })

  it("whose directory cannot be one says why", async () => {
    using home = new TemporaryHome()
    writeFileSync(home.path("a file"), "")
    await using server = new ServerProcess({ MINSHENG_HOME: home.path("a file", "below") })
    const said = await refused(server)
    assert.include(said, `The data directory ${home.path("a file", "below")} cannot be written: `)
    assert.match(said, /Change its permissions, or set another MINSHENG_HOME\.$/u)
  })

  it("whose database was made by a later version leaves it alone and says so", async () => {
    await using later = await disposableDatabase(MIGRATED)
    {
      await using owner = await ownerOf(later)
      await owner.query("insert into public.minsheng_migration (name, sha256) values ('9999_later', 'x')")
    }
    using home = new TemporaryHome()
    await using server = new ServerProcess({ MINSHENG_HOME: home.folder, DATABASE_URL: later.url })
    assert.match(await refused(server), /^Migration 9999_later of the database does not match this version/u)
  })

  it.each([
    ["PORT", "http", /PORT=http: .*0 to 65535/u],
    ["PORT", "65536", /PORT=65536: /u],
    ["MINSHENG_ORIGIN", "ms.example.gov.cn", /MINSHENG_ORIGIN=ms\.example\.gov\.cn: .*https:\/\//u],
    ["MINSHENG_ORIGIN", "https://ms.example.gov.cn/app", /MINSHENG_ORIGIN=.*without a path/u],
    ["MINSHENG_DIGEST", "md5", /MINSHENG_DIGEST=md5: .*sha256 or sm3/u],
    ["DATABASE_URL", "secret@nowhere", /DATABASE_URL=…: .*postgres:\/\//u],
  ])("with %s=%s is wrongly used, and told what is expected", async (name, value, expected) => {
    using home = new TemporaryHome()
    await using server = new ServerProcess({ MINSHENG_HOME: home.folder, [name]: value })
    assert.strictEqual(await server.ended(), 2)
    assert.match(server.errors, expected)
    assert.notMatch(server.errors, /\n\s+at |secret/u)
  })
})

describe.concurrent("a server whose database does not answer", PATIENT, () => {
  const alive = async (caller: Caller): Promise<void> => {
    for (;;) {
      const answered = await caller.send("/healthz").catch(() => undefined)
      if (answered?.status === 200) return
      await sleep(20)
    }
  }

  it("says so once, waits, is alive and not ready, and serves when it is there", async () => {
    await using made = await bareDatabase()
    const name = new URL(made.url).pathname.slice(1)
    const maintenance = made.url.replace(name, "postgres")
    const password = new URL(made.url).password
    await made.drop()
    using home = new TemporaryHome()
    const port = await freePort()
    const environment = { MINSHENG_HOME: home.folder, DATABASE_URL: made.url, PORT: String(port) }
    await using server = new ServerProcess(environment)
    const caller = new Caller(`http://127.0.0.1:${port}`)
    await alive(caller)
    await server.prints(
      new RegExp(`No database answers at 127\\.0\\.0\\.1:\\d+/${name}: .*Check DATABASE_URL`, "u"),
    )
    assert.notInclude(server.output, `:${password}@`)
    const ready = await caller.send("/readyz")
    assert.strictEqual(ready.status, 503)
    assert.include(ready.body, { status: "notReady", reason: "databaseUnreachable" })
    const asked = await caller.query("session.about")
    assert.strictEqual(asked.status, 503)
    assert.strictEqual(within(asked.body, "code"), "NotReady")
    {
      await using owner = await ownerOf({ url: maintenance })
      await owner.query(`create database ${name}`)
    }
    await server.prints(/served at/u)
    assert.strictEqual((await caller.send("/readyz")).status, 200)
    assert.lengthOf(server.output.match(/No database answers/gu) ?? [], 1)
    assert.strictEqual(await server.end(), 0)
  })

  it("ends when it is told to, instead of waiting on", async () => {
    using home = new TemporaryHome()
    const url = `postgres://nobody:secret@127.0.0.1:${await freePort()}/nothing`
    await using server = new ServerProcess({ MINSHENG_HOME: home.folder, DATABASE_URL: url })
    await server.prints(/No database answers/u)
    assert.strictEqual(await server.end(), 0)
    assert.notInclude(server.output + server.errors, "secret")
    assert.isFalse(existsSync(home.path("owner.json")))
  })
})
