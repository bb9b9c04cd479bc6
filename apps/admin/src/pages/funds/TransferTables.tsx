/** The lines of a transfer, and who did what about it and when. */
import { Link } from "wouter"
import {
  accountOf,
  type TransferAnswer,
  type TransferEntry,
  type TransferLine,
  type TransferRow,
} from "@minsheng/core/funds"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { moneyIn, YUAN } from "../../design/numbers.ts"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { moneyColumn } from "../../design/table/kinds.ts"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { accountName, nameIn } from "./names.ts"
import { words } from "./words.ts"

interface Line extends TransferLine {
  readonly number: number
}

export const LinesTable = ({
  answer,
  transfer,
}: {
  readonly answer: TransferAnswer
  readonly transfer: TransferRow
}) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const [regionOf, itemOf] = [nameIn(answer.places), nameIn(answer.items)]
  const toAccount = (account: string): string => linkTo(`/funds/accounts/${account}`, params)
  const accountColumn = (key: "from" | "to"): Column<Line> => ({
    key,
    title: key === "from" ? words.fromAccount : words.toAccount,
    kind: "text",
    width: 300,
    isRowName: key === "from",
    cell: (line) => (
      <Link href={toAccount(line[key])}>
        {say(accountName(line[key], regionOf(accountOf(line[key]).regionCode)))}
      </Link>
    ),
    exact: (line) => line[key],
  })
  const columns: ReadonlyArray<Column<Line>> = [
    accountColumn("from"),
    accountColumn("to"),
    {
      key: "item",
      title: words.item,
      kind: "text",
      width: 260,
      grows: true,
      cell: ({ from }) => `${accountOf(from).itemKey} ${say(itemOf(accountOf(from).itemKey))}`,
      sortBy: ({ from }) => accountOf(from).itemKey,
    },
    {
      ...moneyColumn<Line>("amount", words.amount, ({ amountFen }) => amountFen, "stated", {
        totalFen: transfer.amountFen,
        unit: YUAN,
      }),
      width: 160,
    },
  ]
  const all = transfer.lines.map((line, number) => ({ ...line, number }))
  const layout = useLayout("transferLines", columns, "lineColumns")
  const { rows, sorting } = useLocalOrder("lineOrder", layout.all, all)
  return (
    <DataTable
      label={say(words.lines)}
      layout={layout}
      rows={rows}
      sorting={sorting}
      looks={{ keyOf: ({ number }) => String(number) }}
      leadsTo={({ to }) => toAccount(to)}
      totals={words.total}
    />
  )
}

const Who = ({ entry }: { readonly entry: TransferEntry }) => {
  const { say } = useLanguage()
  if (entry.actorName !== null) return entry.actorName
  return say(entry.actorId === "system" ? words.system : words.operator)
}

const Balances = ({ entry, answer }: { readonly entry: TransferEntry; readonly answer: TransferAnswer }) => {
  const { say } = useLanguage()
  const regionOf = nameIn(answer.places)
  const SHOWN = 2
  const shown = entry.accounts.slice(0, SHOWN)
  const others = entry.accounts.length - shown.length
  return (
    <>
      {shown.map(({ account, balanceFen }) => (
        <span key={account} className="balance-after">
          {say(accountName(account, regionOf(accountOf(account).regionCode)))} {moneyIn(balanceFen, YUAN)}
        </span>
      ))}
      {others > 0 && <span className="note">{say(words.moreLines, { n: others })}</span>}
    </>
  )
}

export const HistoryTable = ({ answer }: { readonly answer: TransferAnswer }) => {
  const { say } = useLanguage()
  const columns: ReadonlyArray<Column<TransferEntry>> = [
    {
      key: "entry",
      title: words.entry,
      kind: "number",
      made: "stated",
      width: 76,
      cell: ({ position }) => position,
    },
    { key: "on", title: words.effectiveOn, kind: "date", width: 100, cell: ({ occurredOn }) => occurredOn },
    {
      key: "recorded",
      title: words.recordedAt,
      kind: "date",
      width: 140,
      cell: ({ recordedAt }) => officeTime(recordedAt),
    },
    { key: "who", title: words.who, kind: "text", width: 200, cell: (entry) => <Who entry={entry} /> },
    {
      key: "what",
      title: words.what,
      kind: "text",
      width: 140,
      isRowName: true,
      cell: (entry) => (
        <>
          {say(words[entry.act])}
          {!entry.known && <span className="note"> {say(words.laterKnown)}</span>}
        </>
      ),
    },
    { key: "reason", title: words.reason, kind: "text", width: 200, cell: ({ reason }) => reason ?? "" },
    {
      key: "after",
      title: words.after,
      kind: "text",
      width: 340,
      grows: true,
      cell: (entry) => <Balances entry={entry} answer={answer} />,
    },
  ]
  const layout = useLayout("transferHistory", columns, "historyColumns")
  return (
    <DataTable
      label={say(words.history)}
      layout={layout}
      rows={answer.history}
      looks={{
        keyOf: ({ position }) => String(position),
        anchorOf: ({ position }) => `entry-${position}`,
      }}
    />
  )
}
