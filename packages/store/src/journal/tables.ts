/** The journal's own tables. */
import { defineTable } from "./Table.ts"

export const journalTable = defineTable({
  name: "journal",
  columns: {
    position: "bigint",
    stream: "text",
    stream_version: "integer",
    type: "text",
    payload_version: "integer",
    payload: "text",
    occurred_on: "date",
    recorded_at: "bigint",
    actor: "text",
    command_id: "text",
    command_index: "integer",
    request_hash: "bytea",
    supersedes: "bigint",
    annuls: "boolean",
    reason: "text",
    algorithm: "text",
    payload_hash: "bytea",
    previous_hash: "bytea",
    hash: "bytea",
  },
  key: ["position"],
})

export const batchTable = defineTable({
  name: "journal_batch",
  columns: { recorded_at: "bigint", last_position: "bigint", hash: "bytea" },
  key: ["recorded_at"],
})

export const cellTable = defineTable({
  name: "journal_cell",
  columns: { key: "text", value: "text", position: "bigint" },
  key: ["key"],
})
