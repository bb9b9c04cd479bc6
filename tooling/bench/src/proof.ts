/** What the proof costs: the chain an entry, the seal a day. */
import { createHash, hash } from "node:crypto"
import {
  ActorId,
  canonicalText,
  type CanonicalObject,
  type Digest,
  type EntryHeader,
  GENESIS_HASH,
  hashOf,
  Position,
  rootOf,
  StreamId,
} from "@minsheng/core/journal"
import { CalendarDate } from "@minsheng/core/kernel"
import { median, secondsOf } from "./measure.ts"
import { type Result, whole } from "./report.ts"

const ENTRIES = 100_000
const ROUNDS = 5
const MICROS = 1_000_000

const digestOf = (algorithm: "sha256" | "sm3"): Digest => ({
  algorithm,
  ofText: (text) => hash(algorithm, text, "hex"),
  ofBytes: (bytes) => createHash(algorithm).update(bytes).digest(),
})

/** A month's report as it is stored. */
const payloadOf = (index: number): CanonicalObject => ({
  month: "2010-05",
  investedFen: String(61_730_000 + index),
  disbursedFen: "35130000",
  spentFen: "35130000",
  physicalProgress: 6240,
  remark: null,
})

const headerOf = (index: number, digest: Digest, previousHash: string): EntryHeader => ({
  position: Position.make(index + 1),
  stream: StreamId(`project/0127a1b2-c3d4-7e5f-8a9b-${String(index).padStart(12, "0")}`),
  streamVersion: 6,
  type: "MonthReported",
  payloadVersion: 1,
  occurredOn: CalendarDate.make("2010-05-31"),
  recordedAt: 1_275_264_000_000 + index,
  actor: ActorId("operator"),
  commandId: `bench ${index}`,
  commandIndex: 0,
  requestHash: GENESIS_HASH,
  supersedes: null,
  annuls: false,
  reason: null,
  algorithm: digest.algorithm,
  payloadHash: GENESIS_HASH,
  previousHash,
})

/** Payload, header and request of each entry, digested and chained; answers the hashes. */
const chained = (digest: Digest, texts: ReadonlyArray<string>): ReadonlyArray<string> => {
  const hashes: Array<string> = []
  let previous = GENESIS_HASH
  for (const [index, text] of texts.entries()) {
    const header = headerOf(index, digest, previous)
    // The request has about the payload's length.
    const digested = { ...header, payloadHash: digest.ofText(text), requestHash: digest.ofText(text) }
    previous = hashOf(digest, digested)
    hashes.push(previous)
  }
  return hashes
}

/** `perSecond`: entries a second through the use case, what the cost is a share of. */
export const proof = async (perSecond: number): Promise<Result> => {
  const texts = Array.from({ length: ENTRIES }, (_, index) => canonicalText(payloadOf(index)))
  const rows: Array<ReadonlyArray<string>> = []
  for (const algorithm of ["sha256", "sm3"] as const) {
    const digest = digestOf(algorithm)
    const chains: Array<number> = []
    const seals: Array<number> = []
    for (let round = 0; round < ROUNDS; round += 1) {
      let hashes: ReadonlyArray<string> = []
      const work = (): Promise<void> => {
        hashes = chained(digest, texts)
        return Promise.resolve()
      }
      chains.push((await secondsOf(work)) / ENTRIES)
      seals.push((await secondsOf(() => Promise.resolve(rootOf(digest, hashes)))) / ENTRIES)
    }
    const [chain, seal] = [median(chains), median(seals)]
    rows.push([
      algorithm,
      (chain * MICROS).toFixed(1),
      (seal * MICROS).toFixed(1),
      `${((chain + seal) * perSecond * 100).toFixed(1)} %`,
    ])
  }
  return {
    title: "Chain and seal",
    about: `Digesting payload, request and header of ${whole(ENTRIES)} entries and chaining them, and
the seal over all of them, in microseconds an entry; the share is of the time that an entry takes through
the use case at ${whole(perSecond)} entries a second.`,
    columns: ["digest", "chain, µs", "seal, µs", "share"],
    rows,
  }
}
