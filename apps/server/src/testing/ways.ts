/**
 * Every way into the register over HTTP, the use case behind it, and a request that goes through for whoever
 * may make it: the table that the tests of access are made from.
 */
import { appRouter } from "@minsheng/trpc"
import { Redacted } from "effect"
import { pdfOf } from "@minsheng/core/testing"
import { detailsOf, JINZHAI, registrationOf, TEST_PASSWORD, WATER } from "@minsheng/store/testing"
import { type Caller, within } from "./Caller.ts"
import { FILE_ENDPOINTS, IMPORT_PROCEDURES } from "./importWays.ts"
import { codeOf } from "./register.ts"
import { PROGRAMME } from "./programmeWays.ts"
import { command, mutation, query, to, type Way } from "./Way.ts"

const [CORRECTED, ANNULLED, REVISED] = [1, 2, 3] as const
const code = (number: number): string => codeOf(JINZHAI, WATER, number)
const reason = "写错了"
const money = { investedFen: "1", disbursedFen: "1", spentFen: "1", physicalProgress: 1, remark: null }
const filter = { year: 2010 }
const registration = (name: string) => ({
  ...registrationOf({ name, countyCode: JINZHAI }),
  annualPlanFen: "1000000",
})
const details = (name: string) => ({ ...detailsOf(registrationOf({ name })), annualPlanFen: "1000000" })

const subjectOf = (number: number) => ({ kind: "project", code: code(number) })
const said = { title: "凭证", documentNumber: null, issuer: null, issuedOn: null }
const KEY_SCOPE = {
  regionCodes: null,
  itemKeys: null,
  fieldGroups: ["figures"],
  mayIntrospect: false,
  expires: null,
}

const userName = "huoqiu.msb"
/** Whom wrong passwords have closed, and who has a second factor. */
export const CLOSED_NAME = "wuwei.later"
export const SECURED_NAME = "anhui.reports"

/** Another session of the caller's than the one that asks. */
const otherSession = async (caller: Caller): Promise<string> => {
  const { body } = await caller.query("account.own")
  const sessions = within(body, "result", "data", "sessions") as
    | ReadonlyArray<{ readonly id: string; readonly isOwn: boolean }>
    | undefined
  return sessions?.find(({ isOwn }) => !isOwn)?.id ?? "none"
}

const PROGRAMME_WAYS = Object.fromEntries(
  PROGRAMME.map(({ path, behind, input, writes }) => [
    path,
    to(behind, writes ? command(path, () => input ?? {}) : query(path, input)),
  ]),
)

