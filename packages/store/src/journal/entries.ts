/** Entries as the database gives them. */
import type { CalendarDate } from "@minsheng/core/kernel"
import {
  ActorId,
  type CanonicalObject,
  type DigestAlgorithm,
  type Entry,
  type Position,
  type StoredEntry,
  StreamId,
} from "@minsheng/core/journal"

/** What to select, so that a row is an `EntryRow`. Numbers come as text from some drivers. */
export const ENTRY_COLUMNS = `position, stream, stream_version, type, payload_version, payload,
  occurred_on::text, recorded_at, actor, command_id, command_index,
  encode(request_hash, 'hex') as request_hash, supersedes, annuls, reason, algorithm,
  encode(payload_hash, 'hex') as payload_hash, encode(previous_hash, 'hex') as previous_hash,
  encode(hash, 'hex') as hash`

type Whole = string | number | bigint

export interface EntryRow {
  readonly position: Whole
  readonly stream: string
  readonly stream_version: number
  readonly type: string
  readonly payload_version: number
  readonly payload: string
  readonly occurred_on: string
  readonly recorded_at: Whole
  readonly actor: string
  readonly command_id: string
  readonly command_index: number
  readonly request_hash: string
  readonly supersedes: Whole | null
  readonly annuls: boolean
  readonly reason: string | null
  readonly algorithm: string
  readonly payload_hash: string
  readonly previous_hash: string
  readonly hash: string
}

/** The row as it stands, for checking: nothing is validated, the payload stays text. */
export const storedEntryOf = (row: EntryRow): StoredEntry => ({
  position: Number(row.position) as Position,
  stream: StreamId(row.stream),
  streamVersion: row.stream_version,
  type: row.type,
  payloadVersion: row.payload_version,
  payloadText: row.payload,
  occurredOn: row.occurred_on as CalendarDate.CalendarDate,
  recordedAt: Number(row.recorded_at),
  actor: ActorId(row.actor),
  commandId: row.command_id,
  commandIndex: row.command_index,
  requestHash: row.request_hash,
  supersedes: row.supersedes === null ? null : (Number(row.supersedes) as Position),
  annuls: row.annuls,
  reason: row.reason,
  algorithm: row.algorithm as DigestAlgorithm,
  payloadHash: row.payload_hash,
  previousHash: row.previous_hash,
  hash: row.hash,
})

export const entryOf = (row: EntryRow): Entry => {
  const { payloadText, ...entry } = storedEntryOf(row)
  return { ...entry, payload: JSON.parse(payloadText) as CanonicalObject }
}
