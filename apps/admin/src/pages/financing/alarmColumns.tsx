/** Columns of the lists of alarms. */
import { Link } from "wouter"
import { type AccountCode, accountOf, type AlarmsAnswer, type Shortfall } from "@minsheng/core/funds"
import { type Bilingual, CalendarDate } from "@minsheng/core/kernel"
import { fundLevelWords, purposeWords } from "@minsheng/core/words"
import type { MoneyUnit } from "../../design/numbers.ts"
import type { Column, SortValue } from "../../design/table/Column.ts"
import { moneyColumn } from "../../design/table/kinds.ts"
import { alarmWords as words } from "./alarmWords.ts"
import type { Names } from "./place.tsx"

export type Idle = AlarmsAnswer["idle"][number]
export type Early = AlarmsAnswer["early"][number]
export type Round = AlarmsAnswer["round"][number]

/** What is short in a division, over all items and levels. */
export interface CountyShort {
  readonly regionCode: string
  readonly lineCount: number
  readonly dueFen: bigint
  readonly arrivedFen: bigint
  readonly shortFen: bigint
  readonly daysLate: number
}

export interface Told {
  readonly names: Names
  readonly unit: MoneyUnit
}

interface Placed {
  readonly regionCode: string
  readonly itemKey: string
  readonly level: keyof typeof fundLevelWords
}

const textColumn = <Row,>(
  key: string,
  title: Bilingual,
  width: number,
  textOf: (row: Row) => Bilingual,
): Column<Row> => ({
  key,
  title,
  kind: "text",
  width,
  cell: (row, { say }) => say(textOf(row)),
  sortBy: (row) => textOf(row).zh,
})

const plainColumn = <Row,>(
  key: string,
  title: Bilingual,
  kind: "number" | "date",
  of: (row: Row) => string | number,
): Column<Row> => ({
  key,
  title,
  kind,
  width: kind === "date" ? 100 : 76,
  cell: of,
  sortBy: (row): SortValue => of(row),
})

const daysColumn = <Row,>(key: string, title: Bilingual, of: (row: Row) => number): Column<Row> => ({
  ...plainColumn(key, title, "number", of),
  unit: words.dayUnit,
})

/** Division, item and level; the division leads where the row leads. */
const placeColumns = <Row,>(
  { names }: Told,
  placeOf: (row: Row) => Placed,
  leadsTo: (row: Row) => string,
): ReadonlyArray<Column<Row>> => [
  {
    key: "region",
    title: words.region,
    kind: "text",
    width: 150,
    isFixed: true,
    isKept: true,
    isRowName: true,
    cell: (row, { say }) => <Link href={leadsTo(row)}>{say(names.region(placeOf(row).regionCode))}</Link>,
    sortBy: (row) => placeOf(row).regionCode,
  },
  {
    ...textColumn<Row>("item", words.item, 230, (row) => {
      const { itemKey } = placeOf(row)
      const { zh, en } = names.item(itemKey)
      return { zh: `${itemKey} ${zh}`, en: `${itemKey} ${en}` }
    }),
    grows: true,
  },
  textColumn("level", words.level, 100, (row) => fundLevelWords[placeOf(row).level]),
]

const sumOf = <Row,>(rows: ReadonlyArray<Row>, of: (row: Row) => bigint): bigint =>
  rows.reduce((sum, row) => sum + of(row), 0n)

const moneyOf =
  <Row,>({ unit }: Told, rows: ReadonlyArray<Row>) =>
  (key: string, title: Bilingual, fenOf: (row: Row) => bigint): Column<Row> => ({
    ...moneyColumn(key, title, fenOf, sumOf(rows, fenOf), unit),
    width: 118,
  })

