/** What is measured when somebody looks: the process, its queue, its database and its journal. */
import { monitorEventLoopDelay } from "node:perf_hooks"
import { Effect } from "effect"
import { JournalReader, Seals } from "@minsheng/core/journal"
import { OfficeClock } from "@minsheng/core/kernel"
import { DatabaseConnections, JournalQueue } from "@minsheng/store"
import type { Keeper } from "../instance/Keeper.ts"
import type { Runtime } from "../instance/Runtime.ts"
import { type Measures, setGauge } from "./measures.ts"

/** Several who look within this time see the same. */
const LOOK_MILLIS = 1000
/** A database that does not answer for so long is left out. */
const PATIENCE = "2 seconds"
const NANOS = 1e9
/** How far apart the timers are that are watched; being that late is being on time. */
const TICK_MILLIS = 20
const MILLIS = 1000
const [HALF, MOST] = [50, 99] as const

export class Gauges {
  readonly #measures: Measures
  readonly #keeper: Keeper
  readonly #delay = monitorEventLoopDelay({ resolution: TICK_MILLIS })
  #lookedAt = Number.NEGATIVE_INFINITY
  #look: Promise<void> = Promise.resolve()

  constructor(measures: Measures, keeper: Keeper) {
    this.#measures = measures
    this.#keeper = keeper
    this.#delay.enable()
  }

  /** Brings all of them up to date; never fails. */
  take(): Promise<void> {
    if (performance.now() - this.#lookedAt > LOOK_MILLIS) {
      this.#lookedAt = performance.now()
      this.#look = this.#takeAll()
    }
    return this.#look
  }

  close(): void {
    this.#delay.disable()
  }

  async #takeAll(): Promise<void> {
    this.#takeProcess()
    const isReady = (await this.#keeper.unreadiness()) === undefined
    this.#set("minsheng_ready", "1 while all can be answered", isReady ? 1 : 0)
    this.#set("minsheng_watchers", "Open windows that hear of changes", this.#keeper.hub?.size ?? 0)
    const { runtime } = this.#keeper
    if (runtime === undefined || !isReady) return
    await runtime.runPromise(this.#inDatabase(runtime)).catch(() => undefined)
  }

  #set(name: string, description: string, value: number, labels?: Readonly<Record<string, string>>): void {
    setGauge(this.#measures, name, description, value, labels)
  }

  #takeProcess(): void {
    const { rss, heapUsed, external } = process.memoryUsage()
    const bytes = { resident: rss, heap: heapUsed, external }
    for (const [kind, value] of Object.entries(bytes))
      this.#set("minsheng_memory_bytes", "Memory of the process", value, { kind })
    const delay = this.#delay
    const late = { "0.5": delay.percentile(HALF), "0.99": delay.percentile(MOST), "1": delay.max }
    const about = "How late timers fire, since the measures were last read"
    for (const [quantile, nanos] of Object.entries(late)) {
      const seconds = Math.max(0, nanos / NANOS - TICK_MILLIS / MILLIS)
      this.#set("minsheng_event_loop_delay_seconds", about, seconds, { quantile })
    }
    delay.reset()
    this.#set("minsheng_uptime_seconds", "Age of the process", process.uptime())
  }

  #inDatabase(runtime: Runtime): Effect.Effect<void> {
    const set = this.#set.bind(this)
    const taken = Effect.gen(function* () {
      set("minsheng_queue_waiting", "Commands that wait for the writer", (yield* JournalQueue).waiting())
      const reader = yield* JournalReader
      const head = yield* reader.head
      set("minsheng_head_position", "Where the journal ends", head.position)
      for (const [application, count] of yield* (yield* DatabaseConnections).counts)
        set("minsheng_database_connections", "Connections to the database, of all processes", count, {
          application,
        })
      const seal = (yield* (yield* Seals).list).at(-1)
      const sealed = seal === undefined ? undefined : yield* reader.headOf(seal.position)
      if (sealed === undefined) return
      const age = ((yield* (yield* OfficeClock).now) - sealed.recordedAt) / MILLIS
      set("minsheng_last_seal_age_seconds", "Since the last daily seal, by the office's clock", age)
    }).pipe(Effect.timeout(PATIENCE), Effect.ignore)
    return Effect.promise(() => runtime.runPromise(taken))
  }
}
