/**
 * Rebuild: every view emptied and made again from the journal, in one transaction under the journal's
 * lock. Equal digests before and after prove that the views were nothing but the journal.
 */
import type pg from "pg"
import { type Entry, GENESIS, type StreamId } from "@minsheng/core/journal"
import { writeCells, writeViews } from "../journal/batch.ts"
import { ENTRY_COLUMNS, entryOf, type EntryRow } from "../journal/entries.ts"
import type { JournalRules } from "../journal/layers.ts"
import { Overlay } from "../journal/Overlay.ts"
import { RowSets } from "../journal/RowSets.ts"
import { StreamCache } from "../journal/StreamCache.ts"
import type { Table } from "../journal/Table.ts"
import { cellTable } from "../journal/tables.ts"
import { JOURNAL_LOCK } from "../journal/WriterConnection.ts"
import { journalRules } from "../views.ts"
import { tableDigest } from "./tableDigest.ts"

export interface RebuiltView {
  readonly table: string
  readonly rowCount: number
  readonly before: string
  readonly after: string
}

export interface Rebuilt {
  readonly position: number
  readonly views: ReadonlyArray<RebuiltView>
}

const CHUNK = 1000
const CACHED_ENTRY_COUNT_MAX = 500_000

const readChunk = async (client: pg.ClientBase, after: number): Promise<ReadonlyArray<Entry>> => {
  const { rows } = await client.query<EntryRow>(
    `select ${ENTRY_COLUMNS} from minsheng.journal where position > $1 order by position limit $2`,
    [after, CHUNK],
  )
  return rows.map(entryOf)
}

/** The streams of a chunk as they were before it: remembered, or read again where they were forgotten. */
const streamsBefore = async (
  client: pg.ClientBase,
  chunk: ReadonlyArray<Entry>,
  cache: StreamCache,
): Promise<ReadonlyMap<StreamId, ReadonlyArray<Entry>>> => {
  const firsts = new Map<StreamId, Entry>()
  for (const entry of chunk) if (!firsts.has(entry.stream)) firsts.set(entry.stream, entry)
  const streams = new Map<StreamId, ReadonlyArray<Entry>>()
  for (const [stream, first] of firsts) {
    const known = cache.get(stream)
    if (known.length === first.streamVersion - 1) streams.set(stream, known)
    else {
      const { rows } = await client.query<EntryRow>(
        `select ${ENTRY_COLUMNS} from minsheng.journal where stream = $1 and position < $2 order by stream_version`,
        [stream, first.position],
      )
      streams.set(stream, rows.map(entryOf))
    }
  }
  return streams
}

/** Runs the views over a chunk, as the writer would have. */
const replay = async (
  client: pg.ClientBase,
  chunk: ReadonlyArray<Entry>,
  rules: JournalRules,
  cache: StreamCache,
): Promise<void> => {
  const streams = await streamsBefore(client, chunk, cache)
  const overlay = new Overlay({ head: GENESIS, streams, cells: new Map(), commands: new Map() })
  const rows = new RowSets()
  for (const entry of chunk) writeViews(rules, overlay, entry, rows)
  writeCells(overlay, rows)
  for (const write of rows.writes()) await client.query(write.text, [...write.values])
  for (const [stream, entries] of overlay.grown) cache.set(stream, entries)
}

const viewTables = (rules: JournalRules): ReadonlyArray<Table> => [
  cellTable,
  ...rules.views.flatMap((view) => view.tables),
]

const nameOf = (table: Table): string => `minsheng.${table.name}`

const digestsOf = async (client: pg.ClientBase, tables: ReadonlyArray<Table>) => {
  const digests = new Map<string, { readonly rowCount: number; readonly digest: string }>()
  for (const table of tables) {
    const orderBy = Object.keys(table.columns).includes("known_from")
      ? [...table.key, "known_from"].join(", ")
      : table.key.join(", ")
    digests.set(table.name, await tableDigest(client, { name: nameOf(table), orderBy }))
  }
  return digests
}

const rebuildWithin = async (client: pg.ClientBase, rules: JournalRules): Promise<Rebuilt> => {
  const tables = viewTables(rules)
  const before = await digestsOf(client, tables)
  // `truncate` would be quicker, but it locks out readers until the commit.
  for (const table of tables) await client.query(`delete from ${nameOf(table)}`)
  const cache = new StreamCache(CACHED_ENTRY_COUNT_MAX)
  let position = 0
  for (let chunk = await readChunk(client, 0); chunk.length > 0; chunk = await readChunk(client, position)) {
    await replay(client, chunk, rules, cache)
    position = chunk.at(-1)?.position ?? position
  }
  const after = await digestsOf(client, tables)
  return {
    position,
    views: tables.map(({ name }) => ({
      table: name,
      rowCount: after.get(name)?.rowCount ?? 0,
      before: before.get(name)?.digest ?? "",
      after: after.get(name)?.digest ?? "",
    })),
  }
}

/** All views in one transaction under the journal's lock. */
const rebuildLocked = async (client: pg.ClientBase, rules: JournalRules): Promise<Rebuilt> => {
  await client.query("begin isolation level read committed")
  try {
    await client.query(`select pg_advisory_xact_lock(${JOURNAL_LOCK})`)
    const rebuilt = await rebuildWithin(client, rules)
    await client.query("commit")
    return rebuilt
  } catch (error) {
    await client.query("rollback")
    throw error
  }
}

/**
 * Rebuilds as the database's owner. The rebuilt views stay, also where they differ from what was there: the
 * journal is the truth. Writers wait; those who read see the old views until it is done.
 */
export const rebuild = async (
  client: pg.ClientBase,
  rules: JournalRules = journalRules,
): Promise<Rebuilt> => {
  const rebuilt = await rebuildLocked(client, rules)
  // The old rows are dead now. Their room is given back at once, so that the next rebuild finds it.
  await client.query(`vacuum (analyze) ${viewTables(rules).map(nameOf).join(", ")}`)
  return rebuilt
}