export const countyColumns = (
  told: Told,
  rows: ReadonlyArray<CountyShort>,
  leadsTo: (row: CountyShort) => string,
): ReadonlyArray<Column<CountyShort>> => {
  const money = moneyOf(told, rows)
  const { names } = told
  return [
    {
      key: "region",
      title: words.region,
      kind: "text",
      width: 220,
      grows: true,
      isKept: true,
      isRowName: true,
      cell: (row, { say }) => (
        <>
          <Link href={leadsTo(row)}>{say(names.region(row.regionCode))}</Link>{" "}
          <span className="note">{say(names.above(row.regionCode) ?? { zh: "", en: "" })}</span>
        </>
      ),
      sortBy: ({ regionCode }) => regionCode,
    },
    plainColumn("lines", words.lineCount, "number", ({ lineCount }) => lineCount),
    money("due", words.due, ({ dueFen }) => dueFen),
    money("arrived", words.arrived, ({ arrivedFen }) => arrivedFen),
    money("short", words.short, ({ shortFen }) => shortFen),
    daysColumn("days", words.days, ({ daysLate }) => daysLate),
  ]
}

export const lateColumns = (
  told: Told,
  rows: ReadonlyArray<Shortfall>,
  leadsTo: (row: Shortfall) => string,
): ReadonlyArray<Column<Shortfall>> => {
  const money = moneyOf(told, rows)
  return [
    ...placeColumns<Shortfall>(told, (row) => row, leadsTo),
    money("planned", words.planned, ({ plannedFen }) => plannedFen),
    money("due", words.due, ({ dueFen }) => dueFen),
    money("arrived", words.arrived, ({ arrivedFen }) => arrivedFen),
    money("short", words.short, ({ shortFen }) => shortFen),
    plainColumn("since", words.since, "date", ({ since }) => since),
    daysColumn("days", words.days, ({ daysLate }) => daysLate),
  ]
}

const ofAccount = (account: AccountCode): Placed => accountOf(account)

const purposeColumn = <Row extends { readonly account: AccountCode }>(): Column<Row> =>
  textColumn("purpose", words.purpose, 130, ({ account }) => purposeWords[accountOf(account).purpose])

export const idleColumns = (
  told: Told,
  rows: ReadonlyArray<Idle>,
  leadsTo: (row: Idle) => string,
): ReadonlyArray<Column<Idle>> => {
  const money = moneyOf(told, rows)
  return [
    ...placeColumns<Idle>(told, ({ account }) => ofAccount(account), leadsTo),
    purposeColumn(),
    money("balance", words.balance, ({ balanceFen }) => balanceFen),
    money("idle", words.idleFen, ({ idleFen }) => idleFen),
  ]
}

export const earlyColumns = (
  told: Told,
  rows: ReadonlyArray<Early>,
  leadsTo: (row: Early) => string,
): ReadonlyArray<Column<Early>> => {
  const money = moneyOf(told, rows)
  return [
    {
      key: "project",
      title: words.project,
      kind: "text",
      width: 220,
      grows: true,
      isKept: true,
      isRowName: true,
      cell: (row) => <Link href={leadsTo(row)}>{row.projectCode}</Link>,
      sortBy: ({ projectCode }) => projectCode,
    },
    plainColumn("paidOn", words.paidOn, "date", ({ effectiveOn }) => effectiveOn),
    plainColumn("approvedOn", words.approvedOn, "date", ({ approvedOn }) => approvedOn),
    daysColumn("days", words.daysEarly, ({ effectiveOn, approvedOn }) =>
      CalendarDate.daysBetween(effectiveOn, approvedOn),
    ),
    money("amount", words.amount, ({ amountFen }) => amountFen),
  ]
}

export const roundColumns = (
  told: Told,
  rows: ReadonlyArray<Round>,
  leadsTo: (row: Round) => string,
): ReadonlyArray<Column<Round>> => {
  const money = moneyOf(told, rows)
  return [
    ...placeColumns<Round>(told, ({ account }) => ofAccount(account), leadsTo),
    purposeColumn(),
    plainColumn("first", words.firstOn, "date", ({ firstOn }) => firstOn),
    plainColumn("last", words.lastOn, "date", ({ lastOn }) => lastOn),
    plainColumn("payments", words.payments, "number", ({ transferCount }) => transferCount),
    money("amount", words.amount, ({ amountFen }) => amountFen),
  ]
}
