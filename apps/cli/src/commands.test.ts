/**
 * Every command, three times: done (0), refused (1), wrongly used (2). What it prints with `--json` is JSON,
 * and without it the sentence of a refusal goes to where errors go.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { HUOQIU, JINZHAI, rowsOf, testDatabase, type TestDatabase, WATER } from "@minsheng/store/testing"
import {
  codeOf,
  CSV,
  ServerProcess,
  STAFFED,
  takenPort,
  TemporaryHome,
  within,
} from "@minsheng/server/testing"
import { jsonOf, MAIN, type Ran, Shell } from "./testing/Shell.ts"
import { offeredIn } from "./testing/offered.ts"

/** Each command is a process, and the machine may be busy with others. */
const PATIENT = { timeout: 120_000 }

let database: TestDatabase
let shell: Shell
let importId = ""
let officeId: string

beforeAll(async () => {
  database = await testDatabase(STAFFED)
  shell = new Shell({ database })
  writeFileSync(shell.home.path("projects.csv"), CSV)
  writeFileSync(shell.home.path("wrong.csv"), CSV.replace(JINZHAI, "349999"))
  writeFileSync(shell.home.path("returns.csv"), `${RETURN_HEADINGS}\n${code(1)},2010-01,,,,\n`)
  writeFileSync(shell.home.path("targets.csv"), "year,item_key,division_code,part_target\n2010,19,341500,\n")
  writeFileSync(
    shell.home.path("rows.csv"),
    `transfer_number,moved_on,transfer_kind,year,region_code,item_key,giver,amount_yuan
示例1,2010-01-18,appropriation,2010,${JINZHAI},19,central,1.00
`,
  )
  writeFileSync(
    shell.home.path("plans.csv"),
    [
      "year,item_key,region_code,planned_total_yuan,central_yuan,province_yuan",
      `city_yuan,county_yuan,self_raised_yuan\n2010,19,${JINZHAI},,,,,,\n`,
    ].join(","),
  )
  writeFileSync(
    shell.home.path("arrived.csv"),
    [
      "year,item_key,region_code,arrived_by,arrived_central_yuan,arrived_province_yuan",
      `arrived_city_yuan,arrived_county_yuan,arrived_self_raised_yuan\n2010,19,${JINZHAI},,,,,,\n`,
    ].join(","),
  )
  mkdirSync(shell.home.path("empty"))
  const [row] = await rowsOf<{ id: string }>(database, "select id from office limit 1")
  officeId = row?.id ?? ""
  writeFileSync(shell.home.path("mistaken.csv"), CSV.replace("导入的工程", "误导入的工程"))
  importId = String(
    within(jsonOf(await shell.run("import", "projects", "mistaken.csv", "--json")), "importId"),
  )
})

afterAll(async () => {
  await database.drop()
  shell[Symbol.dispose]()
})

const code = (number: number): string => codeOf(JINZHAI, WATER, number)
const DOSSIER = fileURLToPath(new URL("../../../docs/examples/dossier.json", import.meta.url))
const RETURN_HEADINGS =
  "code,month,month_invested_yuan,month_disbursed_yuan,month_spent_yuan,month_end_progress_percent"
const FIGURES = ["--invested", "1", "--disbursed", "1", "--spent", "1", "--progress", "1"]
const WHY = ["--reason", "写错了"]
/** Somebody who may only read, and only in one city. */
const AS_READER = ["--as", "luan.msb"]

interface Uses {
  /** Words that are done; a function where they need what the register holds. */
  readonly done: () => Promise<ReadonlyArray<string>> | ReadonlyArray<string>
  /** Words that are refused, and the code of the refusal; or of a check that fails without one. */
  readonly refused: readonly [code: string | undefined, ...words: ReadonlyArray<string>]
  readonly usage: ReadonlyArray<string>
  readonly input?: string
}

/** Where the report of a project's month stands. */
const reportOf = async (number: number): Promise<string> => {
  const [row] = await rowsOf<{ position: string }>(
    database,
    "select position from journal where command_id = $1",
    [`report 2010-03 ${code(number)}`],
  )
  return row?.position ?? ""
}

