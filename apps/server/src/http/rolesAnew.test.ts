/** Roles over the bare API as they change: refusals say what is missing, and every request asks anew. */
import { randomUUID } from "node:crypto"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { JINZHAI, rowsOf, WATER } from "@minsheng/store/testing"
import { codeOf, PERSON_OF, refusalIn, RunningServer, STAFFED, within } from "../testing/index.ts"

let server: RunningServer

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
})

afterAll(() => server[Symbol.asyncDispose]())

describe("a refusal", () => {
  it("says in both languages what is not permitted, to whom, and what to do", async () => {
    const reader = await server.signIn(PERSON_OF.livelihoodReader)
    const answer = await reader.mutate("project.reportMonth", {
      commandId: randomUUID(),
      code: codeOf(JINZHAI, WATER, 1),
      monthly: {
        month: "2010-05",
        investedFen: "1",
        disbursedFen: "1",
        spentFen: "1",
        physicalProgress: 1,
        remark: null,
      },
    })
    assert.deepStrictEqual(refusalIn(answer), {
      _tag: "NotPermitted",
      useCase: "reports.file",
      roles: ["livelihoodReader"],
    })
    const words = within(answer.body, "error", "data", "words") as Readonly<Record<string, string>>
    assert.match(words["en"] ?? "", /livelihood-office reader.*report a month.*security administrator/u)
    assert.match(words["zh"] ?? "", /民生办查阅员/u)
  })
})

describe("what somebody may do is asked again with every request", () => {
  const list = { filter: { year: 2010 }, page: { limit: 1, order: "code" } }

  it("roles that were taken away no longer count, and a closed account is signed out", async () => {
    const user = await server.signIn("luan.reports")
    assert.strictEqual((await user.query("project.list", list)).status, 200)
    const target = { userName: "luan.reports" }
    const security = await server.signIn(PERSON_OF.securityAdministrator)
    const taken = await security.mutate("access.assignRoles", {
      commandId: randomUUID(),
      ...target,
      roles: [],
    })
    assert.strictEqual(taken.status, 200)
    assert.include(refusalIn(await user.query("project.list", list)), { _tag: "NotPermitted" })
    const system = await server.signIn(PERSON_OF.systemAdministrator)
    const closed = await system.mutate("access.deactivateUser", { commandId: randomUUID(), ...target })
    assert.strictEqual(closed.status, 200)
    assert.include(refusalIn(await user.query("session.current")), { _tag: "NotSignedIn" })
  })

  it("a new password ends the sessions that were opened with the old one", async () => {
    const user = await server.signIn("luan.system")
    const system = await server.signIn(PERSON_OF.systemAdministrator)
    const set = await system.mutate("access.setPassword", {
      userName: "luan.system",
      password: "a-new-password",
    })
    assert.strictEqual(set.status, 200)
    assert.strictEqual((await user.query("session.current")).status, 401)
  })

  it("a password is set with a record of who set whose, and never of what it is", async () => {
    const [record] = await rowsOf<Readonly<Record<string, unknown>>>(
      server.database,
      `select a.use_case, a.question, a.row_count::int, a.digest, setter.user_name as setter, u.user_name
        from access_record a
          join office_user setter on a.actor = 'user/' || setter.id
          join office_user u on a.subject = 'user/' || u.id
        where u.user_name = 'luan.system' order by a.at desc limit 1`,
    )
    assert.include(record, { use_case: "password.set", row_count: 1, digest: null })
    assert.include(record, { setter: PERSON_OF.systemAdministrator, user_name: "luan.system" })
    assert.notInclude(JSON.stringify(record), "a-new-password")
  })

  it.each(["securityAdministrator", "auditAdministrator"] as const)(
    "the password of a %s is not the system administrator's to set, who could then act as them",
    async (role) => {
      const system = await server.signIn(PERSON_OF.systemAdministrator)
      const userName = PERSON_OF[role]
      const watched = await server.signIn(userName)
      const answer = await system.mutate("access.setPassword", { userName, password: "a-new-password" })
      assert.strictEqual(answer.status, 403)
      assert.deepStrictEqual(refusalIn(answer), { _tag: "PasswordOfAdministrator", userName, role })
      assert.strictEqual((await watched.query("session.current")).status, 200)
    },
  )

  it("administrators exclude each other, also when it is one of them who asks", async () => {
    const security = await server.signIn(PERSON_OF.securityAdministrator)
    const both = await security.mutate("access.assignRoles", {
      commandId: randomUUID(),
      userName: PERSON_OF.securityAdministrator,
      roles: ["securityAdministrator", "systemAdministrator"],
    })
    assert.include(refusalIn(both), { _tag: "RolesExclude" })
    assert.strictEqual(both.status, 422)
  })
})
