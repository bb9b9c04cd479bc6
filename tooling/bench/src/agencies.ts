/**
 * Agencies' questions beside PostGraphile on the same data and the same PostgreSQL: each server a process of
 * its own, by turns; ours with key, scope and a record of access, PostGraphile without any of these. Once
 * while nothing is recorded, and once while reports come in at a steady rate, through a third process.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { setInterval } from "node:timers"
import { fileURLToPath } from "node:url"
import { Effect } from "effect"
import { Keys } from "@minsheng/core/access"
import type { Database } from "@minsheng/store"
import { makePeer } from "./agencyPeer.ts"
import {
  aboutsOf,
  ask,
  CONNECTIONS,
  type Question,
  QUESTIONS,
  type Side,
  untilAnswering,
} from "./agencyQuestions.ts"
import { median, percentile } from "./measure.ts"
import { correctionsOf, freePort, serve, signedIn, untilReady } from "./overHttp.ts"
import { millis, ratio, type Result, whole } from "./report.ts"
import { analyze, openPlatform, PASSWORD, type Stage } from "./stage.ts"

const ROOT = fileURLToPath(new URL("../../..", import.meta.url))
const ROUNDS = 3
const ROUND_MILLIS = 4000
const WARM_UP_MILLIS = 4000
/** Reports a second, where any come in: ten are more than a province of 5,000 projects brings in a rush. */
const RATES = [10, 100] as const
/** As many as the longest run can bring. */
const REPORTS_MOST = 20_000

const keyOf = async (database: Database): Promise<string> => {
  await using platform = openPlatform(database)
  const issued = await platform.run(
    Keys.use((keys) =>
      keys.issue({
        name: "bench",
        agency: null,
        regionCodes: null,
        itemKeys: null,
        fieldGroups: ["projects", "figures"],
        mayIntrospect: false,
        expires: null,
      }),
    ).pipe(Effect.orDie),
  )
  return issued.secret
}

const started = (script: string, env: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, ["--no-warnings", script], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production", ...env },
  })

interface Servers extends AsyncDisposable {
  readonly sides: ReadonlyArray<Side>
  readonly abouts: Awaited<ReturnType<typeof aboutsOf>>
}

/** Both servers on one database, ready. */
const serversOn = async (stage: Stage, database: Database): Promise<Servers> => {
  await makePeer(database)
  const abouts = await aboutsOf(database)
  await analyze(database)
  const key = await keyOf(database)
  const [ourPort, theirPort] = [await freePort(), await freePort()]
  const ours = started("apps/server/src/main.ts", {
    PORT: String(ourPort),
    DATABASE_URL: database.url,
    MINSHENG_DEMO_PASSWORD: PASSWORD,
    MINSHENG_HOME: stage.path(`home-${ourPort}`),
  })
  const theirs = started("tooling/bench/src/postGraphileServer.ts", {
    PORT: String(theirPort),
    DATABASE_URL: database.url,
  })
  const their: Side = { port: theirPort, headers: {}, documentOf: (question) => question.theirs }
  const our: Side = {
    port: ourPort,
    headers: { authorization: `Bearer ${key}` },
    documentOf: (question) => question.ours,
  }
  const stop = async (): Promise<void> => {
    for (const server of [ours, theirs]) {
      server.kill("SIGTERM")
      if (server.exitCode === null && server.signalCode === null) await once(server, "exit")
    }
  }
  try {
    await untilReady(ours, `http://127.0.0.1:${ourPort}`)
    await untilAnswering(theirs, their)
  } catch (error) {
    await stop()
    throw error
  }
  return { sides: [our, their], abouts, [Symbol.asyncDispose]: stop }
}

