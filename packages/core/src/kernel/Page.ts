/** Keyset pages: a page ends with the key of its last row, and the next page begins after it. */
import { Schema } from "effect"

export const PAGE_LIMIT_MAX = 200

export const PageLimit = Schema.Int.check(
  Schema.isBetween({ minimum: 1, maximum: PAGE_LIMIT_MAX }, { message: "pageLimit" }),
)

/** Where to go on: opaque to callers, made from the key of the last row seen. */
export const Cursor = Schema.String.check(Schema.isBetweenLength(1, 400, { message: "cursor" })).pipe(
  Schema.brand("Cursor"),
)
export type Cursor = typeof Cursor.Type

export interface Page<Row> {
  readonly rows: ReadonlyArray<Row>
  /** `null` on the last page. */
  readonly next: Cursor | null
}

/** Cuts a page out of rows of which one more than the limit was asked for. */
export const cut = <Row>(
  rows: ReadonlyArray<Row>,
  limit: number,
  cursorOf: (row: Row) => Cursor,
): Page<Row> => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last !== undefined ? cursorOf(last) : null }
}
