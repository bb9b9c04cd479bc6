/** Entries as a journal stores them: hashed and chained, as whoever holds the whole database can do again. */
import { canonicalText } from "../journal/Canonical.ts"
import type { Digest } from "../journal/Digest.ts"
import { type Entry, GENESIS_HASH, hashOf, Position } from "../journal/Entry.ts"
import type { StoredEntry } from "../journal/verify.ts"

/** Entries one behind the other: positions, versions and hashes fit, whatever else they say. */
export const rechained = (
  entries: ReadonlyArray<StoredEntry>,
  digest: Digest,
): ReadonlyArray<StoredEntry> => {
  const versions = new Map<string, number>()
  const chain: Array<StoredEntry> = []
  for (const entry of entries) {
    const streamVersion = (versions.get(entry.stream) ?? 0) + 1
    versions.set(entry.stream, streamVersion)
    const header = {
      ...entry,
      position: Position.make(chain.length + 1),
      streamVersion,
      payloadHash: digest.ofText(entry.payloadText),
      previousHash: chain.at(-1)?.hash ?? GENESIS_HASH,
    }
    chain.push({ ...header, hash: hashOf(digest, header) })
  }
  return chain
}

export const chained = (entries: ReadonlyArray<Entry>, digest: Digest): ReadonlyArray<StoredEntry> =>
  rechained(
    entries.map(({ payload, ...entry }) => ({ ...entry, payloadText: canonicalText(payload) })),
    digest,
  )
