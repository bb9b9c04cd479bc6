/** The register of projects, read: pages by key, counts, and all rows as a stream. */
import { Cache, Duration, Effect, Exit, Layer, Stream } from "effect"
import { SqlClient } from "effect/sql"
import { Page, type Uuid } from "@minsheng/core/kernel"
import type { Scope } from "@minsheng/core/access"
import type { Axes, Head } from "@minsheng/core/journal"
import {
  type CappedCount,
  type ProjectCode,
  type ProjectOrder,
  ProjectRepository,
  type ProjectRow,
  type ProjectTotals,
  type ResolvedFilter,
} from "@minsheng/core/project"
import { ENTRY_COLUMNS, entryOf, type EntryRow } from "../journal/entries.ts"
import { both, conditionsOf, isCode, registerOn } from "./conditions.ts"
import { cursorOf, placeOf } from "./cursors.ts"
import { beyond, orderOf } from "./order.ts"
import { type Asked, knownAtOf, projectAnswersOn } from "./projectAnswers.ts"
import { countByRollup, isPlain, totalsByRollup, totalsOfRows } from "./totals.ts"
import { isPair, pairsOf } from "./terms.ts"

/** Counts stop here unless the roll-up knows the answer. */
const COUNT_MAX = 1000
/** Pages and counts of lists that are remembered. */
const [PAGES_REMEMBERED, COUNTS_REMEMBERED] = [400, 5000]
/** Codes whose projects are remembered: some megabytes. */
const IDS_REMEMBERED = 50_000
/** How many candidates are counted to find the rarest pair of a longer search. */
const RARITY_MAX = 1000

interface Row {
  readonly id: string
  readonly code: string
  readonly year: number
  readonly county_code: string
  readonly item_key: string
  readonly name: string
  readonly township: string | null
  readonly implementing_unit: string
  readonly approved_on: string
  readonly annual_plan_fen: bigint
  readonly invested_fen: bigint
  readonly disbursed_fen: bigint
  readonly spent_fen: bigint
  readonly physical_progress: number | null
  readonly latest_month: string | null
  readonly invested_share: number | null
}

const COLUMNS = `p.id, p.code, p.year, p.county_code, p.item_key, p.name, p.township, p.implementing_unit,
  p.approved_on, p.annual_plan_fen, p.invested_fen, p.disbursed_fen, p.spent_fen, p.physical_progress,
  p.latest_month, p.invested_share`

/** The rows are ours, made from valid events: they are taken at their word. */
const projectRow = (row: Row) =>
  ({
    id: row.id,
    code: row.code,
    year: row.year,
    countyCode: row.county_code,
    itemKey: row.item_key,
    name: row.name,
    township: row.township,
    implementingUnit: row.implementing_unit,
    approvedOn: row.approved_on,
    annualPlanFen: row.annual_plan_fen,
    investedFen: row.invested_fen,
    disbursedFen: row.disbursed_fen,
    spentFen: row.spent_fen,
    physicalProgress: row.physical_progress,
    latestMonth: row.latest_month,
  }) as ProjectRow

/** A code that was given keeps its project for good: what was found once need not be asked again. */
const idsOf = (sql: SqlClient.SqlClient) =>
  Cache.makeWith(
    (code: ProjectCode) =>
      // By its versions: they also remember a project whose registration was annulled.
      sql<{
        id: Uuid.Uuid
      }>`select id from project_version where year = ${Number(code.slice(0, 4))}::smallint
        and county_code = ${code.slice(5, 11)} and code = ${code} limit 1`.pipe(
        Effect.flatMap(([row]) =>
          row === undefined ? Effect.fail("notThere" as const) : Effect.succeed(row.id),
        ),
        Effect.catchTag("SqlError", Effect.die),
      ),
    {
      capacity: IDS_REMEMBERED,
      timeToLive: (exit) => (Exit.isSuccess(exit) ? Duration.infinity : Duration.zero),
    },
  )

/**
 * Whether an index of the versions holds all that a question asks and orders by: then the versions themselves
 * are read of those rows alone that are shown.
 */
const isCovered = ({ search, missingMonth }: ResolvedFilter, order: ProjectOrder): boolean =>
  order === "slowest" && search === undefined && missingMonth === undefined

