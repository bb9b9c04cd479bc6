/**
 * How the programme stands, read: from the roll-up of months; for a day within a month, with the days of that
 * month; as known earlier, from what the blocks of the journal changed, and the entries of the last of them.
 */
import { Effect, Layer } from "effect"
import { SqlClient, SqlError } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { CalendarDate, type DivisionCode, type ItemKey, Month } from "@minsheng/core/kernel"
import { dayWithin, FIRST_OWN_KEY } from "@minsheng/core/programme"
import type { Scope } from "@minsheng/core/access"
import type { Axes, Head } from "@minsheng/core/journal"
import {
  type Cell,
  type MonthTotals,
  type ProgressQuestion,
  ProgressRepository,
  type SeriesPoint,
} from "@minsheng/core/progress"
import { both } from "../project/conditions.ts"
import { type Asked, knownAtOf, projectAnswersOn } from "../project/projectAnswers.ts"
import { blockOf, ENTRIES_A_BLOCK } from "./blocks.ts"

interface CellRow {
  readonly county_code: string
  readonly item_key: string
  readonly project_count: string
  readonly reported_count: string
  readonly annual_plan_fen: string
  readonly invested_fen: string
  readonly disbursed_fen: string
  readonly spent_fen: string
}

const cellOf = (row: CellRow): Cell => ({
  countyCode: row.county_code as DivisionCode.DivisionCode,
  itemKey: row.item_key as ItemKey.ItemKey,
  projectCount: Number(row.project_count),
  reportedCount: Number(row.reported_count),
  annualPlanFen: BigInt(row.annual_plan_fen),
  investedFen: BigInt(row.invested_fen),
  disbursedFen: BigInt(row.disbursed_fen),
  spentFen: BigInt(row.spent_fen),
})

interface MonthRow extends Omit<CellRow, "county_code" | "item_key"> {
  readonly month: string
  readonly progress_count: string
  readonly progress_sum: string
}

const monthOf = (row: MonthRow): MonthTotals => ({
  month: row.month as Month.Month,
  projectCount: Number(row.project_count),
  reportedCount: Number(row.reported_count),
  annualPlanFen: BigInt(row.annual_plan_fen),
  investedFen: BigInt(row.invested_fen),
  disbursedFen: BigInt(row.disbursed_fen),
  spentFen: BigInt(row.spent_fen),
  progressCount: Number(row.progress_count),
  progressSum: Number(row.progress_sum),
})

const MEASURES = ["annual_plan_fen", "invested_fen", "disbursed_fen", "spent_fen"] as const

const sums = (columns: ReadonlyArray<string>): string =>
  columns.map((column) => `sum(${column})::text as ${column}`).join(", ")

const ALL = ["project_count", "reported_count", ...MEASURES, "progress_count", "progress_sum"]
const COLUMNS = `county_code, item_key, month, ${ALL.join(", ")}`
const ALL_SUMS = ALL.map((column) => `sum(${column}) as ${column}`).join(", ")
const COLUMN_SUMS = `county_code, item_key, month, ${ALL_SUMS}`

/** Figures of regions that are remembered. */
const FIGURES_REMEMBERED = 1000

/** What tells the sums of one question from those of another: whose, of what, on which axes. */
const askedOf =
  (scope: Scope, axes: Axes, question: ProgressQuestion, by = "") =>
  (head: Head): Asked => {
    const counties = both(scope.counties, question.counties)
    const name = JSON.stringify([
      by,
      question.year,
      axes.asOf,
      axes.current,
      knownAtOf(axes, head),
      counties === undefined ? null : [...counties],
      scope.items === undefined ? null : [...scope.items],
      question.items === undefined ? null : [...question.items],
    ])
    return { name, counties: counties === undefined ? undefined : new Set(counties) }
  }

