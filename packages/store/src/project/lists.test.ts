/** Lists of the register: pages by key, searches, filters, counts, held against loops over all rows. */
import { Stream } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import type { AxesInput } from "@minsheng/core/journal"
import { CalendarDate, Month, type Page } from "@minsheng/core/kernel"
import { aheadOfTime, isBehind } from "@minsheng/core/progress"
import {
  ProjectList,
  type ProjectFilter,
  type ProjectLine,
  type ProjectOrder,
  type Registration,
  type Target,
} from "@minsheng/core/project"
import {
  FOUNDED,
  HOUSING,
  HUOQIU,
  JINZHAI,
  LUAN,
  register,
  registrationOf,
  WATER,
  WUWEI,
} from "../testing/fixture.ts"
import { type OpenPlatform, type TestPlatform, testPlatform } from "../testing/index.ts"
import { registerMany, reportMany } from "../testing/manyProjects.ts"
import { Seeded } from "../testing/Seeded.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { searchable } from "./terms.ts"

const YEAR = 2010
const COUNT = 1150

const NAMES = [
  "甲子镇集中供水工程",
  "ＡＢＣ泵站（扩建）",
  "节水100%示范_一期",
  "C:\\水网\\改造",
  "Wuhu Road Ⅱ期",
  "乙丑乡 通村公路",
  "e\u0301cole 村小校舍",
  "50%_off\\",
]

const registrations = (): ReadonlyArray<Registration> =>
  Array.from({ length: COUNT }, (_, index) =>
    registrationOf({
      name: `${NAMES[index % NAMES.length]}${index < 1001 ? "恰一" : ""}${index < 1000 ? "恰千" : ""}${index}号`,
      countyCode: [HUOQIU, JINZHAI, WUWEI][index % 3] ?? HUOQIU,
      itemKey: index % 5 === 0 ? HOUSING : WATER,
      township: index % 4 === 0 ? null : `第${index % 7}镇`,
      implementingUnit: `示例单位${index % 11}`,
      annualPlanFen: index % 13 === 0 ? 0n : 1_000_000n,
      approvedOn: CalendarDate.make(index % 2 === 0 ? "2010-01-18" : "2010-04-01"),
    }),
  )

let platform: TestPlatform
let targets: ReadonlyArray<Target>
let all: ReadonlyArray<ProjectLine>

const linesOf = async (filter: Partial<ProjectFilter> = {}, axes: AxesInput = {}) => {
  const question = { ...axes, filter: { year: YEAR, ...filter } }
  const { lines } = await platform.run(ProjectList.use((list) => list.lines(question)))
  return platform.run(Stream.runCollect(lines))
}

const countOf = async (filter: Partial<ProjectFilter>, axes: AxesInput = {}) => {
  const { count, atLeast } = await platform.run(
    ProjectList.use((list) => list.count({ ...axes, filter: { year: YEAR, ...filter } })),
  )
  return { count, atLeast }
}

beforeAll(async () => {
  const { service: clock } = new SettableClock("2010-06-30")
  platform = await testPlatform(FOUNDED, { clock })
  targets = await registerMany(platform, "many", registrations())
  const chance = new Seeded(9)
  for (const month of ["2010-02", "2010-03"]) {
    const reporting = targets.filter(() => chance.percent(60))
    await reportMany(
      platform,
      month,
      reporting.map((target) => [target, BigInt(chance.between(0, 200_000))]),
    )
  }
  all = await linesOf()
})

afterAll(() => platform[Symbol.asyncDispose]())

const codes = (rows: ReadonlyArray<ProjectLine>): ReadonlyArray<string> => rows.map(({ code }) => code)

interface Paging {
  readonly order: ProjectOrder
  readonly limit: number
  readonly filter?: Partial<ProjectFilter>
  readonly axes?: AxesInput
}

/** Turns every page; something may happen in between. */
const paged = async (
  on: OpenPlatform,
  { order, limit, filter = {}, axes = {} }: Paging,
  between?: () => Promise<unknown>,
) => {
  const rows: Array<ProjectLine> = []
  for (let after: Page.Cursor | undefined | null; after !== null;) {
    const page = { order, limit, ...(after === undefined ? {} : { after }) }
    const question = { ...axes, filter: { year: YEAR, ...filter }, page }
    const answer = await on.run(ProjectList.use((list) => list.list(question)))
    assert.isAtMost(answer.rows.length, limit)
    rows.push(...answer.rows)
    after = answer.next
    await between?.()
  }
  return rows
}

const shareOf = (row: ProjectLine): bigint =>
  row.annualPlanFen === 0n ? 2_000_000n : (row.investedFen * 1_000_000n) / row.annualPlanFen

