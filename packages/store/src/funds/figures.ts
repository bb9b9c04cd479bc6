/** What money comes to, read: cells of measures, and what plans want by when. */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { CalendarDate, type DivisionCode, type ItemKey } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import {
  type AskedAccounts,
  type FundCell,
  FundFigureRepository,
  type FundLevel,
  type PlanDue,
} from "@minsheng/core/funds"
import { alarmQueries } from "./alarmQueries.ts"
import { accountConditions } from "./conditions.ts"
import { countingOn, movedBy, type Sql } from "./moved.ts"
import { planQueries } from "./planQueries.ts"

interface CellRow {
  readonly region_code: string
  readonly item_key: string
  readonly level: string
  readonly planned: string
  readonly arrived: string
  readonly disbursed: string
  readonly spent: string
  readonly held: string
  readonly returned: string
}

const cellOf = (row: CellRow): FundCell => ({
  regionCode: row.region_code as DivisionCode.DivisionCode,
  itemKey: row.item_key as ItemKey.ItemKey,
  level: row.level as FundLevel,
  plannedFen: BigInt(row.planned),
  arrivedFen: BigInt(row.arrived),
  disbursedFen: BigInt(row.disbursed),
  spentFen: BigInt(row.spent),
  heldFen: BigInt(row.held),
  returnedFen: BigInt(row.returned),
})

const readCells = (sql: Sql) => (axes: Axes, asked: AskedAccounts) =>
  sql<CellRow>`with moved as (${movedBy(sql, axes, asked)}), counting as (${countingOn(sql, axes, asked)}),
    all_of as (
      select region_code, item_key, level, planned_fen as planned, 0::bigint as arrived,
        0::bigint as disbursed, 0::bigint as spent, 0::bigint as held, 0::bigint as returned
      from fund_plan join counting using (item_key, version) where ${accountConditions(sql, asked)}
      union all
      select region_code, item_key, level, 0,
        case when purpose = 'arrived' and kind = 'arrival' then amount_fen else 0 end,
        case when purpose = 'paid' and kind in ('disbursement', 'release', 'refund')
          then amount_fen else 0 end,
        case when purpose = 'spent' then amount_fen else 0 end,
        case when purpose in ('arrived', 'specialAccount', 'payable', 'retention', 'surplus')
          then amount_fen else 0 end,
        case when purpose = 'returned' then amount_fen else 0 end
      from moved
    )
    select region_code, item_key, level, sum(planned)::text as planned, sum(arrived)::text as arrived,
      sum(disbursed)::text as disbursed, sum(spent)::text as spent, sum(held)::text as held,
      sum(returned)::text as returned
    from all_of group by region_code, item_key, level
    having sum(planned) <> 0 or sum(arrived) <> 0 or sum(held) <> 0 or sum(disbursed) <> 0
    order by region_code, item_key, level`.pipe(
    Effect.map((rows) => rows.map(cellOf)),
    Effect.orDie,
  )

interface DueRow {
  readonly item_key: string
  readonly level: string
  readonly due_on: string
  readonly share: number
}

const dueOf = (row: DueRow): PlanDue => ({
  itemKey: row.item_key as ItemKey.ItemKey,
  level: row.level as FundLevel,
  dueOn: CalendarDate.make(row.due_on),
  share: row.share,
})

const readDues = (sql: Sql) => (axes: Axes, asked: AskedAccounts) =>
  sql<DueRow>`with counting as (${countingOn(sql, axes, asked)})
    select item_key, level, due_on::text, share from fund_plan_due join counting using (item_key, version)
    where year = ${asked.year} order by due_on, item_key, level`.pipe(
    Effect.map((rows) => rows.map(dueOf)),
    Effect.orDie,
  )

export const fundFigureRepositoryLayer = Layer.effect(
  FundFigureRepository,
  Effect.map(SqlClient.SqlClient, (sql) =>
    FundFigureRepository.of({
      cells: readCells(sql),
      dues: readDues(sql),
      ...alarmQueries(sql),
      ...planQueries(sql),
    }),
  ),
)
