/** Documents that are attached to records: what they are called and what their files are, never the bytes. */
import type { Document } from "@minsheng/core/document"
import type { ProjectDocument as CoreDocument } from "@minsheng/core/project"
import { builder, type FieldsOf, say } from "../builder.ts"
import { connection, sliceResult } from "./connections.ts"

/** What is known of a document, wherever it is shown. */
export const documentFields: FieldsOf<Document> = (t) => ({
  id: t.exposeString("id", { description: say("内部编号。", "Its identifier.") }),
  title: t.string({
    description: say("标题。", "What it is called."),
    resolve: ({ details }) => details.title,
  }),
  documentNumber: t.string({
    nullable: true,
    description: say("文号。", "The number under which it was issued."),
    resolve: ({ details }) => details.documentNumber,
  }),
  issuer: t.string({
    nullable: true,
    description: say("发文单位。", "Who issued it."),
    resolve: ({ details }) => details.issuer,
  }),
  issuedOn: t.field({
    type: "Date",
    nullable: true,
    description: say("发文日期。", "When it was issued."),
    resolve: ({ details }) => details.issuedOn,
  }),
  fileName: t.string({
    description: say("文件名。", "The name of its file."),
    resolve: ({ attachment }) => attachment.fileName,
  }),
  mediaType: t.string({
    description: say("文件类型。", "What its file was found to be."),
    resolve: ({ attachment }) => attachment.mediaType,
  }),
  size: t.int({
    description: say("字节数。", "How many bytes it has."),
    resolve: ({ attachment }) => attachment.size,
  }),
  sha256: t.string({
    description: say("摘要值。", "The digest of its bytes."),
    resolve: ({ attachment }) => attachment.sha256,
  }),
  partName: t.string({
    nullable: true,
    description: say(
      "属于哪一条，如月份；空为属于整个项目。",
      "The entry that it belongs to, such as a month; null for the project as a whole.",
    ),
    resolve: ({ part }) => part?.name ?? null,
  }),
  partPosition: t.int({
    nullable: true,
    description: say("那一条的序号。", "The position of that entry."),
    resolve: ({ part }) => part?.position ?? null,
  }),
})

const ProjectDocument = builder.objectRef<CoreDocument>("ProjectDocument").implement({
  description: say(
    "附在项目上的一份文件：名称、出处和摘要值，不含内容。",
    "A document attached to a project: what it is and its digest, without its bytes.",
  ),
  fields: (t) => ({
    ...documentFields(t),
    attachedOn: t.expose("attachedOn", {
      type: "Date",
      description: say("附上的日期。", "The day on which it was attached."),
    }),
    position: t.exposeInt("position", {
      description: say("记在账册第几条。", "The entry of the journal that states it."),
    }),
  }),
})

export const documentsField = say(
  "附着的文件，按附上的先后；撤回的不在其中。",
  "The documents attached to it, in the order in which they were; those that were withdrawn are not among them.",
)

export const DocumentsResult = sliceResult(
  "ProjectDocumentsResult",
  connection("ProjectDocumentConnection", ProjectDocument, documentsField),
  "ProjectDocumentConnection",
)
