/** What is wrong or falls due, read over many projects: pages by key. */
import { Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { type FindingCondition, FindingRepository, type FindingRow } from "@minsheng/core/act"
import { CalendarDate, Page, Uuid } from "@minsheng/core/kernel"
import { conditionsOf } from "../project/conditions.ts"

interface Row {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly year: number
  readonly county_code: string
  readonly item_key: string
  readonly rule: string
  readonly subject_kind: string
  readonly subject_key: string
  readonly verdict: string
  readonly blocks: boolean
  readonly due_on: string | null
  readonly valid_from: string
  readonly day: string
}

/** The rows are ours, made from valid events: they are taken at their word. */
const findingRow = (row: Row) =>
  ({
    code: row.code,
    name: row.name,
    year: row.year,
    countyCode: row.county_code,
    itemKey: row.item_key,
    rule: row.rule,
    subjectKind: row.subject_kind,
    subjectKey: row.subject_key,
    verdict: row.verdict,
    blocks: row.blocks,
    dueOn: row.due_on,
    from: row.valid_from,
  }) as FindingRow

type Place = readonly [day: string, id: string, rule: string, subjectKey: string]

const isPlace: (place: unknown) => place is Place = Schema.is(
  Schema.Tuple([CalendarDate.CalendarDate, Uuid.Uuid, Schema.String, Schema.String]),
)

const cursorOf = ({ day, id, rule, subject_key }: Row): Page.Cursor =>
  Page.keyCursor(JSON.stringify([day, id, rule, subject_key]))

/** The place that a cursor names; `undefined` for a text that is no cursor, which then begins at the top. */
const placeOf = (cursor: Page.Cursor | undefined): Place | undefined => {
  if (cursor === undefined) return undefined
  try {
    const place: unknown = JSON.parse(Page.cursorKey(cursor))
    return isPlace(place) ? place : undefined
  } catch {
    return undefined
  }
}

const asked = (
  sql: SqlClient.SqlClient,
  { on, system, verdict, dueBy }: FindingCondition,
): ReadonlyArray<Fragment> => [
  sql`f.valid_from <= ${on}::date and f.valid_to >= ${on}::date`,
  ...(system === undefined ? [] : [sql`starts_with(f.rule, ${`${system}/`})`]),
  ...(verdict === undefined ? [] : [sql`f.verdict = ${verdict}`]),
  ...(dueBy === undefined ? [] : [sql`f.day <= ${dueBy}::date`]),
]

export const findingRepositoryLayer = Layer.effect(
  FindingRepository,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const key = sql.literal("f.day, f.project_id, f.rule, f.subject_key")

    const list: FindingRepository["Service"]["list"] = Effect.fn("FindingRepository.list")(function* (
      scope,
      filter,
      condition,
      { limit, after },
    ) {
      const place = placeOf(after)
      const beyond =
        place === undefined
          ? []
          : [sql`(${key}) > (${place[0]}::date, ${place[1]}::uuid, ${place[2]}, ${place[3]})`]
      const where = [...conditionsOf(sql, scope, filter), ...asked(sql, condition), ...beyond]
      const rows = yield* sql<Row>`select p.id, p.code, p.name, p.year, p.county_code, p.item_key, f.rule,
          f.subject_kind, f.subject_key, f.verdict, f.blocks, f.due_on, f.valid_from, f.day
        from finding as f join project as p on p.id = f.project_id
        where ${sql.and(where)} order by ${key} limit ${limit + 1}`
      const cut = Page.cut(rows, limit, cursorOf)
      return { rows: cut.rows.map(findingRow), next: cut.next }
    }, Effect.orDie)

    return FindingRepository.of({ list })
  }),
)
