/** Requests to post that no careful system sends: each is refused as what it is, and none moves anything. */
import { once } from "node:events"
import { createServer, request as httpRequest } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { Exit } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { TRANSFERS_MAX } from "@minsheng/core/funds"
import { JINZHAI, JOURNAL_LOCK, ownerOf, rowsOf } from "@minsheng/store/testing"
import {
  Agency,
  type Answer,
  Caller,
  dataOf,
  PERSON_OF,
  RunningServer,
  STAFFED,
  within,
} from "../testing/index.ts"
import type { KeyRequest } from "./keyDoor.ts"
import { transfersWithin } from "./transfers.ts"

let server: RunningServer
let security: Caller
let key: string

const keyFor = async (name: string): Promise<string> =>
  (await Agency.with(security, { name, regionCodes: [JINZHAI], fieldGroups: ["posting"] })).key ?? ""

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  security = await server.signIn(PERSON_OF.securityAdministrator)
  key = await keyFor("国库系统")
})

afterAll(() => server[Symbol.asyncDispose]())

const transfer = (idempotencyKey: string, amountFen: unknown = "100") => ({
  action: "transfer",
  idempotencyKey,
  kind: "appropriation",
  effectiveOn: "2010-02-01",
  lines: [{ from: `2010-${JINZHAI}-19-central-source`, to: `2010-${JINZHAI}-19-central-budget`, amountFen }],
})

const textOf = (body: unknown): string => (typeof body === "string" ? body : JSON.stringify(body))

const send = (
  body: unknown,
  { bearer = key, type = "application/json" }: { readonly bearer?: string; readonly type?: string } = {},
): Promise<Answer> =>
  new Caller(server.origin).send("/api/transfers", {
    method: "POST",
    headers: { "content-type": type, authorization: `Bearer ${bearer}` },
    body: body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : textOf(body),
  })

const count = async (): Promise<number> => {
  const [row] = await rowsOf<{ n: number }>(server.database, "select count(*)::int as n from fund_transfer")
  return row?.n ?? 0
}

const issuesIn = ({ body }: Answer): unknown => within(body, "refusal", "issues")

describe("an amount", () => {
  it.each([
    ["1e3"],
    ["01"],
    ["+1"],
    ["-1"],
    ["0"],
    [""],
    [" 1"],
    ["1.5"],
    ["1,000"],
    ["１"],
    ["9".repeat(19)],
    [100],
    [1.5],
    [-1],
    [1e21],
    [null],
    [["1"]],
    [{ fen: "1" }],
    [true],
  ])("of %j is none, and says where it stands", async (amountFen) => {
    const before = await count()
    const answer = await send(transfer(`amount ${JSON.stringify(amountFen)}`, amountFen))
    assert.strictEqual(answer.status, 400)
    assert.match(JSON.stringify(issuesIn(answer)), /lines\.0\.amountFen/u)
    assert.strictEqual(await count(), before)
  })

  it("of 18 digits is one, and what all lines come to has no more", async () => {
    const most = "9".repeat(18)
    const answer = await send({
      ...transfer("most", most),
      lines: [transfer("", most).lines[0], transfer("", "1").lines[0]],
    })
    assert.deepStrictEqual([answer.status, issuesIn(answer)], [400, [{ path: "lines", code: "linesSum" }]])
    const whole = await send(transfer("most", most))
    assert.strictEqual(whole.status, 200)
    assert.strictEqual(within(whole.body, "accounts", 1, "balanceFen"), most)
    const more = await send(transfer("more", "1"))
    assert.deepStrictEqual([more.status, within(more.body, "refusal", "_tag")], [422, "BalanceTooLarge"])
    const back = { action: "reverse", effectiveOn: "2010-02-01", reason: "试算" }
    const transferId = within(whole.body, "transferId")
    assert.strictEqual((await send({ ...back, idempotencyKey: "most back", transferId })).status, 200)
  })
})

describe("a body", () => {
  it("in which a name stands twice is refused: two systems would read two amounts", async () => {
    const twice = textOf(transfer("twice")).replace(
      '"amountFen":"100"',
      '"amountFen":"100","amountFen":"900"',
    )
    const answer = await send(twice)
    assert.deepStrictEqual(
      [answer.status, issuesIn(answer)],
      [400, [{ path: "amountFen", code: "nameTwice" }]],
    )
  })

  it("in another encoding than UTF-8 is refused, and not kept as signs that nobody can read", async () => {
    const text = Buffer.from(textOf({ ...transfer("gbk"), payee: "x" }))
    const at = text.indexOf('"x"') + 1
    const bytes = Buffer.concat([text.subarray(0, at), Buffer.from([0xc4, 0xe3]), text.subarray(at + 1)])
    const answer = await send(bytes)
    assert.deepStrictEqual([answer.status, issuesIn(answer)], [400, [{ path: "", code: "utf" }]])
  })

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/json; charset=gbk", "nonsense"])(
    "is JSON whatever else it is called (%s)",
    async (type) => {
      assert.strictEqual((await send(transfer(type), { type })).status, 200)
      assert.strictEqual((await send("amountFen=1", { type })).status, 400)
    },
  )

  it("of a hundred thousand elements is refused as a whole", async () => {
    const answer = await send(`[${"0,".repeat(99_999)}0]`)
    assert.deepStrictEqual([answer.status, issuesIn(answer)], [400, [{ path: "", code: "transfersMax" }]])
  })

  it.each([
    ["announced", { "content-length": String(10 * 1024 * 1024) }],
    ["not announced", { "transfer-encoding": "chunked" }],
  ])("of ten megabytes, %s, is answered and not read", async (_, headers) => {
    const request = httpRequest(`${server.origin}/api/transfers`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, ...headers },
    })
    const answered = once(request, "response")
    // Who listens only once all is sent hears it as well.
    request.end(Buffer.alloc(10 * 1024 * 1024, " "))
    const [response] = (await answered) as [{ readonly statusCode: number }]
    assert.strictEqual(response.statusCode, 413)
  })
})

