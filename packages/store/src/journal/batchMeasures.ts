/** What the writer tells of its batches: counts and times, and one span a transaction. */
import { Clock, Context, Exit, Metric, Option, Tracer } from "effect"
import type { TriedBatch } from "./JournalWriter.ts"

const seconds = Metric.exponentialBoundaries({ start: 0.001, factor: 2, count: 14 })
const commands = Metric.exponentialBoundaries({ start: 1, factor: 2, count: 11 })

const batchCount = Metric.counter("minsheng_batches_total", {
  description: "Transactions that the journal's writer tried, by how they ended",
  incremental: true,
})
const batchCommands = Metric.histogram("minsheng_batch_commands", {
  description: "Commands of a transaction",
  boundaries: commands,
})
const batchSeconds = Metric.histogram("minsheng_batch_seconds", {
  description: "From taking a batch to its end, waiting for the journal's lock included",
  boundaries: seconds,
})
const commitSeconds = Metric.histogram("minsheng_commit_seconds", {
  description: "From the first statement that writes to the answer to the commit",
  boundaries: seconds,
})
const entryCount = Metric.counter("minsheng_entries_total", {
  description: "Entries that this process wrote",
  incremental: true,
})

const MILLIS = 1000
const NANOS_OF_A_MILLI = 1_000_000

/** A span that has ended already: a batch belongs to many requests and is the child of none. */
const traceBatch = (tried: TriedBatch, services: Context.Context<never>): void => {
  const tracer = Context.get(services, Tracer.Tracer)
  const end = Context.get(services, Clock.Clock).currentTimeNanosUnsafe()
  const span = tracer.span({
    name: "journal.batch",
    parent: Option.none(),
    annotations: Context.empty(),
    links: [],
    startTime: end - BigInt(Math.round(tried.millis * NANOS_OF_A_MILLI)),
    kind: "internal",
    root: true,
    sampled: true,
  })
  span.attribute("minsheng.outcome", tried.outcome)
  span.attribute("minsheng.commands", tried.commandCount)
  span.attribute("minsheng.entries", tried.entryCount)
  span.attribute("minsheng.commit_millis", tried.commitMillis)
  if (tried.position !== undefined) span.attribute("minsheng.position", tried.position)
  span.end(end, Exit.void)
}

export const recordBatch = (tried: TriedBatch, services: Context.Context<never>): void => {
  Metric.withAttributes(batchCount, { outcome: tried.outcome }).updateUnsafe(1, services)
  batchCommands.updateUnsafe(tried.commandCount, services)
  batchSeconds.updateUnsafe(tried.millis / MILLIS, services)
  if (tried.entryCount > 0) {
    commitSeconds.updateUnsafe(tried.commitMillis / MILLIS, services)
    entryCount.updateUnsafe(tried.entryCount, services)
  }
  traceBatch(tried, services)
}
