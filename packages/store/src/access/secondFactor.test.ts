/** Second factors: set up, asked for, good for once, counted with wrong passwords, and never in the open. */
import { Effect, Redacted } from "effect"
import { afterAll, assert, beforeAll, beforeEach, describe, it } from "vitest"
import { AccountSecurity, Offices, UserName, Users } from "@minsheng/core/access"
import { CommandId } from "@minsheng/core/journal"
import { FOUNDED } from "../testing/fixture.ts"
import {
  codeAt,
  codeOfNow,
  Seeded,
  TEST_PASSWORD,
  type TestPlatform,
  testPlatform,
} from "../testing/index.ts"
import { ownerOf, rowsOf, valueOf } from "../testing/writers.ts"
import { Authentication } from "./Authentication.ts"
import { AUTH_PATH } from "./library.ts"

const ORIGIN = "http://127.0.0.1"
/** Many passwords are looked at, each on purpose slowly. */
const PATIENT = { timeout: 180_000 }
const RIGHT = Redacted.value(TEST_PASSWORD)
const NAME = UserName.make("jinzhai.msb")

let platform: TestPlatform

beforeAll(async () => {
  platform = await testPlatform(FOUNDED)
})

afterAll(() => platform[Symbol.asyncDispose]())

interface Said {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  /** Names and values of the cookies that were set. */
  readonly cookies: ReadonlyArray<string>
}

const ask = async (path: string, said: object, cookie = ""): Promise<Said> => {
  const headers = { origin: ORIGIN, "content-type": "application/json", cookie }
  const request = new Request(`${ORIGIN}${AUTH_PATH}${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(said),
  })
  const response = await platform.run(Authentication.use((service) => service.handle(request)))
  return {
    status: response.status,
    body: (await response.json()) as Said["body"],
    cookies: response.headers.getSetCookie().map((one) => one.split(";")[0] ?? ""),
  }
}

const signIn = (password = RIGHT) => ask("/sign-in/username", { username: NAME, password })
const give = (code: string, challenge: Said) =>
  ask("/second-factor/verify", { code }, challenge.cookies.join("; "))

const isSignedIn = async (cookie: string): Promise<boolean> =>
  (await platform.run(Authentication.use((service) => service.sessionOf(new Headers({ cookie }))))) !==
  undefined

interface Enrolled {
  readonly key: string
  readonly uri: string
  readonly backupCodes: ReadonlyArray<string>
  readonly cookie: string
}

/** Signs in with the password alone, sets the factor up and proves it with the code of now. */
const enrolled = async (): Promise<Enrolled> => {
  const [cookie = ""] = (await signIn()).cookies
  const made = await ask("/second-factor/enrol", { password: RIGHT }, cookie)
  assert.strictEqual(made.status, 200)
  const { key, uri, backupCodes } = made.body as unknown as Enrolled
  const proved = await ask("/second-factor/confirm", { code: codeOfNow(key) }, cookie)
  assert.deepStrictEqual([proved.status, proved.body], [200, { confirmed: true }])
  return { key, uri, backupCodes, cookie: proved.cookies[0] ?? "" }
}

/** As after a day: no wrong tries, no codes that were given, no factor, no session. */
beforeEach(async () => {
  await using owner = await ownerOf(platform.database)
  await owner.query(
    `truncate auth.sign_in_failure, auth.code_used, auth."twoFactor", auth.session, auth.verification`,
  )
  await owner.query(`update auth."user" set "twoFactorEnabled" = false`)
})

describe("the authenticator of the tests", () => {
  it("makes the codes that RFC 6238 prints", () => {
    const key = Buffer.from("12345678901234567890")
    const at = (seconds: number) => codeAt(key, Math.floor(seconds / 30))
    assert.deepStrictEqual([59, 1_111_111_109, 1_111_111_111, 1_234_567_890, 2_000_000_000].map(at), [
      "287082",
      "081804",
      "050471",
      "005924",
      "279037",
    ])
  })
})

describe("setting up", () => {
  it("is begun with the password, shows key and codes once, and counts once a code proves it", async () => {
    const [cookie = ""] = (await signIn()).cookies
    const wrong = await ask("/second-factor/enrol", { password: "wrong" }, cookie)
    assert.deepStrictEqual([wrong.status, wrong.body], [401, { code: "WrongPassword" }])
    const made = await ask("/second-factor/enrol", { password: RIGHT }, cookie)
    const { key, uri, backupCodes } = made.body as unknown as Enrolled
    const address = new URL(uri)
    assert.strictEqual(address.host, "totp")
    assert.strictEqual(decodeURIComponent(address.pathname), "/民生工程:jinzhai.msb")
    assert.strictEqual(address.searchParams.get("secret"), key)
    assert.lengthOf(backupCodes, 10)
    // Not proved yet: nobody is locked out by a key that was never taken over.
    assert.deepStrictEqual((await signIn()).body, { signedIn: true })
    const wrongCode = await ask("/second-factor/confirm", { code: "000000" }, cookie)
    assert.deepStrictEqual([wrongCode.status, wrongCode.body], [401, { code: "WrongCode" }])
    const proved = await ask("/second-factor/confirm", { code: codeOfNow(key) }, cookie)
    assert.strictEqual(proved.status, 200)
    assert.deepStrictEqual((await signIn()).body, { signedIn: false, secondFactor: true })
    const again = await ask("/second-factor/enrol", { password: RIGHT }, proved.cookies[0])
    assert.deepStrictEqual([again.status, again.body], [409, { code: "AlreadySet" }])
  })

  it("ends the sessions that were opened without it, and goes on in its own", async () => {
    const [other = ""] = (await signIn()).cookies
    const { cookie } = await enrolled()
    assert.isTrue(await isSignedIn(cookie))
    assert.isFalse(await isSignedIn(other))
  })

  it("keeps key and codes where nobody reads them: neither stands in any table as it is", async () => {
    const { key, backupCodes } = await enrolled()
    const tables = await rowsOf<{ readonly name: string }>(
      platform.database,
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname in ('auth', 'minsheng')`,
    )
    for (const { name } of tables) {
      const text = await valueOf<string>(
        platform.database,
        `select coalesce(string_agg(t::text, ' '), '') from ${name} t`,
      )
      for (const secret of [key, ...backupCodes]) assert.notInclude(text, secret, name)
    }
  })

  it("is not for who is not signed in", async () => {
    for (const path of ["enrol", "confirm", "backup-codes", "remove"]) {
      const said = await ask(`/second-factor/${path}`, { password: RIGHT, code: "000000" })
      assert.deepStrictEqual([said.status, said.body], [401, { code: "NotSignedIn" }], path)
    }
  })
})