const notPermitted = (...words: ReadonlyArray<string>) => ["NotPermitted", ...words, ...AS_READER] as const

/** Somebody whose account was changed by another command before. */
const changedBefore = async (userName: string, word: string): Promise<ReadonlyArray<string>> => {
  await shell.json("user", word, userName)
  return [userName]
}

const COMMANDS: Readonly<Record<string, Uses>> = {
  "annul report": {
    done: async () => [code(1), await reportOf(1), ...WHY],
    refused: notPermitted(code(1), "1", ...WHY),
    usage: [code(1), "1"],
  },
  backup: {
    done: () => ["--out", "backup"],
    refused: ["FolderNotEmpty", "--out", "."],
    usage: [],
  },
  "correct report": {
    done: async () => [code(2), await reportOf(2), ...WHY, ...FIGURES],
    refused: ["ProjectNotFound", codeOf(HUOQIU, WATER, 1), "1", ...WHY, ...FIGURES, "--as", "jinzhai.msb"],
    usage: [code(2), "1", ...WHY, ...FIGURES, "--invested", "1.5"],
  },
  "export journal": {
    done: () => ["--out", "journal.jsonl"],
    refused: notPermitted("--out", "refused.jsonl"),
    usage: [],
  },
  "export items": {
    done: () => ["--out", "items.xlsx"],
    refused: ["RegionOutsideScope", "--out", "refused.xlsx", "--region", HUOQIU, "--as", "jinzhai.msb"],
    usage: [],
  },
  "export targets": {
    done: () => ["--out", "targets-out.csv", "--item", "19"],
    refused: ["RegionOutsideScope", "--out", "refused.csv", "--region", HUOQIU, "--as", "jinzhai.msb"],
    usage: ["--out", "refused.csv", "--item", "x"],
  },
  "export reports": {
    done: () => ["--out", "returns.xlsx", "--month", "2010-03"],
    refused: ["RegionOutsideScope", "--out", "refused.xlsx", "--region", HUOQIU, "--as", "jinzhai.msb"],
    usage: ["--out", "wrong.csv", "--month", "2010-13"],
  },
  "export divisions": {
    done: () => ["--out", "divisions.xlsx", "--compared-with", "2011-12-31"],
    refused: ["PositionBeyondHead", "--out", "refused-divisions.csv", "--known-at", "999999999"],
    usage: ["--out", "wrong.csv", "--compared-with", "yesterday"],
  },
  "export offices": {
    done: () => ["--out", "offices.csv"],
    refused: notPermitted("--out", "refused-offices.csv"),
    usage: [],
  },
  "export imports": {
    done: () => ["--out", "imports.xlsx"],
    refused: notPermitted("--out", "refused-imports.csv"),
    usage: [],
  },
  "export users": {
    done: () => ["--out", "users.xlsx", "--state", "open"],
    refused: notPermitted("--out", "refused-users.csv"),
    usage: ["--out", "wrong.csv", "--state", "asleep"],
  },
  "export projects": {
    done: () => ["--out", "list.xlsx"],
    refused: ["RegionOutsideScope", "--out", "refused.xlsx", "--region", HUOQIU, "--as", "jinzhai.msb"],
    usage: [],
  },
  figures: {
    done: () => ["--region", JINZHAI, "--as-of", "2010-05-31"],
    refused: ["UnknownRegion", "--region", "349999"],
    usage: ["--as-of", "2010-02-30"],
  },
  "import list": { done: () => [], refused: notPermitted(), usage: ["--limit", "0"] },
  "import undo": {
    done: () => [importId, ...WHY],
    refused: ["ImportNotFound", "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", ...WHY],
    usage: ["one", ...WHY],
  },
  "import projects": {
    done: () => ["projects.csv"],
    refused: [undefined, "wrong.csv"],
    usage: ["nowhere.csv"],
  },
  "import targets": {
    done: () => ["targets.csv"],
    refused: ["FileRefused", "projects.csv"],
    usage: ["nowhere.csv"],
  },
  "import arrivals": {
    done: () => ["arrived.csv"],
    refused: ["FileRefused", "projects.csv"],
    usage: ["nowhere.csv"],
  },
  "import plans": {
    done: () => ["plans.csv"],
    refused: ["FileRefused", "projects.csv"],
    usage: ["nowhere.csv"],
  },
  "import transfers": {
    done: () => ["rows.csv"],
    refused: ["FileRefused", "projects.csv"],
    usage: ["nowhere.csv"],
  },
  "import reports": {
    done: () => ["returns.csv"],
    refused: ["FileRefused", "projects.csv"],
    usage: ["nowhere.csv"],
  },
  evaluate: {
    done: () => [DOSSIER, "--on", "2011-06-30"],
    refused: ["MalformedInput", "projects.csv", "--on", "2011-06-30"],
    usage: [DOSSIER],
  },
  "red-flags": {
    done: () => [DOSSIER, "--on", "2011-06-30"],
    refused: ["MalformedInput", DOSSIER, "projects.csv"],
    usage: [],
  },
  rules: { done: () => ["--on", "2010-05-31"], refused: [undefined], usage: ["--on", "2010-02-30"] },
  "factor require": {
    done: () => ["water.dept"],
    refused: notPermitted("water.dept"),
    usage: ["water.dept", "--always"],
  },
  "factor reset": {
    done: async () => {
      await rowsOf(
        database,
        `with secured as (update auth."user" set "twoFactorEnabled" = true
            where username = 'anhui.reports' returning id)
          insert into auth."twoFactor" (id, secret, "backupCodes", "userId", verified)
            select id, '', '', id, true from secured`,
      )
      return ["anhui.reports"]
    },
    refused: ["SecondFactorNotSet", "water.dept"],
    usage: [],
  },
  "factor roles": {
    done: () => ["leadDepartmentReader"],
    refused: ["RuleForAll", "auditor", "--as", "luan.security"],
    usage: ["king"],
  },
  "list access": {
    done: () => ["--person", "operator", "--side", "did", "--limit", "3"],
    refused: notPermitted(),
    usage: ["--side", "heard"],
  },
  "list projects": {
    done: () => ["--search", "示例"],
    refused: ["RegionOutsideScope", "--region", HUOQIU, "--as", "jinzhai.msb"],
    usage: ["--limit", "0"],
  },
  "office add": {
    done: () => ["某县水利局", "--kind", "leadDepartment", "--region", HUOQIU, "--items", "19,04"],
    refused: ["RegionNotAdministered", "某局", "--region", "349999"],
    usage: ["某局", "--region", HUOQIU, "--items", "nineteen"],
  },
  rebuild: { done: () => [], refused: notPermitted(), usage: ["everything"] },
  "report month": {
    done: () => [code(3), "2010-04", ...FIGURES],
    refused: ["MonthAlreadyReported", code(3), "2010-03", ...FIGURES],
    usage: [code(3), "2010-13", ...FIGURES],
  },
  restore: { done: () => [], refused: ["DatabaseNotEmpty", "backup"], usage: [] },
  schema: { done: () => ["projects"], refused: [undefined], usage: ["nothing"] },
  seals: { done: () => [], refused: notPermitted(), usage: ["--today"] },
  serve: { done: () => [], refused: [undefined], usage: ["--port", "1"] },
  "show project": {
    done: () => [code(1), "--known-at", "90"],
    refused: ["ProjectNotFound", code(1), "--as", "huoqiu.msb"],
    usage: ["2010-1"],
  },
  "show region": {
    done: () => ["341400", "--regrouped-on", "2011-12-31"],
    refused: ["RegionOutsideScope", JINZHAI, "--as", "huoqiu.msb"],
    usage: [JINZHAI, "--regrouped-on", "2011"],
  },
  "template projects": {
    done: () => ["--out", "template.xlsx", "--region", JINZHAI],
    refused: ["UnknownRegion", "--out", "refused.xlsx", "--region", "349999"],
    usage: [],
  },
  "template targets": {
    done: () => ["--out", "targets.xlsx", "--year", "2010"],
    refused: ["RegionOutsideScope", "--out", "refused.xlsx", "--region", HUOQIU, "--as", "jinzhai.msb"],
    usage: ["--out", "refused.xlsx", "--region", "x"],
  },
  "template bank": {
    done: () => ["--out", "bank.xlsx", "--region", JINZHAI],
    refused: ["NotPermitted", "--out", "refused.xlsx", "--region", JINZHAI, "--as", "jinzhai.msb"],
    usage: ["--out", "refused.xlsx", "--region", "x"],
  },
  "template arrivals": {
    done: () => ["--out", "arrived.xlsx", "--region", JINZHAI],
    refused: ["NotPermitted", "--out", "refused.xlsx", "--region", JINZHAI, "--as", "jinzhai.msb"],
    usage: ["--out", "refused.xlsx", "--region", "x"],
  },
  "template plans": {
    done: () => ["--out", "financing.xlsx", "--region", JINZHAI],
    refused: ["NotPermitted", "--out", "refused.xlsx", "--region", JINZHAI, "--as", "jinzhai.msb"],
    usage: ["--out", "refused.xlsx", "--region", "x"],
  },
  "template transfers": {
    done: () => ["--out", "money.xlsx", "--region", JINZHAI],
    refused: ["NotPermitted", "--out", "refused.xlsx", "--region", JINZHAI, "--as", "jinzhai.msb"],
    usage: ["--out", "refused.xlsx", "--region", "x"],
  },
  "template reports": {
    done: () => ["--out", "returns.xlsx", "--month", "2010-01", "--region", JINZHAI, "--due"],
    refused: ["MonthNotBegun", "--out", "refused.xlsx", "--month", "2099-01"],
    usage: ["--out", "refused.xlsx", "--month", "May"],
  },
  "user add": {
    done: () => ["new.user", "--name", "新人", "--office", officeId],
    refused: ["UserNameTaken", "jinzhai.msb", "--name", "新人", "--office", "OFFICE"],
    usage: ["new.user", "--name", "新人", "--office", "the first"],
  },
  "user close": {
    done: () => ["wuwei.msb"],
    refused: ["AccountOfAdministrator", "anhui.audit", "--as", "anhui.system"],
    usage: ["Not A Name"],
  },
  "user lock": {
    done: () => ["luan.reports"],
    refused: ["UserNotFound", "nobody.at.all"],
    usage: [],
  },
  "user release": {
    done: async () => {
      await rowsOf(
        database,
        `insert into auth.sign_in_failure values ('huoqiu.msb', 5, now(), now() + interval '30 minutes')`,
      )
      return ["huoqiu.msb"]
    },
    refused: ["AccountIs", "water.dept"],
    usage: [],
  },
  "user reopen": {
    done: () => changedBefore("anhui.auditor", "close"),
    refused: ["AccountIs", "water.dept"],
    usage: [],
  },
  "user sessions": { done: () => ["luan.msb"], refused: notPermitted("luan.msb"), usage: ["luan.msb", "x"] },
  "user signout": {
    done: () => ["luan.msb"],
    refused: ["SessionNotFound", "luan.msb", "--session", "none"],
    usage: [],
  },
  "user transfer": {
    done: () => ["luan.system", "--office", officeId],
    refused: ["OfficeNotFound", "luan.security", "--office", "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"],
    usage: ["luan.system", "--office", "the first"],
  },
  "user unlock": {
    done: () => changedBefore("anhui.security", "lock"),
    refused: ["AccountIs", "water.dept"],
    usage: [],
  },
  "user history": { done: () => ["luan.msb"], refused: notPermitted("luan.msb"), usage: ["luan.msb", "x"] },
  "user list": { done: () => [], refused: notPermitted(), usage: ["--office", "x"] },
  "user password": {
    done: () => ["wuwei.later"],
    refused: ["UserNotFound", "nobody.at.all"],
    usage: [],
    input: "a-new-password\n",
  },
  "user roles": {
    done: () => ["no.roles", "livelihoodReader", "auditor"],
    refused: ["RolesExclude", "no.roles", "auditor", "systemAdministrator"],
    usage: ["no.roles", "king"],
  },
  verify: { done: () => [], refused: notPermitted(), usage: ["--anchor", "1"] },
}

