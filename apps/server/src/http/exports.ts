/** `/export`, `/template`, `/import/rejected`: the register as files, streamed. */
import { Effect, Schema, Stream } from "effect"
import {
  type Actor,
  CurrentActor,
  NotSignedIn,
  OfficesExport,
  RequestOrigin,
  SeenTables,
  UsersExport,
} from "@minsheng/core/access"
import { decodeInput, type Locale, MalformedInput, Uuid } from "@minsheng/core/kernel"
import {
  AlarmsQuestion,
  BalancesQuestion,
  DifferencesQuestion,
  PlanQuestion,
  PlansQuestion,
  PostingsQuestion,
  RatesQuestion,
  ShortfallQuestion,
  TransfersExport,
} from "@minsheng/core/funds"
import { ProgrammeQuestion, RegionMapQuestion, TargetsQuestion } from "@minsheng/core/programme"
import {
  FundTemplateQuestion,
  ImportId,
  ImportsExport,
  ReportTemplateQuestion,
  TargetTemplateQuestion,
  TemplateQuestion,
} from "@minsheng/core/imports"
import { ExportQuestion, ReturnsQuestion } from "@minsheng/core/project"
import { TrailExport } from "@minsheng/core/audit"
import type { Refusal } from "@minsheng/core/words"
import type { Platform } from "@minsheng/store"
import {
  alarmsExport,
  differencesExport,
  financingPlanExport,
  financingPlansExport,
  fundProgressExport,
  shortfallsExport,
} from "../files/fundReportFiles.ts"
import {
  arrivalTemplateFile,
  statementTemplateFile,
  balancesExport,
  planTemplateFile,
  postingsExport,
  transfersExport,
  transferTemplateFile,
} from "../files/fundFiles.ts"
import { importsExport } from "../files/importFiles.ts"
import { divisionsFile, officesFile, seenFile, usersFile } from "../files/listFiles.ts"
import { itemsFile, targetsFile, targetTemplateFile } from "../files/programmeFiles.ts"
import {
  projectsFile,
  rejectedFile,
  reportTemplateFile,
  returnsFile,
  templateFile,
} from "../files/projectFiles.ts"
import { trailFile } from "../files/trailFile.ts"
import { type Bytes, CONTENT_TYPES, type FileFormat } from "../files/recordedFile.ts"
import type { Asked } from "./asked.ts"
import { followedFile } from "./followedExport.ts"
import { answerOr, refusalResponse } from "./refusals.ts"

const decodeQuestion = decodeInput(ExportQuestion)
const decodeTemplate = decodeInput(TemplateQuestion)
const decodeReportTemplate = decodeInput(ReportTemplateQuestion)
const decodeTargetTemplate = decodeInput(TargetTemplateQuestion)
/** A number under which an export is followed, where somebody does. */
const decodeFollowed = decodeInput(Schema.Struct({ exportId: Schema.optional(Uuid.Uuid) }))
const decodeImport = decodeInput(ImportId)

export const parseQuestion = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? "")
  } catch {
    return undefined
  }
}

const localeIn = (params: URLSearchParams): Locale => (params.get("locale") === "en" ? "en" : "zh")

interface Place {
  readonly year?: number
  readonly region?: string
}

const nameOf = (
  what: string,
  { filter, month, ...place }: Place & { filter?: Place; month?: string },
): string => {
  const { year, region } = filter ?? place
  return [what, month ?? year, region].filter((part) => part !== undefined).join("-")
}

interface Offered<R> {
  readonly name: string
  readonly format: FileFormat
  readonly bytes: Effect.Effect<Bytes, Refusal, R | CurrentActor>
}

