/**
 * `POST /api/transfers`: one transfer or several, as `minsheng schema transfer` says, from whoever has a
 * key that may post. Each has its own idempotency key, so that a request whose answer was lost is simply
 * sent again.
 */
import type { IncomingMessage, ServerResponse } from "node:http"
import { Cause, Effect, Exit, Option, Result, Schema } from "effect"
import { CurrentActor, RequestOrigin } from "@minsheng/core/access"
import {
  Funds,
  TransferAccepted,
  TransferCommand,
  TRANSFERS_MAX,
  tooManyTransfers,
} from "@minsheng/core/funds"
import { decodeInput, MalformedInput, readJson } from "@minsheng/core/kernel"
import { type Refusal, refusalWords } from "@minsheng/core/words"
import { type Behind, KEY_STATUS, type KeyRequest } from "./keyDoor.ts"

export const TRANSFERS_PATH = "/api/transfers"

const BODY_BYTES_MAX = 1024 * 1024
/** How long a body may take; of this size none takes longer that anybody waits for. */
const BODY_MILLIS = 20_000

/** How a refusal is answered; whatever is not here is refused by the ledger: 422. */
const STATUS: Readonly<Partial<Record<Refusal["_tag"], number>>> = {
  ...KEY_STATUS,
  CommandConflict: 409,
  JournalBusy: 429,
  JournalUnavailable: 503,
  MalformedInput: 400,
  NotPermitted: 403,
}

const statusOf = ({ _tag }: Refusal): number => STATUS[_tag] ?? 422

const digits = (_: string, value: unknown): unknown => (typeof value === "bigint" ? value.toString() : value)

const send = (
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void => {
  const text = JSON.stringify(body, digits)
  // Without its length an answer goes out in chunks, in more packets than one.
  const length = String(Buffer.byteLength(text))
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": length,
    ...headers,
  })
  response.end(text)
}

const told = (refusal: Refusal) => ({ refusal: { ...refusal }, words: refusalWords(refusal) })

const sendRefusal = (response: ServerResponse, refusal: Refusal, requestId: string): void =>
  send(
    response,
    statusOf(refusal),
    { ...told(refusal), requestId },
    refusal._tag === "JournalBusy" ? { "retry-after": "1" } : {},
  )

/** The body, or `undefined` where it is larger than anybody needs: whoever sends that is still answered. */
const textIn = (request: IncomingMessage): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Array<Buffer> = []
    let size = 0
    const take = (chunk: Buffer): void => {
      size += chunk.length
      chunks.push(chunk)
      if (size > BODY_BYTES_MAX) stop()
    }
    const stop = (): void => {
      request.off("data", take).pause()
      resolve(undefined)
    }
    request.on("error", reject)
    if (Number(request.headers["content-length"] ?? 0) > BODY_BYTES_MAX) stop()
    else request.on("data", take)
    request.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")))
    request.once("close", () => reject(new Error("the caller went away before all was sent")))
  })

/** The body as a text, or why it was not read. */
const bodyOf = async (
  request: IncomingMessage,
  millis: number,
): Promise<{ readonly text: string } | "large" | "slow"> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<"slow">((resolve) => {
    timer = setTimeout(() => resolve("slow"), millis).unref()
  })
  const whole = textIn(request).then((text) => (text === undefined ? "large" : { text }))
  try {
    return await Promise.race([whole, late])
  } finally {
    clearTimeout(timer)
  }
}

const decode = decodeInput(TransferCommand)
const encodeAccepted = Schema.encodeSync(TransferAccepted)

type Outcome = Result.Result<typeof TransferAccepted.Type, Refusal>

const idempotencyKeyIn = (value: unknown): unknown =>
  (value as { readonly idempotencyKey?: unknown } | null)?.idempotencyKey ?? null

