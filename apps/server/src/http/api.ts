/** The faces of a running instance over HTTP: sign-in, tRPC, exports. */
import { fetchRequestHandler } from "@trpc/server/adapters/fetch"
import { appRouter } from "@minsheng/trpc"
import { AUTH_PATH, Authentication, originIn } from "@minsheng/store"
import { FILE_FORMATS, type FileFormat } from "../files/recordedFile.ts"
import type { Keeper } from "../instance/Keeper.ts"
import type { Asked } from "./asked.ts"
import { compressed } from "./compression.ts"
import { causeText, type Log } from "../observability/Log.ts"
import type { RequestTrail } from "../observability/RequestTrail.ts"
import { EVENTS_PATH, watchChanges } from "./events.ts"
import { ExportProgress } from "./ExportProgress.ts"
import { exportProgress } from "./followedExport.ts"
import { answerFiles } from "./files.ts"
import {
  arrivalsTemplate,
  bankTemplate,
  exportAlarms,
  exportBalances,
  exportDifferences,
  exportDivisions,
  exportFinancingPlan,
  exportFinancingPlans,
  exportFundProgress,
  exportItems,
  exportOffices,
  exportPostings,
  exportTransfers,
  exportImports,
  exportProjects,
  exportReports,
  exportSeen,
  exportShortfalls,
  exportTargets,
  exportTrail,
  exportUsers,
  plansTemplate,
  projectsTemplate,
  rejectedRows,
  reportsTemplate,
  targetsTemplate,
  transfersTemplate,
} from "./exports.ts"
import {
  bodyTooLarge,
  bodyTooSlow,
  faulty,
  LARGE_BODY,
  notReady,
  SMALL_BODY,
  visitorOf,
  withBody,
} from "./request.ts"
import { uploadRows, uploadStatement } from "./uploads.ts"

const TRPC_PATH = "/trpc"

const authenticate = async ({ request, runtime, keeper }: Asked): Promise<Response> => {
  const response = await runtime.runPromise(
    Authentication.use((authentication) => authentication.handle(request)),
  )
  // Windows of a session that has just ended hear no more.
  keeper.hub?.checkSessions()
  return response
}

const callProcedure = async (asked: Asked): Promise<Response> => {
  const { request, requestId, runtime, keeper, log, following, actor, origin } = asked
  const context = {
    runtime,
    requestId,
    following,
    actor,
    origin,
    sharing: keeper.answers?.sharing,
    demonstrationAccounts: keeper.demonstrationAccounts,
  }
  return fetchRequestHandler({
    endpoint: TRPC_PATH,
    req: request,
    router: appRouter,
    createContext: () => context,
    onError: ({ error, path }) => {
      if (error.code !== "INTERNAL_SERVER_ERROR") return
      log.error("fault", { requestId, path, cause: causeText(error.cause) })
    },
    responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
  })
}

const FILES_PATH = "/files"

type Route = readonly [prefix: string, answer: (asked: Asked) => Promise<Response>]

const UPLOADS: ReadonlyArray<Route> = [
  ["/import/projects", uploadRows("projects")],
  ["/import/reports", uploadRows("reports")],
  ["/import/targets", uploadRows("targets")],
  ["/import/transfers", uploadRows("transfers")],
  ["/import/plans", uploadRows("plans")],
  ["/import/arrivals", uploadRows("arrivals")],
  ["/import/file", uploadRows()],
  ["/import/bank", uploadStatement],
]

const bothFormats = (list: string, exported: (format: FileFormat) => Route[1]): ReadonlyArray<Route> =>
  FILE_FORMATS.map((format) => [`/export/${list}.${format}`, exported(format)] as const)

