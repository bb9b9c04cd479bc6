/**
 * Both axes through SQL, held against the entries folded in memory: lists, counts, figures and series of
 * random histories, as of random dates and as known at random positions.
 */
import { Effect, Layer, Stream } from "effect"
import { assert, describe, it } from "vitest"
import { Scope } from "@minsheng/core/access"
import { type Axes, type Entry, JournalReader, Position, resolveAxes, StreamId } from "@minsheng/core/journal"
import { CalendarDate, Instant, Month, type Page } from "@minsheng/core/kernel"
import { type Cell, ProgressRepository } from "@minsheng/core/progress"
import {
  type CountQuestion,
  type ListAnswer,
  type ProjectLine,
  ProjectList,
  type ProjectRecord,
  recordAt,
  ReturnList,
  type ReturnsQuestion,
} from "@minsheng/core/project"
import { progressRepositoryOn } from "../progress/queries.ts"
import { FOUNDED } from "../testing/fixture.ts"
import { writeHistory } from "../testing/history.ts"
import { type OpenPlatform, testPlatform } from "../testing/index.ts"
import { refusalOf } from "../testing/outcomes.ts"
import { Seeded } from "../testing/Seeded.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { ownerOf, rowsOf } from "../testing/writers.ts"

const YEAR = 2010
const MARCH = Month.make("2010-03")

type Histories = ReadonlyArray<ReadonlyArray<Entry>>

interface Pair {
  readonly asOf: CalendarDate.CalendarDate
  readonly knownAt: Position
}

/** The entries of every project, read once. */
const projectsIn = async (platform: OpenPlatform): Promise<Histories> => {
  const streams = await rowsOf<{ stream: string }>(
    platform.database,
    "select distinct stream from journal where stream like 'project/%' order by stream",
  )
  return platform.run(
    Effect.forEach(streams, ({ stream }) => JournalReader.use((reader) => reader.entries(StreamId(stream)))),
  )
}

/** The oracle: every record as of a date, known at a position. */
const recordsAt = (projects: Histories, pair: Pair): ReadonlyArray<ProjectRecord> =>
  projects
    .flatMap((entries) => recordAt(entries, pair) ?? [])
    .toSorted((a, b) => (`${a.countyCode}${a.code}` < `${b.countyCode}${b.code}` ? -1 : 1))

const lineOf = (record: ProjectRecord) => ({
  code: record.code,
  name: record.details.name,
  township: record.details.township,
  approvedOn: record.approvedOn,
  annualPlanFen: record.details.annualPlanFen,
  investedFen: record.investedFen,
  disbursedFen: record.disbursedFen,
  spentFen: record.spentFen,
  physicalProgress: record.physicalProgress,
  latestMonth: record.latestMonth,
})

/** The months of a record, with what was invested up to each. */
const returnsOf = ({ code, months }: ProjectRecord) =>
  months.map(({ month, investedFen, spentFen, remark, position }, index) => ({
    code,
    month,
    investedFen,
    spentFen,
    remark,
    position,
    investedToDateFen: months.slice(0, index + 1).reduce((sum, one) => sum + one.investedFen, 0n),
  }))

type Returned = ReturnType<typeof returnsOf>[number]

const returned = (line: Returned): Returned => ({
  code: line.code,
  month: line.month,
  investedFen: line.investedFen,
  spentFen: line.spentFen,
  remark: line.remark,
  position: line.position,
  investedToDateFen: line.investedToDateFen,
})

const programmeMonth = (asOf: CalendarDate.CalendarDate): Month.Month =>
  Month.of(CalendarDate.earlier(asOf, CalendarDate.make(`${YEAR}-12-31`)))

const sumOf = (records: ReadonlyArray<ProjectRecord>, fen: (record: ProjectRecord) => bigint): bigint =>
  records.reduce((total, record) => total + fen(record), 0n)

const planOf = (record: ProjectRecord): bigint => record.details.annualPlanFen

