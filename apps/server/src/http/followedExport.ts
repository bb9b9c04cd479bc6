/** An export that somebody follows, and how far it is. */
import { Effect, Schema, Stream } from "effect"
import { CurrentActor, NotSignedIn } from "@minsheng/core/access"
import { decodeInput, MalformedInput, Uuid } from "@minsheng/core/kernel"
import { type CountQuestion, ProjectList } from "@minsheng/core/project"
import type { Bytes } from "../files/recordedFile.ts"
import type { Asked } from "./asked.ts"
import type { ExportProgress, Following } from "./ExportProgress.ts"
import { refusalResponse } from "./refusals.ts"

/** The rows of a question, counted, and its file, followed until its bytes are through or nobody reads on. */
export const followedFile = Effect.fnUntraced(function* <E, R>(
  exports: ExportProgress,
  exportId: Uuid.Uuid,
  { asOf, knownAt, filter }: CountQuestion,
  make: (counted: Following["counted"]) => Effect.Effect<Bytes, E, R>,
) {
  const actor = yield* CurrentActor
  const axes = { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) }
  const { projectCount } = yield* ProjectList.use((list) => list.totals({ filter, ...axes }))
  const following = exports.begin(actor, exportId, projectCount)
  const bytes = yield* make(following.counted).pipe(Effect.onError(() => Effect.sync(following.end)))
  return Stream.ensuring(bytes, Effect.sync(following.end))
})

const decode = decodeInput(Schema.Struct({ exportId: Uuid.Uuid }))

const progressOf = (asked: Asked): Response => {
  const { actor, request, requestId, exports } = asked
  if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
  const said = decode({ exportId: new URL(request.url).searchParams.get("exportId") })
  if (said instanceof MalformedInput) return refusalResponse(said, requestId)
  const { rowCount = null, total = null } = exports.of(actor, said.exportId) ?? {}
  return Response.json({ rowCount, total }, { headers: { "cache-control": "no-store" } })
}

/** `GET /export/progress?exportId=…`: rows so far and in all; both `null` for one that is over. */
export const exportProgress = (asked: Asked): Promise<Response> => Promise.resolve(progressOf(asked))
