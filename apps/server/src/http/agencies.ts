/** `/graphql`: the agencies' interface. A key opens it, and nothing else does. */
import type { IncomingMessage, ServerResponse } from "node:http"
import { Cause, Effect, Exit, Option, Redacted } from "effect"
import { type Actor, KeyMissing, type KeyRefusal, Keys, KeysGuessed } from "@minsheng/core/access"
import type { Head } from "@minsheng/core/journal"
import { agencyHandler, GRAPHQL_PATH, refusedRequest, send } from "@minsheng/graphql"
import type { Keeper } from "../instance/Keeper.ts"
import type { Runtime } from "../instance/Runtime.ts"
import { addressIn } from "./address.ts"
import { KeyGuesses } from "./KeyGuesses.ts"
import { causeText } from "../observability/Log.ts"
import type { Observability } from "../observability/Observability.ts"
import type { RequestTrail } from "../observability/RequestTrail.ts"
import { faulty, notReady } from "./request.ts"

const STATUS = {
  KeyMissing: 401,
  KeyUnknown: 401,
  KeyExpired: 401,
  KeyRevoked: 401,
  KeysGuessed: 429,
} as const

interface Identified {
  readonly actor: Actor
  readonly head: Head
}

type KeyProblem = KeyRefusal | KeyMissing | KeysGuessed

const BEARER = /^Bearer +(\S{1,200})$/iu

const addressOf = ({ headers, socket }: IncomingMessage, isBehindProxy: boolean): string => {
  const told = { "x-forwarded-for": [headers["x-forwarded-for"]].flat().at(-1) }
  return addressIn(socket.remoteAddress, told, isBehindProxy) ?? ""
}

/** Who presents a key, or why nobody is answered. */
const identify = async (
  runtime: Runtime,
  request: IncomingMessage,
  address: string,
  guesses: KeyGuesses,
): Promise<Identified | KeyProblem> => {
  const secret = BEARER.exec(request.headers.authorization ?? "")?.[1]
  if (secret === undefined) return new KeyMissing()
  const retryAfterSeconds = guesses.waitOf(address, secret)
  if (retryAfterSeconds !== undefined) return new KeysGuessed({ retryAfterSeconds })
  const exit = await runtime.runPromiseExit(
    Keys.use((keys) => keys.actor(Redacted.make(secret))).pipe(Effect.withTracerEnabled(false)),
  )
  if (Exit.isSuccess(exit)) {
    guesses.met(secret)
    return exit.value
  }
  const refusal = Cause.findErrorOption(exit.cause)
  if (Option.isNone(refusal)) throw Cause.squash(exit.cause)
  if (refusal.value._tag === "KeyUnknown") guesses.missed(address)
  return refusal.value
}

const refuse = (
  request: IncomingMessage,
  response: ServerResponse,
  refusal: KeyProblem,
  requestId: string,
) => {
  if (refusal._tag === "KeysGuessed") response.setHeader("retry-after", String(refusal.retryAfterSeconds))
  else response.setHeader("www-authenticate", 'Bearer realm="minsheng"')
  const { accept } = request.headers
  // Whoever is refused is not listened to: what they sent is not read.
  send(response, refusedRequest(STATUS[refusal._tag], refusal, { accept, requestId }))
  request.resume()
}

const sendWhole = async (response: ServerResponse, whole: Response): Promise<void> => {
  send(response, {
    status: whole.status,
    headers: Object.fromEntries(whole.headers),
    body: await whole.text(),
  })
}

const isProblem = (who: Identified | KeyProblem): who is KeyProblem => "_tag" in who

/** Answers a request on the connection itself: nothing stands between it and the handler. */
export const answerAgencies = (keeper: Keeper, { log }: Observability, isBehindProxy: boolean) => {
  const handle = agencyHandler((requestId, cause) =>
    log.error("fault", { requestId, path: GRAPHQL_PATH, cause: causeText(cause) }),
  )
  const guesses = new KeyGuesses()
  return async (request: IncomingMessage, response: ServerResponse, trail: RequestTrail): Promise<void> => {
    const { requestId } = trail
    response.setHeader("cache-control", "no-store")
    const { runtime } = keeper
    if (runtime === undefined) return sendWhole(response, notReady(requestId))
    try {
      const address = addressOf(request, isBehindProxy)
      const who = await identify(runtime, request, address, guesses)
      if (isProblem(who)) return refuse(request, response, who, requestId)
      trail.sentBy(who.actor.id)
      const origin = { address, device: request.headers["user-agent"] ?? null, sessionId: null }
      await handle(request, response, { runtime, ...who, requestId, origin })
    } catch (cause) {
      const isReady = await keeper.isReadyAfterAll()
      if (!response.headersSent) {
        await sendWhole(response, isReady ? faulty(log, requestId, cause) : notReady(requestId))
      }
    }
  }
}

/** Whether a request is for the agencies' interface. */
export const isForAgencies = ({ url = "" }: IncomingMessage): boolean =>
  url === GRAPHQL_PATH || url.startsWith(`${GRAPHQL_PATH}?`)