describe("signing in", () => {
  it("asks for a code after the password, and opens nothing before", async () => {
    const { key } = await enrolled()
    const challenge = await signIn()
    assert.match(challenge.cookies.join(), /^minsheng\.two_factor=/u)
    assert.isFalse(await isSignedIn(challenge.cookies.join("; ")))
    const opened = await give(codeOfNow(key, 1), challenge)
    assert.deepStrictEqual([opened.status, opened.body], [200, { signedIn: true }])
    assert.isTrue(await isSignedIn(opened.cookies[0] ?? ""))
  })

  it("takes each code once, whoever gives it, also of two that come at once", async () => {
    const { key } = await enrolled()
    const code = codeOfNow(key, 1)
    assert.strictEqual((await give(code, await signIn())).status, 200)
    const replayed = await give(code, await signIn())
    assert.deepStrictEqual([replayed.status, replayed.body], [401, { code: "WrongCode" }])
    const [one, two] = [await signIn(), await signIn()]
    await using owner = await ownerOf(platform.database)
    await owner.query("truncate auth.code_used")
    const next = codeOfNow(key)
    const both = await Promise.all([give(next, one), give(next, two)])
    assert.deepStrictEqual(both.map(({ status }) => status).toSorted(), [200, 401])
  })

  it("takes each backup code once", async () => {
    const { backupCodes } = await enrolled()
    const [first = "", second = ""] = backupCodes
    assert.strictEqual((await give(first, await signIn())).status, 200)
    assert.strictEqual((await give(first, await signIn())).status, 401)
    assert.strictEqual((await give(` ${second} `, await signIn())).status, 200)
  })

  it("takes a code of another moment no longer", async () => {
    const { key } = await enrolled()
    for (const off of [-3, 3])
      assert.strictEqual((await give(codeOfNow(key, off), await signIn())).status, 401)
  })

  it("takes no code without the password's answer, nor with a changed one", async () => {
    const { key } = await enrolled()
    const challenge = await signIn()
    const [cookie = ""] = challenge.cookies
    for (const said of [[], [`${cookie}x`], ["minsheng.two_factor=2fa-guess.signature"]]) {
      const answer = await give(codeOfNow(key, 1), { ...challenge, cookies: said })
      assert.deepStrictEqual([answer.status, answer.body], [401, { code: "SignInAgain" }])
    }
  })

  it("is for accounts that are open, also between the two steps", async () => {
    const { key } = await enrolled()
    const challenge = await signIn()
    const command = (text: string) => ({ commandId: CommandId.make(text), userName: NAME })
    await platform.run(Users.use((users) => users.lock(command("lock in between"))))
    const refused = await give(codeOfNow(key), challenge)
    assert.deepStrictEqual([refused.status, refused.body], [403, { code: "AccountNotOpen", state: "locked" }])
    assert.strictEqual((await signIn()).status, 403)
    await platform.run(Users.use((users) => users.unlock(command("unlock after"))))
  })
})

