/** Scopes: whatever is asked, a query answers with rows of its asker's counties and items and no others. */
import { Effect, Stream } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type Actor, operator, Scope } from "@minsheng/core/access"
import { type Axes, CommandId, JournalReader, Position, resolveAxes } from "@minsheng/core/journal"
import { CalendarDate, type DivisionCode, type ItemKey, Month } from "@minsheng/core/kernel"
import { Progress, ProgressRepository } from "@minsheng/core/progress"
import {
  ProjectCode,
  ProjectFile,
  ProjectList,
  type ProjectOrder,
  ProjectRepository,
  Projects,
  type ResolvedFilter,
} from "@minsheng/core/project"
import {
  DOUBTFUL,
  HOUSING,
  HUOQIU,
  JINZHAI,
  LUAN,
  PROVINCE,
  register,
  registrationOf,
  FOUNDED,
  WATER,
  WUWEI,
} from "../testing/fixture.ts"
import { type TestPlatform, testPlatform } from "../testing/index.ts"
import { registerMany, reportMany } from "../testing/manyProjects.ts"
import { refusalOf } from "../testing/outcomes.ts"
import { SettableClock } from "../testing/SettableClock.ts"

const YEAR = 2010
const COUNTIES = [HUOQIU, JINZHAI, WUWEI]
const ITEMS = [WATER, HOUSING, DOUBTFUL]

let platform: TestPlatform
let axes: ReadonlyArray<Axes>

beforeAll(async () => {
  const { service: clock } = new SettableClock("2010-05-31")
  platform = await testPlatform(FOUNDED, { clock })
  const registrations = COUNTIES.flatMap((countyCode) =>
    ITEMS.flatMap((itemKey) =>
      [1, 2, 3, 4].map((number) => registrationOf({ name: `集中供水${number}`, countyCode, itemKey })),
    ),
  )
  const targets = await registerMany(platform, "all", registrations)
  await reportMany(
    platform,
    "2010-03",
    targets.filter((_, index) => index % 2 === 0).map((target) => [target, 1000n]),
  )
  const { position } = await platform.run(JournalReader.use((reader) => reader.head))
  axes = await platform.run(
    Effect.forEach(
      [{}, { asOf: CalendarDate.make("2010-04-30") }, { knownAt: Position.make(position - 1) }],
      resolveAxes,
    ),
  )
})

afterAll(() => platform[Symbol.asyncDispose]())

interface Placed {
  readonly countyCode: DivisionCode.DivisionCode
  readonly itemKey: ItemKey.ItemKey
}

const plain: ResolvedFilter = { year: YEAR, counties: undefined, items: undefined, timeMillionths: 416_667 }

/** Every kind of question, the widest that can be asked. */
const FILTERS: Readonly<Record<string, Partial<ResolvedFilter>>> = {
  "for everything": {},
  "for every county by name": { counties: COUNTIES, items: ITEMS },
  "for a word": { search: "供水" },
  "for a longer word": { search: "集中供水2" },
  "for a code": { search: "2010-" },
  "for those that are missing": { missingMonth: Month.make("2010-05") },
  "for those behind": { behindPoints: 1 },
}

const onePage = (order: ProjectOrder) => ({ limit: 200, order }) as const

/** The methods that answer with rows: what each finds for a scope. */
const ROWS: Readonly<
  Record<
    string,
    (
      scope: Scope,
      on: Axes,
      filter: ResolvedFilter,
    ) => Effect.Effect<ReadonlyArray<Placed>, never, ProjectRepository>
  >
> = {
  "list by code": (scope, on, filter) =>
    ProjectRepository.use((projects) =>
      Effect.map(projects.list(scope, on, filter, onePage("code")), ({ rows }) => rows),
    ),
  "list by slowest": (scope, on, filter) =>
    ProjectRepository.use((projects) =>
      Effect.map(projects.list(scope, on, filter, onePage("slowest")), ({ rows }) => rows),
    ),
  rows: (scope, on, filter) =>
    ProjectRepository.use((projects) => Stream.runCollect(projects.rows(scope, on, filter, "code"))),
}

const foreignTo = (scope: Scope, rows: ReadonlyArray<Placed>) => rows.filter((row) => !scope.holds(row))

const SCOPES: ReadonlyArray<readonly [name: string, scope: Scope]> = [
  ["of one county", Scope.of(new Set([HUOQIU]), null)],
  ["of two counties", Scope.of(new Set([HUOQIU, JINZHAI]), null)],
  ["of one item", Scope.of(new Set(COUNTIES), [WATER])],
  ["of one item in one county", Scope.of(new Set([WUWEI]), [HOUSING])],
  ["of no county", Scope.of(new Set(), null)],
]

