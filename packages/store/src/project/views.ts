/** The register of projects as lists: current rows, versions on both axes, search terms. */
import {
  currentRecord,
  type ProjectRecord,
  type Segment,
  segmentsOf,
  sharedLength,
} from "@minsheng/core/project"
import type { RowSets } from "../journal/RowSets.ts"
import { defineTable, type Row } from "../journal/Table.ts"
import type { Change, View } from "../journal/View.ts"
import { recordColumns, recordRow } from "./rows.ts"
import { termsOf } from "./terms.ts"

const projectTable = defineTable({ name: "project", columns: { id: "uuid", ...recordColumns }, key: ["id"] })

const versionTable = defineTable({
  name: "project_version",
  columns: {
    id: "uuid",
    valid_from: "date",
    valid_to: "date",
    known_from: "bigint",
    known_to: "bigint",
    ...recordColumns,
  },
  key: ["id", "valid_from"],
})

const termTable = defineTable({
  name: "project_term",
  columns: { term: "text", year: "smallint", county_code: "text", code: "text" },
  key: ["term", "year", "county_code", "code"],
})

/** The end of what is still true. */
const NO_END = "infinity"

/** A record from a day to a day. */
interface Span {
  readonly from: string
  readonly to: string
  readonly record: ProjectRecord
}

/** Spans of segments from one of them on. */
const spansFrom = (segments: ReadonlyArray<Segment>, first: number): ReadonlyMap<string, Span> => {
  const spans = new Map<string, Span>()
  for (let index = first; index < segments.length; index += 1) {
    const { from, record } = segments[index] as Segment
    spans.set(from, { from, to: segments[index + 1]?.from ?? NO_END, record })
  }
  return spans
}

const COLUMNS = Object.keys(recordColumns)

const isSameRow = (a: Row, b: Row): boolean => COLUMNS.every((column) => a[column] === b[column])

const isSame = (a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.to === b.to &&
  (a.record === b.record || isSameRow(recordRow(a.record), recordRow(b.record)))

/** Closes the spans that an entry changed or took away, and opens those that it changed or brought. */
const writeVersions = (id: string, { entry, before, after }: Change, rows: RowSets): void => {
  const [segmentsBefore, segmentsAfter] = [segmentsOf(before), segmentsOf(after)]
  // The last segment that stayed may end on another day.
  const first = Math.max(0, sharedLength(segmentsBefore, segmentsAfter) - 1)
  const old = spansFrom(segmentsBefore, first)
  const fresh = spansFrom(segmentsAfter, first)
  for (const span of old.values()) {
    if (!isSame(span, fresh.get(span.from))) {
      rows.close(versionTable, { id, valid_from: span.from, known_to: entry.position })
    }
  }
  for (const span of fresh.values()) {
    if (!isSame(span, old.get(span.from))) {
      const known = { valid_from: span.from, valid_to: span.to, known_from: entry.position }
      rows.open(versionTable, { id, ...known, ...recordRow(span.record) })
    }
  }
}

const writeTerms = (
  before: ProjectRecord | undefined,
  after: ProjectRecord | undefined,
  rows: RowSets,
): void => {
  const record = after ?? before
  if (record === undefined || before?.details === after?.details) return
  const place = { year: record.year, county_code: record.countyCode, code: record.code }
  const old = termsOf(before)
  const fresh = termsOf(after)
  for (const term of old) if (!fresh.has(term)) rows.remove(termTable, { term, ...place })
  for (const term of fresh) if (!old.has(term)) rows.insert(termTable, { term, ...place })
}

export const projectView: View = {
  tables: [projectTable, versionTable, termTable],
  streams: "project",
  write: (change, rows) => {
    const [before, after] = [currentRecord(change.before), currentRecord(change.after)]
    const { id } = after ?? before ?? {}
    if (id === undefined) return
    if (after === undefined) rows.remove(projectTable, { id })
    else rows.upsert(projectTable, { id, ...recordRow(after) })
    writeVersions(id, change, rows)
    writeTerms(before, after, rows)
  },
}