export const PROCEDURES: Readonly<Record<string, Way>> = {
  "access.list": to("accounts.read", query("access.list")),
  "access.foundOffice": to(
    "offices.manage",
    command("access.foundOffice", () => ({
      name: "某局",
      kind: "livelihoodOffice",
      regionCode: JINZHAI,
      itemKeys: null,
    })),
  ),
  "access.addUser": to(
    "users.manage",
    command("access.addUser", ({ officeId }) => ({ userName: "new.user", displayName: "新人", officeId })),
  ),
  "access.setPassword": to(
    "users.manage",
    mutation("access.setPassword", () => ({ userName: "wuwei.msb", password: "another-password" })),
  ),
  "access.assignRoles": to(
    "roles.assign",
    command("access.assignRoles", () => ({ userName, roles: ["livelihoodReader"] })),
  ),
  "access.deactivateUser": to(
    "users.manage",
    command("access.deactivateUser", () => ({ userName })),
  ),
  "access.reactivateUser": to(
    "users.manage",
    command("access.reactivateUser", () => ({ userName })),
  ),
  "access.lockUser": to(
    "users.manage",
    command("access.lockUser", () => ({ userName })),
  ),
  "access.unlockUser": to(
    "users.manage",
    command("access.unlockUser", () => ({ userName })),
  ),
  "access.transferUser": to(
    "users.manage",
    command("access.transferUser", ({ officeId }) => ({ userName, officeId })),
  ),
  "access.liftLockout": to(
    "users.manage",
    mutation("access.liftLockout", () => ({ userName: CLOSED_NAME })),
  ),
  "access.sessionsOf": to("sessions.manage", query("access.sessionsOf", { userName })),
  "access.endSessions": to(
    "sessions.manage",
    mutation("access.endSessions", () => ({ userName })),
  ),
  "access.requireOfUser": to(
    "secondFactor.manage",
    command("access.requireOfUser", () => ({ userName, required: false })),
  ),
  "access.requireOfRoles": to(
    "secondFactor.manage",
    command("access.requireOfRoles", () => ({ roles: [] })),
  ),
  "access.resetSecondFactor": to(
    "secondFactor.manage",
    mutation("access.resetSecondFactor", () => ({ userName: SECURED_NAME })),
  ),
  "account.own": to("signed in", query("account.own")),
  "account.endSession": to("signed in", async (caller) =>
    caller.mutate("account.endSession", { sessionId: await otherSession(caller) }),
  ),
  "account.changePassword": to(
    "signed in",
    mutation("account.changePassword", ({ commandId }) => ({
      oldPassword: Redacted.value(TEST_PASSWORD),
      newPassword: commandId,
    })),
  ),
  "audit.trail": to("access.read", query("audit.trail", { filter: {}, page: { limit: 50 } })),
  "access.keys": to("keys.read", query("access.keys")),
  "access.issueKey": to(
    "keys.manage",
    mutation("access.issueKey", ({ commandId }) => ({ name: `密钥 ${commandId}`, ...KEY_SCOPE })),
  ),
  "access.revokeKey": to(
    "keys.manage",
    mutation("access.revokeKey", ({ keyPrefix }) => ({ prefix: keyPrefix })),
  ),
  "audit.entries": to("journal.read", query("audit.entries", { slice: { first: 5 } })),
  "audit.verify": to("journal.verify", query("audit.verify")),
  "documents.list": to("documents.read", query("documents.list", { subject: subjectOf(CORRECTED) })),
  "documents.attach": to(
    "documents.attach",
    command("documents.attach", ({ document }) => ({
      subject: subjectOf(CORRECTED),
      uploadId: document.uploadId,
      details: { ...said, title: "再附一次" },
    })),
  ),
  "documents.correct": to(
    "documents.attach",
    command("documents.correct", ({ document: { id, position } }) => ({
      id,
      position,
      reason,
      details: { ...said, title: "更正的名称" },
    })),
  ),
  "documents.withdraw": to(
    "documents.withdraw",
    command("documents.withdraw", ({ withdrawable: { id, position } }) => ({ id, position, reason })),
  ),
  ...IMPORT_PROCEDURES,
  "programme.catalogue": to("programme.read", query("programme.catalogue", { year: 2010 })),
  ...PROGRAMME_WAYS,
  "programme.successions": to(
    "regions.read",
    query("programme.successions", { from: "2010-05-31", to: "2011-12-31" }),
  ),
  "progress.figures": to("figures.read", query("progress.figures", {})),
  "progress.overview": to("figures.read", query("progress.overview", {})),
  "region.map": to("regions.read", query("region.map", { comparedWith: "2011-12-31" })),
  "region.open": to("figures.read", query("region.open", { region: JINZHAI })),
  "project.list": to("projects.read", query("project.list", { filter, page: { limit: 50, order: "code" } })),
  "project.count": to("projects.read", query("project.count", { filter })),
  "project.open": to("projects.read", query("project.open", { code: code(CORRECTED) })),
  "project.register": to(
    "projects.register",
    command("project.register", () => ({ registration: registration("新登记的工程") })),
  ),
  "project.revise": to(
    "projects.revise",
    command("project.revise", () => ({ code: code(REVISED), details: details("变更"), on: "2010-05-20" })),
  ),
  "project.correctDetails": to(
    "projects.correct",
    command("project.correctDetails", ({ positions }) => ({
      code: code(CORRECTED),
      position: positions(CORRECTED)[0],
      reason,
      details: details("更正"),
      on: "2010-01-18",
    })),
  ),
  "project.reportMonth": to(
    "reports.file",
    command("project.reportMonth", () => ({
      code: code(CORRECTED),
      monthly: { month: "2010-05", ...money },
    })),
  ),
  "project.correctReport": to(
    "reports.correct",
    command("project.correctReport", ({ positions }) => ({
      code: code(CORRECTED),
      position: positions(CORRECTED)[1],
      reason,
      figures: money,
    })),
  ),
  "project.annulReport": to(
    "reports.correct",
    command("project.annulReport", ({ positions }) => ({
      code: code(ANNULLED),
      position: positions(ANNULLED)[1],
      reason,
    })),
  ),
  "bookmark.list": to("bookmarks.keep", query("bookmark.list", { page: "/projects" })),
  "bookmark.keep": to(
    "bookmarks.keep",
    mutation("bookmark.keep", () => ({ page: "/projects", name: "落后的", query: "behind=8" })),
  ),
  "bookmark.drop": to(
    "bookmarks.keep",
    mutation("bookmark.drop", () => ({ page: "/projects", name: "落后的" })),
  ),
  "session.about": to("anybody", query("session.about")),
  "session.current": to("signed in", query("session.current")),
}

export const exported = (question: unknown): string =>
  `/export/projects.csv?question=${encodeURIComponent(JSON.stringify(question))}`

export const trailExported = (asked: unknown): string =>
  `/export/access.csv?question=${encodeURIComponent(JSON.stringify({ filter: asked }))}`
const get =
  (path: string): Way["ask"] =>
  (caller) =>
    caller.send(path)

/** What is no procedure. Signing in and out is tested by itself. */
export const ENDPOINTS: Readonly<Record<string, Way>> = {
  "GET /export/projects.csv": to("projects.export", get(exported({ filter }))),
  "GET /files": to("documents.read", (caller, { document }) => caller.send(`/files/${document.id}`)),
  "POST /files/upload": to("documents.attach", (caller) => caller.upload("凭证.pdf", pdfOf("上传"))),
  "GET /export/access.csv": to("access.read", get(trailExported({}))),
  ...FILE_ENDPOINTS,
  "GET /healthz": to("anybody", get("/healthz")),
  "GET /readyz": to("anybody", get("/readyz")),
}

export const WAYS: Readonly<Record<string, Way>> = { ...PROCEDURES, ...ENDPOINTS }

/** The procedures of a router that a table of ways does not hold, and what it holds that is none. */
export const differing = (
  ways: Readonly<Record<string, Way>>,
  router: { readonly _def: { readonly procedures: object } } = appRouter,
): ReadonlyArray<string> => {
  const offered = Object.keys(router._def.procedures)
  return [
    ...offered.filter((path) => ways[path] === undefined),
    ...Object.keys(ways).filter((path) => !offered.includes(path)),
  ]
}