const VERSIONS: AxesInput = { asOf: CalendarDate.make("2010-06-29") }

describe.each<[string, AxesInput]>([
  ["today", {}],
  ["another date", VERSIONS],
])("pages of %s", (_, axes) => {
  it.each([1, 37, 200])(
    "of at most %i rows hold every project once, in the order of codes",
    async (limit) => {
      const filter = limit === 1 ? { region: JINZHAI, itemKey: HOUSING } : {}
      const rows = await paged(platform, { order: "code", limit, axes, filter })
      const expected = all.filter(
        (row) => limit > 1 || (row.countyCode === JINZHAI && row.itemKey === HOUSING),
      )
      assert.deepStrictEqual(codes(rows), codes(expected))
      assert.isAbove(rows.length, 50)
    },
  )

  it.each([41, 200])("of at most %i rows hold every project once, the slowest first", async (limit) => {
    const rows = await paged(platform, { order: "slowest", limit, axes })
    const expected = all.toSorted((a, b) => {
      const difference = shareOf(a) - shareOf(b)
      return difference === 0n ? (a.code < b.code ? -1 : 1) : difference < 0n ? -1 : 1
    })
    assert.deepStrictEqual(codes(rows), codes(expected))
  })

  it("of a search hold every project once", async () => {
    const rows = await paged(platform, { order: "slowest", limit: 23, axes, filter: { search: "水网" } })
    assert.deepStrictEqual(new Set(codes(rows)).size, rows.length)
    assert.strictEqual(rows.length, all.filter(({ name }) => name.includes("水网")).length)
  })
})

describe("pages", () => {
  it.each<ProjectOrder>(["code", "slowest"])(
    "by %s hold every project once while others are registered",
    async (order) => {
      const { service: clock } = new SettableClock("2010-06-30")
      await using own = await testPlatform(FOUNDED, { clock })
      const given = registrations().slice(0, 90)
      const before = await registerMany(own, "before", given)
      await reportMany(
        own,
        "2010-02",
        before.map((target, index) => [target, BigInt(index * 7919) % 1_000_000n]),
      )
      let arrived = 0
      const register2 = () => {
        arrived += 1
        const countyCode = [HUOQIU, JINZHAI, WUWEI][arrived % 3] ?? HUOQIU
        return own.run(register({ name: `后来的工程${arrived}`, countyCode, itemKey: WATER }))
      }
      const rows = await paged(own, { order, limit: 8 }, register2)
      const seen = codes(rows)
      assert.isAbove(arrived, 10)
      assert.strictEqual(new Set(seen).size, seen.length)
      const missed = before.filter(({ code }) => !seen.includes(code))
      assert.deepStrictEqual(missed, [])
    },
  )

  it("end where the rows do, also when the last page is full", async () => {
    const next = async (limit: number) => {
      const page = { limit, order: "code" } as const
      const question = { filter: { year: YEAR, search: "恰千99" }, page }
      const answer = await platform.run(ProjectList.use((list) => list.list(question)))
      return [answer.rows.length, answer.next === null]
    }
    const found = all.filter(({ name }) => name.includes("恰千99")).length
    assert.strictEqual(found, 11)
    assert.deepStrictEqual(await next(10), [10, false])
    assert.deepStrictEqual(await next(11), [11, true])
    assert.deepStrictEqual(await next(12), [11, true])
  })

  it("begin at the top for a cursor that is none", async () => {
    const row = all[5] as ProjectLine
    const madeUp: ReadonlyArray<unknown> = [
      ["x"],
      [row.countyCode, row.code],
      [row.countyCode, `${row.code}\u0000`, null],
      [`${row.countyCode}\u0000`, row.code, null],
      [row.countyCode, "\ud800", null],
      [row.countyCode, row.code, 3_000_000_000],
      [row.countyCode, row.code, -3_000_000_000],
      [row.countyCode, row.code, 0.5],
      [row.countyCode, row.code, "1"],
      { 0: row.countyCode, 1: row.code, 2: null },
    ]
    const cursors = madeUp.map((place) => Buffer.from(JSON.stringify(place)).toString("base64url"))
    for (const text of ["rubbish", "W10", "bnVsbA", ...cursors]) {
      const bySlowest = { limit: 3, order: "slowest", after: text as Page.Cursor } as const
      const slowest = ProjectList.use((list) => list.list({ filter: { year: YEAR }, page: bySlowest }))
      assert.lengthOf((await platform.run(slowest)).rows, 3)
      const page = { limit: 3, order: "code", after: text as Page.Cursor } as const
      const { rows } = await platform.run(
        ProjectList.use((list) => list.list({ filter: { year: YEAR }, page })),
      )
      assert.deepStrictEqual(codes(rows), codes(all.slice(0, 3)))
    }
  })
})

