import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { operator } from "@minsheng/core/access"
import { ActorId } from "@minsheng/core/journal"
import { Uuid } from "@minsheng/core/kernel"
import { type Caller, exported, RunningServer, STAFFED } from "../testing/index.ts"
import { ExportProgress } from "./ExportProgress.ts"

const ID = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b" as Uuid.Uuid

describe("an export that is followed", () => {
  it("says how many rows were made of how many, to who began it, until it ends", () => {
    const exports = new ExportProgress()
    const following = exports.begin(operator, ID, 1200)
    following.counted(500)
    following.counted(500)
    assert.deepStrictEqual(exports.of(operator, ID), { rowCount: 1000, total: 1200 })
    assert.isUndefined(exports.of({ ...operator, id: ActorId("somebody") }, ID))
    following.end()
    assert.isUndefined(exports.of(operator, ID))
  })

  it("is followed no longer where a thousand others began since", () => {
    const exports = new ExportProgress()
    exports.begin(operator, ID, 1)
    for (let at = 1; at <= 1000; at += 1) exports.begin(operator, Uuid.fromParts(at, new Uint8Array(10)), 1)
    assert.isUndefined(exports.of(operator, ID))
  })
})

describe("the progress of an export over HTTP", () => {
  let server: RunningServer
  let reporter: Caller

  beforeAll(async () => {
    server = await RunningServer.of(STAFFED)
    reporter = await server.signIn("jinzhai.msb")
  })

  afterAll(() => server[Symbol.asyncDispose]())

  it("is the file itself, whether it is followed or not, and nothing once it is through", async () => {
    const address = exported({ filter: { year: 2010 } })
    const [plain, followed] = [await reporter.send(address), await reporter.send(`${address}&exportId=${ID}`)]
    assert.strictEqual(followed.status, 200)
    assert.strictEqual(followed.text, plain.text)
    const progress = await reporter.send(`/export/progress?exportId=${ID}`)
    assert.deepStrictEqual(progress.body, { rowCount: null, total: null })
  })

  it("takes no number that is none, and tells strangers nothing", async () => {
    assert.strictEqual((await reporter.send("/export/progress?exportId=1")).status, 400)
    const address = exported({ filter: { year: 2010 } })
    assert.strictEqual((await reporter.send(`${address}&exportId=1`)).status, 400)
    assert.strictEqual((await server.stranger.send(`/export/progress?exportId=${ID}`)).status, 401)
  })
})