const cellsOf = (records: ReadonlyArray<ProjectRecord>, { asOf }: Pair): ReadonlyArray<Cell> => {
  const groups = Map.groupBy(records, (record) => `${record.countyCode} ${record.itemKey}`)
  return [...groups.keys()].toSorted().map((key) => {
    const group = groups.get(key) as [ProjectRecord]
    const reported = group.filter(({ months }) => months.some(({ month }) => month === programmeMonth(asOf)))
    return {
      countyCode: group[0].countyCode,
      itemKey: group[0].itemKey,
      projectCount: group.length,
      reportedCount: reported.length,
      annualPlanFen: sumOf(group, planOf),
      investedFen: sumOf(group, (record) => record.investedFen),
      disbursedFen: sumOf(group, (record) => record.disbursedFen),
      spentFen: sumOf(group, (record) => record.spentFen),
    }
  })
}

/** Sums by a key at the end of each month so far. */
const seriesOf = (projects: Histories, pair: Pair, by: "itemKey" | "countyCode") =>
  Month.through(programmeMonth(pair.asOf)).flatMap((month) => {
    const end = CalendarDate.earlier(Month.last(month), pair.asOf)
    const records = recordsAt(projects, { ...pair, asOf: end })
    return [...Map.groupBy(records, (record): string => record[by])].map(([key, group]) => ({
      key,
      month,
      annualPlanFen: sumOf(group, planOf),
      investedFen: sumOf(group, (record) => record.investedFen),
    }))
  })

/** Everything at the end of each month so far, with the returns of the month itself. */
const monthsOf = (projects: Histories, pair: Pair) =>
  Month.through(programmeMonth(pair.asOf)).flatMap((month) => {
    const end = CalendarDate.earlier(Month.last(month), pair.asOf)
    const records = recordsAt(projects, { ...pair, asOf: end })
    if (records.length === 0) return []
    const progressed = records.flatMap(({ physicalProgress }) => physicalProgress ?? [])
    return {
      month,
      projectCount: records.length,
      reportedCount: records.filter(({ months }) => months.some((one) => one.month === month)).length,
      annualPlanFen: sumOf(records, planOf),
      investedFen: sumOf(records, (record) => record.investedFen),
      disbursedFen: sumOf(records, (record) => record.disbursedFen),
      spentFen: sumOf(records, (record) => record.spentFen),
      progressCount: progressed.length,
      progressSum: progressed.reduce((sum, points) => sum + points, 0),
    }
  })

const texts = (rows: ReadonlyArray<unknown>): ReadonlyArray<string> =>
  rows.map((row) =>
    JSON.stringify(row, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value)),
  )

const SHOWN = Object.keys(lineOf({ details: {} } as ProjectRecord)) as ReadonlyArray<keyof ProjectLine>

const shown = (line: ProjectLine) => Object.fromEntries(SHOWN.map((key) => [key, line[key]]))

/** All pages of a list: today's read the current rows, others the versions. */
const pagesOf = Effect.fnUntraced(function* (question: CountQuestion) {
  const list = yield* ProjectList
  const rows: Array<ProjectLine> = []
  for (let after: Page.Cursor | undefined | null; after !== null;) {
    const page = { order: "code", limit: 200, ...(after === undefined ? {} : { after }) } as const
    const answer: ListAnswer = yield* list.list({ ...question, page })
    rows.push(...answer.rows)
    after = answer.next
  }
  return rows
})

const returnsFor = (question: ReturnsQuestion) =>
  Effect.gen(function* () {
    const { lines } = yield* ReturnList.use((list) => list.lines(question))
    return (yield* Stream.runCollect(lines)).flat()
  })

/** What SQL answers to every question about a pair of axes, in one form. */
const answeredOn = (axes: Axes, pair: Pair) =>
  Effect.gen(function* () {
    const list = yield* ProjectList
    const progress = yield* ProgressRepository
    const question = { ...pair, filter: { year: YEAR } }
    const all = { year: YEAR, counties: undefined }
    const { lines } = yield* list.lines(question)
    return {
      list: texts((yield* pagesOf(question)).map(shown)),
      lines: texts((yield* Stream.runCollect(lines)).map(shown)),
      returns: texts((yield* returnsFor(question)).map(returned)),
      march: texts((yield* returnsFor({ ...question, month: MARCH })).map(returned)),
      count: texts([(yield* list.count(question)).count]),
      cells: texts(yield* progress.cells(Scope.everything, axes, all)),
      months: texts(yield* progress.months(Scope.everything, axes, all)),
      items: texts(yield* progress.seriesByItem(Scope.everything, axes, all)).toSorted(),
      counties: texts(yield* progress.seriesByCounty(Scope.everything, axes, all)).toSorted(),
    }
  })

