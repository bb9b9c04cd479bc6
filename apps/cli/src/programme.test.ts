/** A city's year at the command line: drafted, issued by another person, broken down, adjusted, compared. */
import { readFileSync, writeFileSync } from "node:fs"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { HUOQIU, JINZHAI, LUAN, testDatabase, type TestDatabase } from "@minsheng/store/testing"
import { OWN_ITEM, STAFFED, within } from "@minsheng/server/testing"
import { jsonOf, type Ran, Shell } from "./testing/Shell.ts"

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

const CLERK = ["--as", "luan.reports"]
const ISSUER = ["--as", "anhui.issuer"]
const KEY = OWN_ITEM.key
const YEAR = ["--year", "2010", "--region", LUAN]
const DOCUMENT = ["--document", "六民生办〔2010〕1号", "--on", "2010-01-20", "--source", "测试"]
const WHY = ["--reason", "并入他项"]
const SYNTHETIC = ["--confidence", "synthetic"]

const programme = (name: string, ...words: ReadonlyArray<string>): Promise<Ran> =>
  shell.run("programme", name, ...words, ...YEAR, "--json")

const done = async (name: string, ...words: ReadonlyArray<string>): Promise<unknown> => {
  const ran = await programme(name, ...words)
  assert.strictEqual(ran.code, 0, `${ran.out}${ran.err}`)
  return jsonOf(ran)
}

const refused = async (name: string, ...words: ReadonlyArray<string>): Promise<unknown> => {
  const ran = await programme(name, ...words)
  assert.strictEqual(ran.code, 1, ran.out)
  return within(jsonOf(ran), "refusal", "_tag")
}

const file = (content: string): string => {
  const path = shell.home.path("item.json")
  writeFileSync(path, content)
  return path
}

const phaseIn = async (...words: ReadonlyArray<string>): Promise<unknown> =>
  within(await shell.json("list", "items", ...YEAR, ...words), "state", "phase")