describe.each(SCOPES)("a scope %s", (_, scope) => {
  const held = COUNTIES.flatMap((countyCode) => ITEMS.map((itemKey) => ({ countyCode, itemKey }))).filter(
    (place) => scope.holds(place),
  ).length

  it.each(Object.keys(FILTERS))("asked %s finds no foreign row, whichever method is asked", async (name) => {
    const filter = { ...plain, ...FILTERS[name] }
    for (const on of axes) {
      for (const [method, find] of Object.entries(ROWS)) {
        const rows = await platform.run(find(scope, on, filter))
        assert.deepStrictEqual(foreignTo(scope, rows), [], method)
        // Planted: with the widest scope the same question does find foreign rows.
        const everything = await platform.run(find(Scope.everything, on, filter))
        assert.isAbove(foreignTo(scope, everything).length, 0, method)
        assert.strictEqual(rows.length, everything.filter((row) => scope.holds(row)).length, method)
      }
      const count = ProjectRepository.use((projects) => projects.count(scope, on, filter))
      const rows = await platform.run(ROWS["rows"]?.(scope, on, filter) ?? Effect.succeed([]))
      assert.deepStrictEqual(await platform.run(count), { count: rows.length, atLeast: false })
    }
  })

  it("adds up its own cells alone", async () => {
    for (const on of axes) {
      for (const counties of [undefined, COUNTIES]) {
        const question = { year: YEAR, counties }
        const cells = (of: Scope) =>
          platform.run(ProgressRepository.use((progress) => progress.cells(of, on, question)))
        const own = await cells(scope)
        assert.deepStrictEqual(foreignTo(scope, own), [])
        assert.lengthOf(own, held)
        assert.isAbove(foreignTo(scope, await cells(Scope.everything)).length, 0)
      }
    }
  })

  it("draws its own series alone", async () => {
    const sum = (points: ReadonlyArray<{ readonly annualPlanFen: bigint; readonly month: string }>) =>
      points
        .filter(({ month }) => month === "2010-03")
        .reduce((total, point) => total + point.annualPlanFen, 0n)
    for (const on of axes) {
      const question = { year: YEAR, counties: undefined }
      const series = (of: Scope) =>
        platform.run(
          ProgressRepository.use((progress) =>
            Effect.all([progress.seriesByItem(of, on, question), progress.seriesByCounty(of, on, question)]),
          ),
        )
      const [byItem, byCounty] = await series(scope)
      assert.deepStrictEqual(
        byCounty.filter(({ key }) => !(scope.counties?.has(key) ?? true)),
        [],
      )
      assert.deepStrictEqual(
        byItem.filter(({ key }) => !(scope.items?.has(key) ?? true)),
        [],
      )
      assert.deepStrictEqual(
        [sum(byItem), sum(byCounty)],
        [BigInt(held) * 4_000_000n, BigInt(held) * 4_000_000n],
      )
      const [all] = await series(Scope.everything)
      assert.strictEqual(sum(all), 36_000_000n)
    }
  })
})

describe("the use cases of a county's office", () => {
  const filter = { year: YEAR }
  const page = onePage("code")
  let huoqiu: Actor

  beforeAll(async () => {
    huoqiu = await platform.user("huoqiu.msb")
  })

  it("show and count its own projects alone", async () => {
    const mine = await platform.run(
      ProjectList.use((list) => list.list({ filter, page })),
      huoqiu,
    )
    assert.lengthOf(mine.rows, 12)
    assert.isTrue(mine.rows.every(({ countyCode }) => countyCode === HUOQIU))
    const figures = await platform.run(
      Progress.use((progress) => progress.figures({})),
      huoqiu,
    )
    assert.strictEqual(figures.projectCount, 12)
    assert.lengthOf(
      (
        await platform.run(
          ProjectList.use((list) => list.list({ filter, page })),
          operator,
        )
      ).rows,
      36,
    )
  })

  it.each([JINZHAI, LUAN, PROVINCE, WUWEI])(
    "refuse the region %s instead of showing a part of it",
    async (region) => {
      const asked = { filter: { ...filter, region }, page }
      const list = await platform.exit(
        ProjectList.use((projects) => projects.list(asked)),
        huoqiu,
      )
      assert.include(refusalOf(list), { _tag: "RegionOutsideScope", code: region })
      const figures = await platform.exit(
        Progress.use((progress) => progress.figures({ region })),
        huoqiu,
      )
      assert.include(refusalOf(figures), { _tag: "RegionOutsideScope", code: region })
    },
  )

  it("do not tell a foreign project from one that is not there", async () => {
    const open = (code: string) =>
      platform.exit(
        ProjectFile.use((file) => file.open({ code: ProjectCode.make(code) })),
        huoqiu,
      )
    for (const code of ["2010-341524-19-0001", "2010-341524-19-9999"]) {
      assert.deepInclude(refusalOf(await open(code)), { _tag: "ProjectNotFound", code })
    }
    const revise = Projects.use((projects) =>
      projects.annulReport({
        commandId: CommandId.make("foreign"),
        code: ProjectCode.make("2010-341524-19-0001"),
        position: Position.make(1),
        reason: "试试",
      }),
    )
    assert.include(refusalOf(await platform.exit(revise, huoqiu)), { _tag: "ProjectNotFound" })
    const elsewhere = register({ name: "越界", countyCode: JINZHAI })
    assert.include(refusalOf(await platform.exit(elsewhere, huoqiu)), { _tag: "OutsideScope" })
  })

  it("keep a department to its items, in every county", async () => {
    const department = await platform.user("water.dept")
    const rows = await platform.run(
      ProjectList.use((list) => list.list({ filter, page })),
      department,
    )
    assert.lengthOf(rows.rows, 12)
    assert.isTrue(rows.rows.every(({ itemKey }) => itemKey === WATER))
  })
})