describe("one key twice in one request", () => {
  it("is one transfer where both say the same, and a conflict where they do not", async () => {
    const before = await count()
    const answer = await send([transfer("pair"), transfer("pair"), transfer("pair", "101")])
    const [first, again, other] = answer.body as ReadonlyArray<object>
    assert.strictEqual(answer.status, 200)
    assert.deepStrictEqual(again, first)
    assert.deepStrictEqual(
      [within(first, "status"), within(other, "status"), within(other, "refusal", "_tag")],
      [200, 409, "CommandConflict"],
    )
    assert.strictEqual(await count(), before + 1)
  })
})

describe("a key", () => {
  it("that was revoked, or has expired, moves nothing from then on", async () => {
    const [revoked, expired] = [await keyFor("收回的"), await keyFor("到期的")]
    for (const bearer of [revoked, expired]) {
      assert.strictEqual((await send(transfer(`before ${bearer}`.slice(0, 30)), { bearer })).status, 200)
    }
    const prefix = revoked.split("_").slice(0, 2).join("_")
    dataOf(await security.mutate("access.revokeKey", { prefix, reason: "收回" }))
    await using owner = await ownerOf(server.database)
    await owner.query(
      "update access_key set issued_at = now() - interval '2 days', expires_at = now() where name = '到期的'",
    )
    const before = await count()
    const answers = [
      await send(transfer("after 1"), { bearer: revoked }),
      await send(transfer("after 2"), { bearer: expired }),
    ]
    assert.deepStrictEqual(
      answers.map(({ status, body }) => [status, within(body, "refusal", "_tag")]),
      [
        [401, "KeyRevoked"],
        [401, "KeyExpired"],
      ],
    )
    assert.strictEqual(await count(), before)
  })

  it("has its own idempotency keys: another's transfer is not answered to it", async () => {
    const [one, two] = [await keyFor("一号"), await keyFor("二号")]
    const answers = [
      await send(transfer("shared"), { bearer: one }),
      await send(transfer("shared"), { bearer: two }),
    ]
    const ids = answers.map(({ body }) => within(body, "transferId"))
    assert.deepStrictEqual(
      answers.map(({ status }) => status),
      [200, 200],
    )
    assert.notStrictEqual(ids[0], ids[1])
  })
})

describe("a register that is busy", () => {
  /** Holds the lock under which everybody writes, as a writer elsewhere does that stalls. */
  const whileLocked = async (use: () => Promise<void>): Promise<void> => {
    await using owner = await ownerOf(server.database)
    await owner.query(`select pg_advisory_lock(${JOURNAL_LOCK})`)
    await use()
    await owner.query(`select pg_advisory_unlock(${JOURNAL_LOCK})`)
  }

  const waiting = async (): Promise<number> => {
    const { text } = await server.stranger.send("/metrics")
    return Number(/^minsheng_queue_waiting (\d+)$/mu.exec(text)?.[1])
  }

  it("has no room: 429; what it took is posted, and what it did not take can come again", async () => {
    const before = await count()
    const full = Math.ceil(10_000 / TRANSFERS_MAX)
    const arrays = Array.from({ length: full + 1 }, (_, array) =>
      Array.from({ length: TRANSFERS_MAX }, (_unused, index) => transfer(`wait ${array} ${index}`, "1")),
    )
    const taken: Array<Promise<Answer>> = []
    await whileLocked(async () => {
      for (const array of arrays.slice(0, full)) taken.push(send(array))
      while ((await waiting()) < full * TRANSFERS_MAX) await sleep(20)
      for (const body of [transfer("late"), arrays.at(-1)]) {
        const refused = await send(body)
        assert.deepStrictEqual([refused.status, refused.headers.get("retry-after")], [429, "1"])
        assert.strictEqual(within(refused.body, "refusal", "_tag"), "JournalBusy")
      }
      assert.strictEqual(await count(), before)
    })
    for (const answer of await Promise.all(taken)) assert.strictEqual(answer.status, 200)
    assert.strictEqual(await count(), before + full * TRANSFERS_MAX)
    assert.strictEqual((await send(transfer("late"))).status, 200)
    assert.strictEqual(await count(), before + full * TRANSFERS_MAX + 1)
  }, 60_000)
})

describe("the door itself", () => {
  /** The door alone, with somebody behind it who answers always the same. */
  const withDoor = async (exit: unknown, millis: number, use: (origin: string) => Promise<void>) => {
    const door = transfersWithin(millis)
    const runtime = { runPromiseExit: () => Promise.resolve(exit) }
    const lone = createServer((request, response) => {
      const asked = { request, response, runtime, actor: {}, origin: {}, requestId: "r" }
      void door.answer(asked as unknown as KeyRequest)
    })
    await once(lone.listen(0, "127.0.0.1"), "listening")
    try {
      await use(`http://127.0.0.1:${(lone.address() as AddressInfo).port}`)
    } finally {
      lone.closeAllConnections()
      lone.close()
    }
  }

  it("does not wait for who dawdles: 408, and the line is closed", async () => {
    await withDoor(Exit.void, 50, async (origin) => {
      const request = httpRequest(origin, { method: "POST", headers: { "content-length": "100" } })
      request.on("error", () => undefined)
      request.write("{")
      const [response] = (await once(request, "response")) as [
        { readonly statusCode: number; headers: { connection?: string } },
      ]
      assert.deepStrictEqual([response.statusCode, response.headers.connection], [408, "close"])
      request.destroy()
    })
  })
})
