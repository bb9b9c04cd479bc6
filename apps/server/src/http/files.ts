/**
 * `/files`: the bytes of documents, in and out, as streams. A file goes out as what it was found to be, to be
 * saved and never to be run: not as a page, not inside a page, not guessed at.
 */
import { Cause, Effect, Exit, Stream } from "effect"
import { type Actor, CurrentActor, NotSignedIn, RequestOrigin } from "@minsheng/core/access"
import {
  type Attachment,
  AttachmentRefused,
  type ByteRange,
  DocumentFile,
  DocumentQuestion,
  Documents,
} from "@minsheng/core/document"
import { decodeInput, MalformedInput } from "@minsheng/core/kernel"
import type { Asked } from "./asked.ts"
import { answerOr, refusalResponse } from "./refusals.ts"

const UPLOAD_PATH = "/files/upload"
/** An upload that is silent for so long is given up. */
const SILENCE = "30 seconds"

const brokenOff = (fileName: string) => new AttachmentRefused({ fault: "brokenOff", fileName, detail: [] })

const sentBytes = (request: Request, name: string): Stream.Stream<Uint8Array, AttachmentRefused> => {
  const body = request.body as ReadableStream<Uint8Array> | null
  if (body === null) return Stream.empty
  return Stream.fromReadableStream({ evaluate: () => body, onError: () => brokenOff(name) }).pipe(
    Stream.timeoutOrElse({ duration: SILENCE, orElse: () => Stream.fail(brokenOff(name)) }),
  )
}

const upload = async ({ request, requestId, runtime }: Asked, actor: Actor): Promise<Response> => {
  const name = new URL(request.url).searchParams.get("name") ?? ""
  const taking = Documents.use((documents) => documents.upload({ name, bytes: sentBytes(request, name) }))
  const exit = await runtime.runPromiseExit(Effect.provideService(taking, CurrentActor, actor), {
    signal: request.signal,
  })
  // Whoever sent it is gone and reads no answer.
  if (Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause)) {
    return refusalResponse(brokenOff(name), requestId)
  }
  const taken = answerOr(exit, requestId)
  return taken instanceof Response
    ? taken
    : Response.json(taken, { headers: { "cache-control": "no-store" } })
}

/** The range that is asked for; `undefined` where all is, `null` where there is no such range. */
export const rangeOf = (header: string | null, size: number): ByteRange | undefined | null => {
  const asked = /^bytes=(\d*)-(\d*)$/u.exec(header ?? "")
  if (asked === null) return undefined
  const [, first = "", last = ""] = asked
  if (first === "" && last === "") return undefined
  const range =
    first === ""
      ? { first: Math.max(0, size - Number(last)), last: size - 1 }
      : { first: Number(first), last: last === "" ? size - 1 : Math.min(Number(last), size - 1) }
  return range.first <= range.last && range.first < size ? range : null
}

/** A name in a header: plain letters for old clients, all of it for the others (RFC 6266). */
const dispositionOf = (fileName: string): string => {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/gu, "_")
  const whole = encodeURIComponent(fileName).replaceAll(
    /['()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

const headersOf = ({ fileName, mediaType, sha256 }: Attachment) => ({
  "content-type": mediaType,
  "content-disposition": dispositionOf(fileName),
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "accept-ranges": "bytes",
  "cache-control": "private, no-store",
  etag: `"${sha256}"`,
})

const decode = decodeInput(DocumentQuestion)

const questionOf = (url: URL): unknown => {
  const knownAt = url.searchParams.get("knownAt")
  const asOf = url.searchParams.get("asOf")
  return {
    id: url.pathname.split("/")[2],
    ...(asOf === null ? {} : { asOf }),
    ...(knownAt === null ? {} : { knownAt: /^\d+$/u.test(knownAt) ? Number(knownAt) : knownAt }),
  }
}

const fetchFile = async (asked: Asked, actor: Actor): Promise<Response> => {
  const { request, requestId, runtime, origin } = asked
  const question = decode(questionOf(new URL(request.url)))
  if (question instanceof MalformedInput) return refusalResponse(question, requestId)
  const reading = Effect.gen(function* () {
    const { document, bytes } = yield* DocumentFile.use((file) => file.open(question))
    const { attachment } = document
    const range = rangeOf(request.headers.get("range"), attachment.size)
    if (range === null) return { attachment, range, body: Stream.empty }
    return { attachment, range, body: yield* bytes(range) }
  })
  const exit = await runtime.runPromiseExit(
    reading.pipe(Effect.provideService(CurrentActor, actor), Effect.provideService(RequestOrigin, origin)),
  )
  const opened = answerOr(exit, requestId)
  if (opened instanceof Response) return opened
  const { attachment, range, body } = opened
  const headers = headersOf(attachment)
  const { size } = attachment
  if (range === null) {
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${size}` } })
  }
  const { first, last } = range ?? { first: 0, last: size - 1 }
  const part = range === undefined ? {} : { "content-range": `bytes ${first}-${last}/${size}` }
  return new Response(Stream.toReadableStream(body), {
    status: range === undefined ? 200 : 206,
    headers: { ...headers, ...part, "content-length": String(last - first + 1) },
  })
}

/** `POST /files/upload?name=…` with the bytes as the body; `GET /files/ID`, on both axes. */
export const answerFiles = async (asked: Asked): Promise<Response> => {
  const { request, requestId, actor } = asked
  if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
  const { pathname } = new URL(request.url)
  if (request.method === "POST" && pathname === UPLOAD_PATH) return upload(asked, actor)
  if (request.method === "GET") return fetchFile(asked, actor)
  return Response.json({ code: "NoSuchPath", requestId }, { status: 404 })
}
