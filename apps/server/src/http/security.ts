/** What every answer carries, and which requests may change something. */
import type { ServerResponse } from "node:http"
import { Effect } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"
import type { Bilingual } from "@minsheng/core/kernel"

/** Pages load nothing from elsewhere, run nothing inline, and are framed by nobody. */
const HEADERS = new Map([
  [
    "content-security-policy",
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  ],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["referrer-policy", "same-origin"],
  ["cross-origin-opener-policy", "same-origin"],
])

const isChanging = (method: string): boolean => method !== "GET" && method !== "HEAD"

/** Where bytes are taken. */
const TAKES_FILES =
  /^\/(?:files\/upload|import\/(?:arrivals|bank|file|plans|projects|reports|targets|transfers))(?:\?|$)/u

/** What no page elsewhere can send without asking first: JSON, and bytes where files are taken. */
const isOurs = (url: string, contentType = ""): boolean =>
  /^application\/json\b/iu.test(contentType) ||
  (TAKES_FILES.test(url) && /^application\/octet-stream$/iu.test(contentType))

/**
 * A page elsewhere can send a browser's cookies along, but not from our origin and not in these forms. Ours
 * is the public address, or whatever host was asked.
 */
const isForeign = (
  headers: Readonly<Record<string, string | undefined>>,
  publicOrigin: string | undefined,
): boolean => {
  const site = headers["sec-fetch-site"]
  if (site !== undefined && site !== "same-origin" && site !== "none") return true
  const origin = headers["origin"]
  if (origin === undefined || origin === publicOrigin) return false
  return URL.parse(origin)?.host !== headers["host"]
}

/** For every answer there is, also those that no route of ours gives. */
export const guardAnswer = (response: ServerResponse): void => {
  response.setHeaders(HEADERS)
}

const FOREIGN_ORIGIN: Bilingual = {
  zh: "请求来自别的网站，没有执行。请在本系统的页面上操作。",
  en: "The request came from another site; nothing was done. Use this system's own pages.",
}

const NOT_JSON: Bilingual = {
  zh: "请求不是 JSON，没有执行。请以 application/json 发送；上传文件用 application/octet-stream。",
  en: "The request is not JSON; nothing was done. Send it as application/json, and a file as application/octet-stream.",
}

const refusal = (requestId: string | undefined, status: number, code: string, words: Bilingual) =>
  HttpServerResponse.jsonUnsafe({ code, words, requestId }, { status })

/** Turns away changes that do not come from a page or program of ours. */
export const security = (publicOrigin: string | undefined) =>
  HttpRouter.middleware(
    (route) =>
      Effect.gen(function* () {
        const request = yield* HttpServerRequest.HttpServerRequest
        if (isChanging(request.method)) {
          const { "x-request-id": id, "content-type": contentType } = request.headers
          if (isForeign(request.headers, publicOrigin))
            return refusal(id, 403, "ForeignOrigin", FOREIGN_ORIGIN)
          if (!isOurs(request.url, contentType)) return refusal(id, 415, "NotJson", NOT_JSON)
        }
        return yield* route
      }),
    { global: true },
  )