/** What a search means: its letters, in one width and case, in a row of the texts. */
const contains = (row: ProjectLine, search: string): boolean =>
  [row.name, row.township ?? "", row.implementingUnit].some((text) =>
    searchable(text).includes(searchable(search)),
  )

describe.each<[string, AxesInput]>([
  ["today", {}],
  ["another date", VERSIONS],
])("a search of %s", (_, axes) => {
  it.each([
    "供水",
    "集中供水工程",
    "第3镇",
    "示例单位10",
    "abc",
    "ＡＢＣ",
    "AbC泵站",
    "(扩建)",
    "100%",
    "１００％示范",
    "%示",
    "_一",
    "__",
    "%%",
    "\\水",
    "\\\\",
    "f\\",
    "0%_off\\",
    "路 Ⅱ",
    "ii期",
    "wuhu road",
    "乡 通",
    "école",
    "99号",
    "没有的",
    "镇示例",
    "号第",
    "供\u0000水",
    "\ud800水",
  ])("for %s finds what holds it, and nothing else", async (search) => {
    const expected = all.filter((row) => contains(row, search))
    assert.deepStrictEqual(codes(await linesOf({ search }, axes)), codes(expected))
    assert.strictEqual((await countOf({ search }, axes)).count, Math.min(expected.length, 1000))
  })

  it("for any piece of any name finds its project", async () => {
    const chance = new Seeded(77)
    for (let turn = 0; turn < 60; turn += 1) {
      const row = chance.pick(all)
      const characters = [...chance.pick([row.name, row.implementingUnit, row.township ?? row.name])]
      const from = chance.between(0, characters.length - 2)
      const search = characters
        .slice(from, from + chance.between(2, 6))
        .join("")
        .trim()
      if ([...search].length < 2) continue
      assert.deepStrictEqual(
        codes(await linesOf({ search }, axes)),
        codes(all.filter((one) => contains(one, search))),
        search,
      )
    }
  })

  it.each([
    "2010-341522-19-0007",
    "2010-341522-19",
    "2010-341524",
    "2010-",
    "2010-341522-04-0001",
    "2010-999",
  ])("for the code %s finds what begins so", async (search) => {
    const expected = all.filter(({ code }) => code.startsWith(search))
    assert.deepStrictEqual(codes(await linesOf({ search }, axes)), codes(expected))
  })

  it("keeps to the region, the item and the kind that are asked for", async () => {
    const filter = { search: "供水", region: LUAN, itemKey: WATER, kind: "construction" } as const
    const expected = all.filter(
      (row) => contains(row, "供水") && row.countyCode !== WUWEI && row.itemKey === WATER,
    )
    assert.isAbove(expected.length, 10)
    assert.deepStrictEqual(codes(await linesOf(filter, axes)), codes(expected))
    assert.deepStrictEqual(await linesOf({ kind: "training" }, axes), [])
  })
})

describe("filters", () => {
  const reported = async (month: string) =>
    new Set((await linesOf({ missingMonth: Month.make(month) })).map(({ code }) => code))

  it("by a missing month finds the projects that were in the plan and did not report it", async () => {
    const missing = await reported("2010-03")
    const expected = all.filter((row) => row.latestMonth !== "2010-03" && row.approvedOn <= "2010-03-31")
    assert.deepStrictEqual([...missing], codes(expected))
    assert.isTrue(expected.length > 100 && expected.length < COUNT)
    // Those approved in April owe no report for March, also where they did file one.
    assert.isTrue(
      all.filter(({ approvedOn }) => approvedOn === "2010-04-01").every(({ code }) => !missing.has(code)),
    )
  })

  it.each(["2010-01", "2010-06", "2010-12"])(
    "by %s finds all that had been approved by its end",
    async (month) => {
      const expected = all.filter(({ approvedOn }) => approvedOn <= Month.last(Month.make(month)))
      assert.deepStrictEqual(await reported(month), new Set(codes(expected)))
    },
  )

  it("by points behind agree with the rule, project by project", async () => {
    for (const behindPoints of [0, 1, 3, 10, 25, 50, 100]) {
      const on = { asOf: CalendarDate.make("2010-06-30"), year: YEAR, basis: "month" } as const
      const expected = all.filter((row) => {
        const gap = aheadOfTime(row, on)
        return gap !== undefined && isBehind(gap, behindPoints)
      })
      assert.deepStrictEqual(codes(await linesOf({ behindPoints })), codes(expected), String(behindPoints))
    }
  })

  it("by points behind draw the line at the millionth", async () => {
    // In the middle of July six of twelve months are over, as they were at the end of June: a whole number of
    // millionths. Where time is no whole number, a list is right to a millionth of the plan.
    const { service: clock } = new SettableClock("2010-07-15")
    await using own = await testPlatform(FOUNDED, { clock })
    const invested = [400_000n, 469_999n, 470_000n, 470_001n, 500_000n, 1_700_000n]
    const given = invested.map((fen) => registrationOf({ name: `投入${fen}`, annualPlanFen: 1_000_000n }))
    const unplanned = registrationOf({ name: "没有计划", annualPlanFen: 0n })
    const made = await registerMany(own, "edge", [...given, unplanned])
    await reportMany(
      own,
      "2010-02",
      made.map((target, index) => [target, invested[index] ?? 5n]),
    )
    for (const axes of [{}, { asOf: CalendarDate.make("2010-06-30") }]) {
      const page = { limit: 9, order: "slowest" } as const
      const question = { ...axes, filter: { year: YEAR, behindPoints: 3 }, page }
      const { rows } = await own.run(ProjectList.use((list) => list.list(question)))
      assert.deepStrictEqual(
        rows.map(({ name }) => name),
        ["投入400000", "投入469999", "投入470000"],
      )
    }
  })
})

