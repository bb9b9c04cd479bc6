/** The chain in SM3, and in both digests one after the other. */
import { Effect } from "effect"
import { assert, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import { type DigestAlgorithm, Journal, Seals } from "@minsheng/core/journal"
import { ProjectList } from "@minsheng/core/project"
import { FOUNDED, register } from "../testing/fixture.ts"
import { openPlatform, testPlatform } from "../testing/index.ts"
import { noteUnit } from "../testing/notes.ts"
import { refusalOf } from "../testing/outcomes.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { commandsIn, ownerOf, rowsOf } from "../testing/writers.ts"
import { digests, digestWith } from "./digests.ts"

const verify = Audit.use((audit) => audit.verify([]))
const append = (commandId: string, text = commandId) =>
  Journal.use((journal) => journal.append(noteUnit({ commandId, text })))

describe("the digest functions", () => {
  it.each<[DigestAlgorithm, string]>([
    // FIPS 180-4 and GB/T 32905-2016, appendix A.
    ["sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["sm3", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"],
  ])("%s digests abc as its standard says", (algorithm, expected) => {
    const digest = digestWith(algorithm)
    assert.strictEqual(digest.ofText("abc"), expected)
    assert.strictEqual(Buffer.from(digest.ofBytes(new TextEncoder().encode("abc"))).toString("hex"), expected)
  })

  it("of a name that is none is none", () => {
    assert.isUndefined(digests("md5" as DigestAlgorithm))
    assert.isUndefined(digests("__proto__" as DigestAlgorithm))
  })
})

describe("a platform with SM3", () => {
  it("works, seals and verifies", async () => {
    const clock = new SettableClock("2010-05-30")
    await using platform = await testPlatform(undefined, { digest: "sm3", clock: clock.service })
    await platform.run(Effect.forEach(["a", "b", "c"], (name) => append(name)))
    clock.moveTo("2010-05-31")
    assert.lengthOf(await platform.run(Seals.use((seals) => seals.sealDue)), 1)
    const algorithms = await rowsOf(platform.database, "select distinct algorithm from journal")
    assert.deepStrictEqual(algorithms, [{ algorithm: "sm3" }])
    assert.include(await platform.run(verify), { _tag: "Sound", entryCount: 4, sealCount: 1 })
  })

  it("goes on with a journal that was begun in SHA-256, and back", async () => {
    const clock = new SettableClock("2010-05-29")
    await using first = await testPlatform(FOUNDED, { clock: clock.service })
    const founded = (await commandsIn(first.database)).length
    const algorithms: ReadonlyArray<DigestAlgorithm> = ["sm3", "sha256", "sm3"]
    for (const [index, digest] of algorithms.entries()) {
      clock.moveTo(`2010-05-${30 + index - (index === 2 ? 1 : 0)}`, 9 + index)
      await using platform = openPlatform(first.database, { digest, clock: clock.service })
      await platform.run(register({ name: `第${index}项工程` }))
      await platform.run(Seals.use((seals) => seals.sealDue))
    }
    const used = await rowsOf<{ algorithm: string }>(
      first.database,
      `select algorithm from journal where position > ${founded} and type = 'ProjectRegistered' order by position`,
    )
    assert.deepStrictEqual(
      used.map(({ algorithm }) => algorithm),
      [...algorithms],
    )
    const verdict = await first.run(verify)
    assert.include(verdict, { _tag: "Sound" })
    assert.isAbove((verdict as { sealCount: number }).sealCount, 1)
    const question = { filter: { year: 2010 }, page: { limit: 10, order: "code" } } as const
    assert.lengthOf((await first.run(ProjectList.use((list) => list.list(question)))).rows, 3)
  })

  it("knows a command again that was sent in the days of the other digest", async () => {
    await using first = await testPlatform()
    const answer = await first.run(append("once"))
    await using second = openPlatform(first.database, { digest: "sm3" })
    assert.deepStrictEqual(await second.run(append("once")), answer)
    assert.include(refusalOf(await second.exit(append("once", "别的"))), { _tag: "CommandConflict" })
    assert.deepStrictEqual(await commandsIn(first.database), ["once"])
  })

  it("planted: an entry that bears the other algorithm's name is found", async () => {
    await using platform = await testPlatform(undefined, { digest: "sm3" })
    await platform.run(Effect.forEach(["a", "b", "c"], (name) => append(name)))
    await using owner = await ownerOf(platform.database)
    await owner.query("alter table journal disable trigger journal_is_append_only")
    await owner.query("update journal set algorithm = 'sha256' where position = 2")
    assert.include(await platform.run(verify), { _tag: "Broken", position: 2, fault: "payload" })
  })
})