/** Tested where there is a database for it, or a port; see below. */
const ELSEWHERE = { done: ["restore", "serve"], refused: ["rules", "schema", "serve"] }

const run = (name: string, words: ReadonlyArray<string>): Promise<Ran> =>
  shell.runWith(
    COMMANDS[name]?.input ?? "",
    ...name.split(" "),
    ...words.map((word) => (word === "OFFICE" ? officeId : word)),
  )

/** Tested in `documents.test.ts`, with the files that they need. */
const OF_DOCUMENTS = ["attach", "correct document", "fetch document", "list documents", "withdraw document"]

/** Tested in `programme.test.ts`, in the order in which a year goes. */
const OF_PROGRAMME = [
  "list items",
  "list targets",
  ...["adjust", "breakdown", "copy", "diff", "drop", "issue"].map((name) => `programme ${name}`),
  ...["item", "propose", "versions", "withdraw", "years"].map((name) => `programme ${name}`),
]

/** Tested in `keys.test.ts`. */
const OF_KEYS = ["key issue", "key list", "key revoke"]

/** Tested in `funds.test.ts`, with the files that they need. */
const OF_FUNDS = ["balances", "export balances", "export postings", "export transfers", "post"]

/** Tested in `bank.test.ts`, in the order in which a month goes. */
const OF_BANK = ["close", "explain", "import", "list", "match", "reopen", "show", "undo", "withdraw"].map(
  (name) => `bank ${name}`,
)