const expectedOn = (projects: Histories, pair: Pair) => {
  const records = recordsAt(projects, pair)
  return {
    list: texts(records.map(lineOf)),
    lines: texts(records.map(lineOf)),
    returns: texts(records.flatMap(returnsOf)),
    march: texts(records.flatMap(returnsOf).filter(({ month }) => month === MARCH)),
    count: texts([records.length]),
    cells: texts(cellsOf(records, pair)),
    months: texts(monthsOf(projects, pair)),
    items: texts(seriesOf(projects, pair, "itemKey")).toSorted(),
    counties: texts(seriesOf(projects, pair, "countyCode")).toSorted(),
  }
}

const MONTH_ENDS = Array.from({ length: 14 }, (_, index) =>
  Month.last(Month.make(index < 12 ? `2010-${String(index + 1).padStart(2, "0")}` : `2011-0${index - 11}`)),
)

const WITHIN_MONTHS = MONTH_ENDS.slice(0, 6).map((end) => CalendarDate.addDays(end, -13))

/** Pairs that matter: random ones, months' ends and days with all that is known or less, and the edges. */
const pairsOf = (seed: number, today: CalendarDate.CalendarDate, head: number): ReadonlyArray<Pair> => {
  const chance = new Seeded(seed)
  const day = () => CalendarDate.addDays(CalendarDate.make("2009-12-25"), chance.between(0, 420))
  const random = Array.from({ length: 40 }, () => ({ asOf: day(), knownAt: chance.between(0, head) }))
  return [
    ...random,
    ...MONTH_ENDS.map((asOf) => ({ asOf, knownAt: head })),
    ...MONTH_ENDS.map((asOf) => ({ asOf, knownAt: head - 1 })),
    ...WITHIN_MONTHS.map((asOf) => ({ asOf, knownAt: head })),
    { asOf: today, knownAt: head },
    { asOf: CalendarDate.addDays(today, 40), knownAt: head },
    { asOf: today, knownAt: 0 },
  ].map(({ asOf, knownAt }) => ({ asOf, knownAt: Position.make(knownAt) }))
}

const ANSWERS = [
  "list",
  "lines",
  "returns",
  "march",
  "count",
  "cells",
  "months",
  "items",
  "counties",
] as const

/** Which answers differ from the oracle's, on which pairs. */
const differencesOn = async (platform: OpenPlatform, projects: Histories, pairs: ReadonlyArray<Pair>) => {
  const found: Array<{
    readonly pair: Pair
    readonly what: string
    readonly sql: unknown
    readonly fold: unknown
  }> = []
  for (const pair of pairs) {
    const axes = await platform.run(resolveAxes(pair))
    const answered = await platform.run(answeredOn(axes, pair))
    const expected = expectedOn(projects, pair)
    for (const what of ANSWERS) {
      if (answered[what].join("\n") !== expected[what].join("\n")) {
        found.push({ pair, what, sql: answered[what], fold: expected[what] })
      }
    }
  }
  return found
}

const written = async (seed: number, groups: number) => {
  const clock = new SettableClock("2010-01-20")
  const platform = await testPlatform(FOUNDED, { clock: clock.service })
  const counts = await writeHistory(platform, clock, { seed, groups })
  const head = await platform.run(JournalReader.use((reader) => reader.head))
  const pairs = pairsOf(seed, CalendarDate.atInstant(clock.now), head.position)
  return {
    platform,
    counts,
    pairs,
    projects: await projectsIn(platform),
    [Symbol.asyncDispose]: () => platform[Symbol.asyncDispose](),
  }
}

describe.each([1, 2, 3])("the history of seed %i", (seed) => {
  it("reads through SQL as it folds in memory, on every pair of axes", async () => {
    await using history = await written(seed, 90)
    const { platform, counts, pairs, projects } = history
    for (const kind of ["register", "report", "revise", "correctReport", "annulReport", "correctDetails"]) {
      assert.isAbove(counts[kind] ?? 0, 3, JSON.stringify(counts))
    }
    const sizes = pairs.map((pair) => recordsAt(projects, pair).length)
    assert.isAbove(sizes.filter((size) => size > 10).length, 30)
    assert.deepStrictEqual(await differencesOn(platform, projects, pairs), [])
  })
})

