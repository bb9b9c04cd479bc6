/** Reconciliation at the command line: from the bank's file to a closed statement, and its refusals. */
import { writeFileSync } from "node:fs"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { STAFFED, within } from "@minsheng/server/testing"
import { JINZHAI, testDatabase, type TestDatabase } from "@minsheng/store/testing"
import { jsonOf, Shell } from "./testing/Shell.ts"

const PATIENT = { timeout: 240_000 }

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

const interest = {
  action: "transfer",
  idempotencyKey: "bank interest",
  kind: "interest",
  effectiveOn: "2010-01-02",
  lines: [
    {
      from: `2010-${JINZHAI}-19-central-source`,
      to: `2010-${JINZHAI}-19-central-specialAccount`,
      amountFen: "777",
    },
  ],
}

const FILE = [
  "交易日期,摘要,借方发生额,贷方发生额,余额",
  "20100102,利息,,7.77,7.77",
  "20100103,手续费,0.50,,7.27",
].join("\n")

const stated = ["--region", JINZHAI, "--year", "2010", "--bank", "示例银行", "--account", "62220417"]
const PERIOD = ["--from", "2010-01-01", "--to", "2010-01-03"]

const done = async (...words: ReadonlyArray<string>): Promise<unknown> => {
  const ran = await shell.run("bank", ...words, "--json")
  assert.strictEqual(ran.code, 0, ran.out + ran.err)
  return jsonOf(ran)
}

const refused = async (...words: ReadonlyArray<string>): Promise<unknown> => {
  const ran = await shell.run("bank", ...words, "--json")
  assert.strictEqual(ran.code, 1, ran.out + ran.err)
  return within(jsonOf(ran), "refusal", "_tag")
}

const written = (name: string, text: string): string => {
  const path = shell.home.path(name)
  writeFileSync(path, text)
  return path
}

describe("bank", PATIENT, () => {
  it("takes a statement from its file to its closing, and opens and withdraws it again", async () => {
    await shell.run("post", written("interest.jsonl", JSON.stringify(interest)))
    const uneven = written("uneven.csv", FILE.replace("7.27", "7.28"))
    assert.strictEqual(await refused("import", uneven, ...stated, ...PERIOD), "BankStatementUneven")
    const recorded = await done("import", written("statement.csv", FILE), ...stated, ...PERIOD)
    const id = within(recorded, "statementId") as string
    assert.strictEqual(within(await done("list"), "rows", 0, "unexplainedCount"), 3)
    assert.strictEqual(within(await done("match", id), "count"), 1)
    assert.strictEqual(await refused("close", id), "BankRemainderUnexplained")
    assert.strictEqual(await refused("match", id, "--lines", "1,2"), "BankItemMatched")
    await done("undo", id, "1")
    const shown = await done("show", id)
    const [position, number] = [
      within(shown, "postings", 0, "position"),
      within(shown, "postings", 0, "number"),
    ] as readonly [number, number]
    await done("match", id, "--lines", "1", "--postings", `${position}-${number}`)
    await done("explain", id, "2", "--kind", "charge", "--reason", "二月入账")
    assert.strictEqual(within(await done("close", id), "state"), "closed")
    assert.strictEqual(within(await done("show", id), "table", "adjustedFen"), "727")
    const { out } = await shell.run("bank", "show", id, "--lang", "zh")
    assert.include(out, "调节后余额")
    assert.strictEqual(await refused("withdraw", id, "--reason", "错"), "BankStatementStateDiffers")
    await done("reopen", id, "--reason", "再看")
    assert.strictEqual(within(await done("withdraw", id, "--reason", "传错"), "state"), "withdrawn")
  })

  it("says how it is used", async () => {
    for (const words of [["import"], ["match"], ["explain", "x"], ["close"], ["show", "not an id"]]) {
      assert.strictEqual((await shell.run("bank", ...words)).code, 2)
    }
  })
})
