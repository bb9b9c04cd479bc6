/** The lists of alarms, one at a time: each row opens the account or the transfer that it is about. */
import { type ReactNode, useMemo } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import { accountCode, type AlarmsAnswer, type Shortfall } from "@minsheng/core/funds"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { Section } from "../../design/Section.tsx"
import { Empty } from "../../design/states.tsx"
import type { Column } from "../../design/table/Column.ts"
import { ColumnChoice } from "../../design/table/ColumnChoice.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import {
  countyColumns,
  type CountyShort,
  type Early,
  earlyColumns,
  type Idle,
  idleColumns,
  lateColumns,
  type Round,
  roundColumns,
  type Told,
} from "./alarmColumns.tsx"
import { alarmWords as words } from "./alarmWords.ts"

export const LISTS = ["counties", "late", "idle", "early", "round"] as const
export type ListName = (typeof LISTS)[number]

/** What is short in each division, most first. */
export const byCounty = (late: ReadonlyArray<Shortfall>): ReadonlyArray<CountyShort> =>
  [...Map.groupBy(late, ({ regionCode }) => regionCode)]
    .map(([regionCode, lines]) => ({
      regionCode,
      lineCount: lines.length,
      dueFen: lines.reduce((sum, { dueFen }) => sum + dueFen, 0n),
      arrivedFen: lines.reduce((sum, { arrivedFen }) => sum + arrivedFen, 0n),
      shortFen: lines.reduce((sum, { shortFen }) => sum + shortFen, 0n),
      daysLate: lines.reduce((most, { daysLate }) => Math.max(most, daysLate), 0),
    }))
    .toSorted((a, b) => (a.shortFen === b.shortFen ? 0 : a.shortFen > b.shortFen ? -1 : 1))

interface ListProps<Row> {
  readonly name: ListName
  readonly title: Bilingual
  readonly note: ReactNode
  readonly rows: ReadonlyArray<Row>
  readonly columns: ReadonlyArray<Column<Row>>
  readonly keyOf: (row: Row) => string
  readonly leadsTo: (row: Row) => string
}

const List = <Row,>({ name, title, note, rows, columns, keyOf, leadsTo }: ListProps<Row>) => {
  const { say } = useLanguage()
  const layout = useLayout(`fund-${name}`, columns)
  const ordered = useLocalOrder("order", columns, rows)
  return (
    <Section id="list-title" title={say(title)} note={note} trailing={<ColumnChoice layout={layout} />}>
      {rows.length === 0 ? (
        <Empty title={say(words.none[name])}>{say(words.noneText)}</Empty>
      ) : (
        <DataTable
          label={say(title)}
          layout={layout}
          rows={ordered.rows}
          looks={{ keyOf }}
          leadsTo={leadsTo}
          sorting={ordered.sorting}
          totals={words.total}
          height="window"
        />
      )}
    </Section>
  )
}

interface Props {
  readonly answer: AlarmsAnswer
  readonly told: Told
}

const Counties = ({ answer, told }: Props) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const rows = useMemo(() => byCounty(answer.late), [answer])
  const leadsTo = ({ regionCode }: CountyShort): string =>
    addressWith({ region: regionCode, list: "late", order: undefined, columns: undefined })
  return (
    <List
      name="counties"
      title={words.counties}
      note={say(words.countiesNote)}
      rows={rows}
      columns={countyColumns(told, rows, leadsTo)}
      keyOf={({ regionCode }) => regionCode}
      leadsTo={leadsTo}
    />
  )
}

const Late = ({ answer, told }: Props) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const accountOfRow = ({ regionCode, itemKey, level }: Shortfall) =>
    accountCode({ year: answer.year, regionCode, itemKey, level, purpose: "arrived" })
  const leadsTo = (row: Shortfall): string => linkTo(`/funds/accounts/${accountOfRow(row)}`, params)
  return (
    <List
      name="late"
      title={words.late}
      note={say(words.lateNote)}
      rows={answer.late}
      columns={lateColumns(told, answer.late, leadsTo)}
      keyOf={accountOfRow}
      leadsTo={leadsTo}
    />
  )
}

const IdleList = ({ answer, told }: Props) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const leadsTo = ({ account }: Idle): string => linkTo(`/funds/accounts/${account}`, params)
  return (
    <List
      name="idle"
      title={words.idle}
      note={<Stated>{say(words.idleNote, { days: answer.limits.idleDays })}</Stated>}
      rows={answer.idle}
      columns={idleColumns(told, answer.idle, leadsTo)}
      keyOf={({ account }) => account}
      leadsTo={leadsTo}
    />
  )
}

const EarlyList = ({ answer, told }: Props) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const leadsTo = ({ transferId }: Early): string => linkTo(`/funds/transfers/${transferId}`, params)
  return (
    <List
      name="early"
      title={words.early}
      note={say(words.earlyNote)}
      rows={answer.early}
      columns={earlyColumns(told, answer.early, leadsTo)}
      keyOf={({ transferId }) => transferId}
      leadsTo={leadsTo}
    />
  )
}

const RoundList = ({ answer, told }: Props) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const leadsTo = ({ account }: Round): string => linkTo(`/funds/accounts/${account}`, params)
  return (
    <List
      name="round"
      title={words.round}
      note={say(words.roundNote)}
      rows={answer.round}
      columns={roundColumns(told, answer.round, leadsTo)}
      keyOf={({ account, firstOn }) => `${account} ${firstOn}`}
      leadsTo={leadsTo}
    />
  )
}

const TABLES: Readonly<Record<ListName, (props: Props) => ReactNode>> = {
  counties: Counties,
  late: Late,
  idle: IdleList,
  early: EarlyList,
  round: RoundList,
}

export const AlarmTable = ({ name, ...props }: Props & { readonly name: ListName }) => {
  const Table = TABLES[name]
  return <Table {...props} />
}
