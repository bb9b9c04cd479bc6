/**
 * Open windows that hear of changes: real event streams over HTTP to a server in a process of its own, while
 * somebody records at a steady rate. First they only listen, then they also ask again, as the board does.
 */
import { setTimeout as sleep } from "node:timers/promises"
import { Effect, Redacted } from "effect"
import { Offices, type UserName } from "@minsheng/core/access"
import { CommandId } from "@minsheng/core/journal"
import { connectOwner, type Database } from "@minsheng/store"
import { median, percentile } from "./measure.ts"
import { correctionsOf, serve, signedIn } from "./overHttp.ts"
import { millis, type Result, whole } from "./report.ts"
import { openPlatform, PASSWORD, type Stage } from "./stage.ts"

const WINDOWS = 500
/** A user has twelve windows at most. */
const WINDOWS_EACH = 12
const COMMITS = 30
const GAP_MILLIS = 1000
const WARM_UP = 5
/** Windows that are told at the same moment ask within this time, as the pages do. */
const SPREAD_MILLIS = 250
/** Sessions report what they did to the database's statistics within this time. */
const STATISTICS_MILLIS = 2000
const SETTLE_MILLIS = 3000

/** People of one office of the province, who all see the same. */
const hire = async (database: Database, count: number): Promise<ReadonlyArray<string>> => {
  const names = Array.from({ length: count }, (_, number) => `wall.${number}`)
  await using platform = openPlatform(database)
  await platform.run(
    Effect.gen(function* () {
      const offices = yield* Offices
      const { offices: all } = yield* offices.list
      const office = all.find(({ name }) => name === "省民生办")
      for (const name of names) {
        const userName = name as UserName
        const commandId = (what: string) => CommandId.make(`bench ${what} ${name}`)
        yield* offices.addUser({
          commandId: commandId("user"),
          userName,
          displayName: "某",
          officeId: office?.id as never,
        })
        yield* offices.assignRoles({ commandId: commandId("roles"), userName, roles: ["livelihoodReader"] })
        yield* offices.setPassword({ userName, password: Redacted.make(PASSWORD), lasting: true })
      }
    }).pipe(Effect.orDie),
  )
  return names
}

/** What windows heard and read since it was last emptied. */
class Heard {
  /** For each position that was recorded, when it was answered, and how long after that each window knew. */
  readonly answeredAt = new Map<number, number>()
  readonly toldAt: Array<readonly [position: number, at: number]> = []
  readonly freshAt: Array<readonly [position: number, at: number]> = []
  reads = 0

  clear(): void {
    this.answeredAt.clear()
    this.toldAt.length = 0
    this.freshAt.length = 0
    this.reads = 0
  }

  /** Milliseconds from each commit that was answered to each time that a window was as far. */
  #sinceCommit(those: Heard["toldAt"]): ReadonlyArray<number> {
    return those.flatMap(([position, at]) => {
      const answered = this.answeredAt.get(position)
      return answered === undefined ? [] : [Math.max(0, at - answered)]
    })
  }

  get told(): ReadonlyArray<number> {
    return this.#sinceCommit(this.toldAt)
  }

  get fresh(): ReadonlyArray<number> {
    return this.#sinceCommit(this.freshAt)
  }
}

interface Window {
  readonly close: () => void
}

interface Notice {
  readonly position: number
  readonly topics: ReadonlyArray<string>
}

const OVERVIEW = `/trpc/progress.overview?input=${encodeURIComponent("{}")}`

/** The position that an answer names, found without reading all of it. */
const positionIn = (text: string): number => Number(/"position":(\d+)/u.exec(text)?.[1] ?? 0)

const openWindow = async (
  address: string,
  cookie: string,
  heard: Heard,
  asksAgain: boolean,
): Promise<Window> => {
  const abort = new AbortController()
  let isAsking = false
  let wanted = 0
  const askAgain = async (): Promise<void> => {
    if (isAsking) return
    isAsking = true
    for (let known = 0; known < wanted;) {
      await sleep(Math.random() * SPREAD_MILLIS)
      const response = await fetch(`${address}${OVERVIEW}`, { headers: { cookie }, signal: abort.signal })
      known = positionIn(await response.text())
      heard.reads += 1
      heard.freshAt.push([known, performance.now()])
    }
    isAsking = false
  }
  const response = await fetch(`${address}/events/changes`, { headers: { cookie }, signal: abort.signal })
  if (!response.ok) throw new Error(`listening: ${response.status}`)
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder()
    let text = ""
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true })
      const blocks = text.split("\n\n")
      text = blocks.pop() ?? ""
      for (const block of blocks) {
        const data = /^data: (\{"position".*)$/mu.exec(block)?.[1]
        if (data === undefined) continue
        const notice = JSON.parse(data) as Notice
        heard.toldAt.push([notice.position, performance.now()])
        wanted = notice.position
        if (asksAgain && notice.topics.length > 0) askAgain().catch(() => undefined)
      }
    }
  }
  read().catch(() => undefined)
  return { close: () => abort.abort() }
}

