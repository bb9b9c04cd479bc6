/** What was recorded of a document: attached, put right, withdrawn; the latest first. */
import type { DocumentEntry } from "@minsheng/core/document"
import { useLanguage } from "../app/locale.tsx"
import { officeTime } from "../app/times.ts"
import { grouped } from "../design/numbers.ts"
import { Section } from "../design/Section.tsx"
import type { Column } from "../design/table/Column.ts"
import { DataTable } from "../design/table/DataTable.tsx"
import { useLayout } from "../design/table/layout.ts"
import { pageWords as words, words as panelWords } from "./words.ts"

const COLUMNS: ReadonlyArray<Column<DocumentEntry>> = [
  {
    key: "recorded",
    title: words.recordedAt,
    kind: "date",
    width: 150,
    cell: ({ recordedAt }) => officeTime(recordedAt),
  },
  { key: "on", title: words.on, kind: "date", width: 100, cell: ({ occurredOn }) => occurredOn },
  {
    key: "act",
    title: words.act,
    kind: "text",
    width: 140,
    isRowName: true,
    cell: ({ act, known }, { say }) => (
      <>
        {say(words[act])}
        {!known && <span className="note"> {say(words.laterKnown)}</span>}
      </>
    ),
  },
  {
    key: "said",
    title: panelWords.documentTitle,
    kind: "text",
    width: 260,
    grows: true,
    className: "as-recorded",
    cell: ({ details }) =>
      [details.title, details.documentNumber, details.issuer, details.issuedOn]
        .filter((text) => text !== null)
        .join(" · "),
  },
  {
    key: "reason",
    title: words.reason,
    kind: "text",
    width: 220,
    className: "as-recorded",
    cell: ({ reason }) => reason ?? "",
  },
  {
    key: "who",
    title: panelWords.who,
    kind: "text",
    width: 150,
    className: "as-recorded",
    cell: ({ actorName }, { say }) => actorName ?? say(panelWords.operator),
  },
  {
    key: "entry",
    title: words.entry,
    kind: "number",
    made: "stated",
    width: 84,
    cell: ({ position }) => grouped(String(position)),
  },
]

export const DocumentHistoryTable = ({ entries }: { readonly entries: ReadonlyArray<DocumentEntry> }) => {
  const { say } = useLanguage()
  const layout = useLayout("document-history", COLUMNS, "historyColumns")
  return (
    <Section id="history-title" title={say(words.history)} className="history">
      <DataTable
        label={say(words.history)}
        layout={layout}
        rows={entries}
        looks={{
          keyOf: ({ position }) => String(position),
          anchorOf: ({ position }) => `entry-${position}`,
        }}
      />
    </Section>
  )
}
