/** `/export`, `/template`, `/import/rejected`: the register as files, streamed. */
import { Effect, Schema, Stream } from "effect"
import {
  type Actor,
  CurrentActor,
  NotSignedIn,
  OfficesExport,
  RequestOrigin,
  UsersExport,
} from "@minsheng/core/access"
import { decodeInput, type Locale, MalformedInput, Uuid } from "@minsheng/core/kernel"
import { RegionMapQuestion } from "@minsheng/core/programme"
import { ExportQuestion, ImportId, ReportTemplateQuestion, TemplateQuestion } from "@minsheng/core/project"
import type { Refusal } from "@minsheng/core/words"
import type { Platform } from "@minsheng/store"
import { projectsFile, rejectedFile, reportTemplateFile, templateFile } from "../files/projectFiles.ts"
import { divisionsFile, officesFile, usersFile } from "../files/listFiles.ts"
import { type Bytes, CONTENT_TYPES, type FileFormat } from "../files/recorded.ts"
import type { Asked } from "./asked.ts"
import { followedFile } from "./ExportProgress.ts"
import { answerOr, refusalResponse } from "./refusals.ts"

const decodeQuestion = decodeInput(ExportQuestion)
const decodeTemplate = decodeInput(TemplateQuestion)
const decodeReportTemplate = decodeInput(ReportTemplateQuestion)
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

/** A short list: a question in the address, decoded by core's schema, and the file of its answer. */
const exportList =
  <S extends Schema.ConstraintDecoder<unknown>, R extends Platform>(
    name: string,
    schema: S,
    file: (
      format: FileFormat,
      question: S["Type"],
      locale: Locale,
    ) => Effect.Effect<Bytes, Refusal, R | CurrentActor>,
  ) =>
  (format: FileFormat) =>
  async (asked: Asked): Promise<Response> => {
    const { actor, request, requestId } = asked
    if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
    const { searchParams } = new URL(request.url)
    const question = decodeInput(schema)(parseQuestion(searchParams.get("question") ?? "{}"))
    if (question instanceof MalformedInput) return refusalResponse(question, requestId)
    return sent(asked, actor, { name, format, bytes: file(format, question, localeIn(searchParams)) })
  }

export const exportUsers = exportList("users", UsersExport, usersFile)
export const exportOffices = exportList("offices", OfficesExport, officesFile)
export const exportDivisions = exportList("divisions", RegionMapQuestion, divisionsFile)

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
