import { assert, describe, it } from "vitest"
import {
  excludedPair,
  otherAdministrator,
  permissions,
  type Role,
  ROLES,
  USE_CASES,
  type UseCase,
} from "./Role.ts"

const ADMINISTRATORS: ReadonlyArray<Role> = [
  "systemAdministrator",
  "securityAdministrator",
  "auditAdministrator",
]
const OFFICE_ROLES = ROLES.filter((role) => !ADMINISTRATORS.includes(role))

const holdersOf = (useCase: UseCase): ReadonlyArray<Role> =>
  ROLES.filter((role) => permissions[role].includes(useCase))

describe("permissions", () => {
  // Who may and who may not, for every use case: a change of the table is a change of this one.
  const EVERYBODY_IN_OFFICES: ReadonlyArray<Role> = [
    "livelihoodReporter",
    "livelihoodReader",
    "programmeIssuer",
    "filingOfficer",
    "leadDepartmentReader",
    "fundKeeper",
    "auditor",
  ]
  const HOLDERS: Readonly<Record<UseCase, ReadonlyArray<Role>>> = {
    "bookmarks.keep": ROLES,
    "tables.export": ROLES,
    "regions.read": ROLES,
    "programme.read": EVERYBODY_IN_OFFICES,
    "programme.edit": ["livelihoodReporter"],
    "programme.issue": ["programmeIssuer"],
    "figures.read": EVERYBODY_IN_OFFICES,
    "projects.read": EVERYBODY_IN_OFFICES,
    "projects.export": EVERYBODY_IN_OFFICES,
    "projects.register": ["livelihoodReporter"],
    "projects.revise": ["livelihoodReporter"],
    "projects.correct": ["livelihoodReporter"],
    "projects.import": ["livelihoodReporter"],
    "files.import": ["livelihoodReporter", "fundKeeper"],
    "imports.undo": ["livelihoodReporter", "fundKeeper"],
    "reports.file": ["livelihoodReporter"],
    "reports.correct": ["livelihoodReporter"],
    "dossiers.read": EVERYBODY_IN_OFFICES,
    "acts.record": ["livelihoodReporter"],
    "acts.correct": ["livelihoodReporter"],
    "gates.decide": ["filingOfficer"],
    "documents.read": EVERYBODY_IN_OFFICES,
    "documents.attach": ["livelihoodReporter", "fundKeeper"],
    "documents.withdraw": ["livelihoodReporter", "fundKeeper"],
    "funds.read": EVERYBODY_IN_OFFICES,
    "funds.post": ["fundKeeper"],
    "funds.plan": ["fundKeeper"],
    "funds.reconcile": ["fundKeeper"],
    "journal.read": ["auditor", "auditAdministrator"],
    "journal.export": ["auditor", "auditAdministrator"],
    "journal.verify": ["auditor", "auditAdministrator"],
    "access.read": ["auditor", "auditAdministrator"],
    "accounts.read": ADMINISTRATORS,
    "offices.manage": ["systemAdministrator"],
    "users.manage": ["systemAdministrator"],
    "roles.assign": ["securityAdministrator"],
    "sessions.manage": ["securityAdministrator"],
    "secondFactor.manage": ["securityAdministrator"],
    "keys.read": ["securityAdministrator"],
    "keys.manage": ["securityAdministrator"],
    "agency.query": [],
    "instance.operate": [],
  }

  it.each(USE_CASES)("of %s are those of its roles and of no other", (useCase) => {
    assert.deepStrictEqual(holdersOf(useCase), HOLDERS[useCase])
  })

  it("leave no use case without a role, except running the instance and asking with a key", () => {
    assert.deepStrictEqual(
      USE_CASES.filter((useCase) => holdersOf(useCase).length === 0),
      ["agency.query", "instance.operate"],
    )
  })

  it("never join adding users and assigning roles in one role", () => {
    const both = ROLES.filter((role) =>
      ["users.manage", "roles.assign"].every((one) => can(role, one as UseCase)),
    )
    assert.deepStrictEqual(both, [])
  })

  it("name no use case twice in a role", () => {
    for (const role of ROLES)
      assert.strictEqual(new Set(permissions[role]).size, permissions[role].length, role)
  })
})

const can = (role: Role, useCase: UseCase): boolean => permissions[role].includes(useCase)

describe("otherAdministrator", () => {
  it("is an administrator's role that one does not hold oneself, and no role of the offices", () => {
    for (const own of ROLES) {
      for (const theirs of ROLES) {
        const other = ADMINISTRATORS.includes(theirs) && theirs !== own ? theirs : undefined
        assert.strictEqual(otherAdministrator([theirs], [own]), other, `${theirs} for ${own}`)
      }
    }
    assert.isUndefined(otherAdministrator([], ["systemAdministrator"]))
  })
})

describe("excludedPair", () => {
  const pairs = ROLES.flatMap((first) => ROLES.map((second) => [first, second] as const))

  it("lets no administrator hold a second role, whichever it is, and lets office roles be joined", () => {
    for (const [first, second] of pairs) {
      const excluded = first !== second && [first, second].some((role) => ADMINISTRATORS.includes(role))
      const pair = excludedPair([first, second])
      assert.strictEqual(pair !== undefined, excluded, `${first} and ${second}`)
      if (pair !== undefined) assert.sameMembers([...pair], [first, second])
    }
  })

  it.each<[string, ReadonlyArray<Role>]>([
    ["no role", []],
    ["every office role", OFFICE_ROLES],
    ["one administrator", ["auditAdministrator"]],
    ["one administrator, named twice", ["auditAdministrator", "auditAdministrator"]],
  ])("allows %s", (_, roles) => {
    assert.isUndefined(excludedPair(roles))
  })

  it("names an administrator first, also where it comes last", () => {
    assert.deepStrictEqual(excludedPair(["livelihoodReader", "auditor", "systemAdministrator"]), [
      "systemAdministrator",
      "livelihoodReader",
    ])
    assert.deepStrictEqual(excludedPair(ADMINISTRATORS), ["systemAdministrator", "securityAdministrator"])
  })
})
