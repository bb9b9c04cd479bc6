/** Roles and use cases over the bare API: whoever asks for what, core's one table has the answer. */
import { randomBytes, randomUUID } from "node:crypto"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { pdfOf } from "@minsheng/core/testing"
import { permissions, type Role, ROLES, USE_CASES } from "@minsheng/core/access"
import { Uuid } from "@minsheng/core/kernel"
import { JINZHAI, rowsOf, WATER } from "@minsheng/store/testing"
import {
  type Answer,
  type Caller,
  CLOSED_NAME,
  codeOf,
  CSV,
  dataOf,
  differing,
  PERSON_OF,
  PROCEDURES,
  refusalIn,
  RunningServer,
  SECURED_NAME,
  type Stage,
  STAFFED,
  WAYS,
  type Way,
  within,
} from "../testing/index.ts"

/** Use cases of the command line alone, or of keys alone. */
const NOT_OVER_HTTP: ReadonlyArray<string> = ["journal.export", "agency.query", "instance.operate"]

/** `done`, `NotPermitted`, `NotSignedIn`, or whatever else came, which is always wrong. */
type Verdict = string

type Asker = Role | "nobody" | "no role"
const ASKERS: ReadonlyArray<Asker> = [...ROLES, "nobody", "no role"]

const expectedOf = ({ behind }: Way, asker: Asker): Verdict => {
  if (behind === "anybody") return "done"
  if (asker === "nobody") return "NotSignedIn"
  if (behind === "signed in") return "done"
  return asker !== "no role" && permissions[asker].includes(behind) ? "done" : "NotPermitted"
}

const STATUS: Readonly<Record<string, number>> = { NotPermitted: 403, NotSignedIn: 401 }

/** The tag of a refusal counts only under its own status, so that neither can be wrong alone. */
const verdictOf = (answer: Answer, { behind }: Way): Verdict => {
  const refusal = refusalIn(answer)
  const _tag = refusal?._tag
  if (answer.status === 200) return "done"
  if (_tag === "NotPermitted" && refusal?.["useCase"] !== behind) return `NotPermitted for another use case`
  return _tag !== undefined && STATUS[_tag] === answer.status ? _tag : `${answer.status} ${answer.text}`
}

/** Cells where what was measured is not what the permissions say. */
const deviations = (
  measured: ReadonlyMap<string, Verdict>,
  ways: Readonly<Record<string, Way>> = WAYS,
): ReadonlyArray<string> =>
  Object.entries(ways).flatMap(([name, way]) =>
    ASKERS.flatMap((asker) => {
      const cell = `${name} as ${asker}`
      const [found, expected] = [measured.get(cell), expectedOf(way, asker)]
      return found === expected ? [] : [`${cell}: ${found ?? "not asked"} instead of ${expected}`]
    }),
  )

let server: RunningServer
let callers: ReadonlyMap<Asker, Caller>
const measured = new Map<string, Verdict>()

/** What is asked for stands as it is, so that the one who may is not refused for another reason. */
const stageOf = async (
  reporter: Caller,
  administrator: Caller,
  security: Caller,
): Promise<Omit<Stage, "commandId" | "uploadId">> => {
  const histories = await Promise.all(
    [1, 2, 3].map(async (number) => {
      const open = await reporter.query("project.open", { code: codeOf(JINZHAI, WATER, number) })
      const history = within(dataOf(open), "history") as ReadonlyArray<{ readonly position: number }>
      return history.map(({ position }) => position)
    }),
  )
  for (let turn = 0; turn < 5; turn += 1)
    await server.stranger.post("/api/auth/sign-in/username", { username: CLOSED_NAME, password: "wrong" })
  await rowsOf(
    server.database,
    `with secured as (update auth."user" set "twoFactorEnabled" = true where username = $1 returning id)
      insert into auth."twoFactor" (id, secret, "backupCodes", "userId", verified)
        select id, '', '', id, true from secured`,
    [SECURED_NAME],
  )
  const attached = async (number: number) => {
    const sent = await reporter.upload(`凭证${number}.pdf`, pdfOf(`${number}`))
    const { uploadId } = sent.body as { readonly uploadId: string }
    const answer = await reporter.mutate("documents.attach", {
      commandId: randomUUID(),
      subject: { kind: "project", code: codeOf(JINZHAI, WATER, number) },
      uploadId,
      details: { title: "凭证", documentNumber: null, issuer: null, issuedOn: null },
    })
    return { uploadId, ...(dataOf(answer) as { readonly id: string; readonly position: number }) }
  }
  const previewed = async (name: string): Promise<string> => {
    const text = CSV.replace("导入的工程", name)
    const preview = await reporter.mutate("imports.preview", { fileName: "待提交.csv", text })
    return within(dataOf(preview), "importId") as string
  }
  const doneId = await previewed("导入又撤销的工程")
  await reporter.mutate("imports.commit", { importId: doneId })
  const issued = await security.mutate("access.issueKey", {
    name: "待吊销",
    regionCodes: null,
    itemKeys: null,
    fieldGroups: ["figures"],
    mayIntrospect: false,
    expires: null,
  })
  const accounts = dataOf(await administrator.query("access.list"))
  return {
    positions: (number) => histories[number - 1] as unknown as readonly [number, number],
    importId: await previewed("导入的工程"),
    waitingId: await previewed("不导入的工程"),
    doneId,
    officeId: within(accounts, "offices", 0, "id") as string,
    // The upload that waits is another project's document.
    document: { ...(await attached(2)), uploadId: (await attached(3)).uploadId },
    withdrawable: await attached(1),
    keyPrefix: within(dataOf(issued), "key", "prefix") as string,
  }
}

