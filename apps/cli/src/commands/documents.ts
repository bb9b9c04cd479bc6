/** `attach`, `list`, `fetch`, `correct` and `withdraw` documents: files that belong to a project. */
import { createReadStream } from "node:fs"
import { basename } from "node:path"
import { Effect, Schema, Stream } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import {
  AttachmentRefused,
  DocumentAccepted,
  DocumentDetails,
  DocumentFile,
  type DocumentRow,
  Documents,
  DocumentsAnswer,
  titleOf,
} from "@minsheng/core/document"
import { Month, Uuid } from "@minsheng/core/kernel"
import { ProjectCode } from "@minsheng/core/project"
import { as, axes, commandId, fits, given, orUndefined, output, position, reason } from "../flags.ts"
import { columns, type Printed } from "../output.ts"
import { OutputFile } from "../OutputFile.ts"
import { answerAs } from "../run.ts"

const project = Flag.String("project").pipe(
  Flag.filterMap(...fits(ProjectCode)),
  Flag.withDescription("code of the project"),
)

const month = Flag.String("report").pipe(
  Flag.filterMap(...fits(Month.Month)),
  Flag.withDescription("the month whose return it belongs to"),
  orUndefined,
)

const subjectOf = (flags: { readonly project: string; readonly report: string | undefined }) => ({
  kind: "project" as const,
  code: flags.project,
  ...given({ part: flags.report }),
})

const { title, documentNumber, issuer, issuedOn } = DocumentDetails.fields

const details = {
  title: Flag.String("title").pipe(
    Flag.filterMap(...fits(title)),
    Flag.withDescription("what it is called; by default the file's name"),
    orUndefined,
  ),
  documentNumber: Flag.String("number").pipe(
    Flag.filterMap(...fits(documentNumber)),
    Flag.withDescription("the number (文号) under which it was issued"),
    orUndefined,
  ),
  issuer: Flag.String("issuer").pipe(
    Flag.filterMap(...fits(issuer)),
    Flag.withDescription("who issued it"),
    orUndefined,
  ),
  issuedOn: Flag.String("issued-on").pipe(
    Flag.filterMap(...fits(issuedOn)),
    Flag.withDescription("the date that it bears (YYYY-MM-DD)"),
    orUndefined,
  ),
}

type Said = { readonly [Name in keyof DocumentDetails]: DocumentDetails[Name] | undefined }

const saidIn = ({ title: called, documentNumber: number, issuer: by, issuedOn: on }: Said): Said => ({
  title: called,
  documentNumber: number,
  issuer: by,
  issuedOn: on,
})

const accepted = (answer: DocumentAccepted): Printed => ({
  json: Schema.encodeSync(DocumentAccepted)(answer),
  lines: [`${answer.id} #${answer.position}`],
})

/** A file's bytes as they are read. */
const bytesOf = (file: string): Stream.Stream<Uint8Array, AttachmentRefused> =>
  Stream.fromAsyncIterable(
    createReadStream(file) as AsyncIterable<Uint8Array>,
    () => new AttachmentRefused({ fault: "brokenOff", fileName: basename(file), detail: [] }),
  )

export const attach = Command.make(
  "attach",
  {
    file: Argument.File("FILE", { mustExist: true }),
    project,
    report: month,
    ...details,
    commandId,
    ...output,
    as,
  },
  (flags) => {
    const program = Effect.gen(function* () {
      const documents = yield* Documents
      const name = basename(flags.file)
      const { uploadId, fileName } = yield* documents.upload({ name, bytes: bytesOf(flags.file) })
      const unsaid = { title: titleOf(fileName), documentNumber: null, issuer: null, issuedOn: null }
      const said = { ...unsaid, ...given(saidIn(flags)) }
      const command = { commandId: flags.commandId, subject: subjectOf(flags), uploadId, details: said }
      return accepted(yield* documents.attach(command))
    })
    return answerAs(flags, program)
  },
).pipe(Command.withDescription("Attach a file to a project, or to a month's return of it"))

const documentLine = ({ id, position: at, part, details: said, attachment }: DocumentRow) => [
  id,
  `#${at}`,
  part?.name ?? "",
  said.title,
  said.documentNumber ?? "",
  attachment.fileName,
  String(attachment.size),
]

export const listDocuments = Command.make(
  "documents",
  { project, report: month, ...axes, ...output, as },
  (flags) => {
    const { asOf, knownAt } = flags
    const question = { subject: subjectOf(flags), ...given({ asOf, knownAt }) }
    return answerAs(
      flags,
      Effect.map(
        DocumentFile.use((file) => file.list(question)),
        (answer) => ({
          json: Schema.encodeSync(DocumentsAnswer)(answer),
          lines: columns(answer.rows.map(documentLine)),
        }),
      ),
    )
  },
).pipe(Command.withDescription("What is attached to a project"))

const id = Argument.String("ID").pipe(Argument.filterMap(...fits(Uuid.Uuid)))

const fetchDocument = Command.make(
  "document",
  { id, out: Flag.String("out").pipe(Flag.withDescription("file to write")), ...axes, ...output, as },
  (flags) => {
    const program = Effect.gen(function* () {
      const out = yield* OutputFile.open(flags.out)
      const { asOf, knownAt } = flags
      const question = { id: flags.id, ...given({ asOf, knownAt }) }
      const { document, bytes } = yield* DocumentFile.use((file) => file.open(question))
      yield* out.write(yield* bytes())
      const { fileName, size, sha256 } = document.attachment
      const printed: Printed = {
        json: { out: flags.out, ...document.attachment },
        lines: [`${flags.out}: ${fileName} ${size} ${sha256}`],
      }
      return printed
    })
    return answerAs(flags, Effect.scoped(program))
  },
).pipe(Command.withDescription("Write an attached file to a file, once its digest was compared"))

const withdrawDocument = Command.make(
  "document",
  { id, position, reason, commandId, ...output, as },
  (flags) => {
    const { commandId: command, id: of, position: at, reason: why } = flags
    const withdrawn = Documents.use((documents) =>
      documents.withdraw({ commandId: command, id: of, position: at, reason: why }),
    )
    return answerAs(flags, Effect.map(withdrawn, accepted))
  },
).pipe(Command.withDescription("Withdraw a document that should not have been attached"))

/** What can be unsaid: a document has a title always. */
const NOT_SAID = { number: "documentNumber", issuer: "issuer", "issued-on": "issuedOn" } as const

const without = Flag.Literals("without", ["number", "issuer", "issued-on"]).pipe(
  Flag.withDescription("what was said and is to be left open"),
  Flag.atLeast(0),
)

export const correctDocument = Command.make(
  "document",
  { id, position, reason, ...details, without, commandId, ...output, as },
  (flags) => {
    const unsaid = Object.fromEntries(flags.without.map((name) => [NOT_SAID[name], null]))
    const corrected = Documents.use((documents) =>
      documents.correct({
        commandId: flags.commandId,
        id: flags.id,
        position: flags.position,
        reason: flags.reason,
        details: { ...unsaid, ...given(saidIn(flags)) },
      }),
    )
    return answerAs(flags, Effect.map(corrected, accepted))
  },
).pipe(Command.withDescription("Put right what is said about a document; what is not named stays"))

export const fetchCommand = Command.make("fetch").pipe(
  Command.withDescription("Take a file out"),
  Command.withSubcommands([fetchDocument]),
)

export const withdraw = Command.make("withdraw").pipe(
  Command.withDescription("Withdraw what was attached"),
  Command.withSubcommands([withdrawDocument]),
)
