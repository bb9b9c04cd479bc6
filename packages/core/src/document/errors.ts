/** What is refused about documents. */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { Position } from "../journal/Entry.ts"
import { SubjectName } from "./Subject.ts"

/** Why a file is not taken. */
export const AttachmentFault = Schema.Literals([
  "empty",
  "tooLarge",
  "name",
  "extension",
  "content",
  "brokenOff",
])
export type AttachmentFault = typeof AttachmentFault.Type

/** Nothing of the file is kept. */
export class AttachmentRefused extends Schema.TaggedError<AttachmentRefused>()("AttachmentRefused", {
  fault: AttachmentFault,
  fileName: Schema.String,
  /** The limit, or what is possible instead. */
  detail: Schema.Array(Schema.String),
}) {}

/** No such upload, somebody else's, or one that was forgotten because it was not attached in time. */
export class UploadNotFound extends Schema.TaggedError<UploadNotFound>()("UploadNotFound", {
  uploadId: Schema.String,
}) {}

/** No such record, none in the actor's scope, or none with such a part: they are not told apart. */
export class SubjectNotFound extends Schema.TaggedError<SubjectNotFound>()("SubjectNotFound", {
  kind: SubjectName,
  code: Schema.String,
  part: Schema.NullOr(Schema.String),
}) {}

/** No such document, none in the actor's scope, or one that does not stand: they are not told apart. */
export class DocumentNotFound extends Schema.TaggedError<DocumentNotFound>()("DocumentNotFound", {
  id: Schema.String,
}) {}

/** The same bytes are attached there already. */
export class DocumentAlreadyAttached extends Schema.TaggedError<DocumentAlreadyAttached>()(
  "DocumentAlreadyAttached",
  { title: Schema.String, position: Position },
) {}

export class DocumentIssuedAfterToday extends Schema.TaggedError<DocumentIssuedAfterToday>()(
  "DocumentIssuedAfterToday",
  { issuedOn: CalendarDate, today: CalendarDate },
) {}

/** The correction says what stands already. */
export class DocumentUnchanged extends Schema.TaggedError<DocumentUnchanged>()("DocumentUnchanged", {
  position: Position,
}) {}

export const DamageFault = Schema.Literals(["missing", "changed"])
export type DamageFault = typeof DamageFault.Type

/** The bytes are gone, or are not those of which the journal has the digest. */
export class DocumentDamaged extends Schema.TaggedError<DocumentDamaged>()("DocumentDamaged", {
  fileName: Schema.String,
  fault: DamageFault,
}) {}