/** The port on blocks of so many entries; what wrote them must have the same. */
export const progressRepositoryOn = (entriesABlock: number) =>
  Layer.effect(
    ProgressRepository,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient

      const isKnownNow = Effect.fnUntraced(function* (axes: Axes) {
        if (axes.current) return true
        const rows = yield* sql<{ position: bigint }>`select max(position) as position from journal`
        return axes.knownAt.position === Number(rows[0]?.position ?? 0)
      })

      const within = (scope: Scope, question: ProgressQuestion): ReadonlyArray<Fragment> => {
        const { year, items } = question
        const counties = both(scope.counties, question.counties)
        return [
          sql`year = ${year}::smallint`,
          ...(counties === undefined ? [] : [sql`county_code = any(${[...counties]}::text[])`]),
          ...(scope.items === undefined ? [] : [sql`item_key = any(${[...scope.items]}::text[])`]),
          items === undefined ? sql`item_key < ${FIRST_OWN_KEY}` : sql`item_key = any(${[...items]}::text[])`,
        ]
      }

      /**
       * What each month up to the date brought, as known then, as rows `brought`: those of the roll-up where
       * the date ends a month, or is today.
       */
      const broughtBy = Effect.fnUntraced(function* (scope: Scope, axes: Axes, question: ProgressQuestion) {
        const conditions = sql.and(within(scope, question))
        const month = Month.of(axes.asOf)
        const rollup = sql`select ${sql.literal(COLUMNS)} from progress_rollup where ${conditions}`
        const day = sql`day <= ${axes.asOf}::date`
        if (yield* isKnownNow(axes)) {
          if (axes.current || CalendarDate.isLastOfMonth(axes.asOf))
            return sql`(${rollup} and month <= ${month}) as brought`
          return sql`(${rollup} and month < ${month} union all
          select ${sql.literal(COLUMNS)} from progress_block
          where ${conditions} and month = ${month} and ${day}) as brought`
        }
        const { position } = axes.knownAt
        // The block that the position is in is whole only at its end.
        const block = blockOf(position + 1, entriesABlock)
        return sql`(select ${sql.literal(COLUMN_SUMS)} from (
          select ${sql.literal(COLUMNS)} from progress_block
          where ${conditions} and month <= ${month} and ${day} and block < ${block}::integer
          union all
          select ${sql.literal(COLUMNS)} from progress_change
          where ${conditions} and ${day} and position between ${block * entriesABlock} and ${position}
        ) as change group by county_code, item_key, month) as brought`
      })

      const cells = Effect.fn("ProgressRepository.cells")(function* (
        scope: Scope,
        axes: Axes,
        question: ProgressQuestion,
      ) {
        const month = Month.of(dayWithin(axes.asOf, question.year))
        const brought = yield* broughtBy(scope, axes, question)
        const rows =
          yield* sql<CellRow>`select county_code, item_key, sum(project_count)::text as project_count,
        sum(case when month = ${month} then reported_count else 0 end)::text as reported_count,
        ${sql.literal(sums(MEASURES))}
        from ${brought} group by county_code, item_key having sum(project_count) > 0
        order by county_code, item_key`
        return rows.map(cellOf)
      }, Effect.orDie)

      /** The months of the year so far, as rows to join with. */
      const monthsOf = (axes: Axes, { year }: ProgressQuestion): Fragment => {
        const months = Month.through(Month.of(dayWithin(axes.asOf, year)))
        return sql`unnest(${[...months]}::text[]) as point(at_month)`
      }

      /** Sums at the end of each month of the year so far, by item or by county. */
      const series = Effect.fnUntraced(function* (
        by: "item_key" | "county_code",
        scope: Scope,
        axes: Axes,
        question: ProgressQuestion,
      ) {
        const key = sql.literal(by)
        const brought = yield* broughtBy(scope, axes, question)
        return yield* sql<SeriesRow>`select ${key} as key, at_month as month,
        sum(annual_plan_fen)::text as annual_plan_fen, sum(invested_fen)::text as invested_fen
        from ${monthsOf(axes, question)} join ${brought} on month <= at_month
        group by ${key}, at_month having sum(project_count) > 0 order by ${key}, at_month`
      }, Effect.orDie)

      const months = Effect.fn("ProgressRepository.months")(function* (
        scope: Scope,
        axes: Axes,
        question: ProgressQuestion,
      ) {
        const brought = yield* broughtBy(scope, axes, question)
        const rows = yield* sql<MonthRow>`select at_month as month, sum(project_count)::text as project_count,
        sum(case when month = at_month then reported_count else 0 end)::text as reported_count,
        ${sql.literal(sums([...MEASURES, "progress_count", "progress_sum"]))}
        from ${monthsOf(axes, question)} join ${brought} on month <= at_month
        group by at_month having sum(project_count) > 0 order by at_month`
        return rows.map(monthOf)
      }, Effect.orDie)

      const pointOf = <Key>(row: SeriesRow): SeriesPoint<Key> => ({
        key: row.key as Key,
        month: row.month as Month.Month,
        annualPlanFen: BigInt(row.annual_plan_fen),
        investedFen: BigInt(row.invested_fen),
      })

      const inSnapshot: ProgressRepository["Service"]["inOneState"] = (reading) =>
        sql
          .withTransaction(reading)
          .pipe(
            Effect.provideService(
              SqlClient.BeginTransaction,
              "begin isolation level repeatable read, read only",
            ),
            Effect.catchIf(SqlError.isSqlError, Effect.die),
          )

      const { ofOneState, remembering } = projectAnswersOn(sql)
      /** The position that an answer names and all its sums come from one state, seen or one snapshot. */
      const inOneState: ProgressRepository["Service"]["inOneState"] = (reading) =>
        ofOneState(reading, inSnapshot(reading))

      const remembered = {
        cells: remembering<ReadonlyArray<Cell>>(FIGURES_REMEMBERED),
        months: remembering<ReadonlyArray<MonthTotals>>(FIGURES_REMEMBERED),
        series: remembering<ReadonlyArray<SeriesRow>>(FIGURES_REMEMBERED),
      }
      const rememberedSeries = <Key>(
        by: "item_key" | "county_code",
        ...of: [Scope, Axes, ProgressQuestion]
      ) =>
        Effect.map(remembered.series(askedOf(...of, by), series(by, ...of)), (rows) =>
          rows.map((row) => pointOf<Key>(row)),
        )

      return ProgressRepository.of({
        inOneState,
        cells: (...of) => remembered.cells(askedOf(...of), cells(...of)),
        months: (...of) => remembered.months(askedOf(...of), months(...of)),
        seriesByItem: (...of) => rememberedSeries<ItemKey.ItemKey>("item_key", ...of),
        seriesByCounty: (...of) => rememberedSeries<DivisionCode.DivisionCode>("county_code", ...of),
      })
    }),
  )

/** The port on the blocks that the view writes. */
export const progressRepositoryLayer = progressRepositoryOn(ENTRIES_A_BLOCK)

interface SeriesRow {
  readonly key: string
  readonly month: string
  readonly annual_plan_fen: string
  readonly invested_fen: string
}
