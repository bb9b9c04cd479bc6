/**
 * Posting transfers: over HTTP and in process, against the same statements with the same values, sent by the
 * bare driver in its best batch size; on one hot account against one transfer a transaction; and what chain
 * and seal are of it.
 */
import { createHash, hash } from "node:crypto"
import { Effect } from "effect"
import { Funds } from "@minsheng/core/funds"
import {
  canonicalText,
  type CanonicalObject,
  type Digest,
  type EntryHeader,
  GENESIS_HASH,
  hashOf,
  rootOf,
} from "@minsheng/core/journal"
import { connectOwner, type Database } from "@minsheng/store"
import { median, percentile, scaled, secondsOf } from "./measure.ts"
import type { RecordedBatch } from "./recorder.ts"
import { millis, ratio, type Result, whole } from "./report.ts"
import { issueRoomyPlans } from "./roomyPlans.ts"
import { openPlatform, type Stage } from "./stage.ts"
import {
  commandsOf,
  type Ground,
  inProcess,
  type Measured,
  overHttp,
  placesOf,
  throughDriver,
  WARM_UP,
} from "./transferRuns.ts"

const CALLERS = [1, 8, 32, 256] as const
type Callers = (typeof CALLERS)[number]
const COMMANDS: Readonly<Record<Callers, number>> = {
  1: scaled(2000),
  8: scaled(8000),
  32: scaled(20_000),
  256: scaled(30_000),
}
const ROUNDS = 3
/** Callers whose batches are tried by the driver: what comes of them are batches of 16 to 512. */
const LISTENED = [32, 256, 1000] as const
const LISTENED_COMMANDS = scaled(30_000)
const HOT_CALLERS = 256
const MICROS = 1_000_000

interface Limit {
  readonly perSecond: number
  readonly batch: number
  readonly batches: ReadonlyArray<RecordedBatch>
}

/** What the bare driver does with the statements of the batches that so many callers make. */
const limitsOf = async (ground: Ground): Promise<ReadonlyMap<number, Limit>> => {
  const limits = new Map<number, Limit>()
  for (const callers of LISTENED) {
    const { batches } = await inProcess(ground, "many", callers, LISTENED_COMMANDS, true)
    const perSecond = await throughDriver(ground, batches)
    limits.set(callers, { perSecond, batch: (LISTENED_COMMANDS + WARM_UP) / batches.length, batches })
  }
  return limits
}

const bestOf = (limits: ReadonlyMap<number, Limit>): Limit =>
  [...limits.values()].reduce((best, one) => (one.perSecond > best.perSecond ? one : best))

const DIGEST: Digest = {
  algorithm: "sha256",
  ofText: (text) => hash("sha256", text, "hex"),
  ofBytes: (bytes) => createHash("sha256").update(bytes).digest(),
}

/** Seconds that chain and seal take of an entry: of those that a database holds. */
const proofSeconds = async ({ stage, from, places }: Ground): Promise<number> => {
  const database = await stage.clone(from)
  const platform = openPlatform(database)
  const commands = commandsOf(places, "many", 500)
  await platform.run(Funds.use((funds) => funds.transferAll(commands)).pipe(Effect.orDie))
  await platform[Symbol.asyncDispose]()
  const client = await connectOwner(database)
  const { rows } = await client.query<{ payload: string }>(
    "select payload from journal where type = 'TransferPosted'",
  )
  await client.end()
  await stage.drop(database)
  const texts = rows.map(({ payload }) => payload)
  const request = canonicalText(JSON.parse(texts[0] ?? "{}") as CanonicalObject)
  const header = {
    stream: `transfer/${"0".repeat(36)}`,
    actor: `key/${"0".repeat(36)}`,
  } as unknown as EntryHeader
  const chain = (): ReadonlyArray<string> => {
    let previousHash = GENESIS_HASH
    return texts.map((text) => {
      const digested = { payloadHash: DIGEST.ofText(text), requestHash: DIGEST.ofText(request) }
      previousHash = hashOf(DIGEST, { ...header, ...digested, previousHash })
      return previousHash
    })
  }
  for (let turn = 0; turn < 20; turn += 1) rootOf(DIGEST, chain())
  const times = []
  for (let turn = 0; turn < 50; turn += 1) {
    times.push(await secondsOf(() => Promise.resolve(rootOf(DIGEST, chain()))))
  }
  return median(times) / texts.length
}

