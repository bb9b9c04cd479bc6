/**
 * Appending with another first flush than the writer's, on connections of a test's own: what the race test
 * must tell from the real one. Everything behind the reading is the writer's own code.
 */
import type { Client } from "pg"
import { GENESIS, type Head, Position, StreamId } from "@minsheng/core/journal"
import { connectApplication, type Database } from "../database/Database.ts"
import { decideBatch } from "../journal/batch.ts"
import { digestWith } from "../journal/digests.ts"
import { JOURNAL_LOCK } from "../journal/WriterConnection.ts"
import { noteUnit } from "./notes.ts"

const HEAD =
  "select position, encode(hash, 'hex') as hash, recorded_at from journal order by position desc limit 1"
const LOCK = `select pg_advisory_xact_lock(${JOURNAL_LOCK})`

/** How a transaction begins, takes the lock and reads the head. */
export const FIRST_FLUSHES = {
  /** As the writer does it: the reading statement's snapshot is younger than the wait for the lock. */
  lockAlone: ["begin isolation level read committed", LOCK, HEAD],
  /** The snapshot is that of the first statement, from before the wait. */
  repeatableRead: ["begin isolation level repeatable read", LOCK, HEAD],
  /** The snapshot is that of the statement that waits. */
  oneStatement: [
    "begin isolation level read committed",
    `with locked as materialized (${LOCK}) select head.* from locked left join lateral (${HEAD}) as head on true`,
  ],
} as const

export type FirstFlush = keyof typeof FIRST_FLUSHES

interface HeadRow {
  readonly position: string | null
  readonly hash: string
  readonly recorded_at: string
}

const headOf = (row: HeadRow | undefined): Head =>
  row === undefined || row.position === null
    ? GENESIS
    : { position: Position.make(Number(row.position)), hash: row.hash, recordedAt: Number(row.recorded_at) }

const appendOnce = async (client: Client, flush: FirstFlush, stream: string): Promise<void> => {
  let head = GENESIS
  for (const text of FIRST_FLUSHES[flush]) {
    const { rows } = await client.query<HeadRow>(text)
    if (text.includes("from journal")) head = headOf(rows[0])
  }
  const commandId = `${stream} ${crypto.randomUUID()}`
  // A stream a command: only the order of the whole journal is at stake.
  const unit = noteUnit({ commandId, stream: `${stream}-${commandId}` })
  const streams = new Map([[StreamId(`${stream}-${commandId}`), []]])
  const state = { head, streams, cells: new Map(), commands: new Map() }
  const rules = { digest: digestWith("sha256"), cells: [], views: [] }
  const units = [{ unit, requestHash: digestWith("sha256").ofText(commandId) }]
  const { writes } = decideBatch(state, { units, whole: false }, 1, rules)
  for (const write of writes) await client.query(write.text, [...write.values])
  await client.query("commit")
}

/** Appends from some connections at once; answers the error codes that the database gave. */
export const appendConcurrently = async (
  database: Database,
  flush: FirstFlush,
  { connections, each }: { readonly connections: number; readonly each: number },
): Promise<ReadonlyArray<string>> => {
  const codes: Array<string> = []
  const worker = async (name: number): Promise<void> => {
    const client = await connectApplication(database)
    try {
      for (let turn = 0; turn < each; turn += 1) {
        try {
          await appendOnce(client, flush, `note/${name}`)
        } catch (error) {
          codes.push((error as { readonly code?: string }).code ?? String(error))
          await client.query("rollback")
        }
      }
    } finally {
      await client.end()
    }
  }
  await Promise.all(Array.from({ length: connections }, (_, name) => worker(name)))
  return codes
}