/** Tested in `acts.test.ts`, with the files that they need. */
const OF_ACTS = [
  ...["correct", "preview", "record", "withdraw"].map((name) => `act ${name}`),
  "dossier",
  "list findings",
  "show dossier",
]

/** Tested in `gates.test.ts`. */
const OF_GATES = [
  "ask",
  "can",
  "replay",
  ...["pass", "receipt", "revoke", "show"].map((name) => `gate ${name}`),
]

/** Tested in `financing.test.ts`. */
const OF_FINANCING = ["alarms", "estimate", "issue", "rates", "shortfall", "show"].map(
  (name) => `financing ${name}`,
)

/** Tested in `fundReports.test.ts`. */
const OF_REPORTS = [
  "financing differences",
  ...["alarms", "differences", "financing-plan", "financing-plans", "fund-progress", "shortfalls"].map(
    (name) => `export ${name}`,
  ),
]

const names = Object.keys(COMMANDS)

describe.concurrent("a command that is done ends with 0", PATIENT, () => {
  it.each(names.filter((name) => !ELSEWHERE.done.includes(name)))("%s", async (name) => {
    const words = (await COMMANDS[name]?.done()) ?? []
    const ran = await run(name, [...words, "--json"])
    assert.strictEqual(ran.code, 0, ran.out + ran.err)
    assert.isNotNull(jsonOf(ran))
    assert.strictEqual(ran.err, "")
  })
})

