/**
 * A process of its own that falls asleep with the journal's lock in its hands:
 * `pausingProcess.ts <url> <millis>`.
 * Prints how its command ended.
 */
import { writeSync } from "node:fs"
import { Exit, ManagedRuntime, Redacted } from "effect"
import { Journal } from "@minsheng/core/journal"
import { platformLayer } from "../platform.ts"
import { noteUnit } from "./notes.ts"
import { defectOf, refusalOf } from "./outcomes.ts"

const [url = "", millis = "0"] = process.argv.slice(2)
const sessionSecret = Redacted.make("a secret of a process that signs nobody in")
const runtime = ManagedRuntime.make(platformLayer({ database: { url }, sessionSecret, readerCount: 1 }))

let slept = false
const pausing = noteUnit(
  { commandId: "pausing" },
  {
    decide: (known) => {
      // As when a machine is suspended: nothing of the process goes on, timers included.
      if (!slept) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(millis))
      slept = true
      return noteUnit({ commandId: "pausing" }).decide(known)
    },
  },
)

const exit = await runtime.runPromiseExit(Journal.use((journal) => journal.append(pausing)))
const ended = (): string => {
  if (Exit.isSuccess(exit)) return "accepted"
  try {
    return `refused ${refusalOf(exit)._tag}`
  } catch {
    return `defect ${String(defectOf(exit))}`
  }
}
writeSync(1, `${ended()}\n`)
await runtime.dispose()
