/** The roll-up: what each month brought, by county and item. */
import { Month } from "@minsheng/core/kernel"
import type { Entry } from "@minsheng/core/journal"
import {
  currentRecord,
  type ProjectRecord,
  type Segment,
  segmentsOf,
  sharedLength,
} from "@minsheng/core/project"
import { defineTable } from "../journal/Table.ts"
import type { View } from "../journal/View.ts"

const MEASURES = ["annual_plan_fen", "invested_fen", "disbursed_fen", "spent_fen"] as const
const COUNTS = ["project_count", "reported_count"] as const
/** Of the physical progress that projects last reported: how many did, and the basis points added up. */
const PROGRESS = ["progress_count", "progress_sum"] as const
const SUMS = [...COUNTS, ...MEASURES, ...PROGRESS] as const

const rollupTable = defineTable({
  name: "progress_rollup",
  columns: {
    year: "smallint",
    county_code: "text",
    item_key: "text",
    month: "text",
    project_count: "bigint",
    reported_count: "bigint",
    annual_plan_fen: "bigint",
    invested_fen: "bigint",
    disbursed_fen: "bigint",
    spent_fen: "bigint",
    progress_count: "bigint",
    progress_sum: "bigint",
  },
  key: ["year", "county_code", "item_key", "month"],
  sums: SUMS,
})

type Amounts = Readonly<Record<(typeof SUMS)[number], bigint>>

const NOTHING: Amounts = {
  project_count: 0n,
  reported_count: 0n,
  annual_plan_fen: 0n,
  invested_fen: 0n,
  disbursed_fen: 0n,
  spent_fen: 0n,
  progress_count: 0n,
  progress_sum: 0n,
}

const combined = (a: Amounts, b: Amounts, sign: 1n | -1n): Amounts => ({
  project_count: a.project_count + sign * b.project_count,
  reported_count: a.reported_count + sign * b.reported_count,
  annual_plan_fen: a.annual_plan_fen + sign * b.annual_plan_fen,
  invested_fen: a.invested_fen + sign * b.invested_fen,
  disbursed_fen: a.disbursed_fen + sign * b.disbursed_fen,
  spent_fen: a.spent_fen + sign * b.spent_fen,
  progress_count: a.progress_count + sign * b.progress_count,
  progress_sum: a.progress_sum + sign * b.progress_sum,
})

const stateOf = (record: ProjectRecord): Amounts => ({
  project_count: 1n,
  reported_count: 0n,
  annual_plan_fen: record.details.annualPlanFen,
  invested_fen: record.investedFen,
  disbursed_fen: record.disbursedFen,
  spent_fen: record.spentFen,
  progress_count: record.physicalProgress === null ? 0n : 1n,
  progress_sum: BigInt(record.physicalProgress ?? 0),
})

type Changes = Map<string, Amounts>

const addTo = (changes: Changes, month: string, amounts: Amounts, sign: 1n | -1n): void => {
  changes.set(month, combined(changes.get(month) ?? NOTHING, amounts, sign))
}

/** What segments bring to the months in which they begin: the difference of each to the one before. */
const addSegments = (
  changes: Changes,
  segments: ReadonlyArray<Segment>,
  first: number,
  sign: 1n | -1n,
): void => {
  for (let index = first; index < segments.length; index += 1) {
    const { from, record } = segments[index] as Segment
    const earlier = segments[index - 1]
    const month = Month.of(from)
    addTo(changes, month, stateOf(record), sign)
    if (earlier !== undefined) addTo(changes, month, stateOf(earlier.record), sign === 1n ? -1n : 1n)
  }
}

const REPORTED: Amounts = { ...NOTHING, reported_count: 1n }

/** Reports that a project filed, each in its month. */
const addReports = (changes: Changes, record: ProjectRecord | undefined, sign: 1n | -1n): void => {
  if (record === undefined) return
  for (const { month } of record.months) {
    // At the end of a month that was over before its approval, a project is not yet there to be counted.
    if (record.approvedOn <= Month.last(month)) addTo(changes, month, REPORTED, sign)
  }
}

const changesOf = (before: ReadonlyArray<Entry>, after: ReadonlyArray<Entry>): Changes => {
  const [old, fresh] = [segmentsOf(before), segmentsOf(after)]
  const shared = sharedLength(old, fresh)
  const changes: Changes = new Map()
  addSegments(changes, old, shared, -1n)
  addSegments(changes, fresh, shared, 1n)
  addReports(changes, currentRecord(before), -1n)
  addReports(changes, currentRecord(after), 1n)
  return changes
}

const isNothing = (amounts: Amounts): boolean => SUMS.every((column) => amounts[column] === 0n)

export const progressView: View = {
  tables: [rollupTable],
  streams: "project",
  write: ({ before, after }, rows) => {
    // Where the registration was annulled, what the project brought is taken away again.
    const record = currentRecord(after) ?? currentRecord(before)
    if (record === undefined) return
    for (const [month, change] of changesOf(before, after)) {
      if (isNothing(change)) continue
      const place = { year: record.year, county_code: record.countyCode, item_key: record.itemKey, month }
      rows.add(rollupTable, { ...place, ...change })
    }
  },
}
