/**
 * The tables of a page as somebody sees them, to be taken along as a file: what was asked and in whose scope
 * was settled when the page was answered; here it is settled who may take, and how much.
 */
import { Effect, Schema } from "effect"
import { PagePath, PageQuery } from "./Bookmarks.ts"
import { permitted } from "./Actor.ts"

const TABLES_MAX = 30
const COLUMNS_MAX = 80
/** As many rows as a page draws. */
const ROWS_MAX = 20_000
const TEXT_MAX = 2000

const SeenText = Schema.String.check(Schema.isMaxLength(TEXT_MAX))

export const SeenColumn = Schema.Struct({
  heading: SeenText,
  /** Whether figures stand in it; they become numbers of a workbook. */
  isFigure: Schema.Boolean,
})

export const SeenTable = Schema.Struct({
  name: SeenText,
  columns: Schema.Array(SeenColumn).check(Schema.isMinLength(1), Schema.isMaxLength(COLUMNS_MAX)),
  rows: Schema.Array(Schema.Array(SeenText).check(Schema.isMaxLength(COLUMNS_MAX))).check(
    Schema.isMaxLength(ROWS_MAX),
  ),
})
export type SeenTable = typeof SeenTable.Type

export const SeenTables = Schema.Struct({
  /** The address of the page, so that it can be opened again. */
  page: PagePath,
  query: PageQuery,
  /** What stands above the tables: the title of the page, its times, its conditions. */
  about: Schema.Array(SeenText).check(Schema.isMaxLength(8)),
  tables: Schema.Array(SeenTable).check(Schema.isMinLength(1), Schema.isMaxLength(TABLES_MAX)),
})
export type SeenTables = typeof SeenTables.Type

/** Settles that somebody may take the tables of a page along. */
export const takeSeen = Effect.fn("takeSeen")(function* (seen: SeenTables) {
  yield* permitted("tables.export")
  return seen
})
