/** Changes over HTTP: who hears what, how soon, and when a stream ends. */
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { HUOQIU, JINZHAI, WATER } from "@minsheng/store/testing"
import { permissions, ROLES } from "@minsheng/core/access"
import {
  type Caller,
  codeOf,
  dataOf,
  Listener,
  NEIGHBOUR_OF,
  NEIGHBOURED,
  PERSON_OF,
  RunningServer,
  within,
} from "../testing/index.ts"

let server: RunningServer
let reporter: Caller
let sent = 0

beforeAll(async () => {
  server = await RunningServer.of(NEIGHBOURED)
  reporter = await server.signIn("jinzhai.msb")
})

afterAll(() => server[Symbol.asyncDispose]())

const MONTHS = ["04", "05", "06", "07", "08", "09", "10", "11", "12"]

/** A report of Jinzhai's; answers its position. */
const report = async (): Promise<number> => {
  const monthly = {
    month: `2010-${MONTHS[Math.floor(sent / 3)]}`,
    investedFen: "1",
    disbursedFen: "1",
    spentFen: "1",
    physicalProgress: 1,
    remark: null,
  }
  const code = codeOf(JINZHAI, WATER, (sent % 3) + 1)
  sent += 1
  const answer = await reporter.mutate("project.reportMonth", { commandId: `push ${sent}`, code, monthly })
  return Number(within(dataOf(answer), "position"))
}

const hearsOf = (listener: Listener, position: number) =>
  listener.hears(({ event, data }) => event === "change" && Number(data["position"]) >= position)

describe("who listens", () => {
  it("is signed in", async () => {
    const answer = await server.stranger.send("/events/changes")
    assert.strictEqual(answer.status, 401)
    assert.hasAllKeys(within(answer.body, "words"), ["zh", "en"])
  })

  it("asks by GET", async () => {
    assert.strictEqual((await reporter.post("/events/changes", {})).status, 405)
  })

  it("gets a stream that no proxy keeps or changes", async () => {
    await using listener = await Listener.open(reporter)
    const { headers } = listener.response
    assert.match(headers.get("content-type") ?? "", /^text\/event-stream/u)
    assert.strictEqual(headers.get("cache-control"), "no-store, no-transform")
    assert.strictEqual(headers.get("x-accel-buffering"), "no")
  })

  it("first hears where the journal ends, and then of nothing that did not change", async () => {
    const position = await report()
    await using listener = await Listener.open(reporter)
    const { data } = await listener.hears(() => true)
    assert.deepInclude(data, { position, topics: [], counties: [] })
  })
})

