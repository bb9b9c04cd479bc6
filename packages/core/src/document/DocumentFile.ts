/** Use cases that read documents: those of a record, and one with its bytes. */
import { Context, Effect, Layer, Stream } from "effect"
import * as Instant from "../kernel/Instant.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import { type Axes, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import type { ActorId, Entry, StreamId } from "../journal/Entry.ts"
import { asOf, factsOf } from "../journal/Fact.ts"
import { JournalReader } from "../journal/Journal.ts"
import { AccessRecords } from "../access/AccessRecord.ts"
import { AccessRepository } from "../access/AccessRepository.ts"
import { type Actor, type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { AttachmentStore, type ByteRange, DocumentRepository } from "./AttachmentStore.ts"
import type {
  DocumentEntry,
  DocumentHistory,
  DocumentHistoryQuestion,
  DocumentQuestion,
  DocumentRow,
  DocumentsAnswer,
  DocumentsQuestion,
} from "./commands.ts"
import type { Document } from "./Document.ts"
import { DocumentDamaged, DocumentNotFound, SubjectNotFound } from "./errors.ts"
import { documentIn, documentsStream } from "./events.ts"
import { type Subject, SubjectKinds, subjectName } from "./Subject.ts"

/** A document that stands, and the way to its bytes. That they are taken is kept as an access record. */
export interface OpenedDocument {
  readonly document: Document
  /** All bytes were compared with the digest of the journal before the first of them is handed over. */
  readonly bytes: (range?: ByteRange) => Effect.Effect<Stream.Stream<Uint8Array>, DocumentDamaged>
}

/** The documents that stand on both axes, in the order in which they were attached. */
export const standingDocuments = (entries: ReadonlyArray<Entry>, axes: Axes): ReadonlyArray<Entry> =>
  asOf(factsOf(entries, axes.knownAt.position), axes.asOf)
    .toSorted((a, b) => a.root.position - b.root.position)
    .map(({ entry }) => entry)

type Names = ReadonlyMap<ActorId, string>

const rowOf =
  (names: Names) =>
  (entry: Entry): DocumentRow => ({
    ...documentIn(entry),
    position: entry.position,
    attachedOn: entry.occurredOn,
    recordedAt: Instant.fromMillis(entry.recordedAt),
    actorName: names.get(entry.actor) ?? null,
  })

const toldOf =
  (names: Names, { knownAt }: Axes) =>
  (entry: Entry): DocumentEntry => ({
    position: entry.position,
    occurredOn: entry.occurredOn,
    recordedAt: Instant.fromMillis(entry.recordedAt),
    actorName: names.get(entry.actor) ?? null,
    act: entry.annuls ? "withdrawn" : entry.supersedes === null ? "attached" : "corrected",
    details: documentIn(entry).details,
    reason: entry.reason,
    known: entry.position <= knownAt.position,
  })

export class DocumentFile extends Context.Service<
  DocumentFile,
  {
    readonly list: (
      question: DocumentsQuestion,
    ) => Effect.Effect<DocumentsAnswer, NotPermitted | SubjectNotFound | PositionBeyondHead, CurrentActor>
    /** One of them with what became of it, also where it does not stand. */
    readonly history: (
      question: DocumentHistoryQuestion,
    ) => Effect.Effect<
      DocumentHistory,
      NotPermitted | SubjectNotFound | DocumentNotFound | PositionBeyondHead,
      CurrentActor
    >
    readonly open: (
      question: DocumentQuestion,
    ) => Effect.Effect<OpenedDocument, NotPermitted | DocumentNotFound | PositionBeyondHead, CurrentActor>
  }
>()("@minsheng/core/document/DocumentFile") {
  static readonly layer = Layer.effect(
    DocumentFile,
    Effect.gen(function* () {
      const reader = yield* JournalReader
      const store = yield* AttachmentStore
      const repository = yield* DocumentRepository
      const records = yield* AccessRecords
      const people = yield* AccessRepository
      const kinds = yield* SubjectKinds
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      /** Whether a record is there and the actor may see it. */
      const isOpenTo = Effect.fnUntraced(function* ({ scope }: Actor, record: StreamId) {
        const kind = kinds[subjectName(record)]
        yield* permitted(kind.readBy)
        const found = yield* reader.entriesOf([record, ...(yield* kind.alongside(record))])
        const on = yield* OfficeClock.today
        return kind.isOpen((stream) => found.get(stream) ?? [], record, { scope, on, act: "read" })
      })

      const recordOf = Effect.fnUntraced(function* (actor: Actor, subject: Subject) {
        const { kind, code, part = null } = subject
        const record = yield* kinds[kind].find(code)
        if (record !== undefined && (yield* isOpenTo(actor, record))) return record
        return yield* new SubjectNotFound({ kind, code, part })
      })

      const list = Effect.fn("DocumentFile.list")(function* (question: DocumentsQuestion) {
        const actor = yield* permitted("documents.read")
        const axes = yield* resolveAxes(question)
        const record = yield* recordOf(actor, question.subject)
        const standing = standingDocuments(yield* reader.entries(documentsStream(record)), axes)
        const names = yield* people.namesOf([...new Set(standing.map((entry) => entry.actor))])
        const rows = standing.map(rowOf(names))
        const { part } = question.subject
        return {
          axes,
          demonstration: (yield* readInstance).demonstration !== null,
          subject: question.subject,
          rows: part === undefined ? rows : rows.filter((row) => row.part?.name === part),
        }
      }, Effect.provide(services))

      const history = Effect.fn("DocumentFile.history")(function* (question: DocumentHistoryQuestion) {
        const actor = yield* permitted("documents.read")
        const axes = yield* resolveAxes(question)
        const { id, subject } = question
        const record = yield* recordOf(actor, subject)
        const own = (yield* reader.entries(documentsStream(record))).filter(
          (entry) => documentIn(entry).id === id,
        )
        const [first] = own
        if (first === undefined) return yield* new DocumentNotFound({ id })
        const names = yield* people.namesOf([...new Set(own.map((entry) => entry.actor))])
        const [standing] = standingDocuments(own, axes)
        return {
          axes,
          subject,
          document: documentIn(first),
          row: standing === undefined ? null : rowOf(names)(standing),
          entries: own.map(toldOf(names, axes)).toReversed(),
        }
      }, Effect.provide(services))

      /** The whole is compared before any part of it goes out. */
      const bytesOf = (actor: Actor, { id, attachment }: Document, axes: Axes): OpenedDocument["bytes"] =>
        Effect.fnUntraced(function* (range = { first: 0, last: attachment.size - 1 }) {
          const { sha256, fileName } = attachment
          const found = yield* store.digestOf(sha256)
          if (found !== sha256) {
            const fault = found === undefined ? "missing" : "changed"
            return yield* new DocumentDamaged({ fileName, fault })
          }
          const known = { asOf: axes.asOf, knownAt: axes.knownAt.position }
          const question = JSON.stringify({ document: id, ...range, ...known })
          const record = yield* records.begin({ actor: actor.id, useCase: "documents.read", question })
          const taken = records.finish(record, { rowCount: 1, digest: sha256 })
          return Stream.onEnd(store.read(sha256, range), taken)
        })

      const open = Effect.fn("DocumentFile.open")(function* (question: DocumentQuestion) {
        const actor = yield* permitted("documents.read")
        const axes = yield* resolveAxes(question)
        const { id } = question
        const record = yield* repository.recordWith(id)
        if (record === undefined || !(yield* isOpenTo(actor, record))) {
          return yield* new DocumentNotFound({ id })
        }
        const entries = yield* reader.entries(documentsStream(record))
        const entry = standingDocuments(entries, axes).find((one) => documentIn(one).id === id)
        if (entry === undefined) return yield* new DocumentNotFound({ id })
        const document = documentIn(entry)
        return { document, bytes: bytesOf(actor, document, axes) }
      }, Effect.provide(services))

      return DocumentFile.of({ list, history, open })
    }),
  )
}
