/** Entries of the journal, read one by one within a scope. */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type { Scope } from "@minsheng/core/access"
import { type EntryFamily, EntryRepository } from "@minsheng/core/audit"
import type { StoredEntry } from "@minsheng/core/journal"
import { type DivisionCode, Page } from "@minsheng/core/kernel"
import { ENTRY_COLUMNS, type EntryRow, storedEntryOf } from "../journal/entries.ts"

type ProgrammesOf = ReadonlyArray<DivisionCode.DivisionCode> | undefined

const cursorOf = (entry: StoredEntry): Page.Cursor => Page.keyCursor(String(entry.position))

/** The position in a cursor; a text that is no cursor names a place before all. */
const positionIn = (cursor: Page.Cursor): number => {
  const key = Page.cursorKey(cursor)
  return /^\d{1,15}$/u.test(key) ? Number(key) : 0
}

export const entryRepositoryLayer = Layer.effect(
  EntryRepository,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const columns = sql.literal(ENTRY_COLUMNS)

    /** The province's year, and those of some divisions, whose streams end in their codes. */
    const ofProgrammes = (named: Fragment, codes: ProgrammesOf): Fragment =>
      codes === undefined
        ? named
        : sql`(${named} and (strpos(stream, '-') = 0 or right(stream, 6) = any(${[...codes]}::text[])))`

    /** Entries of projects are of the scope; divisions are for everybody who reads. */
    const ofFamily = (scope: Scope, family: EntryFamily, programmesOf: ProgrammesOf): Fragment => {
      const { counties, items } = scope
      const named = sql`starts_with(stream, ${`${family}/`})`
      if (family === "programme") return ofProgrammes(named, programmesOf)
      if (family !== "project" || (counties === undefined && items === undefined)) return named
      const within = [
        ...(counties === undefined ? [] : [sql`county_code = any(${[...counties]}::text[])`]),
        ...(items === undefined ? [] : [sql`item_key = any(${[...items]}::text[])`]),
      ]
      return sql`stream in (select 'project/' || id from project where ${sql.and(within)})`
    }

    return EntryRepository.of({
      slice: Effect.fn("EntryRepository.slice")(function* (scope, axes, { families, programmesOf, reach }) {
        const place = reach.from === undefined ? undefined : positionIn(reach.from)
        const [beyond, order] = reach.backwards
          ? [sql`position < ${place ?? 0}`, sql.literal("position desc")]
          : [sql`position > ${place ?? 0}`, sql.literal("position")]
        const rows = yield* sql<EntryRow>`select ${columns} from journal where ${sql.and([
          sql`position <= ${axes.knownAt.position}`,
          sql`occurred_on <= ${axes.asOf}::date`,
          ...(place === undefined ? [] : [beyond]),
          sql.or(families.map((family) => ofFamily(scope, family, programmesOf))),
        ])} order by ${order} limit ${reach.limit + 1}`
        return Page.sliced(rows.map(storedEntryOf), reach, cursorOf)
      }, Effect.orDie),
    })
  }),
)
