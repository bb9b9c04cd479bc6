/** Accounts over the bare API: first passwords, one's own, sessions, and what administrators do to them. */
import { randomUUID } from "node:crypto"
import { Redacted } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { codeOfNow, rowsOf, TEST_PASSWORD } from "@minsheng/store/testing"
import {
  type Answer,
  Caller,
  cookieIn,
  dataOf,
  PERSON_OF,
  PROCEDURES,
  refusalIn,
  RunningServer,
  STAFFED,
  WAYS,
  within,
} from "../testing/index.ts"

const RIGHT = Redacted.value(TEST_PASSWORD)
const SIGN_IN = "/api/auth/sign-in/username"
/** Many passwords are looked at, each on purpose slowly. */
const PATIENT = { timeout: 180_000 }

let server: RunningServer
let system: Caller
let security: Caller
let auditor: Caller

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  system = await server.signIn(PERSON_OF.systemAdministrator)
  security = await server.signIn(PERSON_OF.securityAdministrator)
  auditor = await server.signIn(PERSON_OF.auditAdministrator)
})

afterAll(() => server[Symbol.asyncDispose]())

const command = (caller: Caller, path: string, input: object): Promise<Answer> =>
  caller.mutate(path, { commandId: randomUUID(), ...input })

const done = (answer: Answer): unknown => {
  assert.strictEqual(answer.status, 200, answer.text)
  return within(answer.body, "result", "data")
}

const tagOf = (answer: Answer): string | undefined => refusalIn(answer)?._tag

/** Somebody new in an office, with a first password and a role. */
const hired = async (userName: string, roles: ReadonlyArray<string>, like = "jinzhai.msb") => {
  const [row] = await rowsOf<{ id: string }>(
    server.database,
    "select office_id as id from office_user where user_name = $1",
    [like],
  )
  const password = `first of ${userName.length} ${randomUUID()}`
  done(await command(system, "access.addUser", { userName, displayName: "新人", officeId: row?.id ?? "" }))
  done(await command(security, "access.assignRoles", { userName, roles }))
  done(await system.mutate("access.setPassword", { userName, password }))
  return password
}

const change = (caller: Caller, oldPassword: string, newPassword: string) =>
  caller.mutate("account.changePassword", { oldPassword, newPassword })

describe("an office", () => {
  it("tells how it was founded and how those who are in it came, to whoever administers it", async () => {
    await hired("office.newcomer", [])
    const accounts = done(await system.query("access.list"))
    const users = within(accounts, "users") as ReadonlyArray<object>
    const newcomer = users.find((user) => within(user, "userName") === "office.newcomer")
    const officeId = within(newcomer, "officeId") as string
    const told = await system.query("access.officeHistory", { officeId })
    const entries = within(done(told), "entries") as ReadonlyArray<object>
    const acts = entries.map((entry) => [within(entry, "act"), within(entry, "userName")])
    assert.deepStrictEqual(acts.at(0), ["UserAdded", "office.newcomer"])
    assert.deepStrictEqual(acts.at(-1), ["OfficeFounded", null])
    const [other] = (within(accounts, "offices") as ReadonlyArray<object>).flatMap((office) =>
      within(office, "id") === officeId ? [] : [within(office, "id") as string],
    )
    const others = done(await system.query("access.officeHistory", { officeId: other ?? "" }))
    assert.notInclude(JSON.stringify(others), "office.newcomer")
    const missing = await system.query("access.officeHistory", {
      officeId: "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
    })
    assert.strictEqual(tagOf(missing), "OfficeNotFound")
  })
})

