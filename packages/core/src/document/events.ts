/**
 * Events of documents: a stream for all documents of a record. That a document is withdrawn is an annulment
 * of its entry, that its details are put right a correction.
 */
import { type Entry, StreamId } from "../journal/Entry.ts"
import * as EventType from "../journal/EventType.ts"
import { Document } from "./Document.ts"

/** The family of streams that hold documents. */
const FAMILY = "document/"

/** The stream of the documents of a record. */
export const documentsStream = (record: StreamId): StreamId => StreamId(`${FAMILY}${record}`)

/** The record whose documents a stream holds. */
export const recordOf = (stream: StreamId): StreamId => StreamId(stream.slice(FAMILY.length))

/** A document was attached to a record, or to one of its entries (occurred: the day it was attached). */
export const DocumentAttached = EventType.make({
  type: "DocumentAttached",
  payload: Document,
  example: {
    id: "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
    part: { name: "2010-05", position: 48_216 },
    attachment: {
      fileName: "拨款凭证.pdf",
      mediaType: "application/pdf",
      size: 182_034,
      sha256: "9c1f4f2b5d8e7a60c3b1920e5f7d4a8895b6c7d8e9f00112233445566778899a",
    },
    details: { title: "五月拨款凭证", documentNumber: null, issuer: "示例县财政局", issuedOn: "2010-05-20" },
  },
})

export const documentEvents = [DocumentAttached] as const

export const readDocumentEvent = EventType.reader(documentEvents)

/** What an entry of a stream of documents says. */
export const documentIn = (entry: Entry): Document => readDocumentEvent(entry).payload
