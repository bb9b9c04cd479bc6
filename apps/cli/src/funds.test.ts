/** The fund ledger at the command line: a file of transfers, an answer a line, balances on both axes. */
import { readFileSync, writeFileSync } from "node:fs"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { JINZHAI, testDatabase, type TestDatabase } from "@minsheng/store/testing"
import { STAFFED } from "@minsheng/server/testing"
import { jsonOf, Shell } from "./testing/Shell.ts"

const PATIENT = { timeout: 120_000 }

let database: TestDatabase
let shell: Shell

beforeAll(async () => {
  database = await testDatabase(STAFFED)
  shell = new Shell({ database })
})

afterAll(async () => {
  await database.drop()
  shell[Symbol.dispose]()
})

const account = (purpose: string, region: string = JINZHAI) => `2010-${region}-19-central-${purpose}`

const transfer = (
  idempotencyKey: string,
  [kind, from, to]: readonly [string, string, string],
  amountFen: string,
  effectiveOn = "2010-02-01",
) => ({
  action: "transfer",
  idempotencyKey,
  kind,
  effectiveOn,
  lines: [{ from: account(from), to: account(to), amountFen }],
})

const APPROPRIATION = ["appropriation", "source", "budget"] as const
const ARRIVAL = ["arrival", "budget", "arrived"] as const

const fileOf = (name: string, lines: ReadonlyArray<unknown>): string => {
  const path = shell.home.path(name)
  writeFileSync(
    path,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  )
  return path
}

interface Answer {
  readonly line: number
  readonly idempotencyKey: string | null
  readonly transferId?: string
  readonly position?: number
  readonly refusal?: { readonly _tag: string; readonly availableFen?: string }
  readonly words?: { readonly zh: string; readonly en: string }
}

const post = async (name: string, lines: ReadonlyArray<unknown>, ...flags: ReadonlyArray<string>) => {
  const { code, out } = await shell.run("post", fileOf(name, lines), ...flags)
  const answers = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer)
  return { code, answers }
}

describe("post", PATIENT, () => {
  it("answers each line in its place: what was moved, or why it was not", async () => {
    const { code, answers } = await post("mixed.jsonl", [
      transfer("m1", APPROPRIATION, "100000"),
      transfer("m2", ARRIVAL, "100001"),
      "{ no json",
      "",
      transfer("m3", ARRIVAL, "-5"),
      transfer("m4", ARRIVAL, "60000", "2010-03-01"),
    ])
    assert.strictEqual(code, 1)
    assert.deepStrictEqual(
      answers.map(({ line, idempotencyKey, refusal }) => [line, idempotencyKey, refusal?._tag]),
      [
        [1, "m1", undefined],
        [2, "m2", "FundsInsufficient"],
        [3, null, "MalformedInput"],
        [5, "m3", "MalformedInput"],
        [6, "m4", undefined],
      ],
    )
    assert.strictEqual(answers[1]?.refusal?.availableFen, "100000")
    assert.match(answers[1]?.words?.zh ?? "", /可用 1000\.00 元/u)
    assert.match(answers[3]?.words?.en ?? "", /lines\.0\.amountFen must be whole fen above zero/u)
  })

  it("sent again moves nothing again, and answers the same", async () => {
    const lines = [transfer("m1", APPROPRIATION, "100000"), transfer("m4", ARRIVAL, "60000", "2010-03-01")]
    const [first, second] = [await post("again.jsonl", lines), await post("again.jsonl", lines)]
    assert.strictEqual(first.code, 0)
    assert.deepStrictEqual(first, second)
    const other = await post("other.jsonl", [transfer("m1", APPROPRIATION, "100002")])
    assert.strictEqual(other.answers[0]?.refusal?._tag, "CommandConflict")
  })

  it("goes on with a transfer that it made", async () => {
    const reserve = {
      ...transfer("r1", ARRIVAL, "1000", "2010-03-02"),
      action: "reserve",
      expiresOn: "2099-12-31",
    }
    const { answers } = await post("reserve.jsonl", [reserve])
    const transferId = answers[0]?.transferId
    const on = { transferId, effectiveOn: "2010-03-03" }
    const all = await post("go-on.jsonl", [
      { action: "post", idempotencyKey: "r2", ...on, amountsFen: ["400"] },
      { action: "void", idempotencyKey: "r3", transferId, reason: "x" },
    ])
    assert.deepStrictEqual(
      all.answers.map(({ refusal }) => refusal?._tag),
      [undefined, "TransferStateDiffers"],
    )
    const back = await post("back.jsonl", [{ action: "reverse", idempotencyKey: "r4", ...on, reason: "x" }])
    assert.strictEqual(back.code, 0)
  })

  it("is for who may move money, and for their accounts", async () => {
    const lines = [transfer("p1", APPROPRIATION, "1")]
    const refused = await shell.run("post", fileOf("who.jsonl", lines), "--as", "jinzhai.msb", "--json")
    assert.strictEqual(refused.code, 1)
    assert.nestedInclude(jsonOf(refused) as object, {
      "refusal._tag": "NotPermitted",
      "refusal.useCase": "funds.post",
    })
    const allowed = await post("who.jsonl", lines, "--as", "anhui.funds")
    assert.strictEqual(allowed.code, 0)
  })
})

