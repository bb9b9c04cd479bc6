/** The roll-up: what each month brought, by county and item. */
import { Month } from "@minsheng/core/kernel"
import { factsOf, remembered } from "@minsheng/core/journal"
import { currentRecord, type ProjectRecord, segmentsOf } from "@minsheng/core/project"
import { defineTable } from "../journal/Table.ts"
import type { View } from "../journal/View.ts"

const MEASURES = ["annual_plan_fen", "invested_fen", "disbursed_fen", "spent_fen"] as const
const COUNTS = ["project_count", "reported_count"] as const

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
  },
  key: ["year", "county_code", "item_key", "month"],
  sums: [...COUNTS, ...MEASURES],
})

type Amounts = Readonly<Record<(typeof COUNTS)[number] | (typeof MEASURES)[number], bigint>>

const NOTHING: Amounts = {
  project_count: 0n,
  reported_count: 0n,
  annual_plan_fen: 0n,
  invested_fen: 0n,
  disbursed_fen: 0n,
  spent_fen: 0n,
}

const combined = (a: Amounts, b: Amounts, sign: 1n | -1n): Amounts => ({
  project_count: a.project_count + sign * b.project_count,
  reported_count: a.reported_count + sign * b.reported_count,
  annual_plan_fen: a.annual_plan_fen + sign * b.annual_plan_fen,
  invested_fen: a.invested_fen + sign * b.invested_fen,
  disbursed_fen: a.disbursed_fen + sign * b.disbursed_fen,
  spent_fen: a.spent_fen + sign * b.spent_fen,
})

const stateOf = (record: ProjectRecord): Amounts => ({
  project_count: 1n,
  reported_count: 0n,
  annual_plan_fen: record.details.annualPlanFen,
  invested_fen: record.investedFen,
  disbursed_fen: record.disbursedFen,
  spent_fen: record.spentFen,
})

/** What a project brings to each month: the difference that its segments make, and the reports it filed. */
const contributionsOf = remembered((entries): ReadonlyMap<string, Amounts> => {
  const months = new Map<string, Amounts>()
  const add = (month: string, amounts: Amounts): void => {
    months.set(month, combined(months.get(month) ?? NOTHING, amounts, 1n))
  }
  let before = NOTHING
  for (const segment of segmentsOf(factsOf(entries))) {
    const state = stateOf(segment.record)
    add(Month.of(segment.from), combined(state, before, -1n))
    before = state
  }
  const record = currentRecord(entries)
  for (const { month } of record?.months ?? []) {
    // At the end of a month that was over before its approval, a project is not yet there to be counted.
    if (record !== undefined && record.approvedOn <= Month.last(month)) {
      add(month, { ...NOTHING, reported_count: 1n })
    }
  }
  return months
})

const isNothing = (amounts: Amounts): boolean => Object.values(amounts).every((amount) => amount === 0n)

export const progressView: View = {
  tables: [rollupTable],
  streams: "project",
  write: ({ before, after }, rows) => {
    const record = currentRecord(after)
    if (record === undefined) return
    const old = contributionsOf(before)
    const fresh = contributionsOf(after)
    for (const month of new Set([...old.keys(), ...fresh.keys()])) {
      const change = combined(fresh.get(month) ?? NOTHING, old.get(month) ?? NOTHING, -1n)
      if (isNothing(change)) continue
      const place = { year: record.year, county_code: record.countyCode, item_key: record.itemKey, month }
      rows.add(rollupTable, { ...place, ...change })
    }
  },
}
