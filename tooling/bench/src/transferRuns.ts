/** Transfers sent in three ways: over HTTP, through the use case, and as statements by the bare driver. */
import { Effect } from "effect"
import pg from "pg"
import { type IssueKey, Keys } from "@minsheng/core/access"
import { AccountCode, Funds, type PostTransfer } from "@minsheng/core/funds"
import { CommandId } from "@minsheng/core/journal"
import { CalendarDate } from "@minsheng/core/kernel"
import { connectOwner, type Database } from "@minsheng/store"
import { scaled, secondsOf, withCallers } from "./measure.ts"
import { serve } from "./overHttp.ts"
import { record, type RecordedBatch, replay } from "./recorder.ts"
import { openPlatform, type Stage } from "./stage.ts"
import { WireCaller } from "./WireCaller.ts"

export const WARM_UP = scaled(4000)

/** Where money goes: one account of everybody's, or a pair of each item, county and level. */
type Spread = "many" | "hot"

const LEVELS = ["central", "province", "city", "county", "selfRaised"] as const

export const placesOf = async (database: Database): Promise<ReadonlyArray<string>> => {
  const client = await connectOwner(database)
  try {
    const { rows } = await client.query<{ place: string }>(
      "select distinct county_code || '-' || item_key as place from project order by 1",
    )
    return rows.flatMap(({ place }) => LEVELS.map((level) => `2010-${place}-${level}`))
  } finally {
    await client.end()
  }
}

const EFFECTIVE_ON = CalendarDate.make("2010-05-20")

export const commandsOf = (
  places: ReadonlyArray<string>,
  spread: Spread,
  count: number,
): ReadonlyArray<PostTransfer> =>
  Array.from({ length: count }, (_, index) => {
    const place = spread === "hot" ? places[0] : places[(index * 7919) % places.length]
    return {
      action: "transfer",
      idempotencyKey: CommandId.make(`bench ${index}`),
      kind: "appropriation",
      effectiveOn: EFFECTIVE_ON,
      lines: [
        {
          from: AccountCode.make(`${place}-source`),
          to: AccountCode.make(`${place}-budget`),
          amountFen: BigInt(1_000_000 + index),
        },
      ],
      document: `示例文号〔2010〕${index}号`,
    }
  })

export interface Ground {
  readonly stage: Stage
  readonly from: Database
  readonly places: ReadonlyArray<string>
}

export interface Measured {
  readonly perSecond: number
  readonly latencies: ReadonlyArray<number>
}

/** Warms up, then measures how quickly callers send what is left. */
const measured = async (
  callers: number,
  commands: ReadonlyArray<PostTransfer>,
  call: (command: PostTransfer) => Promise<unknown>,
): Promise<Measured> => {
  const latencies: Array<number> = []
  const timed = async (command: PostTransfer): Promise<void> => {
    const start = performance.now()
    await call(command)
    latencies.push(performance.now() - start)
  }
  await withCallers(callers, commands.slice(0, WARM_UP), timed)
  latencies.length = 0
  const rest = commands.slice(WARM_UP)
  const seconds = await secondsOf(() => withCallers(callers, rest, timed))
  return { perSecond: rest.length / seconds, latencies }
}

export const inProcess = async (
  { stage, from, places }: Ground,
  spread: Spread,
  callers: number,
  count: number,
  isListenedTo = false,
): Promise<Measured & { readonly batches: ReadonlyArray<RecordedBatch> }> => {
  const database = await stage.clone(from)
  const recorder = isListenedTo ? record() : undefined
  const platform = openPlatform(database)
  const found = await measured(callers, commandsOf(places, spread, WARM_UP + count), (command) =>
    platform.run(Funds.use((funds) => funds.transfer(command)).pipe(Effect.orDie)),
  )
  const batches = recorder?.stop() ?? []
  await platform[Symbol.asyncDispose]()
  await stage.drop(database)
  return { ...found, batches }
}

const KEY: IssueKey = {
  name: "国库",
  agency: null,
  regionCodes: null,
  itemKeys: null,
  fieldGroups: ["posting"],
  mayIntrospect: false,
  expires: null,
}

export const overHttp = async (
  { stage, from, places }: Ground,
  spread: Spread,
  callers: number,
  count: number,
): Promise<Measured> => {
  const database = await stage.clone(from)
  const platform = openPlatform(database)
  const { secret } = await platform.run(Keys.use((keys) => keys.issue(KEY)).pipe(Effect.orDie))
  await platform[Symbol.asyncDispose]()
  const { address, stop } = await serve(stage, database)
  const headers = { authorization: `Bearer ${secret}` }
  const idle = await Promise.all(
    Array.from({ length: callers }, () => WireCaller.open(address, "/api/transfers", headers)),
  )
  const all = [...idle]
  const commands = commandsOf(places, spread, WARM_UP + count)
  const found = await measured(callers, commands, async (command) => {
    const caller = idle.pop() as WireCaller
    const { status, body } = await caller.post(
      JSON.stringify(command, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value)),
    )
    if (status !== 200) throw new Error(`${status}: ${body}`)
    idle.push(caller)
  })
  for (const caller of all) caller.close()
  await stop()
  await stage.drop(database)
  return found
}

/** Entries that a recorded transaction adds: the first array of its first statement says how many. */
const entriesOf = ({ writes }: RecordedBatch): number => {
  const journal = writes.find(({ name }) => name === "insert.journal")
  return String(journal?.values?.[0]).split(",").length
}

export const throughDriver = async (
  { stage, from }: Ground,
  batches: ReadonlyArray<RecordedBatch>,
): Promise<number> => {
  const database = await stage.clone(from)
  const client = new pg.Client({
    connectionString: database.url,
    options: "-c role=minsheng_app -c search_path=minsheng -c plan_cache_mode=force_generic_plan",
    ...({ pipeline: true } as object),
  })
  await client.connect()
  let [warm, cut] = [0, 0]
  while (warm < WARM_UP) warm += entriesOf(batches[cut++] as RecordedBatch)
  await replay(client, batches.slice(0, cut))
  const rest = batches.slice(cut)
  const seconds = await secondsOf(() => replay(client, rest))
  await client.end()
  await stage.drop(database)
  return rest.reduce((sum, batch) => sum + entriesOf(batch), 0) / seconds
}
