/** The orders of project lists, and what comes after a place in them, in either direction. */
import type { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type { ProjectOrder } from "@minsheng/core/project"
import type { Place } from "./cursors.ts"

type Sql = SqlClient.SqlClient

/** Whose county and code the order goes by: those of the index that the candidates come from. */
export type OrderedBy = "p" | "t"

/** An order, and the direction in which a list is read. */
export interface Way {
  readonly order: ProjectOrder
  readonly by: OrderedBy
  readonly backwards: boolean
}

/** Counties in order and codes within them; or the smallest share first, those without a plan last. */
export const orderOf = (sql: Sql, { order, by, backwards }: Way): Fragment => {
  if (order === "slowest") {
    return sql.literal(
      backwards ? "p.invested_share desc nulls first, p.code desc" : "p.invested_share nulls last, p.code",
    )
  }
  return sql.literal(backwards ? `${by}.county_code desc, ${by}.code desc` : `${by}.county_code, ${by}.code`)
}

const afterShare = (sql: Sql, place: Place): Fragment =>
  place.share === null
    ? sql`p.invested_share is null and p.code > ${place.code}`
    : sql`((p.invested_share, p.code) > (${place.share}::integer, ${place.code}) or p.invested_share is null)`

const beforeShare = (sql: Sql, place: Place): Fragment =>
  place.share === null
    ? sql`(p.invested_share is not null or p.code < ${place.code})`
    : sql`(p.invested_share, p.code) < (${place.share}::integer, ${place.code})`

/** Rows beyond a place in the direction of reading. */
export const beyond = (sql: Sql, { order, by, backwards }: Way, place: Place): Fragment => {
  if (order === "slowest") return backwards ? beforeShare(sql, place) : afterShare(sql, place)
  const key = sql.literal(`(${by}.county_code, ${by}.code)`)
  return backwards
    ? sql`${key} < (${place.countyCode}, ${place.code})`
    : sql`${key} > (${place.countyCode}, ${place.code})`
}