describe("sums over blocks of the journal", () => {
  const SMALL = 64

  /** Blocks of so few entries that a short history fills many of them. */
  const regrouped = `delete from progress_block; insert into progress_block
    select year, county_code, month, day, item_key, position / ${SMALL}, sum(project_count),
      sum(reported_count), sum(annual_plan_fen), sum(invested_fen), sum(disbursed_fen), sum(spent_fen),
      sum(progress_count), sum(progress_sum)
    from progress_change group by year, county_code, month, day, item_key, position / ${SMALL}`

  it("with the entries of the last of them are what was known, wherever a block ends", async () => {
    await using history = await written(6, 60)
    const { platform, projects, pairs } = history
    await using owner = await ownerOf(platform.database)
    await owner.query(regrouped)
    const asOf = CalendarDate.make("2010-12-15")
    const atEdges = [1, 2, 3].flatMap((block) =>
      [-2, -1, 0].map((by) => ({ asOf, knownAt: Position.make(block * SMALL + by) })),
    )
    for (const pair of [...pairs.slice(0, 12), ...atEdges]) {
      const axes = await platform.run(resolveAxes(pair))
      const small = Layer.fresh(progressRepositoryOn(SMALL))
      const { cells, months } = await platform.run(Effect.provide(answeredOn(axes, pair), small))
      const expected = expectedOn(projects, pair)
      assert.deepStrictEqual({ cells, months }, { cells: expected.cells, months: expected.months })
    }
  })
})

describe("planted: the comparison sees", () => {
  it.each([
    [
      "a current row",
      "update project set invested_fen = invested_fen + 1 where code = (select min(code) from project)",
      "list",
    ],
    [
      "a version",
      "update project_version set annual_plan_fen = annual_plan_fen + 1 where known_from < 200",
      "list",
    ],
    ["a roll-up", "update progress_rollup set reported_count = reported_count + 1", "cells"],
    ["progress", "update progress_rollup set progress_sum = progress_sum + 1", "months"],
    [
      "a change",
      "update progress_change set annual_plan_fen = annual_plan_fen + 1 where position < 200",
      "items",
    ],
    ["a day within a month", "update progress_block set spent_fen = spent_fen + 1", "cells"],
    [
      "an axis that is not kept",
      "update project_version set known_to = 9223372036854775806 where known_to < 200",
      "lines",
    ],
  ])("%s that is not what the journal says", async (_, tampering, seen) => {
    await using history = await written(4, 50)
    await using owner = await ownerOf(history.platform.database)
    await owner.query(tampering)
    const found = await differencesOn(history.platform, history.projects, history.pairs)
    assert.include(new Set(found.map(({ what }) => what)), seen)
  })
})

describe("what was known at an instant", () => {
  it("is what was known at the last position recorded by then", async () => {
    await using history = await written(5, 20)
    const { platform } = history
    const known = async (millis: number) =>
      (await platform.run(resolveAxes({ knownAt: Instant.fromMillis(millis) }))).knownAt.position
    const batches = await rowsOf<{ recorded_at: string; last_position: string }>(
      platform.database,
      "select recorded_at, max(position) as last_position from journal group by recorded_at order by recorded_at",
    )
    assert.isAbove(batches.length, 20)
    let before = 0
    for (const { recorded_at: at, last_position: last } of batches) {
      assert.strictEqual(await known(Number(at) - 1), before)
      assert.strictEqual(await known(Number(at)), Number(last))
      before = Number(last)
    }
  })

  it("is refused for a position that the journal does not have", async () => {
    await using platform = await testPlatform(FOUNDED)
    const { position: head } = await platform.run(JournalReader.use((reader) => reader.head))
    const exit = await platform.exit(resolveAxes({ knownAt: Position.make(head + 1) }))
    assert.deepInclude(refusalOf(exit), { _tag: "PositionBeyondHead", head })
  })
})
