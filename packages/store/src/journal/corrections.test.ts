/** Corrections: an entry takes the place of the one that stands, and of no other. */
import { Effect, Exit } from "effect"
import { assert, describe, it } from "vitest"
import { CommandId, factsOf, Journal, JournalReader, type Position, StreamId } from "@minsheng/core/journal"
import { Month } from "@minsheng/core/kernel"
import { type ProjectCode, Projects } from "@minsheng/core/project"
import { FOUNDED, register } from "../testing/fixture.ts"
import { openPlatform, type OpenPlatform, testPlatform } from "../testing/index.ts"
import { correctingUnit, noteUnit } from "../testing/notes.ts"
import { defectOf, refusalOf, tally } from "../testing/outcomes.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { commandsIn, valueOf } from "../testing/writers.ts"

const append = (unit: ReturnType<typeof noteUnit>) => Journal.use((journal) => journal.append(unit))
const correct = (position: number, commandId: string, annuls = false) =>
  append(correctingUnit({ commandId, position: position as Position, annuls }))

/** What the stream says now, in the words of its standing entries. */
const standing = async (platform: OpenPlatform) => {
  const entries = await platform.run(JournalReader.use((reader) => reader.entries(StreamId("note/one"))))
  return factsOf(entries).map(({ root, entry }) => [root.position, entry.position, entry.commandId])
}

describe("a correction", () => {
  it("takes the place of an entry, and can be corrected itself", async () => {
    await using platform = await testPlatform()
    for (const commandId of ["a", "b"]) await platform.run(append(noteUnit({ commandId })))
    await platform.run(correct(1, "a corrected"))
    assert.deepStrictEqual(await standing(platform), [
      [1, 3, "a corrected"],
      [2, 2, "b"],
    ])
    await platform.run(correct(3, "a corrected again"))
    assert.deepStrictEqual(await standing(platform), [
      [1, 4, "a corrected again"],
      [2, 2, "b"],
    ])
  })

  it("of an entry that was corrected is refused, and told by what", async () => {
    await using platform = await testPlatform()
    await platform.run(append(noteUnit({ commandId: "a" })))
    await platform.run(correct(1, "right"))
    const refusal = refusalOf(await platform.exit(correct(1, "late")))
    assert.deepInclude(refusal, { _tag: "EntrySuperseded", position: 1, by: 2 })
    assert.deepStrictEqual(await commandsIn(platform.database), ["a", "right"])
  })

  it.each(["in one platform", "from two platforms"])(
    "of one entry, many at once %s: one wins",
    async (where) => {
      await using first = await testPlatform()
      await using second = openPlatform(first.database)
      await first.run(append(noteUnit({ commandId: "a" })))
      const exits = await Promise.all(
        Array.from({ length: 20 }, (_, name) => {
          const platform = where === "in one platform" || name % 2 === 0 ? first : second
          return platform.exit(correct(1, `correction ${name}`))
        }),
      )
      assert.deepStrictEqual(tally(exits as never), { accepted: 1, EntrySuperseded: 19 })
      const [won] = exits.filter(Exit.isSuccess)
      const refusals = exits.filter(Exit.isFailure).map((exit) => refusalOf(exit))
      assert.isTrue(refusals.every((refusal) => (refusal as { by?: unknown }).by === won?.value.position))
      assert.lengthOf(await commandsIn(first.database), 2)
    },
  )

  it("of another stream's entry is a fault of the caller", async () => {
    await using platform = await testPlatform()
    await platform.run(append(noteUnit({ commandId: "a", stream: "note/two" })))
    const stranger = noteUnit(
      { commandId: "stranger" },
      {
        decide: (known) => {
          const decision = noteUnit({ commandId: "x" }).decide(known)
          const [event] = decision._tag === "Success" ? decision.success : []
          return {
            ...decision,
            success: [{ ...event, supersedes: 1 as Position, reason: "错" }],
          } as typeof decision
        },
      },
    )
    assert.instanceOf(defectOf(await platform.exit(append(stranger))), TypeError)
  })
})

describe("an annulment", () => {
  it("takes an entry away for good", async () => {
    await using platform = await testPlatform()
    for (const commandId of ["a", "b"]) await platform.run(append(noteUnit({ commandId })))
    await platform.run(correct(1, "a void", true))
    assert.deepStrictEqual(await standing(platform), [[2, 2, "b"]])
    assert.deepInclude(refusalOf(await platform.exit(correct(1, "again"))), {
      _tag: "EntrySuperseded",
      by: 3,
    })
    assert.deepInclude(refusalOf(await platform.exit(correct(3, "of the annulment"))), { position: 3, by: 3 })
  })
})

describe("corrections of the register", () => {
  const figures = (investedFen: bigint) => ({
    investedFen,
    disbursedFen: 0n,
    spentFen: 0n,
    physicalProgress: 0,
    remark: null,
  })
  const report = (code: ProjectCode, month: string, investedFen: bigint) =>
    Projects.use((projects) =>
      projects.reportMonth({
        commandId: CommandId.make(`report ${month} ${investedFen}`),
        code,
        monthly: { month: Month.make(month), ...figures(investedFen) },
      }),
    )
  const correctReport = (code: ProjectCode, position: Position, investedFen: bigint) =>
    Projects.use((projects) =>
      projects.correctReport({
        commandId: CommandId.make(`correct ${position} ${investedFen}`),
        code,
        position,
        reason: "错行",
        figures: figures(investedFen),
      }),
    )
  const annul = (code: ProjectCode, position: Position) =>
    Projects.use((projects) =>
      projects.annulReport({
        commandId: CommandId.make(`annul ${position}`),
        code,
        position,
        reason: "错报",
      }),
    )

  it("change the sums once, whoever tries to at the same time", async () => {
    const { service: clock } = new SettableClock("2010-05-31")
    await using platform = await testPlatform(FOUNDED, { clock })
    const { code } = await platform.run(register({ name: "甲镇集中供水工程" }))
    const { position } = await platform.run(report(code, "2010-02", 700n))
    const exits = await platform.run(
      Effect.forEach([1n, 2n, 3n], (fen) => Effect.exit(correctReport(code, position, fen)), {
        concurrency: "unbounded",
      }),
    )
    assert.deepStrictEqual(tally(exits as never), { accepted: 1, EntrySuperseded: 2 })
    const sum = "select invested_fen::int from project"
    assert.include([1, 2, 3], await valueOf<number>(platform.database, sum))
    const won = exits.find(Exit.isSuccess)?.value.position as Position
    await platform.run(annul(code, won))
    assert.strictEqual(await valueOf(platform.database, sum), 0)
    // The month is free again.
    await platform.run(report(code, "2010-02", 900n))
    assert.strictEqual(await valueOf(platform.database, sum), 900)
    const rollup = "select sum(invested_fen)::int from progress_rollup"
    assert.strictEqual(await valueOf(platform.database, rollup), 900)
  })
})
