/**
 * Every command that is about a county, with words that ask it of Jinzhai, the use case behind it, and what
 * somebody of the county beside is told whose role permits it.
 */
import type { Role, USE_CASES } from "@minsheng/core/access"
import { codeOf, OTHER_NAME } from "@minsheng/server/testing"
import { JINZHAI, WATER } from "@minsheng/store/testing"
import { gateCommands } from "./gateCommands.ts"

/** What is there in the foreign county. */
export interface There {
  readonly importId: string
  readonly documentId: string
  readonly keyPrefix: string
  readonly officeId: string
}

export interface Foreign {
  readonly behind: (typeof USE_CASES)[number]
  readonly as: Role
  readonly words: (there: There) => ReadonlyArray<string>
  /** The code of a refusal; `own`, an answer without anything of the foreign county. */
  readonly told: string
  /** Where a role is told something else. */
  readonly toldAs?: Readonly<Partial<Record<Role, string>>>
}

export const code = codeOf(JINZHAI, WATER, 1)
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

const acting = (behind: Foreign["behind"], ...words: ReadonlyArray<string>): Foreign =>
  foreign(behind, "livelihoodReporter", "ProjectNotFound", [code, ...words])
const drafting = (words: ReadonlyArray<string>): Foreign =>
  foreign("programme.edit", "livelihoodReporter", "RegionOutsideScope", words)
const managing = (words: ReadonlyArray<string> | Foreign["words"] = [OTHER_NAME]): Foreign =>
  foreign("users.manage", "systemAdministrator", "UserNotFound", words)
const securing = (behind: Foreign["behind"], words: ReadonlyArray<string> = [OTHER_NAME]): Foreign =>
  foreign(behind, "securityAdministrator", "UserNotFound", words)
const whole = (behind: Foreign["behind"], words: ReadonlyArray<string> = []): Foreign =>
  foreign(behind, "auditor", "JournalOutsideScope", words)

const template = (
  behind: Foreign["behind"],
  role: Role,
  file: string,
  ...more: ReadonlyArray<string>
): Foreign => foreign(behind, role, "RegionOutsideScope", ["--out", file, ...more, ...REGION])

const NO_STATEMENT = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
const STATED = "--from 2010-01-01 --to 2010-01-04 --bank 银行 --account 0417"
const STATEMENT = ["statement.csv", ...PLACE, ...STATED.split(" ")]
const reconciling = (...words: ReadonlyArray<string>): Foreign =>
  foreign("funds.reconcile", "fundKeeper", "BankStatementNotFound", [NO_STATEMENT, ...words])

/** Something that happened in a project. */
export const ACT = { type: "WorksStarted", occurredOn: "2010-01-20", payload: {} } as const

