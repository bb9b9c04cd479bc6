/** Where the keys stand in the heat table, what stands there, and what they do. */
import type { KeyboardEvent } from "react"
import { cellAt, type Extent, type Place, placeAfter, placeOf } from "../../design/table/walk.ts"
import type { CellSubject } from "./CellBox.tsx"
import { FIRST_REGION } from "./HeatCell.tsx"
import { itemsOf, type OverviewModel } from "./model.ts"
import { cellSubject, itemSubject, regionSubject, totalSubject } from "./subjects.ts"

/** What the number at a place is about; `undefined` where there is no task. */
export const subjectAt = (model: OverviewModel, { row, column }: Place): CellSubject | undefined => {
  const item = itemsOf(model)[row]
  if (column < FIRST_REGION) return item === undefined ? totalSubject(model) : itemSubject(item)
  const at = column - FIRST_REGION
  const total = model.regions[at]
  if (item === undefined) return total === undefined ? undefined : regionSubject(total, model)
  const region = model.answer.regions[at]
  const cell = region === undefined ? undefined : item.cells.get(region.code)
  return region === undefined || cell === undefined ? undefined : cellSubject(item, region, cell, model)
}

/** One cell can be reached with Tab; from there the keys of every table go on. */
export const moveFocus = (event: KeyboardEvent<HTMLTableElement>, extent: Extent): void => {
  const from = placeOf(event.target)
  if (from === undefined || event.altKey || event.metaKey) return
  const next = placeAfter(event.key, from, extent, event.ctrlKey)
  if (next === undefined) return
  event.preventDefault()
  cellAt(event.currentTarget, next)?.focus()
}
