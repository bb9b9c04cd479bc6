/** Where the ledger and what counties report differ: an item in a division a row, with doors to both. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import type { Bilingual } from "@minsheng/core/kernel"
import type { Difference, DifferencesAnswer, FundMeasure } from "@minsheng/core/funds"
import { differencesQuery } from "../../api/financing.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { moneyIn, type MoneyUnit } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import { Empty } from "../../design/states.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { Lists } from "./doors.tsx"
import type { Names } from "./place.tsx"
import { moneyOf } from "./question.ts"
import { words } from "./words.ts"

interface Pair {
  readonly measure: FundMeasure
  readonly titles: readonly [ledger: Bilingual, register: Bilingual]
  readonly ledger: (row: Difference) => bigint
  readonly register: (row: Difference) => bigint
  readonly gap: (row: Difference) => bigint
}

/** What was paid out first: it is what both sources report every month. */
const PAIRS: ReadonlyArray<Pair> = [
  {
    measure: "disbursed",
    titles: [words.ledgerDisbursed, words.registerDisbursed],
    ledger: ({ disbursedFen }) => disbursedFen,
    register: ({ register }) => register.disbursedFen,
    gap: ({ disbursedGapFen }) => disbursedGapFen,
  },
  {
    measure: "spent",
    titles: [words.ledgerSpent, words.registerSpent],
    ledger: ({ spentFen }) => spentFen,
    register: ({ register }) => register.spentFen,
    gap: ({ spentGapFen }) => spentGapFen,
  },
  {
    measure: "planned",
    titles: [words.ledgerPlan, words.registerPlan],
    ledger: ({ plannedFen }) => plannedFen,
    register: ({ register }) => register.annualPlanFen,
    gap: ({ planGapFen }) => planGapFen,
  },
]

/** The lists behind both sides of a place. */
const BothLists = ({ measure, row }: { readonly measure: FundMeasure; readonly row: Difference }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const where = { region: row.regionCode, item: row.itemKey }
  return (
    <>
      <Lists measure={measure} where={where} />
      <Link href={linkTo("/projects", params, where)}>{say(words.seeProjects)}</Link>
    </>
  )
}

const pairColumns = (
  { measure, titles, ledger, register, gap }: Pair,
  { axes }: DifferencesAnswer,
  unit: MoneyUnit,
): ReadonlyArray<Column<Difference>> => {
  const terms = (row: Difference) => [
    { name: titles[0], fen: ledger(row) },
    { name: titles[1], fen: register(row) },
    { name: words.gap, fen: gap(row) },
  ]
  const column = (key: string, title: Bilingual, fenOf: (row: Difference) => bigint): Column<Difference> => ({
    key: `${measure}.${key}`,
    title,
    unit: unit.name,
    kind: "money",
    made: "doors",
    width: 112,
    sortBy: fenOf,
    cell: (row) => (
      <FigureDoor
        formula={words.gapOf}
        terms={terms(row)}
        axes={axes}
        more={<BothLists measure={measure} row={row} />}
      >
        {moneyIn(fenOf(row), unit)}
      </FigureDoor>
    ),
  })
  return [
    column("ledger", titles[0], ledger),
    column("register", titles[1], register),
    {
      ...column("gap", words.gap, gap),
      mark: (row) => (gap(row) === 0n ? undefined : "doubtful"),
    },
  ]
}

interface Props {
  readonly names: Names
  readonly unit: MoneyUnit
}

const Shown = ({ answer, names, unit }: Props & { readonly answer: DifferencesAnswer }) => {
  const { say } = useLanguage()
  const columns: ReadonlyArray<Column<Difference>> = [
    {
      key: "region",
      title: words.region,
      kind: "text",
      width: 120,
      isRowName: true,
      isKept: true,
      isFixed: true,
      cell: ({ regionCode }, spoken) => spoken.say(names.region(regionCode)),
      sortBy: ({ regionCode }) => regionCode,
    },
    {
      key: "item",
      title: words.item,
      kind: "text",
      width: 200,
      grows: true,
      isKept: true,
      cell: ({ itemKey }, spoken) => `${itemKey} ${spoken.say(names.item(itemKey))}`,
      sortBy: ({ itemKey }) => itemKey,
    },
    ...PAIRS.flatMap((pair) => pairColumns(pair, answer, unit)),
  ]
  const layout = useLayout("fund-differences", columns, "differencesColumns")
  const { rows, sorting } = useLocalOrder("differ", columns, answer.rows)
  const all = answer.placeCount
  if (answer.rows.length === 0) {
    return <Empty title={say(words.noDifferences)}>{say(words.noDifferencesText, { all })}</Empty>
  }
  return (
    <>
      <p className="note">
        <Sentence
          words={words.differencesNote}
          parts={{
            n: <CountDoor count={answer.rows.length} of={words.differingPlaces} />,
            all: <CountDoor count={all} of={words.allPlaces} />,
          }}
        />
      </p>
      <DataTable
        label={say(words.differences)}
        layout={layout}
        rows={rows}
        looks={{ keyOf: ({ regionCode, itemKey }) => `${regionCode} ${itemKey}` }}
        sorting={sorting}
        height="window"
      />
    </>
  )
}

export const DifferencesTable = (props: Props) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const differences = useQuery(differencesQuery(moneyOf(params)))
  return (
    <Section id="differences-title" title={say(words.differences)}>
      <Answer query={differences}>{(answer) => <Shown answer={answer} {...props} />}</Answer>
    </Section>
  )
}
