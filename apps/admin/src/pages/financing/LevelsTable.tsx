/** The money of the whole by who gives it. */
import {
  FUND_LEVELS,
  type FundLevel,
  type FundMeasure,
  type FundMeasures,
  NO_LEVELS,
} from "@minsheng/core/funds"
import { Ratio } from "@minsheng/core/kernel"
import { fundLevelWords, fundMeasureWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Bullet } from "../../design/Bullet.tsx"
import { RateDoor } from "../../design/figure/RateDoor.tsx"
import { percentText } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import type { Board } from "./columns.tsx"
import { MeasureDoor } from "./doors.tsx"
import { words } from "./words.ts"

interface Row {
  readonly level: FundLevel
  /** Of this level alone. */
  readonly measures: FundMeasures
}

const MEASURES: ReadonlyArray<FundMeasure> = ["planned", "arrived", "disbursed", "spent", "held", "returned"]

const rowsOf = (measures: FundMeasures): ReadonlyArray<Row> =>
  FUND_LEVELS.map((level) => ({
    level,
    measures: Object.fromEntries(
      MEASURES.map((name) => [name, { ...NO_LEVELS, [level]: measures[name][level] }]),
    ) as unknown as FundMeasures,
  }))

const arrivalOf = ({ level, measures }: Row): Ratio.Ratio | undefined =>
  Ratio.make(measures.arrived[level], measures.planned[level])

const useColumns = ({ answer, unit, time }: Board): ReadonlyArray<Column<Row>> => {
  const { params } = useAddress()
  const where = { region: params.get("region") ?? undefined, item: params.get("item") ?? undefined }
  const sums = MEASURES.map((measure): Column<Row> => ({
    key: measure,
    title: fundMeasureWords[measure],
    unit: unit.name,
    kind: "money",
    made: "doors",
    width: 110,
    cell: ({ level, measures }) => (
      <MeasureDoor
        measure={measure}
        measures={measures}
        where={{ ...where, level }}
        unit={unit}
        axes={answer.axes}
      />
    ),
  }))
  return [
    {
      key: "level",
      title: words.level,
      kind: "text",
      width: 120,
      grows: true,
      isRowName: true,
      cell: ({ level }, { say }) => say(fundLevelWords[level]),
    },
    ...sums,
    {
      key: "bar",
      title: words.bar,
      kind: "text",
      width: 160,
      cell: (row, { say }) => (
        <Bullet
          share={arrivalOf(row)}
          time={time}
          isSmall
          label={[
            say(fundLevelWords[row.level]),
            say(words.arrivalRate),
            percentText(arrivalOf(row)),
            "%",
          ].join(" ")}
        />
      ),
    },
    {
      key: "rate",
      title: words.arrivalRate,
      unit: words.overPlan,
      kind: "rate",
      made: "doors",
      width: 90,
      cell: (row) => (
        <RateDoor
          formula={words.arrivalRate}
          numerator={{ name: fundMeasureWords.arrived, fen: row.measures.arrived[row.level] }}
          denominator={{ name: fundMeasureWords.planned, fen: row.measures.planned[row.level] }}
          axes={answer.axes}
        >
          {percentText(arrivalOf(row))}
        </RateDoor>
      ),
    },
  ]
}

export const LevelsTable = ({ board }: { readonly board: Board }) => {
  const { say } = useLanguage()
  const layout = useLayout("fund-levels", useColumns(board), "levelColumns")
  return (
    <Section id="levels-title" title={say(words.levels)} note={say(words.levelsNote)}>
      <DataTable
        label={say(words.levels)}
        layout={layout}
        rows={rowsOf(board.answer.total.measures)}
        looks={{ keyOf: ({ level }) => level }}
      />
    </Section>
  )
}
