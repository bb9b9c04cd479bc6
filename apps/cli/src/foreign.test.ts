/**
 * The county beside at the command line: every command about a county, as somebody of another county whose
 * role permits it. Roles themselves are measured for every command by the golden reference of access.
 */
import { writeFileSync } from "node:fs"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import type { Role } from "@minsheng/core/access"
import { permissions, USE_CASES } from "@minsheng/core/access"
import { FinancingPlanIssued } from "@minsheng/core/funds"
import { pdfOf } from "@minsheng/core/testing"
import { JINZHAI, rowsOf, testDatabase, type TestDatabase, WATER } from "@minsheng/store/testing"
import {
  codeOf,
  CSV,
  NEIGHBOUR_OF,
  NEIGHBOURED,
  OTHER_NAME,
  OWN_ITEM,
  RETURNS,
  TARGETS,
  unreached,
  within,
} from "@minsheng/server/testing"
import { jsonOf, type Ran, Shell } from "./testing/Shell.ts"

/** Each command is a process, and the machine may be busy with others. */
const PATIENT = { timeout: 240_000 }

/** What is there in the foreign county. */
interface There {
  readonly importId: string
  readonly documentId: string
  readonly keyPrefix: string
  readonly officeId: string
}

interface Foreign {
  readonly behind: (typeof USE_CASES)[number]
  readonly as: Role
  readonly words: (there: There) => ReadonlyArray<string>
  /** The code of a refusal; `own`, an answer without anything of the foreign county. */
  readonly told: string
}

const code = codeOf(JINZHAI, WATER, 1)
const WHY = ["--reason", "写错了"]
const FIGURES = ["--invested", "1", "--disbursed", "1", "--spent", "1", "--progress", "1"]
const PLACE = ["--year", "2010", "--region", JINZHAI]
const REGION = ["--region", JINZHAI]

const foreign = (
  behind: Foreign["behind"],
  as: Role,
  told: string,
  words: ReadonlyArray<string> | Foreign["words"] = [],
): Foreign => ({ behind, as, told, words: typeof words === "function" ? words : () => words })

const drafting = (words: ReadonlyArray<string>): Foreign =>
  foreign("programme.edit", "livelihoodReporter", "RegionOutsideScope", words)
const managing = (words: ReadonlyArray<string> | Foreign["words"] = [OTHER_NAME]): Foreign =>
  foreign("users.manage", "systemAdministrator", "UserNotFound", words)
const securing = (behind: Foreign["behind"], words: ReadonlyArray<string> = [OTHER_NAME]): Foreign =>
  foreign(behind, "securityAdministrator", "UserNotFound", words)
const whole = (behind: Foreign["behind"], words: ReadonlyArray<string> = []): Foreign =>
  foreign(behind, "auditor", "JournalOutsideScope", words)

/** Money of the county and the item. */
const TRANSFER = {
  action: "transfer",
  idempotencyKey: "neighbour",
  kind: "appropriation",
  effectiveOn: "2010-01-20",
  lines: [
    {
      from: `2010-${JINZHAI}-${WATER}-county-source`,
      to: `2010-${JINZHAI}-${WATER}-county-budget`,
      amountFen: "1",
    },
  ],
} as const

