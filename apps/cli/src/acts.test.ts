/** Acts at the command line: recorded from a file, put right, withdrawn, listed, taken out as a dossier. */
import { writeFileSync } from "node:fs"
import { Schema } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { DossierFile } from "@minsheng/core/dossier"
import { codeOf, STAFFED, within } from "@minsheng/server/testing"
import { HUOQIU, JINZHAI, testDatabase, type TestDatabase, WATER } from "@minsheng/store/testing"
import { jsonOf, Shell } from "./testing/Shell.ts"

const PATIENT = { timeout: 240_000 }
const WHY = ["--reason", "写错了"]

let database: TestDatabase
let shell: Shell
const project = codeOf(JINZHAI, WATER, 1)

beforeAll(async () => {
  database = await testDatabase(STAFFED)
  shell = new Shell({ database })
})

afterAll(async () => {
  await database.drop()
  shell[Symbol.dispose]()
})

const done = async (...words: ReadonlyArray<string>): Promise<unknown> => {
  const ran = await shell.run(...words, "--json")
  assert.strictEqual(ran.code, 0, ran.out + ran.err)
  return jsonOf(ran)
}

const refused = async (...words: ReadonlyArray<string>): Promise<unknown> => {
  const ran = await shell.run(...words, "--json")
  assert.strictEqual(ran.code, 1, ran.out + ran.err)
  return within(jsonOf(ran), "refusal", "_tag")
}

const written = (name: string, act: unknown): string => {
  const path = shell.home.path(name)
  writeFileSync(path, typeof act === "string" ? act : JSON.stringify(act))
  return path
}

const issued = (occurredOn: string) => ({
  type: "TenderDocumentsIssued",
  occurredOn,
  payload: { purchase: "施工一标", bidDeadline: "2010-03-10" },
})

const planned = {
  type: "PurchasePlanned",
  occurredOn: "2010-02-20",
  payload: {
    purchase: "施工一标",
    category: "works",
    estimateFen: "260000000",
    infrastructure: "waterConservancy",
  },
}
const RULE = "tendering/biddersHaveTimeToPrepare"

const verdictIn = (findings: unknown): unknown =>
  (findings as ReadonlyArray<{ readonly rule: string; readonly verdict: string }>).find(
    ({ rule }) => rule === RULE,
  )?.verdict

describe("acts at the command line", PATIENT, () => {
  it("are previewed, recorded, put right and withdrawn", async () => {
    await done("act", "record", project, written("planned.json", planned), "--expects", "0")
    const early = written("early.json", issued("2010-03-01"))
    const previewed = within(await done("act", "preview", project, early), "findings")
    const seen = (previewed as ReadonlyArray<{ readonly finding: object }>).map(({ finding }) => finding)
    assert.strictEqual(verdictIn(seen), "violated")
    const position = String(within(await done("act", "record", project, early), "position"))
    const shown = await done("show", "dossier", project)
    assert.strictEqual(verdictIn(within(shown, "open")), "violated")
    assert.strictEqual(within(shown, "version"), 2)
    const right = written("right.json", issued("2010-02-17"))
    const corrected = await done("act", "correct", project, position, right, ...WHY)
    assert.isUndefined(verdictIn(within(await done("show", "dossier", project), "open")))
    await done("act", "withdraw", project, String(within(corrected, "position")), ...WHY)
    assert.lengthOf(within(await done("show", "dossier", project), "acts") as [], 4)
  })

  it("leave as the file that is judged anywhere", async () => {
    await done("act", "record", project, written("early.json", issued("2010-03-01")))
    const file = await done("dossier", project)
    const { acts } = Schema.decodeUnknownSync(DossierFile)(file)
    assert.deepStrictEqual(
      acts.map(({ type }) => type),
      ["PurchasePlanned", "TenderDocumentsIssued"],
    )
    const listed = await done("list", "findings", "--region", JINZHAI, "--verdict", "violated")
    assert.strictEqual(verdictIn(within(listed, "rows")), "violated")
    const lines = await shell.run("dossier", project, "--lang", "zh")
    assert.include(lines.out, "发售招标文件")
  })

  it("are refused with a code, and nothing is recorded", async () => {
    const act = written("early.json", issued("2010-03-01"))
    const other = codeOf(HUOQIU, WATER, 1)
    assert.deepStrictEqual(
      [
        await refused("act", "record", project, act, "--expects", "0"),
        await refused("act", "record", project, written("none.json", "{")),
        await refused("act", "record", project, written("odd.json", { ...planned, type: "Nothing" })),
        await refused("act", "record", project, written("late.json", issued("2031-01-01"))),
        await refused("act", "record", other, act, "--as", "jinzhai.msb"),
        await refused("act", "record", project, act, "--as", "luan.msb"),
        await refused("act", "correct", project, "1", act, ...WHY),
        await refused("act", "withdraw", project, "1", ...WHY),
        await refused("act", "preview", other, act, "--as", "jinzhai.msb"),
        await refused("dossier", other, "--as", "jinzhai.msb"),
        await refused("show", "dossier", other, "--as", "jinzhai.msb"),
        await refused("list", "findings", "--region", HUOQIU, "--as", "jinzhai.msb"),
      ],
      [
        "DossierChanged",
        "MalformedInput",
        "MalformedInput",
        "DateAfterToday",
        "ProjectNotFound",
        "NotPermitted",
        "ActNotFound",
        "ActNotFound",
        "ProjectNotFound",
        "ProjectNotFound",
        "ProjectNotFound",
        "RegionOutsideScope",
      ],
    )
  })

  it("wrongly used end with 2", async () => {
    for (const words of [
      ["act", "record"],
      ["dossier", "x"],
      ["list", "findings", "--system", "seventh"],
    ]) {
      assert.strictEqual((await shell.run(...words)).code, 2, words.join(" "))
    }
  })
})
