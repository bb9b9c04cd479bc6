/** How the programme stands, read: from the roll-up, or from the versions on other axes. */
import { Effect, Layer } from "effect"
import { SqlClient, SqlError } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { CalendarDate, type DivisionCode, type ItemKey, Month } from "@minsheng/core/kernel"
import { dayWithin } from "@minsheng/core/programme"
import type { Scope } from "@minsheng/core/access"
import type { Axes } from "@minsheng/core/journal"
import {
  type Cell,
  type MonthTotals,
  type ProgressQuestion,
  ProgressRepository,
  type SeriesPoint,
} from "@minsheng/core/progress"
import { gathered } from "../database/gathered.ts"
import { atHead, ofOneState } from "../journal/atHead.ts"
import { both } from "../project/conditions.ts"
import { monthBit } from "../project/rows.ts"

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

/** The roll-up holds whole months, as known now: it answers for today, and for the ends of months. */
const readsRollup = (axes: Axes, headPosition: number): boolean =>
  axes.current || (axes.knownAt.position === headPosition && CalendarDate.isLastOfMonth(axes.asOf))

/** Figures of regions that are remembered for a head of the journal. */
const FIGURES_REMEMBERED = 1000

export const progressRepositoryLayer = Layer.effect(
  ProgressRepository,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient

    const rollupHolds = Effect.fnUntraced(function* (axes: Axes) {
      if (axes.current) return true
      const rows = yield* sql<{ position: bigint }>`select max(position) as position from journal`
      return readsRollup(axes, Number(rows[0]?.position ?? 0))
    })

    const within = (scope: Scope, { year, counties: asked }: ProgressQuestion): ReadonlyArray<Fragment> => {
      const counties = both(scope.counties, asked)
      return [
        sql`year = ${year}::smallint`,
        ...(counties === undefined ? [] : [sql`county_code = any(${[...counties]}::text[])`]),
        ...(scope.items === undefined ? [] : [sql`item_key = any(${[...scope.items]}::text[])`]),
      ]
    }

    const known = (axes: Axes): Fragment =>
      sql`known_from <= ${axes.knownAt.position} and known_to > ${axes.knownAt.position}`

    const cells = Effect.fn("ProgressRepository.cells")(function* (
      scope: Scope,
      axes: Axes,
      question: ProgressQuestion,
    ) {
      const month = Month.of(dayWithin(axes.asOf, question.year))
      const conditions = within(scope, question)
      const measures = sql.literal(sums(MEASURES))
      const bit = monthBit(month, question.year)
      const inPlan = sql`valid_from <= ${axes.asOf}::date and valid_to > ${axes.asOf}::date`
      const rows = (yield* rollupHolds(axes))
        ? yield* sql<CellRow>`select county_code, item_key, sum(project_count)::text as project_count,
            sum(case when month = ${month} then reported_count else 0 end)::text as reported_count,
            ${measures}
            from progress_rollup where ${sql.and([...conditions, sql`month <= ${Month.of(axes.asOf)}`])}
            group by county_code, item_key having sum(project_count) > 0 order by county_code, item_key`
        : yield* sql<CellRow>`select county_code, item_key, count(*)::text as project_count,
            sum(case when reported_months & ${bit}::integer <> 0 then 1 else 0 end)::text as reported_count,
            ${measures}
            from project_version where ${sql.and([...conditions, known(axes), inPlan])}
            group by county_code, item_key order by county_code, item_key`
      return rows.map(cellOf)
    }, Effect.orDie)

    /** Sums at the end of each month of the year so far, by item or by county. */
    const series = Effect.fnUntraced(function* (
      by: "item_key" | "county_code",
      scope: Scope,
      axes: Axes,
      question: ProgressQuestion,
    ) {
      const months = Month.through(Month.of(dayWithin(axes.asOf, question.year)))
      const ends = months.map((month) => CalendarDate.earlier(Month.last(month), axes.asOf))
      const key = sql.literal(by)
      const conditions = within(scope, question)
      const points = sql`unnest(${[...months]}::text[], ${[...ends]}::date[]) as point(at_month, at_day)`
      const amounts = sql.literal(
        "sum(annual_plan_fen)::text as annual_plan_fen, sum(invested_fen)::text as invested_fen",
      )
      const rows = (yield* rollupHolds(axes))
        ? yield* sql<SeriesRow>`select ${key} as key, at_month as month, ${amounts}
            from ${points} join progress_rollup on month <= at_month
            where ${sql.and(conditions)} group by ${key}, at_month having sum(project_count) > 0
            order by ${key}, at_month`
        : yield* sql<SeriesRow>`select ${key} as key, at_month as month, ${amounts}
            from ${points} join project_version on valid_from <= at_day and valid_to > at_day
            where ${sql.and([...conditions, known(axes)])}
            group by ${key}, at_month order by ${key}, at_month`
      return rows
    }, Effect.orDie)

    const months = Effect.fn("ProgressRepository.months")(function* (
      scope: Scope,
      axes: Axes,
      question: ProgressQuestion,
    ) {
      const all = Month.through(Month.of(dayWithin(axes.asOf, question.year)))
      const ends = all.map((month) => CalendarDate.earlier(Month.last(month), axes.asOf))
      const bits = all.map((month) => monthBit(month, question.year))
      const conditions = within(scope, question)
      const measures = sql.literal(sums(MEASURES))
      const points = sql`unnest(${[...all]}::text[], ${[...ends]}::date[], ${[...bits]}::integer[])
        as point(at_month, at_day, at_bit)`
      const rows = (yield* rollupHolds(axes))
        ? yield* sql<MonthRow>`select at_month as month, sum(project_count)::text as project_count,
            sum(case when month = at_month then reported_count else 0 end)::text as reported_count,
            ${measures}, sum(progress_count)::text as progress_count, sum(progress_sum)::text as progress_sum
            from ${points} join progress_rollup on month <= at_month
            where ${sql.and(conditions)} group by at_month having sum(project_count) > 0 order by at_month`
        : yield* sql<MonthRow>`select at_month as month, count(*)::text as project_count,
            sum(case when reported_months & at_bit <> 0 then 1 else 0 end)::text as reported_count,
            ${measures}, count(physical_progress)::text as progress_count,
            coalesce(sum(physical_progress), 0)::text as progress_sum
            from ${points} join project_version on valid_from <= at_day and valid_to > at_day
            where ${sql.and([...conditions, known(axes)])} group by at_month order by at_month`
      return rows.map(monthOf)
    }, Effect.orDie)

    const pointOf = <Key>(row: SeriesRow): SeriesPoint<Key> => ({
      key: row.key as Key,
      month: row.month as Month.Month,
      annualPlanFen: BigInt(row.annual_plan_fen),
      investedFen: BigInt(row.invested_fen),
    })

    const position = gathered((asked: ReadonlyArray<undefined>) =>
      sql<{ position: bigint }>`select coalesce(max(position), 0) as position from journal`.pipe(
        Effect.map((rows) => asked.map(() => Number(rows[0]?.position ?? 0))),
        Effect.orDie,
      ),
    )

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

    const seen = ofOneState(position(undefined))
    /** The position that an answer names and all its sums come from one state, seen or one snapshot. */
    const inOneState: ProgressRepository["Service"]["inOneState"] = (reading) =>
      seen(reading, inSnapshot(reading))

    const remembered = {
      cells: atHead<ReadonlyArray<Cell>>(FIGURES_REMEMBERED),
      months: atHead<ReadonlyArray<MonthTotals>>(FIGURES_REMEMBERED),
      series: atHead<ReadonlyArray<SeriesRow>>(FIGURES_REMEMBERED),
    }
    const nameOf = (scope: Scope, axes: Axes, { year, counties }: ProgressQuestion, by = ""): string =>
      JSON.stringify([
        by,
        year,
        axes.asOf,
        axes.current,
        axes.knownAt.position,
        both(scope.counties, counties),
        scope.items === undefined ? null : [...scope.items],
      ])
    const rememberedSeries = <Key>(by: "item_key" | "county_code", ...of: [Scope, Axes, ProgressQuestion]) =>
      Effect.map(
        remembered.series(() => nameOf(...of, by), series(by, ...of)),
        (rows) => rows.map((row) => pointOf<Key>(row)),
      )

    return ProgressRepository.of({
      inOneState,
      cells: (...of) => remembered.cells(() => nameOf(...of), cells(...of)),
      months: (...of) => remembered.months(() => nameOf(...of), months(...of)),
      seriesByItem: (...of) => rememberedSeries<ItemKey.ItemKey>("item_key", ...of),
      seriesByCounty: (...of) => rememberedSeries<DivisionCode.DivisionCode>("county_code", ...of),
    })
  }),
)

interface SeriesRow {
  readonly key: string
  readonly month: string
  readonly annual_plan_fen: string
  readonly invested_fen: string
}
