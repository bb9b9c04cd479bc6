/** `rules`, `evaluate` and `schema dossier`: for whoever has a file and no register. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Schema } from "effect"
import { afterAll, assert, describe, it } from "vitest"
import { EvaluationAnswer, RuleAnswer } from "@minsheng/core/dossier"
import { RedFlagsAnswer } from "@minsheng/core/redFlags"
import { jsonOf, Shell } from "./testing/Shell.ts"

const DOSSIER = fileURLToPath(new URL("../../../docs/examples/dossier.json", import.meta.url))
const PATIENT = { timeout: 60_000 }

const shell = new Shell()
afterAll(() => {
  shell[Symbol.dispose]()
})

const actsOf = (...acts: ReadonlyArray<object>): string =>
  JSON.stringify({ dossier: 1, project: { code: "1", name: "1" }, acts })

const rulesOn = async (...words: ReadonlyArray<string>) =>
  Schema.decodeUnknownSync(Schema.Array(RuleAnswer))(jsonOf(await shell.run("rules", ...words, "--json")))

describe.concurrent("rules", PATIENT, () => {
  it("gives every version of every rule, each with its rows, clauses and days", async () => {
    const all = await rulesOn()
    assert.isAbove(new Set(all.map(({ id }) => id)).size, 150)
    assert.includeMembers(
      all.flatMap(({ rows }) => [...rows]),
      ["TB-02a", "TB-03a", "CT-16b", "SV-15a", "FB-13", "CP-05", "FR-09", "ID-02"],
    )
    for (const { citations, system, id } of all) {
      assert.isNotEmpty(citations)
      assert.isTrue(id.startsWith(`${system}/`))
    }
  })

  it("gives of a day what was in force then, and nothing of later", async () => {
    const [in2010, in2026] = [await rulesOn("--on", "2010-05-31"), await rulesOn("--on", "2026-06-30")]
    for (const { effective } of in2010) {
      assert.isTrue(effective.from <= "2010-05-31" && (effective.until ?? "9999") >= "2010-05-31")
    }
    const thresholdOf = (rules: typeof in2010) => [
      ...(rules.find(({ id }) => id === "tendering/whatReachesTheThresholdIsTendered")?.rows ?? []),
    ]
    assert.include(thresholdOf(in2010), "TB-02a")
    assert.include(thresholdOf(in2026), "TB-03a")
    assert.lengthOf(new Set(in2010.map(({ id }) => id)), in2010.length)
    assert.isEmpty(await rulesOn("--on", "1950-01-01"))
  })

  it("says of V3 and M that they only warn, in either language", async () => {
    for (const { confidence, blocks, blocksFrom } of await rulesOn("--on", "2026-06-30")) {
      if (confidence === "V3" || confidence === "M") assert.isFalse(blocks)
      assert.strictEqual(blocks, blocksFrom !== null)
    }
    const { out } = await shell.run("rules", "--on", "2010-05-31", "--lang", "zh")
    assert.include(out, "法人责任制\n")
    assert.include(out, "只提示")
  })
})

describe.concurrent("evaluate", PATIENT, () => {
  it("judges the example by every rule, and explains each verdict", async () => {
    const ran = await shell.run("evaluate", DOSSIER, "--on", "2011-06-30", "--json")
    const { findings } = Schema.decodeUnknownSync(EvaluationAnswer)(jsonOf(ran))
    const found = findings.find(({ rule }) => rule === "tendering/biddersHaveTimeToPrepare")
    assert.isDefined(found)
    assert.strictEqual(found.verdict, "violated")
    assert.strictEqual(found.version.from, "2000-01-01")
    assert.strictEqual(found.version.why.anchor.on, "2010-03-01")
    assert.isFalse(found.blocks)
    const last = found.evidence.at(-1)
    assert.deepInclude(last, { observed: "2010-03-01", expected: "2010-03-19", holds: "no" })
    assert.strictEqual(last?.number?.value, 20)
    assert.strictEqual(ran.code, 0)
  })

  it.each([
    ["zh", "[违反]", "《中华人民共和国招标投标法》第二十四条"],
    ["en", "[violated]", "Tendering Law, 第二十四条"],
  ])("says it to people in %s", async (lang, mark, clause) => {
    const { out, code } = await shell.run("evaluate", DOSSIER, "--on", "2011-06-30", "--lang", lang)
    assert.strictEqual(code, 0)
    assert.include(out, mark)
    assert.include(out, clause)
  })

  it.each([
    ["nothing", "", "json", ""],
    ["no JSON", "{", "json", ""],
    ["bytes", "\u{0}\u{1}", "json", ""],
    ["a list", "[]", "type", ""],
    ["depth", "[".repeat(100_000), "dossierDepth", ""],
    ["length", " ".repeat(16 * 1024 * 1024 + 1), "dossierBytes", ""],
    [
      "an unknown act",
      actsOf({ id: "1", type: "x", occurredOn: "2010-01-01", payload: {} }),
      "actType",
      "acts.0.type",
    ],
    ["another version", '{"dossier":9,"project":{"code":"1","name":"1"},"acts":[]}', "type", "dossier"],
  ] as const)("refuses %s with where and what", async (name, text, code, path) => {
    const file = shell.home.path(`${name.replaceAll(" ", "-")}.json`)
    writeFileSync(file, text)
    const ran = await shell.run("evaluate", file, "--on", "2011-06-30", "--json")
    assert.strictEqual(ran.code, 1)
    const { refusal, words } = jsonOf(ran) as {
      readonly refusal: { readonly _tag: string; readonly issues: ReadonlyArray<object> }
      readonly words: { readonly zh: string; readonly en: string }
    }
    assert.strictEqual(refusal._tag, "MalformedInput")
    assert.deepStrictEqual(refusal.issues, [{ path, code }])
    assert.isNotEmpty(words.zh)
  })

  it("refuses a folder, and asks for a day", async () => {
    mkdirSync(shell.home.path("folder"))
    assert.notStrictEqual(
      (await shell.run("evaluate", shell.home.path("folder"), "--on", "2011-06-30")).code,
      0,
    )
    assert.strictEqual((await shell.run("evaluate", DOSSIER)).code, 2)
    assert.strictEqual((await shell.run("evaluate", DOSSIER, "--on", "2011-02-30")).code, 2)
    assert.strictEqual(
      (await shell.run("evaluate", shell.home.path("none.json"), "--on", "2011-06-30")).code,
      2,
    )
  })
})

describe.concurrent("red-flags", PATIENT, () => {
  const part = (name: string, code: string, on: string): string => {
    const file = shell.home.path(`${name}.json`)
    const contractor = { code: "12345678-8", name: "示例建筑公司" }
    const client = { code: "87654321-0", name: "示例供水站" }
    const payload = { contract: "施工一标", kind: "works", contractor, client, priceFen: "120000000" }
    const acts = [{ id: "a1", type: "ContractSigned", occurredOn: on, payload }]
    writeFileSync(file, JSON.stringify({ dossier: 1, project: { code, name }, acts }))
    return file
  }

  it("lays two contracts of one owner and one builder side by side, and one alone is nothing", async () => {
    const files = [
      part("one", "2010-341522-19-0001", "2010-03-01"),
      part("two", "2010-341522-19-0002", "2010-05-01"),
    ]
    const { flags, on } = Schema.decodeUnknownSync(RedFlagsAnswer)(await shell.json("red-flags", ...files))
    assert.strictEqual(on, "2010-05-01")
    assert.deepStrictEqual(
      flags.map(({ kind }) => kind),
      ["splitting"],
    )
    assert.lengthOf(flags[0]?.exhibits ?? [], 2)
    assert.strictEqual(flags[0]?.yardsticks[0]?.basis.citations[0]?.provision, "第七条（一）")
    const alone = await shell.run("red-flags", files[0] ?? "", "--lang", "zh")
    assert.strictEqual(alone.out, "没有需要查看的线索\n")
    const { out } = await shell.run("red-flags", ...files, "--lang", "zh")
    assert.include(out, "疑似化整为零 · 2010-05-01")
    assert.include(out, "《工程建设项目招标范围和规模标准规定》第七条（一）")
    assert.include(out, "1200000.00")
  })

  it("finds the short time for bids of the example", async () => {
    const { flags } = Schema.decodeUnknownSync(RedFlagsAnswer)(await shell.json("red-flags", DOSSIER))
    assert.deepStrictEqual(
      flags.map(({ kind }) => kind),
      ["shortPeriod"],
    )
  })
})

describe("schema dossier", PATIENT, () => {
  it("names every act with an example, and takes no field that is not known", async () => {
    const schema = (await shell.json("schema", "dossier")) as {
      readonly additionalProperties: boolean
      readonly "x-acts": Readonly<Record<string, { readonly title: string; readonly example: object }>>
    }
    assert.isFalse(schema.additionalProperties)
    const used = (JSON.parse(readFileSync(DOSSIER, "utf8")) as { acts: ReadonlyArray<{ type: string }> }).acts
    assert.includeMembers(
      Object.keys(schema["x-acts"]),
      used.map(({ type }) => type),
    )
    assert.strictEqual(schema["x-acts"]["ContractSigned"]?.title, "签订合同 · contract signed")
  })
})