describe("all lines of a question", () => {
  it("are those known at the position that they name, whatever is written while they are read", async () => {
    const { service: clock } = new SettableClock("2010-06-30")
    await using own = await testPlatform(FOUNDED, { clock })
    const made = await registerMany(own, "lines", registrations().slice(0, 40))
    const question = { filter: { year: YEAR, search: "示例" } }
    const { axes, lines } = await own.run(ProjectList.use((list) => list.lines(question)))
    await own.run(register({ name: "后来的工程", itemKey: WATER }))
    await reportMany(
      own,
      "2010-02",
      made.map((target) => [target, 7n]),
    )
    const read = await own.run(Stream.runCollect(lines))
    assert.deepStrictEqual([read.length, read.filter(({ investedFen }) => investedFen > 0n).length], [40, 0])
    // Asked again with what they named, they are the same: a digest of them can be made again.
    const named = { ...question, asOf: axes.asOf, knownAt: axes.knownAt.position }
    const again = await own.run(ProjectList.use((list) => list.lines(named)))
    assert.deepStrictEqual(await own.run(Stream.runCollect(again.lines)), read)
    const now = await own.run(ProjectList.use((list) => list.lines(question)))
    assert.lengthOf(await own.run(Stream.runCollect(now.lines)), 41)
  })

  it.each<ProjectOrder>(["code", "slowest"])("come in the order of the pages: %s", async (order) => {
    const filter = { year: YEAR, search: "水网" }
    const { lines } = await platform.run(ProjectList.use((list) => list.lines({ filter, order })))
    const read = await platform.run(Stream.runCollect(lines))
    const pages = await paged(platform, { order, limit: 23, axes: {}, filter: { search: "水网" } })
    assert.isAbove(pages.length, 23)
    assert.deepStrictEqual(
      read.map(({ code }) => code),
      pages.map(({ code }) => code),
    )
  })
})

describe("a count", () => {
  it("by place and item is exact, however many there are", async () => {
    assert.deepStrictEqual(await countOf({}), { count: COUNT, atLeast: false })
    for (const region of [HUOQIU, LUAN]) {
      const expected = all.filter(
        (row) => row.countyCode === region || (region === LUAN && row.countyCode !== WUWEI),
      )
      assert.deepStrictEqual(await countOf({ region }), { count: expected.length, atLeast: false })
    }
    const water = all.filter(({ itemKey }) => itemKey === WATER).length
    assert.deepStrictEqual(await countOf({ itemKey: WATER }), { count: water, atLeast: false })
  })

  it("of anything else stops at a thousand, and says so", async () => {
    assert.deepStrictEqual(await countOf({ search: "恰千" }), { count: 1000, atLeast: false })
    assert.deepStrictEqual(await countOf({ search: "恰一" }), { count: 1000, atLeast: true })
    assert.deepStrictEqual(await countOf({ missingMonth: Month.make("2010-06") }), {
      count: 1000,
      atLeast: true,
    })
    assert.deepStrictEqual(await countOf({}, VERSIONS), { count: 1000, atLeast: true })
    assert.deepStrictEqual(await countOf({ search: "没有的" }), { count: 0, atLeast: false })
  })

  it("of a year without a register is nothing", async () => {
    assert.deepStrictEqual(await countOf({ year: 2011 }), { count: 0, atLeast: false })
    assert.deepStrictEqual(await linesOf({ year: 2011 }), [])
  })
})