const COMMANDS: Readonly<Record<string, Foreign>> = {
  "annul report": foreign("reports.correct", "livelihoodReporter", "ProjectNotFound", [code, "1", ...WHY]),
  attach: foreign("documents.attach", "livelihoodReporter", "SubjectNotFound", ["v.pdf", "--project", code]),
  balances: foreign("funds.read", "auditor", "RegionOutsideScope", REGION),
  "correct document": foreign(
    "documents.withdraw",
    "livelihoodReporter",
    "DocumentNotFound",
    ({ documentId }) => [documentId, "1", ...WHY, "--title", "x"],
  ),
  "correct report": foreign("reports.correct", "livelihoodReporter", "ProjectNotFound", [
    code,
    "1",
    ...WHY,
    ...FIGURES,
  ]),
  "export balances": foreign("funds.read", "livelihoodReader", "RegionOutsideScope", [
    "--out",
    "balances.csv",
    ...REGION,
  ]),
  "export postings": foreign("funds.read", "fundKeeper", "RegionOutsideScope", [
    "--out",
    "postings.csv",
    ...REGION,
  ]),
  "export journal": whole("journal.export", ["--out", "journal.jsonl"]),
  "export projects": foreign("projects.export", "livelihoodReader", "RegionOutsideScope", [
    "--out",
    "list.csv",
    ...REGION,
  ]),
  "export items": foreign("programme.read", "livelihoodReader", "RegionOutsideScope", [
    "--out",
    "items.csv",
    ...REGION,
  ]),
  "export targets": foreign("programme.read", "livelihoodReader", "RegionOutsideScope", [
    "--out",
    "targets.xlsx",
    ...REGION,
  ]),
  "fetch document": foreign("documents.read", "auditor", "DocumentNotFound", ({ documentId }) => [
    documentId,
    "--out",
    "v-again.pdf",
  ]),
  "financing alarms": foreign("funds.read", "auditor", "RegionOutsideScope", REGION),
  "financing estimate": foreign("funds.plan", "fundKeeper", "ProjectNotFound", [
    code,
    "--fen",
    "100",
    "--document",
    "x",
    "--on",
    "2010-01-20",
  ]),
  "financing issue": foreign("funds.plan", "fundKeeper", "RegionOutsideScope", ["plan.json"]),
  "financing rates": foreign("funds.read", "auditor", "RegionOutsideScope", REGION),
  "financing shortfall": foreign("funds.read", "fundKeeper", "RegionOutsideScope", REGION),
  "financing show": foreign("funds.read", "livelihoodReader", "own", [WATER]),
  figures: foreign("figures.read", "programmeIssuer", "RegionOutsideScope", REGION),
  "import list": foreign("projects.import", "livelihoodReporter", "own"),
  "import projects": foreign("projects.import", "livelihoodReporter", "own", ["projects.csv"]),
  "import reports": foreign("projects.import", "livelihoodReporter", "own", ["reports.csv"]),
  "import targets": foreign("projects.import", "livelihoodReporter", "own", ["targets.csv"]),
  "import undo": foreign("imports.undo", "livelihoodReporter", "ImportNotFound", ({ importId }) => [
    importId,
    ...WHY,
  ]),
  "list access": whole("access.read"),
  "list documents": foreign("documents.read", "livelihoodReader", "SubjectNotFound", ["--project", code]),
  "list items": foreign("programme.read", "leadDepartmentReader", "RegionOutsideScope", REGION),
  "list targets": foreign("programme.read", "auditor", "RegionOutsideScope", REGION),
  "list projects": foreign("projects.read", "livelihoodReader", "RegionOutsideScope", REGION),
  "key issue": foreign("keys.manage", "securityAdministrator", "RegionNotAdministered", [
    "--name",
    "邻县的",
    "--scopes",
    `${JINZHAI},figures`,
  ]),
  "key list": foreign("keys.read", "securityAdministrator", "own"),
  "key revoke": foreign("keys.manage", "securityAdministrator", "KeyNotFound", ({ keyPrefix }) => [
    keyPrefix,
    ...WHY,
  ]),
  "office add": foreign("offices.manage", "systemAdministrator", "RegionNotAdministered", [
    "某局",
    ...REGION,
  ]),
  post: foreign("funds.post", "fundKeeper", "FundAccountOutsideScope", ["transfers.jsonl"]),
  "programme adjust": drafting([...PLACE, ...WHY]),
  "programme breakdown": drafting([WATER, ...PLACE, "--source", "x"]),
  "programme copy": drafting(["--year", "2011", "--region", JINZHAI, "--from", "2010"]),
  "programme drop": drafting([WATER, ...PLACE, ...WHY]),
  "programme item": drafting(["item.json", ...PLACE]),
  "programme withdraw": drafting(PLACE),
  "programme issue": foreign("programme.issue", "programmeIssuer", "RegionOutsideScope", [
    ...PLACE,
    "--document",
    "x",
    "--on",
    "2010-01-04",
    "--source",
    "x",
  ]),
  "report month": foreign("reports.file", "livelihoodReporter", "ProjectNotFound", [
    code,
    "2010-04",
    ...FIGURES,
  ]),
  seals: whole("journal.verify"),
  verify: whole("journal.verify"),
  "factor require": securing("secondFactor.manage"),
  "factor reset": securing("secondFactor.manage"),
  "factor roles": foreign("secondFactor.manage", "securityAdministrator", "RuleForAll", ["auditor"]),
  "show project": foreign("projects.read", "leadDepartmentReader", "ProjectNotFound", [code]),
  "show region": foreign("figures.read", "livelihoodReader", "RegionOutsideScope", [JINZHAI]),
  "template projects": foreign("projects.import", "livelihoodReporter", "RegionOutsideScope", [
    "--out",
    "t.xlsx",
    ...REGION,
  ]),
  "template reports": foreign("projects.import", "livelihoodReporter", "RegionOutsideScope", [
    "--out",
    "r.xlsx",
    "--month",
    "2010-01",
    ...REGION,
  ]),
  "template targets": foreign("projects.import", "livelihoodReporter", "RegionOutsideScope", [
    "--out",
    "g.xlsx",
    ...REGION,
  ]),
  "user add": foreign("users.manage", "systemAdministrator", "OfficeNotFound", ({ officeId }) => [
    "new.user",
    "--name",
    "新人",
    "--office",
    officeId,
  ]),
  "user close": managing(),
  "user list": foreign("accounts.read", "auditAdministrator", "own"),
  "user lock": managing(),
  "user release": managing(),
  "user reopen": managing(),
  "user transfer": managing(({ officeId }) => [OTHER_NAME, "--office", officeId]),
  "user unlock": managing(),
  "user roles": securing("roles.assign", [OTHER_NAME, "auditor"]),
  "user sessions": securing("sessions.manage"),
  "user signout": securing("sessions.manage"),
  "withdraw document": foreign(
    "documents.withdraw",
    "livelihoodReporter",
    "DocumentNotFound",
    ({ documentId }) => [documentId, "1", ...WHY],
  ),
}

