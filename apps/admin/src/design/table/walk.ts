/** Walking a table cell by cell: one cell can be tabbed to, the keys go on from there. */
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react"
import { isTyping, keysAreOn } from "../../app/keyPresses.ts"

export interface Place {
  readonly row: number
  readonly column: number
}

const PAGE_ROWS = 10

export interface Extent {
  readonly rows: number
  readonly columns: number
}

const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at))

/** Where a key leads from a place; `undefined` for keys that do not walk. */
export const placeAfter = (
  key: string,
  from: Place,
  { rows, columns }: Extent,
  toEnds: boolean,
): Place | undefined => {
  const at = (row: number, column: number): Place => ({
    row: within(row, rows),
    column: within(column, columns),
  })
  switch (key) {
    case "ArrowDown":
      return at(from.row + 1, from.column)
    case "ArrowUp":
      return at(from.row - 1, from.column)
    case "ArrowRight":
      return at(from.row, from.column + 1)
    case "ArrowLeft":
      return at(from.row, from.column - 1)
    case "PageDown":
      return at(from.row + PAGE_ROWS, from.column)
    case "PageUp":
      return at(from.row - PAGE_ROWS, from.column)
    case "Home":
      return at(toEnds ? 0 : from.row, 0)
    case "End":
      return at(toEnds ? rows - 1 : from.row, columns - 1)
    default:
      return undefined
  }
}

/** The cell at a place, where it stands in the document. */
export const cellAt = (table: HTMLElement, { row, column }: Place): HTMLElement | null =>
  table.querySelector(`[data-at="${row}:${column}"]`)

/** Where something stands that has the focus. */
export const placeOf = (target: EventTarget): Place | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null
  const [row, column] = (cell?.dataset["at"] ?? "").split(":").map(Number)
  return row === undefined || column === undefined || Number.isNaN(row) ? undefined : { row, column }
}

export interface Walk {
  readonly active: Place
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: { readonly target: EventTarget }) => void
}

/** Of several tables on a page, letters walk the one that has the focus, or else the first. */
const isLettered = (table: HTMLElement | null): boolean => {
  const focused = document.activeElement?.closest("[role=grid]") ?? document.querySelector("[role=grid]")
  return focused === table
}

/** `J` and `K` walk the rows from anywhere on the page. */
const useRowLetters = (
  table: RefObject<HTMLElement | null>,
  step: (by: 1 | -1) => void,
  isOn: boolean,
): void => {
  useEffect(() => {
    if (!isOn) return undefined
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (isTyping(event) || !keysAreOn() || document.querySelector("dialog[open]") !== null) return
      if (!isLettered(table.current)) return
      if (event.key === "j") step(1)
      else if (event.key === "k") step(-1)
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [table, step, isOn])
}

interface Walking {
  readonly isOn: boolean
  readonly asked: Place
  readonly setActive: (place: Place) => void
  /** Brings a row into being that is not there yet. */
  readonly reach: (row: number) => void
}

/** The cell in focus, and the keys that move it. */
export const useWalk = (
  table: RefObject<HTMLElement | null>,
  { rows, columns }: Extent,
  { isOn, asked, setActive, reach }: Walking,
): Walk => {
  const active = { row: within(asked.row, rows), column: within(asked.column, columns) }
  const wantsFocus = useRef(false)
  const go = useCallback(
    (place: Place): void => {
      wantsFocus.current = true
      reach(place.row)
      setActive({ ...place })
    },
    [reach, setActive],
  )
  useLayoutEffect(() => {
    if (!wantsFocus.current || table.current === null) return
    const cell = cellAt(table.current, active)
    if (cell === null) return
    wantsFocus.current = false
    cell.focus()
  })
  const step = useCallback(
    (by: 1 | -1): void => {
      const isInside = table.current?.contains(document.activeElement) === true
      go({ row: within(isInside ? active.row + by : by === 1 ? 0 : active.row, rows), column: active.column })
    },
    [active.column, active.row, go, rows, table],
  )
  useRowLetters(table, step, isOn && rows > 0)
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = placeOf(event.target)
    // What stands in a cell has its own keys; a resting cell hands them to the walk.
    if (from === undefined || !(event.target instanceof HTMLElement) || !event.target.hasAttribute("data-at"))
      return
    if (event.altKey || event.metaKey) return
    const next = placeAfter(event.key, from, { rows, columns }, event.ctrlKey)
    if (next === undefined) return
    event.preventDefault()
    go(next)
  }
  const onFocus = ({ target }: { readonly target: EventTarget }): void => {
    const place = placeOf(target)
    if (place !== undefined && (place.row !== active.row || place.column !== active.column)) setActive(place)
  }
  return { active, onKeyDown, onFocus }
}
