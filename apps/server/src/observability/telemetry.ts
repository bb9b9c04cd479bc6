/**
 * Export by OpenTelemetry's protocol, as the standard variables say. This module is loaded only where an
 * address is configured: everything else works without it.
 */
import { ConfigProvider, Effect, Layer, Tracer } from "effect"
import { FetchHttpClient, HttpBody, HttpClient, HttpClientRequest } from "effect/http"
import { Otlp, OtlpSerialization } from "effect/observability"
import type { Secrets } from "./Secrets.ts"

export type TelemetrySettings = Readonly<Record<string, string>>

/** The standard says that what has an address is exported. */
const EXPORTERS = {
  OTEL_TRACES_EXPORTER: "otlp",
  OTEL_METRICS_EXPORTER: "otlp",
  OTEL_LOGS_EXPORTER: "otlp",
} as const

/** What is compressed cannot be looked through for secrets. */
const PLAIN = Object.fromEntries(
  ["", "TRACES_", "METRICS_", "LOGS_"].map((signal) => [`OTEL_EXPORTER_OTLP_${signal}COMPRESSION`, "none"]),
)

/** Nothing leaves with a secret in it, whatever a message or a stack says. */
const hiding = (secrets: Secrets) =>
  HttpClient.mapRequest((request: HttpClientRequest.HttpClientRequest) => {
    const { body } = request
    if (body._tag !== "Uint8Array") return request
    const text = secrets.hide(new TextDecoder().decode(body.body))
    return HttpClientRequest.setBody(request, HttpBody.text(text, body.contentType))
  })

/** Statements are too many to be told one by one: spans are those of requests, use cases and batches. */
const withoutStatements = Layer.effect(
  Tracer.Tracer,
  Effect.map(Tracer.Tracer, (tracer) =>
    Tracer.make({
      span: (options) =>
        tracer.span(options.name.startsWith("sql.") ? { ...options, sampled: false } : options),
      ...(tracer.context === undefined ? {} : { context: tracer.context }),
    }),
  ),
)

export const telemetryLayer = (settings: TelemetrySettings, secrets: Secrets): Layer.Layer<never> => {
  const client = Layer.effect(HttpClient.HttpClient, Effect.map(HttpClient.HttpClient, hiding(secrets))).pipe(
    Layer.provide(FetchHttpClient.layer),
  )
  const serviceName = settings["OTEL_SERVICE_NAME"] ?? "minsheng"
  const exporters = Otlp.layerFromConfig({ resource: { serviceName } }).pipe(
    Layer.provide(Layer.mergeAll(client, OtlpSerialization.layerJson)),
    Layer.provide(ConfigProvider.layer(ConfigProvider.fromUnknown({ ...EXPORTERS, ...settings, ...PLAIN }))),
  )
  return Layer.provideMerge(withoutStatements, exporters) as Layer.Layer<never>
}
