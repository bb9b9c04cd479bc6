/** A rebuild keeps nobody from reading: until it is done, everybody sees the views as they were before. */
import { Deferred, Effect, Redacted } from "effect"
import type pg from "pg"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Progress } from "@minsheng/core/progress"
import { ProjectList } from "@minsheng/core/project"
import { Authentication } from "../access/Authentication.ts"
import { AUTH_PATH } from "../access/library.ts"
import { FOUNDED, HUOQIU, JINZHAI, register, registrationOf } from "../testing/fixture.ts"
import { TEST_PASSWORD, type TestPlatform, testPlatform } from "../testing/index.ts"
import { registerMany, reportMany } from "../testing/manyProjects.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { ownerOf, valueOf } from "../testing/writers.ts"
import { rebuild, type Rebuilt } from "./rebuild.ts"

const ORIGIN = "http://127.0.0.1"
const PROJECTS = 300
/** Whoever waits longer than this is not answered from the old views. */
const PATIENCE_MS = 5000

let platform: TestPlatform
let bytesAsWritten: number

const bytesOfViews = (): Promise<number> =>
  valueOf(
    platform.database,
    `select sum(pg_table_size(oid))::int from pg_class
      where relnamespace = 'minsheng'::regnamespace
        and relname in ('project', 'project_version', 'project_term')`,
  )

beforeAll(async () => {
  const { service: clock } = new SettableClock("2010-05-31")
  platform = await testPlatform(FOUNDED, { clock })
  const registrations = Array.from({ length: PROJECTS }, (_, index) =>
    registrationOf({ name: `第${index}项工程`, countyCode: index % 2 === 0 ? HUOQIU : JINZHAI }),
  )
  const targets = await registerMany(platform, "readers", registrations)
  await reportMany(
    platform,
    "2010-03",
    targets.map((target) => [target, 1000n]),
  )
  bytesAsWritten = await bytesOfViews()
})

afterAll(() => platform[Symbol.asyncDispose]())

const changedIn = ({ views }: Rebuilt): ReadonlyArray<string> =>
  views.filter(({ before, after }) => before !== after).map(({ table }) => table)

const soon = async <A>(what: string, answer: Promise<A>): Promise<A> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} had to wait`)), PATIENCE_MS)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** A rebuild that has made all views again and stops before its commit. */
const pausedRebuild = async () => {
  const owner = await ownerOf(platform.database)
  const reached = Deferred.makeUnsafe<void>()
  const released = Deferred.makeUnsafe<void>()
  const query = owner.query.bind(owner) as (...asked: ReadonlyArray<unknown>) => Promise<unknown>
  const pausing = (...asked: ReadonlyArray<unknown>): Promise<unknown> => {
    if (asked[0] !== "commit") return query(...asked)
    Deferred.doneUnsafe(reached, Effect.void)
    return Effect.runPromise(Deferred.await(released)).then(() => query(...asked))
  }
  const rebuilding = rebuild(Object.assign(owner, { query: pausing }) as pg.ClientBase)
  await Effect.runPromise(Deferred.await(reached))
  return {
    finish: async (): Promise<Rebuilt> => {
      Deferred.doneUnsafe(released, Effect.void)
      try {
        return await rebuilding
      } finally {
        await owner.end()
      }
    },
  }
}

const firstName = async (userName: string): Promise<string | undefined> => {
  const actor = await platform.user(userName)
  const question = { filter: { year: 2010 }, page: { limit: 50, order: "code" as const } }
  const { rows } = await platform.run(
    ProjectList.use((list) => list.list(question)),
    actor,
  )
  return rows[0]?.name
}

const invested = async (): Promise<bigint> =>
  (await platform.run(Progress.use((progress) => progress.figures({})))).investedFen

const signIn = (): Promise<Response> => {
  const request = new Request(`${ORIGIN}${AUTH_PATH}/sign-in/username`, {
    method: "POST",
    headers: { origin: ORIGIN, "content-type": "application/json" },
    body: JSON.stringify({ username: "jinzhai.msb", password: Redacted.value(TEST_PASSWORD) }),
  })
  return platform.run(Authentication.use((authentication) => authentication.handle(request)))
}

describe("while a rebuild is under way", () => {
  it("a list, the figures and a sign-in are answered, from the views as they were", async () => {
    await using owner = await ownerOf(platform.database)
    await owner.query("update project set name = '旧名' where county_code = $1", [JINZHAI])
    await owner.query("update progress_rollup set invested_fen = invested_fen + 1")
    const before = await invested()

    const paused = await pausedRebuild()
    try {
      assert.strictEqual(await soon("a list", firstName("jinzhai.msb")), "旧名")
      assert.strictEqual(await soon("a sum", invested()), before)
      assert.strictEqual((await soon("a sign-in", signIn())).status, 200)
    } finally {
      assert.deepStrictEqual(changedIn(await paused.finish()), ["project", "progress_rollup"])
    }
    assert.strictEqual(await firstName("jinzhai.msb"), "第1项工程")
    assert.strictEqual(await invested(), BigInt(PROJECTS) * 1000n)
  })

  it("whoever writes waits, and comes in afterwards", async () => {
    const paused = await pausedRebuild()
    const written = platform.run(register({ name: "等一等", countyCode: HUOQIU }))
    try {
      const count = "select count(*)::int from project where name = '等一等'"
      assert.strictEqual(await soon("a count", valueOf(platform.database, count)), 0)
    } finally {
      assert.deepStrictEqual(changedIn(await paused.finish()), [])
    }
    await written
  })
})

describe("two rebuilds at once", () => {
  it("come one after the other and make the same", async () => {
    const one = async (): Promise<Rebuilt> => {
      await using owner = await ownerOf(platform.database)
      return await rebuild(owner)
    }
    const all = await Promise.all([one(), one(), one()])
    assert.deepStrictEqual(all.map(changedIn), [[], [], []])
    assert.deepStrictEqual(all[1], all[0])
    assert.deepStrictEqual(all[2], all[0])
  })

  it("leave no old rows behind, however often", async () => {
    await using owner = await ownerOf(platform.database)
    for (let time = 0; time < 4; time++) await rebuild(owner)
    // Two of each row were there at once; that much room a table keeps.
    assert.isBelow(await bytesOfViews(), 2.5 * bytesAsWritten)
  })
})
