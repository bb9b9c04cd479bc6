export { AttachmentStore, type ByteRange, DocumentRepository, type StagedUpload } from "./AttachmentStore.ts"
export {
  AttachDocument,
  CorrectDocument,
  type CorrectedDetails,
  type DamagedDocument,
  DocumentAccepted,
  type DocumentEntry,
  DocumentHistory,
  DocumentHistoryQuestion,
  DocumentQuestion,
  DocumentRow,
  DocumentsAnswer,
  DocumentsQuestion,
  DocumentsVerdict,
  WithdrawDocument,
} from "./commands.ts"
export { Attachment, Document, DocumentDetails, Sha256, Upload } from "./Document.ts"
export { DocumentFile, type OpenedDocument } from "./DocumentFile.ts"
export { Documents, type SentFile } from "./Documents.ts"
export {
  AttachmentFault,
  AttachmentRefused,
  type DamageFault,
  DocumentAlreadyAttached,
  DocumentDamaged,
  DocumentIssuedAfterToday,
  DocumentNotFound,
  DocumentUnchanged,
  SubjectNotFound,
  UploadNotFound,
} from "./errors.ts"
export { DocumentAttached, documentEvents, documentIn, documentsStream, recordOf } from "./events.ts"
export { cleanFileName, titleOf } from "./FileName.ts"
export { EXTENSIONS, MediaType, previewOf } from "./Format.ts"
export { ATTACHMENT_BYTES_MAX, AttachmentBytesMax } from "./limits.ts"
export type { Probe } from "./Probe.ts"
export { Subject, type SubjectKind, SubjectKinds, SubjectName } from "./Subject.ts"
