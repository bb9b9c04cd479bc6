/** Use cases of whoever checks the journal: taking it out whole, verifying it where it stands, its seals. */
import { Context, Effect, Layer, Schema, Semaphore, Stream } from "effect"
import { ChainDigest } from "../journal/Digest.ts"
import { GENESIS, type Head, Position } from "../journal/Entry.ts"
import { Examination } from "../journal/Examination.ts"
import { PositionBeyondHead } from "../journal/Axes.ts"
import { JournalReader, type JournalRefusal } from "../journal/Journal.ts"
import { type Seal, Seals } from "../journal/Seals.ts"
import { type Anchor, type Broken, Fault, type Sound, type StoredEntry, Verifier } from "../journal/verify.ts"
import { AccessRecords } from "../access/AccessRecord.ts"
import {
  type Actor,
  answersForAll,
  type CurrentActor,
  needsAll,
  type NotPermitted,
  permitted,
} from "../access/Actor.ts"
import type { UseCase } from "../access/Role.ts"
import { AttachmentStore } from "../document/AttachmentStore.ts"
import type { DocumentsVerdict } from "../document/commands.ts"
import { checkDocuments } from "./documents.ts"
import { JournalOutsideScope } from "./errors.ts"
import { KeptSeals } from "./KeptSeals.ts"

/** The verdict on a journal, in its wire form. */
export const VerdictAnswer = Schema.Union([
  Schema.TaggedStruct("Sound", {
    position: Schema.Int,
    hash: Schema.String,
    entryCount: Schema.Int,
    sealCount: Schema.Int,
  }),
  Schema.TaggedStruct("Broken", {
    position: Schema.Int,
    fault: Fault,
    expected: Schema.String,
    found: Schema.String,
  }),
])

/** A part of the journal, both ends included; what is left out is the first position, or the last. */
export interface ExportedPart {
  readonly from?: Position | undefined
  readonly to?: Position | undefined
}

export interface ExportedJournal {
  /** The entry before the first one that is taken out; of a whole journal that of position 0. */
  readonly after: Head
  /** The head when the export began, or where a part ends: the file must reach at least there. */
  readonly head: Head
  readonly entries: Stream.Stream<ReadonlyArray<StoredEntry>>
}

type Refused = NotPermitted | JournalOutsideScope

/** Answers the current actor if they may ask this of the whole journal. */
const permittedOnAll = Effect.fnUntraced(function* (
  useCase: UseCase,
): Effect.fn.Return<Actor, Refused, CurrentActor> {
  const actor = yield* permitted(useCase)
  if (needsAll(actor, useCase) && !answersForAll(actor)) return yield* new JournalOutsideScope({ useCase })
  return actor
})

export class Audit extends Context.Service<
  Audit,
  {
    /** All entries as stored. That the journal was taken is kept as an access record. */
    readonly exported: Effect.Effect<ExportedJournal, Refused, CurrentActor>
    /** Some of them, which can be checked by themselves from where they begin. */
    readonly exportedPart: (
      part: ExportedPart,
    ) => Effect.Effect<ExportedJournal, Refused | PositionBeyondHead, CurrentActor>
    /**
     * Checks every entry, against the seals that were kept and whatever else is known from outside (a printed
     * seal, a kept head), then whether what stands beside the journal follows from it. One journal is checked
     * at a time; others wait.
     */
    readonly verify: (anchors: ReadonlyArray<Anchor>) => Effect.Effect<Sound | Broken, Refused, CurrentActor>
    /** Reads the bytes of every document again, withdrawn ones included. */
    readonly documents: Effect.Effect<DocumentsVerdict, Refused, CurrentActor>
    /** The daily seals, oldest first, to be kept elsewhere; days that are over are sealed before. */
    readonly seals: Effect.Effect<ReadonlyArray<Seal>, Refused | JournalRefusal, CurrentActor>
  }
>()("@minsheng/core/audit/Audit") {
  static readonly layer = Layer.effect(
    Audit,
    Effect.gen(function* () {
      const reader = yield* JournalReader
      const digests = yield* ChainDigest
      const records = yield* AccessRecords
      const sealing = yield* Seals
      const kept = yield* KeptSeals
      const examination = yield* Examination
      const attachments = yield* AttachmentStore
      const turn = yield* Semaphore.make(1)

      const taken = Effect.fnUntraced(function* (after: Head, head: Head) {
        const actor = yield* permittedOnAll("journal.export")
        const behind = after.position === 0 ? undefined : after.position
        const question = JSON.stringify({ after: behind, head: head.position })
        const id = yield* records.begin({ actor: actor.id, useCase: "journal.export", question })
        const rowCount = head.position - after.position
        const finished = records.finish(id, { rowCount, digest: head.hash })
        return { after, head, entries: Stream.onEnd(reader.stored(head.position, behind), finished) }
      })

      const exported = Effect.flatMap(permittedOnAll("journal.export"), () =>
        Effect.flatMap(reader.head, (head) => taken(GENESIS, head)),
      ).pipe(Effect.withSpan("Audit.exported"))

      const headOf = Effect.fnUntraced(function* (position: Position) {
        const found = yield* reader.headOf(position)
        if (found !== undefined) return found
        return yield* new PositionBeyondHead({ position, head: (yield* reader.head).position })
      })

      const exportedPart = Effect.fn("Audit.exportedPart")(function* ({ from, to }: ExportedPart) {
        yield* permittedOnAll("journal.export")
        const head = to === undefined ? yield* reader.head : yield* headOf(to)
        const after = yield* headOf(Position.make(Math.max(0, (from ?? 1) - 1)))
        if (after.position <= head.position) return yield* taken(after, head)
        return yield* new PositionBeyondHead({ position: after.position, head: head.position })
      })

      /** What is known from outside is read before the head: it must not lie beyond it. */
      const verdict = Effect.fnUntraced(function* (anchors: ReadonlyArray<Anchor>) {
        const known = [...anchors, ...(yield* kept.anchors)]
        const last = yield* reader.lastBatch
        const verifier = new Verifier(digests.of, {
          anchors: last === undefined ? known : [...known, last],
          examiners: examination.examiners(),
        })
        const head = yield* reader.head
        yield* Stream.runForEachWhile(reader.stored(head.position), (entries) =>
          Effect.sync(() => entries.every((entry) => verifier.take(entry))),
        )
        const found = verifier.finish()
        return found._tag === "Sound" ? ((yield* examination.astray) ?? found) : found
      })

      const verify = Effect.fn("Audit.verify")(function* (anchors: ReadonlyArray<Anchor>) {
        const actor = yield* permittedOnAll("journal.verify")
        const question = JSON.stringify({ anchors: anchors.map(({ position }) => position) })
        const id = yield* records.begin({ actor: actor.id, useCase: "journal.verify", question })
        const found = yield* turn.withPermit(verdict(anchors))
        const digest = found._tag === "Sound" ? found.hash : null
        yield* records.finish(id, { rowCount: found.position, digest })
        return found
      })

      const documents = Effect.andThen(
        permittedOnAll("journal.verify"),
        turn.withPermit(checkDocuments(reader, attachments)),
      ).pipe(Effect.withSpan("Audit.documents"))

      const seals = Effect.gen(function* () {
        yield* permittedOnAll("journal.verify")
        yield* sealing.sealDue
        return yield* sealing.list
      }).pipe(Effect.withSpan("Audit.seals"))

      return Audit.of({ exported, exportedPart, verify, documents, seals })
    }),
  )
}
