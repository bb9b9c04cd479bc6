/** Pages of divisions and the overview in a register of a million: today, on a past day, as known earlier. */
import { Effect } from "effect"
import { CalendarDate, DivisionCode } from "@minsheng/core/kernel"
import { Position } from "@minsheng/core/journal"
import { Divisions, type FiguresQuestion, Progress } from "@minsheng/core/progress"
import { ProjectList } from "@minsheng/core/project"
import { clockLivingOn, type Database, ENTRIES_A_BLOCK } from "@minsheng/store"
import { copyDemonstration } from "./copies.ts"
import { median, percentile, secondsOf } from "./measure.ts"
import { millis, type Result, whole } from "./report.ts"
import { type BenchPlatform, openPlatform, type Stage } from "./stage.ts"

const COPIES = 185
const SAMPLES = 40
const WARM_UP = 3
const TODAY = CalendarDate.make("2010-05-31")
const PAST = CalendarDate.make("2010-04-15")

const opened = (platform: BenchPlatform, question: FiguresQuestion) =>
  platform.run(Divisions.use((divisions) => divisions.open(question)).pipe(Effect.orDie))

const overview = (platform: BenchPlatform, question: FiguresQuestion) =>
  platform.run(Progress.use((progress) => progress.overview(question)).pipe(Effect.orDie))

/** The list of its slowest projects, by itself. */
const slowest = (platform: BenchPlatform, { region, ...axes }: FiguresQuestion) =>
  platform.run(
    ProjectList.use((list) =>
      list.list({
        ...axes,
        filter: { year: 2010, ...(region === undefined ? {} : { region }) },
        page: { order: "slowest", limit: 5 },
      }),
    ).pipe(Effect.orDie),
  )

const ASKED = [
  { name: "page of a county", region: "341524", ask: opened },
  { name: "page of a city", region: "341500", ask: opened },
  { name: "page of the province", region: "340000", ask: opened },
  { name: "slowest projects of a county", region: "341524", ask: slowest },
  { name: "slowest projects of a city", region: "341500", ask: slowest },
  { name: "overview of the province", region: "340000", ask: overview },
] as const

const timesOf = async (work: () => Promise<unknown>): Promise<string> => {
  const times: Array<number> = []
  for (let sample = -WARM_UP; sample < SAMPLES; sample += 1) {
    const taken = (await secondsOf(work)) * 1000
    if (sample >= 0) times.push(taken)
  }
  return `${millis(median(times))} / ${millis(percentile(times, 0.95))}`
}

export const divisions = async (
  stage: Stage,
  demonstration: Database,
  copies: number = COPIES,
): Promise<Result> => {
  const database = await stage.clone(demonstration)
  const { projectCount, versionCount, middle } = await copyDemonstration(database, copies, ENTRIES_A_BLOCK)
  const axes: ReadonlyArray<Omit<FiguresQuestion, "region">> = [
    {},
    { asOf: PAST },
    { knownAt: Position.make(middle) },
  ]
  const rows: Array<ReadonlyArray<string>> = []
  {
    await using platform = openPlatform(database, { clock: clockLivingOn(TODAY) })
    for (const { name, region, ask } of ASKED) {
      const cells: Array<string> = []
      for (const times of axes) {
        cells.push(await timesOf(() => ask(platform, { ...times, region: DivisionCode.make(region) })))
      }
      rows.push([name, ...cells])
    }
  }
  await stage.drop(database)
  return {
    title: "Pages of divisions",
    about: `The use cases, permission and scope included, in a register of ${whole(projectCount)} projects
with ${whole(versionCount)} versions: the demonstration ${copies + 1} times, each copy recorded after the one
before. Today, as of a day within a month (${PAST}), and as known when half of it was recorded. ${SAMPLES}
samples; milliseconds, median / 95th percentile.`,
    columns: ["question", "today", "past day", "known earlier"],
    rows,
  }
}
