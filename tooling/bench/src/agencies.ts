/**
 * Agencies' questions beside PostGraphile on the same data and the same PostgreSQL: each server a process of
 * its own, by turns; ours with key, scope and a record of access, PostGraphile without any of these.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { Agent, request } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { Effect } from "effect"
import { Keys } from "@minsheng/core/access"
import { connectOwner, type Database } from "@minsheng/store"
import { median, percentile, withCallers } from "./measure.ts"
import { freePort, untilReady } from "./overHttp.ts"
import { millis, ratio, type Result, whole } from "./report.ts"
import { analyze, openPlatform, PASSWORD, type Stage } from "./stage.ts"

const ROOT = fileURLToPath(new URL("../../..", import.meta.url))
const CONNECTIONS = 32
const ROUNDS = 3
const ROUND_MILLIS = 4000
const WARM_UP_MILLIS = 4000

/** What PostGraphile reads: rows as plain as they can be, with the keys and indexes that it wants. */
const PEER = `
  create schema peer;
  create table peer.county (code text primary key, name text not null);
  insert into peer.county select payload::json ->> 'code', payload::json -> 'name' ->> 'zh'
    from minsheng.journal where type = 'DivisionEstablished' on conflict do nothing;
  create table peer.item (key text primary key, name text not null);
  insert into peer.item select payload::json ->> 'key', payload::json -> 'name' ->> 'zh'
    from minsheng.journal where type = 'ItemListed' on conflict do nothing;
  create table peer.project (id uuid primary key, code text not null unique,
    county_code text not null references peer.county, item_key text not null references peer.item,
    name text not null, annual_plan_fen bigint not null, invested_fen bigint not null,
    disbursed_fen bigint not null, spent_fen bigint not null);
  insert into peer.project select id, code, county_code, item_key, name, annual_plan_fen, invested_fen,
    disbursed_fen, spent_fen from minsheng.project;
  create index on peer.project (county_code, code);
  create index on peer.project (item_key);
  create table peer.report (project_id uuid not null references peer.project, month text not null,
    invested_fen bigint not null, disbursed_fen bigint not null, spent_fen bigint not null,
    primary key (project_id, month));
  insert into peer.report select substr(stream, 9)::uuid, payload::json ->> 'month',
    (payload::json ->> 'investedFen')::bigint, (payload::json ->> 'disbursedFen')::bigint,
    (payload::json ->> 'spentFen')::bigint from minsheng.journal as entry
    where type = 'MonthReported' and not annuls
      and not exists (select from minsheng.journal as later where later.supersedes = entry.position)
    on conflict do nothing;
  create table peer.figure (county_code text not null references peer.county,
    item_key text not null references peer.item, project_count bigint not null,
    annual_plan_fen bigint not null, invested_fen bigint not null, disbursed_fen bigint not null,
    spent_fen bigint not null, primary key (county_code, item_key));
  insert into peer.figure select county_code, item_key, sum(project_count), sum(annual_plan_fen),
    sum(invested_fen), sum(disbursed_fen), sum(spent_fen)
    from minsheng.progress_rollup where month <= '2010-05' group by county_code, item_key;
  create index on peer.figure (item_key);`

interface Question {
  readonly name: string
  readonly ours: string
  readonly theirs: string
  /** What it is asked about: codes of projects, or counties. */
  readonly about: "code" | "county"
}

const QUESTIONS: ReadonlyArray<Question> = [
  {
    name: "a project with its reports and county",
    about: "code",
    ours: `query ($about: String!) { project(code: $about) { ... on ProjectAnswer { project {
      code name annualPlan { fen } invested { fen } disbursed { fen } spent { fen }
      county { code name { zh } }
      reports(first: 12) { ... on MonthlyReportConnection { nodes {
        month invested { fen } disbursed { fen } spent { fen } } } } } } } }`,
    theirs: `query ($about: String!) { projectByCode(code: $about) {
      code name annualPlanFen investedFen disbursedFen spentFen countyByCountyCode { code name }
      reportsByProjectId(first: 12) { nodes { month investedFen disbursedFen spentFen } } } }`,
  },
  {
    name: "50 projects of a county with totals",
    about: "county",
    ours: `query ($about: String!) { projects(year: 2010, region: $about, first: 50) {
      ... on ProjectConnection { totalCount nodes { code name annualPlan { fen } invested { fen }
        disbursed { fen } spent { fen } itemName { zh } } } } }`,
    theirs: `query ($about: String!) { allProjects(condition: { countyCode: $about }, first: 50) {
      totalCount nodes { code name annualPlanFen investedFen disbursedFen spentFen
        itemByItemKey { name } } } }`,
  },
  {
    name: "a county's 33 figures",
    about: "county",
    ours: `query ($about: String!) { figures(region: $about) { ... on Figures { items {
      itemKey projectCount annualPlan { fen } invested { fen } disbursed { fen } spent { fen } } } } }`,
    theirs: `query ($about: String!) { allFigures(condition: { countyCode: $about }) { nodes {
      itemKey projectCount annualPlanFen investedFen disbursedFen spentFen } } }`,
  },
]

