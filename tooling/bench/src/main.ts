/** `npm run bench`: all benchmarks, or those named; writes docs/reference/benchmarks.md when all ran. */
import { Redacted } from "effect"
import { buildDemonstration } from "@minsheng/demonstration"
import { appends } from "./appends.ts"
import { sectionOf } from "./report.ts"
import { analyze, SECRET, Stage } from "./stage.ts"

await using stage = await Stage.open()
const database = await stage.database()
await buildDemonstration({ database, sessionSecret: SECRET, password: Redacted.make("bench-bench-2010") })
await analyze(database)
console.log(sectionOf(await appends(stage, database)))
