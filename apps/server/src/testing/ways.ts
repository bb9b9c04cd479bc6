/**
 * Every way into the register over HTTP, the use case behind it, and a request that goes through for whoever
 * may make it: the table that the tests of access are made from.
 */
import { appRouter } from "@minsheng/trpc"
import { pdfOf } from "@minsheng/core/testing"
import { detailsOf, JINZHAI, registrationOf, WATER } from "@minsheng/store/testing"
import { BANK_ENDPOINTS, BANK_PROCEDURES } from "./bankWays.ts"
import { ACCESS_PROCEDURES } from "./accessWays.ts"
import { dataOf, within } from "./Caller.ts"
import { FILE_ENDPOINTS, IMPORT_PROCEDURES } from "./importWays.ts"
import { DOSSIER_PROCEDURES } from "./dossierWays.ts"
import { GATE_PROCEDURES } from "./gateWays.ts"
import { FUND_ENDPOINTS, FUND_PROCEDURES } from "./fundWays.ts"
import { codeOf, OTHER_NAME } from "./register.ts"
import { PROGRAMME } from "./programmeWays.ts"
import { command, mutation, query, type StagedDocument, to, type Way } from "./Way.ts"

const [CORRECTED, ANNULLED, REVISED] = [1, 2, 3] as const
const code = (number: number): string => codeOf(JINZHAI, WATER, number)
const reason = "写错了"
const money = { investedFen: "1", disbursedFen: "1", spentFen: "1", physicalProgress: 1, remark: null }
const filter = { year: 2010, region: JINZHAI }
const registration = (name: string) => ({
  ...registrationOf({ name, countyCode: JINZHAI }),
  annualPlanFen: "1000000",
})
const details = (name: string) => ({ ...detailsOf(registrationOf({ name })), annualPlanFen: "1000000" })

const subjectOf = (number: number) => ({ kind: "project", code: code(number) })
const said = { title: "凭证", documentNumber: null, issuer: null, issuedOn: null }
/** A file of one's own where one may send any, else somebody else's. */
const attached: Way["ask"] = async (caller, { commandId, document }) => {
  const sent = await caller.upload("凭证.pdf", pdfOf(commandId))
  const uploadId = sent.status === 200 ? within(sent.body, "uploadId") : document.uploadId
  const subject = subjectOf(CORRECTED)
  return caller.mutate("documents.attach", { commandId, subject, uploadId, details: said })
}

/** About a document of one's own where one may attach any, else about somebody else's. */
const about =
  (path: string, more: object = {}): Way["ask"] =>
  async (caller, stage) => {
    const answer = await attached(caller, { ...stage, commandId: `for ${stage.commandId}` })
    const { id, position } = answer.status === 200 ? (dataOf(answer) as StagedDocument) : stage.document
    return caller.mutate(path, { commandId: stage.commandId, id, position, reason, ...more })
  }

/** Auditors of a part are shown nothing of it, audit administrators their own part. */
const TO_ITS_PART = { auditor: "JournalOutsideScope", auditAdministrator: "own" } as const

const PROGRAMME_WAYS = Object.fromEntries(
  PROGRAMME.map(({ path, behind, input, writes, abroad }) => [
    path,
    to(behind, writes ? command(path, () => input ?? {}) : query(path, input), abroad),
  ]),
)

export const PROCEDURES: Readonly<Record<string, Way>> = {
  ...ACCESS_PROCEDURES,
  "audit.trail": to("access.read", query("audit.trail", { filter: {}, page: { limit: 50 } }), TO_ITS_PART),
  "audit.entries": to(
    "journal.read",
    query("audit.entries", { family: "project", slice: { first: 200 } }),
    "own",
  ),
  "audit.verify": to("journal.verify", query("audit.verify"), "JournalOutsideScope"),
  "documents.list": to(
    "documents.read",
    query("documents.list", { subject: subjectOf(CORRECTED) }),
    "SubjectNotFound",
  ),
  "documents.history": to(
    "documents.read",
    async (caller, { document: { id } }) => caller.query("documents.history", { subject: subjectOf(2), id }),
    "SubjectNotFound",
  ),
  "documents.attach": to("documents.attach", attached, "SubjectNotFound"),
  "documents.correct": to(
    "documents.attach",
    about("documents.correct", { details: { ...said, title: "更正的名称" } }),
    "DocumentNotFound",
  ),
  "documents.withdraw": to("documents.withdraw", about("documents.withdraw"), "DocumentNotFound"),
  ...DOSSIER_PROCEDURES,
  ...GATE_PROCEDURES,
  ...FUND_PROCEDURES,
  ...BANK_PROCEDURES,
  ...IMPORT_PROCEDURES,
  "programme.catalogue": to("programme.read", query("programme.catalogue", { year: 2010 }), "open"),
  ...PROGRAMME_WAYS,
  "programme.successions": to(
    "regions.read",
    query("programme.successions", { from: "2010-05-31", to: "2011-12-31" }),
    "open",
  ),
  "progress.figures": to(
    "figures.read",
    query("progress.figures", { region: JINZHAI }),
    "RegionOutsideScope",
  ),
  "progress.overview": to(
    "figures.read",
    query("progress.overview", { region: JINZHAI }),
    "RegionOutsideScope",
  ),
  "region.map": to("regions.read", query("region.map", { comparedWith: "2011-12-31" }), "open"),
  "region.open": to("figures.read", query("region.open", { region: JINZHAI }), "RegionOutsideScope"),
  "project.list": to(
    "projects.read",
    query("project.list", { filter, page: { limit: 50, order: "code" } }),
    "RegionOutsideScope",
  ),
  "project.count": to("projects.read", query("project.count", { filter }), "RegionOutsideScope"),
  "project.open": to("projects.read", query("project.open", { code: code(CORRECTED) }), "ProjectNotFound"),
  "project.register": to(
    "projects.register",
    command("project.register", () => ({ registration: registration("新登记的工程") })),
    "OutsideScope",
  ),
  "project.revise": to(
    "projects.revise",
    command("project.revise", () => ({ code: code(REVISED), details: details("变更"), on: "2010-05-20" })),
    "ProjectNotFound",
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
    "ProjectNotFound",
  ),
  "project.reportMonth": to(
    "reports.file",
    command("project.reportMonth", () => ({
      code: code(CORRECTED),
      monthly: { month: "2010-05", ...money },
    })),
    "ProjectNotFound",
  ),
  "project.correctReport": to(
    "reports.correct",
    command("project.correctReport", ({ positions }) => ({
      code: code(CORRECTED),
      position: positions(CORRECTED)[1],
      reason,
      figures: money,
    })),
    "ProjectNotFound",
  ),
  "project.annulReport": to(
    "reports.correct",
    command("project.annulReport", ({ positions }) => ({
      code: code(ANNULLED),
      position: positions(ANNULLED)[1],
      reason,
    })),
    "ProjectNotFound",
  ),
  "bookmark.list": to("bookmarks.keep", query("bookmark.list", { page: "/projects" }), "own"),
  "bookmark.keep": to(
    "bookmarks.keep",
    mutation("bookmark.keep", () => ({ page: "/projects", name: "落后的", query: "behind=8" })),
    "open",
  ),
  "bookmark.drop": to(
    "bookmarks.keep",
    mutation("bookmark.drop", () => ({ page: "/projects", name: "落后的" })),
    "open",
  ),
  "session.about": to("anybody", query("session.about"), "open"),
  "session.current": to("signed in", query("session.current"), "own"),
}

