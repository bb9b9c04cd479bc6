/** A command sent again is answered again and happens once. */
import { Effect } from "effect"
import { assert, describe, it } from "vitest"
import { ProjectCode, Projects } from "@minsheng/core/project"
import { CommandId, Journal, type Unit } from "@minsheng/core/journal"
import { Month } from "@minsheng/core/kernel"
import { FOUNDED, register } from "../testing/fixture.ts"
import { MIGRATED, openPlatform, testPlatform } from "../testing/index.ts"
import { noteUnit, refusedUnit } from "../testing/notes.ts"
import { refusalOf, tally } from "../testing/outcomes.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { commandsIn, valueOf } from "../testing/writers.ts"

const append = <A, E>(unit: Unit<A, E>) => Journal.use((journal) => journal.append(unit))
const times = <A, E, R>(count: number, effect: Effect.Effect<A, E, R>) =>
  Effect.all(
    Array.from({ length: count }, () => effect),
    { concurrency: "unbounded" },
  )

describe("a command id", () => {
  it("sent a hundred times at once happens once and is answered a hundred times alike", async () => {
    await using platform = await testPlatform()
    const answers = await platform.run(times(100, append(noteUnit({ commandId: "once", count: 2 }))))
    assert.deepStrictEqual(
      answers,
      Array.from({ length: 100 }, () => ({ position: 1, positions: [1, 2] })),
    )
    assert.deepStrictEqual(await commandsIn(platform.database), ["once", "once"])
  })

  it("sent by two platforms at once happens once", async () => {
    await using first = await testPlatform()
    await using second = openPlatform(first.database)
    const unit = noteUnit({ commandId: "once" })
    const [left, right] = await Promise.all([
      first.run(times(50, append(unit))),
      second.run(times(50, append(unit))),
    ])
    assert.deepStrictEqual(new Set([...left, ...right].map((answer) => JSON.stringify(answer))).size, 1)
    assert.deepStrictEqual(await commandsIn(first.database), ["once"])
  })

  it("with another request is a conflict, in the same batch and later", async () => {
    await using platform = await testPlatform()
    const unit = (text: string) => noteUnit({ commandId: "once", text })
    const exits = await platform.run(
      Effect.all([Effect.exit(append(unit("a"))), Effect.exit(append(unit("b")))], {
        concurrency: "unbounded",
      }),
    )
    assert.deepStrictEqual(tally(exits as never), { accepted: 1, CommandConflict: 1 })
    const later = await platform.exit(append(unit("c")))
    assert.deepInclude(refusalOf(later), { _tag: "CommandConflict", commandId: "once" })
    assert.deepStrictEqual(await commandsIn(platform.database), ["once"])
  })

  it("in a chunk is answered or refused beside the others", async () => {
    await using platform = await testPlatform()
    await platform.run(append(noteUnit({ commandId: "a" })))
    const units = [
      noteUnit({ commandId: "a" }),
      noteUnit({ commandId: "a", text: "别的" }),
      noteUnit({ commandId: "b" }),
    ]
    const results = await platform.run(Journal.use((journal) => journal.appendChunk(units)))
    assert.deepStrictEqual(
      results.map((result) => result._tag),
      ["Success", "Failure", "Success"],
    )
    assert.deepStrictEqual(await commandsIn(platform.database), ["a", "b"])
  })

  it("belongs to its actor: two may use the same", async () => {
    await using platform = await testPlatform()
    for (const actor of ["user/a", "user/b"])
      await platform.run(append(noteUnit({ commandId: "mine", actor })))
    assert.deepStrictEqual(await commandsIn(platform.database), ["mine", "mine"])
  })

  it("is remembered when the platform is opened anew", async () => {
    await using first = await testPlatform()
    const unit = noteUnit({ commandId: "once" })
    const answer = await first.run(append(unit))
    await using second = openPlatform(first.database)
    assert.deepStrictEqual(await second.run(append(unit)), answer)
    const conflict = await second.exit(append(noteUnit({ commandId: "once", text: "别的" })))
    assert.deepInclude(refusalOf(conflict), { _tag: "CommandConflict" })
    assert.deepStrictEqual(await commandsIn(first.database), ["once"])
  })

  it("that was refused is free: refusals are not remembered", async () => {
    await using platform = await testPlatform()
    assert.include(refusalOf(await platform.exit(append(refusedUnit({ commandId: "once" })))), {
      _tag: "Refused",
    })
    const answer = await platform.run(append(noteUnit({ commandId: "once", text: "别的" })))
    assert.deepStrictEqual(answer, { position: 1, positions: [1] })
  })
})

describe("the commands of the register", () => {
  it("answer a retry with the first answer, although its identifier would be new", async () => {
    const { service: clock } = new SettableClock("2010-05-31")
    await using platform = await testPlatform(FOUNDED, { clock })
    const answers = await platform.run(times(20, register({ name: "甲镇集中供水工程" })))
    assert.strictEqual(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1)
    assert.strictEqual(await valueOf(platform.database, "select count(*)::int from project"), 1)
  })

  it("take a month's report once, and refuse other figures under the same id", async () => {
    const { service: clock } = new SettableClock("2010-05-31")
    await using platform = await testPlatform(FOUNDED, { clock })
    const { code } = await platform.run(register({ name: "甲镇集中供水工程" }))
    const report = (investedFen: bigint) =>
      Projects.use((projects) =>
        projects.reportMonth({
          commandId: CommandId.make("report"),
          code: ProjectCode.make(code),
          monthly: {
            month: Month.make("2010-02"),
            investedFen,
            disbursedFen: 0n,
            spentFen: 0n,
            physicalProgress: 0,
            remark: null,
          },
        }),
      )
    const first = await platform.run(times(10, report(500n)))
    assert.strictEqual(new Set(first.map((answer) => answer.position)).size, 1)
    assert.include(refusalOf(await platform.exit(report(501n))), { _tag: "CommandConflict" })
    assert.strictEqual(await valueOf(platform.database, "select invested_fen::int from project"), 500)
  })
})

it("planted: without the command's digest nothing would tell two requests apart", async () => {
  await using platform = await testPlatform(MIGRATED)
  const same = { request: { what: "a note" } }
  await platform.run(append(noteUnit({ commandId: "once", text: "a" }, same)))
  // What the request does not say cannot be a conflict: the digest of the request is what decides.
  assert.deepInclude(await platform.run(append(noteUnit({ commandId: "once", text: "b" }, same))), {
    position: 1,
  })
})