describe("a city's year at the command line", PATIENT, () => {
  it("is drafted from a file; one that is none is refused, whatever is in it", async () => {
    for (const content of ["", "no JSON", "[]", "{}", '{"key": 51}']) {
      assert.strictEqual(await refused("item", file(content), ...CLERK), "MalformedInput", content)
    }
    const item = { ...OWN_ITEM, target: { ...OWN_ITEM.target, quantity: "10", bound: "exact" } }
    const path = file(JSON.stringify(item))
    assert.strictEqual(await refused("item", path, ...ISSUER), "NotPermitted")
    const first = await done("item", path, "--command-id", "once", ...CLERK)
    assert.deepStrictEqual(await done("item", path, "--command-id", "once", ...CLERK), first)
    assert.strictEqual(await phaseIn("--draft"), "draft")
  })

  it("drops an item of its own, and takes it again", async () => {
    await done("drop", KEY, ...WHY, ...CLERK)
    assert.strictEqual(await refused("drop", "52", ...WHY, ...CLERK), "ItemNotInCatalogue")
    const item = { ...OWN_ITEM, target: { ...OWN_ITEM.target, quantity: "10", bound: "exact" } }
    await done("item", file(JSON.stringify(item)), ...CLERK)
  })

  it("is issued by another person than drafted it, and locked then", async () => {
    assert.strictEqual(await refused("issue", ...DOCUMENT, ...SYNTHETIC, ...CLERK), "NotPermitted")
    await done("issue", ...DOCUMENT, ...SYNTHETIC, ...ISSUER)
    assert.strictEqual(await phaseIn(), "issued")
    assert.strictEqual(await refused("drop", KEY, ...WHY, ...CLERK), "ItemWasIssued")
  })

  it("is broken down to counties; parts that do not add up do not go down", async () => {
    const proposed = await done("propose", KEY, "--by", "equal", ...CLERK)
    assert.isAbove((within(proposed, "parts") as ReadonlyArray<unknown>).length, 1)
    const parts = (huoqiu: string) => [KEY, `${JINZHAI}=6`, `${HUOQIU}=${huoqiu}`, "--source", "测试"]
    assert.strictEqual(
      await refused("breakdown", KEY, "nowhere=6", "--source", "测试", ...CLERK),
      "MalformedInput",
    )
    await done("breakdown", ...parts("3"), ...SYNTHETIC, ...CLERK)
    const issue = ["--items", KEY, ...DOCUMENT, ...SYNTHETIC, ...ISSUER]
    assert.strictEqual(await refused("issue", ...issue), "TargetsDoNotAddUp")
    await done("breakdown", ...parts("3"), "--remainder", "1", "--reason", "市级机动", ...SYNTHETIC, ...CLERK)
    await done("issue", ...issue)
    const listed = await shell.run("list", "targets", ...YEAR)
    assert.strictEqual(listed.code, 0)
    assert.include(listed.out, KEY)
  })

  it("is opened for an adjustment with a reason, which can be withdrawn", async () => {
    assert.strictEqual(await refused("withdraw", ...CLERK), "AdjustmentNotPossible")
    await done("adjust", "--reason", "上级追加", ...CLERK)
    await done("withdraw", ...CLERK)
    assert.strictEqual(await phaseIn(), "issued")
  })

  it("is broken down by a file that the template makes, and taken along as files", async () => {
    const path = (name: string): string => shell.home.path(name)
    await done("adjust", "--items", KEY, "--reason", "重新分配", ...CLERK)
    assert.strictEqual((await shell.run("template", "targets", "--out", path("t.xlsx"), ...CLERK)).code, 0)
    const same = await shell.json("import", "targets", path("t.xlsx"), "--dry-run", ...CLERK)
    assert.strictEqual(within(same, "acceptedCount"), 0)
    assert.strictEqual(within(same, "rejectedCount"), 0)
    const rows = ["year,item_key,division_code,part_target,source,confidence,remainder,remainder_reason"]
    rows.push(`2010,${KEY},${JINZHAI},7,测试,synthetic,,`, `2010,${KEY},${HUOQIU},3,测试,synthetic,,`)
    writeFileSync(path("targets.csv"), rows.join("\n"))
    const shown = await shell.json("import", "targets", path("targets.csv"), ...CLERK)
    assert.deepStrictEqual(
      ["changedCount", "unchangedCount", "revisedCount"].map((name) => within(shown, name)),
      [1, 1, 1],
    )
    const issue = ["--items", KEY, ...DOCUMENT, ...SYNTHETIC, ...ISSUER]
    await done("issue", ...issue)
    const differs = ["programme", "diff", "2010@1", "2010@2", "--item", KEY, "--region", LUAN, "--lang", "en"]
    const { out } = await shell.run(...differs)
    assert.match(out, /= 9 ± 1 市级机动 → 2010@2 = 10/u)
    assert.match(out, /6 → 7 {2}\+1/u)
    for (const what of ["items", "targets"]) {
      assert.strictEqual(
        (await shell.run("export", what, "--out", path(`${what}.csv`), "--region", LUAN)).code,
        0,
      )
    }
    assert.match(readFileSync(path("targets.csv"), "utf8"), /341524,[^,]*,7,/u)
  })

  it("tells its versions, its years and what differs between two", async () => {
    const versions = await done("versions")
    assert.lengthOf(within(versions, "versions") as ReadonlyArray<unknown>, 3)
    assert.strictEqual((await shell.run("programme", "years", "--json")).code, 0)
    const same = await shell.run("programme", "diff", "2010", "2010", "--region", LUAN)
    assert.strictEqual(same.code, 0, same.err)
    assert.match(same.out, /^= \d+$/mu)
    assert.strictEqual((await shell.run("programme", "diff", "2010@x", "2010", "--region", LUAN)).code, 1)
  })

  it("is the beginning of the next year's draft", async () => {
    const copy = ["programme", "copy", "--from", "2010", "--year", "2011", "--region", LUAN, "--json"]
    const ran = await shell.run(...copy, ...CLERK)
    assert.strictEqual(ran.code, 0, `${ran.out}${ran.err}`)
    const again = await shell.run(...copy, ...CLERK)
    assert.strictEqual(again.code, 1)
    const differs = await shell.json("programme", "diff", "2010", "2011@draft", "--region", LUAN, ...CLERK)
    assert.isEmpty(within(differs, "dropped") as ReadonlyArray<unknown>)
  })
})
