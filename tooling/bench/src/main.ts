/**
 * `npm run bench [-- name …]`: all benchmarks, or those named. All of them in one run are written to
 * docs/reference/benchmarks.md; those named are only printed.
 */
import { writeFileSync } from "node:fs"
import { cpus, totalmem } from "node:os"
import { fileURLToPath } from "node:url"
import { Redacted } from "effect"
import { buildDemonstration } from "@minsheng/demonstration"
import type { Database } from "@minsheng/store"
import { agencies } from "./agencies.ts"
import { appends } from "./appends.ts"
import { excel } from "./excel.ts"
import { imports } from "./imports.ts"
import { lists } from "./lists.ts"
import { live } from "./live.ts"
import { overHttp } from "./overHttp.ts"
import { proof } from "./proof.ts"
import { type Result, sectionOf } from "./report.ts"
import { analyze, PASSWORD, SECRET, Stage } from "./stage.ts"
import { starts } from "./starts.ts"
import { trail } from "./trail.ts"

const REPORT = fileURLToPath(new URL("../../../docs/reference/benchmarks.md", import.meta.url))
const GIGABYTE = 2 ** 30

const demonstrationOn = async (stage: Stage): Promise<Database> => {
  const database = await stage.database()
  await buildDemonstration({ database, sessionSecret: SECRET, password: Redacted.make(PASSWORD) })
  await analyze(database)
  return database
}

/** Name → sections; an import that ran fills the register for the lists. */
const benchmarks = (stage: Stage, demonstration: Database) => {
  let filled: Database | undefined
  let perSecond = 5000
  return {
    appends: async () => {
      const { result, fastest } = await appends(stage, demonstration)
      perSecond = fastest
      return result
    },
    http: () => overHttp(stage, demonstration),
    proof: () => proof(perSecond),
    imports: async () => {
      const imported = await imports(stage, demonstration)
      filled = imported.filled
      return imported.result
    },
    excel: () => excel(stage, demonstration),
    lists: () => lists(stage, demonstration, filled),
    live: () => live(stage, demonstration),
    trail: () => trail(stage, demonstration),
    agencies: () => agencies(stage, demonstration),
    starts: () => starts(stage),
  } satisfies Record<string, () => Promise<Result>>
}

const machine = (): string => {
  const [cpu] = cpus()
  const memory = (totalmem() / GIGABYTE).toFixed(0)
  return `${cpus().length} cores (${cpu?.model.trim() ?? "unknown"}), ${memory} GB, Node ${process.version}, ${process.platform}`
}

const headOf = (day: string): string => `# Benchmarks

Measured by \`npm run bench\` in one run on ${day}: ${machine()}; PostgreSQL embedded, fsync on. Callers,
server and database share the machine. Figures of other machines differ; the ratios are what is watched over.
`

const names = process.argv.slice(2)
await using stage = await Stage.open()
const all = benchmarks(stage, await demonstrationOn(stage))
const unknown = names.filter((name) => !(name in all))
if (unknown.length > 0) {
  console.error(`no benchmark of the name ${unknown.join(", ")}: ${Object.keys(all).join(", ")}`)
  process.exitCode = 2
} else {
  const sections: Array<string> = []
  for (const [name, run] of Object.entries(all)) {
    if (names.length > 0 && !names.includes(name)) continue
    const section = sectionOf(await run())
    console.log(section)
    sections.push(section)
  }
  if (names.length === 0) {
    const day = new Date().toISOString().slice(0, 10)
    writeFileSync(REPORT, [headOf(day), ...sections].join("\n"))
  }
}
