/** What the faces need to know of a request: its number, and who sends it. */
import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { Effect, type Tracer } from "effect"
import { Authentication, originIn } from "@minsheng/store"
import { type Actor, Offices, type Origin } from "@minsheng/core/access"
import type { Runtime } from "../instance/Runtime.ts"
import { causeText, type Log } from "../observability/Log.ts"

/** The request's number: the caller's, if it is a plain one, or a new one. */
export const requestIdIn = (given: string | ReadonlyArray<string> | undefined): string =>
  typeof given === "string" && /^[A-Za-z0-9-]{8,64}$/u.test(given) ? given : randomUUID()

/** How large a body may be. */
export interface BodyLimit {
  readonly bytes: number
  readonly said: string
}

/** Who is signed in may send a file. */
export const LARGE_BODY: BodyLimit = { bytes: 16 * 1024 * 1024, said: "16 MiB" }
/** Signing in, and whatever nobody in particular sends. */
export const SMALL_BODY: BodyLimit = { bytes: 64 * 1024, said: "64 KiB" }

/** How long a body may take that is read as a whole. */
const BODY_MILLIS = 60_000

const readWhole = async (
  body: AsyncIterable<Uint8Array>,
  limit: BodyLimit,
): Promise<Buffer<ArrayBuffer> | undefined> => {
  const chunks: Array<Uint8Array> = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > limit.bytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The request with its body read, or why it was not: too large, however it was announced, or too slow. */
export const withBody = async (
  request: Request,
  limit: BodyLimit,
  millis = BODY_MILLIS,
): Promise<Request | "tooLarge" | "tooSlow"> => {
  const { body, headers, method, url } = request
  if (Number(headers.get("content-length") ?? 0) > limit.bytes) return "tooLarge"
  if (body === null) return request
  const timer = new AbortController()
  const late = sleep(millis, "tooSlow" as const, { signal: timer.signal, ref: false }).catch(
    () => "tooSlow" as const,
  )
  try {
    const read = await Promise.race([readWhole(body as AsyncIterable<Uint8Array>, limit), late])
    if (read === "tooSlow") return read
    if (read === undefined) return "tooLarge"
    return new Request(url, { method, headers, body: read, signal: request.signal })
  } finally {
    timer.abort()
  }
}

/** Who sends a request, and from where. */
export interface Visitor {
  /** `undefined` where nobody is signed in. */
  readonly actor: Actor | undefined
  readonly origin: Origin
}

/** The user whose session a request carries, with what they may do now. */
export const visitorOf = (runtime: Runtime, headers: Headers, parent?: Tracer.AnySpan): Promise<Visitor> =>
  runtime.runPromise(
    Effect.gen(function* () {
      const session = yield* Authentication.use((authentication) => authentication.sessionOf(headers))
      if (session === undefined) return { actor: undefined, origin: originIn(headers) }
      const actor = yield* Offices.use((offices) => offices.actor(session.userId)).pipe(
        Effect.catchTag("NotSignedIn", () => Effect.succeed(undefined)),
      )
      return { actor, origin: originIn(headers, session.sessionId) }
    }).pipe(Effect.withSpan("request.actor", { parent })),
  )

export const bodyTooLarge = (requestId: string, { said }: BodyLimit): Response =>
  Response.json(
    {
      code: "BodyTooLarge",
      words: {
        zh: `请求超过 ${said}，没有处理。大文件请用命令行导入。`,
        en: `The request is larger than ${said} and was not taken. Import large files at the command line.`,
      },
      requestId,
    },
    { status: 413 },
  )

export const bodyTooSlow = (requestId: string): Response =>
  Response.json(
    {
      code: "BodyTooSlow",
      words: {
        zh: "请求一分钟没有发完，没有处理。请检查网络后再试。",
        en: "The request was not sent within a minute and was not taken. Check the network and try again.",
      },
      requestId,
    },
    { status: 408, headers: { connection: "close" } },
  )

/** Nothing can be answered yet, or just now. */
export const notReady = (requestId: string): Response =>
  Response.json(
    {
      code: "NotReady",
      words: { zh: "系统还没有就绪，请稍候再试。", en: "The system is not ready yet; try again shortly." },
      requestId,
    },
    { status: 503, headers: { "retry-after": "2" } },
  )

/** A fault of ours: the caller learns its number, the log learns why. */
export const faulty = (log: Log, requestId: string, cause: unknown): Response => {
  log.error("fault", { requestId, cause: causeText(cause) })
  return Response.json(
    {
      code: "InternalFault",
      words: {
        zh: `系统内部出错。请把请求号 ${requestId} 告诉管理员。`,
        en: `An internal fault. Tell the administrator the request number ${requestId}.`,
      },
      requestId,
    },
    { status: 500 },
  )
}
