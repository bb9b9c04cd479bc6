/** The forms of documents, declared: the fields of each command, and what refusals are about. */
import { AttachDocument, CorrectDocument, DocumentDetails, WithdrawDocument } from "@minsheng/core/document"
import { date, line, optional } from "../design/form/codecs.ts"
import { formOf } from "../design/form/Form.ts"
import { words as formWords } from "../design/form/words.ts"
import { commandWords as words } from "./words.ts"

const reason = { label: formWords.reason, codec: line }

const details = {
  "details.title": { label: words.title, codec: line },
  "details.documentNumber": { label: words.number, codec: optional(line) },
  "details.issuer": { label: words.issuer, codec: optional(line) },
  "details.issuedOn": { label: words.issued, codec: optional(date) },
} as const

const about = { DocumentIssuedAfterToday: "details.issuedOn" } as const

export const attachForm = formOf(AttachDocument, { name: "attachDocument", fields: details, about })

/** The form says all of a document, as it stands or anew. */
const CorrectWhole = CorrectDocument.mapFields((fields) => ({ ...fields, details: DocumentDetails }))

export const correctForm = formOf(CorrectWhole, {
  name: "correctDocument",
  fields: { ...details, reason },
  about,
})

export const withdrawForm = formOf(WithdrawDocument, { name: "withdrawDocument", fields: { reason } })
