/** Lockout: five wrong passwords close a name for half an hour, however they come, known or not. */
import { Exit, Redacted } from "effect"
import pg from "pg"
import { afterAll, assert, beforeAll, beforeEach, describe, it, vi } from "vitest"
import { Offices, UserName } from "@minsheng/core/access"
import { FOUNDED } from "../testing/fixture.ts"
import {
  openPlatform,
  type OpenPlatform,
  TEST_PASSWORD,
  type TestPlatform,
  testPlatform,
} from "../testing/index.ts"
import { ownerOf, rowsOf, valueOf } from "../testing/writers.ts"
import { Authentication } from "./Authentication.ts"
import { AUTH_PATH } from "./library.ts"
import { releaseAttempt, reserveAttempt } from "./lockout.ts"

const ORIGIN = "http://127.0.0.1"
const RIGHT = Redacted.value(TEST_PASSWORD)
const KNOWN = "jinzhai.msb"
const UNKNOWN = "nobody.msb"

const range = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index)

let platform: TestPlatform

beforeAll(async () => {
  platform = await testPlatform(FOUNDED)
})

afterAll(() => platform[Symbol.asyncDispose]())

beforeEach(async () => {
  await using owner = await ownerOf(platform.database)
  await owner.query("truncate auth.sign_in_failure")
})

const request = (path: string, init: RequestInit): Request =>
  new Request(`${ORIGIN}${AUTH_PATH}${path}`, {
    ...init,
    headers: { origin: ORIGIN, "content-type": "application/json", ...init.headers },
  })

const answered = (sent: Request, on: OpenPlatform = platform) =>
  on.run(Authentication.use((authentication) => authentication.handle(sent)))

const signIn = (username: unknown, password: unknown, on: OpenPlatform = platform) =>
  answered(request("/sign-in/username", { method: "POST", body: JSON.stringify({ username, password }) }), on)