export const exported = (question: unknown): string =>
  `/export/projects.csv?question=${encodeURIComponent(JSON.stringify(question))}`

export const returnsExported = (question: unknown): string =>
  `/export/reports.csv?question=${encodeURIComponent(JSON.stringify(question))}`

export const trailExported = (asked: unknown): string =>
  `/export/access.csv?question=${encodeURIComponent(JSON.stringify({ filter: asked }))}`
const get =
  (path: string): Way["ask"] =>
  (caller) =>
    caller.send(path)

/**
 * Opens a stream that has missed everything, hears its first word, and leaves it; what it says of a change in
 * the county beside is tested where listeners are.
 */
const listened: Way["ask"] = async (caller) => {
  const leave = new AbortController()
  const response = await caller.fetch("/events/changes?after=1", { signal: leave.signal })
  const first = await response.body?.getReader().read()
  const text = Buffer.from(first?.value ?? []).toString()
  leave.abort()
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: response.ok ? {} : JSON.parse(text),
  }
}

/** Whether a list of accounts has none of another county. */
const isSilentOfOthers: NonNullable<Way["isOwn"]> = ({ text }) => !text.includes(OTHER_NAME)

/** What is no procedure. Signing in and out is tested by itself. */
export const ENDPOINTS: Readonly<Record<string, Way>> = {
  "GET /export/projects.csv": to("projects.export", get(exported({ filter })), "RegionOutsideScope"),
  "GET /export/users.csv": to("accounts.read", get("/export/users.csv"), "own", isSilentOfOthers),
  "GET /export/users.xlsx": to("accounts.read", get("/export/users.xlsx"), "own"),
  "GET /export/offices.csv": to("accounts.read", get("/export/offices.csv"), "own"),
  "GET /export/offices.xlsx": to("accounts.read", get("/export/offices.xlsx"), "own"),
  "GET /export/divisions.csv": to("regions.read", get("/export/divisions.csv"), "open"),
  "GET /export/divisions.xlsx": to("regions.read", get("/export/divisions.xlsx"), "open"),
  "GET /files": to(
    "documents.read",
    (caller, { document }) => caller.send(`/files/${document.id}`),
    "DocumentNotFound",
  ),
  "POST /files/upload": to("documents.attach", (caller) => caller.upload("凭证.pdf", pdfOf("上传")), "open"),
  "GET /export/access.csv": to("access.read", get(trailExported({})), TO_ITS_PART),
  "GET /export/access.xlsx": to(
    "access.read",
    get("/export/access.xlsx?question=%7B%22filter%22%3A%7B%7D%7D"),
    {
      auditor: "JournalOutsideScope",
      auditAdministrator: "open",
    },
  ),
  ...FUND_ENDPOINTS,
  ...BANK_ENDPOINTS,
  ...FILE_ENDPOINTS,
  "GET /events/changes": to("signed in", listened, "own"),
  "GET /healthz": to("anybody", get("/healthz"), "open"),
  "GET /readyz": to("anybody", get("/readyz"), "open"),
}

export const WAYS: Readonly<Record<string, Way>> = { ...PROCEDURES, ...ENDPOINTS }

/** The use cases of a list that no way of a table is behind. */
export const unreached = (
  useCases: ReadonlyArray<string>,
  ways: Readonly<Record<string, Pick<Way, "behind">>>,
): ReadonlyArray<string> => {
  const reached = new Set<string>(Object.values(ways).map(({ behind }) => behind))
  return useCases.filter((useCase) => !reached.has(useCase))
}

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
