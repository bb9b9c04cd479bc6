/**
 * Checking a journal, entry by entry, with nothing but the entries and a digest function: the same code
 * for the database and for an exported file, and small enough to be written again in another language.
 */
import { Option, Schema } from "effect"
import { type EntryHeader, GENESIS_HASH, hashOf } from "./Entry.ts"
import type { Digest, Digests } from "./Digest.ts"
import { Fingerprints } from "./Fingerprints.ts"
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
 * the next of its stream. `time`: it goes back in time. `key`: its command was there before. `seal`: it seals
 * other hashes than the journal holds. `end`: the journal ends before a position that is known to have been
 * written, or holds another hash there.
 *
 * Of the fund ledger: `form`: it is not an entry of a transfer. `chart`: it moves money as no transfer may.
 * `state`: its transfer is not one to which this can happen. `balance`: the balances that it states are not
 * the sums of the postings before. `overdrawn`: an account holds less than nothing after it. `limit`: how
 * far it states that a plan or an estimate is used is not the sum of what ran against it, or is beyond it.
 *
 * Beside the journal: `batch`: the record of where a batch ended is another. `view`: a row is not what
 * follows from the entries.
 */
export const Fault = Schema.Literals([
  "position",
  "link",
  "payload",
  "hash",
  "version",
  "time",
  "key",
  "seal",
  "end",
  "form",
  "chart",
  "state",
  "balance",
  "overdrawn",
  "limit",
  "batch",
  "view",
])
export type Fault = typeof Fault.Type

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

/** What an examiner finds wrong with an entry. */
export type Finding = Pick<Broken, "fault" | "expected" | "found">

/** Looks at every entry in turn, once the chain holds up to it. */
export interface Examiner {
  readonly take: (entry: StoredEntry) => Finding | undefined
}

/** What a verifier may be given beside the digests. */
export interface VerifierOptions {
  /** Known from outside: a journal that does not hold them is not the one that it was. */
  readonly anchors?: ReadonlyArray<Anchor>
  readonly examiners?: ReadonlyArray<Examiner>
  /** Of a part of a journal: the entry before its first one. What that says is taken as it is told. */
  readonly after?: Anchor | undefined
}

/** What a seal says; `None` for a text that is no seal, as a forged entry may hold. */
const sealIn = Schema.decodeUnknownOption(Schema.fromJsonString(SealedDay))

export class Verifier {
  readonly #digests: Digests
  /** By position: two that name one position and different hashes cannot both be kept. */
  readonly #anchors: ReadonlyMap<number, ReadonlyArray<Anchor>>
  readonly #examiners: ReadonlyArray<Examiner>
  /** Where it begins: behind this entry, 0 for a whole journal. */
  readonly #after: number
  readonly #versions = new Map<string, number>()
  readonly #commands = new Fingerprints()
  #command: Pick<EntryHeader, "actor" | "commandId" | "commandIndex"> | undefined
  #position: number
  #hash: string
  #recordedAt = 0
  #sealCount = 0
  /** The last position that a seal covers; `undefined` in a part before its first seal. */
  #sealed: number | undefined
  /** Hashes that the next seal may cover: all since the last one. */
  #pending: Array<string> = []
  #broken: Broken | undefined

  constructor(digests: Digests, { anchors = [], examiners = [], after }: VerifierOptions = {}) {
    this.#digests = digests
    this.#anchors = Map.groupBy(anchors, (anchor) => anchor.position)
    this.#examiners = examiners
    this.#after = after?.position ?? 0
    this.#position = this.#after
    this.#hash = after?.hash ?? GENESIS_HASH
    this.#sealed = this.#after === 0 ? 0 : undefined
    if (after !== undefined) this.#broken = this.#beginFault(after)
  }

