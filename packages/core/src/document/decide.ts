/** Decisions about documents: pure functions of what the journal says and a command. */
import { Result } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { canonicalText } from "../journal/Canonical.ts"
import type { Entry, Position, StreamId } from "../journal/Entry.ts"
import { annulled, corrected, type NewEvent, occurred } from "../journal/EventType.ts"
import { factsOf } from "../journal/Fact.ts"
import type { Known } from "../journal/Unit.ts"
import type { Scope } from "../access/Actor.ts"
import type { StagedUpload } from "./AttachmentStore.ts"
import type { CorrectedDetails } from "./commands.ts"
import type { Document, DocumentDetails } from "./Document.ts"
import * as Refused from "./errors.ts"
import { DocumentAttached, documentIn, documentsStream } from "./events.ts"
import type { Subject, SubjectKind } from "./Subject.ts"

type Decision<E> = Result.Result<ReadonlyArray<NewEvent>, E>

/** A record that documents are attached to, and how to read it. */
export interface Target {
  readonly record: StreamId
  readonly kind: SubjectKind
  /** What says besides whose it is. */
  readonly alongside: ReadonlyArray<StreamId>
}

const isIn = (known: Known, scope: Scope, { record, kind }: Target): boolean =>
  kind.isOpen((stream) => known.entries(stream), record, { scope, on: known.officeDate, act: "change" })

/** The part of the record that is meant; `undefined` where there is none of the name. */
const partOf = (
  known: Known,
  { record, kind }: Target,
  name: string | undefined,
): Document["part"] | undefined => {
  if (name === undefined) return null
  const position = kind.partIn(known.entries(record), name)
  return position === undefined ? undefined : { name, position }
}

/** The document of the same bytes that stands at the same place. */
const twinOf = (entries: ReadonlyArray<Entry>, document: Document): Entry | undefined =>
  factsOf(entries)
    .map(({ entry }) => entry)
    .find((entry) => {
      const { part, attachment } = documentIn(entry)
      return attachment.sha256 === document.attachment.sha256 && part?.name === document.part?.name
    })

const dateRefusal = (
  { issuedOn }: DocumentDetails,
  today: CalendarDate,
): Refused.DocumentIssuedAfterToday | undefined =>
  issuedOn !== null && issuedOn > today
    ? new Refused.DocumentIssuedAfterToday({ issuedOn, today })
    : undefined

export type AttachRefusal =
  | Refused.SubjectNotFound
  | Refused.UploadNotFound
  | Refused.DocumentIssuedAfterToday
  | Refused.DocumentAlreadyAttached

interface Attaching {
  readonly id: Uuid
  readonly subject: Subject
  readonly uploadId: Uuid
  /** `undefined` where it was forgotten, or is somebody else's. */
  readonly upload: StagedUpload | undefined
  readonly details: DocumentDetails
}

export const attach =
  (target: Target, scope: Scope, { id, subject, uploadId, upload, details }: Attaching) =>
  (known: Known): Decision<AttachRefusal> => {
    const part = isIn(known, scope, target) ? partOf(known, target, subject.part) : undefined
    if (part === undefined) {
      const { kind, code, part: name = null } = subject
      return Result.fail(new Refused.SubjectNotFound({ kind, code, part: name }))
    }
    if (upload === undefined) return Result.fail(new Refused.UploadNotFound({ uploadId }))
    const late = dateRefusal(details, known.officeDate)
    if (late !== undefined) return Result.fail(late)
    const stream = documentsStream(target.record)
    const payload: Document = { id, part, attachment: upload.attachment, details }
    const twin = twinOf(known.entries(stream), payload)
    if (twin !== undefined) {
      const { title } = documentIn(twin).details
      return Result.fail(new Refused.DocumentAlreadyAttached({ title, position: twin.position }))
    }
    return Result.succeed([occurred(DocumentAttached, { stream, occurredOn: known.officeDate, payload })])
  }

export interface Correction {
  readonly id: Uuid
  readonly position: Position
  readonly reason: string
}

/** The entry of a document that is to be put right: of a record in scope, and one that states something. */
const statedAt = (
  known: Known,
  scope: Scope,
  target: Target,
  { id, position }: Correction,
): Result.Result<Entry, Refused.DocumentNotFound> => {
  const entry = known
    .entries(documentsStream(target.record))
    .find((one) => one.position === position && !one.annuls && documentIn(one).id === id)
  return entry !== undefined && isIn(known, scope, target)
    ? Result.succeed(entry)
    : Result.fail(new Refused.DocumentNotFound({ id }))
}

export type CorrectRefusal =
  | Refused.DocumentNotFound
  | Refused.DocumentIssuedAfterToday
  | Refused.DocumentUnchanged

/** The bytes are what a document is and stay; for other bytes, withdraw it and attach another. */
export const correct =
  (target: Target, scope: Scope, correction: Correction, anew: CorrectedDetails) =>
  (known: Known): Decision<CorrectRefusal> =>
    Result.flatMap(statedAt(known, scope, target, correction), (entry): Decision<CorrectRefusal> => {
      const stated = documentIn(entry)
      const details = { ...stated.details, ...anew }
      const late = dateRefusal(details, known.officeDate)
      if (late !== undefined) return Result.fail(late)
      const { occurredOn } = entry
      const payload = { ...stated, details }
      const event = corrected(DocumentAttached, entry, { occurredOn, payload, reason: correction.reason })
      return canonicalText(event.payload) === canonicalText(entry.payload)
        ? Result.fail(new Refused.DocumentUnchanged({ position: entry.position }))
        : Result.succeed([event])
    })

export const withdraw =
  (target: Target, scope: Scope, correction: Correction) =>
  (known: Known): Decision<Refused.DocumentNotFound> =>
    Result.map(statedAt(known, scope, target, correction), (entry) => [annulled(entry, correction.reason)])