interface Side {
  readonly port: number
  readonly headers: Readonly<Record<string, string>>
  readonly documentOf: (question: Question) => string
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

const post = (side: Side, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: "127.0.0.1",
        port: side.port,
        path: "/graphql",
        method: "POST",
        headers: {
          ...side.headers,
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
        },
      },
      (response) => {
        const chunks: Array<Buffer> = []
        response.on("data", (chunk: Buffer) => chunks.push(chunk))
        response.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")))
      },
    )
    sent.on("error", reject)
    sent.end(body)
  })

/** Waits for a server that has nothing to say about itself; throws when its process ends before. */
const untilAnswering = async (server: ChildProcess, side: Side): Promise<void> => {
  const isAnswering = (): Promise<boolean> =>
    post(side, JSON.stringify({ query: "{ __typename }" })).then(
      () => true,
      () => false,
    )
  while (!(await isAnswering())) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    await sleep(50)
  }
}

/** Asks for a while; answers how many a second, and how long each took. */
const ask = async (
  side: Side,
  question: Question,
  abouts: ReadonlyArray<string>,
  forMillis: number,
): Promise<{ readonly perSecond: number; readonly latencies: ReadonlyArray<number> }> => {
  const query = side.documentOf(question)
  const latencies: Array<number> = []
  const end = performance.now() + forMillis
  let next = 0
  const caller = async (): Promise<void> => {
    while (performance.now() < end) {
      const about = abouts[next++ % abouts.length]
      const start = performance.now()
      const answer = await post(side, JSON.stringify({ query, variables: { about } }))
      if (answer.includes('"errors"') || (!answer.includes('"code') && !answer.includes("itemKey"))) {
        throw new Error(answer.slice(0, 500))
      }
      latencies.push(performance.now() - start)
    }
  }
  await withCallers(
    CONNECTIONS,
    Array.from({ length: CONNECTIONS }, (_, index) => index + 1),
    caller,
  )
  return { perSecond: (latencies.length * 1000) / forMillis, latencies }
}

const aboutsOf = async (
  database: Database,
): Promise<Readonly<Record<Question["about"], ReadonlyArray<string>>>> => {
  const client = await connectOwner(database)
  try {
    await client.query(PEER)
    const codes = await client.query<{ code: string }>(
      "select code from peer.project order by md5(code) limit 3000",
    )
    const counties = await client.query<{ county_code: string }>(
      `select county_code from peer.project group by county_code having count(*) >= 25
        order by md5(county_code)`,
    )
    return { code: codes.rows.map(({ code }) => code), county: counties.rows.map((row) => row.county_code) }
  } finally {
    await client.end()
  }
}

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

export const agencies = async (stage: Stage, demonstration: Database): Promise<Result> => {
  const database = await stage.clone(demonstration)
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
  const sides: ReadonlyArray<Side> = [
    { port: ourPort, headers: { authorization: `Bearer ${key}` }, documentOf: (question) => question.ours },
    { port: theirPort, headers: {}, documentOf: (question) => question.theirs },
  ]
  try {
    await untilReady(ours, `http://127.0.0.1:${ourPort}`)
    await untilAnswering(theirs, sides[1] as Side)
    const rows: Array<ReadonlyArray<string>> = []
    for (const question of QUESTIONS) {
      const measured = sides.map(() => ({ perSecond: [] as Array<number>, latencies: [] as Array<number> }))
      for (const side of sides) await ask(side, question, abouts[question.about], WARM_UP_MILLIS)
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const [index, side] of sides.entries()) {
          const { perSecond, latencies } = await ask(side, question, abouts[question.about], ROUND_MILLIS)
          measured[index]?.perSecond.push(perSecond)
          measured[index]?.latencies.push(...latencies)
        }
      }
      const [our, their] = measured.map((one) => ({
        perSecond: median(one.perSecond),
        times: `${millis(median(one.latencies))} / ${millis(percentile(one.latencies, 0.99))}`,
      }))
      rows.push([
        question.name,
        `${whole(our?.perSecond ?? 0)} (${our?.times})`,
        `${whole(their?.perSecond ?? 0)} (${their?.times})`,
        ratio((our?.perSecond ?? 0) / (their?.perSecond ?? 1)),
      ])
    }
    return {
      title: "Queries of agencies",
      about: `GraphQL over HTTP, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${ROUND_MILLIS / 1000} s, the
two servers by turns on the same data and PostgreSQL, one process each. Ours looks up the key, keeps to its
scope and writes a record of access for each; PostGraphile 5 does none of these. Nothing is recorded
meanwhile, so that ours answers mostly from what it remembers of the journal's head. Requests a second
(milliseconds, median / 99th).`,
      columns: ["question", "ours", "PostGraphile", "ratio"],
      rows,
    }
  } finally {
    for (const server of [ours, theirs]) {
      server.kill("SIGTERM")
      if (server.exitCode === null && server.signalCode === null) await once(server, "exit")
    }
    await stage.drop(database)
  }
}
