/**
 * One entry of the journal: what happened, when it was true, when it was learned, by whom, and the
 * hashes that chain it to everything before.
 *
 * `payloadHash = H(payload)`, `hash = H(canonical header)`, where the header holds every field below
 * but the payload and the hash themselves, `payloadHash` and `previousHash` included. A payload can
 * therefore be taken out by law and the chain still verifies.
 */
import { Brand, Schema } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { CanonicalObject } from "./Canonical.ts"
import type { Digest, DigestAlgorithm } from "./Digest.ts"

/** Place in the one order of everything: 1, 2, 3 … without gaps, in commit order. */
export const Position = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0, { message: "position" })).pipe(
  Schema.brand("Position"),
)
export type Position = typeof Position.Type

/** `concept/identifier`: the record that an entry belongs to. */
export type StreamId = string & Brand.Brand<"StreamId">
export const StreamId = Brand.nominal<StreamId>()

/** Who acted: `user/<uuid>`, `operator` at the command line, or `system` for what runs by itself. */
export type ActorId = string & Brand.Brand<"ActorId">
export const ActorId = Brand.nominal<ActorId>()

export interface EntryHeader {
  readonly position: Position
  readonly stream: StreamId
  /** 1, 2, 3 … within the stream. */
  readonly streamVersion: number
  readonly type: string
  readonly payloadVersion: number
  /** When it was true in the world. */
  readonly occurredOn: CalendarDate
  /** When it was learned: milliseconds since 1970, set under the journal's lock; one for a batch, rising. */
  readonly recordedAt: number
  readonly actor: ActorId
  /** The caller's idempotency key, unique per actor. */
  readonly commandId: string
  /** Which of the command's events this is, from 0. */
  readonly commandIndex: number
  /** Digest of the canonical request: the same key with another request is a conflict. */
  readonly requestHash: string
  /** The entry that this one takes the place of; `null` for a new fact. */
  readonly supersedes: Position | null
  /** With `supersedes`: the old entry was wrong altogether and nothing takes its place. */
  readonly annuls: boolean
  /** Why it was corrected or annulled; `null` for a new fact. */
  readonly reason: string | null
  readonly algorithm: DigestAlgorithm
  readonly payloadHash: string
  readonly previousHash: string
}

export interface Entry extends EntryHeader {
  readonly payload: CanonicalObject
  readonly hash: string
}

/** The previous hash of the first entry. */
export const GENESIS_HASH = "0".repeat(64)

/** The head of the journal: what the digest of everything up to a position is. */
export interface Head {
  readonly position: Position
  readonly hash: string
  readonly recordedAt: number
}

export const GENESIS: Head = { position: Position.make(0), hash: GENESIS_HASH, recordedAt: 0 }

/**
 * The canonical text of a header. Written out in key order because the writer makes thousands a second;
 * a property test holds it equal to `canonicalText`.
 */
export const headerText = (header: EntryHeader): string =>
  `{"actor":${JSON.stringify(header.actor)},"algorithm":"${header.algorithm}"` +
  `,"annuls":${String(header.annuls)},"commandId":${JSON.stringify(header.commandId)}` +
  `,"commandIndex":${header.commandIndex},"occurredOn":"${header.occurredOn}"` +
  `,"payloadHash":"${header.payloadHash}","payloadVersion":${header.payloadVersion}` +
  `,"position":${header.position},"previousHash":"${header.previousHash}"` +
  `,"reason":${JSON.stringify(header.reason)},"recordedAt":${header.recordedAt}` +
  `,"requestHash":"${header.requestHash}","stream":${JSON.stringify(header.stream)}` +
  `,"streamVersion":${header.streamVersion},"supersedes":${String(header.supersedes)}` +
  `,"type":${JSON.stringify(header.type)}}`

/** The hash that a header must carry. */
export const hashOf = (digest: Digest, header: EntryHeader): string => digest.ofText(headerText(header))
