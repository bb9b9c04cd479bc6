/** Posting over HTTP: who may, what each answer is, and that nothing happens twice. */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { HUOQIU, JINZHAI, rowsOf } from "@minsheng/store/testing"
import {
  Agency,
  type Answer,
  Caller,
  issueKey,
  PERSON_OF,
  RunningServer,
  STAFFED,
  within,
} from "../testing/index.ts"
import type { KeyAsked } from "../testing/Agency.ts"

let server: RunningServer
let security: Caller
let caller: Caller
let posting: string

const keyFor = async (asked: KeyAsked): Promise<string> => (await Agency.with(security, asked)).key ?? ""

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  security = await server.signIn(PERSON_OF.securityAdministrator)
  caller = new Caller(server.origin)
  posting = await keyFor({ name: "国库系统", regionCodes: [JINZHAI], fieldGroups: ["posting"] })
})

afterAll(() => server[Symbol.asyncDispose]())

const account = (purpose: string, region: string) => `2010-${region}-19-central-${purpose}`

type Kind = readonly [kind: string, from: string, to: string]
const APPROPRIATION: Kind = ["appropriation", "source", "budget"]
const ARRIVAL: Kind = ["arrival", "budget", "arrived"]

const transfer = (
  idempotencyKey: string,
  [kind, from, to]: Kind,
  amountFen: string,
  region: string = JINZHAI,
) => ({
  action: "transfer",
  idempotencyKey,
  kind,
  effectiveOn: "2010-02-01",
  lines: [{ from: account(from, region), to: account(to, region), amountFen }],
})

const send = (body: unknown, key: string | undefined = posting, init: RequestInit = {}): Promise<Answer> =>
  caller.send("/api/transfers", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
    ...init,
  })

const tagIn = ({ body }: Answer): unknown => within(body, "refusal", "_tag")
const count = async (): Promise<number> => {
  const [row] = await rowsOf<{ n: number }>(server.database, "select count(*)::int as n from fund_transfer")
  return row?.n ?? 0
}

describe("one transfer", () => {
  it("is answered with itself and the accounts that it touched", async () => {
    const answer = await send(transfer("one", APPROPRIATION, "9007199254740993"))
    assert.strictEqual(answer.status, 200)
    assert.include(answer.body as object, { idempotencyKey: "one", status: 200, state: "posted" })
    assert.deepStrictEqual(within(answer.body, "accounts"), [
      { account: account("source", JINZHAI), balanceFen: "-9007199254740993", reservedFen: "0" },
      { account: account("budget", JINZHAI), balanceFen: "9007199254740993", reservedFen: "0" },
    ])
  })

  it("sent a hundred times at once happens once, and is answered the same each time", async () => {
    const before = await count()
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => send(transfer("hundred", ARRIVAL, "7"))),
    )
    for (const { status, body } of answers) assert.deepStrictEqual([status, body], [200, answers[0]?.body])
    assert.strictEqual(await count(), before + 1)
    const other = await send(transfer("hundred", ARRIVAL, "8"))
    assert.deepStrictEqual([other.status, tagIn(other)], [409, "CommandConflict"])
  })

  it("that the ledger refuses says why, and how much there is", async () => {
    const answer = await send(transfer("much", ARRIVAL, "9007199254740993"))
    assert.deepStrictEqual([answer.status, tagIn(answer)], [422, "FundsInsufficient"])
    assert.include(within(answer.body, "refusal"), { availableFen: "9007199254740986" })
    assert.hasAllKeys(within(answer.body, "words"), ["zh", "en"])
  })
})

