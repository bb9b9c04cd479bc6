/** What became of an account, as the journal has it: the latest first. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import type { Uuid } from "@minsheng/core/kernel"
import type { AccountEntry, OfficeEntry } from "@minsheng/core/access"
import { actWords } from "@minsheng/core/words"
import { accountHistoryQuery, officeHistoryQuery } from "../../api/queries.ts"
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

const columnsOf = <Row extends AccountEntry>(): ReadonlyArray<Column<Row>> => [
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
    made: "stated",
    width: 96,
    cell: ({ position }) => <span id={`entry-${position}`}>{grouped(String(position))}</span>,
  },
]

const ACCOUNT_COLUMNS = columnsOf<AccountEntry>()

/** Of an office also whom an entry is about. */
const [AT, ...OTHERS] = columnsOf<OfficeEntry>()
const OFFICE_COLUMNS: ReadonlyArray<Column<OfficeEntry>> = [
  ...(AT === undefined ? [] : [AT]),
  {
    key: "whom",
    title: words.whom,
    kind: "text",
    width: 160,
    className: "as-recorded",
    cell: ({ userName }) =>
      userName === null ? "" : <Link href={`/accounts/user?name=${userName}`}>{userName}</Link>,
  },
  ...OTHERS,
]

/** What became of an office, and how its people came to it: the latest first. */
export const OfficeHistoryTable = ({ officeId }: { readonly officeId: Uuid.Uuid }) => {
  const { say } = useLanguage()
  const history = useQuery(officeHistoryQuery(officeId))
  const layout = useLayout("office-history", OFFICE_COLUMNS, "historyColumns")
  return (
    <Section
      id="history-title"
      title={say(words.history)}
      note={say(words.officeHistoryNote)}
      className="history"
    >
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

export const HistoryTable = ({ userName }: { readonly userName: string }) => {
  const { say } = useLanguage()
  const history = useQuery(accountHistoryQuery(userName))
  const layout = useLayout("account-history", ACCOUNT_COLUMNS, "historyColumns")
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