/** Money of the county and the item. */
export const TRANSFER = {
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

export const COMMANDS: Readonly<Record<string, Foreign>> = {
  "act correct": acting("acts.correct", "1", "act.json", ...WHY),
  "act preview": acting("acts.record", "act.json"),
  "act record": acting("acts.record", "act.json"),
  "act withdraw": acting("acts.correct", "1", ...WHY),
  ...gateCommands(foreign, code),
  dossier: foreign("dossiers.read", "livelihoodReader", "ProjectNotFound", [code]),
  "list findings": foreign("dossiers.read", "livelihoodReader", "RegionOutsideScope", REGION),
  "show dossier": foreign("dossiers.read", "auditor", "ProjectNotFound", [code]),
  "annul report": foreign("reports.correct", "livelihoodReporter", "ProjectNotFound", [code, "1", ...WHY]),
  attach: foreign("documents.attach", "livelihoodReporter", "SubjectNotFound", ["v.pdf", "--project", code]),
  balances: foreign("funds.read", "auditor", "RegionOutsideScope", REGION),
  "correct document": foreign(
    "documents.attach",
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
  "export transfers": foreign("funds.read", "fundKeeper", "RegionOutsideScope", [
    "--out",
    "transfers.csv",
    ...REGION,
  ]),
  "export imports": foreign("files.import", "livelihoodReporter", "own", ["--out", "imports.csv"]),
  "export alarms": foreign("funds.read", "auditor", "RegionOutsideScope", ["--out", "alarms.csv", ...REGION]),
  "export differences": foreign("funds.read", "auditor", "RegionOutsideScope", [
    "--out",
    "differences.xlsx",
    ...REGION,
  ]),
  "export financing-plan": foreign("funds.read", "fundKeeper", "own", [WATER, "--out", "plan.xlsx"]),
  "export financing-plans": foreign("funds.read", "fundKeeper", "own", ["--out", "plans.csv"]),
  "export fund-progress": foreign("funds.read", "livelihoodReader", "RegionOutsideScope", [
    "--out",
    "progress.xlsx",
    ...REGION,
  ]),
  "export shortfalls": foreign("funds.read", "livelihoodReader", "RegionOutsideScope", [
    "--out",
    "short.csv",
    ...REGION,
  ]),
  "export journal": whole("journal.export", ["--out", "journal.jsonl"]),
  "export projects": foreign("projects.export", "livelihoodReader", "RegionOutsideScope", [
    "--out",
    "list.csv",
    ...REGION,
  ]),
  "export reports": foreign("projects.export", "livelihoodReader", "RegionOutsideScope", [
    "--out",
    "returns.csv",
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
  "export offices": foreign("accounts.read", "systemAdministrator", "own", ["--out", "offices.csv"]),
  "export users": foreign("accounts.read", "auditAdministrator", "own", ["--out", "users.csv"]),
  "fetch document": foreign("documents.read", "auditor", "DocumentNotFound", ({ documentId }) => [
    documentId,
    "--out",
    "v-again.pdf",
  ]),
  "bank close": reconciling(),
  "bank explain": reconciling("1", "--kind", "interest", ...WHY),
  "bank import": foreign("funds.reconcile", "fundKeeper", "RegionOutsideScope", STATEMENT),
  "bank list": foreign("funds.read", "auditor", "RegionOutsideScope", REGION),
  "bank match": reconciling(),
  "bank reopen": reconciling(...WHY),
  "bank show": foreign("funds.read", "livelihoodReader", "BankStatementNotFound", [NO_STATEMENT]),
  "bank undo": reconciling("1"),
  "bank withdraw": reconciling(...WHY),
  "financing alarms": foreign("funds.read", "auditor", "RegionOutsideScope", REGION),
  "financing differences": foreign("funds.read", "auditor", "RegionOutsideScope", REGION),
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
  "import list": foreign("files.import", "livelihoodReporter", "own"),
  "import projects": foreign("projects.import", "livelihoodReporter", "own", ["projects.csv"]),
  "import reports": foreign("reports.file", "livelihoodReporter", "own", ["reports.csv"]),
  "import targets": foreign("programme.edit", "livelihoodReporter", "own", ["targets.csv"]),
  "import arrivals": foreign("funds.post", "fundKeeper", "own", ["arrived.csv"]),
  "import plans": foreign("funds.plan", "fundKeeper", "own", ["plans.csv"]),
  "import transfers": foreign("funds.post", "fundKeeper", "own", ["rows.csv"]),
  "import undo": foreign("imports.undo", "livelihoodReporter", "ImportNotFound", ({ importId }) => [
    importId,
    ...WHY,
  ]),
  // An auditor asks for the whole journal; who administers the trail of a county sees that county's.
  "list access": { ...whole("access.read"), toldAs: { auditAdministrator: "own" } },
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
  "template projects": template("projects.import", "livelihoodReporter", "projects.xlsx"),
  "template reports": template("reports.file", "livelihoodReporter", "reports.xlsx", "--month", "2010-01"),
  "template bank": template("funds.reconcile", "fundKeeper", "bank.xlsx"),
  "template arrivals": template("funds.post", "fundKeeper", "arrivals.xlsx"),
  "template plans": template("funds.plan", "fundKeeper", "plans.xlsx"),
  "template transfers": template("funds.post", "fundKeeper", "transfers.xlsx"),
  "template targets": template("programme.edit", "livelihoodReporter", "targets.xlsx"),
  "user add": foreign("users.manage", "systemAdministrator", "OfficeNotFound", ({ officeId }) => [
    "new.user",
    "--name",
    "新人",
    "--office",
    officeId,
  ]),
  "user close": managing(),
  "user list": foreign("accounts.read", "auditAdministrator", "own"),
  "user history": foreign("accounts.read", "auditAdministrator", "UserNotFound", [OTHER_NAME]),
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

/** Commands after which a role may do less than it could, so they are asked when the others have been. */
export const LAST: ReadonlyArray<string> = ["factor roles"]
