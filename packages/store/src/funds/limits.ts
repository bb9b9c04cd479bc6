/** Limits as tables: how far each goes, and how far it is used. */
import { Uuid } from "@minsheng/core/kernel"
import { type LimitName, projectLimit, readEstimateEvent, type Used } from "@minsheng/core/funds"
import type { RowSets } from "../journal/RowSets.ts"
import { defineTable } from "../journal/Table.ts"
import type { View } from "../journal/View.ts"

export const useTable = defineTable({
  name: "fund_use",
  columns: { name: "text", used_fen: "bigint" },
  key: ["name"],
})

const ceilingTable = defineTable({
  name: "fund_ceiling",
  columns: { name: "text", ceiling_fen: "bigint" },
  key: ["name"],
})

export const writeUse = ({ limit, usedFen }: Used, rows: RowSets): void =>
  rows.upsert(useTable, { name: limit, used_fen: usedFen })

export const writeCeiling = (limit: LimitName, ceilingFen: bigint, rows: RowSets): void =>
  rows.upsert(ceilingTable, { name: limit, ceiling_fen: ceilingFen })

/** Ceilings of projects. Those of plans are written with the plans, into the same table. */
export const estimateView: View = {
  tables: [ceilingTable],
  streams: "estimate",
  write: ({ entry }, rows) => {
    const id = Uuid.Uuid.make(entry.stream.slice(entry.stream.indexOf("/") + 1))
    writeCeiling(projectLimit(id), readEstimateEvent(entry).payload.estimateFen, rows)
  },
}
