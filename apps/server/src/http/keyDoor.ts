/**
 * Doors that a key opens, and nothing else does. They stand on the connection itself: the host's requests and
 * responses cost more than a small question does.
 */
import type { IncomingMessage, ServerResponse } from "node:http"
import { Cause, Effect, Exit, Option, Redacted } from "effect"
import {
  type Actor,
  KeyMissing,
  type KeyRefusal,
  Keys,
  KeysGuessed,
  type Origin,
} from "@minsheng/core/access"
import type { Head } from "@minsheng/core/journal"
import type { Keeper } from "../instance/Keeper.ts"
import type { Runtime } from "../instance/Runtime.ts"
import type { Observability } from "../observability/Observability.ts"
import type { RequestTrail } from "../observability/RequestTrail.ts"
import { addressIn } from "./address.ts"
import { KeyGuesses } from "./KeyGuesses.ts"
import { faulty, notReady } from "./request.ts"

/** How each problem with a key is answered. */
export const KEY_STATUS = {
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

export type KeyProblem = KeyRefusal | KeyMissing | KeysGuessed

/** A request of whoever presented a key. */
export interface KeyRequest extends Identified {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly runtime: Runtime
  readonly requestId: string
  readonly origin: Origin
}

/** What stands behind a door: how it answers, and how it says that a key does not open it. */
export interface Behind {
  readonly answer: (asked: KeyRequest) => Promise<void>
  readonly refuse: (
    asked: Pick<KeyRequest, "request" | "response" | "requestId">,
    problem: KeyProblem,
  ) => void
}

/** Answers a request, or lets the door beside it do so. */
export type Door = (request: IncomingMessage, response: ServerResponse, trail: RequestTrail) => Promise<void>

const BEARER = /^Bearer +(\S{1,200})$/iu

const addressOf = ({ headers, socket }: IncomingMessage, isBehindProxy: boolean): string => {
  const told = { "x-forwarded-for": [headers["x-forwarded-for"]].flat().at(-1) }
  return addressIn(socket.remoteAddress, told, isBehindProxy) ?? ""
}

const isProblem = (who: Identified | KeyProblem): who is KeyProblem => "_tag" in who

const sendWhole = async (response: ServerResponse, whole: Response): Promise<void> => {
  response.writeHead(whole.status, Object.fromEntries(whole.headers))
  response.end(await whole.text())
}

/** All doors count wrong keys together. */
export class KeyDoors {
  readonly #keeper: Keeper
  readonly #observability: Observability
  readonly #isBehindProxy: boolean
  readonly #guesses = new KeyGuesses()

  constructor(keeper: Keeper, observability: Observability, isBehindProxy: boolean) {
    this.#keeper = keeper
    this.#observability = observability
    this.#isBehindProxy = isBehindProxy
  }

  /** Who presents a key, or why nobody is answered. */
  async #identify(
    runtime: Runtime,
    request: IncomingMessage,
    address: string,
  ): Promise<Identified | KeyProblem> {
    const secret = BEARER.exec(request.headers.authorization ?? "")?.[1]
    if (secret === undefined) return new KeyMissing()
    const retryAfterSeconds = this.#guesses.waitOf(address, secret)
    if (retryAfterSeconds !== undefined) return new KeysGuessed({ retryAfterSeconds })
    const exit = await runtime.runPromiseExit(
      Keys.use((keys) => keys.actor(Redacted.make(secret))).pipe(Effect.withTracerEnabled(false)),
    )
    if (Exit.isSuccess(exit)) {
      this.#guesses.met(secret)
      return exit.value
    }
    const refusal = Cause.findErrorOption(exit.cause)
    if (Option.isNone(refusal)) throw Cause.squash(exit.cause)
    if (refusal.value._tag === "KeyUnknown") this.#guesses.missed(address)
    return refusal.value
  }

  #refuse(
    behind: Behind,
    asked: Pick<KeyRequest, "request" | "response" | "requestId">,
    problem: KeyProblem,
  ): void {
    const { request, response } = asked
    if (problem._tag === "KeysGuessed") response.setHeader("retry-after", String(problem.retryAfterSeconds))
    else response.setHeader("www-authenticate", 'Bearer realm="minsheng"')
    behind.refuse(asked, problem)
    // Whoever is refused is not listened to: what they sent is not read.
    request.resume()
  }

  door(behind: Behind): Door {
    const [keeper, { log }] = [this.#keeper, this.#observability]
    return async (request, response, trail) => {
      const { requestId } = trail
      response.setHeader("cache-control", "no-store")
      const { runtime } = keeper
      if (runtime === undefined) return sendWhole(response, notReady(requestId))
      try {
        const address = addressOf(request, this.#isBehindProxy)
        const who = await this.#identify(runtime, request, address)
        if (isProblem(who)) return this.#refuse(behind, { request, response, requestId }, who)
        trail.sentBy(who.actor.id)
        const origin = { address, device: request.headers["user-agent"] ?? null, sessionId: null }
        await behind.answer({ request, response, runtime, ...who, requestId, origin })
      } catch (cause) {
        const isReady = await keeper.isReadyAfterAll()
        if (!response.headersSent) {
          await sendWhole(response, isReady ? faulty(log, requestId, cause) : notReady(requestId))
        }
      }
    }
  }
}
