/**
 * `/metrics`: the measures in Prometheus' text form, for whoever watches over the machine. Bearers of the
 * token may read it from anywhere. Without a token only the machine itself may, and nobody where the pages
 * have a public address: behind a proxy everybody comes from the machine itself.
 */
import { createHash, timingSafeEqual } from "node:crypto"
import { Effect, Option, Redacted } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"
import type { Bilingual } from "@minsheng/core/kernel"
import type { ServerConfig } from "../config.ts"
import type { Gauges } from "../observability/Gauges.ts"
import type { Measures } from "../observability/measures.ts"

const NOT_FOR_YOU: Bilingual = {
  zh: "运行指标只供本机读取；从别处读取，请设置 MINSHENG_METRICS_TOKEN，并以 Bearer 方式出示。",
  en: "The measures are for the machine itself. To read them from elsewhere set MINSHENG_METRICS_TOKEN and bear it.",
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/u
/** Whoever passes somebody else's request on says so, more often than not. */
const FORWARDED = ["forwarded", "via", "x-forwarded-for", "x-real-ip"] as const

/** Compared by digests: how much of a guess was right does not show in the time. */
const isSame = (given: string, token: string): boolean => {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest()
  return timingSafeEqual(digest(given), digest(token))
}

type Headers = Readonly<Record<string, string | undefined>>

export const mayReadMetrics = (
  { metricsToken, origin }: Pick<ServerConfig, "metricsToken" | "origin">,
  headers: Headers,
  remoteAddress: string | undefined,
): boolean => {
  if (metricsToken !== undefined) {
    const given = /^Bearer (.+)$/u.exec(headers["authorization"] ?? "")?.[1]
    return given !== undefined && isSame(given, Redacted.value(metricsToken))
  }
  if (origin !== undefined || FORWARDED.some((name) => headers[name] !== undefined)) return false
  return remoteAddress !== undefined && LOOPBACK.test(remoteAddress)
}

const TEXT = "text/plain; version=0.0.4; charset=utf-8"

export const metricsRoute = (config: ServerConfig, measures: Measures, gauges: Gauges) =>
  HttpRouter.route(
    "GET",
    "/metrics",
    Effect.gen(function* () {
      const { headers, remoteAddress } = yield* HttpServerRequest.HttpServerRequest
      if (!mayReadMetrics(config, headers, Option.getOrUndefined(remoteAddress))) {
        const requestId = headers["x-request-id"]
        return HttpServerResponse.jsonUnsafe(
          { code: "NotForYou", words: NOT_FOR_YOU, requestId },
          { status: 403 },
        )
      }
      yield* Effect.promise(() => gauges.take())
      const { PrometheusMetrics } = yield* Effect.promise(() => import("effect/observability"))
      const text = PrometheusMetrics.formatUnsafe(measures)
      return HttpServerResponse.text(text, { contentType: TEXT, headers: { "cache-control": "no-store" } })
    }),
  )
