/** The address that a request was sent from, written where the faces look for it. */
import { isIP } from "node:net"
import { Effect, Option } from "effect"
import { Headers, HttpServerRequest } from "effect/http"
import { ADDRESS_HEADER } from "@minsheng/store"

/** IPv4 addresses as they are known, also where they arrive in the form of the other kind. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/u, "")

/** What the proxy in front of us saw: the last address, which it added; anybody may say what is before. */
const forwarded = (headers: Readonly<Record<string, string | undefined>>): string | undefined => {
  const last = headers["x-forwarded-for"]?.split(",").at(-1)?.trim()
  return last !== undefined && isIP(last) !== 0 ? last : undefined
}

/**
 * Where a request comes from. Only behind a proxy, which a public address of its own tells, is believed what
 * the proxy adds; whatever else a request says of its origin is not.
 */
export const addressIn = (
  peer: string | undefined,
  headers: Readonly<Record<string, string | undefined>>,
  isBehindProxy: boolean,
): string | undefined => {
  const address = (isBehindProxy ? forwarded(headers) : undefined) ?? peer
  return address === undefined ? undefined : plain(address)
}

/** Answers a request that bears its sender's address, and no other under that name. */
export const withAddress = <A, E, R>(
  isBehindProxy: boolean,
  answer: Effect.Effect<A, E, R>,
): Effect.Effect<A, E, R | HttpServerRequest.HttpServerRequest> =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const address = addressIn(Option.getOrUndefined(request.remoteAddress), request.headers, isBehindProxy)
    const bare = Headers.remove(request.headers, ADDRESS_HEADER)
    const headers = address === undefined ? bare : Headers.set(bare, ADDRESS_HEADER, address)
    return yield* Effect.provideService(
      answer,
      HttpServerRequest.HttpServerRequest,
      request.modify({ headers }),
    )
  })
