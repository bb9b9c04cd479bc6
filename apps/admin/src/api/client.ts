/** Talking to the server: one client, answers decoded by core's schemas, refusals as data. */
import { createTRPCClient, httpBatchLink, TRPCClientError } from "@trpc/client"
import { Schema } from "effect"
import type { AppRouter, ErrorData } from "@minsheng/trpc"
import type { Bilingual } from "@minsheng/core/kernel"
import { fetchOnce } from "./early.ts"
import { numbered } from "./requestNumber.ts"

/** Requests longer than this are split: some proxies cut long addresses. */
const URL_LENGTH_MAX = 6000

export const client = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: "/trpc",
      maxURLLength: URL_LENGTH_MAX,
      headers: numbered,
      fetch: (address, init) => fetchOnce(address, init as RequestInit),
    }),
  ],
})

/** What went wrong, for people: words, where to ask, and the refusal as data. */
export interface Failure {
  readonly words: Bilingual
  readonly requestId: string
  /** The code of a refusal; `undefined` for a fault or a lost connection. */
  readonly code: string | undefined
  readonly refusal: Readonly<Record<string, unknown>> | undefined
  readonly kind: FailureKind
}

/** What a reader can do about it differs: nothing, go elsewhere, try again, see to the network. */
export type FailureKind = "notPermitted" | "notFound" | "refused" | "fault" | "unreachable"

const FORBIDDEN = 403
const NOT_FOUND = 404

const kindOf = (isRefusal: boolean, status: number | undefined): FailureKind => {
  if (!isRefusal) return "fault"
  return status === FORBIDDEN ? "notPermitted" : status === NOT_FOUND ? "notFound" : "refused"
}

const UNREACHABLE: Failure = {
  words: {
    zh: "连不上服务器。请检查网络，或稍后再试；填写的内容还在。",
    en: "The server cannot be reached. Check the network or try again shortly; what you typed is kept.",
  },
  requestId: "",
  code: undefined,
  refusal: undefined,
  kind: "unreachable",
}

const hasWords = (value: unknown): value is { readonly words: Bilingual; readonly requestId: string } =>
  typeof value === "object" && value !== null && "words" in value

/** What the server says went wrong where it answers in its own form, not a procedure's. */
const failureIn = (body: unknown): Failure | undefined => {
  if (!hasWords(body)) return undefined
  const { words, requestId } = body
  const refusal = (body as { readonly refusal?: Failure["refusal"] }).refusal
  const code = typeof refusal?.["_tag"] === "string" ? refusal["_tag"] : undefined
  return { words, requestId, code, refusal, kind: refusal === undefined ? "fault" : "refused" }
}

/** What an address that is no procedure answered instead of doing. */
export class NotTaken extends Error {
  readonly body: unknown

  constructor(body: unknown) {
    super("not taken")
    this.body = body
  }
}

/** The failure behind whatever a query or a command threw. */
export const failureOf = (error: unknown): Failure => {
  const data =
    error instanceof TRPCClientError
      ? (error.data as (Partial<ErrorData> & { readonly httpStatus?: number }) | null | undefined)
      : undefined
  if (data?.words !== undefined) {
    const refusal = data.refusal ?? undefined
    const code = typeof refusal?.["_tag"] === "string" ? refusal["_tag"] : undefined
    const kind = kindOf(refusal !== undefined, data.httpStatus)
    return { words: data.words, requestId: data.requestId ?? "", code, refusal, kind }
  }
  // A server that is starting or has lost its database answers in its own form.
  const body: unknown =
    error instanceof NotTaken
      ? error.body
      : error instanceof TRPCClientError
        ? error.meta?.["responseJSON"]
        : undefined
  return failureIn(body) ?? UNREACHABLE
}

/** Decodes an answer by the schema that core exports; money becomes `bigint` here. */
export const decoder =
  <S extends Schema.ConstraintDecoder<unknown>>(schema: S) =>
  (answer: unknown): S["Type"] =>
    Schema.decodeUnknownSync(schema)(answer)