describe("a first password", () => {
  it("opens nothing but its change: every use case of every face says what is owed", async () => {
    const password = await hired("first.msb", ["livelihoodReporter"])
    const caller = await server.signIn("first.msb", Redacted.make(password))
    const session = done(await caller.query("session.current"))
    assert.deepInclude(session, { owes: "newPassword", roles: [], useCases: [] })
    const id = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
    const document = { id, position: 1, uploadId: id }
    const stage = {
      commandId: randomUUID(),
      importId: id,
      uploadId: id,
      waitingId: id,
      doneId: id,
      officeId: id,
      positions: () => [1, 2] as const,
      document,
      keyPrefix: "msk_k7qd2m5x",
      transferId: id,
      statements: { open: id, toClose: id, closed: id, toWithdraw: id },
    }
    let asked = 0
    for (const [name, { behind, ask }] of Object.entries(WAYS)) {
      if (behind === "anybody" || behind === "signed in") continue
      const answer = await ask(caller, stage)
      assert.strictEqual(answer.status, 403, `${name} ${answer.text}`)
      assert.include(refusalIn(answer), { _tag: "NotPermitted", useCase: behind, owes: "newPassword" }, name)
      asked += 1
    }
    assert.isAbove(asked, Object.keys(PROCEDURES).length / 2)
    done(await change(caller, password, "a password of my own"))
    assert.deepInclude(done(await caller.query("session.current")), {
      owes: null,
      roles: ["livelihoodReporter"],
    })
    assert.strictEqual((await caller.query("progress.figures", {})).status, 200)
  })

  it("that lasts is the operator's alone to give", async () => {
    const answer = await system.mutate("access.setPassword", {
      userName: "luan.reports",
      password: "a-lasting-password",
      lasting: true,
    })
    assert.deepInclude(refusalIn(answer), { _tag: "NotPermitted", useCase: "instance.operate" })
  })

  it("is not owed by who was given a lasting one, such as the accounts of a demonstration", async () => {
    const caller = await server.signIn("luan.msb")
    assert.deepInclude(done(await caller.query("session.current")), { owes: null })
  })
})

describe("one's own password", PATIENT, () => {
  it("is taken against the old one alone; it is not the name, not short, none of the last five", async () => {
    const first = await hired("own.password", ["livelihoodReader"])
    const caller = await server.signIn("own.password", Redacted.make(first))
    assert.strictEqual(tagOf(await change(caller, "wrong password", "a good password")), "WrongPassword")
    assert.strictEqual(tagOf(await change(caller, first, "short")), "PasswordTooShort")
    for (const name of ["own.password", "OWN.PASSWORD1", "drowssap-nwo", "own_password!!"])
      assert.strictEqual(tagOf(await change(caller, first, name)), "PasswordIsUserName", name)
    assert.strictEqual(tagOf(await change(caller, first, first)), "PasswordUsedBefore")
    const all = [first, ...[1, 2, 3, 4, 5].map((turn) => `number ${turn} of many`)]
    for (let turn = 1; turn < all.length; turn += 1) {
      const refused = await change(caller, all[turn - 1] ?? "", all[Math.max(0, turn - 5)] ?? "")
      assert.strictEqual(tagOf(refused), "PasswordUsedBefore")
      done(await change(caller, all[turn - 1] ?? "", all[turn] ?? ""))
    }
    // Five others came after it: it may come again.
    done(await change(caller, all.at(-1) ?? "", first))
  })

  it("that is changed ends every other session, and none of somebody else's", async () => {
    const [caller, other] = [await server.signIn("luan.reports"), await server.signIn("luan.reports")]
    done(await change(caller, RIGHT, "another one of mine"))
    assert.strictEqual((await caller.query("session.current")).status, 200)
    assert.strictEqual((await other.query("session.current")).status, 401)
    assert.strictEqual((await system.query("session.current")).status, 200)
    done(await change(caller, "another one of mine", "and one more of mine"))
  })

  it("cannot be guessed from an open session: five wrong ones close the name for all", async () => {
    const caller = await server.signIn("huoqiu.msb")
    for (let turn = 0; turn < 5; turn += 1)
      assert.strictEqual(tagOf(await change(caller, `wrong ${turn}`, "a good password")), "WrongPassword")
    assert.strictEqual(tagOf(await change(caller, RIGHT, "a good password")), "AccountLocked")
    assert.strictEqual(
      (await server.stranger.post(SIGN_IN, { username: "huoqiu.msb", password: RIGHT })).status,
      429,
    )
    done(await system.mutate("access.liftLockout", { userName: "huoqiu.msb" }))
    assert.strictEqual(
      tagOf(await system.mutate("access.liftLockout", { userName: "huoqiu.msb" })),
      "AccountIs",
    )
    done(await change(caller, RIGHT, "a good password"))
    done(await change(caller, "a good password", "the next good one"))
  })

  it("that an administrator sets opens a name that was closed", async () => {
    for (let turn = 0; turn < 5; turn += 1)
      await server.stranger.post(SIGN_IN, { username: "anhui.reports", password: "wrong" })
    const password = "given by the administrator"
    done(await system.mutate("access.setPassword", { userName: "anhui.reports", password }))
    const signedIn = await server.stranger.post(SIGN_IN, { username: "anhui.reports", password })
    assert.strictEqual(signedIn.status, 200)
  })
})

