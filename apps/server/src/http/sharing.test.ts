/** Shared answers over the bare API: to many at once, to each their own part, and always the latest. */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { HUOQIU, JINZHAI, WATER } from "@minsheng/store/testing"
import {
  type Answer,
  type Caller,
  codeOf,
  dataOf,
  refusalIn,
  RunningServer,
  STAFFED,
  within,
} from "../testing/index.ts"

let server: RunningServer
const callers = new Map<string, Caller>()

const PEOPLE = ["jinzhai.msb", "huoqiu.msb", "luan.msb", "water.dept", "anhui.auditor", "no.roles"] as const

const as = (userName: (typeof PEOPLE)[number]): Caller => callers.get(userName) as Caller

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  for (const userName of PEOPLE) callers.set(userName, await server.signIn(userName))
})

afterAll(() => server[Symbol.asyncDispose]())

const filter = { year: 2010 }

/** Everything that is shared, asked without naming a region: what it means is then the asker's own. */
const SHARED: Readonly<Record<string, object>> = {
  "progress.figures": {},
  "progress.overview": {},
  "region.open": {},
  "project.list": { filter, page: { limit: 200, order: "code" } },
  "project.count": { filter },
}

const counted = async (outcome: "made" | "shared"): Promise<number> => {
  const { text } = await server.stranger.send("/metrics")
  const series = `minsheng_shared_answers_total{outcome="${outcome}"} `
  return Number(
    text
      .split("\n")
      .find((line) => line.startsWith(series))
      ?.slice(series.length) ?? 0,
  )
}

/** What an answer says, without what every answer names. */
const saidIn = (answer: Answer): unknown => refusalIn(answer) ?? dataOf(answer)

describe.each(Object.entries(SHARED))("%s", (path, input) => {
  it("asked by everybody at once says to each what it says to them alone", async () => {
    const alone = new Map<string, unknown>()
    await using other = await RunningServer.on(server.database)
    for (const userName of PEOPLE) {
      const caller = await other.signIn(userName)
      alone.set(userName, saidIn(await caller.query(path, input)))
    }
    const crowd = Array.from({ length: 5 }, () => PEOPLE).flat()
    const made = await counted("made")
    const answers = await Promise.all(crowd.map((userName) => as(userName).query(path, input)))
    crowd.forEach((userName, index) =>
      assert.deepStrictEqual(saidIn(answers[index] as Answer), alone.get(userName), userName),
    )
    // A refusal is not kept: whoever has no roles may be refused anew each time.
    assert.isAtMost((await counted("made")) - made, crowd.length / 2)
  })

  it("names nothing of a foreign county, though its own people have just asked", async () => {
    await as("jinzhai.msb").query(path, input)
    const foreign = JSON.stringify(saidIn(await as("huoqiu.msb").query(path, input)))
    // A division's page names its neighbours, and none of their projects.
    if (path !== "region.open") assert.notInclude(foreign, `"${JINZHAI}"`)
    assert.notInclude(foreign, `2010-${JINZHAI}`)
    assert.include(foreign, path === "project.count" ? "count" : HUOQIU)
  })

  it("about a region that is not theirs is refused, though its own people were just answered", async () => {
    const named =
      "filter" in input ? { ...input, filter: { ...filter, region: JINZHAI } } : { region: JINZHAI }
    assert.strictEqual((await as("jinzhai.msb").query(path, named)).status, 200)
    const refused = await as("huoqiu.msb").query(path, named)
    assert.include(refusalIn(refused), { _tag: "RegionOutsideScope", code: JINZHAI })
  })
})

describe("after a report", () => {
  it("whoever asks is told of it at once, as often as it happens", async () => {
    for (const month of ["2010-04", "2010-05"]) {
      const before = dataOf(await as("luan.msb").query("progress.figures", {}))
      const monthly = {
        month,
        investedFen: "777",
        disbursedFen: "1",
        spentFen: "1",
        physicalProgress: 1,
        remark: null,
      }
      const report = { commandId: `shared ${month}`, code: codeOf(JINZHAI, WATER, 1), monthly }
      const { position } = dataOf(await as("jinzhai.msb").mutate("project.reportMonth", report)) as {
        readonly position: number
      }
      const after = dataOf(await as("luan.msb").query("progress.figures", {}))
      assert.strictEqual(within(after, "axes", "knownAt", "position"), position)
      assert.strictEqual(
        BigInt(String(within(after, "investedFen"))) - BigInt(String(within(before, "investedFen"))),
        777n,
      )
    }
  })
})

describe("equal questions", () => {
  it("of several people of one scope are looked up once", async () => {
    const question = { asOf: "2010-03-31" }
    const [made, shared] = [await counted("made"), await counted("shared")]
    for (let turn = 0; turn < 4; turn += 1) await as("luan.msb").query("progress.overview", question)
    assert.strictEqual((await counted("made")) - made, 1)
    assert.strictEqual((await counted("shared")) - shared, 3)
  })
})
