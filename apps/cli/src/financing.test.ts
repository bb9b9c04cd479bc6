/** Financing plans and what money comes to, at the command line. */
import { writeFileSync } from "node:fs"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { HUOQIU, JINZHAI, testDatabase, type TestDatabase, WATER } from "@minsheng/store/testing"
import { codeOf, STAFFED, within } from "@minsheng/server/testing"
import { jsonOf, Shell } from "./testing/Shell.ts"

const PATIENT = { timeout: 120_000 }

let database: TestDatabase
let shell: Shell

/** A plan that gives a county's item central money alone, half of it due in January. */
const planOf = (plannedFen: string, effectiveFrom = "2010-01-05") => ({
  year: 2010,
  itemKey: WATER,
  effectiveFrom,
  document: "示例文号〔2010〕3号",
  groups: [
    { name: "示例", rules: [{ level: "central", term: { _tag: "Share", share: 1_000_000 }, floor: null }] },
  ],
  lines: [{ regionCode: JINZHAI, group: "示例", plannedFen, quantity: null }],
  dues: [{ level: "central", dueOn: "2010-01-15", share: 500_000 }],
  remark: null,
})

const fileOf = (name: string, content: unknown): string => {
  writeFileSync(shell.home.path(name), JSON.stringify(content))
  return name
}

const account = (purpose: string) => `2010-${JINZHAI}-${WATER}-central-${purpose}`

const moved = (idempotencyKey: string, from: string, to: string, amountFen: string) => ({
  action: "transfer",
  idempotencyKey,
  kind: to === "budget" ? "appropriation" : "arrival",
  effectiveOn: "2010-01-20",
  lines: [{ from: account(from), to: account(to), amountFen }],
})

beforeAll(async () => {
  database = await testDatabase(STAFFED)
  shell = new Shell({ database })
  await shell.json("financing", "issue", fileOf("plan.json", planOf("10000")))
  fileOf("money.jsonl", moved("budget", "source", "budget", "4000"))
  await shell.run("post", "money.jsonl")
  fileOf("arrived.jsonl", moved("arrived", "budget", "arrived", "1000"))
  await shell.run("post", "arrived.jsonl")
})

afterAll(async () => {
  await database.drop()
  shell[Symbol.dispose]()
})

const project = codeOf(JINZHAI, WATER, 1)
const ESTIMATE = ["--fen", "500000", "--document", "示例批复", "--on", "2010-01-10"]

describe("plans", PATIENT, () => {
  it("are issued version by version, and shown with what each gives", async () => {
    const file = fileOf("second.json", planOf("12000", "2010-03-01"))
    const issued = await shell.json("financing", "issue", file, "--follows", "1")
    assert.nestedInclude(issued as object, { year: 2010, itemKey: WATER, version: 2 })
    const shown = (await shell.json("financing", "show", WATER, "--as-of", "2010-02-01")) as object
    assert.nestedInclude(shown, { "counting.version": 1, "counting.shares[0].totalFen": "10000" })
    assert.lengthOf(within(shown, "versions") as ReadonlyArray<unknown>, 2)
    const { out } = await shell.run("financing", "show", WATER, "--lang", "zh")
    assert.match(out, /v2 \*/u)
    assert.match(out, /341524 +120\.00 +中央 120\.00/u)
  })

  it("do not follow what they do not follow, and limit what a budget receives", async () => {
    const again = await shell.run("financing", "issue", fileOf("again.json", planOf("1")), "--json")
    assert.strictEqual(again.code, 1, again.out)
    assert.isString(within(jsonOf(again), "refusal", "_tag"))
    fileOf("beyond.jsonl", moved("beyond", "source", "budget", "100000"))
    const refused = await shell.run("post", "beyond.jsonl")
    assert.strictEqual(refused.code, 1)
    assert.nestedInclude(JSON.parse(refused.out) as object, { "refusal._tag": "PlanExceeded" })
  })

  it("approve what a project may take on", async () => {
    const approved = await shell.json("financing", "estimate", project, ...ESTIMATE)
    assert.nestedInclude(approved as object, { projectCode: project })
  })
})

describe("figures", PATIENT, () => {
  it("are rates over each denominator, of a day", async () => {
    const rates = (await shell.json("financing", "rates", "--as-of", "2010-01-31")) as object
    assert.nestedInclude(rates, { "total.measures.planned.central": "10000" })
    assert.nestedInclude(rates, { "total.measures.arrived.central": "1000" })
    const { out } = await shell.run("financing", "rates", "--as-of", "2010-01-31", "--by", "region")
    assert.match(out, /100\.00 +10\.00/u)
  })

  it("say what is short and since when, and what is odd", async () => {
    const short = await shell.json("financing", "shortfall", "--as-of", "2010-01-31")
    assert.nestedInclude(short as object, {
      shortFen: "4000",
      "shortfalls[0].since": "2010-01-15",
      "shortfalls[0].daysLate": 16,
    })
    const alarms = await shell.json("financing", "alarms", "--as-of", "2010-12-31")
    assert.hasAnyKeys(alarms as object, ["idle"])
    assert.isNotEmpty(within(alarms, "idle"))
  })
})

/** Words that are refused, and words that are none. */
const WRONG: Readonly<
  Record<string, readonly [refused: ReadonlyArray<string>, usage: ReadonlyArray<string>]>
> = {
  alarms: [
    ["--region", HUOQIU, "--as", "jinzhai.msb"],
    ["--item", "x"],
  ],
  estimate: [[project, ...ESTIMATE, "--as", "jinzhai.msb"], [project]],
  issue: [["plan.json", "--as", "jinzhai.msb"], ["none.json"]],
  rates: [
    ["--region", HUOQIU, "--as", "jinzhai.msb"],
    ["--by", "nobody"],
  ],
  shortfall: [
    ["--region", HUOQIU, "--as", "jinzhai.msb"],
    ["--as-of", "yesterday"],
  ],
  show: [[WATER, "--known-at", "999999999"], ["x"]],
}

describe.concurrent.each(Object.entries(WRONG))("financing %s", PATIENT, (name, [refused, usage]) => {
  it("refused ends with 1, wrongly used with 2", async () => {
    const [no, wrong] = [
      await shell.run("financing", name, ...refused, "--json"),
      await shell.run("financing", name, ...usage),
    ]
    assert.strictEqual(no.code, 1, no.out + no.err)
    assert.isString(within(jsonOf(no), "refusal", "_tag"))
    assert.strictEqual(wrong.code, 2, wrong.out + wrong.err)
    assert.isNotEmpty(wrong.err)
  })
})
