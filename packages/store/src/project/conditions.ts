/** A list question as SQL conditions on `p`, the register's rows: scope first, and no way around it. */
import type { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { Month } from "@minsheng/core/kernel"
import type { Scope } from "@minsheng/core/access"
import type { Axes } from "@minsheng/core/journal"
import type { ResolvedFilter } from "@minsheng/core/project"
import { monthBit } from "./rows.ts"
import { searchable } from "./terms.ts"

type Sql = SqlClient.SqlClient

/** The counties or items that both sides allow; `undefined` where neither restricts. */
export const both = <A extends string>(
  scope: ReadonlySet<A> | undefined,
  asked: ReadonlyArray<A> | undefined,
): ReadonlyArray<A> | undefined => {
  if (asked === undefined) return scope === undefined ? undefined : [...scope]
  return scope === undefined ? asked : asked.filter((one) => scope.has(one))
}

/** The rows of the axes: current ones, or the versions true and known then. */
export const registerOn = (
  sql: Sql,
  axes: Axes,
): { readonly table: Fragment; readonly conditions: ReadonlyArray<Fragment> } =>
  axes.current
    ? { table: sql.literal("project"), conditions: [] }
    : {
        table: sql.literal("project_version"),
        conditions: [
          sql`p.valid_from <= ${axes.asOf}::date and p.valid_to > ${axes.asOf}::date`,
          sql`p.known_from <= ${axes.knownAt.position} and p.known_to > ${axes.knownAt.position}`,
        ],
      }

const missing = (sql: Sql, month: Month.Month, year: number): Fragment =>
  sql`p.reported_months & ${monthBit(month, year)}::integer = 0
    and p.approved_on <= ${Month.last(month)}::date`

/** Percentage points to millionths. */
const POINT = 10_000

const behind = (sql: Sql, points: number, timeMillionths: number): Fragment =>
  sql`p.invested_share <= ${timeMillionths - points * POINT}::integer`

export const isCode = (search: string): boolean => /^\d{4}(-[\d-]*)?$/u.test(search)

/** What a search means for one row; the index of pairs only finds candidates. */
const found = (sql: Sql, search: string): Fragment => {
  if (isCode(search)) return sql`p.code >= ${search} and p.code < ${`${search}~`}`
  const pattern = `%${searchable(search).replaceAll(/[\\%_]/gu, "\\$&")}%`
  const texts = sql.literal("p.name || chr(10) || coalesce(p.township, '') || chr(10) || p.implementing_unit")
  return sql`lower(normalize(${texts}, nfkc)) like ${pattern}`
}

export const conditionsOf = (sql: Sql, scope: Scope, filter: ResolvedFilter): ReadonlyArray<Fragment> => {
  const counties = both(scope.counties, filter.counties)
  const items = both(scope.items, filter.items)
  return [
    sql`p.year = ${filter.year}::smallint`,
    ...(counties === undefined ? [] : [sql`p.county_code = any(${[...counties]}::text[])`]),
    ...(items === undefined ? [] : [sql`p.item_key = any(${[...items]}::text[])`]),
    ...(filter.missingMonth === undefined ? [] : [missing(sql, filter.missingMonth, filter.year)]),
    ...(filter.behindPoints === undefined ? [] : [behind(sql, filter.behindPoints, filter.timeMillionths)]),
    ...(filter.search === undefined ? [] : [found(sql, filter.search)]),
  ]
}
