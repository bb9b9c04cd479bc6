/**
 * A document (文件) attached to a record: what it is called, who issued it under which number, and the bytes
 * of which the journal knows the digest.
 */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { Name, line } from "../kernel/Text.ts"
import { Uuid } from "../kernel/Uuid.ts"
import { Position } from "../journal/Entry.ts"
import { FileName } from "./FileName.ts"
import { MediaType } from "./Format.ts"

/** 摘要值: SHA-256 of the bytes, in small hexadecimal letters. */
export const Sha256 = Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/u, { message: "digest" })).pipe(
  Schema.brand("Sha256"),
)
export type Sha256 = typeof Sha256.Type

/** 附件: the file itself, as it was found to be, not as somebody said it was. */
export const Attachment = Schema.Struct({
  fileName: FileName,
  mediaType: MediaType,
  size: Schema.Int.check(Schema.isGreaterThan(0, { message: "quantity" })),
  sha256: Sha256,
})
export type Attachment = typeof Attachment.Type

/** What somebody says about a document. */
export const DocumentDetails = Schema.Struct({
  title: line(200),
  /** 文号: the number under which it was issued. */
  documentNumber: Schema.NullOr(line(60)),
  issuer: Schema.NullOr(Name),
  issuedOn: Schema.NullOr(CalendarDate),
})
export type DocumentDetails = typeof DocumentDetails.Type

/** The entry of a record that a document belongs to, and what people call it by. */
export const Part = Schema.Struct({ name: line(40), position: Position })

export const Document = Schema.Struct({
  id: Uuid,
  /** `null` where it belongs to the record as a whole. */
  part: Schema.NullOr(Part),
  attachment: Attachment,
  details: DocumentDetails,
})
export type Document = typeof Document.Type

/** A file that was sent and is not attached to anything yet. */
export const Upload = Schema.Struct({ uploadId: Uuid, ...Attachment.fields })
export type Upload = typeof Upload.Type
