/**
 * Use cases that bring documents into the register: a file is sent first and kept for a day, then a command
 * attaches it to a record.
 */
import { Context, Effect, Layer, Schema, Stream } from "effect"
import { Ids } from "../kernel/Ids.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { CanonicalObject } from "../journal/Canonical.ts"
import { Journal, type JournalRefusal } from "../journal/Journal.ts"
import type { Unit } from "../journal/Unit.ts"
import { type Actor, type CurrentActor, type NotPermitted, operator, permitted } from "../access/Actor.ts"
import type { UseCase } from "../access/Role.ts"
import { AttachmentStore, DocumentRepository } from "./AttachmentStore.ts"
import * as Commands from "./commands.ts"
import * as decide from "./decide.ts"
import type { Upload } from "./Document.ts"
import { AttachmentRefused, DocumentNotFound, SubjectNotFound } from "./errors.ts"
import { documentIn, documentsStream } from "./events.ts"
import { cleanFileName, extensionOf } from "./FileName.ts"
import { EXTENSIONS, formatNamed } from "./Format.ts"
import { AttachmentBytesMax } from "./limits.ts"
import type { Probe } from "./Probe.ts"
import { sniff } from "./sniff.ts"
import { SubjectKinds, subjectName } from "./Subject.ts"

type Written<Refusal> = Effect.Effect<
  Commands.DocumentAccepted,
  NotPermitted | Refusal | JournalRefusal,
  CurrentActor
>

/** A file on its way in. */
export interface SentFile {
  readonly name: string
  readonly bytes: Stream.Stream<Uint8Array, AttachmentRefused>
}

/** The wire form of a command without its id: what makes two commands the same. */
const requestOf = (useCase: UseCase, encoded: { readonly commandId: string }): CanonicalObject => {
  const { commandId: _, ...request } = encoded
  return { useCase, request }
}

const unitOf = <Refusal>(
  actor: Actor,
  { record, alongside }: decide.Target,
  command: { readonly commandId: string; readonly request: CanonicalObject },
  decision: Unit<never, Refusal>["decide"],
): Unit<Commands.DocumentAccepted, Refusal> => ({
  actor: actor.id,
  ...command,
  streams: [record, documentsStream(record), ...alongside],
  cells: [],
  decide: decision,
  answer: ([entry]) => {
    if (entry === undefined) throw new TypeError("a command without an entry has no answer")
    return { id: documentIn(entry).id, position: entry.position, recordedAt: entry.recordedAt }
  },
})

const encodeAttach = Schema.encodeSync(Commands.AttachDocument)
const encodeCorrect = Schema.encodeSync(Commands.CorrectDocument)
const encodeWithdraw = Schema.encodeSync(Commands.WithdrawDocument)

export class Documents extends Context.Service<
  Documents,
  {
    /** Takes a file in: nothing of it is kept unless it is whole, small enough and what its name says. */
    readonly upload: (file: SentFile) => Effect.Effect<Upload, NotPermitted | AttachmentRefused, CurrentActor>
    readonly attach: (command: Commands.AttachDocument) => Written<decide.AttachRefusal>
    readonly correct: (command: Commands.CorrectDocument) => Written<decide.CorrectRefusal>
    readonly withdraw: (command: Commands.WithdrawDocument) => Written<DocumentNotFound>
  }
>()("@minsheng/core/document/Documents") {
  static readonly layer = Layer.effect(
    Documents,
    Effect.gen(function* () {
      const journal = yield* Journal
      const store = yield* AttachmentStore
      const repository = yield* DocumentRepository
      const kinds = yield* SubjectKinds
      const ids = yield* Ids
      const bytesMax = yield* AttachmentBytesMax

      const upload = Effect.fn("Documents.upload")(function* ({ name, bytes }: SentFile) {
        const actor = yield* permitted("documents.attach")
        const fileName = cleanFileName(name)
        const refused = (fault: AttachmentRefused["fault"], ...detail: ReadonlyArray<string>) =>
          new AttachmentRefused({ fault, fileName: fileName ?? "", detail })
        if (fileName === undefined) return yield* refused("name")
        const format = formatNamed(extensionOf(fileName))
        if (format === undefined) return yield* refused("extension", ...EXTENSIONS)
        let size = 0
        const limited = Stream.mapEffect(bytes, (some) => {
          size += some.length
          return size <= bytesMax
            ? Effect.succeed(some)
            : Effect.fail(refused("tooLarge", String(Math.floor(bytesMax / 2 ** 20))))
        })
        const examine = Effect.fnUntraced(function* (probe: Probe) {
          if (probe.size === 0) return yield* refused("empty")
          const content = yield* sniff(probe)
          return content === format.content
            ? format.mediaType
            : yield* refused("content", extensionOf(fileName))
        })
        const id = yield* ids.next
        const staged = yield* store.stage({ id, actor: actor.id, fileName }, limited, examine)
        return { uploadId: staged.id, ...staged.attachment }
      })

      const attach = Effect.fn("Documents.attach")(function* (command: Commands.AttachDocument) {
        const actor = yield* permitted("documents.attach")
        const { subject, uploadId, details } = command
        const kind = kinds[subject.kind]
        yield* permitted(kind.changedBy)
        const record = yield* kind.find(subject.code)
        if (record === undefined) {
          return yield* new SubjectNotFound({ ...subject, part: subject.part ?? null })
        }
        const claimed = yield* store.claim(uploadId)
        const isTheirs = claimed?.actor === actor.id || actor.id === operator.id
        const target = { record, kind, alongside: yield* kind.alongside(record) }
        const attaching = {
          id: yield* ids.next,
          subject,
          uploadId,
          upload: isTheirs ? claimed : undefined,
          details,
        }
        const request = requestOf("documents.attach", encodeAttach(command))
        const sent = { commandId: command.commandId, request }
        return yield* journal.append(
          unitOf(actor, target, sent, decide.attach(target, actor.scope, attaching)),
        )
      })

      const targetOf = Effect.fnUntraced(function* (id: Uuid) {
        const record = yield* repository.recordWith(id)
        if (record === undefined) return yield* new DocumentNotFound({ id })
        const kind = kinds[subjectName(record)]
        yield* permitted(kind.changedBy)
        return { record, kind, alongside: yield* kind.alongside(record) }
      })

      const correct = Effect.fn("Documents.correct")(function* (command: Commands.CorrectDocument) {
        const actor = yield* permitted("documents.attach")
        const target = yield* targetOf(command.id)
        const request = requestOf("documents.attach", encodeCorrect(command))
        const decision = decide.correct(target, actor.scope, command, command.details)
        return yield* journal.append(
          unitOf(actor, target, { commandId: command.commandId, request }, decision),
        )
      })

      const withdraw = Effect.fn("Documents.withdraw")(function* (command: Commands.WithdrawDocument) {
        const actor = yield* permitted("documents.withdraw")
        const target = yield* targetOf(command.id)
        const request = requestOf("documents.withdraw", encodeWithdraw(command))
        const decision = decide.withdraw(target, actor.scope, command)
        return yield* journal.append(
          unitOf(actor, target, { commandId: command.commandId, request }, decision),
        )
      })

      return Documents.of({ upload, attach, correct, withdraw })
    }),
  )
}