describe.concurrent("a command that is refused ends with 1", PATIENT, () => {
  it.each(names.filter((name) => !ELSEWHERE.refused.includes(name)))("%s", async (name) => {
    const [tag, ...words] = COMMANDS[name]?.refused ?? [undefined]
    const ran = await run(name, [...words, "--json"])
    assert.strictEqual(ran.code, 1, ran.out + ran.err)
    assert.strictEqual(within(jsonOf(ran), "refusal", "_tag"), tag)
    if (tag !== undefined) assert.hasAllKeys(within(jsonOf(ran), "words"), ["zh", "en"])
    assert.strictEqual(ran.err, "")
  })
})

describe.concurrent("a command that is wrongly used ends with 2", PATIENT, () => {
  it.each(names)("%s", async (name) => {
    const ran = await run(name, COMMANDS[name]?.usage ?? [])
    assert.strictEqual(ran.code, 2, ran.out + ran.err)
    assert.isNotEmpty(ran.err)
    assert.notMatch(ran.out + ran.err, /\n\s+at |\.ts:/u)
  })
})

describe("the table above", PATIENT, () => {
  it("holds every command that there is", async () => {
    const { out } = await shell.run("--completions", "bash")
    assert.deepStrictEqual(
      offeredIn(out),
      [
        ...names,
        ...OF_DOCUMENTS,
        ...OF_PROGRAMME,
        ...OF_KEYS,
        ...OF_FUNDS,
        ...OF_ACTS,
        ...OF_GATES,
        ...OF_BANK,
        ...OF_FINANCING,
        ...OF_REPORTS,
      ].toSorted(),
    )
  })
})

