/** Documents, so that one is found by its identifier. */
import { documentIn, recordOf } from "@minsheng/core/document"
import { defineTable } from "../journal/Table.ts"
import type { View } from "../journal/View.ts"

const documentTable = defineTable({
  name: "document",
  columns: { id: "uuid", record: "text", sha256: "bytea" },
  key: ["id"],
})

/** A document that was withdrawn keeps its row: its bytes stay as long as the journal has their digest. */
export const documentView: View = {
  tables: [documentTable],
  streams: "document",
  write: ({ entry }, rows) => {
    const { id, attachment } = documentIn(entry)
    rows.upsert(documentTable, { id, record: recordOf(entry.stream), sha256: attachment.sha256 })
  },
}
