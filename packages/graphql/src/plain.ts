/**
 * Requests in the plain form that programs send: a document and its variables as JSON, posted. They are read
 * here, on the connection itself; what is of any other form is read by yoga, which knows them all.
 */
import type { IncomingMessage } from "node:http"

/** Bytes of a request. */
export const BODY_MAX = 64 * 1024
export const RESPONSE = "application/graphql-response+json"
const JSON_TYPE = "application/json"

/** What is asked, and in which media type it is to be answered. */
export interface PlainRequest {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>> | null
  readonly operationName: string | null
  readonly mediaType: string
}

const ANSWERED_AS: Readonly<Partial<Record<string, string>>> = {
  "*/*": JSON_TYPE,
  [JSON_TYPE]: JSON_TYPE,
  [RESPONSE]: RESPONSE,
}

/** The media type that is taken first, where all that are taken are plain ones. */
const mediaTypeIn = (accept: string | undefined): string | undefined => {
  if (accept === undefined) return JSON_TYPE
  const types = accept.split(",").map((one) => ANSWERED_AS[one.trim().toLowerCase()])
  return types.includes(undefined) ? undefined : types[0]
}

const CONTENT = /^application\/json *(?:; *charset=utf-8)?$/iu
const LENGTH = /^\d{1,6}$/u

/** Whether the head of a request is plain, so that its body may be read here. */
const isPlainHead = ({ method, url, headers }: IncomingMessage, path: string): boolean =>
  method === "POST" &&
  url === path &&
  CONTENT.test(headers["content-type"] ?? "") &&
  headers["content-encoding"] === undefined &&
  LENGTH.test(headers["content-length"] ?? "") &&
  Number(headers["content-length"]) <= BODY_MAX

/** The body of a request whose length is known; `undefined` where the connection ends before it does. */
const bodyOf = (request: IncomingMessage): Promise<string | undefined> =>
  new Promise((resolve) => {
    const chunks: Array<Buffer> = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.once("end", () => resolve((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString()))
    request.once("close", () => resolve(undefined))
    request.once("error", () => resolve(undefined))
  })

type Data = Readonly<Record<string, unknown>>

const isData = (value: unknown): value is Data =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isAbsentOr = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || value === null || is(value)

const PARAMETERS: ReadonlySet<string> = new Set(["query", "variables", "operationName", "extensions"])

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body) as unknown
  } catch {
    return undefined
  }
}

const plainOf = (body: string, mediaType: string): PlainRequest | undefined => {
  const all = parsed(body)
  if (!isData(all) || typeof all["query"] !== "string" || all["query"] === "") return undefined
  const { query, variables, operationName, extensions } = all
  const isPlain =
    Object.keys(all).every((name) => PARAMETERS.has(name)) &&
    isAbsentOr(variables, isData) &&
    isAbsentOr(operationName, (name) => typeof name === "string" && name !== "") &&
    isAbsentOr(extensions, isData)
  if (!isPlain) return undefined
  return {
    query,
    variables: (variables ?? null) as PlainRequest["variables"],
    operationName: (operationName ?? null) as string | null,
    mediaType,
  }
}

/** A request as it was read: plain; another one, with its body as far as that is read; or cut off. */
export type ReadRequest =
  | { readonly _tag: "Plain"; readonly plain: PlainRequest; readonly body: string }
  | { readonly _tag: "Other"; readonly body: string | undefined }
  | { readonly _tag: "CutOff" }

export const readRequest = async (request: IncomingMessage, path: string): Promise<ReadRequest> => {
  const mediaType = mediaTypeIn(request.headers.accept)
  if (mediaType === undefined || !isPlainHead(request, path)) return { _tag: "Other", body: undefined }
  const body = await bodyOf(request)
  if (body === undefined) return { _tag: "CutOff" }
  const plain = plainOf(body, mediaType)
  return plain === undefined ? { _tag: "Other", body } : { _tag: "Plain", plain, body }
}
