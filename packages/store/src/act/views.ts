/** What is wrong or falls due in dossiers, as a list: made again of the acts whenever one is added. */
import { type Outlook, projectOf, standingOutlook } from "@minsheng/core/act"
import type { Entry } from "@minsheng/core/journal"
import { defineTable, type Row } from "../journal/Table.ts"
import type { View } from "../journal/View.ts"

const findingTable = defineTable({
  name: "finding",
  columns: {
    project_id: "uuid",
    rule: "text",
    subject_kind: "text",
    subject_key: "text",
    valid_from: "date",
    valid_to: "date",
    verdict: "text",
    blocks: "boolean",
    due_on: "date",
    day: "date",
  },
  key: ["project_id", "rule", "subject_key", "valid_from"],
})

const rowOf = (projectId: string, outlook: Outlook): Row => ({
  project_id: projectId,
  rule: outlook.rule,
  subject_kind: outlook.subjectKind,
  subject_key: outlook.subjectKey,
  valid_from: outlook.from,
  valid_to: outlook.until ?? "infinity",
  verdict: outlook.verdict,
  blocks: outlook.blocks,
  due_on: outlook.dueOn,
  day: outlook.dueOn ?? outlook.from,
})

const rowsIn = (projectId: string, entries: ReadonlyArray<Entry>): ReadonlyMap<string, Row> =>
  new Map(
    standingOutlook(entries).map((outlook) => [
      `${outlook.rule}\n${outlook.subjectKey}\n${outlook.from}`,
      rowOf(projectId, outlook),
    ]),
  )

const COLUMNS = Object.keys(findingTable.columns)

const isSame = (one: Row | undefined, other: Row): boolean =>
  one !== undefined && COLUMNS.every((column) => one[column] === other[column])

export const findingView: View = {
  tables: [findingTable],
  streams: "dossier",
  write: ({ entry, before, after }, rows) => {
    const projectId = projectOf(entry.stream)
    const [old, fresh] = [rowsIn(projectId, before), rowsIn(projectId, after)]
    for (const [key, row] of old) if (!fresh.has(key)) rows.remove(findingTable, row)
    for (const [key, row] of fresh) if (!isSame(old.get(key), row)) rows.upsert(findingTable, row)
  },
}