const latency = ({ latencies }: Pick<Measured, "latencies">): string =>
  `${millis(median(latencies))} / ${millis(percentile(latencies, 0.99))}`

const merged = (rounds: ReadonlyArray<Measured>): Measured => ({
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  latencies: rounds.flatMap(({ latencies }) => latencies),
})

const manyRows = async (ground: Ground): Promise<ReadonlyArray<ReadonlyArray<string>>> => {
  const rows: Array<ReadonlyArray<string>> = []
  const limitsBySize = await limitsOf(ground)
  const limit = bestOf(limitsBySize)
  for (const callers of CALLERS) {
    const count = COMMANDS[callers]
    const same = limitsBySize.get(callers)
    const [http, inside]: [Array<Measured>, Array<Measured>] = [[], []]
    const [limits, sames]: [Array<number>, Array<number>] = [[], []]
    for (let round = 0; round < ROUNDS; round += 1) {
      http.push(await overHttp(ground, "many", callers, count))
      limits.push(await throughDriver(ground, limit.batches))
      inside.push(await inProcess(ground, "many", callers, count))
      if (same !== undefined) sames.push(await throughDriver(ground, same.batches))
    }
    const best = median(limits)
    const sameSize = same === undefined ? undefined : median(sames)
    for (const [face, rounds] of [
      ["HTTP", http],
      ["in process", inside],
    ] as const) {
      const found = merged(rounds)
      rows.push([
        `many accounts, ${face}`,
        String(callers),
        whole(found.perSecond),
        `${whole(best)} (batches of ${whole(limit.batch)})`,
        ratio(found.perSecond / best),
        sameSize === undefined
          ? ""
          : `${ratio(found.perSecond / sameSize)} of ${whole(sameSize)} (batches of ${whole(same?.batch ?? 0)})`,
        latency(found),
      ])
    }
    if (callers === 256) {
      const share = (await proofSeconds(ground)) * merged(inside).perSecond
      rows.push([
        "chain and seal",
        "256",
        whole(merged(inside).perSecond),
        `${((share / merged(inside).perSecond) * MICROS).toFixed(1)} µs a transfer`,
        `${(share * 100).toFixed(1)} %`,
        "",
        "",
      ])
    }
  }
  return rows
}

/** One account that everybody pays from, against the statements of one transfer a transaction. */
const hotRows = async (ground: Ground): Promise<ReadonlyArray<ReadonlyArray<string>>> => {
  const single = await inProcess(ground, "hot", 1, COMMANDS[1], true)
  const [http, inside, limits]: [Array<Measured>, Array<Measured>, Array<number>] = [[], [], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    http.push(await overHttp(ground, "hot", HOT_CALLERS, COMMANDS[256]))
    limits.push(await throughDriver(ground, single.batches))
    inside.push(await inProcess(ground, "hot", HOT_CALLERS, COMMANDS[256]))
  }
  const one = median(limits)
  return (
    [
      ["HTTP", http],
      ["in process", inside],
    ] as const
  ).map(([face, rounds]) => {
    const found = merged(rounds)
    return [
      `one hot account, ${face}`,
      String(HOT_CALLERS),
      whole(found.perSecond),
      `${whole(one)} (one at a time)`,
      ratio(found.perSecond / one),
      "",
      latency(found),
    ]
  })
}

export const transfers = async (stage: Stage, from: Database): Promise<Result> => {
  const roomy = await stage.clone(from)
  await issueRoomyPlans(roomy)
  const ground = { stage, from: roomy, places: await placesOf(from) }
  return {
    title: "Posting transfers",
    about: `Transfers of one line between ${whole(ground.places.length)} pairs of accounts, or all on one,
each within the limit of a financing plan: over HTTP with a key, one request each on connections that stay
open, to a server in a process of its own; and through the use case in one process. Against the same
statements with the same values, sent by the bare driver in a pipeline to a copy of the same
database: in the batch size of ${LISTENED.join(", ")} callers that is best
for it, and one transfer a transaction on the hot account. Beside that, in the batches that so many callers
can make: who waits for an answer sends nothing, so that few callers make small batches, each with a flush of
the disk. Medians of ${ROUNDS} rounds, interleaved. The share
of chain and seal is of the time that a transfer takes in process.`,
    columns: [
      "what",
      "callers",
      "transfers/s",
      "bare driver, transfers/s",
      "ratio",
      "of the driver in batches as small",
      "latency, median / 99th, ms",
    ],
    rows: [...(await manyRows(ground)), ...(await hotRows(ground))],
  }
}