/** Commands that are about no county, or are the operator's alone; a password is read from the terminal. */
const ABOUT_NO_COUNTY = [
  "backup",
  "rebuild",
  "restore",
  "schema",
  "serve",
  "user password",
  ...["diff", "propose", "versions", "years"].map((name) => `programme ${name}`),
]

/** Use cases that no command is behind, and what the operator alone may do. */
const NOT_HERE = [
  "bookmarks.keep",
  "regions.read",
  "projects.register",
  "projects.revise",
  "projects.correct",
  "journal.read",
  "agency.query",
  "instance.operate",
]

let database: TestDatabase
let shell: Shell
let there: There

beforeAll(async () => {
  database = await testDatabase(NEIGHBOURED)
  shell = new Shell({ database })
  writeFileSync(shell.home.path("projects.csv"), CSV)
  writeFileSync(shell.home.path("reports.csv"), RETURNS)
  writeFileSync(shell.home.path("targets.csv"), TARGETS)
  writeFileSync(shell.home.path("transfers.jsonl"), JSON.stringify(TRANSFER))
  writeFileSync(shell.home.path("plan.json"), JSON.stringify(FinancingPlanIssued.example.plan))
  writeFileSync(shell.home.path("v.pdf"), pdfOf("凭证"))
  writeFileSync(shell.home.path("item.json"), JSON.stringify(OWN_ITEM))
  const [imported, attached, issued, [row]] = await Promise.all([
    shell.json("import", "projects", "projects.csv"),
    shell.json("attach", "v.pdf", "--project", code),
    shell.json("key", "issue", "--name", "金寨的", "--scopes", JINZHAI),
    rowsOf<{ id: string }>(
      database,
      "select office_id as id from office_user where user_name = 'jinzhai.other'",
    ),
  ])
  there = {
    importId: String(within(imported, "importId")),
    documentId: String(within(attached, "id")),
    keyPrefix: String(within(issued, "key", "prefix")),
    officeId: row?.id ?? "",
  }
}, 240_000)

afterAll(async () => {
  shell[Symbol.dispose]()
  await database.drop()
})

/** What somebody of the county beside was told. */
const toldBy = (ran: Ran): string => {
  const answer = jsonOf(ran)
  const tag = within(answer, "refusal", "_tag")
  if (typeof tag === "string") return tag
  // What a file of foreign rows is answered with names the rows, and takes none.
  if (within(answer, "rejectedCount") === 1) return within(answer, "acceptedCount") === 0 ? "own" : "taken"
  const isSilent = !ran.out.includes(JINZHAI) && !ran.out.includes(there.importId)
  return isSilent && !ran.out.includes(OTHER_NAME) ? "own" : `of the foreign county: ${ran.out}`
}

describe.concurrent("as somebody of the county beside", PATIENT, () => {
  it.each(Object.entries(COMMANDS))("%s", async (name, { as, words, told }) => {
    const asked = [...name.split(" "), ...words(there), "--as", NEIGHBOUR_OF[as], "--json"]
    assert.strictEqual(toldBy(await shell.run(...asked)), told)
  })
})

describe("the table", PATIENT, () => {
  it("asks as somebody whom the role permits to ask", () => {
    for (const [name, { behind, as }] of Object.entries(COMMANDS))
      assert.include(permissions[as], behind, name)
  })

  it("holds every command, and a command for every use case but those of other faces", async () => {
    const { out } = await shell.run("--completions", "bash")
    const all = [...out.matchAll(/^_minsheng_([a-z_]+)\(\)/gmu)].map(([, name = ""]) =>
      name.replaceAll("_", " "),
    )
    const leaves = all.filter((one) => !all.some((other) => other.startsWith(`${one} `)))
    assert.deepStrictEqual(leaves.toSorted(), [...Object.keys(COMMANDS), ...ABOUT_NO_COUNTY].toSorted())
    assert.deepStrictEqual(unreached(USE_CASES, COMMANDS), NOT_HERE)
  })

  it("planted: a use case without a command, and an answer with a foreign record, are found", () => {
    assert.deepStrictEqual(unreached([...USE_CASES, "projects.erase"], COMMANDS), [
      ...NOT_HERE,
      "projects.erase",
    ])
    const out = JSON.stringify({ rows: [code] })
    assert.match(toldBy({ code: 0, out, err: "" }), /^of the foreign county/u)
  })
})
