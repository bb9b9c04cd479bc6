/**
 * `POST /import/projects` and the other kinds, and `/import/file` where the headings say which of them it is:
 * a file as its bytes, read while it comes. `POST /import/bank`: a statement of the bank.
 */
import { Effect, Schema, Stream } from "effect"
import { CurrentActor, NotSignedIn } from "@minsheng/core/access"
import { BankAccepted, BankStatements, RecordBankStatement } from "@minsheng/core/bank"
import { decodeInput, MalformedInput } from "@minsheng/core/kernel"
import {
  FileRefused,
  type ImportKind,
  ImportPreview,
  ImportUpload,
  ProjectImports,
} from "@minsheng/core/imports"
import type { Asked } from "./asked.ts"
import { answerOr, refusalResponse } from "./refusals.ts"
import { type BodyLimit, LARGE_BODY } from "./request.ts"

const decodeStatement = decodeInput(RecordBankStatement)
const encodeAccepted = Schema.encodeSync(BankAccepted)
const decode = decodeInput(ImportUpload)
const encode = Schema.encodeSync(ImportPreview)

/** The bytes of a request, as far as the limit. */
async function* bounded(
  body: AsyncIterable<Uint8Array>,
  { bytes, said }: BodyLimit,
): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > bytes) throw new FileRefused({ fault: "tooLarge", line: null, detail: [said] })
    yield chunk
  }
}

const bytesOf = (request: Request): Stream.Stream<Uint8Array, FileRefused> =>
  request.body === null
    ? Stream.empty
    : Stream.fromAsyncIterable(bounded(request.body as AsyncIterable<Uint8Array>, LARGE_BODY), (error) =>
        error instanceof FileRefused
          ? error
          : // The connection broke off in the middle of the file.
            new FileRefused({ fault: "damaged", line: null, detail: [] }),
      )

/** Takes a file of one kind, or of whichever its headings say. */
export const uploadRows =
  (kind?: ImportKind) =>
  async ({ request, requestId, runtime, actor }: Asked): Promise<Response> => {
    if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
    const { searchParams } = new URL(request.url)
    const said = { ...Object.fromEntries(searchParams), ...(kind === undefined ? {} : { kind }) }
    const upload = decode(said)
    if (upload instanceof MalformedInput) return refusalResponse(upload, requestId)
    const bytes = bytesOf(request)
    const preview = ProjectImports.use((imports) => imports.previewUpload({ ...upload, bytes }))
    const exit = await runtime.runPromiseExit(Effect.provideService(preview, CurrentActor, actor))
    const answer = answerOr(exit, requestId)
    return answer instanceof Response
      ? answer
      : Response.json(encode(answer), { headers: { "cache-control": "no-store" } })
  }

/** Takes the file of a bank's statement. What is said of it stands in the address, all of it as text. */
export const uploadStatement = async ({ request, requestId, runtime, actor }: Asked): Promise<Response> => {
  if (actor === undefined) return refusalResponse(new NotSignedIn(), requestId)
  const said = Object.fromEntries(new URL(request.url).searchParams)
  const command = decodeStatement({ ...said, year: Number(said["year"]) })
  if (command instanceof MalformedInput) return refusalResponse(command, requestId)
  const recording = BankStatements.use((statements) => statements.record(command, bytesOf(request)))
  const exit = await runtime.runPromiseExit(Effect.provideService(recording, CurrentActor, actor))
  const answer = answerOr(exit, requestId)
  return answer instanceof Response
    ? answer
    : Response.json(encodeAccepted(answer), { headers: { "cache-control": "no-store" } })
}
