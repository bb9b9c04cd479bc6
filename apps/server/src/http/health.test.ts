/** Alive is not ready: without its database a server lives, says why it cannot answer, and recovers. */
import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { bareDatabase, OwnCluster, valueOf } from "@minsheng/store/testing"
import { type Answer, Caller, dataOf, RunningServer, within } from "../testing/index.ts"

/** Asks again until an answer is as it should be; the test's own time limit ends it. */
const until = async (ask: () => Promise<Answer>, fits: (answer: Answer) => boolean): Promise<Answer> => {
  for (;;) {
    const answer = await ask()
    if (fits(answer)) return answer
    await sleep(50)
  }
}

const firstAdministrator = (home: string): { readonly userName: string; readonly password: string } => {
  const { accounts } = JSON.parse(readFileSync(join(home, "first-accounts.json"), "utf8")) as {
    readonly accounts: ReadonlyArray<{ readonly userName: string; readonly password: string }>
  }
  return accounts[0] as (typeof accounts)[number]
}

const office = (commandId: string) => ({
  commandId,
  name: "某县民生办",
  kind: "livelihoodOffice",
  regionCode: "341524",
  itemKeys: null,
})

describe("a server whose database is stopped", () => {
  let own: OwnCluster
  let server: RunningServer
  let administrator: Caller
  const commandId = randomUUID()

  beforeAll(async () => {
    own = await OwnCluster.start()
    server = await RunningServer.on(own.database)
    const { userName, password } = firstAdministrator(server.home)
    administrator = await Caller.firstSignedIn(server.origin, userName, password)
  })

  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await own[Symbol.asyncDispose]()
  })

  it("is ready while the database is there", async () => {
    const { status, body } = await server.stranger.send("/readyz")
    assert.deepStrictEqual([status, body], [200, { status: "ready" }])
  })

  it("asks the database once for all who ask whether it is ready", async () => {
    const sessions = () =>
      valueOf(
        own.database,
        "select sessions::int from pg_stat_database where datname = current_database()",
      ) as Promise<number>
    const before = await sessions()
    const answers = await Promise.all(Array.from({ length: 60 }, () => server.stranger.send("/readyz")))
    assert.isTrue(answers.every(({ status }) => status === 200))
    // What a session counts is known a moment after its end; our own questions are sessions as well.
    await sleep(1500)
    assert.isBelow((await sessions()) - before, 20)
  })

  it("lives, is not ready, and says why, without a word of where the database is", async () => {
    await own.stop("fast")
    // What was found a moment ago may be told for a second.
    const ready = await until(
      () => server.stranger.send("/readyz"),
      ({ status }) => status === 503,
    )
    assert.include(ready.body, { status: "notReady", reason: "databaseUnreachable" })
    assert.match(
      String(within(ready.body, "words", "en")),
      /database does not answer.*Check whether it runs/u,
    )
    assert.notMatch(ready.text, /127\.0\.0\.1|ECONN|5432|stack/u)
    const { status, body } = await server.stranger.send("/healthz")
    assert.deepStrictEqual([status, body], [200, { status: "alive" }])
  })

  it(
    "answers every call with 503 and a refusal that says so, and never with a fault",
    { timeout: 60_000 },
    async () => {
      const answers: Readonly<Record<string, Answer>> = {
        "a question": await administrator.query("access.list"),
        "a command": await administrator.mutate("access.foundOffice", office(commandId)),
        "somebody who is not signed in": await server.stranger.query("session.about"),
        "a sign-in": await server.stranger.post("/api/auth/sign-in/username", {
          username: "a.b",
          password: "c",
        }),
        "a sign-out": await administrator.signOut(),
        "an export": await administrator.send('/export/projects.csv?question={"filter":{"year":2010}}'),
      }
      for (const [what, answer] of Object.entries(answers)) {
        assert.strictEqual(answer.status, 503, `${what} ${answer.text}`)
        assert.strictEqual(within(answer.body, "code"), "NotReady", what)
        assert.hasAllKeys(within(answer.body, "words"), ["zh", "en"])
        assert.strictEqual(answer.headers.get("retry-after"), "2")
      }
    },
  )

  it(
    "recovers by itself: ready again, the same session, and the command that was refused",
    { timeout: 60_000 },
    async () => {
      await own.restart()
      await until(
        () => server.stranger.send("/readyz"),
        ({ status }) => status === 200,
      )
      const accepted = await until(
        () => administrator.mutate("access.foundOffice", office(commandId)),
        ({ status }) => status !== 503,
      )
      const again = await administrator.mutate("access.foundOffice", office(commandId))
      assert.deepStrictEqual(dataOf(accepted), dataOf(again))
      const offices = within(
        dataOf(await administrator.query("access.list")),
        "offices",
      ) as ReadonlyArray<unknown>
      assert.lengthOf(offices, 2)
    },
  )
})

describe("a server on a database without a table", () => {
  it("migrates it and founds a register before it is ready", async () => {
    await using database = await bareDatabase()
    await using server = await RunningServer.on(database)
    assert.strictEqual((await server.stranger.send("/readyz")).status, 200)
    const about = dataOf(await server.stranger.query("session.about"))
    assert.include(about, { programmeYear: 2010, regionCode: "340000", demonstration: false })
  })
})
