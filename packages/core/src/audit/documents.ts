/** Reading the bytes of every document again: are they those of which the journal has the digest? */
import { Effect, Stream } from "effect"
import type { JournalReader } from "../journal/Journal.ts"
import type { StoredEntry } from "../journal/verify.ts"
import type { AttachmentStore } from "../document/AttachmentStore.ts"
import type { DamagedDocument, DocumentsVerdict } from "../document/commands.ts"
import type { Sha256 } from "../document/Document.ts"
import type { DamageFault } from "../document/errors.ts"
import { DocumentAttached, documentIn } from "../document/events.ts"
import type { CanonicalObject } from "../journal/Canonical.ts"

const attachedIn = (entries: ReadonlyArray<StoredEntry>) =>
  entries
    .filter(({ type }) => type === DocumentAttached.type)
    .map(({ payloadText, ...entry }) => {
      const payload = JSON.parse(payloadText) as CanonicalObject
      return { position: entry.position, document: documentIn({ ...entry, payload }) }
    })

/** Reads each attachment once, however many entries name it; the entries are the journal's own. */
export const checkDocuments = Effect.fnUntraced(function* (
  reader: JournalReader["Service"],
  store: AttachmentStore["Service"],
): Effect.fn.Return<DocumentsVerdict> {
  const found = new Map<Sha256, DamageFault | undefined>()
  const damaged: Array<DamagedDocument> = []
  let [entryCount, byteCount] = [0, 0]
  const faultOf = Effect.fnUntraced(function* (sha256: Sha256) {
    if (found.has(sha256)) return found.get(sha256)
    const digest = yield* store.digestOf(sha256)
    const fault = digest === undefined ? "missing" : digest === sha256 ? undefined : "changed"
    found.set(sha256, fault)
    return fault
  })
  const head = yield* reader.head
  yield* Stream.runForEach(reader.stored(head.position), (entries) =>
    Effect.forEach(attachedIn(entries), ({ position, document: { id, attachment } }) =>
      Effect.gen(function* () {
        const { sha256, fileName, size } = attachment
        entryCount += 1
        if (!found.has(sha256)) byteCount += size
        const fault = yield* faultOf(sha256)
        if (fault !== undefined) damaged.push({ position, id, fileName, sha256, fault })
      }),
    ),
  )
  return { entryCount, attachmentCount: found.size, byteCount, damaged }
})
