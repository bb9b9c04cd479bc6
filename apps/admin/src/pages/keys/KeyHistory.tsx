/** What became of a key: issued by whom, used last, taken back and why; the latest first. */
import type { Bilingual } from "@minsheng/core/kernel"
import { useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { Section } from "../../design/Section.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { handOf, lastDayOf } from "./columns.tsx"
import type { KeyRow } from "./question.ts"
import { words } from "./words.ts"

interface Act {
  readonly act: Bilingual
  /** When, to the minute; a key that ended did so with its last day. */
  readonly at: string
  readonly by: string | null
  readonly byName: string | null
  readonly reason: string | null
}

const actsOf = (row: KeyRow): ReadonlyArray<Act> => {
  const nobody = { by: null, byName: null, reason: null }
  const { issuedAt, issuedBy, issuerName, revokedAt, revokedBy, revokerName, revocationReason } = row
  return [
    { act: words.wasIssued, at: officeTime(issuedAt), by: issuedBy, byName: issuerName, reason: null },
    ...(row.lastUsedAt === null ? [] : [{ act: words.wasUsed, at: officeTime(row.lastUsedAt), ...nobody }]),
    ...(row.standing === "expired" ? [{ act: words.hasEnded, at: lastDayOf(row.expiresAt), ...nobody }] : []),
    ...(revokedAt === null
      ? []
      : [
          {
            act: words.wasRevoked,
            at: officeTime(revokedAt),
            by: revokedBy,
            byName: revokerName,
            reason: revocationReason,
          },
        ]),
  ].toSorted((a, b) => b.at.localeCompare(a.at))
}

const COLUMNS: ReadonlyArray<Column<Act>> = [
  { key: "at", title: words.at, kind: "date", width: 150, isRowName: true, cell: ({ at }) => at },
  { key: "act", title: words.act, kind: "text", width: 160, cell: ({ act }, { say }) => say(act) },
  {
    key: "by",
    title: words.by,
    kind: "text",
    width: 200,
    className: "as-recorded",
    cell: ({ by, byName }, spoken) => handOf(by, byName, spoken),
  },
  {
    key: "reason",
    title: words.reason,
    kind: "text",
    width: 300,
    grows: true,
    className: "as-recorded",
    cell: ({ reason }) => reason ?? "",
  },
]

export const KeyHistory = ({ row }: { readonly row: KeyRow }) => {
  const { say } = useLanguage()
  const layout = useLayout("key-history", COLUMNS, "historyColumns")
  return (
    <Section id="history-title" title={say(words.history)} className="history">
      <DataTable
        label={say(words.history)}
        layout={layout}
        rows={actsOf(row)}
        looks={{ keyOf: ({ act }) => act.en }}
      />
    </Section>
  )
}
