/**
 * Roles and what each may do: the one table from which every face takes its yes and no.
 * The three administrators (系统管理员, 安全管理员, 审计管理员) exclude each other and all work of the offices.
 */
import { Schema } from "effect"

export const Role = Schema.Literals([
  "livelihoodReporter",
  "livelihoodReader",
  "programmeIssuer",
  "filingOfficer",
  "leadDepartmentReader",
  "fundKeeper",
  "auditor",
  "systemAdministrator",
  "securityAdministrator",
  "auditAdministrator",
])
export type Role = typeof Role.Type

/** Everything that somebody can ask of the system, by the name under which it is permitted. */
export const UseCase = Schema.Literals([
  "bookmarks.keep",
  "tables.export",
  "regions.read",
  "programme.read",
  "programme.edit",
  "programme.issue",
  "figures.read",
  "projects.read",
  "projects.export",
  "projects.register",
  "projects.revise",
  "projects.correct",
  "projects.import",
  "files.import",
  "imports.undo",
  "reports.file",
  "reports.correct",
  "dossiers.read",
  "acts.record",
  "acts.correct",
  "gates.decide",
  "documents.read",
  "documents.attach",
  "documents.withdraw",
  "funds.read",
  "funds.post",
  "funds.plan",
  "funds.reconcile",
  "journal.read",
  "journal.export",
  "journal.verify",
  "access.read",
  "accounts.read",
  "offices.manage",
  "users.manage",
  "roles.assign",
  "sessions.manage",
  "secondFactor.manage",
  "keys.read",
  "keys.manage",
  "agency.query",
  "instance.operate",
])
export type UseCase = typeof UseCase.Type

const READING: ReadonlyArray<UseCase> = [
  "bookmarks.keep",
  "tables.export",
  "regions.read",
  "programme.read",
  "figures.read",
  "projects.read",
  "projects.export",
  "dossiers.read",
  "documents.read",
  "funds.read",
]

/**
 * What each role permits. `instance.operate` (rebuild, backup, restore) is for the operator alone,
 * `agency.query` for whoever presents a key.
 */
export const permissions: Readonly<Record<Role, ReadonlyArray<UseCase>>> = {
  livelihoodReporter: [
    ...READING,
    "programme.edit",
    "projects.register",
    "projects.revise",
    "projects.correct",
    "projects.import",
    "files.import",
    "imports.undo",
    "reports.file",
    "reports.correct",
    "acts.record",
    "acts.correct",
    "documents.attach",
    "documents.withdraw",
  ],
  livelihoodReader: READING,
  programmeIssuer: [...READING, "programme.issue"],
  filingOfficer: [...READING, "gates.decide"],
  leadDepartmentReader: READING,
  fundKeeper: [
    ...READING,
    "documents.attach",
    "documents.withdraw",
    "files.import",
    "imports.undo",
    "funds.post",
    "funds.plan",
    "funds.reconcile",
  ],
  auditor: [...READING, "journal.read", "journal.export", "journal.verify", "access.read"],
  systemAdministrator: [
    "bookmarks.keep",
    "tables.export",
    "regions.read",
    "accounts.read",
    "offices.manage",
    "users.manage",
  ],
  securityAdministrator: [
    "bookmarks.keep",
    "tables.export",
    "regions.read",
    "accounts.read",
    "roles.assign",
    "sessions.manage",
    "secondFactor.manage",
    "keys.read",
    "keys.manage",
  ],
  auditAdministrator: [
    "bookmarks.keep",
    "tables.export",
    "regions.read",
    "accounts.read",
    "journal.read",
    "journal.export",
    "journal.verify",
    "access.read",
  ],
}

export const ROLES: ReadonlyArray<Role> = Role.literals
export const USE_CASES: ReadonlyArray<UseCase> = UseCase.literals

const ADMINISTRATORS: ReadonlySet<Role> = new Set([
  "systemAdministrator",
  "securityAdministrator",
  "auditAdministrator",
])

/** An administrator's role that somebody holds and another does not; `undefined` where there is none. */
export const otherAdministrator = (theirs: ReadonlyArray<Role>, own: ReadonlyArray<Role>): Role | undefined =>
  theirs.find((role) => ADMINISTRATORS.has(role) && !own.includes(role))

/** Two roles that one person must not hold at once; `undefined` where a set of roles is sound. */
export const excludedPair = (roles: ReadonlyArray<Role>): readonly [Role, Role] | undefined => {
  const administrator = roles.find((role) => ADMINISTRATORS.has(role))
  const other = roles.find((role) => role !== administrator)
  return administrator !== undefined && other !== undefined ? [administrator, other] : undefined
}
