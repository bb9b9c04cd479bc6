/** What every answer carries, and which requests may change something. */
import { Effect } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"

/** Pages load nothing from elsewhere, run nothing inline, and are framed by nobody. */
const HEADERS = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
} as const

const isChanging = (method: string): boolean => method !== "GET" && method !== "HEAD"

const isJson = (contentType: string | undefined): boolean => /^application\/json\b/iu.test(contentType ?? "")

/** A page elsewhere can send a browser's cookies along, but not from our origin and not as JSON. */
const isForeign = (headers: Readonly<Record<string, string | undefined>>): boolean => {
  const site = headers["sec-fetch-site"]
  if (site !== undefined && site !== "same-origin" && site !== "none") return true
  const origin = headers["origin"]
  return origin !== undefined && URL.parse(origin)?.host !== headers["host"]
}

const refusal = (status: number, code: string) => HttpServerResponse.jsonUnsafe({ code }, { status })

/** Sets the headers, and turns away changes that do not come from a page or program of ours. */
export const security = HttpRouter.middleware(
  (route) =>
    Effect.gen(function* () {
      const request = yield* HttpServerRequest.HttpServerRequest
      if (isChanging(request.method)) {
        if (isForeign(request.headers)) return refusal(403, "ForeignOrigin")
        if (!isJson(request.headers["content-type"])) return refusal(415, "NotJson")
      }
      return yield* route
    }).pipe(Effect.map((response) => HttpServerResponse.setHeaders(response, HEADERS))),
  { global: true },
)
