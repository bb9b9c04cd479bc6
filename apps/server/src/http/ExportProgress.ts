/** How far exports are that somebody follows: kept in memory, for as long as they go on. */
import { Effect, Schema, Stream } from "effect"
import { type Actor, CurrentActor, NotSignedIn } from "@minsheng/core/access"
import { decodeInput, MalformedInput, Uuid } from "@minsheng/core/kernel"
import { type CountQuestion, ProjectList } from "@minsheng/core/project"
import type { Bytes } from "../files/recorded.ts"
import type { Asked } from "./asked.ts"
import { refusalResponse } from "./refusals.ts"

/** Exports that are followed at a time; of more, the oldest is followed no longer. */
const FOLLOWED_MAX = 1000

interface Followed {
  rowCount: number
  readonly total: number
}

/** Under which number an export is followed, and by whom. */
const keyOf = (actor: Actor, exportId: Uuid.Uuid): string => `${actor.id} ${exportId}`

export interface Following {
  readonly counted: (rowCount: number) => void
  readonly end: () => void
}

export class ExportProgress {
  readonly #followed = new Map<string, Followed>()

  of(actor: Actor, exportId: Uuid.Uuid): Readonly<Followed> | undefined {
    return this.#followed.get(keyOf(actor, exportId))
  }

  /** Follows an export of so many rows until it ends; what it answers is told of rows as they are made. */
  begin(actor: Actor, exportId: Uuid.Uuid, total: number): Following {
    const key = keyOf(actor, exportId)
    const followed: Followed = { rowCount: 0, total }
    this.#followed.set(key, followed)
    const [oldest] = this.#followed.keys()
    if (this.#followed.size > FOLLOWED_MAX && oldest !== undefined) this.#followed.delete(oldest)
    return {
      counted: (rowCount) => {
        followed.rowCount += rowCount
      },
      end: () => this.#followed.delete(key),
    }
  }
}

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