/** Every way is tried by everybody. */
const PATIENCE_MILLIS = 300_000

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  const people = await Promise.all(
    ROLES.map(async (role) => [role, await server.signIn(PERSON_OF[role])] as const),
  )
  callers = new Map<Asker, Caller>([
    ...people,
    ["nobody", server.stranger],
    ["no role", await server.signIn("no.roles")],
  ])
  // Everybody is signed in a second time: that session they may end.
  for (const userName of [...Object.values(PERSON_OF), "no.roles"]) await server.signIn(userName)
  const stage = await stageOf(
    callers.get("livelihoodReporter") as Caller,
    callers.get("systemAdministrator") as Caller,
    callers.get("securityAdministrator") as Caller,
  )
  for (const [name, way] of Object.entries(WAYS)) {
    for (const asker of ASKERS) {
      const answer = await way.ask(callers.get(asker) as Caller, {
        ...stage,
        commandId: randomUUID(),
        uploadId: Uuid.fromParts(Date.now(), randomBytes(10)),
      })
      measured.set(`${name} as ${asker}`, verdictOf(answer, way))
    }
  }
}, PATIENCE_MILLIS)

afterAll(() => server[Symbol.asyncDispose]())

describe.each(USE_CASES)("%s", (useCase) => {
  const ways = Object.entries(WAYS).filter(([, { behind }]) => behind === useCase)

  it.each(ASKERS)("asked for by %s", (asker) => {
    assert.strictEqual(ways.length === 0, NOT_OVER_HTTP.includes(useCase))
    for (const [name, way] of ways) {
      assert.strictEqual(measured.get(`${name} as ${asker}`), expectedOf(way, asker), name)
    }
  })
})

describe("the whole table", () => {
  it("has no other answer than the permissions give, for those who are signed in and for anybody", () => {
    assert.deepStrictEqual(deviations(measured), [])
    assert.lengthOf([...measured], Object.keys(WAYS).length * ASKERS.length)
  })

  it("holds every procedure, and nothing that is none", () => {
    assert.deepStrictEqual(differing(PROCEDURES), [])
  })

  it("planted: a procedure that is missing from it is found, and so is one that was taken away", () => {
    const { "project.revise": _, ...without } = PROCEDURES
    assert.deepStrictEqual(differing(without), ["project.revise"])
    const grown = { _def: { procedures: { ...without, "project.erase": {} } } }
    assert.deepStrictEqual(differing(without, grown), ["project.erase"])
    assert.deepStrictEqual(differing(PROCEDURES, grown), ["project.erase", "project.revise"])
  })

  it("planted: one answer too many or too few is found, by its cell", () => {
    const wider = new Map([...measured, ["project.register as livelihoodReader", "done"]])
    assert.deepStrictEqual(deviations(wider), [
      "project.register as livelihoodReader: done instead of NotPermitted",
    ])
    const narrower = new Map([...measured, ["audit.verify as auditor", "NotPermitted"]])
    assert.lengthOf(deviations(narrower), 1)
    assert.lengthOf(deviations(new Map()), measured.size)
  })
})

describe("a refusal", () => {
  it("says in both languages what is not permitted, to whom, and what to do", async () => {
    const reader = callers.get("livelihoodReader") as Caller
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
    const security = callers.get("securityAdministrator") as Caller
    const taken = await security.mutate("access.assignRoles", {
      commandId: randomUUID(),
      ...target,
      roles: [],
    })
    assert.strictEqual(taken.status, 200)
    assert.include(refusalIn(await user.query("project.list", list)), { _tag: "NotPermitted" })
    const system = callers.get("systemAdministrator") as Caller
    const closed = await system.mutate("access.deactivateUser", { commandId: randomUUID(), ...target })
    assert.strictEqual(closed.status, 200)
    assert.include(refusalIn(await user.query("session.current")), { _tag: "NotSignedIn" })
  })

  it("a new password ends the sessions that were opened with the old one", async () => {
    const user = await server.signIn("luan.system")
    const system = callers.get("systemAdministrator") as Caller
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
      const system = callers.get("systemAdministrator") as Caller
      const userName = PERSON_OF[role]
      const answer = await system.mutate("access.setPassword", { userName, password: "a-new-password" })
      assert.strictEqual(answer.status, 403)
      assert.deepStrictEqual(refusalIn(answer), { _tag: "PasswordOfAdministrator", userName, role })
      assert.strictEqual((await (callers.get(role) as Caller).query("session.current")).status, 200)
    },
  )

  it("administrators exclude each other, also when it is one of them who asks", async () => {
    const security = callers.get("securityAdministrator") as Caller
    const both = await security.mutate("access.assignRoles", {
      commandId: randomUUID(),
      userName: PERSON_OF.securityAdministrator,
      roles: ["securityAdministrator", "systemAdministrator"],
    })
    assert.include(refusalIn(both), { _tag: "RolesExclude" })
    assert.strictEqual(both.status, 422)
  })
})
