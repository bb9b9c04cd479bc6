/** Entries made of events without a journal, for tests to which hashes, actors and instants do not matter. */
import { ActorId, type Entry, GENESIS_HASH, Position } from "../journal/Entry.ts"
import type { NewEvent } from "../journal/EventType.ts"

/** An event as if it were the journal's entry at a position, and as if there were no other stream. */
export const entryOf = (event: NewEvent, position = 1): Entry => ({
  ...event,
  position: Position.make(position),
  streamVersion: position,
  recordedAt: position,
  actor: ActorId("operator"),
  commandId: String(position),
  commandIndex: 0,
  requestHash: GENESIS_HASH,
  algorithm: "sha256",
  payloadHash: GENESIS_HASH,
  previousHash: GENESIS_HASH,
  hash: GENESIS_HASH,
})

/** Events in their order, from the first position or from another one on. */
export const journaled = (events: ReadonlyArray<NewEvent>, first = 1): ReadonlyArray<Entry> =>
  events.map((event, index) => entryOf(event, first + index))
