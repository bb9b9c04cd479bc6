/** What can be told and asked about documents, as every face takes it. */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import * as Instant from "../kernel/Instant.ts"
import { Uuid } from "../kernel/Uuid.ts"
import { Axes, AxesInput } from "../journal/Axes.ts"
import { CommandId, correctionFields } from "../journal/Command.ts"
import { Position } from "../journal/Entry.ts"
import { Document, DocumentDetails } from "./Document.ts"
import { DamageFault } from "./errors.ts"
import { Subject } from "./Subject.ts"

const commandId = CommandId

export const AttachDocument = Schema.Struct({
  commandId,
  subject: Subject,
  uploadId: Uuid,
  details: DocumentDetails,
})
export type AttachDocument = typeof AttachDocument.Type

/** What is said anew; what is left out stays as it was said. */
export const CorrectedDetails = DocumentDetails.mapFields(({ title, documentNumber, issuer, issuedOn }) => ({
  title: Schema.optionalKey(title),
  documentNumber: Schema.optionalKey(documentNumber),
  issuer: Schema.optionalKey(issuer),
  issuedOn: Schema.optionalKey(issuedOn),
}))
export type CorrectedDetails = typeof CorrectedDetails.Type

/** What was said about a document was wrong. */
export const CorrectDocument = Schema.Struct({
  commandId,
  id: Uuid,
  ...correctionFields,
  details: CorrectedDetails,
})
export type CorrectDocument = typeof CorrectDocument.Type

/** The document should not have been attached. It is served no more; its entry and its bytes stay. */
export const WithdrawDocument = Schema.Struct({ commandId, id: Uuid, ...correctionFields })
export type WithdrawDocument = typeof WithdrawDocument.Type

export const DocumentAccepted = Schema.Struct({ id: Uuid, position: Position, recordedAt: Schema.Int })
export type DocumentAccepted = typeof DocumentAccepted.Type

export const DocumentsQuestion = Schema.Struct({ ...AxesInput.fields, subject: Subject })
export type DocumentsQuestion = typeof DocumentsQuestion.Type

/** A document that stands, with the entry that says so. */
export const DocumentRow = Schema.Struct({
  ...Document.fields,
  position: Position,
  attachedOn: CalendarDate,
  recordedAt: Instant.Instant,
  /** `null` for the operator and the system. */
  actorName: Schema.NullOr(Schema.String),
})
export type DocumentRow = typeof DocumentRow.Type

export const DocumentsAnswer = Schema.Struct({
  axes: Axes,
  demonstration: Schema.Boolean,
  subject: Subject,
  rows: Schema.Array(DocumentRow),
})
export type DocumentsAnswer = typeof DocumentsAnswer.Type

/** What was recorded of a document. */
export const DocumentEntry = Schema.Struct({
  position: Position,
  occurredOn: CalendarDate,
  recordedAt: Instant.Instant,
  /** `null` for the operator and the system. */
  actorName: Schema.NullOr(Schema.String),
  act: Schema.Literals(["attached", "corrected", "withdrawn"]),
  details: DocumentDetails,
  reason: Schema.NullOr(Schema.String),
  /** Whether it was recorded by the position that is asked about. */
  known: Schema.Boolean,
})
export type DocumentEntry = typeof DocumentEntry.Type

export const DocumentHistoryQuestion = Schema.Struct({ ...DocumentsQuestion.fields, id: Uuid })
export type DocumentHistoryQuestion = typeof DocumentHistoryQuestion.Type

/** One document of a record, as it stands on both axes, and what became of it. */
export const DocumentHistory = Schema.Struct({
  axes: Axes,
  subject: Subject,
  /** As it was attached first. */
  document: Document,
  /** `null` where it does not stand: it was withdrawn, or is not attached yet. */
  row: Schema.NullOr(DocumentRow),
  /** The latest first. */
  entries: Schema.Array(DocumentEntry),
})
export type DocumentHistory = typeof DocumentHistory.Type

/** One document, as it stands on both axes. */
export const DocumentQuestion = Schema.Struct({ ...AxesInput.fields, id: Uuid })
export type DocumentQuestion = typeof DocumentQuestion.Type

/** An attachment that is not what the journal says. */
export const DamagedDocument = Schema.Struct({
  position: Position,
  id: Schema.String,
  fileName: Schema.String,
  sha256: Schema.String,
  fault: DamageFault,
})
export type DamagedDocument = typeof DamagedDocument.Type

/** The verdict on the bytes of all documents, withdrawn ones included. */
export const DocumentsVerdict = Schema.Struct({
  entryCount: Schema.Int,
  attachmentCount: Schema.Int,
  byteCount: Schema.Int,
  damaged: Schema.Array(DamagedDocument),
})
export type DocumentsVerdict = typeof DocumentsVerdict.Type
