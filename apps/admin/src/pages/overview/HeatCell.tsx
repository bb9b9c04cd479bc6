/** One cell of the heat table: a button that the arrow keys reach; it opens what its number is made of. */
import { type ReactNode, useContext } from "react"
import { useLanguage } from "../../app/locale.tsx"
import { exactMoney, moneyIn, type MoneyUnit, percentText, pointsText } from "../../design/numbers.ts"
import { sumWords } from "../../design/figure/words.ts"
import type { CellSubject } from "./CellBox.tsx"
import { HeatFocus } from "./heatFocus.ts"
import { type Gap, heatStep, investedShare } from "./model.ts"
import { words } from "./words.ts"

/** The names stand before the columns with numbers. */
export const ITEM_COLUMN = 0

interface Placed {
  readonly row: number
  /** The one cell that can be tabbed to. */
  readonly isActive: boolean
}

const CellButton = ({
  row,
  column,
  isActive,
  subject,
  text,
  label,
  title,
}: Placed & {
  readonly column: number
  readonly subject: CellSubject | undefined
  readonly text: ReactNode
  /** Where the text alone does not say what it is. */
  readonly label?: string
  readonly title?: string
}) => {
  const { focus, open } = useContext(HeatFocus)
  return (
    <button
      type="button"
      tabIndex={isActive ? 0 : -1}
      data-at={`${row}:${column}`}
      aria-label={label}
      title={title}
      onFocus={() => focus({ row, column, subject })}
      onClick={(event) => subject !== undefined && open(event.currentTarget, subject, column)}
    >
      {text}
    </button>
  )
}

/** The name of a row: an item's opens its facts, the total's what it is made of. */
export const NameButton = ({
  subject,
  text,
  ...placed
}: Placed & { readonly subject: CellSubject; readonly text: string }) => (
  <CellButton {...placed} column={ITEM_COLUMN} subject={subject} text={text} title={text} />
)

/** The columns before the regions, by name; the regions follow. */
export const SUM_COLUMNS = ["plan", "share", "gap"] as const
export type SumColumn = (typeof SUM_COLUMNS)[number]

/** Where a sum stands among the columns that are walked. */
export const columnOf = (column: SumColumn): number => ITEM_COLUMN + 1 + SUM_COLUMNS.indexOf(column)

/** Where the regions begin. */
export const FIRST_REGION = ITEM_COLUMN + 1 + SUM_COLUMNS.length

const COLUMN_WORDS = { plan: sumWords.annualPlanFen, share: sumWords.investedFen, gap: words.vsTime } as const

const sumText = (column: SumColumn, subject: CellSubject, unit: MoneyUnit): string => {
  switch (column) {
    case "plan":
      return subject.sums.annualPlanFen === 0n ? "–" : moneyIn(subject.sums.annualPlanFen, unit)
    case "share":
      return percentText(investedShare(subject.sums))
    case "gap":
      return pointsText(subject.gap)
  }
}

/** A sum of the whole row: its plan, its share, its distance to time. */
export const SumCell = ({
  column,
  subject,
  unit,
  ...placed
}: Placed & {
  readonly column: SumColumn
  readonly subject: CellSubject
  readonly unit: MoneyUnit
}) => {
  const { say, locale } = useLanguage()
  const text = sumText(column, subject, unit)
  const isLate = column === "gap" && subject.gap !== undefined && heatStep(subject.gap).startsWith("b")
  return (
    <td className={`number sum${column === "gap" ? " all" : ""}${isLate ? " behind" : ""}`}>
      <CellButton
        {...placed}
        column={columnOf(column)}
        subject={subject}
        text={text}
        label={`${say(subject.title)} ${say(COLUMN_WORDS[column])} ${text}`}
        {...(column === "plan" ? { title: exactMoney(subject.sums.annualPlanFen, locale) } : {})}
      />
    </td>
  )
}

/** Within three points of time a cell is blank: only what stands out is drawn. */
const gapText = (gap: Gap, showsNumbers: boolean): string => {
  if (gap === undefined) return "–"
  return showsNumbers || heatStep(gap) !== "0" ? pointsText(gap, showsNumbers ? 1 : 0) : ""
}

export const HeatCell = ({
  column,
  subject,
  showsNumbers,
  ...placed
}: Placed & {
  /** Counted among the regions. */
  readonly column: number
  readonly subject: CellSubject | undefined
  readonly showsNumbers: boolean
}) => {
  const { say } = useLanguage()
  const gap = subject?.gap
  const step = gap === undefined ? "none" : showsNumbers ? "plain" : heatStep(gap)
  const text = gapText(gap, showsNumbers)
  const isMissing = subject !== undefined && subject.unreportedCount > 0 && subject.itemKey !== undefined
  return (
    <td className={`heat heat-${step}${isMissing ? " is-missing" : ""}`}>
      <CellButton
        {...placed}
        column={FIRST_REGION + column}
        subject={subject}
        text={text}
        label={
          subject === undefined
            ? `– ${say(words.noTask)}`
            : `${say(subject.title)} ${text === "" ? pointsText(gap) : text} ${say(words.points)}`
        }
      />
    </td>
  )
}