interface Sessions {
  readonly sessions: ReadonlyArray<
    { readonly id: string; readonly isOwn: boolean } & Readonly<Record<string, unknown>>
  >
}

describe("sessions", () => {
  it("are listed to their own user with address, device and times, and each can be ended", async () => {
    const headers = { "user-agent": "Tests of the office/1.0", "x-minsheng-address": "203.0.113.9" }
    const signedIn = await server.stranger.post(SIGN_IN, { username: "luan.msb", password: RIGHT }, headers)
    const other = new Caller(server.origin, cookieIn(signedIn))
    const caller = await server.signIn("luan.msb")
    const { sessions } = done(await caller.query("account.own")) as Sessions
    assert.lengthOf(
      sessions.filter(({ isOwn }) => isOwn),
      1,
    )
    const theirs = sessions.find(({ device }) => device === "Tests of the office/1.0")
    // What a request says of its own address is not believed.
    assert.include(theirs, { address: "127.0.0.1", isOwn: false })
    const sessionId = theirs?.id ?? ""
    const stranger = await server.signIn("water.dept")
    assert.strictEqual(tagOf(await stranger.mutate("account.endSession", { sessionId })), "SessionNotFound")
    done(await caller.mutate("account.endSession", { sessionId }))
    assert.strictEqual((await other.query("session.current")).status, 401)
    assert.strictEqual(tagOf(await caller.mutate("account.endSession", { sessionId })), "SessionNotFound")
  })

  it("of others are the security administrator's to end, of offices that are theirs", async () => {
    const caller = await server.signIn("luan.msb")
    const { sessions } = done(await security.query("access.sessionsOf", { userName: "luan.msb" })) as Sessions
    assert.isAbove(sessions.length, 0)
    const city = await server.signIn("luan.security")
    assert.strictEqual(
      tagOf(await city.query("access.sessionsOf", { userName: "water.dept" })),
      "UserNotFound",
    )
    assert.strictEqual(
      tagOf(await city.mutate("access.endSessions", { userName: "water.dept" })),
      "UserNotFound",
    )
    done(await city.mutate("access.endSessions", { userName: "luan.msb" }))
    assert.strictEqual((await caller.query("session.current")).status, 401)
    const none = await security.mutate("access.endSessions", { userName: "luan.msb", sessionId: "gone" })
    assert.strictEqual(tagOf(none), "SessionNotFound")
  })
})

describe("an administrator's account", () => {
  const CHANGES = ["deactivateUser", "reactivateUser", "lockUser", "unlockUser", "transferUser"]

  it.each(["securityAdministrator", "auditAdministrator"] as const)(
    "of a %s is not the system administrator's to close, lock, open or move",
    async (role) => {
      const userName = PERSON_OF[role]
      const officeId = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
      for (const step of CHANGES) {
        const input = step === "transferUser" ? { userName, officeId } : { userName }
        const answer = await command(system, `access.${step}`, input)
        assert.strictEqual(answer.status, 403, step)
        assert.deepStrictEqual(refusalIn(answer), { _tag: "AccountOfAdministrator", userName, role })
      }
      const lifted = await system.mutate("access.liftLockout", { userName })
      assert.include(refusalIn(lifted), { _tag: "AccountOfAdministrator" })
      assert.strictEqual(
        (await (role === "auditAdministrator" ? auditor : security).query("session.current")).status,
        200,
      )
    },
  )
})

