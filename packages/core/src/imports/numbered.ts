/**
 * Transfers by the numbers that offices give them: a number has one identifier, and a next one only when what
 * bore it was moved back. So a file that is sent again finds what it moved, whoever sends it.
 */
import { Effect } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Digest } from "../journal/Digest.ts"
import type { Entry, StreamId } from "../journal/Entry.ts"
import { transferStream } from "../funds/events.ts"
import { transferOf, type TransferRecord } from "../funds/TransferRecord.ts"
import { idFrom } from "./transferUnits.ts"

/** Which transfer a number is now, or would be. */
export interface Numbered {
  readonly id: Uuid
  /** What moved back the one before, where there was one. */
  readonly after: Uuid | null
  /** `undefined` while nothing under the number stands. */
  readonly standing: TransferRecord | undefined
}

type Streams = (ids: ReadonlyArray<StreamId>) => Effect.Effect<ReadonlyMap<StreamId, ReadonlyArray<Entry>>>

/** A number that is looked for: from its transfer on along what moved it back, and that back again. */
interface Search {
  readonly key: string
  readonly year: number
  readonly attempt: number
  readonly id: Uuid
  readonly at: Uuid
  /** Whether money is where the transfer moved it, if what is at `at` stands. */
  readonly isForward: boolean
  readonly after: Uuid | null
}

const idOf = (digest: Digest, year: number, key: string, attempt: number): Uuid =>
  idFrom(digest, year, `transfer ${key} ${attempt}`)

/** Looks on, or answers. */
const step = (
  digest: Digest,
  search: Search,
  found: TransferRecord | undefined,
  own: TransferRecord | undefined,
): Search | Numbered => {
  const { key, year, id, at, after, isForward } = search
  if (found === undefined) return { id, after, standing: undefined }
  if (found.state === "reversed" && found.reversedBy !== null) {
    return { ...search, at: found.reversedBy, isForward: !isForward }
  }
  if (isForward) return { id, after, standing: own }
  const attempt = search.attempt + 1
  const next = idOf(digest, year, key, attempt)
  return { key, year, attempt, id: next, at: next, isForward: true, after: at }
}

/** What each number is, and every stream that was looked at. */
export const readNumbered = Effect.fnUntraced(function* (
  keys: ReadonlyMap<string, number>,
  digest: Digest,
  streams: Streams,
) {
  const numbered = new Map<string, Numbered>()
  const seen = new Map<StreamId, ReadonlyArray<Entry>>()
  let searches = [...keys].map(([key, year]): Search => {
    const id = idOf(digest, year, key, 0)
    return { key, year, attempt: 0, id, at: id, isForward: true, after: null }
  })
  while (searches.length > 0) {
    const found = yield* streams(searches.map(({ at }) => transferStream(at)))
    for (const [stream, entries] of found) seen.set(stream, entries)
    const recordOf = (id: Uuid) => transferOf(seen.get(transferStream(id)) ?? [])
    const next: Array<Search> = []
    for (const search of searches) {
      const answer = step(digest, search, recordOf(search.at), recordOf(search.id))
      if ("key" in answer) next.push(answer)
      else numbered.set(search.key, answer)
    }
    searches = next
  }
  return { numbered, seen }
})
