/** Where the keys stand in the heat table, and what they do. */
import { createContext, type KeyboardEvent } from "react"
import { cellAt, type Extent, type Place, placeAfter, placeOf } from "../../design/table/walk.ts"
import type { CellSubject } from "./CellBox.tsx"

export interface FocusedCell extends Place {
  readonly subject: CellSubject | undefined
}

/** What a cell does when it is reached and when it is opened; the same functions as long as the map stands. */
export const HeatFocus = createContext<{
  readonly focus: (cell: FocusedCell) => void
  readonly open: (anchor: HTMLElement, subject: CellSubject, column: number) => void
}>({ focus: () => {}, open: () => {} })

/** One cell can be reached with Tab; from there the keys of every table go on. */
export const moveFocus = (event: KeyboardEvent<HTMLTableElement>, extent: Extent): void => {
  const from = placeOf(event.target)
  if (from === undefined || event.altKey || event.metaKey) return
  const next = placeAfter(event.key, from, extent, event.ctrlKey)
  if (next === undefined) return
  event.preventDefault()
  cellAt(event.currentTarget, next)?.focus()
}