/** What became of one of several: as if it had been sent alone, with the status that it would have had. */
const answered = (value: unknown, outcome: Outcome) => ({
  idempotencyKey: idempotencyKeyIn(value),
  ...(Result.isSuccess(outcome)
    ? { status: 200, ...encodeAccepted(outcome.success) }
    : { status: statusOf(outcome.failure), ...told(outcome.failure) }),
})

/** Several: those that can be read are decided together, in their order. */
const postAll = (values: ReadonlyArray<unknown>) => {
  const read = values.map((value) => decode(value))
  const commands = read.flatMap((one) => (one instanceof MalformedInput ? [] : [one]))
  return Effect.map(
    Funds.use((funds) => funds.transferAll(commands)),
    (results) => {
      let decided = 0
      return read.map((one, index) => {
        const outcome = one instanceof MalformedInput ? Result.fail(one) : (results[decided++] as Outcome)
        return answered(values[index], outcome)
      })
    },
  )
}

const postOne = (value: unknown) => {
  const command = decode(value)
  return command instanceof MalformedInput
    ? Effect.fail(command)
    : Effect.map(
        Funds.use((funds) => funds.transfer(command)),
        (accepted) => answered(value, Result.succeed(accepted)),
      )
}

const post = async (
  { response, runtime, actor, origin, requestId }: KeyRequest,
  stated: ReturnType<typeof readJson>,
) => {
  if (stated instanceof MalformedInput) return sendRefusal(response, stated, requestId)
  const { value: body } = stated
  if (Array.isArray(body) && body.length > TRANSFERS_MAX) {
    return sendRefusal(response, tooManyTransfers(), requestId)
  }
  const posting: Effect.Effect<object, Refusal, Funds | CurrentActor> = Array.isArray(body)
    ? postAll(body)
    : postOne(body)
  const exit = await runtime.runPromiseExit(
    posting.pipe(Effect.provideService(CurrentActor, actor), Effect.provideService(RequestOrigin, origin)),
  )
  if (Exit.isSuccess(exit)) return send(response, 200, exit.value)
  const refusal = Cause.findErrorOption(exit.cause)
  if (Option.isNone(refusal)) throw Cause.squash(exit.cause)
  sendRefusal(response, refusal.value, requestId)
}

const said = (code: string, zh: string, en: string, requestId: string) => ({
  code,
  words: { zh, en },
  requestId,
})

/** Who still sends hears the answer once all is sent: for a while nobody stops them, and nothing is kept. */
const letGo = (request: IncomingMessage, millis: number): void => {
  const timer = setTimeout(() => request.destroy(), millis).unref()
  request.resume().once("close", () => clearTimeout(timer))
}

/** Why a body was not read. */
const UNREAD = {
  large: [
    413,
    "BodyTooLarge",
    "请求超过 1 MiB，没有办理。请分几次发送。",
    "The request is larger than 1 MiB and nothing was done. Send it in several.",
  ],
  slow: [
    408,
    "BodyTooSlow",
    "请求 20 秒没有发完，没有办理。请检查网络后再试。",
    "The request was not sent within 20 seconds and nothing was done. Check the network and try again.",
  ],
} as const

/** The door, for bodies that come within so many milliseconds. */
export const transfersWithin = (millis: number): Behind => ({
  answer: async (asked) => {
    const { request, response, requestId } = asked
    if (request.method !== "POST") {
      request.resume()
      const body = said("MethodNotAllowed", "只接受 POST。", "Only POST is taken.", requestId)
      return send(response, 405, body, { allow: "POST" })
    }
    const body = await bodyOf(request, millis)
    if (typeof body === "string") {
      const [status, code, zh, en] = UNREAD[body]
      send(response, status, said(code, zh, en, requestId), body === "slow" ? { connection: "close" } : {})
      return letGo(request, millis)
    }
    await post(asked, readJson(body.text))
  },
  refuse: ({ response, requestId }, problem) =>
    send(response, KEY_STATUS[problem._tag], { ...told(problem), requestId }),
})

export const transfers = transfersWithin(BODY_MILLIS)
