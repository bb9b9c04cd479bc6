/**
 * The cells of the heat table, as plain elements: there are hundreds, so none is a component with listeners
 * of its own. What a cell is about follows from its place (`heatFocus.ts`).
 */
import type { Bilingual } from "@minsheng/core/kernel"
import type { Sums } from "@minsheng/core/progress"
import type { Spoken } from "../../app/locale.tsx"
import { sumWords } from "../../design/figure/words.ts"
import { exactMoney, moneyIn, type MoneyUnit, percentText, pointsText } from "../../design/numbers.ts"
import { type Gap, heatStep, investedShare } from "./model.ts"
import { words } from "./words.ts"

/** The names stand before the columns with numbers. */
export const ITEM_COLUMN = 0

interface Placed {
  readonly row: number
  readonly column: number
  /** The one cell that can be tabbed to. */
  readonly isActive: boolean
}

interface Shown extends Placed {
  readonly text: string
  /** Where the text alone does not say what it is. */
  readonly label?: string
  readonly title?: string
}

export const cellButton = ({ row, column, isActive, text, label, title }: Shown) => (
  <button
    type="button"
    tabIndex={isActive ? 0 : -1}
    data-at={`${row}:${column}`}
    aria-label={label}
    title={title}
  >
    {text}
  </button>
)

/** The columns before the regions, by name; the regions follow. */
export const SUM_COLUMNS = ["plan", "share", "gap"] as const
export type SumColumn = (typeof SUM_COLUMNS)[number]

/** Where a sum stands among the columns that are walked. */
export const columnOf = (column: SumColumn): number => ITEM_COLUMN + 1 + SUM_COLUMNS.indexOf(column)

/** Where the regions begin. */
export const FIRST_REGION = ITEM_COLUMN + 1 + SUM_COLUMNS.length

/** What a row or a cell says: its name, its money, its distance to time. */
export interface Told {
  readonly title: string
  readonly sums: Sums
  readonly gap: Gap
}

const COLUMN_WORDS = {
  plan: sumWords.annualPlanFen,
  share: sumWords.investedFen,
  gap: words.vsTime,
} as const satisfies Readonly<Record<SumColumn, Bilingual>>

const sumText = (name: SumColumn, { sums, gap }: Told, unit: MoneyUnit): string => {
  switch (name) {
    case "plan":
      return sums.annualPlanFen === 0n ? "–" : moneyIn(sums.annualPlanFen, unit)
    case "share":
      return percentText(investedShare(sums))
    case "gap":
      return pointsText(gap)
  }
}

/** A sum of the whole row: its plan, its share, its distance to time. */
export const sumCell = (
  name: SumColumn,
  told: Told,
  placed: Placed,
  { say, locale, unit }: Spoken & { readonly unit: MoneyUnit },
) => {
  const text = sumText(name, told, unit)
  const isLate = name === "gap" && told.gap !== undefined && heatStep(told.gap).startsWith("b")
  return (
    <td key={name} className={`number sum${name === "gap" ? " all" : ""}${isLate ? " behind" : ""}`}>
      {cellButton({
        ...placed,
        text,
        label: `${told.title} ${say(COLUMN_WORDS[name])} ${text}`,
        ...(name === "plan" ? { title: exactMoney(told.sums.annualPlanFen, locale) } : {}),
      })}
    </td>
  )
}

/** Within three points of time a cell is blank: only what stands out is drawn. */
const gapText = (gap: Gap, showsNumbers: boolean): string => {
  if (gap === undefined) return "–"
  return showsNumbers || heatStep(gap) !== "0" ? pointsText(gap, showsNumbers ? 1 : 0) : ""
}

/** A region's figure of a row; `undefined` where there is no task. */
export const heatCell = (
  key: string,
  told: { readonly title: string; readonly gap: Gap; readonly isMissing: boolean } | undefined,
  placed: Placed,
  { say, showsNumbers }: Spoken & { readonly showsNumbers: boolean },
) => {
  const gap = told?.gap
  const step = gap === undefined ? "none" : showsNumbers ? "plain" : heatStep(gap)
  const text = gapText(gap, showsNumbers)
  return (
    <td key={key} className={`heat heat-${step}${told?.isMissing === true ? " is-missing" : ""}`}>
      {cellButton({
        ...placed,
        text,
        label:
          told === undefined
            ? `– ${say(words.noTask)}`
            : `${told.title} ${text === "" ? pointsText(gap) : text} ${say(words.points)}`,
      })}
    </td>
  )
}
