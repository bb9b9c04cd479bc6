/** Reports of money at the command line: files of what the pages show, and differences of two sources. */
import { readFileSync, writeFileSync } from "node:fs"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { HUOQIU, JINZHAI, testDatabase, type TestDatabase } from "@minsheng/store/testing"
import { STAFFED } from "@minsheng/server/testing"
import { jsonOf, Shell } from "./testing/Shell.ts"

const PATIENT = { timeout: 120_000 }

let database: TestDatabase
let shell: Shell

/** Beyond what a double holds. */
const EXACT = "9007199254740993"
const account = (purpose: string, item: string): string => `2010-${JINZHAI}-${item}-central-${purpose}`

const PLAN = {
  year: 2010,
  itemKey: "19",
  effectiveFrom: "2010-01-01",
  document: "=HYPERLINK()",
  groups: [
    { name: "=组", rules: [{ level: "central", term: { _tag: "Share", share: 1_000_000 }, floor: null }] },
  ],
  lines: [{ regionCode: JINZHAI, group: "=组", plannedFen: "10000", quantity: null }],
  dues: [{ level: "central", dueOn: "2010-02-28", share: 500_000 }],
  remark: null,
}

const moved = (kind: string, [from, to]: readonly [string, string], amountFen: string, item = "19") => ({
  action: "transfer",
  idempotencyKey: `${kind} ${item}`,
  kind,
  effectiveOn: "2010-03-01",
  lines: [{ from: account(from, item), to: account(to, item), amountFen }],
})

const TRANSFERS = [
  moved("appropriation", ["source", "budget"], "10000"),
  moved("arrival", ["budget", "arrived"], "100"),
  moved("appropriation", ["source", "budget"], EXACT, "04"),
  moved("arrival", ["budget", "arrived"], EXACT, "04"),
]

beforeAll(async () => {
  database = await testDatabase(STAFFED)
  shell = new Shell({ database })
  const [plan, transfers] = [shell.home.path("plan.json"), shell.home.path("transfers.jsonl")]
  writeFileSync(plan, JSON.stringify(PLAN))
  writeFileSync(transfers, TRANSFERS.map((one) => JSON.stringify(one)).join("\n"))
  const issued = await shell.run("financing", "issue", plan)
  assert.strictEqual(issued.code, 0, issued.err)
  assert.strictEqual((await shell.run("post", transfers)).code, 0)
}, 120_000)

afterAll(async () => {
  await database.drop()
  shell[Symbol.dispose]()
})

const taken = async (...words: ReadonlyArray<string>): Promise<string> => {
  const file = shell.home.path("report.csv")
  const { code, out, err } = await shell.run("export", ...words, "--out", file, "--lang", "en")
  assert.strictEqual(code, 0, out + err)
  return readFileSync(file, "utf8")
}

const PROOF = /known at entry \d+"?\r\n"?# amounts in yuan.*\r\n"?# head of the journal \d+:[0-9a-f]{64}/u

const REPORTS: ReadonlyArray<readonly [ReadonlyArray<string>, RegExp]> = [
  [["fund-progress", "--region", JINZHAI], /,04,.*,90071992547409\.93,90071992547409\.93,0\.00,/u],
  [["fund-progress", "--by", "region"], /,341524,.*,90071992547410\.93,/u],
  [["shortfalls"], /341524,.*,central,100\.00,50\.00,1\.00,49\.00,2010-02-28,/u],
  [["alarms"], /late,341524,.*,central,49\.00,50\.00,2010-02-28,/u],
  [["differences"], /341524,.*,19,.*,100\.00,\d+\.\d\d,-\d+\.\d\d,0\.00,/u],
  [["financing-plan", "19"], /341524,.*,'=组,,100\.00,/u],
  [["financing-plans"], /19,.*,1,1,2010-01-01,1,100\.00,/u],
]

describe("reports of money as files", PATIENT, () => {
  it.each(REPORTS)("%s: says what it is of and what proves it, exact to the fen", async (words, pattern) => {
    const text = await taken(...words)
    assert.match(text, PROOF)
    assert.match(text, pattern)
    assert.notMatch(text, /(?:^|,)[=@]/mu)
  })

  it("are workbooks as well, and refused to another county", async () => {
    const workbook = shell.home.path("report.xlsx")
    assert.strictEqual((await shell.run("export", "fund-progress", "--out", workbook)).code, 0)
    assert.strictEqual(readFileSync(workbook).subarray(0, 2).toString(), "PK")
    const words = ["--out", "refused.csv", "--region", HUOQIU, "--as", "jinzhai.msb", "--json"]
    assert.include((await shell.run("export", "fund-progress", ...words)).out, "RegionOutsideScope")
  })

  it("can be made again to the byte at the position that they name", async () => {
    const first = await taken("fund-progress")
    const position = /known at entry (\d+)/u.exec(first)?.[1] ?? ""
    writeFileSync(
      shell.home.path("more.jsonl"),
      JSON.stringify({ ...moved("arrival", ["budget", "arrived"], "5"), idempotencyKey: "more" }),
    )
    assert.strictEqual((await shell.run("post", shell.home.path("more.jsonl"))).code, 0)
    assert.notStrictEqual(await taken("fund-progress"), first)
    assert.strictEqual(await taken("fund-progress", "--known-at", position), first)
  })
})

interface Differing {
  readonly placeCount: number
  readonly rows: ReadonlyArray<{
    readonly regionCode: string
    readonly itemKey: string
    readonly disbursedFen: string
    readonly disbursedGapFen: string
    readonly register: { readonly disbursedFen: string }
  }>
}

describe("financing differences", PATIENT, () => {
  it("shows both sources and the gap of every place where they differ, most first", async () => {
    const ran = await shell.run("financing", "differences", "--json")
    const { placeCount, rows } = jsonOf(ran) as Differing
    assert.isAtLeast(placeCount, rows.length)
    assert.isAbove(rows.length, 1)
    for (const { disbursedFen, register, disbursedGapFen } of rows) {
      assert.strictEqual(BigInt(disbursedFen) - BigInt(register.disbursedFen), BigInt(disbursedGapFen))
    }
    const own = await shell.run("financing", "differences", "--json", "--as", "jinzhai.msb")
    const codes = (jsonOf(own) as Differing).rows.map(({ regionCode }) => regionCode)
    assert.deepStrictEqual([...new Set(codes)], [JINZHAI])
    const text = await shell.run("financing", "differences", "--region", JINZHAI)
    assert.match(text.out, /^\d+ \/ \d+\n341524 +/u)
  })

  it("is refused another county, and says of a wrong flag that it is wrong", async () => {
    const foreign = await shell.run("financing", "differences", "--region", HUOQIU, "--as", "jinzhai.msb")
    assert.strictEqual(foreign.code, 1)
    assert.strictEqual((await shell.run("financing", "differences", "--region", "x")).code, 2)
  })
})