describe("an account", () => {
  it("is locked and unlocked, closed and reopened, and each step only from where it stands", async () => {
    await server.firstSignIn("state.msb", Redacted.make(await hired("state.msb", ["livelihoodReader"])))
    const caller = await server.signIn("state.msb")
    const step = (name: string) => command(system, `access.${name}`, { userName: "state.msb" })
    const isOpen = async () =>
      (await server.stranger.post(SIGN_IN, { username: "state.msb", password: RIGHT })).status
    assert.include(refusalIn(await step("unlockUser")), { _tag: "AccountIs", state: "open" })
    done(await step("lockUser"))
    assert.strictEqual((await caller.query("session.current")).status, 401)
    assert.strictEqual(await isOpen(), 403)
    assert.include(refusalIn(await step("lockUser")), { _tag: "AccountIs", state: "locked" })
    done(await step("unlockUser"))
    assert.strictEqual(await isOpen(), 200)
    done(await step("deactivateUser"))
    assert.strictEqual(await isOpen(), 403)
    for (const name of ["deactivateUser", "lockUser", "unlockUser"])
      assert.include(refusalIn(await step(name)), { _tag: "AccountIs", state: "closed" }, name)
    done(await step("reactivateUser"))
    assert.strictEqual(await isOpen(), 200)
  })

  it("moves to another office without its roles, and sees that office's county from then on", async () => {
    const mover = await server.firstSignIn(
      "mover.msb",
      Redacted.make(await hired("mover.msb", ["livelihoodReporter"])),
    )
    const [office] = await rowsOf<{ id: string; region: string }>(
      server.database,
      "select o.id, o.region_code as region from office o join office_user u on u.office_id = o.id where u.user_name = 'huoqiu.msb'",
    )
    const moved = { userName: "mover.msb", officeId: office?.id ?? "" }
    const city = await server.signIn("luan.system")
    const foreign = { ...moved, userName: "water.dept" }
    assert.strictEqual(tagOf(await command(city, "access.transferUser", foreign)), "UserNotFound")
    done(await command(city, "access.transferUser", moved))
    assert.strictEqual((await mover.query("session.current")).status, 401)
    assert.strictEqual(tagOf(await command(system, "access.transferUser", moved)), "AlreadyInOffice")
    const again = await server.signIn("mover.msb")
    assert.deepInclude(done(await again.query("session.current")), { roles: [], owes: null })
    assert.strictEqual(
      within(done(await again.query("session.current")), "office", "regionCode"),
      office?.region,
    )
  })
})

describe("a second factor that a rule asks for", () => {
  it("comes before everything else for who holds the role, and is set up in the open session", async () => {
    const city = await server.signIn("luan.security")
    assert.strictEqual(tagOf(await command(city, "access.requireOfRoles", { roles: [] })), "RuleForAll")
    done(await command(security, "access.requireOfRoles", { roles: ["leadDepartmentReader"] }))
    const caller = await server.signIn("water.dept")
    assert.deepInclude(done(await caller.query("session.current")), { owes: "secondFactor", useCases: [] })
    assert.include(refusalIn(await caller.query("progress.figures", {})), { owes: "secondFactor" })
    const made = await caller.post("/api/auth/second-factor/enrol", { password: RIGHT })
    const key = within(made.body, "key") as string
    const proved = await caller.post("/api/auth/second-factor/confirm", { code: codeOfNow(key) })
    assert.strictEqual(proved.status, 200, proved.text)
    const secured = new Caller(server.origin, cookieIn(proved))
    assert.deepInclude(done(await secured.query("session.current")), { owes: null })
    assert.strictEqual((await secured.query("progress.figures", {})).status, 200)
    done(await command(security, "access.requireOfRoles", { roles: [] }))
    done(await security.mutate("access.resetSecondFactor", { userName: "water.dept" }))
  })

  it("can be asked of one user alone", async () => {
    const required = (flag: boolean) =>
      command(security, "access.requireOfUser", { userName: "jinzhai.msb", required: flag })
    done(await required(true))
    const caller = await server.signIn("jinzhai.msb")
    assert.deepInclude(done(await caller.query("session.current")), { owes: "secondFactor" })
    const accounts = dataOf(await system.query("access.list"))
    const users = within(accounts, "users") as ReadonlyArray<Readonly<Record<string, unknown>>>
    assert.include(
      users.find(({ userName }) => userName === "jinzhai.msb"),
      { needsSecondFactor: true, secondFactorRequired: true },
    )
    done(await required(false))
    assert.deepInclude(done(await caller.query("session.current")), { owes: null })
  })
})

describe("what a session may ask", () => {
  it("leaves out what its office is refused: a county's auditor is offered no journal", async () => {
    await server.firstSignIn("county.auditor", Redacted.make(await hired("county.auditor", ["auditor"])))
    const caller = await server.signIn("county.auditor")
    const offered = within(done(await caller.query("session.current")), "useCases") as ReadonlyArray<string>
    assert.includeMembers([...offered], ["projects.read", "projects.export"])
    for (const useCase of ["journal.export", "journal.verify", "access.read"])
      assert.notInclude(offered, useCase)
    const province = await server.signIn(PERSON_OF.auditor)
    const all = within(done(await province.query("session.current")), "useCases") as ReadonlyArray<string>
    assert.includeMembers([...all], ["journal.export", "journal.verify", "access.read"])
  })
})