  /** What lies before a part cannot be held against it, and is not passed over in silence. */
  #beginFault({ position, hash }: Anchor): Broken | undefined {
    const missed = [...this.#anchors.values()]
      .flat()
      .find((known) => known.position < position || (known.position === position && known.hash !== hash))
    return missed === undefined
      ? undefined
      : {
          _tag: "Broken",
          position: position + 1,
          fault: "end",
          expected: `${missed.position} ${missed.hash}`,
          found: `${position} ${hash}`,
        }
  }

  /** Takes the next entry; after the first fault the rest is ignored. Answers whether all is sound so far. */
  take(entry: StoredEntry): boolean {
    if (this.#broken !== undefined) return false
    this.#broken = this.#faultOf(entry)
    if (this.#broken !== undefined) return false
    this.#versions.set(entry.stream, entry.streamVersion)
    this.#command = entry
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
    // A part may begin in the middle of a stream.
    const isKnown = this.#after === 0 || version > 1
    if (isKnown && entry.streamVersion !== version) return wrong("version", version, entry.streamVersion)
    if (entry.recordedAt < this.#recordedAt) return wrong("time", this.#recordedAt, entry.recordedAt)
    if (this.#isRepeated(entry, digest)) {
      return wrong("key", `${entry.actor} ${entry.commandId} once`, `${entry.commandIndex} again`)
    }
    const missed = this.#anchors.get(at)?.find((anchor) => anchor.hash !== entry.hash)
    if (missed !== undefined) return wrong("end", missed.hash, entry.hash)
    const unsealed = entry.type === DAY_SEALED ? this.#sealFault(entry, digest, wrong) : undefined
    if (unsealed !== undefined) return unsealed
    for (const examiner of this.#examiners) {
      const finding = examiner.take(entry)
      if (finding !== undefined) return wrong(finding.fault, finding.expected, finding.found)
    }
    return undefined
  }

  /** The entries of a command stand together, from the first to the last, and nowhere else. */
  #isRepeated({ actor, commandId, commandIndex }: StoredEntry, digest: Digest): boolean {
    const last = this.#command
    if (last !== undefined && last.commandId === commandId && last.actor === actor) {
      return commandIndex !== last.commandIndex + 1
    }
    const isPart = last === undefined && this.#after > 0
    if (commandIndex !== 0 && !isPart) return true
    // A journal may have changed its digest; a command is known by one.
    const { ofText } = this.#digests("sha256") ?? digest
    return !this.#commands.add(ofText(`${actor}\n${commandId}`))
  }

  #sealFault(
    entry: StoredEntry,
    digest: Digest,
    wrong: (fault: Fault, expected: string, found: string) => Broken,
  ): Broken | undefined {
    const firstPending = this.#position - this.#pending.length + 1
    const sealed = Option.getOrUndefined(sealIn(entry.payloadText))
    if (sealed === undefined) return wrong("seal", `from ${firstPending}`, entry.payloadText)
    const { firstPosition, lastPosition } = sealed
    const count = lastPosition - firstPosition + 1
    const told = `from ${firstPosition} to ${lastPosition}`
    if (count < 1 || lastPosition > this.#position) return wrong("seal", `from ${firstPending}`, told)
    const next = this.#sealed === undefined ? undefined : this.#sealed + 1
    if (firstPosition <= this.#after && firstPosition === (next ?? firstPosition)) {
      // Of a part: it covers entries that are not in it.
      this.#pending = this.#pending.slice(Math.max(0, lastPosition - this.#after))
      this.#sealed = lastPosition
      return undefined
    }
    if (firstPosition !== firstPending) return wrong("seal", `from ${firstPending}`, told)
    const builder = new RootBuilder(digest)
    for (const hash of this.#pending.slice(0, count)) builder.add(hash)
    if (builder.root() !== sealed.merkleRoot) return wrong("seal", builder.root(), sealed.merkleRoot)
    this.#pending = this.#pending.slice(count)
    this.#sealed = lastPosition
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
      entryCount: this.#position - this.#after,
      sealCount: this.#sealCount,
    }
  }
}
