/** Use cases of whoever checks the journal: taking it out whole, verifying it where it stands, its seals. */
import { Context, Effect, Layer, Schema, Stream } from "effect"
import { ChainDigest } from "../journal/Digest.ts"
import type { Head } from "../journal/Entry.ts"
import { JournalReader, type JournalRefusal } from "../journal/Journal.ts"
import { type Seal, Seals } from "../journal/Seals.ts"
import { type Anchor, type Broken, type Sound, type StoredEntry, Verifier } from "../journal/verify.ts"
import { AccessRecords } from "../access/AccessRepository.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"

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
    fault: Schema.Literals(["position", "link", "payload", "hash", "version", "time", "seal", "end"]),
    expected: Schema.String,
    found: Schema.String,
  }),
])

export interface ExportedJournal {
  /** The head when the export began: the file must reach at least there. */
  readonly head: Head
  readonly entries: Stream.Stream<ReadonlyArray<StoredEntry>>
}

export class Audit extends Context.Service<
  Audit,
  {
    /** All entries as stored. That the journal was taken is kept as an access record. */
    readonly exported: Effect.Effect<ExportedJournal, NotPermitted, CurrentActor>
    /** Checks every entry; anchors are what is known from outside (a printed seal, a kept head). */
    readonly verify: (
      anchors: ReadonlyArray<Anchor>,
    ) => Effect.Effect<Sound | Broken, NotPermitted, CurrentActor>
    /** The daily seals, oldest first, to be kept elsewhere; days that are over are sealed before. */
    readonly seals: Effect.Effect<ReadonlyArray<Seal>, NotPermitted | JournalRefusal, CurrentActor>
  }
>()("@minsheng/core/audit/Audit") {
  static readonly layer = Layer.effect(
    Audit,
    Effect.gen(function* () {
      const reader = yield* JournalReader
      const digests = yield* ChainDigest
      const records = yield* AccessRecords
      const kept = yield* Seals

      const exported = Effect.gen(function* () {
        const actor = yield* permitted("journal.export")
        const head = yield* reader.head
        const question = JSON.stringify({ head: head.position })
        const id = yield* records.begin({ actor: actor.id, useCase: "journal.export", question })
        const taken = records.finish(id, { rowCount: head.position, digest: head.hash })
        return { head, entries: Stream.onEnd(reader.stored(head.position), taken) }
      }).pipe(Effect.withSpan("Audit.exported"))

      const verify = Effect.fn("Audit.verify")(function* (anchors: ReadonlyArray<Anchor>) {
        yield* permitted("journal.verify")
        const last = yield* reader.lastBatch
        const verifier = new Verifier(digests.of, last === undefined ? anchors : [...anchors, last])
        const head = yield* reader.head
        yield* Stream.runForEachWhile(reader.stored(head.position), (entries) =>
          Effect.sync(() => entries.every((entry) => verifier.take(entry))),
        )
        return verifier.finish()
      })

      const seals = Effect.gen(function* () {
        yield* permitted("journal.verify")
        yield* kept.sealDue
        return yield* kept.list
      }).pipe(Effect.withSpan("Audit.seals"))

      return Audit.of({ exported, verify, seals })
    }),
  )
}
