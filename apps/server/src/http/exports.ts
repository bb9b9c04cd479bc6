/** `/export/projects.csv`: the list that a page shows, as a file, streamed. */
import { createHash } from "node:crypto"
import { Effect, Stream } from "effect"
import { BYTE_ORDER_MARK, projectCsvHead, projectCsvLine } from "@minsheng/exchange"
import { type Actor, AccessRecords, CurrentActor, NotSignedIn, RequestOrigin } from "@minsheng/core/access"
import { decodeInput, type Locale, MalformedInput } from "@minsheng/core/kernel"
import { ExportQuestion, ProjectList } from "@minsheng/core/project"
import type { Asked } from "./api.ts"
import { answerOr, refusalResponse } from "./refusals.ts"

const decode = decodeInput(ExportQuestion)

export const parseQuestion = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? "")
  } catch {
    return undefined
  }
}

/** The lines as bytes, counted and digested on their way out for the record of access. */
const csvBytes = (actor: Actor, question: ExportQuestion, locale: Locale, demonstration: boolean) =>
  Effect.gen(function* () {
    const list = yield* ProjectList
    const records = yield* AccessRecords
    const { axes, lines } = yield* list.lines(question)
    const asked = JSON.stringify({ ...question, asOf: axes.asOf, knownAt: axes.knownAt.position })
    const id = yield* records.begin({ actor: actor.id, useCase: "projects.export", question: asked })
    const digest = createHash("sha256")
    let rowCount = 0
    const counted = (text: string): Uint8Array => {
      const bytes = Buffer.from(text, "utf8")
      digest.update(bytes)
      return bytes
    }
    const file = {
      locale,
      demonstration,
      asOf: axes.asOf,
      position: axes.knownAt.position,
      ...(question.columns === undefined ? {} : { columns: question.columns }),
    }
    const body = Stream.mapArray(lines, (some) => {
      rowCount += some.length
      return [counted(some.map((line) => projectCsvLine(line, file)).join(""))]
    })
    const finish = Effect.suspend(() => records.finish(id, { rowCount, digest: digest.digest("hex") }))
    return Stream.concat(
      Stream.sync(() => counted(`${BYTE_ORDER_MARK}${projectCsvHead(file)}`)),
      body,
    ).pipe(Stream.onEnd(finish))
  }).pipe(Effect.provideService(CurrentActor, actor))

export const exportProjects = async ({
  request,
  requestId,
  runtime,
  keeper,
  actor,
  origin,
}: Asked): Promise<Response> => {
  if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
  const { searchParams } = new URL(request.url)
  const question = decode(parseQuestion(searchParams.get("question")))
  if (question instanceof MalformedInput) return refusalResponse(question, requestId)
  const locale = searchParams.get("locale") === "en" ? "en" : "zh"
  const exit = await runtime.runPromiseExit(
    Effect.provideService(csvBytes(actor, question, locale, keeper.isDemonstration), RequestOrigin, origin),
  )
  const bytes = answerOr(exit, requestId)
  if (bytes instanceof Response) return bytes
  return new Response(Stream.toReadableStream(bytes), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="projects-${question.filter.year}.csv"`,
      "cache-control": "no-store",
    },
  })
}
