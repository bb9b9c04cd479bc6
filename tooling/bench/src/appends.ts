/** Appending through a use case, against the same SQL sent by the bare driver in the same batches. */
import { Effect } from "effect"
import pg from "pg"
import { CommandId } from "@minsheng/core/journal"
import { Month } from "@minsheng/core/kernel"
import { type ProjectCode, Projects, type ReportMonth } from "@minsheng/core/project"
import { connectOwner, type Database } from "@minsheng/store"
import { median, percentile, secondsOf, withCallers } from "./measure.ts"
import { record, type RecordedBatch, replay } from "./recorder.ts"
import { millis, ratio, type Result, whole } from "./report.ts"
import { openPlatform, type Stage } from "./stage.ts"

/** Months that nobody has reported in the demonstration. */
const MONTHS = ["2010-06", "2010-07", "2010-08", "2010-09", "2010-10", "2010-11", "2010-12"]
const ROUNDS = 3
const CALLERS = [1, 8, 32, 256] as const
const COMMANDS: Readonly<Record<(typeof CALLERS)[number], number>> = {
  1: 1500,
  8: 8000,
  32: 16_000,
  256: 28_000,
}
const WARM_UP = 4000

const codesOf = async (database: Database): Promise<ReadonlyArray<ProjectCode>> => {
  const client = await connectOwner(database)
  try {
    const { rows } = await client.query<{ code: ProjectCode }>("select code from project order by md5(code)")
    return rows.map(({ code }) => code)
  } finally {
    await client.end()
  }
}

/** One report a command, project after project in mixed order, month after month. */
export const reportCommands = async (
  database: Database,
  count: number,
): Promise<ReadonlyArray<ReportMonth>> => {
  const codes = await codesOf(database)
  const all = MONTHS.flatMap((month) => codes.map((code) => ({ month: Month.make(month), code })))
  return all.slice(0, count).map(({ month, code }, index) => ({
    commandId: CommandId.make(`bench ${index}`),
    code,
    monthly: {
      month,
      investedFen: BigInt(1_000_000 + index),
      disbursedFen: BigInt(900_000 + index),
      spentFen: BigInt(800_000 + index),
      physicalProgress: 6000,
      remark: null,
    },
  }))
}

interface Round {
  readonly perSecond: number
  readonly latencies: ReadonlyArray<number>
  readonly batches: ReadonlyArray<RecordedBatch>
}

export const throughUseCase = async (
  stage: Stage,
  from: Database,
  callers: number,
  count: number,
  isListenedTo: boolean,
): Promise<Round> => {
  const database = await stage.clone(from)
  const commands = await reportCommands(database, WARM_UP + count)
  const latencies: Array<number> = []
  {
    await using platform = openPlatform(database)
    const call = async (command: ReportMonth): Promise<void> => {
      const start = performance.now()
      await platform.run(Projects.use((projects) => projects.reportMonth(command)).pipe(Effect.orDie))
      latencies.push(performance.now() - start)
    }
    const recorder = isListenedTo ? record() : undefined
    await withCallers(callers, commands.slice(0, WARM_UP), call)
    latencies.length = 0
    const seconds = await secondsOf(() => withCallers(callers, commands.slice(WARM_UP), call))
    const batches = recorder?.stop() ?? []
    await platform[Symbol.asyncDispose]()
    await stage.drop(database)
    return { perSecond: count / seconds, latencies, batches }
  }
}

const arrayLength = (value: unknown): number =>
  Array.isArray(value) ? value.length : String(value).split(",").length

/** Entries that a recorded transaction adds: the first array of its first statement says how many. */
const entryCount = (batch: RecordedBatch): number => {
  const journal = batch.writes.find(({ name }) => name === "insert.journal")
  return arrayLength(journal?.values?.[0])
}

export const throughDriver = async (
  stage: Stage,
  from: Database,
  batches: ReadonlyArray<RecordedBatch>,
): Promise<number> => {
  const database = await stage.clone(from)
  const client = new pg.Client({
    connectionString: database.url,
    options: "-c role=minsheng_app -c search_path=minsheng -c plan_cache_mode=force_generic_plan",
    ...({ pipeline: true } as object),
  })
  await client.connect()
  let warm = 0
  let cut = 0
  while (warm < WARM_UP) warm += entryCount(batches[cut++] as RecordedBatch)
  await replay(client, batches.slice(0, cut))
  const measured = batches.slice(cut)
  const seconds = await secondsOf(() => replay(client, measured))
  await client.end()
  await stage.drop(database)
  return measured.reduce((sum, batch) => sum + entryCount(batch), 0) / seconds
}

export const appends = async (
  stage: Stage,
  demonstration: Database,
): Promise<{ readonly result: Result; readonly fastest: number }> => {
  const rows: Array<ReadonlyArray<string>> = []
  let fastest = 0
  for (const callers of CALLERS) {
    // What is sent is listened to in a run of its own: listening costs, and would be held against us.
    const listened = await throughUseCase(stage, demonstration, callers, COMMANDS[callers], true)
    const rounds: Array<Round> = []
    const limits: Array<number> = []
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push(await throughUseCase(stage, demonstration, callers, COMMANDS[callers], false))
      limits.push(await throughDriver(stage, demonstration, listened.batches))
    }
    const rates = rounds.map(({ perSecond }) => perSecond)
    const latencies = rounds.flatMap((round) => round.latencies)
    const batch = (COMMANDS[callers] + WARM_UP) / listened.batches.length
    fastest = Math.max(fastest, median(rates))
    rows.push([
      String(callers),
      whole(batch),
      whole(median(rates)),
      whole(median(limits)),
      ratio(median(rates) / median(limits)),
      `${millis(median(latencies))} / ${millis(percentile(latencies, 0.99))}`,
    ])
  }
  const result = {
    title: "Appending",
    about: `Monthly reports through the use case (permission, project, decision, queue, chain, views) in one
process, against the same statements with the same values in the same batches, sent by the bare driver in a
pipeline to a copy of the same database. Medians of ${ROUNDS} rounds, interleaved.`,
    columns: [
      "callers",
      "commands a batch",
      "use case, entries/s",
      "bare driver, entries/s",
      "ratio",
      "latency, median / 99th, ms",
    ],
    rows,
  }
  return { result, fastest }
}