const routes: ReadonlyArray<Route> = [
  [AUTH_PATH, authenticate],
  [TRPC_PATH, callProcedure],
  ...bothFormats("access", exportTrail),
  [FILES_PATH, answerFiles],
  ["/export/progress", exportProgress],
  ...bothFormats("projects", exportProjects),
  ...bothFormats("reports", exportReports),
  ...bothFormats("tables", exportSeen),
  ...bothFormats("items", exportItems),
  ...bothFormats("targets", exportTargets),
  ...bothFormats("balances", exportBalances),
  ...bothFormats("transfers", exportTransfers),
  ...bothFormats("postings", exportPostings),
  ...bothFormats("imports", exportImports),
  ...bothFormats("fund-progress", exportFundProgress),
  ...bothFormats("shortfalls", exportShortfalls),
  ...bothFormats("alarms", exportAlarms),
  ...bothFormats("differences", exportDifferences),
  ...bothFormats("financing-plan", exportFinancingPlan),
  ...bothFormats("financing-plans", exportFinancingPlans),
  ...bothFormats("users", exportUsers),
  ...bothFormats("offices", exportOffices),
  ...bothFormats("divisions", exportDivisions),
  ["/template/projects.xlsx", projectsTemplate],
  ["/template/reports.xlsx", reportsTemplate],
  ["/template/targets.xlsx", targetsTemplate],
  ["/template/transfers.xlsx", transfersTemplate],
  ["/template/plans.xlsx", plansTemplate],
  ["/template/arrivals.xlsx", arrivalsTemplate],
  ["/template/bank.xlsx", bankTemplate],
  ["/import/rejected.csv", rejectedRows("csv")],
  ["/import/rejected.xlsx", rejectedRows("xlsx")],
  ...UPLOADS,
  [`${EVENTS_PATH}/changes`, watchChanges],
]

/** Every path that is answered here. */
export const API_PATHS: ReadonlyArray<string> = routes.map(([path]) => path)

export const API_PREFIXES = [
  AUTH_PATH,
  TRPC_PATH,
  FILES_PATH,
  "/export",
  "/template",
  "/import",
  EVENTS_PATH,
] as const

/** A file is taken as it comes, by whoever may send one, up to a limit of its own. */
const isTakenAsItComes = (prefix: string): boolean =>
  prefix === FILES_PATH || UPLOADS.some(([path]) => path === prefix)

/** Answers a request to one of the faces. */
export const answerApi = (keeper: Keeper, log: Log) => {
  const exports = new ExportProgress()
  return async (request: Request, trail: RequestTrail): Promise<Response> => {
    const { requestId } = trail
    const { runtime } = keeper
    if (runtime === undefined) return notReady(requestId)
    const { pathname } = new URL(request.url)
    const route = routes.find(([prefix]) => pathname === prefix || pathname.startsWith(`${prefix}/`))
    if (route === undefined) return Response.json({ code: "NoSuchPath", requestId }, { status: 404 })
    const [prefix, answer] = route
    try {
      // Who sends it is known before it is read: only the signed-in are listened to for long.
      const following = await trail.follow(runtime)
      const { actor, origin } =
        prefix === AUTH_PATH
          ? { actor: undefined, origin: originIn(request.headers) }
          : await visitorOf(runtime, request.headers, following.span)
      trail.sentBy(actor?.id)
      const limit = actor === undefined ? SMALL_BODY : LARGE_BODY
      const whole = isTakenAsItComes(prefix) ? request : await withBody(request, limit)
      if (whole === "tooLarge") return bodyTooLarge(requestId, limit)
      if (whole === "tooSlow") return bodyTooSlow(requestId)
      const response = await answer({
        request: whole,
        requestId,
        runtime,
        keeper,
        log,
        trail,
        following,
        exports,
        actor,
        origin,
      })
      if (prefix === TRPC_PATH && response.ok) return await compressed(request, response)
      // Whatever failed in a procedure while the database is away failed for that reason.
      return response.status === 500 && !(await keeper.isReadyAfterAll()) ? notReady(requestId) : response
    } catch (cause) {
      return (await keeper.isReadyAfterAll()) ? faulty(log, requestId, cause) : notReady(requestId)
    }
  }
}
