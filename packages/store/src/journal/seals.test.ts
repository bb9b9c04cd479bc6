/** Daily seals: every day that is over, once, with the root that anybody can compute. */
import { createHash } from "node:crypto"
import { Effect } from "effect"
import { assert, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import {
  Journal,
  JournalReader,
  Position,
  proofOf,
  rootFromProof,
  type Seal,
  Seals,
} from "@minsheng/core/journal"
import { openPlatform, type OpenPlatform, testPlatform } from "../testing/index.ts"
import { noteUnit } from "../testing/notes.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { rowsOf } from "../testing/writers.ts"
import { digestWith } from "./digests.ts"

const sealDue = Seals.use((seals) => seals.sealDue)
const range = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index)

const write = (platform: OpenPlatform, day: string, count: number) =>
  platform.run(
    Effect.forEach(range(count), (name) =>
      Journal.use((journal) =>
        journal.append(noteUnit({ commandId: `${day} ${name}`, stream: `note/${name % 3}` })),
      ),
    ),
  )

const hashesOf = (platform: OpenPlatform, { firstPosition, lastPosition }: Seal) =>
  platform.run(JournalReader.use((reader) => reader.hashes(firstPosition, lastPosition)))

const sha256 = (...parts: ReadonlyArray<Buffer>): Buffer =>
  createHash("sha256").update(Buffer.concat(parts)).digest()

/** RFC 6962, section 2.1, written down again: nothing of ours in it. */
const treeHash = (leaves: ReadonlyArray<Buffer>): Buffer => {
  if (leaves.length === 1) return sha256(Buffer.of(0), leaves[0] as Buffer)
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return sha256(Buffer.of(1), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)))
}

const rootOfHashes = (hashes: ReadonlyArray<string>): string =>
  treeHash(hashes.map((hash) => Buffer.from(hash, "hex"))).toString("hex")

const spans = (seals: ReadonlyArray<Seal>) =>
  seals.map(({ day, firstPosition, lastPosition }) => `${day} ${firstPosition}-${lastPosition}`)

describe("sealing", () => {
  it("closes each day that is over, and no other", async () => {
    const clock = new SettableClock("2010-05-01")
    await using platform = await testPlatform(undefined, { clock: clock.service })
    assert.deepStrictEqual(await platform.run(sealDue), [])
    await write(platform, "2010-05-01", 5)
    clock.moveTo("2010-05-01", 23.999)
    assert.deepStrictEqual(await platform.run(sealDue), [])
    clock.moveTo("2010-05-02", 0)
    assert.deepStrictEqual(spans(await platform.run(sealDue)), ["2010-05-01 1-5"])
    await write(platform, "2010-05-02", 2)
    assert.deepStrictEqual(await platform.run(sealDue), [])
    // The third is quiet; the fourth is sealed on the sixth, together with the second and its seal.
    clock.moveTo("2010-05-04")
    await write(platform, "2010-05-04", 1)
    clock.moveTo("2010-05-06")
    assert.deepStrictEqual(spans(await platform.run(sealDue)), ["2010-05-02 6-8", "2010-05-04 9-9"])
    clock.moveTo("2010-05-07")
    assert.deepStrictEqual(spans(await platform.run(sealDue)), ["2010-05-06 10-11"])
    const verdict = await platform.run(Audit.use((audit) => audit.verify([])))
    assert.include(verdict, { _tag: "Sound", sealCount: 4, entryCount: 12 })
  })

  it("goes by the day of the office, not by that of Greenwich", async () => {
    const clock = new SettableClock("2010-05-01", 23)
    await using platform = await testPlatform(undefined, { clock: clock.service })
    await write(platform, "late in the evening", 1)
    // Two hours on it is still the first of May in Greenwich.
    clock.tick(2 * 3_600_000)
    assert.deepStrictEqual(spans(await platform.run(sealDue)), ["2010-05-01 1-1"])
  })

  it("is done once, however many servers do it", async () => {
    const clock = new SettableClock("2010-05-01")
    await using first = await testPlatform(undefined, { clock: clock.service })
    await using second = openPlatform(first.database, { clock: clock.service })
    for (const day of ["2010-05-01", "2010-05-02", "2010-05-03"]) {
      clock.moveTo(day)
      await write(first, day, 10)
    }
    clock.moveTo("2010-05-04")
    const answers = await Promise.all(range(8).map((turn) => (turn % 2 === 0 ? first : second).run(sealDue)))
    const sealed = await rowsOf<{ day: string; times: number }>(
      first.database,
      "select payload::json ->> 'day' as day, count(*)::int as times from journal where type = 'DaySealed' group by 1 order by 1",
    )
    assert.deepStrictEqual(sealed, [
      { day: "2010-05-01", times: 1 },
      { day: "2010-05-02", times: 1 },
      { day: "2010-05-03", times: 1 },
    ])
    // Whoever asked was told of the same seals.
    const hashes = new Map(answers.flat().map((seal) => [seal.day, seal.hash]))
    const kept = await second.run(Seals.use((seals) => seals.list))
    assert.deepStrictEqual(
      [...hashes].toSorted(),
      kept.map((seal) => [seal.day, seal.hash]),
    )
    assert.deepStrictEqual(await second.run(sealDue), [])
  })
})

describe("a seal", () => {
  it.each([1, 2, 3, 7, 8, 13])(
    "over %i entries bears the root of RFC 6962, and proves each of them",
    async (count) => {
      const clock = new SettableClock("2010-05-01")
      await using platform = await testPlatform(undefined, { clock: clock.service })
      await write(platform, "2010-05-01", count)
      clock.moveTo("2010-05-02")
      const [seal] = (await platform.run(sealDue)) as [Seal]
      const hashes = await hashesOf(platform, seal)
      assert.lengthOf(hashes, count)
      assert.strictEqual(seal.merkleRoot, rootOfHashes(hashes))
      const digest = digestWith("sha256")
      for (const [index, hash] of hashes.entries()) {
        const proof = proofOf(digest, hashes, index)
        assert.strictEqual(rootFromProof(digest, hash, proof), seal.merkleRoot)
        const { hash: stranger } = seal
        assert.notStrictEqual(rootFromProof(digest, stranger, proof), seal.merkleRoot)
      }
    },
  )

  it("is an anchor: its own entry and hash are where it says", async () => {
    const clock = new SettableClock("2010-05-01")
    await using platform = await testPlatform(undefined, { clock: clock.service })
    await write(platform, "2010-05-01", 3)
    clock.moveTo("2010-05-02")
    const [seal] = (await platform.run(sealDue)) as [Seal]
    const head = await platform.run(
      JournalReader.use((reader) => reader.headOf(Position.make(seal.position))),
    )
    assert.strictEqual(head?.hash, seal.hash)
    const anchored = (hash: string) => Audit.use((audit) => audit.verify([{ position: seal.position, hash }]))
    assert.include(await platform.run(anchored(seal.hash)), { _tag: "Sound" })
    const broken = await platform.run(anchored(`0${seal.hash.slice(1, -1)}0`))
    assert.include(broken, { _tag: "Broken", position: seal.position, fault: "end" })
  })
})
