/**
 * What the server counts about its requests. Labels come from tables of ours, so that no caller can make
 * them many: a route by its prefix, a procedure or a refusal by its name.
 */
import { Context, Metric } from "effect"

/** The measures of one server: what is counted here is nobody else's. */
export type Measures = Context.Context<never>

export const newMeasures = (): Measures => Context.make(Metric.MetricRegistry, new Map())

const seconds = Metric.exponentialBoundaries({ start: 0.001, factor: 2.5, count: 11 })

const requests = Metric.counter("minsheng_requests_total", {
  description: "Answered requests, by route and status",
  incremental: true,
})
const requestSeconds = Metric.histogram("minsheng_request_seconds", {
  description: "From a request to the end of its answer, by route; without streams",
  boundaries: seconds,
})
const procedures = Metric.histogram("minsheng_procedure_seconds", {
  description: "Time that a procedure took, by its name",
  boundaries: seconds,
})
const refusals = Metric.counter("minsheng_refusals_total", {
  description: "Refusals of procedures, by their code",
  incremental: true,
})
const sharing = Metric.counter("minsheng_shared_answers_total", {
  description: "Questions that many ask alike: how many were looked up, and how many found an answer there",
  incremental: true,
})

const MILLIS = 1000
const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])

export interface AnsweredRequest {
  readonly route: string
  readonly method: string
  readonly status: number
  readonly millis: number
  /** It lasts as long as somebody listens: its time says nothing. */
  readonly isStream: boolean
}

export const countRequest = (measures: Measures, request: AnsweredRequest): void => {
  const { route, status, millis, isStream } = request
  const method = METHODS.has(request.method) ? request.method : "other"
  Metric.withAttributes(requests, { route, method, status: String(status) }).updateUnsafe(1, measures)
  if (!isStream) Metric.withAttributes(requestSeconds, { route }).updateUnsafe(millis / MILLIS, measures)
}

export const countProcedure = (
  measures: Measures,
  {
    path,
    refused,
    millis,
  }: { readonly path: string; readonly refused: string | undefined; readonly millis: number },
): void => {
  Metric.withAttributes(procedures, { procedure: path }).updateUnsafe(millis / MILLIS, measures)
  if (refused !== undefined) Metric.withAttributes(refusals, { code: refused }).updateUnsafe(1, measures)
}

export const countSharing = (measures: Measures, outcome: "made" | "shared"): void => {
  Metric.withAttributes(sharing, { outcome }).updateUnsafe(1, measures)
}

/** Sets a measure to what it is at this moment. */
export const setGauge = (
  measures: Measures,
  name: string,
  description: string,
  value: number,
  attributes: Readonly<Record<string, string>> = {},
): void => {
  Metric.withAttributes(Metric.gauge(name, { description }), attributes).updateUnsafe(value, measures)
}
