/** What agencies ask in the benchmarks, of us and of PostGraphile, and how it is sent. */
import type { ChildProcess } from "node:child_process"
import { Agent, request } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { connectOwner, type Database } from "@minsheng/store"
import { withCallers } from "./measure.ts"

export const CONNECTIONS = 32

export interface Question {
  readonly name: string
  readonly ours: string
  readonly theirs: string
  /** What it is asked about: codes of projects, or counties. */
  readonly about: "code" | "county"
}

export const QUESTIONS: ReadonlyArray<Question> = [
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

export interface Side {
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
export const untilAnswering = async (server: ChildProcess, side: Side): Promise<void> => {
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
export const ask = async (
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

export const aboutsOf = async (
  database: Database,
): Promise<Readonly<Record<Question["about"], ReadonlyArray<string>>>> => {
  const client = await connectOwner(database)
  try {
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