interface Work {
  readonly transactions: number
  readonly activeMillis: number
}

/** What the database did so far, of all who are connected. */
const workOf = async (database: Database): Promise<Work> => {
  await sleep(STATISTICS_MILLIS)
  const client = await connectOwner(database)
  try {
    const { rows } = await client.query<{ transactions: string; active: number }>(
      `select xact_commit + xact_rollback as transactions, active_time as active
        from pg_stat_database where datname = current_database()`,
    )
    return { transactions: Number(rows[0]?.transactions ?? 0), activeMillis: rows[0]?.active ?? 0 }
  } finally {
    await client.end()
  }
}

const residentOf = async (address: string): Promise<number> => {
  const text = await (await fetch(`${address}/metrics`)).text()
  return Number(/^minsheng_memory_bytes\{kind="resident"\} (\d+)/mu.exec(text)?.[1] ?? 0) / 2 ** 20
}

const correct = async (address: string, cookie: string, body: string, heard: Heard): Promise<void> => {
  const response = await fetch(`${address}/trpc/project.correctReport`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body,
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status}: ${text}`)
  heard.answeredAt.set(positionIn(text), performance.now())
}

const both = (values: ReadonlyArray<number>): string =>
  values.length === 0 ? "" : `${millis(median(values))} / ${millis(percentile(values, 0.95))}`

interface Round {
  readonly address: string
  readonly database: Database
  readonly cookies: ReadonlyArray<string>
  readonly corrections: ReadonlyArray<string>
}

const round = async (name: string, count: number, asksAgain: boolean, on: Round) => {
  const { address, database, cookies, corrections } = on
  const heard = new Heard()
  const windows: Array<Window> = []
  for (let number = 0; number < count; number += 1) {
    const cookie = cookies[Math.floor(number / WINDOWS_EACH)] as string
    windows.push(await openWindow(address, cookie, heard, asksAgain))
  }
  const clerk = await signedIn(address)
  const commit = async (bodies: ReadonlyArray<string>): Promise<void> => {
    for (const body of bodies) {
      await correct(address, clerk, body, heard)
      await sleep(GAP_MILLIS)
    }
    await sleep(SETTLE_MILLIS)
  }
  await commit(corrections.slice(0, WARM_UP))
  heard.clear()
  const before = await workOf(database)
  const began = performance.now()
  await commit(corrections.slice(WARM_UP))
  const seconds = (performance.now() - began) / 1000
  const after = await workOf(database)
  const resident = await residentOf(address)
  for (const window of windows) window.close()
  await sleep(SETTLE_MILLIS)
  return [
    name,
    whole(seconds),
    both(heard.told),
    both(heard.fresh),
    whole(heard.reads / COMMITS),
    whole((after.transactions - before.transactions) / COMMITS),
    millis((after.activeMillis - before.activeMillis) / COMMITS),
    whole(resident),
  ]
}

export const live = async (stage: Stage, demonstration: Database): Promise<Result> => {
  const database = await stage.clone(demonstration)
  const people = await hire(database, Math.ceil(WINDOWS / WINDOWS_EACH))
  const { address, stop } = await serve(stage, database)
  const cookies: Array<string> = []
  for (const name of people) cookies.push(await signedIn(address, name))
  const each = WARM_UP + COMMITS
  const all = await correctionsOf(database, each * 3)
  const rows: Array<ReadonlyArray<string>> = []
  const plan = [
    ["none", 0, false],
    ["500, listening", WINDOWS, false],
    ["500, each asking again", WINDOWS, true],
  ] as const
  for (const [index, [name, count, asksAgain]] of plan.entries()) {
    const corrections = all.slice(index * each, (index + 1) * each)
    rows.push(await round(name, count, asksAgain, { address, database, cookies, corrections }))
  }
  await stop()
  await stage.drop(database)
  return {
    title: "Pages that stay current",
    about: `${WINDOWS} windows of ${people.length} people of the province hear over event streams of
corrections that are recorded one a second, ${COMMITS} of them; in the last row each asks for the overview
again within a quarter of a second, as the board does. From the answer to whoever recorded to the event, and
to an overview that has it: milliseconds, median / 95th percentile. What the database did is counted by its
own statistics for all connections, the recording and the looks at the head included. The windows, the server
and the database share the machine.`,
    columns: [
      "windows",
      "seconds",
      "commit to event, ms",
      "commit to fresh overview, ms",
      "overviews a commit",
      "transactions a commit",
      "database, ms a commit",
      "server, MB",
    ],
    rows,
  }
}
