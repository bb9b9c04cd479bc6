/**
 * A process of its own that commits an import, or goes on with one: `importingProcess.ts <url> <import id>`.
 * Prints `begun` and, if it lives so long, how many rows went in.
 */
import { writeSync } from "node:fs"
import { Effect, ManagedRuntime, Redacted } from "effect"
import { CurrentActor, operator } from "@minsheng/core/access"
import type { Uuid } from "@minsheng/core/kernel"
import { ProjectImports } from "@minsheng/core/imports"
import { platformLayer } from "../platform.ts"
import { SettableClock } from "./SettableClock.ts"

const [url = "", importId = ""] = process.argv.slice(2)
const sessionSecret = Redacted.make("a secret of a process that signs nobody in")
const { service: clock } = new SettableClock("2010-05-31")
const runtime = ManagedRuntime.make(
  platformLayer({ database: { url }, sessionSecret, clock, readerCount: 1 }),
)
await runtime.runPromise(Effect.void)
writeSync(1, "begun\n")

const commit = ProjectImports.use((imports) => imports.commit(importId as Uuid.Uuid))
const { registeredCount } = await runtime.runPromise(Effect.provideService(commit, CurrentActor, operator))
writeSync(1, `${registeredCount}\n`)
await runtime.dispose()
