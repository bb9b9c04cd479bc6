/** Columns of the lists of alarms. */
import { Link } from "wouter"
import { type AccountCode, accountOf, type AlarmsAnswer, type Shortfall } from "@minsheng/core/funds"
import { type Bilingual, CalendarDate } from "@minsheng/core/kernel"
import { fundLevelWords, purposeWords } from "@minsheng/core/words"
import type { MoneyUnit } from "../../design/numbers.ts"
import type { Column, Made, SortValue } from "../../design/table/Column.ts"
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

const dateColumn = <Row,>(key: string, title: Bilingual, of: (row: Row) => string): Column<Row> => ({
  key,
  title,
  kind: "date",
  width: 100,
  cell: of,
  sortBy: (row): SortValue => of(row),
})

const numberColumn = <Row,>(
  key: string,
  title: Bilingual,
  of: (row: Row) => number,
  made: Made<Row>,
): Column<Row> => ({
  key,
  title,
  kind: "number",
  made,
  width: 76,
  cell: of,
  sortBy: (row): SortValue => of(row),
})

/** Days from one day to another. */
const daysColumn = <Row,>(
  key: string,
  title: Bilingual,
  of: (row: Row) => number,
  made: Made<Row>,
): Column<Row> => ({ ...numberColumn(key, title, of, made), unit: words.dayUnit })

/** The days that somebody counts between. */
const between =
  <Row,>(formula: Bilingual, days: ReadonlyArray<readonly [Bilingual, (row: Row) => string]>): Made<Row> =>
  (row) => ({ formula, terms: days.map(([name, of]) => ({ name, text: of(row) })) })

/** What is due, what came, and what is short; the row leads to the lines or to the account. */
const shortOf =
  <Row extends { readonly dueFen: bigint; readonly arrivedFen: bigint; readonly shortFen: bigint }>(
    leadsTo: (row: Row) => string,
  ): Made<Row> =>
  (row, { say }) => ({
    formula: words.shortFormula,
    terms: [
      { name: words.due, fen: row.dueFen },
      { name: words.arrived, fen: row.arrivedFen },
      { name: words.short, fen: row.shortFen },
    ],
    more: <Link href={leadsTo(row)}>{say(words.seeList)}</Link>,
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
  (key: string, title: Bilingual, fenOf: (row: Row) => bigint, made: Made<Row>): Column<Row> => ({
    ...moneyColumn(key, title, fenOf, made, { totalFen: sumOf(rows, fenOf), unit }),
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
    numberColumn(
      "lines",
      words.lineCount,
      ({ lineCount }) => lineCount,
      (row, { say }) => ({
        formula: words.linesCounted,
        terms: [{ name: words.lineCount, text: String(row.lineCount) }],
        more: <Link href={leadsTo(row)}>{say(words.seeList)}</Link>,
      }),
    ),
    money("due", words.due, ({ dueFen }) => dueFen, shortOf(leadsTo)),
    money("arrived", words.arrived, ({ arrivedFen }) => arrivedFen, shortOf(leadsTo)),
    money("short", words.short, ({ shortFen }) => shortFen, shortOf(leadsTo)),
    daysColumn(
      "days",
      words.days,
      ({ daysLate }) => daysLate,
      (row, { say }) => ({
        formula: words.mostDays,
        terms: [{ name: words.days, text: String(row.daysLate) }],
        more: <Link href={leadsTo(row)}>{say(words.seeList)}</Link>,
      }),
    ),
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
    money("planned", words.planned, ({ plannedFen }) => plannedFen, "stated"),
    money("due", words.due, ({ dueFen }) => dueFen, shortOf(leadsTo)),
    money("arrived", words.arrived, ({ arrivedFen }) => arrivedFen, shortOf(leadsTo)),
    money("short", words.short, ({ shortFen }) => shortFen, shortOf(leadsTo)),
    dateColumn("since", words.since, ({ since }) => since),
    daysColumn(
      "days",
      words.days,
      ({ daysLate }) => daysLate,
      between(words.daysSince, [[words.since, ({ since }) => since]]),
    ),
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
  const idle: Made<Idle> = (row, { say }) => ({
    formula: words.idleFormula,
    terms: [
      { name: words.balance, fen: row.balanceFen },
      { name: words.cameSince, fen: row.balanceFen - row.idleFen },
      { name: words.idleFen, fen: row.idleFen },
    ],
    more: <Link href={leadsTo(row)}>{say(words.seeList)}</Link>,
  })
  return [
    ...placeColumns<Idle>(told, ({ account }) => ofAccount(account), leadsTo),
    purposeColumn(),
    money("balance", words.balance, ({ balanceFen }) => balanceFen, idle),
    money("idle", words.idleFen, ({ idleFen }) => idleFen, idle),
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
    dateColumn("paidOn", words.paidOn, ({ effectiveOn }) => effectiveOn),
    dateColumn("approvedOn", words.approvedOn, ({ approvedOn }) => approvedOn),
    daysColumn(
      "days",
      words.daysEarly,
      ({ effectiveOn, approvedOn }) => CalendarDate.daysBetween(effectiveOn, approvedOn),
      between(words.daysEarlyFormula, [
        [words.paidOn, ({ effectiveOn }) => effectiveOn],
        [words.approvedOn, ({ approvedOn }) => approvedOn],
      ]),
    ),
    money("amount", words.amount, ({ amountFen }) => amountFen, "stated"),
  ]
}

export const roundColumns = (
  told: Told,
  rows: ReadonlyArray<Round>,
  leadsTo: (row: Round) => string,
): ReadonlyArray<Column<Round>> => {
  const money = moneyOf(told, rows)
  const series: Made<Round> = (row, { say }) => ({
    formula: words.roundFormula,
    terms: [
      { name: words.payments, text: String(row.transferCount) },
      { name: words.amount, fen: row.amountFen },
    ],
    more: <Link href={leadsTo(row)}>{say(words.seeList)}</Link>,
  })
  return [
    ...placeColumns<Round>(told, ({ account }) => ofAccount(account), leadsTo),
    purposeColumn(),
    dateColumn("first", words.firstOn, ({ firstOn }) => firstOn),
    dateColumn("last", words.lastOn, ({ lastOn }) => lastOn),
    numberColumn("payments", words.payments, ({ transferCount }) => transferCount, series),
    money("amount", words.amount, ({ amountFen }) => amountFen, series),
  ]
}
