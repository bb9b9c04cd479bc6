/** The ledger beside what counties report: two sources with their difference, never added up. */
import { Link } from "wouter"
import type { Bilingual } from "@minsheng/core/kernel"
import { type RatesAnswer, type RatesRow, totalOf } from "@minsheng/core/funds"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { moneyIn } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import type { Board } from "./columns.tsx"
import { MeasureDoor, ProjectsLink, type Where } from "./doors.tsx"
import { words } from "./words.ts"

type Sides = Pick<RatesRow, "measures" | "reconciled">

/** What is held against what. */
const PAIRS = [
  {
    key: "plan",
    measure: "planned",
    titles: [words.ledgerPlan, words.registerPlan],
    reported: ({ reconciled }: Sides) => reconciled.register.annualPlanFen,
    gap: ({ reconciled }: Sides) => reconciled.planGapFen,
  },
  {
    key: "disbursed",
    measure: "disbursed",
    titles: [words.ledgerDisbursed, words.registerDisbursed],
    reported: ({ reconciled }: Sides) => reconciled.register.disbursedFen,
    gap: ({ reconciled }: Sides) => reconciled.disbursedGapFen,
  },
  {
    key: "spent",
    measure: "spent",
    titles: [words.ledgerSpent, words.registerSpent],
    reported: ({ reconciled }: Sides) => reconciled.register.spentFen,
    gap: ({ reconciled }: Sides) => reconciled.spentGapFen,
  },
] as const

type Pair = (typeof PAIRS)[number]

interface CellProps {
  readonly pair: Pair
  readonly sides: Sides
  readonly where: Where
  readonly board: Board
}

const Reported = ({ pair, sides, where, board: { answer, unit } }: CellProps) => (
  <FigureDoor
    formula={words.fromRegister}
    terms={[{ name: pair.titles[1], fen: pair.reported(sides) }]}
    axes={answer.axes}
    more={<ProjectsLink where={where} />}
  >
    {moneyIn(pair.reported(sides), unit)}
  </FigureDoor>
)

const Gap = ({ pair, sides, where, board: { answer, unit } }: CellProps) => (
  <FigureDoor
    formula={words.gapOf}
    terms={[
      { name: pair.titles[0], fen: totalOf(sides.measures[pair.measure]) },
      { name: pair.titles[1], fen: pair.reported(sides) },
      { name: words.gap, fen: pair.gap(sides) },
    ]}
    axes={answer.axes}
    more={<ProjectsLink where={where} />}
  >
    {moneyIn(pair.gap(sides), unit)}
  </FigureDoor>
)

const columnsOf = (pair: Pair, board: Board): ReadonlyArray<Column<RatesRow>> => {
  const { answer, unit, whereOf } = board
  const column = (
    key: string,
    title: Bilingual,
    sortBy: (row: RatesRow) => bigint,
    cell: (sides: Sides, where: Where) => React.ReactElement,
  ): Column<RatesRow> => ({
    key: `${pair.key}.${key}`,
    title,
    unit: unit.name,
    kind: "money",
    made: "doors",
    width: 112,
    cell: (row) => cell(row, whereOf(row)),
    sortBy,
    total: cell(answer.total, {}),
  })
  return [
    column(
      "ledger",
      pair.titles[0],
      ({ measures }) => totalOf(measures[pair.measure]),
      ({ measures }, where) => (
        <MeasureDoor
          measure={pair.measure}
          measures={measures}
          where={where}
          unit={unit}
          axes={answer.axes}
        />
      ),
    ),
    column("register", pair.titles[1], pair.reported, (sides, where) => (
      <Reported pair={pair} sides={sides} where={where} board={board} />
    )),
    {
      ...column("gap", words.gap, pair.gap, (sides, where) => (
        <Gap pair={pair} sides={sides} where={where} board={board} />
      )),
      mark: (row) => (pair.gap(row) === 0n ? undefined : "doubtful"),
    },
  ]
}

/** How many rows the ledger pays out other sums in than the register reports. */
export const differing = ({ rows }: RatesAnswer): number =>
  rows.filter(({ reconciled }) => reconciled.disbursedGapFen !== 0n).length

/** Every place by itself stands in the address, like all that is seen. */
const DifferencesSwitch = () => {
  const { say } = useLanguage()
  const { params, addressWith } = useAddress()
  const isShown = params.get("differences") === "1"
  return (
    <Link href={addressWith({ differences: isShown ? undefined : "1" })} className="no-print">
      {say(isShown ? words.hideDifferences : words.showDifferences)}
    </Link>
  )
}

export const ReconciledTable = ({ board }: { readonly board: Board }) => {
  const { say } = useLanguage()
  const { answer, names } = board
  const nameOf = ({ key }: RatesRow): Bilingual =>
    answer.by === "item" ? names.item(key) : names.region(key)
  const columns: ReadonlyArray<Column<RatesRow>> = [
    {
      key: "name",
      title: answer.by === "item" ? words.item : words.region,
      kind: "text",
      width: 200,
      grows: true,
      isRowName: true,
      isKept: true,
      isFixed: true,
      cell: (row, spoken) => `${row.key} ${spoken.say(nameOf(row))}`,
      sortBy: ({ key }) => key,
    },
    ...PAIRS.flatMap((pair) => columnsOf(pair, board)),
  ]
  const layout = useLayout("fund-reconciled", columns, "reconciledColumns")
  const { rows, sorting } = useLocalOrder("reconciled", columns, answer.rows)
  return (
    <Section
      id="reconciled-title"
      title={say(words.reconciled)}
      note={say(words.reconciledNote)}
      trailing={<DifferencesSwitch />}
    >
      <DataTable
        label={say(words.reconciled)}
        layout={layout}
        rows={rows}
        looks={{ keyOf: ({ key }) => key }}
        sorting={sorting}
        totals={words.total}
      />
    </Section>
  )
}