describe("balances", PATIENT, () => {
  interface Balances {
    readonly accounts: ReadonlyArray<{ readonly account: string; readonly balanceFen: string }>
  }
  const balances = async (...flags: ReadonlyArray<string>): Promise<Readonly<Record<string, string>>> => {
    const { accounts } = (await shell.json("balances", ...flags)) as Balances
    return Object.fromEntries(
      accounts.map(({ account: code, balanceFen }) => [code.split("-")[4] ?? "", balanceFen] as const),
    )
  }

  it("are of a day, and as known at a position", async () => {
    assert.deepStrictEqual(await balances(), { arrived: "60000", budget: "40001", source: "-100001" })
    assert.deepStrictEqual(await balances("--as-of", "2010-02-28"), { budget: "100001", source: "-100001" })
    const { answers } = await post("again.jsonl", [transfer("m1", APPROPRIATION, "100000")])
    const position = String(answers[0]?.position)
    assert.deepStrictEqual(await balances("--known-at", position), { budget: "100000", source: "-100000" })
    assert.deepStrictEqual(await balances("--purpose", "arrived"), { arrived: "60000" })
    assert.deepStrictEqual(await balances("--item", "04"), {})
  })
})

describe("the ledger as files", PATIENT, () => {
  it("has every account, transfer and posting, exact to the fen, marked with its axes", async () => {
    const exact = "9007199254740993"
    await post("files.jsonl", [transfer("file 1", APPROPRIATION, exact), transfer("file 2", ARRIVAL, "1")])
    const region = ["--region", JINZHAI, "--lang", "en"]
    for (const [what, pattern] of [
      [
        "balances",
        /2010-341524-19-central-source,2010,341524,.*,central,source,-9007199254\d{4,7}\.\d\d,0\.00/u,
      ],
      ["postings", /,arrival,2010-341524-19-central-budget,.*,-0\.01,0\.00,/u],
      [
        "transfers",
        /,arrival,posted,.*,2010-341524-19-central-budget,.*,2010-341524-19-central-arrived,.*,0\.01,/u,
      ],
    ] as const) {
      const file = shell.home.path(`${what}.csv`)
      const { code, out } = await shell.run("export", what, "--out", file, ...region)
      assert.strictEqual(code, 0, out)
      const text = readFileSync(file, "utf8")
      assert.match(text, pattern)
      assert.match(text, /as of \d{4}-\d\d-\d\d, known at entry \d+/u)
      const workbook = shell.home.path(`${what}.xlsx`)
      assert.strictEqual((await shell.run("export", what, "--out", workbook, ...region)).code, 0)
      assert.strictEqual(readFileSync(workbook).subarray(0, 2).toString(), "PK")
    }
  })
})
