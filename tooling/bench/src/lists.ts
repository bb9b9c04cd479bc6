/** The list of projects at ten thousand and at a million: a page must not cost more as the register grows. */
import { rm } from "node:fs/promises"
import { Effect } from "effect"
import { DivisionCode, Page } from "@minsheng/core/kernel"
import { ProjectImports } from "@minsheng/core/imports"
import { ProjectList, type ProjectFilter } from "@minsheng/core/project"
import { connectOwner, type Database } from "@minsheng/store"
import { median, percentile } from "./measure.ts"
import { bytesOf, writeProjects } from "./projectFile.ts"
import { millis, ratio, type Result, whole } from "./report.ts"
import { analyze, type BenchPlatform, openPlatform, type Stage } from "./stage.ts"

const SAMPLES = 200
const WARM_UP = 20
const SIZES = [10_000, 1_000_000] as const
const PAGE = 50
/** How far into the register the deep page lies. */
const DEPTH = 0.6

const YEAR = { year: 2010 } satisfies ProjectFilter

const countOf = async (database: Database): Promise<number> => {
  const client = await connectOwner(database)
  try {
    const { rows } = await client.query<{ count: number }>("select count(*)::int from minsheng.project")
    return rows[0]?.count ?? 0
  } finally {
    await client.end()
  }
}

/** Imports synthetic projects until there are as many as that. */
const fillTo = async (stage: Stage, database: Database, size: number): Promise<void> => {
  await using platform = openPlatform(database)
  for (let have = await countOf(database); have < size; have = await countOf(database)) {
    const path = stage.path("fill.csv")
    // One row in a hundred is rejected.
    const count = Math.ceil(((size - have) * 100) / 99)
    await writeProjects(database, path, { count, series: `填${have}` })
    const bytes = bytesOf(path)
    await platform.run(
      ProjectImports.use((imports) =>
        Effect.flatMap(imports.preview({ name: "fill.csv", bytes }), ({ importId }) =>
          imports.commit(importId),
        ),
      ).pipe(Effect.orDie),
    )
    await rm(path)
  }
}

const listed = (platform: BenchPlatform, filter: ProjectFilter, after?: Page.Cursor, limit = PAGE) =>
  platform.run(
    ProjectList.use((list) =>
      list.list({ filter, page: { limit, order: "code", ...(after === undefined ? {} : { after }) } }),
    ).pipe(Effect.orDie),
  )

const counted = (platform: BenchPlatform, filter: ProjectFilter) =>
  platform.run(ProjectList.use((list) => list.count({ filter })).pipe(Effect.orDie))

/** The end of the page that lies so deep, reached page by page. */
const deepCursor = async (platform: BenchPlatform, size: number): Promise<Page.Cursor | undefined> => {
  let after: Page.Cursor | undefined
  for (let passed = 0; passed < size * DEPTH; passed += Page.PAGE_LIMIT_MAX) {
    const page = await listed(platform, YEAR, after, Page.PAGE_LIMIT_MAX)
    after = page.next ?? undefined
  }
  return after
}

interface Question {
  readonly name: string
  readonly ask: (platform: BenchPlatform, deep: Page.Cursor | undefined) => Promise<unknown>
}

const COUNTY = DivisionCode.make("341522")

const QUESTIONS: ReadonlyArray<Question> = [
  { name: "first page", ask: (platform) => listed(platform, YEAR) },
  { name: "page at 60 % of the register", ask: (platform, deep) => listed(platform, YEAR, deep) },
  { name: "first page of a county", ask: (platform) => listed(platform, { ...YEAR, region: COUNTY }) },
  {
    name: "search for two characters that many have",
    ask: (platform) => listed(platform, { ...YEAR, search: "饮水" }),
  },
  {
    name: "search for two characters that few have",
    ask: (platform) => listed(platform, { ...YEAR, search: "梅岭" }),
  },
  {
    name: "count of a county's projects",
    ask: (platform) => counted(platform, { ...YEAR, region: COUNTY }),
  },
  {
    name: "count of a search, to a thousand",
    ask: (platform) => counted(platform, { ...YEAR, search: "饮水" }),
  },
]

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export const lists = async (stage: Stage, demonstration: Database, filled?: Database): Promise<Result> => {
  const databases = [await stage.clone(demonstration), filled ?? (await stage.clone(demonstration))] as const
  for (const [index, database] of databases.entries()) {
    await fillTo(stage, database, SIZES[index] ?? 0)
    await analyze(database)
  }
  await using small = openPlatform(databases[0])
  await using large = openPlatform(databases[1])
  const sides = [
    { platform: small, deep: await deepCursor(small, SIZES[0]) },
    { platform: large, deep: await deepCursor(large, SIZES[1]) },
  ] as const
  const rows: Array<ReadonlyArray<string>> = []
  for (const { name, ask } of QUESTIONS) {
    const times: [Array<number>, Array<number>] = [[], []]
    for (let sample = -WARM_UP; sample < SAMPLES; sample += 1) {
      for (const [index, { platform, deep }] of sides.entries()) {
        const taken = await timed(() => ask(platform, deep))
        if (sample >= 0) times[index]?.push(taken)
      }
    }
    const [few, many] = times.map((all) => [median(all), percentile(all, 0.95)]) as [number[], number[]]
    rows.push([
      name,
      `${millis(few[0] ?? 0)} / ${millis(few[1] ?? 0)}`,
      `${millis(many[0] ?? 0)} / ${millis(many[1] ?? 0)}`,
      ratio((many[1] ?? 0) / (few[1] ?? 1)),
    ])
  }
  return {
    title: "The list of projects",
    about: `The use case, permission and scope included, on a register of ${whole(SIZES[0])} and on one of
${whole(SIZES[1])} projects; pages of ${PAGE}, ${SAMPLES} samples a question, the two registers by turns.
Milliseconds, median / 95th percentile; the ratio is that of the 95th percentiles.`,
    columns: ["question", `${whole(SIZES[0])} projects`, `${whole(SIZES[1])} projects`, "ratio"],
    rows,
  }
}
