/** Who did and saw what, over the bare API: complete, in order, searchable, and to each their own part. */
import { randomUUID } from "node:crypto"
import { Redacted } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { pdfOf } from "@minsheng/core/testing"
import { attachFile, openPlatform, rowsOf, TEST_PASSWORD, valueOf } from "@minsheng/store/testing"
import {
  type Caller,
  codeOf,
  dataOf,
  exported,
  PERSON_OF,
  refusalIn,
  RunningServer,
  STAFFED,
  trailExported,
  within,
} from "../testing/index.ts"

interface Row {
  readonly id: string
  readonly side: "did" | "saw"
  readonly at: string
  readonly actorId: string
  readonly actorName: string | null
  readonly act: string
  readonly subject: string | null
  readonly address: string | null
  readonly rowCount: number | null
  readonly digest: string | null
}

let server: RunningServer
let auditor: Caller

const pageOf = async (caller: Caller, filter: object, limit = 200, after?: string) =>
  dataOf(
    await caller.query("audit.trail", { filter, page: { limit, ...(after === undefined ? {} : { after }) } }),
  ) as { readonly rows: ReadonlyArray<Row>; readonly next: string | null }

const rows = async (filter: object, caller: Caller = auditor): Promise<ReadonlyArray<Row>> =>
  (await pageOf(caller, filter)).rows

const acts = async (filter: object): Promise<ReadonlyArray<string>> =>
  (await rows(filter)).map(({ act }) => act)

const SIGN_IN = "/api/auth/sign-in/username"

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  auditor = await server.signIn(PERSON_OF.auditAdministrator)
})

afterAll(() => server[Symbol.asyncDispose]())

