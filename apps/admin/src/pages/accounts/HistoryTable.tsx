/** What became of an account, as the journal has it: the latest first. */
import { useQuery } from "@tanstack/react-query"
import type { AccountEntry } from "@minsheng/core/access"
import { actWords } from "@minsheng/core/words"
import { accountHistoryQuery } from "../../api/queries.ts"
import { type Spoken, useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { Answer } from "../../design/Answer.tsx"
import { grouped } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { roleNames } from "./columns.tsx"
import { words } from "./words.ts"

const detailOf = ({ roles, officeName, required }: AccountEntry, spoken: Spoken): string => {
  if (roles !== null) return roleNames(roles, spoken)
  if (officeName !== null) return officeName
  if (required === null) return ""
  return spoken.say(required ? words.isRequired : words.isWaived)
}

const columns: ReadonlyArray<Column<AccountEntry>> = [
  {
    key: "at",
    title: words.recordedAt,
    kind: "date",
    width: 150,
    isRowName: true,
    cell: ({ recordedAt }) => officeTime(recordedAt),
  },
  { key: "act", title: words.act, kind: "text", width: 200, cell: ({ act }, { say }) => say(actWords(act)) },
  {
    key: "detail",
    title: words.detail,
    kind: "text",
    width: 320,
    grows: true,
    className: "as-recorded",
    cell: detailOf,
  },
  {
    key: "who",
    title: words.doneBy,
    kind: "text",
    width: 180,
    className: "as-recorded",
    cell: ({ actorName, actorId }, { say }) =>
      actorName ?? say(actorId === "operator" ? words.operator : words.system),
  },
  {
    key: "entry",
    title: words.entry,
    kind: "number",
    width: 96,
    cell: ({ position }) => <span id={`entry-${position}`}>{grouped(String(position))}</span>,
  },
]

export const HistoryTable = ({ userName }: { readonly userName: string }) => {
  const { say } = useLanguage()
  const history = useQuery(accountHistoryQuery(userName))
  const layout = useLayout("account-history", columns, "historyColumns")
  return (
    <Section id="history-title" title={say(words.history)} note={say(words.historyNote)} className="history">
      <Answer query={history} rows={3}>
        {({ entries }) => (
          <DataTable
            label={say(words.history)}
            layout={layout}
            rows={entries}
            looks={{ keyOf: ({ position }) => String(position) }}
          />
        )}
      </Answer>
    </Section>
  )
}
