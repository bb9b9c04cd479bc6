/** The measures: what they say, that nobody can make them many, and who may read them. */
import { readFileSync } from "node:fs"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Redacted } from "effect"
import { JINZHAI, WATER } from "@minsheng/store/testing"
import { Caller, codeOf, RunningServer, STAFFED } from "../testing/index.ts"
import { mayReadMetrics } from "./metrics.ts"

const TOKEN = "a-token-that-is-long-enough"

let server: RunningServer

beforeAll(async () => {
  server = await RunningServer.of(STAFFED, { MINSHENG_METRICS_TOKEN: TOKEN })
})

afterAll(() => server[Symbol.asyncDispose]())

const measured = async (): Promise<string> => {
  const headers = { authorization: `Bearer ${TOKEN}` }
  const { status, text } = await server.stranger.send("/metrics", { headers })
  assert.strictEqual(status, 200)
  return text
}

const GUIDE = new URL("../../../../docs/guides/watch.md", import.meta.url)

/** The value of a series; `undefined` where there is none. */
const valueIn = (text: string, series: string): number | undefined => {
  const line = text.split("\n").find((one) => one.startsWith(`${series} `))
  return line === undefined ? undefined : Number(line.slice(series.length))
}

describe("the measures", () => {
  it("follow what happens: requests, procedures, refusals, batches, entries, the head", async () => {
    const reporter = await server.signIn("jinzhai.msb")
    const before = await measured()
    const report = {
      commandId: "measured 1",
      code: codeOf(JINZHAI, WATER, 1),
      monthly: {
        month: "2010-04",
        investedFen: "1",
        disbursedFen: "1",
        spentFen: "1",
        physicalProgress: 1,
        remark: null,
      },
    }
    assert.strictEqual((await reporter.mutate("project.reportMonth", report)).status, 200)
    const again = { ...report, commandId: "measured 2" }
    assert.strictEqual((await reporter.mutate("project.reportMonth", again)).status, 409)
    const after = await measured()
    const grown = (series: string): number => (valueIn(after, series) ?? 0) - (valueIn(before, series) ?? 0)
    assert.strictEqual(grown(`minsheng_requests_total{route="/trpc",method="POST",status="200"}`), 1)
    assert.strictEqual(grown(`minsheng_requests_total{route="/trpc",method="POST",status="409"}`), 1)
    assert.strictEqual(grown(`minsheng_procedure_seconds_count{procedure="project.reportMonth"}`), 2)
    assert.strictEqual(grown(`minsheng_refusals_total{code="MonthAlreadyReported"}`), 1)
    assert.strictEqual(grown(`minsheng_batches_total{outcome="Written"}`), 2)
    assert.strictEqual(grown("minsheng_entries_total"), 1)
    assert.strictEqual(grown("minsheng_commit_seconds_count"), 1)
    assert.strictEqual(grown("minsheng_batch_commands_count"), 2)
    assert.strictEqual(grown(`minsheng_request_seconds_count{route="/trpc"}`), 2)
  })

  it("tell how the process, its queue, the database and the journal are", async () => {
    const text = await measured()
    assert.strictEqual(valueIn(text, "minsheng_ready"), 1)
    assert.strictEqual(valueIn(text, "minsheng_queue_waiting"), 0)
    assert.isAbove(valueIn(text, "minsheng_head_position") ?? 0, 0)
    assert.isAbove(valueIn(text, `minsheng_memory_bytes{kind="resident"}`) ?? 0, 0)
    assert.isAbove(valueIn(text, `minsheng_database_connections{application="minsheng reader"}`) ?? 0, 0)
    assert.isDefined(valueIn(text, `minsheng_event_loop_delay_seconds{quantile="0.99"}`))
    assert.isDefined(valueIn(text, "minsheng_last_seal_age_seconds"))
  })

  it("are those that the guide tells of, each by its kind, and no others", async () => {
    const reporter = await server.signIn("jinzhai.msb")
    await reporter.query("progress.figures", {})
    const measuredAs = [...(await measured()).matchAll(/^# TYPE (minsheng_\w+) (\w+)$/gmu)]
    const [, told = ""] = readFileSync(GUIDE, "utf8").split(/<!-- families:(?:begin|end) -->/u)
    const toldAs = [...told.matchAll(/^\| `(minsheng_\w+)` \| (\w+) \|/gmu)]
    const named = (matches: ReadonlyArray<RegExpMatchArray>): ReadonlyArray<string> =>
      [...new Set(matches.map(([, family, kind]) => `${family} ${kind}`))].toSorted()
    assert.deepStrictEqual(named(toldAs), named(measuredAs))
  })

  it("stay as few as they are, whatever callers ask for", async () => {
    const seriesCount = async (): Promise<number> =>
      (await measured()).split("\n").filter((line) => !line.startsWith("#")).length
    const ask = async (name: string): Promise<void> => {
      await server.stranger.send(`/${name}`)
      await server.stranger.send(`/trpc/${name}`)
      await server.stranger.send(`/export/${name}`)
      await server.stranger.send(`/api/auth/${name}`, { method: "PURGE" })
      await server.stranger.mutate(`session.about,${name}`, {})
    }
    await ask("first")
    const before = await seriesCount()
    for (let turn = 0; turn < 50; turn += 1) await ask(`other-${turn}`)
    assert.strictEqual(await seriesCount(), before)
  })
})

describe("who may read the measures", () => {
  it("whoever bears the token, and nobody else, not even at the machine", async () => {
    for (const authorization of ["", "Bearer ", `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN]) {
      const answer = await server.stranger.send("/metrics", { headers: { authorization } })
      assert.strictEqual(answer.status, 403)
      assert.notInclude(answer.text, "minsheng_")
    }
    const somebody = await server.signIn("jinzhai.msb")
    assert.strictEqual((await somebody.send("/metrics")).status, 403)
  })

  const open = { metricsToken: undefined, origin: undefined }

  it.each<[string, Parameters<typeof mayReadMetrics>, boolean]>([
    ["without a token, the machine itself", [open, {}, "127.0.0.1"], true],
    ["also by its other names", [open, {}, "::1"], true],
    ["also by its mapped name", [open, {}, "::ffff:127.0.0.1"], true],
    ["nobody from elsewhere", [open, {}, "10.1.2.3"], false],
    ["nobody of whom nothing is known", [open, {}, undefined], false],
    ["nobody for whom a proxy asks", [open, { "x-forwarded-for": "10.1.2.3" }, "127.0.0.1"], false],
    [
      "nobody where the pages have a public address",
      [{ ...open, origin: "https://ms.example.gov.cn" }, {}, "127.0.0.1"],
      false,
    ],
    [
      "with a token, whoever bears it behind a proxy as well",
      [
        { metricsToken: Redacted.make(TOKEN), origin: "https://ms.example.gov.cn" },
        { authorization: `Bearer ${TOKEN}`, via: "proxy" },
        "10.1.2.3",
      ],
      true,
    ],
  ])("%s", (_, given, may) => {
    assert.strictEqual(mayReadMetrics(...given), may)
  })

  it("the machine itself reads a server without a token", async () => {
    await using plain = await RunningServer.on(server.database)
    assert.strictEqual((await new Caller(plain.origin).send("/metrics")).status, 200)
  })
})