const statuses = async (responses: ReadonlyArray<Promise<Response>>) => {
  const counts: Record<number, number> = {}
  for (const { status } of await Promise.all(responses)) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

/** Lets the clock of the lock go on, by moving what it has written back. */
const minutesPass = async (minutes: number): Promise<void> => {
  await using owner = await ownerOf(platform.database)
  const by = `make_interval(mins => ${minutes})`
  await owner.query(
    `update auth.sign_in_failure set last_failed_at = last_failed_at - ${by}, locked_until = locked_until - ${by}`,
  )
}

const closed = async (userName: string): Promise<boolean> =>
  valueOf(
    platform.database,
    "select coalesce(bool_or(locked_until > now()), false) from auth.sign_in_failure where user_name = $1",
    [userName],
  )

describe.each([
  ["a name that somebody bears", KNOWN],
  ["a name that nobody bears", UNKNOWN],
])("%s", (_, name) => {
  it("is closed by five wrong passwords, and then takes no password at all", async () => {
    for (const turn of range(5)) {
      assert.isFalse(await closed(name))
      const response = await signIn(name, `wrong ${turn}`)
      assert.strictEqual(response.status, 401)
      assert.deepStrictEqual(await response.json(), { code: "WrongCredentials" })
    }
    assert.isTrue(await closed(name))
    const response = await signIn(name, RIGHT)
    assert.strictEqual(response.status, 429)
    assert.deepStrictEqual(await response.json(), { code: "AccountLocked", lockMinutes: 30 })
    assert.isNull(response.headers.get("set-cookie"))
  })

  it("has at most five passwords checked of fifty that come at once, also from two servers", async () => {
    await using second = openPlatform(platform.database)
    const guesses = range(50).map((turn) => signIn(name, `wrong ${turn}`, turn % 2 === 0 ? platform : second))
    assert.deepStrictEqual(await statuses(guesses), { 401: 5, 429: 45 })
  })

  it("is one name in any case of its letters", async () => {
    const guesses = [name, name.toUpperCase(), `${name.slice(0, 3).toUpperCase()}${name.slice(3)}`]
    const responses = range(9).map((turn) => signIn(guesses[turn % 3], "wrong"))
    assert.deepStrictEqual(await statuses(responses), { 401: 5, 429: 4 })
  })

  it("stays closed for half an hour and no longer; then the count begins again", async () => {
    await statuses(range(6).map(() => signIn(name, "wrong")))
    await minutesPass(29)
    assert.strictEqual((await signIn(name, "wrong")).status, 429)
    await minutesPass(1)
    const responses = await statuses(range(8).map(() => signIn(name, "wrong")))
    assert.deepStrictEqual(responses, { 401: 5, 429: 3 })
  })

  it("forgets wrong passwords that are half an hour old", async () => {
    for (const turn of range(4)) await signIn(name, `wrong ${turn}`)
    await minutesPass(31)
    for (const turn of range(4)) assert.strictEqual((await signIn(name, `wrong ${turn}`)).status, 401)
    assert.isFalse(await closed(name))
  })

  it("does not close others", async () => {
    await statuses(range(8).map(() => signIn(name, "wrong")))
    assert.strictEqual((await signIn(name === KNOWN ? UNKNOWN : KNOWN, "wrong")).status, 401)
  })
})

describe("a right password", () => {
  it("opens a session and begins the count again", async () => {
    for (const turn of range(4)) await signIn(KNOWN, `wrong ${turn}`)
    const response = await signIn(KNOWN, RIGHT)
    assert.strictEqual(response.status, 200)
    const cookie = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? ""
    const headers = new Headers({ cookie })
    const session = await platform.run(Authentication.use((service) => service.sessionOf(headers)))
    assert.strictEqual(session?.userId, (await platform.user(KNOWN)).user?.id)
    assert.deepStrictEqual(await rowsOf(platform.database, "select user_name from auth.sign_in_failure"), [])
    for (const turn of range(4)) assert.strictEqual((await signIn(KNOWN, `wrong ${turn}`)).status, 401)
  })

  it("as the fifth try is still heard", async () => {
    for (const turn of range(4)) await signIn(KNOWN, `wrong ${turn}`)
    assert.strictEqual((await signIn(KNOWN, RIGHT)).status, 200)
    assert.isFalse(await closed(KNOWN))
  })

  it("of a user without an account is none", async () => {
    assert.strictEqual((await signIn("huoqiu.msb", RIGHT)).status, 401)
    const password = Redacted.make("another-password")
    const userName = UserName.make("huoqiu.msb")
    await platform.run(Offices.use((offices) => offices.setPassword({ userName, password })))
    assert.strictEqual((await signIn("huoqiu.msb", "another-password")).status, 200)
  })

  it("that was changed ends the sessions that were open", async () => {
    const userName = UserName.make("wuwei.msb")
    const set = (password: string) =>
      platform.run(
        Offices.use((offices) => offices.setPassword({ userName, password: Redacted.make(password) })),
      )
    await set("first-password")
    const cookie =
      ((await signIn("wuwei.msb", "first-password")).headers.get("set-cookie") ?? "").split(";")[0] ?? ""
    const known = () =>
      platform.run(Authentication.use((service) => service.sessionOf(new Headers({ cookie }))))
    assert.isDefined(await known())
    await set("second-password")
    assert.isUndefined(await known())
    assert.strictEqual((await signIn("wuwei.msb", "first-password")).status, 401)
  })
})

describe("a malformed try", () => {
  it.each([
    ["no body", undefined],
    ["no JSON", "{"],
    ["a list", "[]"],
    ["no name", JSON.stringify({ password: "x" })],
    ["a name that is a number", JSON.stringify({ username: 7, password: "x" })],
    ["a name beyond all bounds", JSON.stringify({ username: "a".repeat(101), password: "x" })],
    ["a password that is a number", JSON.stringify({ username: KNOWN, password: 7 })],
    ["no password", JSON.stringify({ username: KNOWN })],
    ["a name with a NUL", JSON.stringify({ username: "a\u0000b", password: "x" })],
  ])("with %s is refused without a check, and leaves no trace", async (_, body) => {
    const response = await answered(
      request("/sign-in/username", { method: "POST", ...(body === undefined ? {} : { body }) }),
    )
    assert.strictEqual(response.status, 400)
    assert.deepStrictEqual(await response.json(), { code: "MalformedInput" })
    assert.deepStrictEqual(await rowsOf(platform.database, "select user_name from auth.sign_in_failure"), [])
  })

  it.each<[string, string, string]>([
    ["a password beyond all bounds", KNOWN, "x".repeat(100_000)],
    ["an empty password", KNOWN, ""],
    ["a name that is too short to be one", "ab", RIGHT],
    ["a name that is too long to be one", "a".repeat(90), RIGHT],
    ["an empty name", "", RIGHT],
  ])("with %s counts as wrong", async (_, name, password) => {
    const responses = range(6).map(() => signIn(name, password))
    assert.deepStrictEqual(await statuses(responses), { 401: 5, 429: 1 })
  })

  it.each([
    ["GET", "/sign-in/username"],
    ["POST", "/sign-up/email"],
    ["POST", "/sign-in/email"],
    ["POST", "/change-password"],
    ["POST", "/update-user"],
    ["GET", "/list-sessions"],
    ["POST", "/sign-in/username/"],
    ["POST", "//sign-in/username"],
    ["POST", "/is-username-available"],
  ])("at a path that is not served is not there: %s %s", async (method, path) => {
    const response = await answered(request(path, { method, ...(method === "POST" ? { body: "{}" } : {}) }))
    assert.strictEqual(response.status, 404)
    assert.deepStrictEqual(await response.json(), { code: "NoSuchPath" })
  })
})

describe("a try that could not be checked", () => {
  it("is a fault, not a wrong password: it does not count, however often", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined)
    await using owner = await ownerOf(platform.database)
    await owner.query("alter table auth.session rename to session_gone")
    try {
      for (const _ of range(7)) {
        const exit = await platform.exit(
          Authentication.use((service) =>
            service.handle(
              request("/sign-in/username", {
                method: "POST",
                body: JSON.stringify({ username: KNOWN, password: RIGHT }),
              }),
            ),
          ),
        )
        assert.isTrue(Exit.hasDies(exit))
      }
    } finally {
      await owner.query("alter table auth.session_gone rename to session")
      logged.mockRestore()
    }
    assert.isFalse(await closed(KNOWN))
    assert.strictEqual((await signIn(KNOWN, RIGHT)).status, 200)
  })

  it("takes nothing back but itself", async () => {
    const pool = new pg.Pool({ connectionString: platform.database.url, options: "-c search_path=auth" })
    for (const _ of range(5)) assert.notStrictEqual(await reserveAttempt(pool, KNOWN), "closed")
    assert.isTrue(await closed(KNOWN))
    await releaseAttempt(pool, KNOWN)
    assert.isFalse(await closed(KNOWN))
    assert.strictEqual(await reserveAttempt(pool, KNOWN), "last")
    assert.strictEqual(await reserveAttempt(pool, KNOWN), "closed")
    for (const _ of range(7)) await releaseAttempt(pool, KNOWN)
    assert.strictEqual(await valueOf(platform.database, "select failure_count from auth.sign_in_failure"), 0)
    await pool.end()
  })
})

