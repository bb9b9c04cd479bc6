/** Small values that decisions about projects look up across streams. */
import type { CellWriter } from "../journal/Unit.ts"
import { readProjectEvent } from "./events.ts"
import type { Registration } from "./Project.ts"

type Place = Pick<Registration, "year" | "countyCode" | "itemKey">

/** The last number given out for a county and item of a year. */
export const numberCell = (place: Place): string =>
  `project.number/${place.year}-${place.countyCode}-${place.itemKey}`

/**
 * The code of the project that bears a name in its county, item and township. Both are lines, so a newline
 * between them can stand in neither.
 */
export const nameCell = (place: Place, details: Pick<Registration, "township" | "name">): string =>
  `project.name/${place.year}-${place.countyCode}-${place.itemKey}/${details.township ?? ""}\n${details.name}`

/**
 * A name is taken when a project is registered under it, and stays taken: old papers still bear it. A
 * registration that is annulled gives its name back, as if it had never been.
 */
export const projectCells: CellWriter = (entry) => {
  if (entry.type !== "ProjectRegistered") return []
  const event = readProjectEvent(entry)
  if (event._tag !== "ProjectRegistered") return []
  const { code, details } = event.payload
  if (entry.annuls) return [[nameCell(event.payload, details), null]]
  const taken = [nameCell(event.payload, details), code] as const
  return entry.supersedes === null
    ? [[numberCell(event.payload), Number(code.split("-")[3])], taken]
    : [taken]
}
