/** Answers that are remembered are those that would be read, whatever is recorded between the requests. */
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type Head, JournalReader, RequestHead } from "@minsheng/core/journal"
import type { DivisionCode } from "@minsheng/core/kernel"
import { type FiguresQuestion, Progress } from "@minsheng/core/progress"
import { ImportUndo, ProjectImports } from "@minsheng/core/imports"
import { ProjectList } from "@minsheng/core/project"
import { FOUNDED, HUOQIU, JINZHAI, LUAN, PROVINCE, register, WATER } from "../testing/fixture.ts"
import { openPlatform, StatementCounter, type TestPlatform, testPlatform } from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"

const clock = () => new SettableClock("2010-06-30").service

let platform: TestPlatform
let turn = 0

const added = (countyCode: DivisionCode.DivisionCode) =>
  register({ name: `工程${(turn += 1)}`, countyCode, itemKey: WATER, annualPlanFen: 10n })

beforeAll(async () => {
  platform = await testPlatform(FOUNDED, { clock: clock() })
  await platform.run(added(JINZHAI))
  await platform.run(added(HUOQIU))
})

afterAll(() => platform[Symbol.asyncDispose]())

const head = (): Promise<Head> => platform.run(JournalReader.use((reader) => reader.head))

const at = <A, E, R>(seen: Head, effect: Effect.Effect<A, E, R>) =>
  platform.run(Effect.provideService(effect, RequestHead, seen) as never) as Promise<A>

const planOf = async (seen: Head, question: FiguresQuestion): Promise<bigint> => {
  const figures = await at(
    seen,
    Progress.use((progress) => progress.figures(question)),
  )
  assert.strictEqual(figures.axes.knownAt.position, seen.position)
  return figures.annualPlanFen
}

const countOf = async (seen: Head, region: DivisionCode.DivisionCode): Promise<number> => {
  const asked = { filter: { year: 2010, region } }
  return (
    await at(
      seen,
      ProjectList.use((list) => list.count(asked)),
    )
  ).count
}

describe("an answer that is remembered", () => {
  it("is told again after entries of other counties, and not after its own", async () => {
    const before = await head()
    const plan = () => planOf(before, { region: JINZHAI })
    assert.strictEqual(await plan(), 10n)
    await platform.run(added(HUOQIU))
    const beside = await head()
    assert.deepStrictEqual(
      [await planOf(beside, { region: JINZHAI }), await planOf(beside, { region: HUOQIU })],
      [10n, 20n],
    )
    await platform.run(added(JINZHAI))
    const own = await head()
    assert.deepStrictEqual(
      [await planOf(own, { region: JINZHAI }), await planOf(own, { region: LUAN })],
      [20n, 40n],
    )
    assert.deepStrictEqual([await countOf(own, JINZHAI), await countOf(own, PROVINCE)], [2, 4])
  })

  it("is read again when its county changed; else the journal is looked through, and no more", async () => {
    await using counter = await StatementCounter.before(platform.database)
    await using counted = openPlatform(counter.database, { clock: clock() })
    const asked = (seen: Head) =>
      counter.during(() =>
        counted.run(
          Effect.provideService(
            Progress.use((progress) => progress.figures({ region: JINZHAI })),
            RequestHead,
            seen,
          ),
        ),
      )
    await asked(await head())
    assert.strictEqual(await asked(await head()), 0)
    await platform.run(added(HUOQIU))
    // What has grown of streams, and of which counties.
    assert.strictEqual(await asked(await head()), 2)
    await platform.run(added(JINZHAI))
    assert.isAbove(await asked(await head()), 2)
  })

  it("is another one on every other axis", async () => {
    const seen = await head()
    const early = await planOf(seen, { region: LUAN, asOf: "2009-12-31" as never })
    const all = await planOf(seen, { region: LUAN })
    const known = await at(
      seen,
      Progress.use((progress) => progress.figures({ region: LUAN, knownAt: (seen.position - 1) as never })),
    )
    assert.deepStrictEqual([early, all, known.annualPlanFen], [0n, 60n, 50n])
  })

  it("is forgotten with a registration that is annulled, whose county nobody knows any more", async () => {
    const before = await planOf(await head(), { region: JINZHAI })
    const text = `year,county_code,item_key,name,township,implementing_unit,annual_plan_yuan,approved_on
2010,${JINZHAI},19,导入的工程,,甲站,1,2010-01-18`
    const { importId } = await platform.run(
      ProjectImports.use((imports) => imports.previewText({ fileName: "一个.csv", text })),
    )
    await platform.run(ProjectImports.use((imports) => imports.commit(importId)))
    assert.strictEqual(await planOf(await head(), { region: JINZHAI }), before + 100n)
    await platform.run(ImportUndo.use((all) => all.undo({ importId, reason: "发错了" })))
    assert.strictEqual(await planOf(await head(), { region: JINZHAI }), before)
  })

  it("is right for whoever asks while others record, county by county", async () => {
    const counties = [JINZHAI, HUOQIU]
    const plans = new Map(
      await Promise.all(
        counties.map(async (county) => [county, await planOf(await head(), { region: county })] as const),
      ),
    )
    for (let round = 0; round < 20; round += 1) {
      const county = counties[round % 3 === 0 ? 0 : 1] as DivisionCode.DivisionCode
      const [writing] = [platform.run(added(county))]
      const seen = await head()
      await Promise.all([writing, ...counties.map((region) => planOf(seen, { region }))])
      plans.set(county, (plans.get(county) ?? 0n) + 10n)
      const now = await head()
      for (const region of counties) assert.strictEqual(await planOf(now, { region }), plans.get(region))
    }
  })
})
