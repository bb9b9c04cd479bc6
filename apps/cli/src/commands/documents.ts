/** `attach`, `list`, `fetch`, `correct` and `withdraw` documents: files that belong to a record. */
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
  Subject,
  titleOf,
} from "@minsheng/core/document"
import { decodeInput, MalformedInput, Month, Text, Uuid } from "@minsheng/core/kernel"
import { ProjectCode } from "@minsheng/core/project"
import { as, axes, commandId, fits, given, orUndefined, output, position, reason } from "../flags.ts"
import { columns, type Printed } from "../output.ts"
import { OutputFile } from "../OutputFile.ts"
import { answerAs } from "../run.ts"

/** What a document belongs to: exactly one of them is named. */
const subject = {
  project: Flag.String("project").pipe(
    Flag.filterMap(...fits(ProjectCode)),
    Flag.withDescription("code of the project"),
    orUndefined,
  ),
  report: Flag.String("report").pipe(
    Flag.filterMap(...fits(Month.Month)),
    Flag.withDescription("of the project, the month whose return it belongs to"),
    orUndefined,
  ),
  act: Flag.String("act").pipe(
    Flag.filterMap(...fits(Text.line(40))),
    Flag.withDescription("of the project, the entry that first stated the act that it belongs to"),
    orUndefined,
  ),
  transfer: Flag.String("transfer").pipe(
    Flag.filterMap(...fits(Uuid.Uuid)),
    Flag.withDescription("identifier of the transfer of money"),
    orUndefined,
  ),
  plan: Flag.String("plan").pipe(
    Flag.withDescription("year and item of the financing plan, such as 2010-19"),
    orUndefined,
  ),
}

interface Named {
  readonly project: string | undefined
  readonly report: string | undefined
  readonly act: string | undefined
  readonly transfer: string | undefined
  readonly plan: string | undefined
}

const ofProject = (code: string, report: string | undefined, act: string | undefined) =>
  act === undefined
    ? { kind: "project", code, ...given({ part: report }) }
    : { kind: "dossier", code, part: act }

/** One that names nothing, or more than one, is refused as an input that is wrong. */
const subjectOf = ({ project, report, act, transfer, plan }: Named) => {
  const named = [
    ...(project === undefined ? [] : [ofProject(project, report, act)]),
    ...(transfer === undefined ? [] : [{ kind: "transfer", code: transfer }]),
    ...(plan === undefined ? [] : [{ kind: "financing", code: plan }]),
  ]
  const [only] = named.length === 1 ? named : []
  const decoded = decodeInput(Subject)(only ?? {})
  return decoded instanceof MalformedInput ? Effect.fail(decoded) : Effect.succeed(decoded)
}

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
    ...subject,
    ...details,
    commandId,
    ...output,
    as,
  },
  (flags) => {
    const program = Effect.gen(function* () {
      const documents = yield* Documents
      const of = yield* subjectOf(flags)
      const name = basename(flags.file)
      const { uploadId, fileName } = yield* documents.upload({ name, bytes: bytesOf(flags.file) })
      const unsaid = { title: titleOf(fileName), documentNumber: null, issuer: null, issuedOn: null }
      const said = { ...unsaid, ...given(saidIn(flags)) }
      const command = { commandId: flags.commandId, subject: of, uploadId, details: said }
      return accepted(yield* documents.attach(command))
    })
    return answerAs(flags, program)
  },
).pipe(
  Command.withDescription(
    "Attach a file to a project or a month's return of it, to a transfer, or to a financing plan",
  ),
)

const documentLine = ({ id, position: at, part, details: said, attachment }: DocumentRow) => [
  id,
  `#${at}`,
  part?.name ?? "",
  said.title,
  said.documentNumber ?? "",
  attachment.fileName,
  String(attachment.size),
]

export const listDocuments = Command.make("documents", { ...subject, ...axes, ...output, as }, (flags) => {
  const { asOf, knownAt } = flags
  return answerAs(
    flags,
    Effect.map(
      Effect.flatMap(subjectOf(flags), (of) =>
        DocumentFile.use((file) => file.list({ subject: of, ...given({ asOf, knownAt }) })),
      ),
      (answer) => ({
        json: Schema.encodeSync(DocumentsAnswer)(answer),
        lines: columns(answer.rows.map(documentLine)),
      }),
    ),
  )
}).pipe(Command.withDescription("What is attached to a project, a transfer or a financing plan"))

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