describe.concurrent("the command line", PATIENT, () => {
  it("says a refusal as one sentence, in the language that is asked for, where errors go", async () => {
    const words = ["show", "project", code(1), "--as", "huoqiu.msb"]
    const [english, chinese] = await Promise.all([shell.run(...words), shell.run(...words, "--lang", "zh")])
    assert.strictEqual(
      english.err,
      `There is no project ${code(1)}, or it is not yours to see. Check the code.\n`,
    )
    assert.strictEqual(chinese.err, `没有项目 ${code(1)}，或不在你的范围内。请核对编号。\n`)
    assert.deepStrictEqual([english.out, english.code, chinese.out, chinese.code], ["", 1, "", 1])
  })

  it("does nothing as somebody who is not there", async () => {
    const ran = await shell.run("figures", "--as", "nobody.at.all", "--json")
    assert.strictEqual(ran.code, 1)
    assert.strictEqual(within(jsonOf(ran), "refusal", "_tag"), "UserNotFound")
  })

  it("with a word that is none is wrongly used; without words, or asked for help, it helps", async () => {
    const [none, unknown, half, help, version] = await Promise.all([
      shell.run(),
      shell.run("erase"),
      shell.run("list"),
      shell.run("figures", "--help"),
      shell.run("--version"),
    ])
    assert.deepStrictEqual([unknown.code, help.code, version.code], [2, 0, 0])
    assert.deepStrictEqual([none.code, half.code], [0, 0])
    assert.include(help.out, "--known-at")
  })

  it("operates on nothing for anybody but the operator, whatever their role", async () => {
    const attempts = await Promise.all([
      shell.run("backup", "--out", "stolen", "--as", "anhui.audit", "--json"),
      shell.run("restore", "empty", "--as", "anhui.system", "--json"),
    ])
    for (const ran of attempts) {
      assert.strictEqual(ran.code, 1)
      assert.strictEqual(within(jsonOf(ran), "refusal", "useCase"), "instance.operate")
    }
  })

  it("lists seals for whoever verifies the journal", async () => {
    assert.isArray(await shell.json("seals", "--as", "anhui.auditor"))
  })

  it("serves until it is told to end", async () => {
    using home = new TemporaryHome()
    const environment = { MINSHENG_HOME: home.folder, DATABASE_URL: database.url }
    await using server = await ServerProcess.started(environment, [MAIN, "serve"])
    assert.strictEqual((await server.stranger.send("/readyz")).status, 200)
    assert.strictEqual(await server.end(), 0)
    assert.strictEqual(server.errors, "")
  })

  it("serves nothing on a taken port or with a setting that cannot be, and says so", async () => {
    await using taken = await takenPort()
    using onTaken = new Shell({ database, environment: { PORT: String(taken.port) } })
    using onNone = new Shell({ database, environment: { PORT: "http" } })
    using chained = new Shell({ database, environment: { MINSHENG_DIGEST: "md5" } })
    const [refused, wrong, figures] = await Promise.all([
      onTaken.run("serve"),
      onNone.run("serve"),
      chained.run("figures"),
    ])
    assert.strictEqual(refused.code, 1)
    assert.match(refused.err, new RegExp(`127\\.0\\.0\\.1:${taken.port} is taken by another program`, "u"))
    assert.strictEqual(wrong.code, 2, wrong.err)
    assert.match(wrong.err, /^PORT=http: .*\n$/u)
    assert.strictEqual(figures.code, 2, figures.err)
    assert.match(figures.err, /^MINSHENG_DIGEST=md5: .*\n$/u)
  })
})
