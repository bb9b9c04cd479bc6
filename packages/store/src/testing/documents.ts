/** Documents for tests: a file sent and attached through the use cases. */
import { Effect, Stream } from "effect"
import type { CurrentActor } from "@minsheng/core/access"
import { type DocumentAccepted, type DocumentDetails, Documents, type Subject } from "@minsheng/core/document"
import { CommandId } from "@minsheng/core/journal"
import type { Refusal } from "@minsheng/core/words"

export const documentDetails = (change: Partial<DocumentDetails> = {}): DocumentDetails => ({
  title: "拨款凭证",
  documentNumber: null,
  issuer: null,
  issuedOn: null,
  ...change,
})

export const sentFile = (name: string, ...pieces: ReadonlyArray<Uint8Array>) => ({
  name,
  bytes: Stream.fromIterable(pieces),
})

/** Sends a file and attaches it; the command is named after the file and the project. */
export const attachFile = (
  subject: Subject,
  name: string,
  ...pieces: ReadonlyArray<Uint8Array>
): Effect.Effect<DocumentAccepted, Refusal, Documents | CurrentActor> =>
  Effect.gen(function* () {
    const documents = yield* Documents
    const { uploadId } = yield* documents.upload(sentFile(name, ...pieces))
    const commandId = CommandId.make(`attach ${name} ${subject.code} ${subject.part ?? ""}`.trim())
    return yield* documents.attach({
      commandId,
      subject,
      uploadId,
      details: documentDetails({ title: name }),
    })
  })