/** What a question comes to on each side: requests a second with their times, and the ratio. */
const measured = async (question: Question, { sides, abouts }: Servers): Promise<ReadonlyArray<string>> => {
  const rounds = sides.map(() => ({ perSecond: [] as Array<number>, latencies: [] as Array<number> }))
  const about = abouts[question.about]
  for (const side of sides) await ask(side, question, about, WARM_UP_MILLIS)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, side] of sides.entries()) {
      const { perSecond, latencies } = await ask(side, question, about, ROUND_MILLIS)
      rounds[index]?.perSecond.push(perSecond)
      rounds[index]?.latencies.push(...latencies)
    }
  }
  const [our = 0, their = 1] = rounds.map(({ perSecond }) => median(perSecond))
  const [ourTimes, theirTimes] = rounds.map(
    ({ latencies }) => `${millis(median(latencies))} / ${millis(percentile(latencies, 0.99))}`,
  )
  return [`${whole(our)} (${ourTimes})`, `${whole(their)} (${theirTimes})`, ratio(our / their)]
}

const SIDES = ["ours", "PostGraphile", "ratio"] as const

export const agencies = async (stage: Stage, demonstration: Database): Promise<Result> => {
  const database = await stage.clone(demonstration)
  try {
    await using servers = await serversOn(stage, database)
    const rows: Array<ReadonlyArray<string>> = []
    for (const question of QUESTIONS) rows.push([question.name, ...(await measured(question, servers))])
    return {
      title: "Queries of agencies",
      about: `GraphQL over HTTP, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${ROUND_MILLIS / 1000} s, the
two servers by turns on the same data and PostgreSQL, one process each. Ours looks up the key, keeps to its
scope and writes a record of access for each; PostGraphile 5 does none of these. Nothing is recorded
meanwhile, so that ours reads rows and sums once and answers from what it remembers. Requests a second
(milliseconds, median / 99th).`,
      columns: ["question", ...SIDES],
      rows,
    }
  } finally {
    await stage.drop(database)
  }
}

interface Reporting extends AsyncDisposable {
  /** How many were recorded since it was last asked. */
  readonly count: () => number
}

/** Records reports, so many a second, through a server of their own; what is refused fails the benchmark. */
const reporting = async (stage: Stage, database: Database, perSecond: number): Promise<Reporting> => {
  const { address, stop } = await serve(stage, database)
  const cookie = await signedIn(address)
  const bodies = await correctionsOf(database, REPORTS_MOST)
  let [next, recorded] = [0, 0]
  let failure: unknown
  const underWay = new Set<Promise<void>>()
  const send = async (body: string): Promise<void> => {
    const headers = { "content-type": "application/json", cookie }
    const answer = await fetch(`${address}/trpc/project.correctReport`, { method: "POST", headers, body })
    const said = await answer.text()
    if (answer.ok) recorded += 1
    else throw new Error(said)
  }
  const timer = setInterval(() => {
    const body = bodies[next++]
    if (body === undefined) return
    const sent = send(body).then(
      () => undefined,
      (error: unknown) => {
        failure = error
      },
    )
    underWay.add(sent)
    void sent.then(() => underWay.delete(sent))
  }, 1000 / perSecond)
  return {
    count: () => {
      if (failure !== undefined) throw new Error("a report was not recorded", { cause: failure })
      const since = recorded
      recorded = 0
      return since
    },
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer)
      await Promise.all(underWay)
      await stop()
    },
  }
}

export const agenciesWhileReporting = async (stage: Stage, demonstration: Database): Promise<Result> => {
  const rows: Array<ReadonlyArray<string>> = []
  for (const perSecond of RATES) {
    const database = await stage.clone(demonstration)
    try {
      await using servers = await serversOn(stage, database)
      await using reports = await reporting(stage, database, perSecond)
      for (const question of QUESTIONS) {
        const start = performance.now()
        reports.count()
        const cells = await measured(question, servers)
        const rate = (reports.count() * 1000) / (performance.now() - start)
        rows.push([question.name, rate.toFixed(1), ...cells])
      }
    } finally {
      await stage.drop(database)
    }
  }
  return {
    title: "Queries of agencies while reports come in",
    about: `The same, while reports are corrected all over the province at a steady rate, through a server
of its own on the same PostgreSQL: each moves the journal's head, and ours reads again what it is about. The
tables of PostGraphile stay as they are, so that it has only the load beside it.`,
    columns: ["question", "reports/s", ...SIDES],
    rows,
  }
}
