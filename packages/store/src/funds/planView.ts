/** Financing plans as tables: their versions, what each gives whom, and by when. */
import { FUND_LEVELS, ceilingsIn, readPlanEvent } from "@minsheng/core/funds"
import { defineTable } from "../journal/Table.ts"
import type { View } from "../journal/View.ts"
import { writeCeiling } from "./limits.ts"

const versionTable = defineTable({
  name: "fund_plan_version",
  columns: {
    year: "smallint",
    item_key: "text",
    version: "integer",
    effective_from: "date",
    position: "bigint",
  },
  key: ["year", "item_key", "version"],
})

const planTable = defineTable({
  name: "fund_plan",
  columns: {
    year: "smallint",
    item_key: "text",
    version: "integer",
    region_code: "text",
    level: "text",
    planned_fen: "bigint",
  },
  key: ["year", "item_key", "version", "region_code", "level"],
})

const dueTable = defineTable({
  name: "fund_plan_due",
  columns: {
    year: "smallint",
    item_key: "text",
    version: "integer",
    level: "text",
    due_on: "date",
    share: "integer",
  },
  key: ["year", "item_key", "version", "level", "due_on"],
})

export const planView: View = {
  tables: [versionTable, planTable, dueTable],
  streams: "financing",
  write: ({ entry }, rows) => {
    const { version, plan, shares } = readPlanEvent(entry).payload
    const { year, itemKey, effectiveFrom, dues } = plan
    const of = { year, item_key: itemKey, version }
    rows.insert(versionTable, { ...of, effective_from: effectiveFrom, position: entry.position })
    for (const { regionCode, byLevel } of shares) {
      for (const level of FUND_LEVELS) {
        const fen = byLevel[level]
        if (fen > 0n) rows.insert(planTable, { ...of, region_code: regionCode, level, planned_fen: fen })
      }
    }
    for (const { level, dueOn, share } of dues) {
      rows.insert(dueTable, { ...of, level, due_on: dueOn, share })
    }
    for (const [limit, ceilingFen] of ceilingsIn(entry)) writeCeiling(limit, ceilingFen, rows)
  },
}
