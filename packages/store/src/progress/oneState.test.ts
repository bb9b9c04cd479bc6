/** The parts of one answer come from one state of the register, whatever is written between them. */
import { Effect, Layer } from "effect"
import { assert, describe, it } from "vitest"
import { JournalReader, resolveAxes } from "@minsheng/core/journal"
import { Progress, ProgressRepository } from "@minsheng/core/progress"
import { Scope } from "@minsheng/core/access"
import { FOUNDED, register } from "../testing/fixture.ts"
import { testPlatform } from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"

const YEAR = 2010
const opened = () => testPlatform(FOUNDED, { clock: new SettableClock("2010-06-30").service })

describe("an answer about progress", () => {
  it("adds up, at the position that it names, while others register", async () => {
    await using platform = await opened()
    await platform.run(register({ name: "先登记的工程", annualPlanFen: 500n }))
    let turn = 0
    const registering = Effect.promise(() =>
      platform.run(register({ name: `后登记的工程${(turn += 1)}`, annualPlanFen: 70n })),
    )
    const answer = await platform.run(
      Effect.gen(function* () {
        const repository = yield* ProgressRepository
        // Somebody registers a project after each part of the answer was read.
        const disturbed = ProgressRepository.of({
          ...repository,
          cells: (...asked) => Effect.tap(repository.cells(...asked), registering),
          seriesByItem: (...asked) => Effect.tap(repository.seriesByItem(...asked), registering),
        })
        const progress = Layer.provide(
          Layer.fresh(Progress.layer),
          Layer.succeed(ProgressRepository, disturbed),
        )
        return yield* Effect.provide(
          Progress.use((one) => one.overview({ year: YEAR })),
          progress,
        )
      }),
    )
    assert.strictEqual(turn, 2)
    const head = await platform.run(JournalReader.use((reader) => reader.head))
    assert.strictEqual(answer.figures.axes.knownAt.position, head.position - 2)
    const plans = [...answer.items, ...answer.counties].flatMap(({ series }) =>
      series.slice(-1).map(({ annualPlanFen }) => annualPlanFen),
    )
    assert.deepStrictEqual(plans, [500n, 500n])
    assert.deepStrictEqual(
      answer.cells.map(({ annualPlanFen }) => annualPlanFen),
      [500n],
    )
  })

  it("is of the same state as the position within it", async () => {
    await using platform = await opened()
    const read = Effect.gen(function* () {
      const repository = yield* ProgressRepository
      const axes = yield* resolveAxes({})
      const cells = yield* repository.cells(Scope.everything, axes, { year: YEAR, counties: undefined })
      return [axes.knownAt.position, cells.length] as const
    })
    const seen = await platform.run(
      Effect.gen(function* () {
        const repository = yield* ProgressRepository
        return yield* repository.inOneState(
          Effect.gen(function* () {
            const before = yield* read
            yield* Effect.promise(() => platform.run(register({ name: "其间登记的工程" })))
            return [before, yield* read]
          }),
        )
      }),
    )
    assert.deepStrictEqual(seen[0], seen[1])
    assert.deepStrictEqual([...(await platform.run(read))], [(seen[0]?.[0] ?? 0) + 1, 1])
  })
})