describe("several", () => {
  it("are answered in their order, each as if it had been sent alone", async () => {
    const answer = await send([
      transfer("several 1", ARRIVAL, "100"),
      { ...transfer("several 2", ARRIVAL, "100"), kind: "pocket" },
      transfer("several 3", ["deposit", "arrived", "specialAccount"], "107"),
      transfer("several 4", ["deposit", "arrived", "specialAccount"], "1"),
      transfer("one", APPROPRIATION, "1"),
    ])
    assert.strictEqual(answer.status, 200)
    assert.deepStrictEqual(
      (answer.body as ReadonlyArray<object>).map((one) => [
        within(one, "idempotencyKey"),
        within(one, "status"),
        within(one, "refusal", "_tag"),
      ]),
      [
        ["several 1", 200, undefined],
        ["several 2", 400, "MalformedInput"],
        ["several 3", 200, undefined],
        ["several 4", 422, "FundsInsufficient"],
        ["one", 409, "CommandConflict"],
      ],
    )
  })

  it("may be none, and are 500 at most", async () => {
    assert.deepStrictEqual((await send([])).body, [])
    const many = Array.from({ length: 501 }, (_, index) => transfer(`many ${index}`, ARRIVAL, "1"))
    assert.strictEqual((await send(many)).status, 400)
    const before = await count()
    assert.strictEqual((await send(many.slice(0, 500))).status, 200)
    assert.strictEqual(await count(), before + 500)
  })
})

describe("whoever", () => {
  it("has no key, or one that nobody knows or that was revoked, moves nothing", async () => {
    const before = await count()
    const body = transfer("nobody", APPROPRIATION, "1")
    assert.deepStrictEqual(
      [await send(body, ""), await send(body, "msk_aaaaaaaa_nobodys")].map((answer) => [
        answer.status,
        tagIn(answer),
      ]),
      [
        [401, "KeyMissing"],
        [401, "KeyUnknown"],
      ],
    )
    assert.strictEqual(await count(), before)
  })

  it("has a key that does not open posting moves nothing", async () => {
    const reading = await keyFor({ name: "人大", regionCodes: [JINZHAI], fieldGroups: ["funds", "figures"] })
    const answer = await send(transfer("reading", APPROPRIATION, "1"), reading)
    assert.deepStrictEqual([answer.status, tagIn(answer)], [403, "NotPermitted"])
  })

  it("has a key for another county, or another item, moves nothing of this one", async () => {
    const foreign = await keyFor({ name: "霍邱国库", regionCodes: [HUOQIU], fieldGroups: ["posting"] })
    const other = await keyFor({
      name: "住房",
      regionCodes: [JINZHAI],
      itemKeys: ["04"],
      fieldGroups: ["posting"],
    })
    for (const key of [foreign, other]) {
      const answer = await send(transfer(`foreign ${key.slice(4, 12)}`, APPROPRIATION, "1"), key)
      assert.deepStrictEqual([answer.status, tagIn(answer)], [422, "FundAccountOutsideScope"])
    }
    assert.strictEqual((await send(transfer("own", APPROPRIATION, "1", HUOQIU), foreign)).status, 200)
  })

  it("has a session and no key moves nothing", async () => {
    const body = transfer("session", APPROPRIATION, "1")
    assert.strictEqual((await security.mutate("session.current", body)).status >= 400, true)
    assert.strictEqual((await send(body, "")).status, 401)
  })

  it("asks for a key in the usual way may not post with it", async () => {
    const issued = await issueKey(security, { name: "默认范围" })
    assert.notInclude(JSON.stringify(within(issued.body, "result", "data", "key", "fieldGroups")), "posting")
  })
})

describe("a request", () => {
  it.each([
    ["that is no JSON", "{", 400],
    ["of nothing", "", 400],
    ["of null", "null", 400],
    ["of a number", "1", 400],
    ["that would change prototypes", '{"__proto__":{"action":"transfer"}}', 400],
    ["that is deep", "[".repeat(100_000), 400],
  ])("%s is refused", async (_, body, status) => {
    assert.strictEqual((await send(body)).status, status)
  })

  it("that is too large is not taken", async () => {
    const answer = await send(`"${"x".repeat(1024 * 1024)}"`).catch(() => undefined)
    // The connection may be closed before all of it was sent.
    assert.strictEqual(answer?.status ?? 413, 413)
  })

  it("of another method is not taken", async () => {
    const answer = await send("", posting, { method: "PUT" })
    assert.strictEqual(answer.status, 405)
    assert.strictEqual(answer.headers.get("allow"), "POST")
  })
})
