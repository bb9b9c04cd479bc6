/**
 * Checking a journal, entry by entry, with nothing but the entries and a digest function: the same code
 * for the database and for an exported file, and small enough to be written again in another language.
 */
import { Option, Schema } from "effect"
import { type EntryHeader, GENESIS_HASH, hashOf } from "./Entry.ts"
import type { Digest, Digests } from "./Digest.ts"
import { RootBuilder } from "./Merkle.ts"
import { DAY_SEALED, SealedDay } from "./events.ts"

/** An entry as it is stored or exported: the payload as the canonical text that was hashed. */
export interface StoredEntry extends EntryHeader {
  readonly payloadText: string
  readonly hash: string
}

/**
 * Why an entry fails. `position`: it is not the next number. `link`: it does not name the hash before it.
 * `payload`: its payload is not the one that was hashed. `hash`: its header is not. `version`: it is not
 * the next of its stream. `time`: it goes back in time. `seal`: it seals other hashes than the journal holds.
 * `end`: the journal ends before a position that is known to have been written, or holds another hash there.
 */
export type Fault = "position" | "link" | "payload" | "hash" | "version" | "time" | "seal" | "end"

export interface Broken {
  readonly _tag: "Broken"
  /** The lowest position at which the journal is not what it must be. */
  readonly position: number
  readonly fault: Fault
  readonly expected: string
  readonly found: string
}

export interface Sound {
  readonly _tag: "Sound"
  readonly position: number
  readonly hash: string
  readonly entryCount: number
  readonly sealCount: number
}

/**
 * Something known from outside the journal: at this position stood this hash (a printed seal, a kept head).
 */
export interface Anchor {
  readonly position: number
  readonly hash: string
}

/** What a seal says; `None` for a text that is no seal, as a forged entry may hold. */
const sealIn = Schema.decodeUnknownOption(Schema.fromJsonString(SealedDay))

export class Verifier {
  readonly #digests: Digests
  /** By position: two that name one position and different hashes cannot both be kept. */
  readonly #anchors: ReadonlyMap<number, ReadonlyArray<Anchor>>
  readonly #versions = new Map<string, number>()
  #position = 0
  #hash = GENESIS_HASH
  #recordedAt = 0
  #sealCount = 0
  /** Hashes that the next seal may cover: all since the last one. */
  #pending: Array<string> = []
  #broken: Broken | undefined

  constructor(digests: Digests, anchors: ReadonlyArray<Anchor> = []) {
    this.#digests = digests
    this.#anchors = Map.groupBy(anchors, (anchor) => anchor.position)
  }

  /** Takes the next entry; after the first fault the rest is ignored. Answers whether all is sound so far. */
  take(entry: StoredEntry): boolean {
    if (this.#broken !== undefined) return false
    this.#broken = this.#faultOf(entry)
    if (this.#broken !== undefined) return false
    this.#versions.set(entry.stream, entry.streamVersion)
    this.#position = entry.position
    this.#hash = entry.hash
    this.#recordedAt = entry.recordedAt
    this.#pending.push(entry.hash)
    return true
  }

  /** The next entry cannot be read at all. */
  unreadable(found: string): false {
    const position = this.#position + 1
    this.#broken ??= { _tag: "Broken", position, fault: "position", expected: String(position), found }
    return false
  }

  #faultOf(entry: StoredEntry): Broken | undefined {
    const at = this.#position + 1
    const wrong = (fault: Fault, expected: string | number, found: string | number): Broken => ({
      _tag: "Broken",
      position: at,
      fault,
      expected: String(expected),
      found: String(found),
    })
    if (entry.position !== at) return wrong("position", at, entry.position)
    if (entry.previousHash !== this.#hash) return wrong("link", this.#hash, entry.previousHash)
    const digest = this.#digests(entry.algorithm)
    if (digest === undefined) return wrong("hash", "sha256 or sm3", entry.algorithm)
    const payloadHash = digest.ofText(entry.payloadText)
    if (payloadHash !== entry.payloadHash) return wrong("payload", entry.payloadHash, payloadHash)
    const hash = hashOf(digest, entry)
    if (hash !== entry.hash) return wrong("hash", hash, entry.hash)
    const version = (this.#versions.get(entry.stream) ?? 0) + 1
    if (entry.streamVersion !== version) return wrong("version", version, entry.streamVersion)
    if (entry.recordedAt < this.#recordedAt) return wrong("time", this.#recordedAt, entry.recordedAt)
    const missed = this.#anchors.get(at)?.find((anchor) => anchor.hash !== entry.hash)
    if (missed !== undefined) return wrong("end", missed.hash, entry.hash)
    return entry.type === DAY_SEALED ? this.#sealFault(entry, digest, wrong) : undefined
  }

  #sealFault(
    entry: StoredEntry,
    digest: Digest,
    wrong: (fault: Fault, expected: string, found: string) => Broken,
  ): Broken | undefined {
    const firstPending = this.#position - this.#pending.length + 1
    const sealed = Option.getOrUndefined(sealIn(entry.payloadText))
    if (sealed === undefined) return wrong("seal", `from ${firstPending}`, entry.payloadText)
    const count = sealed.lastPosition - sealed.firstPosition + 1
    if (sealed.firstPosition !== firstPending || count < 1 || count > this.#pending.length) {
      return wrong("seal", `from ${firstPending}`, `from ${sealed.firstPosition} to ${sealed.lastPosition}`)
    }
    const builder = new RootBuilder(digest)
    for (const hash of this.#pending.slice(0, count)) builder.add(hash)
    if (builder.root() !== sealed.merkleRoot) return wrong("seal", builder.root(), sealed.merkleRoot)
    this.#pending = this.#pending.slice(count)
    this.#sealCount += 1
    return undefined
  }

  /**
   * The verdict, once there are no more entries. An anchor beyond the end means that the tail was cut off.
   */
  finish(): Sound | Broken {
    if (this.#broken !== undefined) return this.#broken
    const beyond = [...this.#anchors.values()]
      .flat()
      .toSorted((a, b) => a.position - b.position)
      .find((anchor) => anchor.position > this.#position)
    if (beyond !== undefined) {
      return {
        _tag: "Broken",
        position: this.#position + 1,
        fault: "end",
        expected: `${beyond.position} ${beyond.hash}`,
        found: `${this.#position} ${this.#hash}`,
      }
    }
    return {
      _tag: "Sound",
      position: this.#position,
      hash: this.#hash,
      entryCount: this.#position,
      sealCount: this.#sealCount,
    }
  }
}
