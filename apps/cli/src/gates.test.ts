/**
 * Gates at the command line: asked of a file and of the register, passed, revoked, and replayed elsewhere.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { codeOf, STAFFED, within } from "@minsheng/server/testing"
import { JINZHAI, testDatabase, type TestDatabase, WATER } from "@minsheng/store/testing"
import { jsonOf, Shell } from "./testing/Shell.ts"

let database: TestDatabase
let shell: Shell
const project = codeOf(JINZHAI, WATER, 1)
const START = ["--action", "agreeToStart"]
const FILING = ["--action", "fileContract", "--subject", "施工一标"]

beforeAll(async () => {
  database = await testDatabase(STAFFED)
  shell = new Shell({ database })
})

afterAll(async () => {
  await database.drop()
  shell[Symbol.dispose]()
})

const run = async (code: number, ...words: ReadonlyArray<string>): Promise<unknown> => {
  const ran = await shell.run(...words, "--json")
  assert.strictEqual(ran.code, code, (ran.out + ran.err).slice(0, 500))
  return jsonOf(ran)
}

const written = (name: string, content: unknown): string => {
  const path = shell.home.path(name)
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content))
  return path
}

const act = (id: string, type: string, occurredOn: string, payload: object) => ({
  id,
  type,
  occurredOn,
  payload,
})

const SCHOOL = act("a1", "ProjectDescribed", "2010-01-10", {
  sector: "school",
  totalInvestmentFen: "300000000",
  floorAreaSquareMetres: 1200,
})
const PERMIT = act("a2", "ConstructionPermitted", "2010-03-01", { permitNumber: "示例0001" })

const dossier = (...acts: ReadonlyArray<unknown>) => ({
  dossier: 1,
  project: { code: "2010-340123-19-0001", name: "示例学校" },
  acts,
})

describe("a dossier in a file", () => {
  it("is asked about without a register, and says under which clause it may not", async () => {
    const file = written("school.json", dossier(SCHOOL))
    const receipt = await run(1, "ask", file, ...START, "--on", "2010-03-15")
    assert.strictEqual(within(receipt, "outcome"), "mayNot")
    const ran = await shell.run("ask", file, ...START, "--on", "2010-03-15", "--lang", "zh")
    assert.include(ran.out, "同意开工 · 整个项目 · 2010-03-15: 不能办理")
    assert.include(ran.out, "《中华人民共和国建筑法》第七条")
  })

  it("is told what is there where the subject is not", async () => {
    const file = written("school.json", dossier(SCHOOL))
    const answer = await run(1, "ask", file, ...FILING, "--on", "2010-03-15")
    assert.strictEqual(within(answer, "refusal", "_tag"), "SubjectUnknown")
  })

  it("leaves a receipt that is replayed from its file, and breaks when the dossier is edited", async () => {
    const out = shell.home.path("receipt.json")
    const file = written("permitted.json", dossier(SCHOOL, PERMIT))
    await run(0, "ask", file, ...START, "--on", "2010-03-15", "--out", out)
    assert.isTrue(within(await run(0, "replay", out), "holds"))
    const edited = written("edited.json", dossier(SCHOOL, { ...PERMIT, occurredOn: "2010-03-16" }))
    const broken = await run(1, "replay", out, "--dossier", edited)
    assert.isFalse(within(broken, "holds"))
    assert.deepStrictEqual(within(broken, "inputs", "missing"), ["a2"])
    const bundle = JSON.parse(readFileSync(out, "utf8")) as { dossier: { acts: ReadonlyArray<object> } }
    const inside = written("inside.json", {
      ...bundle,
      dossier: { ...bundle.dossier, acts: bundle.dossier.acts.slice(0, 1) },
    })
    assert.isFalse(within(await run(1, "replay", inside), "holds"))
  })

  it.each([
    ["no JSON", "{", "json"],
    ["a receipt without anything", "{}", "missing"],
  ])("of a receipt that is %s is refused", async (_, text, code) => {
    const answer = await run(1, "replay", written("bad.json", text))
    assert.strictEqual(within(answer, "refusal", "_tag"), "MalformedInput")
    assert.include(JSON.stringify(within(answer, "refusal", "issues")), code)
  })
})

describe("a project of the register", () => {
  const CONTRACT = {
    type: "ContractSigned",
    occurredOn: "2010-03-10",
    payload: {
      contract: "施工一标",
      kind: "works",
      contractor: { code: "12345678-9", name: "示例建筑公司" },
      priceFen: "251000000",
      isWritten: true,
    },
  }

  it("is filed by somebody who did not record it, shown, revoked, and its receipt leaves", async () => {
    await run(0, "act", "record", project, written("act.json", CONTRACT), "--as", "jinzhai.msb")
    const asked = await run(0, "can", project, ...FILING)
    assert.notStrictEqual(within(asked, "receipt", "outcome"), "mayNot")
    const passed = await run(0, "gate", "pass", project, ...FILING, "--reason", "其余不适用")
    const position = String(within(passed, "position"))
    const shown = await run(0, "gate", "show", project)
    assert.strictEqual(String(within(shown, "decisions", 0, "position")), position)
    assert.isTrue(within(shown, "decisions", 0, "replay", "holds"))
    const out = shell.home.path("filed.json")
    await run(0, "gate", "receipt", project, position, "--out", out)
    assert.isTrue(within(await run(0, "replay", out), "holds"))
    const again = await run(1, "gate", "pass", project, ...FILING, "--reason", "再办一次")
    assert.strictEqual(within(again, "refusal", "_tag"), "GatePassedAlready")
    await run(0, "gate", "revoke", project, position, "--reason", "撤销")
    const lines = await shell.run("gate", "show", project, "--lang", "en")
    assert.include(lines.out, "revoked")
  })

  it("may not go on where the law forbids it, and says so with its exit code", async () => {
    const answer = await run(1, "can", project, ...START)
    assert.strictEqual(within(answer, "receipt", "outcome"), "mayNot")
    const refused = await run(1, "gate", "pass", project, ...START, "--reason", "着急")
    assert.strictEqual(within(refused, "refusal", "_tag"), "GateClosed")
  })
})
