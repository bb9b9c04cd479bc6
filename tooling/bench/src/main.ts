/**
 * `npm run bench [-- name …]`: all benchmarks, or those named. What was measured takes the place of its
 * section in docs/reference/benchmarks.md.
 */
import { Redacted } from "effect"
import { buildDemonstration } from "@minsheng/demonstration"
import type { Database } from "@minsheng/store"
import { agencies, agenciesWhileReporting } from "./agencies.ts"
import { appends } from "./appends.ts"
import { divisions } from "./divisions.ts"
import { excel } from "./excel.ts"
import { imports } from "./imports.ts"
import { lists } from "./lists.ts"
import { live } from "./live.ts"
import { SCALE } from "./measure.ts"
import { overHttp } from "./overHttp.ts"
import { pages } from "./pages.ts"
import { proof } from "./proof.ts"
import { type Result, sectionOf } from "./report.ts"
import { keep } from "./reportFile.ts"
import { analyze, PASSWORD, SECRET, Stage } from "./stage.ts"
import { rollup } from "./rollup.ts"
import { rulebook } from "./rules/rulebook.ts"
import { starts } from "./starts.ts"
import { trail } from "./trail.ts"
import { transfers } from "./transfers.ts"

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
    divisions: () => divisions(stage, demonstration),
    live: () => live(stage, demonstration),
    trail: () => trail(stage, demonstration),
    agencies: async () => [
      await agencies(stage, demonstration),
      await agenciesWhileReporting(stage, demonstration),
    ],
    pages: () => pages(stage, demonstration),
    transfers: () => transfers(stage, demonstration),
    rollup: () => rollup(stage, demonstration),
    starts: () => starts(stage),
  } satisfies Benchmarks
}

type Benchmarks = Readonly<Record<string, () => Promise<Result | ReadonlyArray<Result>>>>

/** What needs no register. */
const ALONE: Benchmarks = { rules: rulebook }

const run = async (all: Benchmarks, names: ReadonlyArray<string>): Promise<void> => {
  for (const [name, measure] of Object.entries(all)) {
    if (names.length > 0 && !names.includes(name)) continue
    for (const result of [await measure()].flat()) {
      console.log(sectionOf(result))
      if (SCALE === 1) keep(result)
    }
  }
}

const names = process.argv.slice(2)
if (names.length > 0 && names.every((name) => name in ALONE)) await run(ALONE, names)
else {
  await using stage = await Stage.open()
  const all = { ...benchmarks(stage, await demonstrationOn(stage)), ...ALONE }
  const unknown = names.filter((name) => !(name in all))
  if (unknown.length > 0) {
    console.error(`no benchmark of the name ${unknown.join(", ")}: ${Object.keys(all).join(", ")}`)
    process.exitCode = 2
  } else await run(all, names)
}