describe("the trail", () => {
  it("holds what happens to an account, with address and whose it is, from first try to end", async () => {
    for (const password of ["wrong", Redacted.value(TEST_PASSWORD)])
      await server.stranger.post(SIGN_IN, { username: "water.dept", password })
    const caller = await server.signIn("water.dept")
    await caller.mutate("account.changePassword", {
      oldPassword: Redacted.value(TEST_PASSWORD),
      newPassword: "one of my own",
    })
    await caller.signOut()
    const about = await rows({ subject: "water.dept", side: "saw" })
    assert.deepStrictEqual(
      about.slice(0, 5).map(({ act }) => act),
      ["signOut.done", "password.changed", "signIn.done", "signIn.done", "signIn.failed"],
    )
    for (const row of about.slice(0, 5)) assert.include(row, { address: "127.0.0.1", subject: "water.dept" })
    const system = await server.signIn(PERSON_OF.systemAdministrator)
    dataOf(await system.mutate("access.setPassword", { userName: "wuwei.msb", password: "not to be seen" }))
    const [given] = await rows({ subject: "wuwei.msb", act: "password.set" })
    assert.include(given, { actorName: "anhui.system 的单位 某某", address: "127.0.0.1", rowCount: 1 })
    const kept = await valueOf<string>(
      server.database,
      "select string_agg(r::text, ' ') from access_record r",
    )
    assert.notInclude(kept, "not to be seen")
  })

  it("holds no more what is older than three years, and holds that it went", async () => {
    // The register of the tests was staffed in 2010, with a record of every password that was set.
    const gone = await rows({ act: "records.forgotten" })
    assert.lengthOf(gone, 1)
    assert.include(gone[0], { actorId: "system", subject: null })
    assert.isAbove(gone[0]?.rowCount ?? 0, 5)
    assert.lengthOf(await rows({ side: "saw", to: "2020-01-01" }), 0)
  })

  it("says that a name was closed, once, and of names that nobody bears only how often", async () => {
    for (let turn = 0; turn < 7; turn += 1)
      await server.stranger.post(SIGN_IN, { username: "luan.reports", password: `wrong ${turn}` })
    assert.deepStrictEqual((await acts({ subject: "luan.reports", side: "saw" })).slice(0, 6), [
      "signIn.locked",
      ...Array.from({ length: 5 }, () => "signIn.failed"),
    ])
    const guess = "my secret password typed as a name"
    for (let turn = 0; turn < 4; turn += 1)
      await server.stranger.post(SIGN_IN, { username: `${guess} ${turn}`, password: "x" })
    const unknown = await rows({ person: "nobody" })
    assert.lengthOf(unknown, 1)
    assert.include(unknown[0], { act: "signIn.failed", rowCount: 4, subject: null })
    const kept = await valueOf<string>(
      server.database,
      "select coalesce(string_agg(r::text, ' '), '') from access_record r",
    )
    assert.notInclude(kept, guess)
  })

  it("holds exports with digest and rows, and verifications, by whoever they were", async () => {
    const reporter = await server.signIn("jinzhai.msb")
    await reporter.send(exported({ filter: { year: 2010 } }))
    await auditor.query("audit.verify")
    const [taken] = await rows({ act: "projects.export" })
    assert.include(taken, { side: "saw", rowCount: 6, address: "127.0.0.1" })
    assert.match(taken?.digest ?? "", /^[0-9a-f]{64}$/u)
    assert.match(taken?.actorName ?? "", /jinzhai\.msb 的单位 某某/u)
    const [verified] = await rows({ act: "journal.verify" })
    assert.match(verified?.digest ?? "", /^[0-9a-f]{64}$/u)
  })

  it("pages through everything once, the latest first, whatever the size of a page", async () => {
    const whole: Array<Row> = []
    for (let after: string | undefined; ;) {
      const page = await pageOf(auditor, {}, 7, after)
      whole.push(...page.rows)
      if (page.next === null) break
      after = page.next
    }
    const entries = await valueOf<number>(server.database, "select count(*)::int from journal")
    const records = await valueOf<number>(server.database, "select count(*)::int from access_record")
    assert.strictEqual(whole.length, entries + records)
    assert.strictEqual(new Set(whole.map(({ side, id }) => `${side} ${id}`)).size, whole.length)
    const instants = whole.map(({ at }) => Date.parse(at))
    assert.deepStrictEqual(
      instants,
      instants.toSorted((a, b) => b - a),
    )
    assert.isTrue(whole.some(({ side }) => side === "did") && whole.some(({ side }) => side === "saw"))
  })

  it("is searched by person, by what, by days and by what it was about, and by all of them", async () => {
    const code = codeOf("341524", "19", 1)
    const about = await rows({ subject: code })
    assert.deepStrictEqual(
      about.map(({ act }) => act),
      ["MonthReported", "ProjectRegistered"],
    )
    assert.isTrue(about.every(({ subject }) => subject === code))
    const all = await rows({ person: "jinzhai.msb" })
    assert.isTrue(all.every(({ actorName }) => actorName?.startsWith("jinzhai.msb") === true))
    const today = (await rows({ side: "saw" }))[0]?.at.slice(0, 10) ?? ""
    assert.isAbove((await rows({ from: today, side: "saw" })).length, 0)
    assert.lengthOf(await rows({ to: "2009-12-31" }), 0)
    assert.isTrue((await rows({ to: "2010-05-01" })).every(({ at }) => at < "2010-05-02"))
    assert.lengthOf(await rows({ person: "nobody.at.all" }), 0)
    assert.lengthOf(await rows({ subject: "2010-349999-19-0001" }), 0)
    assert.lengthOf(await rows({ person: "100%" }), 0)
  })

  it("holds the documents of a project with what else was done to it, under its code", async () => {
    const code = codeOf("341524", "19", 2)
    await using platform = openPlatform(server.database)
    await platform.run(attachFile({ kind: "project", code }, "凭证.pdf", pdfOf("trail")))
    const about = await rows({ subject: code })
    assert.deepStrictEqual(
      about.map(({ act, subject }) => [act, subject]),
      ["DocumentAttached", "MonthReported", "ProjectRegistered"].map((act) => [act, code]),
    )
  })

  it("shows an audit administrator of a part what its own people did and had done to them", async () => {
    const [office] = await rowsOf<{ id: string }>(
      server.database,
      "select office_id as id from office_user where user_name = 'luan.msb'",
    )
    const system = await server.signIn(PERSON_OF.systemAdministrator)
    const security = await server.signIn(PERSON_OF.securityAdministrator)
    const userName = "luan.audit"
    const commandId = randomUUID
    const password = "the first one of all"
    const hired = { commandId: commandId(), userName, displayName: "审某", officeId: office?.id }
    dataOf(await system.mutate("access.addUser", hired))
    // First the password: that of an audit administrator is not the system administrator's to set.
    dataOf(await system.mutate("access.setPassword", { userName, password }))
    for (const [name, roles] of [
      [userName, ["auditAdministrator"]],
      ["no.roles", ["auditor"]],
    ] as const)
      dataOf(await security.mutate("access.assignRoles", { commandId: commandId(), userName: name, roles }))
    const city = await server.firstSignIn(userName, Redacted.make(password))
    const seen = await rows({}, city)
    assert.isAbove(seen.length, 0)
    for (const row of seen) {
      const isTheirs = /^(?:luan|jinzhai|huoqiu)\./u.test(row.actorName ?? "")
      assert.isTrue(isTheirs || /^(?:luan|jinzhai|huoqiu)\./u.test(row.subject ?? ""), JSON.stringify(row))
    }
    assert.lengthOf(await rows({ person: "water.dept" }, city), 0)
    assert.lengthOf(await rows({ person: "nobody" }, city), 0)
    // An auditor of the whole province is shown everything, one of a part nothing.
    assert.isAbove((await rows({ person: "water.dept" }, await server.signIn("no.roles"))).length, 0)
    dataOf(
      await security.mutate("access.assignRoles", {
        commandId: commandId(),
        userName: "luan.msb",
        roles: ["auditor"],
      }),
    )
    const part = await (
      await server.signIn("luan.msb")
    ).query("audit.trail", { filter: {}, page: { limit: 5 } })
    assert.deepStrictEqual(refusalIn(part), { _tag: "JournalOutsideScope", useCase: "access.read" })
  })

  it("is taken out as a file, and that it was is on the trail itself", async () => {
    const answer = await auditor.send(trailExported({ person: "jinzhai.msb" }))
    assert.strictEqual(answer.status, 200)
    const lines = answer.text.trimEnd().split("\r\n")
    assert.strictEqual(lines.length - 1, (await rows({ person: "jinzhai.msb" })).length)
    assert.match(lines[0] ?? "", /^\uFEFF?时间（UTC）,做了还是看了,谁,/u)
    const [taken] = await rows({ act: "access.read" })
    assert.include(taken, { rowCount: lines.length - 1 })
    const workbook = await auditor.fetch("/export/access.xlsx?question=%7B%22filter%22%3A%7B%7D%7D")
    assert.strictEqual(Buffer.from(await workbook.arrayBuffer()).toString("latin1", 0, 2), "PK")
    const malformed = await auditor.send("/export/access.csv?question={}")
    assert.strictEqual(malformed.status, 400)
    assert.strictEqual(within(malformed.body, "refusal", "_tag"), "MalformedInput")
  })
})