/** What tells one question from another: whose, of what, on which axes. */
const askedOf =
  (scope: Scope, axes: Axes, filter: ResolvedFilter, page: object = {}) =>
  (head: Head): Asked => {
    const counties = both(scope.counties, filter.counties)
    const items = both(scope.items, filter.items)
    const what = { ...filter, counties, items }
    return {
      name: JSON.stringify([axes.asOf, axes.current, knownAtOf(axes, head), what, page]),
      counties: counties === undefined ? undefined : new Set(counties),
    }
  }

export const projectRepositoryLayer = Layer.effect(
  ProjectRepository,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const columns = sql.literal(COLUMNS)

    /** The pair of a search that fewest projects have. */
    const rarestOf = Effect.fnUntraced(function* (pairs: ReadonlyArray<string>, filter: ResolvedFilter) {
      if (pairs.length < 2) return pairs[0]
      const rows = yield* sql<{
        term: string
      }>`select wanted.term from unnest(${pairs}::text[]) as wanted(term)
        order by (select count(*) from (
          select from project_term as t where t.term = wanted.term and t.year = ${filter.year}::smallint
          limit ${RARITY_MAX}) as candidates) limit 1`
      return rows[0]?.term
    })

    /**
     * What the index of pairs knows of a search: the conditions on its rows, and whether they are all that
     * the question asks. `undefined` where it does not help.
     */
    const candidates = Effect.fnUntraced(function* (scope: Scope, axes: Axes, filter: ResolvedFilter) {
      if (filter.search === undefined || !axes.current || isCode(filter.search)) return undefined
      const pair = yield* rarestOf([...new Set(pairsOf(filter.search))], filter)
      if (pair === undefined) return undefined
      const counties = both(scope.counties, filter.counties)
      const isAll =
        both(scope.items, filter.items) === undefined &&
        filter.missingMonth === undefined &&
        filter.behindPoints === undefined
      return {
        where: [
          sql`t.term = ${pair} and t.year = ${filter.year}::smallint`,
          ...(counties === undefined ? [] : [sql`t.county_code = any(${[...counties]}::text[])`]),
        ],
        isAll: isAll && isPair(filter.search),
      }
    })

    /**
     * `from … where …` of a question, and what is enough to count it. With a pair, candidates come from its
     * index, in the order of codes.
     */
    const found = Effect.fnUntraced(function* (scope: Scope, axes: Axes, filter: ResolvedFilter) {
      const { table, conditions } = registerOn(sql, axes)
      const all = [...conditions, ...conditionsOf(sql, scope, filter)]
      const indexed = yield* candidates(scope, axes, filter)
      if (indexed === undefined) {
        const from = sql`from ${table} as p`
        return { from, counted: from, where: all, by: "p" as const }
      }
      // Each candidate's row is looked up by itself, in the order of the index: the planner, who cannot
      // know how many rows hold a text, would read them all and sort. `offset 0` keeps it from that.
      const from = sql`from project_term as t
        cross join lateral (select * from ${table} as r where r.code = t.code offset 0) as p`
      return indexed.isAll
        ? { from, counted: sql`from project_term as t`, where: indexed.where, by: "t" as const }
        : { from, counted: from, where: [...indexed.where, ...all], by: "t" as const }
    })

    interface Piece {
      readonly limit: number
      readonly from: Page.Cursor | undefined
      readonly backwards: boolean
      readonly order: ProjectOrder
    }

    /** Rows of a list from a place on, in the direction of reading; one more than asked for. */
    const piece = Effect.fnUntraced(function* (
      scope: Scope,
      axes: Axes,
      filter: ResolvedFilter,
      { limit, from: cursor, backwards, order }: Piece,
    ) {
      const { from, where, by } = yield* found(scope, axes, filter)
      const way = { order, by, backwards }
      const place = placeOf(cursor)
      const after = place === undefined ? [] : [beyond(sql, way, place)]
      const asked = sql`${from} where ${sql.and([...where, ...after])}`
      const ordered = sql`order by ${orderOf(sql, way)} limit ${limit + 1}`
      if (axes.current || !isCovered(filter, order)) {
        return yield* sql<Row>`select ${columns} ${asked} ${ordered}`
      }
      const { table, conditions } = registerOn(sql, axes)
      return yield* sql<Row>`select ${columns}
        from (select p.year, p.county_code, p.code, p.valid_from ${asked} ${ordered}) as first
        join ${table} as p using (year, county_code, code, valid_from)
        where ${sql.and(conditions)} order by ${orderOf(sql, way)}`
    }, Effect.orDie)

    const list: ProjectRepository["Service"]["list"] = Effect.fn("ProjectRepository.list")(function* (
      scope,
      axes,
      filter,
      { limit, after, order },
    ) {
      const rows = yield* piece(scope, axes, filter, { limit, from: after, backwards: false, order })
      const cut = Page.cut(rows, limit, (row) => cursorOf(projectRow(row), row.invested_share))
      return { rows: cut.rows.map(projectRow), next: cut.next }
    })

    const slice: ProjectRepository["Service"]["slice"] = Effect.fn("ProjectRepository.slice")(function* (
      scope,
      axes,
      filter,
      { reach, order },
    ) {
      const rows = yield* piece(scope, axes, filter, { ...reach, order })
      const shares = new Map(rows.map((row) => [row.code, row.invested_share]))
      return Page.sliced(rows.map(projectRow), reach, (row) => cursorOf(row, shares.get(row.code) ?? null))
    })

    const totals: ProjectRepository["Service"]["totals"] = Effect.fn("ProjectRepository.totals")(function* (
      scope,
      axes,
      filter,
    ) {
      if (isPlain(axes, filter)) return yield* totalsByRollup(sql, scope, filter)
      const { from, where } = yield* found(scope, axes, filter)
      return yield* totalsOfRows(sql, sql`select p.* ${from} where ${sql.and(where)}`, filter)
    }, Effect.orDie)

    const count: ProjectRepository["Service"]["count"] = Effect.fn("ProjectRepository.count")(function* (
      scope,
      axes,
      filter,
    ): Effect.fn.Return<CappedCount, unknown> {
      if (isPlain(axes, filter)) return yield* countByRollup(sql, scope, filter)
      const { counted, where } = yield* found(scope, axes, filter)
      const rows = yield* sql<{ count: number }>`select count(*)::integer as count
        from (select ${counted} where ${sql.and(where)} limit ${COUNT_MAX + 1}) as candidates`
      const matches = rows[0]?.count ?? 0
      return { count: Math.min(matches, COUNT_MAX), atLeast: matches > COUNT_MAX }
    }, Effect.orDie)

    const rows: ProjectRepository["Service"]["rows"] = (scope, axes, filter, order) =>
      Stream.unwrap(
        Effect.map(
          found(scope, axes, filter),
          ({ from, where }) =>
            sql<Row>`select ${columns} ${from} where ${sql.and(where)}
              order by ${orderOf(sql, { order, by: "p", backwards: false })}`.stream,
        ),
      ).pipe(Stream.map(projectRow), Stream.orDie)

    const ids = yield* idsOf(sql)

    const idOf: ProjectRepository["Service"]["idOf"] = (code) =>
      Cache.get(ids, code).pipe(Effect.catch(() => Effect.succeed(undefined)))

    const entriesOf: ProjectRepository["Service"]["entriesOf"] = (codes) =>
      sql<EntryRow & { readonly code: ProjectCode }>`select ${sql.literal(ENTRY_COLUMNS)}, code
        from project join journal on stream = 'project/' || id::text
        where code = any(${[...codes]}::text[]) order by code, stream_version`.pipe(
        Effect.map((entries) => {
          const all = Map.groupBy(entries, ({ code }) => code)
          return new Map([...all].map(([code, own]) => [code, own.map(entryOf)]))
        }),
        Effect.orDie,
      )

    const { remembering } = projectAnswersOn(sql)
    const remembered = {
      slices: remembering<Page.Sliced<ProjectRow>>(PAGES_REMEMBERED),
      counts: remembering<CappedCount>(COUNTS_REMEMBERED),
      totals: remembering<ProjectTotals>(COUNTS_REMEMBERED),
    }
    return ProjectRepository.of({
      idOf,
      entriesOf,
      list,
      slice: (...of) => remembered.slices(askedOf(...of), slice(...of)),
      count: (...of) => remembered.counts(askedOf(...of), count(...of)),
      totals: (...of) => remembered.totals(askedOf(...of), totals(...of)),
      rows,
    })
  }),
)