describe("wrong codes", () => {
  it("close the name with wrong passwords: five of either kind, whatever right one between", async () => {
    const { key } = await enrolled()
    await signIn("wrong")
    for (const wrong of ["000001", "000002", "aaaaa-bbbbb"])
      assert.strictEqual((await give(wrong, await signIn())).status, 401)
    const last = await signIn()
    assert.strictEqual((await give("000003", last)).status, 401)
    for (const answer of [await signIn(), await give(codeOfNow(key), last)])
      assert.deepStrictEqual([answer.status, answer.body], [429, { code: "AccountLocked", lockMinutes: 30 }])
  })

  it(
    "are checked five times at most, in whatever order they come with right passwords",
    PATIENT,
    async () => {
      const { key } = await enrolled()
      const chance = new Seeded(7)
      let locks = 0
      for (let round = 0; round < 10; round += 1) {
        await using owner = await ownerOf(platform.database)
        await owner.query("truncate auth.sign_in_failure")
        const wrongs = await wrongsUntilClosed(chance)
        assert.isAtMost(wrongs, 5)
        if (wrongs === 5) locks += 1
      }
      assert.isAbove(locks, 5)
      assert.isString(key)
    },
  )

  /** Sends guesses and right passwords, some at once, until the name is closed; how many were checked. */
  const wrongsUntilClosed = async (chance: Seeded): Promise<number> => {
    let wrongs = 0
    let challenge = await signIn()
    for (let turn = 0; turn < 8; turn += 1) {
      const guesses = Array.from({ length: chance.between(1, 3) }, () => chance.between(0, 2))
      const answers = await Promise.all(
        guesses.map(async (kind, index) => {
          if (kind === 0) return signIn()
          return kind === 1 ? signIn("wrong") : give(`00${turn}0${index}9`, challenge)
        }),
      )
      for (const answer of answers) {
        if (["WrongCode", "WrongCredentials"].includes(String(answer.body["code"]))) wrongs += 1
        if (answer.body["secondFactor"] === true) challenge = answer
      }
    }
    return wrongs
  }
})

describe("a second factor that is lost", () => {
  it("is taken away by the administrator; sessions end, and a record says who did it", async () => {
    const { cookie } = await enrolled()
    await platform.run(AccountSecurity.use((security) => security.resetSecondFactor({ userName: NAME })))
    assert.isFalse(await isSignedIn(cookie))
    assert.deepStrictEqual((await signIn()).body, { signedIn: true })
    const [record] = await rowsOf<Readonly<Record<string, unknown>>>(
      platform.database,
      `select r.actor, u.user_name from access_record r join office_user u on r.subject = 'user/' || u.id
        where use_case = 'secondFactor.removed' order by r.at desc limit 1`,
    )
    assert.deepStrictEqual(record, { actor: "operator", user_name: NAME })
    const none = platform.run(
      Effect.flip(AccountSecurity.use((security) => security.resetSecondFactor({ userName: NAME }))),
    )
    assert.include(await none, { _tag: "SecondFactorNotSet" })
  })

  it("is one's own to take away with the password, unless it is required; codes can be renewed", async () => {
    const { cookie, backupCodes } = await enrolled()
    const renewed = await ask("/second-factor/backup-codes", { password: RIGHT }, cookie)
    assert.strictEqual(renewed.status, 200)
    assert.strictEqual((await give(backupCodes[0] ?? "", await signIn())).status, 401)
    const demand = (required: boolean) =>
      platform.run(
        AccountSecurity.use((security) =>
          security.requireOfUser({
            commandId: CommandId.make(`require ${required}`),
            userName: NAME,
            required,
          }),
        ),
      )
    await demand(true)
    const refused = await ask("/second-factor/remove", { password: RIGHT }, cookie)
    assert.deepStrictEqual([refused.status, refused.body], [403, { code: "SecondFactorRequired" }])
    await demand(false)
    const removed = await ask("/second-factor/remove", { password: RIGHT }, cookie)
    assert.deepStrictEqual([removed.status, removed.body], [200, { removed: true }])
    assert.deepStrictEqual((await signIn()).body, { signedIn: true })
  })
})

describe("a password that somebody else has set", () => {
  it("lets no second factor be set up before it was changed", async () => {
    const userName = UserName.make("huoqiu.msb")
    const password = Redacted.make("for-the-first-time")
    await platform.run(Offices.use((offices) => offices.setPassword({ userName, password })))
    const signedIn = await ask("/sign-in/username", {
      username: userName,
      password: Redacted.value(password),
    })
    const said = { password: Redacted.value(password) }
    const refused = await ask("/second-factor/enrol", said, signedIn.cookies[0])
    assert.deepStrictEqual([refused.status, refused.body], [403, { code: "PasswordFirst" }])
  })
})
