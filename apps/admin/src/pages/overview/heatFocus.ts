/** Where the arrow keys stand in the heat table, and what they do. */
import { createContext, type KeyboardEvent } from "react"
import type { CellSubject } from "./CellBox.tsx"

export interface FocusedCell {
  readonly row: number
  readonly column: number
  readonly subject: CellSubject | undefined
}

/** One cell can be reached with Tab; from there the arrow keys go on. */
export const HeatFocus = createContext<{
  readonly current: { readonly row: number; readonly column: number }
  readonly focus: (cell: FocusedCell) => void
  readonly open: (anchor: HTMLElement, subject: CellSubject, column: number) => void
}>({ current: { row: 0, column: 0 }, focus: () => {}, open: () => {} })

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export const moveFocus = (event: KeyboardEvent<HTMLTableElement>): void => {
  const step = STEPS[event.key]
  const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-row]") : null
  if (step === undefined || cell === null) return
  event.preventDefault()
  const row = Number(cell.dataset["row"]) + step[0]
  const column = Number(cell.dataset["column"]) + step[1]
  event.currentTarget.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus()
}
