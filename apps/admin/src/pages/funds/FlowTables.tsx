/** What the chart of the flow shows, as tables: by giver and level, and by division, item or giver. */
import { Link } from "wouter"
import type { Axes } from "@minsheng/core/journal"
import type { Bilingual } from "@minsheng/core/kernel"
import {
  type FlowAnswer,
  FUND_LEVELS,
  type FundLevel,
  type Purpose,
  PURPOSES,
  type SumsAnswer,
  type SumsRow,
} from "@minsheng/core/funds"
import { fundLevelWords, purposeWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { type MoneyUnit, unitFor } from "../../design/numbers.ts"
import type { Column, Made } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { moneyColumn } from "../../design/table/kinds.ts"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { type PlaceLevel, placeLevelOf, placeWords, REGION_LEVELS } from "./sankey.ts"
import { words } from "./words.ts"

export type By = "region" | "item" | "level"

export const byOf = (text: string | null): By => (text === "item" || text === "level" ? text : "region")

/** The stages of the way, without where it came from. */
const STAGES = PURPOSES.filter((purpose) => purpose !== "source")

interface Row {
  readonly key: string
  readonly name: Bilingual
  readonly fenOf: (purpose: Purpose) => bigint
  readonly leadsTo: string
}

interface Told {
  readonly unit: MoneyUnit
  readonly axes: Axes
}

const sumOf = (rows: ReadonlyArray<Row>, of: (row: Row) => bigint): bigint =>
  rows.reduce((sum, row) => sum + of(row), 0n)

const wholeOf = (row: Row): bigint => STAGES.reduce((sum, purpose) => sum + row.fenOf(purpose), 0n)

/** A column for what a row is, one for each stage that occurs, and what all of them come to. */
const columnsOf = (
  title: Bilingual,
  rows: ReadonlyArray<Row>,
  { unit, axes }: Told,
): ReadonlyArray<Column<Row>> => [
  {
    key: "name",
    title,
    kind: "text",
    width: 210,
    grows: true,
    isFixed: true,
    isKept: true,
    isRowName: true,
    cell: (row, { say }) => <Link href={row.leadsTo}>{say(row.name)}</Link>,
    sortBy: ({ key }) => key,
  },
  ...STAGES.filter((purpose) => rows.some((row) => row.fenOf(purpose) !== 0n)).map((purpose) => {
    const of = (row: Row): bigint => row.fenOf(purpose)
    const made: Made<Row> = (row, { say }) => ({
      formula: words.heldThere,
      terms: [{ name: purposeWords[purpose], fen: of(row) }],
      axes,
      more: <Link href={`${row.leadsTo}&purpose=${purpose}`}>{say(words.seeAccounts)}</Link>,
    })
    const told = { totalFen: sumOf(rows, of), unit }
    return { ...moneyColumn<Row>(purpose, purposeWords[purpose], of, made, told), width: 104 }
  }),
  {
    ...moneyColumn<Row>(
      "total",
      words.total,
      wholeOf,
      (row, { say }) => ({
        formula: words.allHeld,
        terms: STAGES.map((purpose) => ({ name: purposeWords[purpose], fen: row.fenOf(purpose) })),
        axes,
        more: <Link href={row.leadsTo}>{say(words.seeAccounts)}</Link>,
      }),
      { totalFen: sumOf(rows, wholeOf), unit },
    ),
    width: 112,
  },
]

const Table = ({
  name,
  label,
  title,
  all,
  ...told
}: Told & {
  readonly name: string
  readonly label: string
  readonly title: Bilingual
  readonly all: ReadonlyArray<Row>
}) => {
  const layout = useLayout(name, columnsOf(title, all, told), `${name}Columns`)
  const { rows, sorting } = useLocalOrder(`${name}Order`, layout.all, all)
  return (
    <DataTable
      label={label}
      layout={layout}
      rows={rows}
      sorting={sorting}
      looks={{ keyOf: ({ key }) => key }}
      leadsTo={({ leadsTo }) => leadsTo}
      totals={words.total}
    />
  )
}

const crossed = (level: FundLevel, place: PlaceLevel): Bilingual => ({
  zh: `${fundLevelWords[level].zh} → ${placeWords[place].zh}`,
  en: `${fundLevelWords[level].en} → ${placeWords[place].en}`,
})

export const FlowTable = ({ answer, unit }: { readonly answer: FlowAnswer; readonly unit: MoneyUnit }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const place = { region: params.get("region") ?? undefined, item: params.get("item") ?? undefined }
  const rows = FUND_LEVELS.flatMap((level) =>
    REGION_LEVELS.flatMap((regionLevel): ReadonlyArray<Row> => {
      const own = answer.parts.filter((part) => part.level === level && placeLevelOf(part) === regionLevel)
      if (own.length === 0) return []
      return [
        {
          key: `${level} ${regionLevel}`,
          name: crossed(level, regionLevel),
          fenOf: (purpose) => own.find((part) => part.purpose === purpose)?.balanceFen ?? 0n,
          leadsTo: linkTo("/funds", params, { ...place, level, holding: "1" }),
        },
      ]
    }),
  )
  return (
    <Table
      name="flow"
      label={say(words.flowTable)}
      title={words.regionLevel}
      all={rows}
      unit={unit}
      axes={answer.axes}
    />
  )
}

const TITLES = { region: words.region, item: words.item, level: words.level } as const
/** What of an address names the group of a row. */
const PARAMETERS = { region: "region", item: "item", level: "level" } as const

const rowOf = (row: SumsRow, by: By, leadsTo: string): Row => ({
  key: row.key,
  name: by === "level" ? row.name : { zh: `${row.name.zh} ${row.key}`, en: `${row.name.en} ${row.key}` },
  fenOf: (purpose) => row.sums.find((sum) => sum.purpose === purpose)?.balanceFen ?? 0n,
  leadsTo,
})

export const SumsTable = ({ answer, by }: { readonly answer: SumsAnswer; readonly by: By }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const place = { region: params.get("region") ?? undefined, item: params.get("item") ?? undefined }
  const rows = answer.rows
    .map((row) =>
      rowOf(row, by, linkTo("/funds", params, { ...place, [PARAMETERS[by]]: row.key, holding: "1" })),
    )
    .filter((row) => STAGES.some((purpose) => row.fenOf(purpose) !== 0n))
  const unit = unitFor(rows.reduce((most, row) => (wholeOf(row) > most ? wholeOf(row) : most), 0n))
  return (
    <Table
      name={`sums-${by}`}
      label={say(TITLES[by])}
      title={TITLES[by]}
      all={rows}
      unit={unit}
      axes={answer.axes}
    />
  )
}

export const SumsChoice = ({ by }: { readonly by: By }) => {
  const { say } = useLanguage()
  const { change } = useAddress()
  return (
    <label className="no-print">
      <span className="visually-hidden">{say(words.by)}</span>
      <select
        className="select inline"
        value={by}
        onChange={(event) =>
          change({ by: event.target.value === "region" ? undefined : event.target.value }, { replace: true })
        }
      >
        <option value="region">{say(words.byRegion)}</option>
        <option value="item">{say(words.byItem)}</option>
        <option value="level">{say(words.byLevel)}</option>
      </select>
    </label>
  )
}
