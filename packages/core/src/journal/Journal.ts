/** The journal's port: one order, one chain, one writer at a time. */
import { Context, type Effect, type Result, Schema, type Stream } from "effect"
import type { CanonicalValue } from "./Canonical.ts"
import type { Entry, Head, StreamId } from "./Entry.ts"
import { Position } from "./Entry.ts"
import type { Unit } from "./Unit.ts"
import type { Anchor, StoredEntry } from "./verify.ts"

/** The command id was used before, by the same actor, for something else. */
export class CommandConflict extends Schema.TaggedError<CommandConflict>()("CommandConflict", {
  commandId: Schema.String,
}) {}

/** The entry to be corrected is not the one that stands: somebody corrected or annulled it meanwhile. */
export class EntrySuperseded extends Schema.TaggedError<EntrySuperseded>()("EntrySuperseded", {
  position: Position,
  by: Position,
}) {}

/** Too many commands are waiting. Nothing was written; send it again. */
export class JournalBusy extends Schema.TaggedError<JournalBusy>()("JournalBusy", { waiting: Schema.Int }) {}

/**
 * The database did not answer. `notWritten`: the command was surely not accepted. `unknown`: the answer to
 * the commit was lost; the same command id asks what became of it.
 */
export class JournalUnavailable extends Schema.TaggedError<JournalUnavailable>()("JournalUnavailable", {
  outcome: Schema.Literals(["notWritten", "unknown"]),
}) {}

/** What the journal itself may refuse, whatever the command. */
export type JournalRefusal = CommandConflict | EntrySuperseded | JournalBusy | JournalUnavailable

export class Journal extends Context.Service<
  Journal,
  {
    /** Decides and writes one command, together with whatever others are waiting. */
    readonly append: <A, E>(unit: Unit<A, E>) => Effect.Effect<A, E | JournalRefusal>
    /**
     * Decides and writes a chunk of commands in one transaction of its own. Each is accepted or refused by
     * itself; the chunk is all there or not at all.
     */
    readonly appendChunk: <A, E>(
      units: ReadonlyArray<Unit<A, E>>,
    ) => Effect.Effect<
      ReadonlyArray<Result.Result<A, E | CommandConflict | EntrySuperseded>>,
      JournalBusy | JournalUnavailable
    >
  }
>()("@minsheng/core/journal/Journal") {}

/**
 * The head that a request has looked at, where it has: what it reads is read from there on, once. Streams
 * that were read at that position or later are not looked at again.
 */
export const RequestHead = Context.Reference<Head | undefined>("@minsheng/core/journal/RequestHead", {
  defaultValue: () => undefined,
})

/** Reading the journal. A database that does not answer is a defect here: there is nothing to decide. */
export class JournalReader extends Context.Service<
  JournalReader,
  {
    readonly head: Effect.Effect<Head>
    /** The head as it was at an instant: the last position recorded by then. */
    readonly headAt: (recordedAt: number) => Effect.Effect<Head>
    /** The head of the journal when it was that long; `undefined` beyond its end. */
    readonly headOf: (position: Position) => Effect.Effect<Head | undefined>
    /**
     * All entries of a stream, in order. Equal arrays are returned as the same array while nothing is added.
     */
    readonly entries: (stream: StreamId) => Effect.Effect<ReadonlyArray<Entry>>
    /** All entries of several streams, read at once; a stream without any is left out. */
    readonly entriesOf: (
      streams: ReadonlyArray<StreamId>,
    ) => Effect.Effect<ReadonlyMap<StreamId, ReadonlyArray<Entry>>>
    /** What some cells say now; those that no entry has written are left out. */
    readonly cells: (keys: ReadonlyArray<string>) => Effect.Effect<ReadonlyMap<string, CanonicalValue>>
    /** The hashes of a range of positions, both ends included, in order. */
    readonly hashes: (first: Position, last: Position) => Effect.Effect<ReadonlyArray<string>>
    /**
     * All entries up to a position as they are stored, in order, some thousands at a time; of a part those
     * behind another position.
     */
    readonly stored: (upTo: Position, after?: Position) => Stream.Stream<ReadonlyArray<StoredEntry>>
    /** Where the last batch ended, by its own record: behind it nothing may be missing. */
    readonly lastBatch: Effect.Effect<Anchor | undefined>
  }
>()("@minsheng/core/journal/JournalReader") {}