describe("names that were tried", () => {
  it("are forgotten a day later, when another is tried", async () => {
    for (const turn of range(3)) await signIn(`guess.${turn}`, "wrong")
    await minutesPass(23 * 60)
    await signIn("guess.late", "wrong")
    const kept = () => rowsOf(platform.database, "select user_name from auth.sign_in_failure order by 1")
    assert.lengthOf(await kept(), 4)
    await minutesPass(61)
    await signIn("guess.last", "wrong")
    assert.deepStrictEqual(await kept(), [{ user_name: "guess.last" }, { user_name: "guess.late" }])
  })
})

describe("what a sign-in asks for besides", () => {
  it("is not heard: every session ends when it is idle", async () => {
    const body = JSON.stringify({ username: KNOWN, password: RIGHT, rememberMe: false, callbackURL: "//x" })
    const response = await answered(request("/sign-in/username", { method: "POST", body }))
    assert.strictEqual(response.status, 200)
    assert.lengthOf(response.headers.getSetCookie(), 1)
    assert.isNull(response.headers.get("location"))
    const minutes = await valueOf(
      platform.database,
      `select round(extract(epoch from max("expiresAt") - now()) / 60)::int from auth.session`,
    )
    assert.strictEqual(minutes, 60)
  })
})

describe("planted: a lock that counts after the check", () => {
  it("lets more than five of fifty guesses at once through: what the tests above would see", async () => {
    const pool = new pg.Pool({ connectionString: platform.database.url, max: 10 })
    let checked = 0
    /** Looks, checks, and counts afterwards, as one would write it who does not think of parallel guesses. */
    const guess = async (): Promise<void> => {
      const { rows } = await pool.query<{ failure_count: number }>(
        "select failure_count from auth.sign_in_failure where user_name = 'planted'",
      )
      if ((rows[0]?.failure_count ?? 0) >= 5) return
      checked += 1
      await pool.query(
        `insert into auth.sign_in_failure as f (user_name, failure_count, last_failed_at)
          values ('planted', 1, now())
          on conflict (user_name) do update set failure_count = f.failure_count + 1`,
      )
    }
    await Promise.all(range(50).map(guess))
    await pool.end()
    assert.isAbove(checked, 5)
  })
})
