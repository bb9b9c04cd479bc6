/** Keyset pages: a page ends with the key of its last row, and the next page begins after it. */
import { Result, Schema } from "effect"
import * as Base64Url from "effect/encoding/Base64Url"

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

const isOneEnd = ({ first, after, last, before }: Readonly<Partial<Record<string, unknown>>>): boolean =>
  first === undefined ? last !== undefined && after === undefined : last === undefined && before === undefined

/** A piece of a list from either end: `first` rows `after` a place, or the `last` ones `before` one. */
export const Slice = Schema.Struct({
  first: Schema.optionalKey(PageLimit),
  after: Schema.optionalKey(Cursor),
  last: Schema.optionalKey(PageLimit),
  before: Schema.optionalKey(Cursor),
}).check(Schema.makeFilter(isOneEnd, { message: "pageBounds" }))
export type Slice = typeof Slice.Type

/** A slice, read: how many rows, from which place on, in which direction. */
export interface Reach {
  readonly limit: number
  readonly from: Cursor | undefined
  readonly backwards: boolean
}

export const reachOf = ({ first, after, last, before }: Slice): Reach =>
  first === undefined
    ? { limit: last ?? 0, from: before, backwards: true }
    : { limit: first, from: after, backwards: false }

/** A piece of a list, in the order of the list, with the place of each row. */
export interface Sliced<Row> {
  readonly rows: ReadonlyArray<Row>
  readonly cursorOf: (row: Row) => Cursor
  readonly hasPrevious: boolean
  readonly hasNext: boolean
}

/** Puts a slice together from rows in the direction of its reach, of which one more was asked for. */
export const sliced = <Row>(
  rows: ReadonlyArray<Row>,
  { limit, from, backwards }: Reach,
  cursorOf: (row: Row) => Cursor,
): Sliced<Row> => {
  const shown = rows.slice(0, limit)
  const [ahead, behind] = [rows.length > limit, from !== undefined]
  return backwards
    ? { rows: shown.toReversed(), cursorOf, hasPrevious: ahead, hasNext: behind }
    : { rows: shown, cursorOf, hasPrevious: behind, hasNext: ahead }
}

/** The cursor of a row that is known by a key. */
export const keyCursor = (key: string): Cursor => Base64Url.encode(key) as Cursor

/** The key in a cursor; a text that is no cursor names a place before all. */
export const cursorKey = (cursor: Cursor): string =>
  Result.getOrElse(Base64Url.decodeString(cursor), () => "")

/** A slice of rows that are all in memory, in the order of their keys. */
export const sliceOf = <Row>(
  rows: ReadonlyArray<Row>,
  slice: Slice,
  keyOf: (row: Row) => string,
): Sliced<Row> => {
  const reach = reachOf(slice)
  const place = reach.from === undefined ? undefined : cursorKey(reach.from)
  const cursorOf = (row: Row): Cursor => keyCursor(keyOf(row))
  const [ordered, isBeyond] = reach.backwards
    ? [rows.toReversed(), (row: Row) => place === undefined || keyOf(row) < place]
    : [rows, (row: Row) => place === undefined || keyOf(row) > place]
  return sliced(ordered.filter(isBeyond).slice(0, reach.limit + 1), reach, cursorOf)
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