describe("a report that was filed", () => {
  it("is heard of within two seconds, by county and item", async () => {
    await using listener = await Listener.open(reporter)
    await listener.hears(() => true)
    const began = performance.now()
    const position = await report()
    const { data, id, at } = await hearsOf(listener, position)
    assert.isBelow(at - began, 2000)
    assert.strictEqual(id, String(position))
    assert.deepInclude(data, {
      topics: ["projects"],
      counties: [{ countyCode: JINZHAI, itemKeys: [WATER] }],
    })
  })

  it.each<[userName: string, topics: ReadonlyArray<string>, counties: ReadonlyArray<string>]>([
    ["luan.msb", ["projects"], [JINZHAI]],
    ["water.dept", ["projects"], [JINZHAI]],
    ["anhui.auditor", ["projects"], [JINZHAI]],
    ["huoqiu.msb", [], []],
    ["anhui.system", [], []],
    ["anhui.security", [], []],
    ["anhui.audit", [], []],
    ["no.roles", [], []],
  ])("is heard of by %s as far as they may know", async (userName, topics, counties) => {
    await using listener = await Listener.open(await server.signIn(userName))
    await listener.hears(() => true)
    const { data } = await hearsOf(listener, await report())
    assert.deepStrictEqual(data["topics"], topics)
    const named = (data["counties"] as ReadonlyArray<{ countyCode: string }>).map((one) => one.countyCode)
    assert.deepStrictEqual(named, counties)
    const said = JSON.stringify(listener.heard)
    assert.notInclude(said, HUOQIU)
    if (counties.length === 0) assert.notInclude(said, JINZHAI)
  })

  it("is heard of by every role at home that reads projects, and by none of the county beside", async () => {
    const askers = ROLES.flatMap((role) => [
      { name: PERSON_OF[role], hears: permissions[role].includes("projects.read") },
      { name: NEIGHBOUR_OF[role], hears: false },
    ])
    await using listening = new AsyncDisposableStack()
    const listeners: Array<Listener> = []
    for (const { name } of askers) {
      const listener = listening.use(await Listener.open(await server.signIn(name)))
      await listener.hears(() => true)
      listeners.push(listener)
    }
    const position = await report()
    const heard = await Promise.all(listeners.map((listener) => hearsOf(listener, position)))
    for (const [index, { name, hears }] of askers.entries()) {
      const topics = heard[index]?.data["topics"]
      assert.deepStrictEqual(topics, hears ? ["projects"] : [], name)
      assert.strictEqual(JSON.stringify(listeners[index]?.heard).includes(JINZHAI), hears, name)
    }
  })

  it("is heard of after coming back, when it was filed meanwhile", async () => {
    const first = await Listener.open(reporter)
    const { data } = await first.hears(() => true)
    await first[Symbol.asyncDispose]()
    const position = await report()
    await using second = await Listener.open(reporter, Number(data["position"]))
    const missed = await hearsOf(second, position)
    assert.deepStrictEqual(missed.data["topics"], ["projects"])
  })

  it("is heard of also where another server on the same database took it", async () => {
    await using other = await RunningServer.on(server.database)
    await using listener = await Listener.open(await other.signIn("luan.msb"))
    await listener.hears(() => true)
    const began = performance.now()
    const { at } = await hearsOf(listener, await report())
    assert.isBelow(at - began, 3000)
  })
})

describe("a stream", () => {
  it("ends when its session does, and others of the same user go on", async () => {
    const [leaving, staying] = [await server.signIn("luan.msb"), await server.signIn("luan.msb")]
    await using first = await Listener.open(leaving)
    await using second = await Listener.open(staying)
    await Promise.all([first.hears(() => true), second.hears(() => true)])
    await leaving.signOut()
    const { data } = await first.hears(({ event }) => event === "end")
    assert.deepStrictEqual(data, { reason: "signedOut" })
    await first.ended()
    await hearsOf(second, await report())
  })

  it("ends when the server does, which does not wait for it", async () => {
    const stopping = await RunningServer.on(server.database)
    const listener = await Listener.open(await stopping.signIn("luan.msb"))
    await listener.hears(() => true)
    const began = performance.now()
    await stopping[Symbol.asyncDispose]()
    assert.isBelow(performance.now() - began, 5000)
    await listener.ended()
    assert.deepStrictEqual(listener.heard.at(-1)?.data, { reason: "stopping" })
  })

  it("is one of at most twelve of a user: the oldest gives way", async () => {
    const caller = await server.signIn("huoqiu.msb")
    const listeners: Array<Listener> = []
    for (let number = 0; number < 13; number += 1) {
      const listener = await Listener.open(caller)
      await listener.hears(() => true)
      listeners.push(listener)
    }
    const { data } = await (listeners[0] as Listener).hears(({ event }) => event === "end")
    assert.deepStrictEqual(data, { reason: "replaced" })
    assert.isTrue(listeners.slice(1).every(({ isOver }) => !isOver))
    await Promise.all(listeners.map((listener) => listener[Symbol.asyncDispose]()))
  })

  it("that its window closed is forgotten", async () => {
    const watchers = async (): Promise<number> => {
      const { text } = await server.stranger.send("/metrics")
      return Number(/^minsheng_watchers (\d+)$/mu.exec(text)?.[1])
    }
    const listener = await Listener.open(reporter)
    await listener.hears(() => true)
    await listener[Symbol.asyncDispose]()
    while ((await watchers()) > 0) await sleep(50)
    assert.strictEqual(await watchers(), 0)
  })
})
