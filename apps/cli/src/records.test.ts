/** Records in and out: imports with their rejected rows, and journals that anybody can check. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import {
  HUOQIU,
  JINZHAI,
  ownerOf,
  rowsOf,
  testDatabase,
  type TestDatabase,
  WATER,
} from "@minsheng/store/testing"
import { STAFFED, within } from "@minsheng/server/testing"
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

const HEADER = "年度,县区代码,民生工程编号,项目名称,实施单位,年度计划（元）,下达日期"
const row = (name: string, county: string = JINZHAI, plan = "1000.00") =>
  `2010,${county},${WATER},${name},某站,${plan},2010-01-18`

const file = (name: string, ...lines: ReadonlyArray<string>): string => {
  const path = shell.home.path(name)
  writeFileSync(path, [HEADER, ...lines, ""].join("\n"))
  return path
}

const namedLike = async (name: string): Promise<number> => {
  const [found] = await rowsOf<{ count: number }>(
    database,
    "select count(*)::int as count from project where name like $1",
    [`${name}%`],
  )
  return found?.count ?? 0
}

describe("import projects", PATIENT, () => {
  it("registers all of a file that is right, and nothing of it twice", async () => {
    const path = file("right.csv", row("甲工程1"), row("甲工程2"), row("甲工程3", HUOQIU))
    const first = await shell.json("import", "projects", path)
    assert.include(first, {
      rowCount: 3,
      acceptedCount: 3,
      rejectedCount: 0,
      registeredCount: 3,
      refusedCount: 0,
    })
    assert.strictEqual(await namedLike("甲工程"), 3)
    const again = await shell.run("import", "projects", path, "--json")
    assert.strictEqual(again.code, 1)
    assert.include(jsonOf(again), { acceptedCount: 0, rejectedCount: 3 })
    assert.strictEqual(await namedLike("甲工程"), 3)
  })

  it("only previews with --dry-run", async () => {
    const path = file("dry.csv", row("乙工程1"))
    const preview = await shell.json("import", "projects", path, "--dry-run")
    assert.include(preview, { acceptedCount: 1, dryRun: true })
    assert.notProperty(preview, "registeredCount")
    assert.strictEqual(await namedLike("乙工程"), 0)
  })

  it("takes in what is right; the rest comes back with reasons and goes in when put right", async () => {
    const path = file("mixed.csv", row("丙工程1"), row("丙工程2", "349999"), row("丙工程3", JINZHAI, "a lot"))
    const rejected = shell.home.path("rejected.csv")
    const ran = await shell.run("import", "projects", path, "--rejected", rejected, "--lang", "zh")
    assert.strictEqual(ran.code, 1)
    assert.include(ran.out, "3 行：接受 1")
    assert.match(ran.out, /第 3 行.*349999/u)
    assert.strictEqual(await namedLike("丙工程"), 1)
    const text = readFileSync(rejected, "utf8")
    assert.isTrue(text.startsWith(`\uFEFF${HEADER},退回原因`))
    const lines = text.trimEnd().split(/\r?\n/u)
    assert.lengthOf(lines, 3)
    assert.isTrue(lines[1]?.startsWith(row("丙工程2", "349999")))
    assert.match(lines[2] ?? "", /a lot.*年度计划/u)
    // The column with the reasons is not taken for a column of the register's.
    writeFileSync(rejected, text.replace("349999", JINZHAI).replace("a lot", "2000.00"))
    const second = await shell.json("import", "projects", rejected)
    assert.include(second, { registeredCount: 2, rejectedCount: 0 })
    assert.strictEqual(await namedLike("丙工程"), 3)
  })

  it("keeps a county's reporter to the county", async () => {
    const path = file("foreign.csv", row("丁工程1"), row("丁工程2", HUOQIU))
    const ran = await shell.run("import", "projects", path, "--as", "jinzhai.msb", "--json")
    assert.strictEqual(ran.code, 1)
    assert.include(jsonOf(ran), { registeredCount: 1, rejectedCount: 1 })
    assert.strictEqual(within(jsonOf(ran), "problems", 0, "problems", 0, "code"), "outsideScope")
    assert.strictEqual(await namedLike("丁工程"), 1)
  })

  it("says before anything goes in that the file for rejected rows cannot be written", async () => {
    const path = file("unwritable.csv", row("己工程1"), row("己工程2", "349999"))
    const nowhere = shell.home.path("no/such/folder/rejected.csv")
    const ran = await shell.run("import", "projects", path, "--rejected", nowhere)
    assert.strictEqual(ran.code, 1)
    assert.match(ran.err, /^The file \S+rejected\.csv was not written: ENOENT.* Check its folder.*\.\n$/u)
    assert.strictEqual(await namedLike("己工程"), 0)
    const inChinese = await shell.run("import", "projects", path, "--rejected", nowhere, "--lang", "zh")
    assert.match(inChinese.err, /^文件 .*没有写成：ENOENT.*。\n$/u)
  })

  it("names the import and says what is missing where the disk is full after rows went in", async () => {
    const words = (name: string) => [
      "import",
      "projects",
      file(`${name}.csv`, row(name), row(`${name}二`, "349999")),
      "--rejected",
      "/dev/full",
    ]
    const ran = await shell.run(...words("庚工程"))
    assert.strictEqual(ran.code, 1)
    assert.match(ran.out, /^import [0-9a-f-]{36}\n2 rows: 1 accepted.*1 projects registered/su)
    assert.match(ran.err, /^The file \/dev\/full was not written: ENOSPC.*\.\n$/u)
    const asData = await shell.run(...words("辛工程"), "--json")
    assert.strictEqual(asData.code, 1)
    assert.strictEqual(within(jsonOf(asData), "refusal", "_tag"), "FileNotWritable")
    assert.match(String(within(jsonOf(asData), "importId")), /^[0-9a-f-]{36}$/u)
    assert.strictEqual(await namedLike("庚工程"), 1)
  })

  it("writes rejected rows for their owner alone, also into a file that is there", async () => {
    const rejected = shell.home.path("there.csv")
    writeFileSync(rejected, "x".repeat(5000), { mode: 0o644 })
    const path = file("private.csv", row("壬工程", "349999"))
    await shell.run("import", "projects", path, "--rejected", rejected)
    assert.strictEqual(statSync(rejected).mode & 0o777, 0o600)
    const text = readFileSync(rejected, "utf8")
    assert.include(text, "壬工程")
    assert.notInclude(text, "xx")
  })

  it("refuses a file that cannot be read, in a sentence that says where", async () => {
    const path = shell.home.path("broken.csv")
    writeFileSync(path, `${HEADER}\n${row("戊工程")}\n2010,"`)
    const ran = await shell.run("import", "projects", path)
    assert.strictEqual(ran.code, 1)
    assert.match(ran.err, /^The file was not imported: line 3: [a-z].*\.\n$/u)
    assert.strictEqual(await namedLike("戊工程"), 0)
  })
})

describe("import reports", PATIENT, () => {
  const HEADINGS =
    "项目编号,项目名称,月份,当月投入（元）,当月拨付（元）,当月支出（元）,月末形象进度（%）,备注,更正原因,依据条目"
  const path = (name: string) => shell.home.path(name)
  let registered: string

  beforeAll(async () => {
    await shell.json("import", "projects", file("to-report.csv", row("要报月报的工程")))
    const [found] = await rowsOf<{ code: string }>(
      database,
      "select code from project where name = '要报月报的工程'",
    )
    registered = found?.code ?? ""
  })

  it("files months, says what differs from what stands, and gives the rest back with reasons", async () => {
    const rows = [
      `${registered},要报月报的工程,2010-01,100.00,50.00,20.00,10,,,`,
      `${registered},要报月报的工程,2010-02,100.00,50.00,一百,20,,,`,
    ]
    writeFileSync(path("returns.csv"), [HEADINGS, ...rows].join("\n"))
    const rejected = path("returns-rejected.csv")
    const ran = await shell.run(
      "import",
      "reports",
      path("returns.csv"),
      "--rejected",
      rejected,
      "--lang",
      "zh",
      "--json",
    )
    assert.strictEqual(ran.code, 1)
    assert.include(jsonOf(ran) as object, {
      kind: "reports",
      newCount: 1,
      registeredCount: 1,
      rejectedCount: 1,
    })
    assert.include(readFileSync(rejected, "utf8"), "不是不到 1000 亿元的金额")
    const right = `${registered},要报月报的工程,2010-01,100.00,50.00,30.00,10,,漏记一笔,`
    writeFileSync(path("right.csv"), [HEADINGS, right].join("\n"))
    const dry = await shell.run("import", "reports", path("right.csv"), "--dry-run", "--lang", "zh")
    assert.include(dry.out, "当月支出（元）: 20.00 → 30.00")
    assert.include(await shell.json("import", "reports", path("right.csv")), { revisedCount: 1 })
  })

  it("takes the workbook that is made for the month, as it is", async () => {
    const out = path("returns.xlsx")
    await shell.json("template", "reports", "--region", JINZHAI, "--month", "2010-01", "--out", out)
    const answer = await shell.json("import", "reports", out, "--dry-run")
    assert.include(answer, {
      kind: "reports",
      encoding: "xlsx",
      newCount: 0,
      changedCount: 0,
      rejectedCount: 0,
    })
    assert.isAbove(Number(within(answer, "unchangedCount")), 0)
  })

  it("says which command takes a file of the other kind", async () => {
    const ran = await shell.run("import", "reports", file("of-projects.csv", row("别的工程")))
    assert.strictEqual(ran.code, 1)
    assert.include(ran.err, "import projects takes projects")
  })
})

describe("the journal", PATIENT, () => {
  let exported: string
  let lines: ReadonlyArray<string>

  beforeAll(async () => {
    exported = shell.home.path("journal.jsonl")
    const answer = await shell.json("export", "journal", "--out", exported)
    lines = readFileSync(exported, "utf8").trimEnd().split("\n")
    assert.deepInclude(JSON.parse(lines[0] ?? ""), {
      head: { position: within(answer, "position"), hash: within(answer, "hash") },
    })
    assert.strictEqual(statSync(exported).mode & 0o777, 0o600)
  })

  it("is not written where it cannot be, in a sentence", async () => {
    mkdirSync(shell.home.path("folder"))
    const [nowhere, folder, full] = await Promise.all([
      shell.run("export", "journal", "--out", shell.home.path("no/journal.jsonl")),
      shell.run("export", "journal", "--out", shell.home.path("folder")),
      shell.run("export", "journal", "--out", "/dev/full"),
    ])
    assert.deepStrictEqual([nowhere.code, folder.code, full.code], [1, 1, 1])
    assert.match(nowhere.err, /^The file .*no\/journal\.jsonl was not written: ENOENT.*\.\n$/u)
    assert.match(folder.err, /^The file .*folder was not written: EISDIR.*\.\n$/u)
    assert.match(full.err, /^The file \/dev\/full was not written: ENOSPC.*\.\n$/u)
  })

  it("leaves what stands in a file alone until it is written, and no empty file behind", async () => {
    const [kept, fresh] = [shell.home.path("kept.jsonl"), shell.home.path("fresh.jsonl")]
    writeFileSync(kept, "kept", { mode: 0o644 })
    const refused = await Promise.all(
      [kept, fresh].map((out) => shell.run("export", "journal", "--out", out, "--as", "luan.msb")),
    )
    assert.deepStrictEqual(
      refused.map(({ code }) => code),
      [1, 1],
    )
    assert.strictEqual(readFileSync(kept, "utf8"), "kept")
    assert.isFalse(existsSync(fresh))
    await shell.json("export", "journal", "--out", kept)
    assert.strictEqual(statSync(kept).mode & 0o777, 0o600)
    assert.strictEqual((await shell.run("verify", kept)).code, 0)
  })

  it("of the database and of the file is sound, and ends at the same hash", async () => {
    const [here, there] = await Promise.all([shell.json("verify"), shell.json("verify", exported)])
    assert.strictEqual(within(there, "_tag"), "Sound")
    assert.strictEqual(within(there, "entryCount"), lines.length - 1)
    const [head] = await rowsOf<{ hash: string }>(
      database,
      "select encode(hash, 'hex') as hash from journal where position = $1",
      [within(there, "position")],
    )
    assert.strictEqual(within(there, "hash"), head?.hash)
    assert.strictEqual(within(here, "_tag"), "Sound")
  })

  /** A copy of the file with something done to its lines; entry 1 stands in line 2. */
  const damaged = (name: string, change: (all: ReadonlyArray<string>) => ReadonlyArray<string>): string => {
    const path = shell.home.path(`${name}.jsonl`)
    writeFileSync(path, `${change(lines).join("\n")}\n`)
    return path
  }

  const edited = (line: string): string => line.replace("示例工程", "示例工程９")

  it.concurrent.each<[string, (all: ReadonlyArray<string>) => ReadonlyArray<string>, number, string]>([
    [
      "one character of an entry",
      (all) => all.map((line, at) => (at === firstProject(all) ? edited(line) : line)),
      0,
      "payload",
    ],
    ["two lines swapped", (all) => all.with(20, all[30] ?? "").with(30, all[20] ?? ""), 20, "position"],
    ["a line deleted", (all) => all.toSpliced(25, 1), 25, "position"],
    ["its end cut off", (all) => all.slice(0, 41), 41, "end"],
    ["a line cut short", (all) => all.with(15, (all[15] ?? "").slice(0, 80)), 15, ""],
    ["two of these", (all) => all.toSpliced(50, 1).with(33, edited(all[33] ?? "").replace("1", "2")), 33, ""],
  ])("with %s is broken, at the lowest position that is wrong", async (name, change, position, fault) => {
    const path = damaged(name, change)
    const ran = await shell.run("verify", path, "--json")
    assert.strictEqual(ran.code, 1, ran.out + ran.err)
    const verdict = jsonOf(ran)
    assert.strictEqual(within(verdict, "_tag"), "Broken")
    assert.strictEqual(within(verdict, "position"), position === 0 ? firstProject(lines) : position)
    if (fault !== "") assert.strictEqual(within(verdict, "fault"), fault)
  })

  it("cut off with its head put right is found by a seal that was kept elsewhere", async () => {
    const cut = damaged("rewritten", (all) => {
      const kept = all.slice(0, 41)
      const last = JSON.parse(kept.at(-1) ?? "") as { readonly position: number; readonly hash: string }
      const head = { position: last.position, hash: last.hash }
      return [JSON.stringify({ ...(JSON.parse(all[0] ?? "") as object), head }), ...kept.slice(1)]
    })
    assert.strictEqual((await shell.run("verify", cut)).code, 0)
    const seals = (await shell.json("seals")) as ReadonlyArray<{
      readonly position: number
      readonly hash: string
    }>
    const { position, hash } = seals.at(-1) as (typeof seals)[number]
    assert.isAbove(position, 40)
    for (const flag of ["--seal", "--anchor"]) {
      const held = await shell.run("verify", cut, flag, `${position}:${hash}`)
      assert.strictEqual(held.code, 1)
      assert.match(held.out, new RegExp(`^The journal is broken at entry 41: .*${hash}`, "u"))
    }
  })

  it("is taken out and checked in part, from where it begins", async () => {
    const part = shell.home.path("part.jsonl")
    await shell.json("export", "journal", "--out", part, "--from", "31", "--to", "50")
    const verified = await shell.run("verify", part)
    assert.strictEqual(verified.code, 0)
    assert.match(verified.out, /^Entries 31 to 50 are sound \(those before were not checked\): /u)
    const known = (at: number): string => {
      const { hash } = JSON.parse(lines[at] ?? "") as { readonly hash: string }
      return `${at}:${hash}`
    }
    assert.strictEqual((await shell.run("verify", part, "--seal", known(30))).code, 0)
    assert.strictEqual((await shell.run("verify", part, "--seal", known(44))).code, 0)
    // What lies outside of it cannot be held against it, and is not passed over.
    assert.strictEqual((await shell.run("verify", part, "--seal", known(20))).code, 1)
    assert.strictEqual((await shell.run("verify", part, "--seal", known(60))).code, 1)
    const beyond = await shell.run("export", "journal", "--out", part, "--from", "999999")
    assert.strictEqual(beyond.code, 1)
    assert.include(beyond.err, "999998")
  })

  it("is checked without a database, and a file that is none is refused in a sentence", async () => {
    using alone = new Shell({ environment: { DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing" } })
    assert.strictEqual((await alone.run("verify", exported)).code, 0)
    const path = shell.home.path("right.csv")
    const other = await alone.run("verify", path)
    assert.strictEqual(other.code, 1)
    assert.strictEqual(
      other.err,
      `${path} is not an exported journal: line 1 is not one of a journal. Check the file.\n`,
    )
    assert.strictEqual((await alone.run("verify", shell.home.path("nowhere.jsonl"))).code, 2)
  })

  it("that was changed in the database itself is broken there", async () => {
    const position = firstProject(lines)
    await using owner = await ownerOf(database)
    await owner.query("alter table journal disable trigger all")
    await owner.query(
      "update journal set payload = replace(payload::text, '示例', '实例') where position = $1",
      [position],
    )
    const ran = await shell.run("verify", "--json")
    assert.strictEqual(ran.code, 1, ran.err)
    assert.include(jsonOf(ran), { _tag: "Broken", position })
    const said = await shell.run("verify", "--lang", "zh")
    assert.match(said.out, new RegExp(`^账册有误：第 ${position} 条`, "u"))
  })
})

/** The position of the first project in an exported journal, which is also its line. */
const firstProject = (all: ReadonlyArray<string>): number =>
  all.findIndex((line) => line.includes("示例工程"))
