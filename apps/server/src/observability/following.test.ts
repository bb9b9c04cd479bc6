/** A request is followed from the caller to the journal: in its answer, the log, and what is exported. */
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { HUOQIU, JINZHAI, rowsOf, testDatabase, type TestDatabase, WATER } from "@minsheng/store/testing"
import {
  Caller,
  codeOf,
  Collector,
  refusalIn,
  ServerProcess,
  STAFFED,
  TemporaryHome,
  within,
} from "../testing/index.ts"

const PLANTED = "planted-secret-2010"
const PASSWORD = "tests-tests-2010"

interface Line {
  readonly level: string
  readonly message: string
  readonly requestId?: string
  readonly commands?: ReadonlyArray<string>
  readonly refused?: ReadonlyArray<string>
  readonly actor?: string
  readonly path?: string
}

let database: TestDatabase
let home: TemporaryHome
let collector: Collector
let server: ServerProcess
let reporter: Caller

const linesOf = (text: string): ReadonlyArray<Line> =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line)

/** Lines are written when the answer has gone out, which is a moment after it came in. */
const lineOf = async (requestId: string): Promise<Line> => {
  for (;;) {
    const found = linesOf(server.errors).find((line) => line.requestId === requestId)
    if (found !== undefined) return found
    await sleep(5)
  }
}

const report = (number: number, countyCode: string = JINZHAI) => ({
  commandId: `follow ${countyCode} ${number}`,
  code: codeOf(countyCode, WATER, number),
  monthly: {
    month: "2010-04",
    investedFen: "1",
    disbursedFen: "1",
    spentFen: "1",
    physicalProgress: 4000,
    remark: null,
  },
})

beforeAll(async () => {
  database = await testDatabase(STAFFED)
  home = new TemporaryHome()
  collector = await Collector.open()
  server = await ServerProcess.started({
    MINSHENG_HOME: home.folder,
    DATABASE_URL: database.url,
    MINSHENG_LOG: "json",
    MINSHENG_LOG_LEVEL: "debug",
    MINSHENG_METRICS_TOKEN: `${PLANTED}-metrics`,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.address,
    OTEL_EXPORTER_OTLP_HEADERS: `x-collector-key=${PLANTED}`,
    OTEL_SERVICE_NAME: "minsheng-test",
    OTEL_BSP_SCHEDULE_DELAY: "50",
    OTEL_BLRP_SCHEDULE_DELAY: "50",
    OTEL_METRIC_EXPORT_INTERVAL: "100",
  })
  reporter = await Caller.signedIn(server.origin, "jinzhai.msb")
})

afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await collector[Symbol.asyncDispose]()
  home[Symbol.dispose]()
  await database.drop()
})

const send = (requestId: string, body: object) =>
  reporter.post("/trpc/project.reportMonth", body, { "x-request-id": requestId })

