/**
 * The roll-up: what each month brought, by county and item, as known now; and for the other axes what each
 * entry changed and from which day on, entry by entry and added up by blocks of the journal.
 */
import { type CalendarDate, Month } from "@minsheng/core/kernel"
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
import { blockOf } from "./blocks.ts"

const MEASURES = ["annual_plan_fen", "invested_fen", "disbursed_fen", "spent_fen"] as const
const COUNTS = ["project_count", "reported_count"] as const
/** Of the physical progress that projects last reported: how many did, and the basis points added up. */
const PROGRESS = ["progress_count", "progress_sum"] as const
const SUMS = [...COUNTS, ...MEASURES, ...PROGRESS] as const

const sumColumns = Object.fromEntries(SUMS.map((column) => [column, "bigint"]))

const rollupTable = defineTable({
  name: "progress_rollup",
  columns: {
    year: "smallint",
    county_code: "text",
    item_key: "text",
    month: "text",
    ...sumColumns,
  },
  key: ["year", "county_code", "item_key", "month"],
  sums: SUMS,
})

/** What one entry changed, from a day on. */
const changeTable = defineTable({
  name: "progress_change",
  columns: {
    position: "bigint",
    day: "date",
    month: "text",
    year: "smallint",
    county_code: "text",
    item_key: "text",
    ...sumColumns,
  },
  key: ["position", "day"],
})

/** The same, added up over a block of the journal. */
const blockTable = defineTable({
  name: "progress_block",
  columns: {
    year: "smallint",
    county_code: "text",
    month: "text",
    day: "date",
    item_key: "text",
    block: "integer",
    ...sumColumns,
  },
  key: ["year", "county_code", "month", "day", "item_key", "block"],
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

const hasReported = (record: ProjectRecord, month: Month.Month): boolean =>
  record.months.some((reported) => reported.month === month)

/** What a project adds on a day: all that it has come to, and whether it has reported the day's month. */
const stateOn = (day: CalendarDate.CalendarDate, record: ProjectRecord): Amounts => ({
  project_count: 1n,
  reported_count: hasReported(record, Month.of(day)) ? 1n : 0n,
  annual_plan_fen: record.details.annualPlanFen,
  invested_fen: record.investedFen,
  disbursed_fen: record.disbursedFen,
  spent_fen: record.spentFen,
  progress_count: record.physicalProgress === null ? 0n : 1n,
  progress_sum: BigInt(record.physicalProgress ?? 0),
})

/** By the day, or by the month, from which on they hold. */
type Changes<Since extends string> = Map<Since, Amounts>

const addTo = <Since extends string>(
  changes: Changes<Since>,
  since: Since,
  amounts: Amounts,
  sign: 1n | -1n,
): void => {
  changes.set(since, combined(changes.get(since) ?? NOTHING, amounts, sign))
}

/**
 * What segments bring on the days on which they begin: the difference of each to the one before. A month's
 * return is true as of a day of that month, so the returns of a month add up over its days.
 */
const addSegments = (
  changes: Changes<CalendarDate.CalendarDate>,
  segments: ReadonlyArray<Segment>,
  first: number,
  sign: 1n | -1n,
): void => {
  for (let index = first; index < segments.length; index += 1) {
    const { from, record } = segments[index] as Segment
    const earlier = segments[index - 1]
    addTo(changes, from, stateOn(from, record), sign)
    if (earlier !== undefined) addTo(changes, from, stateOn(from, earlier.record), sign === 1n ? -1n : 1n)
  }
}

const isNothing = (amounts: Amounts): boolean => SUMS.every((column) => amounts[column] === 0n)

const something = <Since extends string>(changes: Changes<Since>): ReadonlyArray<[Since, Amounts]> =>
  [...changes].filter(([, amounts]) => !isNothing(amounts))

const changesOf = (before: ReadonlyArray<Entry>, after: ReadonlyArray<Entry>) => {
  const [old, fresh] = [segmentsOf(before), segmentsOf(after)]
  const shared = sharedLength(old, fresh)
  const days: Changes<CalendarDate.CalendarDate> = new Map()
  addSegments(days, old, shared, -1n)
  addSegments(days, fresh, shared, 1n)
  const months: Changes<Month.Month> = new Map()
  for (const [day, amounts] of days) addTo(months, Month.of(day), amounts, 1n)
  return { days: something(days), months: something(months) }
}

export const progressView: View = {
  tables: [rollupTable, changeTable, blockTable],
  streams: "project",
  write: ({ entry: { position }, before, after }, rows) => {
    // Where the registration was annulled, what the project brought is taken away again.
    const record = currentRecord(after) ?? currentRecord(before)
    if (record === undefined) return
    const place = { year: record.year, county_code: record.countyCode, item_key: record.itemKey }
    const { days, months } = changesOf(before, after)
    for (const [month, amounts] of months) rows.add(rollupTable, { ...place, month, ...amounts })
    for (const [day, amounts] of days) {
      const change = { ...place, month: Month.of(day), day, ...amounts }
      rows.insert(changeTable, { position, ...change })
      rows.add(blockTable, { block: blockOf(position), ...change })
    }
  },
}
