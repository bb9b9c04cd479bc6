/** Cursors of project lists: the key of the last row, made unreadable enough not to be relied on. */
import { Schema } from "effect"
import { DivisionCode, type Page } from "@minsheng/core/kernel"
import { ProjectCode, type ProjectRow } from "@minsheng/core/project"

export interface Place {
  readonly countyCode: string
  readonly code: string
  /** Invested over plan in millionths, for lists that go by it; `null` sorts last. */
  readonly share: number | null
}

export const cursorOf = (row: Pick<ProjectRow, "countyCode" | "code">, share: number | null): Page.Cursor =>
  Buffer.from(JSON.stringify([row.countyCode, row.code, share])).toString("base64url") as Page.Cursor

/** A share as the table holds it: PostgreSQL's `integer`. */
const Share = Schema.NullOr(Schema.Int.check(Schema.isBetween({ minimum: -(2 ** 31), maximum: 2 ** 31 - 1 })))

const isPlace = Schema.is(Schema.Tuple([DivisionCode.DivisionCode, ProjectCode, Share]))

/** The place that a cursor names; `undefined` for a text that is no cursor, which then begins at the top. */
export const placeOf = (cursor: Page.Cursor | undefined): Place | undefined => {
  if (cursor === undefined) return undefined
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"))
    if (!isPlace(place)) return undefined
    const [countyCode, code, share] = place
    return { countyCode, code, share }
  } catch {
    return undefined
  }
}
