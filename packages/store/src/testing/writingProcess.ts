/**
 * A process of its own that writes notes through a platform until it is killed or has written so many:
 * `writingProcess.ts <database url> <name> <callers> [notes a caller]`.
 * Prints a line for each command when it was answered, as the caller sees it.
 */
import { writeSync } from "node:fs"
import { Effect, ManagedRuntime, Redacted } from "effect"
import { Journal } from "@minsheng/core/journal"
import { platformLayer } from "../platform.ts"
import { processNote } from "./notes.ts"

const [url = "", name = "", callers = "1", notes] = process.argv.slice(2)
const limit = notes === undefined ? Number.POSITIVE_INFINITY : Number(notes)
const sessionSecret = Redacted.make("a secret of a process that signs nobody in")

const runtime = ManagedRuntime.make(platformLayer({ database: { url }, sessionSecret, readerCount: 1 }))

const caller = Effect.fnUntraced(function* (number: number) {
  for (let turn = 0; turn < limit; turn += 1) {
    const unit = processNote(name, number, turn)
    yield* Journal.use((journal) => journal.append(unit))
    // Not through a stream: what was printed is in the pipe when the process is killed.
    writeSync(1, `${unit.commandId}\n`)
  }
})

await runtime.runPromise(
  Effect.forEach(
    Array.from({ length: Number(callers) }, (_, number) => number),
    caller,
    { concurrency: "unbounded" },
  ),
)
await runtime.dispose()