describe("a request's number", () => {
  it("leads from the caller to the entry: answer, log line, command, journal", async () => {
    const requestId = "follow-me-0001"
    const body = report(1)
    const answer = await send(requestId, body)
    assert.strictEqual(answer.status, 200)
    assert.strictEqual(answer.headers.get("x-request-id"), requestId)
    const line = await lineOf(requestId)
    assert.deepStrictEqual(line.commands, [body.commandId])
    assert.strictEqual(line.level, "info")
    assert.match(line.actor ?? "", /^user\//u)
    const entries = await rowsOf<{ actor: string }>(
      database,
      `select actor from journal where command_id = '${line.commands?.[0]}'`,
    )
    assert.deepStrictEqual(
      entries.map(({ actor }) => actor),
      [line.actor],
    )
  })

  it("stands with a refusal, in its words for people and in the log with its code", async () => {
    const requestId = "refused-0001"
    const answer = await send(requestId, report(1, HUOQIU))
    assert.strictEqual(refusalIn(answer)?._tag, "ProjectNotFound")
    assert.strictEqual(within(answer.body, "error", "data", "requestId"), requestId)
    assert.deepStrictEqual((await lineOf(requestId)).refused, ["ProjectNotFound"])
  })

  it.each(["short", "x".repeat(65), "with blanks in it", `"},{"level":"error`, "<script>alert(1)</script>"])(
    "is made by the server where the caller's is not plain: %s",
    async (given) => {
      const answer = await reporter.send("/trpc/session.current", { headers: { "x-request-id": given } })
      assert.match(answer.headers.get("x-request-id") ?? "", /^[0-9a-f-]{36}$/u)
    },
  )

  it("is in every answer, whoever gives it", async () => {
    for (const path of [
      "/",
      "/healthz",
      "/readyz",
      "/metrics",
      "/trpc/none",
      "/export/none",
      "/api/auth/none",
    ]) {
      const answer = await server.stranger.send(path)
      assert.match(answer.headers.get("x-request-id") ?? "", /^[0-9a-f-]{36}$/u, path)
    }
    const foreign = await reporter.post("/trpc/x", {}, { origin: "https://elsewhere.example" })
    assert.strictEqual(within(foreign.body, "requestId"), foreign.headers.get("x-request-id"))
  })
})

describe("what is exported", () => {
  it("follows a request to its use case and names the commands, under the service's name", async () => {
    const requestId = "traced-0001"
    const body = report(2)
    await send(requestId, body)
    const request = await collector.untilSpan(
      ({ name, attributes }) => name === "http.request" && attributes.get("requestId") === requestId,
    )
    const command = await collector.untilSpan(
      ({ attributes }) => attributes.get("minsheng.command_id") === body.commandId,
    )
    assert.strictEqual(command.traceId, request.traceId)
    await collector.untilSpan(({ name }) => name === "journal.batch")
    assert.match(collector.bodiesAt("/v1/traces").join(""), /"minsheng-test"/u)
    assert.isTrue(collector.received.every(({ headers }) => headers["x-collector-key"] === PLANTED))
  })

  it("has no span for a statement or a row, however many there are", async () => {
    await reporter.query("project.list", { filter: { year: 2010 } })
    await collector.untilSpan(({ name }) => name === "ProjectList.list" || name === "trpc")
    assert.deepStrictEqual(
      collector.spans.filter(({ name }) => name.startsWith("sql.")),
      [],
    )
  })

  it("holds measures and lines of the log as well", async () => {
    const at = (path: string): string => collector.bodiesAt(path).join("")
    while (!at("/v1/metrics").includes("minsheng_requests_total")) await sleep(20)
    while (!at("/v1/logs").includes("traced-0001")) await sleep(20)
    assert.notInclude(at("/v1/logs"), "minsheng.written=")
  })
})

describe("a secret", () => {
  it("stands in no line of the log and in nothing that is exported", async () => {
    await server.stranger.post("/api/auth/sign-in/username", { username: "huoqiu.msb", password: PASSWORD })
    await server.stranger.post("/api/auth/sign-in/username", { username: "nobody", password: PLANTED })
    await server.stranger.send(`/trpc/session.about?input=${PLANTED}`)
    await reporter.send(`/trpc/${PLANTED}`, { headers: { "x-request-id": "secret-path-0001" } })
    await lineOf("secret-path-0001")
    await sleep(300)
    const told = server.errors + server.output + collector.received.map(({ body }) => body).join("")
    const secrets = [PLANTED, PASSWORD, new URL(database.url).password, reporter.cookie?.split("=")[1] ?? ""]
    for (const secret of secrets) assert.notInclude(told, secret)
    assert.include(told, "<secret>", "the planted path was told, without the secret in it")
  })
})

describe("what people are called, and what they write", () => {
  it("stands in nothing that is exported, whatever is asked, refused or recorded", async () => {
    const about = ["王某某", "13800000000", "340000199001010000"]
    const said = about.join(" ")
    const { monthly, ...rest } = report(3)
    const told = { ...rest, monthly: { ...monthly, remark: said } }
    assert.strictEqual((await send("personal-0001", told)).status, 200)
    await send("personal-0002", { ...told, commandId: "once more" })
    await reporter.query("project.list", {
      filter: { year: 2010, search: said },
      page: { limit: 5, order: "code" },
    })
    await reporter.query("project.open", { code: said })
    await reporter.mutate("project.register", { registration: { name: said } })
    await collector.untilSpan(({ attributes }) => attributes.get("requestId") === "personal-0002")
    await sleep(300)
    const exported = collector.received.map(({ body }) => body).join("")
    assert.include(exported, "personal-0001")
    const people = ["jinzhai.msb", "huoqiu.msb", "某某", "127.0.0.1", ...about]
    for (const one of people) assert.notInclude(exported, one)
    for (const one of about) assert.notInclude(server.errors + server.output, one)
  })
})
