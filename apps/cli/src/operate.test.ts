/** What an operator does to a register as a whole, and what anybody asks it on both axes. */
import { readFileSync, writeFileSync } from "node:fs"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import {
  disposableDatabase,
  JINZHAI,
  MIGRATED,
  ownerOf,
  rowsOf,
  testDatabase,
  type TestDatabase,
  WATER,
} from "@minsheng/store/testing"
import { codeOf, STAFFED, within } from "@minsheng/server/testing"
import { jsonOf, Shell } from "./testing/Shell.ts"

/** Each command is a process, and the machine may be busy with others. */
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

describe("backup and restore", PATIENT, () => {
  it("bring a register back into an empty database: the same journal, figures and accounts", async () => {
    const manifest = await shell.json("backup", "--out", "saved")
    await using empty = await disposableDatabase(MIGRATED)
    using other = new Shell({ database: empty })
    const restored = await other.json("restore", shell.home.path("saved"))
    assert.deepStrictEqual(restored, manifest)
    const asked = ["figures", "--as-of", "2010-05-31", "--known-at", String(within(manifest, "position"))]
    const [here, there, sound] = await Promise.all([
      shell.json(...asked),
      other.json(...asked),
      other.json("verify"),
    ])
    assert.deepStrictEqual(there, here)
    assert.strictEqual(within(sound, "_tag"), "Sound")
    const again = await other.run("restore", shell.home.path("saved"), "--json")
    assert.strictEqual(within(jsonOf(again), "refusal", "_tag"), "DatabaseNotEmpty")
  })

  it("bring nothing back out of a damaged backup", async () => {
    await shell.json("backup", "--out", "damaged")
    const path = shell.home.path("damaged", "minsheng.journal.copy.gz")
    const bytes = readFileSync(path)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    writeFileSync(path, bytes)
    await using empty = await disposableDatabase(MIGRATED)
    using other = new Shell({ database: empty })
    const ran = await other.run("restore", shell.home.path("damaged"))
    assert.strictEqual(ran.code, 1)
    assert.match(ran.err, /^Table minsheng\.journal of the backup .*Nothing was restored\.\n$/u)
    assert.deepStrictEqual(await rowsOf(empty, "select position from journal"), [])
  })
})

describe("rebuild", PATIENT, () => {
  it("makes equal views, and says so when one was not", async () => {
    const sound = await shell.json("rebuild")
    const views = within(sound, "views") as ReadonlyArray<{ readonly before: string; readonly after: string }>
    assert.isNotEmpty(views)
    assert.isTrue(views.every(({ before, after }) => before === after))
    await using owner = await ownerOf(database)
    await owner.query("update project set name = 'changed by hand' where code = $1", [
      codeOf(JINZHAI, WATER, 1),
    ])
    const differed = await shell.run("rebuild")
    assert.strictEqual(differed.code, 1)
    assert.match(differed.out, /^\S*project +\d+ +DIFFERED/mu)
    assert.strictEqual((await shell.run("rebuild")).code, 0)
    const [row] = await rowsOf<{ name: string }>(database, "select name from project where code = $1", [
      codeOf(JINZHAI, WATER, 1),
    ])
    assert.strictEqual(row?.name, "示例工程1")
  })

  it("makes the sums of the fund ledger again alone, where no more is asked for", async () => {
    assert.deepStrictEqual(await shell.json("rebuild", "--rollup"), { table: "fund_rollup", differed: 0 })
    await rowsOf(
      database,
      "insert into fund_rollup values (2010, '341524', '19', 'central', 'budget', 'arrival', '2010-01', 5)",
    )
    const differed = await shell.run("rebuild", "--rollup")
    assert.strictEqual(differed.code, 1)
    assert.strictEqual(differed.out, "fund_rollup  DIFFERED 1\n")
    assert.strictEqual((await shell.run("rebuild", "--rollup")).code, 0)
  })
})

interface Rate {
  readonly name: string
  readonly denominator: string
  readonly percent: string | null
}

describe("figures", PATIENT, () => {
  it("are of a date, as known then; money is in digits, and rates name what they are of", async () => {
    const report = `report month ${codeOf(JINZHAI, WATER, 1)} 2010-04`
    const sums = "--invested 1000000000001 --disbursed 7 --spent 3 --progress 10000"
    const reported = await shell.json(...`${report} ${sums}`.split(" "))
    const before = String(Number(within(reported, "position")) - 1)
    const asked = (...words: ReadonlyArray<string>) => shell.json("figures", "--region", JINZHAI, ...words)
    const [now, then, march, instant] = await Promise.all([
      asked("--as-of", "2010-05-31"),
      asked("--as-of", "2010-05-31", "--known-at", before),
      asked("--as-of", "2010-03-31"),
      asked("--as-of", "2010-05-31", "--known-at", "2010-12-31T00:00:00Z"),
    ])
    assert.include(now, {
      annualPlanFen: "6000000",
      investedFen: "1000001500001",
      disbursedFen: "7",
      spentFen: "3",
    })
    assert.include(then, { investedFen: "1500000", disbursedFen: "0" })
    assert.include(march, { investedFen: "1500000" })
    assert.deepStrictEqual(within(instant, "investedFen"), within(then, "investedFen"))
    assert.strictEqual(within(then, "axes", "knownAt", "position"), Number(before))
    const rates = within(now, "rates") as ReadonlyArray<Rate>
    assert.isNotEmpty(rates)
    assert.isTrue(rates.every(({ denominator }) => typeof denominator === "string"))
    assert.include(within(now, "time", "byMonth"), { numerator: 5, denominator: 12, percent: "41.67" })
    assert.include(within(now, "time", "byDay"), { numerator: 151, denominator: 365, percent: "41.37" })
  })

  it("are printed for people in their language", async () => {
    const [english, chinese] = await Promise.all([
      shell.run("figures", "--region", JINZHAI, "--as-of", "2010-05-31"),
      shell.run("figures", "--region", JINZHAI, "--as-of", "2010-05-31", "--lang", "zh"),
    ])
    assert.match(english.out, /^yearly plan +60000\.00 yuan$/mu)
    assert.match(english.out, /^time \(by month\) +5\/12 = 41\.67 %/mu)
    assert.match(chinese.out, /^年度计划 +60000\.00 元$/mu)
  })
})

describe("schema", PATIENT, () => {
  it.concurrent.each(["figures", "project-list", "project", "import-preview"])(
    "%s is a JSON Schema that names what it holds",
    async (name) => {
      const schema = await shell.json("schema", name)
      assert.strictEqual(within(schema, "$schema"), "https://json-schema.org/draft/2020-12/schema")
      assert.isNotEmpty(JSON.stringify(within(schema, "properties") ?? within(schema, "$ref")))
    },
  )

  it("of an entry fits every line of an exported journal", async () => {
    const schema = await shell.json("schema", "journal-entry")
    const properties = Object.keys(within(schema, "properties") as object)
    const path = shell.home.path("fits.jsonl")
    await shell.json("export", "journal", "--out", path)
    const [, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n")
    for (const line of lines) assert.sameMembers(Object.keys(JSON.parse(line) as object), properties)
  })
})
