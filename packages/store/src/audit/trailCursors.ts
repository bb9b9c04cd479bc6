/** Cursors of the trail: the instant, the side and the identifier of the last row. */
import { Schema } from "effect"
import type { TrailSide } from "@minsheng/core/audit"
import { type Page, Uuid } from "@minsheng/core/kernel"

export interface TrailPlace {
  /** Milliseconds. */
  readonly at: number
  readonly side: TrailSide
  readonly id: string
}

export const cursorOf = ({ at, side, id }: TrailPlace): Page.Cursor =>
  Buffer.from(JSON.stringify([at, side, id])).toString("base64url") as Page.Cursor

const Millis = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 8.64e15 }))
const Digits = Schema.String.check(Schema.isPattern(/^\d{1,15}$/u))
const isPlace = Schema.is(
  Schema.Union([
    Schema.Tuple([Millis, Schema.Literal("did"), Digits]),
    Schema.Tuple([Millis, Schema.Literal("saw"), Uuid.Uuid]),
  ]),
)

/** The place that a cursor names; `undefined` for a text that is no cursor, which then begins at the top. */
export const placeOf = (cursor: Page.Cursor | undefined): TrailPlace | undefined => {
  if (cursor === undefined) return undefined
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"))
    if (!isPlace(place)) return undefined
    const [at, side, id] = place
    return { at, side, id }
  } catch {
    return undefined
  }
}
