/** `/export/access.csv`: who did and saw what, as a page of the audit shows it, streamed as a file. */
import { createHash } from "node:crypto"
import { Effect, Stream } from "effect"
import { BYTE_ORDER_MARK, trailCsvHead, trailCsvLine } from "@minsheng/exchange"
import { AccessRecords, CurrentActor, NotSignedIn, RequestOrigin } from "@minsheng/core/access"
import { AccessTrail, TrailExport } from "@minsheng/core/audit"
import { decodeInput, type Locale, MalformedInput } from "@minsheng/core/kernel"
import type { Asked } from "./asked.ts"
import { parseQuestion } from "./exports.ts"
import { answerOr, refusalResponse } from "./refusals.ts"

const decode = decodeInput(TrailExport)

/** The lines as bytes, counted and digested on their way out: who looked is looked at as well. */
const csvBytes = (question: TrailExport, locale: Locale, demonstration: boolean) =>
  Effect.gen(function* () {
    const records = yield* AccessRecords
    const { actor, rows } = yield* AccessTrail.use((trail) => trail.rows(question))
    const asked = JSON.stringify(question)
    const id = yield* records.begin({ actor: actor.id, useCase: "access.read", question: asked })
    const digest = createHash("sha256")
    let rowCount = 0
    const counted = (text: string): Uint8Array => {
      const bytes = Buffer.from(text, "utf8")
      digest.update(bytes)
      return bytes
    }
    const body = Stream.map(rows, (some) => {
      rowCount += some.length
      return counted(some.map((row) => trailCsvLine(row, locale)).join(""))
    })
    const finish = Effect.suspend(() => records.finish(id, { rowCount, digest: digest.digest("hex") }))
    return Stream.concat(
      Stream.sync(() => counted(`${BYTE_ORDER_MARK}${trailCsvHead(locale, demonstration)}`)),
      body,
    ).pipe(Stream.onEnd(finish))
  })

export const exportTrail = async (asked: Asked): Promise<Response> => {
  const { request, requestId, runtime, keeper, actor, origin } = asked
  if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
  const { searchParams } = new URL(request.url)
  const question = decode(parseQuestion(searchParams.get("question")))
  if (question instanceof MalformedInput) return refusalResponse(question, requestId)
  const locale = searchParams.get("locale") === "en" ? "en" : "zh"
  const exit = await runtime.runPromiseExit(
    csvBytes(question, locale, keeper.isDemonstration).pipe(
      Effect.provideService(CurrentActor, actor),
      Effect.provideService(RequestOrigin, origin),
    ),
  )
  const bytes = answerOr(exit, requestId)
  if (bytes instanceof Response) return bytes
  return new Response(Stream.toReadableStream(bytes), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="access.csv"',
      "cache-control": "no-store",
    },
  })
}
