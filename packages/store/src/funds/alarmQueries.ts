/** What is odd about money, read: idle, early, and in round amounts. */
import { Effect } from "effect"
import { CalendarDate, type Uuid } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import {
  ALARM_ROWS_MAX,
  type AccountCode,
  type AlarmLimits,
  type AskedAccounts,
  type EarlyMoney,
  type IdleMoney,
  type RoundSeries,
} from "@minsheng/core/funds"
import { movedBy, ofAccounts, type Sql } from "./moved.ts"

const dateOf = CalendarDate.make

/** The oldest money leaves first: what has come lately is what is left. */
const readIdle =
  (sql: Sql) =>
  (axes: Axes, asked: AskedAccounts, { idleDays }: AlarmLimits) =>
    sql<{ account: string; balance: string; idle: string }>`
    with held as (
      select region_code, item_key, level, purpose, sum(amount_fen) as balance
      from (${movedBy(sql, axes, asked)}) as moved where purpose in ('arrived', 'specialAccount')
      group by region_code, item_key, level, purpose having sum(amount_fen) > 0
    ), lately as (
      select a.region_code, a.item_key, a.level, a.purpose, sum(p.amount_fen) as amount
      from fund_posting as p join fund_account as a on a.code = p.account
      where p.year = ${asked.year} and a.purpose in ('arrived', 'specialAccount') and p.amount_fen > 0
        and p.effective_on > ${CalendarDate.addDays(axes.asOf, -idleDays)}::date
        and p.effective_on <= ${axes.asOf}::date and p.position <= ${axes.knownAt.position}
      group by a.region_code, a.item_key, a.level, a.purpose
    )
    select ${asked.year}::text || '-' || region_code || '-' || item_key || '-' || level || '-' || purpose
        as account, balance::text, (balance - coalesce(amount, 0))::text as idle
    from held left join lately using (region_code, item_key, level, purpose)
    where balance > coalesce(amount, 0)
    order by balance - coalesce(amount, 0) desc, region_code, item_key, level limit ${ALARM_ROWS_MAX}`.pipe(
      Effect.map((rows) =>
        rows.map((row): IdleMoney => ({
          account: row.account as AccountCode,
          balanceFen: BigInt(row.balance),
          idleFen: BigInt(row.idle),
        })),
      ),
      Effect.orDie,
    )

interface EarlyRow {
  readonly transfer_id: string
  readonly project_code: string
  readonly paid_on: string
  readonly approved_on: string
  readonly fen: string
}

const readEarly =
  (sql: Sql) =>
  ({ asOf, knownAt }: Axes, asked: AskedAccounts) =>
    sql<EarlyRow>`
    select p.transfer_id, t.project_code, p.effective_on::text as paid_on, r.approved_on::text,
      sum(p.amount_fen)::text as fen
    from fund_posting as p join fund_transfer as t on t.id = p.transfer_id
      join project as r on r.code = t.project_code
    where p.year = ${asked.year} and t.state = 'posted' and split_part(p.account, '-', 5) = 'paid'
      and p.effective_on < r.approved_on and p.amount_fen > 0
      and p.effective_on <= ${asOf}::date and p.position <= ${knownAt.position} and ${ofAccounts(sql, asked)}
    group by p.transfer_id, t.project_code, p.effective_on, r.approved_on
    order by sum(p.amount_fen) desc, p.transfer_id limit ${ALARM_ROWS_MAX}`.pipe(
      Effect.map((rows) =>
        rows.map((row): EarlyMoney => ({
          transferId: row.transfer_id as Uuid.Uuid,
          projectCode: row.project_code,
          effectiveOn: dateOf(row.paid_on),
          approvedOn: dateOf(row.approved_on),
          amountFen: BigInt(row.fen),
        })),
      ),
      Effect.orDie,
    )

interface SeriesRow {
  readonly account: string
  readonly first_on: string
  readonly last_on: string
  readonly transfers: string
  readonly fen: string
}

/** Runs of payments with no gap longer than the days, all of them round. */
const readRound =
  (sql: Sql) =>
  ({ asOf, knownAt }: Axes, asked: AskedAccounts, limits: AlarmLimits) => {
    const isRound = sql`% ${limits.roundFen.toString()}::bigint = 0`
    return sql<SeriesRow>`
    with payments as (
      select p.account, p.effective_on, p.position, -sum(p.amount_fen) as fen
      from fund_posting as p join fund_transfer as t on t.id = p.transfer_id
      where p.year = ${asked.year} and p.kind = 'disbursement' and t.state = 'posted' and t.reverses is null
        and p.amount_fen < 0 and p.effective_on <= ${asOf}::date and p.position <= ${knownAt.position}
        and ${ofAccounts(sql, asked)}
      group by p.account, p.effective_on, p.position
    ), begun as (
      select *, fen ${isRound} as is_round,
        case when fen ${isRound} and lag(fen) over after_each ${isRound}
          and effective_on - lag(effective_on) over after_each <= ${limits.seriesDays}
        then 0 else 1 end as begins
      from payments window after_each as (partition by account order by effective_on, position)
    ), series as (
      select *, sum(begins) over (partition by account order by effective_on, position) as number from begun
    )
    select account, min(effective_on)::text as first_on, max(effective_on)::text as last_on,
      count(*)::text as transfers, sum(fen)::text as fen
    from series where is_round group by account, number having count(*) >= ${limits.seriesOf}
    order by sum(fen) desc, account limit ${ALARM_ROWS_MAX}`.pipe(
      Effect.map((rows) =>
        rows.map((row): RoundSeries => ({
          account: row.account as AccountCode,
          firstOn: dateOf(row.first_on),
          lastOn: dateOf(row.last_on),
          transferCount: Number(row.transfers),
          amountFen: BigInt(row.fen),
        })),
      ),
      Effect.orDie,
    )
  }

export const alarmQueries = (sql: Sql) => ({
  idle: readIdle(sql),
  early: readEarly(sql),
  round: readRound(sql),
})