/** A file for whoever is signed in; its bytes are made while they are sent. */
const sent = async <R extends Platform>(
  { requestId, runtime, origin }: Asked,
  actor: Actor,
  { name, format, bytes }: Offered<R>,
): Promise<Response> => {
  const made = bytes.pipe(
    Effect.provideService(CurrentActor, actor),
    Effect.provideService(RequestOrigin, origin),
  ) as Effect.Effect<Bytes, Refusal, Platform>
  const answer = answerOr(await runtime.runPromiseExit(made), requestId)
  if (answer instanceof Response) return answer
  return new Response(Stream.toReadableStream(answer), {
    headers: {
      "content-type": CONTENT_TYPES[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "cache-control": "no-store",
    },
  })
}

export const exportProjects =
  (format: FileFormat) =>
  async (asked: Asked): Promise<Response> => {
    const { actor, request, requestId } = asked
    if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
    const { searchParams } = new URL(request.url)
    const question = decodeQuestion(parseQuestion(searchParams.get("question")))
    if (question instanceof MalformedInput) return refusalResponse(question, requestId)
    const followed = decodeFollowed({ exportId: searchParams.get("exportId") ?? undefined })
    if (followed instanceof MalformedInput) return refusalResponse(followed, requestId)
    const made = (follow?: (rowCount: number) => void) =>
      projectsFile(format, question, localeIn(searchParams), follow)
    const { exportId } = followed
    const bytes = exportId === undefined ? made() : followedFile(asked.exports, exportId, question, made)
    return sent(asked, actor, { name: `projects-${question.filter.year}`, format, bytes })
  }

/** What a question finds, as a file that says in its name what it is of. */
const exportAsked =
  <Question extends object>(
    what: string,
    decode: (said: unknown) => Question | MalformedInput,
    make: (format: FileFormat, question: Question, locale: Locale) => Offered<Platform>["bytes"],
  ) =>
  (format: FileFormat) =>
  async (asked: Asked): Promise<Response> => {
    const { actor, request, requestId } = asked
    if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
    const { searchParams } = new URL(request.url)
    const question = decode(parseQuestion(searchParams.get("question") ?? "{}"))
    if (question instanceof MalformedInput) return refusalResponse(question, requestId)
    const bytes = make(format, question, localeIn(searchParams))
    return sent(asked, actor, { name: nameOf(what, { ...question }), format, bytes })
  }

export const exportUsers = exportAsked("users", decodeInput(UsersExport), usersFile)
export const exportOffices = exportAsked("offices", decodeInput(OfficesExport), officesFile)
export const exportDivisions = exportAsked("divisions", decodeInput(RegionMapQuestion), divisionsFile)

/** The monthly returns of the projects of a list. */
export const exportReports = exportAsked("reports", decodeInput(ReturnsQuestion), returnsFile)

const decodeSeen = decodeInput(SeenTables)

/** The tables of a page, which says what stands in them. */
export const exportSeen =
  (format: FileFormat) =>
  async (asked: Asked): Promise<Response> => {
    const { actor, request, requestId } = asked
    if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
    const seen = decodeSeen(parseQuestion(await request.text()))
    if (seen instanceof MalformedInput) return refusalResponse(seen, requestId)
    const bytes = seenFile(format, seen, localeIn(new URL(request.url).searchParams))
    const [, place = ""] = seen.page.split("/")
    return sent(asked, actor, { name: place === "" ? "overview" : place, format, bytes })
  }

/** Who did and saw what, as a page of the audit shows it. */
export const exportTrail = exportAsked("access", decodeInput(TrailExport), trailFile)

/** The catalogue, or the targets, of the division and year that a question names. */
export const exportItems = exportAsked("items", decodeInput(ProgrammeQuestion), itemsFile)
export const exportTargets = exportAsked("targets", decodeInput(TargetsQuestion), targetsFile)

/** What somebody has imported. */
export const exportImports = exportAsked("imports", decodeInput(ImportsExport), importsExport)

/** The fund ledger: what accounts hold, transfers, or every posting. */
export const exportBalances = exportAsked("balances", decodeInput(BalancesQuestion), balancesExport)
export const exportPostings = exportAsked("postings", decodeInput(PostingsQuestion), postingsExport)
export const exportTransfers = exportAsked("transfers", decodeInput(TransfersExport), transfersExport)

/** Reports of money: what the pages of rates, alarms and plans show. */
export const exportFundProgress = exportAsked("fund-progress", decodeInput(RatesQuestion), fundProgressExport)
export const exportShortfalls = exportAsked("shortfalls", decodeInput(ShortfallQuestion), shortfallsExport)
export const exportAlarms = exportAsked("alarms", decodeInput(AlarmsQuestion), alarmsExport)
export const exportDifferences = exportAsked(
  "differences",
  decodeInput(DifferencesQuestion),
  differencesExport,
)
export const exportFinancingPlan = exportAsked(
  "financing-plan",
  decodeInput(PlanQuestion),
  financingPlanExport,
)

export const exportFinancingPlans = exportAsked(
  "financing-plans",
  decodeInput(PlansQuestion),
  financingPlansExport,
)

/** What an address says, without the language of the file. */
const saidIn = (searchParams: URLSearchParams): Readonly<Record<string, string>> => {
  const { locale: _, ...said } = Object.fromEntries(searchParams)
  return said
}

export const projectsTemplate = async (asked: Asked): Promise<Response> => {
  const { actor, request, requestId } = asked
  if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
  const { searchParams } = new URL(request.url)
  const { year, ...said } = saidIn(searchParams)
  const question = decodeTemplate({ ...said, ...(year === undefined ? {} : { year: Number(year) }) })
  if (question instanceof MalformedInput) return refusalResponse(question, requestId)
  const bytes = templateFile(question, localeIn(searchParams))
  return sent(asked, actor, { name: `template-${question.region ?? "projects"}`, format: "xlsx", bytes })
}

export const reportsTemplate = async (asked: Asked): Promise<Response> => {
  const { actor, request, requestId } = asked
  if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
  const { searchParams } = new URL(request.url)
  const { year, due, ...said } = saidIn(searchParams)
  const question = decodeReportTemplate({
    ...said,
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(due === undefined ? {} : { due: due === "true" }),
  })
  if (question instanceof MalformedInput) return refusalResponse(question, requestId)
  const { region, month } = question
  const name = ["returns", month, ...(region === undefined ? [] : [region])].join("-")
  const bytes = reportTemplateFile(question, localeIn(searchParams))
  return sent(asked, actor, { name, format: "xlsx", bytes })
}

export const targetsTemplate = async (asked: Asked): Promise<Response> => {
  const { actor, request, requestId } = asked
  if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
  const { searchParams } = new URL(request.url)
  const { year, ...said } = saidIn(searchParams)
  const question = decodeTargetTemplate({ ...said, ...(year === undefined ? {} : { year: Number(year) }) })
  if (question instanceof MalformedInput) return refusalResponse(question, requestId)
  const bytes = targetTemplateFile(question, localeIn(searchParams))
  return sent(asked, actor, { name: nameOf("targets", question), format: "xlsx", bytes })
}

const decodeFundTemplate = decodeInput(FundTemplateQuestion)

/** A workbook about money, of the division and year that an address names. */
const fundTemplate =
  (what: string, make: (question: FundTemplateQuestion, locale: Locale) => Offered<Platform>["bytes"]) =>
  async (asked: Asked): Promise<Response> => {
    const { actor, request, requestId } = asked
    if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
    const { searchParams } = new URL(request.url)
    const { year, ...said } = saidIn(searchParams)
    const question = decodeFundTemplate({ ...said, ...(year === undefined ? {} : { year: Number(year) }) })
    if (question instanceof MalformedInput) return refusalResponse(question, requestId)
    const bytes = make(question, localeIn(searchParams))
    return sent(asked, actor, { name: nameOf(what, question), format: "xlsx", bytes })
  }

export const bankTemplate = fundTemplate("bank", statementTemplateFile)
export const arrivalsTemplate = fundTemplate("arrivals", arrivalTemplateFile)
export const plansTemplate = fundTemplate("financing", planTemplateFile)
export const transfersTemplate = fundTemplate("transfers", transferTemplateFile)

export const rejectedRows =
  (format: FileFormat) =>
  async (asked: Asked): Promise<Response> => {
    const { actor, request, requestId } = asked
    if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
    const { searchParams } = new URL(request.url)
    const decoded = decodeImport({ importId: searchParams.get("importId") ?? "" })
    if (decoded instanceof MalformedInput) return refusalResponse(decoded, requestId)
    const bytes = rejectedFile(format, decoded.importId, localeIn(searchParams))
    return sent(asked, actor, { name: "rejected", format, bytes })
  }
