/** How pages come: the script that travels for the first load, and Lighthouse's marks on a slow machine. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import lighthouse, { type Flags, type Result as Report } from "lighthouse"
import { CHROMIUM } from "@minsheng/browser/chromium"
import type { Database } from "@minsheng/store"
import { median } from "./measure.ts"
import { serve, signedIn } from "./overHttp.ts"
import type { Result } from "./report.ts"
import type { Stage } from "./stage.ts"

const ROOT = fileURLToPath(new URL("../../..", import.meta.url))
const ROUNDS = 5
/** How many times slower than this machine the reader's is. */
const SLOWDOWN = 4
const KILOBYTE = 1000

interface Reader {
  readonly name: string
  readonly flags: Flags
}

/** Lighthouse's own throttle of the network of a telephone, by its documentation. */
const SLOW_NETWORK = { rttMs: 150, throughputKbps: 1638.4 } as const
const OFFICE_NETWORK = { rttMs: 40, throughputKbps: 10_240 } as const

const readerOf = (
  name: string,
  formFactor: "desktop" | "mobile",
  throttlingMethod: "simulate" | "devtools",
  network: { readonly rttMs: number; readonly throughputKbps: number },
  screen: { readonly width: number; readonly height: number; readonly deviceScaleFactor: number },
): Reader => ({
  name,
  flags: {
    formFactor,
    screenEmulation: { mobile: formFactor === "mobile", disabled: false, ...screen },
    throttlingMethod,
    throttling: {
      ...network,
      cpuSlowdownMultiplier: SLOWDOWN,
      requestLatencyMs: 0,
      downloadThroughputKbps: 0,
      uploadThroughputKbps: 0,
    },
  },
})

const OFFICE_SCREEN = { width: 1366, height: 768, deviceScaleFactor: 1 } as const

const OFFICE = readerOf("an office, reckoned", "desktop", "simulate", OFFICE_NETWORK, OFFICE_SCREEN)
/** The browser itself is slowed, and the network is this machine's. */
const SLOWED = readerOf("an office, slowed", "desktop", "devtools", OFFICE_NETWORK, OFFICE_SCREEN)
const TELEPHONE = readerOf("a telephone on slow 4G, reckoned", "mobile", "simulate", SLOW_NETWORK, {
  width: 412,
  height: 823,
  deviceScaleFactor: 1.75,
})

interface Visit {
  readonly page: string
  readonly path: string
  readonly isSignedIn: boolean
  readonly reader: Reader
}

const VISITS: ReadonlyArray<Visit> = [
  { page: "sign-in", path: "/sign-in", isSignedIn: false, reader: OFFICE },
  { page: "overview", path: "/", isSignedIn: true, reader: OFFICE },
  { page: "overview", path: "/", isSignedIn: true, reader: SLOWED },
  { page: "projects", path: "/projects", isSignedIn: true, reader: OFFICE },
  { page: "overview", path: "/", isSignedIn: true, reader: TELEPHONE },
]

/** A browser that is spoken to at a port. */
const browserOn = async (
  stage: Stage,
): Promise<{ readonly process: ChildProcess; readonly port: number }> => {
  if (CHROMIUM === undefined) throw new Error("no Chromium on the PATH or in CHROMIUM")
  const browser = spawn(
    CHROMIUM,
    [
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${stage.path("browser")}`,
      "--no-first-run",
      "--disable-background-networking",
      "--disable-dev-shm-usage",
      // Root, as in a container, has no sandbox.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  )
  for await (const line of createInterface({ input: browser.stderr })) {
    const port = /^DevTools listening on ws:\/\/[^:]+:(\d+)/u.exec(line)?.[1]
    if (port !== undefined) {
      browser.stderr.resume()
      return { process: browser, port: Number(port) }
    }
  }
  throw new Error("the browser ended")
}

const millisOf = (report: Report, audit: string): number => report.audits[audit]?.numericValue ?? Number.NaN

const scriptBytes = (report: Report): number => {
  const { details } = report.audits["network-requests"] ?? {}
  const requests: unknown = details !== undefined && "items" in details ? details.items : []
  return (requests as ReadonlyArray<{ readonly resourceType?: string; readonly transferSize?: number }>)
    .filter(({ resourceType }) => resourceType === "Script")
    .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0)
}

const reportOn = async (
  url: string,
  port: number,
  reader: Reader,
  cookie: string | undefined,
): Promise<Report> => {
  const result = await lighthouse(url, {
    ...reader.flags,
    port,
    logLevel: "error",
    onlyCategories: ["performance"],
    ...(cookie === undefined ? {} : { extraHeaders: { cookie } }),
  })
  if (result === undefined || result.lhr.runtimeError !== undefined) {
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? "no report"}`)
  }
  return result.lhr
}

/** Lighthouse itself loses a page now and then: a second look counts, a second loss ends the measuring. */
const reportOnPatiently = (...asked: Parameters<typeof reportOn>): Promise<Report> =>
  reportOn(...asked).catch((error: unknown) => {
    console.error(`again: ${String(error)}`)
    return reportOn(...asked)
  })

const scoreOf = (report: Report): number => (report.categories["performance"]?.score ?? 0) * 100

const rowOf = ({ page, reader }: Visit, reports: ReadonlyArray<Report>): ReadonlyArray<string> => {
  const middle = (audit: string): string => median(reports.map((one) => millisOf(one, audit))).toFixed(0)
  const scores = reports.map(scoreOf)
  return [
    page,
    reader.name,
    `${median(scores).toFixed(0)} (${Math.min(...scores).toFixed(0)})`,
    middle("first-contentful-paint"),
    middle("largest-contentful-paint"),
    middle("total-blocking-time"),
    median(reports.map((one) => millisOf(one, "cumulative-layout-shift"))).toFixed(3),
    (median(reports.map(scriptBytes)) / KILOBYTE).toFixed(0),
  ]
}

export const pages = async (stage: Stage, demonstration: Database): Promise<Result> => {
  execFileSync("turbo", ["run", "build", "--output-logs=errors-only"], { cwd: ROOT })
  const database = await stage.clone(demonstration)
  const server = await serve(stage, database)
  const browser = await browserOn(stage)
  const rows: Array<ReadonlyArray<string>> = []
  try {
    const cookie = await signedIn(server.address)
    for (const visit of VISITS) {
      const reports: Array<Report> = []
      for (let round = 0; round < ROUNDS; round += 1) {
        const address = `${server.address}${visit.path}`
        reports.push(
          await reportOnPatiently(address, browser.port, visit.reader, visit.isSignedIn ? cookie : undefined),
        )
      }
      rows.push(rowOf(visit, reports))
    }
  } finally {
    browser.process.kill("SIGTERM")
    await once(browser.process, "exit")
    await server.stop()
    await stage.drop(database)
  }
  return {
    title: "Pages",
    about: `Lighthouse's performance in Chromium, with the processor slowed ${SLOWDOWN} times and nothing kept
from an earlier visit; the demonstration of 5,000 projects, signed in as the province. Reckoned is
Lighthouse's standard: slowness of processor and network is worked out from one quick load; an office has
10 Mbit/s. Medians of ${ROUNDS} loads (the lowest mark in brackets); telephones are marked by a milder curve.
Script is what travels, compressed.`,
    columns: [
      "page",
      "reader",
      "performance",
      "first paint, ms",
      "largest paint, ms",
      "blocked, ms",
      "layout shift",
      "script, kB",
    ],
    rows,
  }
}
