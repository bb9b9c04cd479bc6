/** One cell of the heat table: a button that the arrow keys reach; it opens what its number is made of. */
import { type ReactNode, useContext } from "react"
import { useLanguage } from "../../app/locale.tsx"
import { exactMoney, moneyIn, type MoneyUnit, percentText, pointsText } from "../../design/numbers.ts"
import type { CellSubject } from "./CellBox.tsx"
import { HeatFocus } from "./heatFocus.ts"
import { type Gap, heatStep, investedShare } from "./model.ts"
import { words } from "./words.ts"

interface Place {
  readonly row: number
  readonly column: number
}

/** The names stand before the columns with numbers, which are counted from 0. */
export const ITEM_COLUMN = -1

const CellButton = ({
  place,
  subject,
  text,
  label,
  title,
}: {
  readonly place: Place
  readonly subject: CellSubject | undefined
  readonly text: ReactNode
  /** Where the text alone does not say what it is. */
  readonly label?: string
  readonly title?: string
}) => {
  const { current, focus, open } = useContext(HeatFocus)
  const isCurrent = current.row === place.row && current.column === place.column
  return (
    <button
      type="button"
      tabIndex={isCurrent ? 0 : -1}
      data-row={place.row}
      data-column={place.column}
      aria-label={label}
      title={title}
      onFocus={() => focus({ ...place, subject })}
      onClick={(event) => subject !== undefined && open(event.currentTarget, subject, place.column)}
    >
      {text}
    </button>
  )
}

/** The name of an item: it opens the item's facts. */
export const ItemButton = ({ row, subject }: { readonly row: number; readonly subject: CellSubject }) => {
  const { say } = useLanguage()
  return (
    <CellButton
      place={{ row, column: ITEM_COLUMN }}
      subject={subject}
      text={say(subject.title)}
      title={say(subject.title)}
    />
  )
}

/** The columns before the regions, by name; the regions follow. */
export const SUM_COLUMNS = ["plan", "share", "gap"] as const
export type SumColumn = (typeof SUM_COLUMNS)[number]

const COLUMN_WORDS = { plan: words.annualPlan, share: words.invested, gap: words.vsTime } as const

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
  row,
  column,
  subject,
  unit,
}: {
  readonly row: number
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
        place={{ row, column: SUM_COLUMNS.indexOf(column) }}
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
  row,
  column,
  subject,
  showsNumbers,
}: {
  readonly row: number
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
        place={{ row, column: SUM_COLUMNS.length + column }}
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
