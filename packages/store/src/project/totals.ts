/** What the projects of a list are and come to: by the roll-up where it knows, else by their rows. */
import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type { Scope } from "@minsheng/core/access"
import type { Axes } from "@minsheng/core/journal"
import { FIRST_OWN_KEY, isOwnKey } from "@minsheng/core/programme"
import type { ProjectSums, ProjectTotals, ResolvedFilter } from "@minsheng/core/project"
import { both } from "./conditions.ts"

type Sql = SqlClient.SqlClient

const SUMS = ["annual_plan_fen", "invested_fen", "disbursed_fen", "spent_fen"]
  .map((column) => `coalesce(sum(${column}), 0)::text as ${column}`)
  .join(", ")

interface TotalsRow {
  readonly is_local: boolean
  readonly count: string
  readonly annual_plan_fen: string
  readonly invested_fen: string
  readonly disbursed_fen: string
  readonly spent_fen: string
}

const sumsOf = (row: TotalsRow): ProjectSums => ({
  projectCount: Number(row.count),
  annualPlanFen: BigInt(row.annual_plan_fen),
  investedFen: BigInt(row.invested_fen),
  disbursedFen: BigInt(row.disbursed_fen),
  spentFen: BigInt(row.spent_fen),
})

const NOTHING: ProjectSums = {
  projectCount: 0,
  annualPlanFen: 0n,
  investedFen: 0n,
  disbursedFen: 0n,
  spentFen: 0n,
}

/** Items that divisions added stand apart, unless the list is of these alone. */
const totalsOf = (rows: ReadonlyArray<TotalsRow>, { items }: ResolvedFilter): ProjectTotals => {
  const [programme, local] = [false, true].map((isLocal) => {
    const row = rows.find(({ is_local: its }) => its === isLocal)
    return row === undefined ? undefined : sumsOf(row)
  })
  const isOfOwn = items !== undefined && items.length > 0 && items.every(isOwnKey)
  return isOfOwn
    ? { ...(local ?? NOTHING), local: null }
    : { ...(programme ?? NOTHING), local: local ?? null }
}

/** What the roll-up says of counties and items. */
const rollup = (sql: Sql, scope: Scope, filter: ResolvedFilter): Fragment => {
  const counties = both(scope.counties, filter.counties)
  const items = both(scope.items, filter.items)
  const conditions = [
    sql`year = ${filter.year}::smallint`,
    ...(counties === undefined ? [] : [sql`county_code = any(${[...counties]}::text[])`]),
    ...(items === undefined ? [] : [sql`item_key = any(${[...items]}::text[])`]),
  ]
  return sql`from progress_rollup where ${sql.and(conditions)}`
}

/** The roll-up knows the answer, exactly, where the question is about counties and items only. */
export const isPlain = (axes: Axes, { search, missingMonth, behindPoints }: ResolvedFilter): boolean =>
  axes.current && search === undefined && missingMonth === undefined && behindPoints === undefined

export const countByRollup = (sql: Sql, scope: Scope, filter: ResolvedFilter) =>
  sql<{ count: string }>`select coalesce(sum(project_count), 0)::text as count
    ${rollup(sql, scope, filter)}`.pipe(
    Effect.map(([row]) => ({ count: Number(row?.count ?? 0), atLeast: false })),
  )

export const totalsByRollup = (sql: Sql, scope: Scope, filter: ResolvedFilter) =>
  sql<TotalsRow>`select item_key >= ${FIRST_OWN_KEY} as is_local, sum(project_count)::text as count,
    ${sql.literal(SUMS)} ${rollup(sql, scope, filter)} group by 1 having sum(project_count) > 0`.pipe(
    Effect.map((rows) => totalsOf(rows, filter)),
  )

export const totalsOfRows = (sql: Sql, rows: Fragment, filter: ResolvedFilter) =>
  sql<TotalsRow>`select item_key >= ${FIRST_OWN_KEY} as is_local, count(*)::text as count,
    ${sql.literal(SUMS)} from (${rows}) as found group by 1`.pipe(
    Effect.map((found) => totalsOf(found, filter)),
  )
