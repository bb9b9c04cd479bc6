/** Views: tables made from entries alone, in the transaction of the entries, and again by a rebuild. */
import type { Entry } from "@minsheng/core/journal"
import type { RowSets } from "./RowSets.ts"
import type { Table } from "./Table.ts"

/** One entry with its stream before and after it. */
export interface Change {
  readonly entry: Entry
  readonly before: ReadonlyArray<Entry>
  readonly after: ReadonlyArray<Entry>
}

export interface View {
  /** The tables it fills, dropped and refilled by a rebuild. */
  readonly tables: ReadonlyArray<Table>
  /** The family of streams that it reads: `project` reads `project/…`. */
  readonly streams: string
  /** Pure: the same changes give the same rows, whenever it runs. */
  readonly write: (change: Change, rows: RowSets) => void
}

export const familyOf = (stream: string): string => stream.slice(0, stream.indexOf("/"))
