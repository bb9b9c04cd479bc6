/** What money comes to, read: from the roll-up of months, put right for the day and the position asked for. */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { CalendarDate, type DivisionCode, type ItemKey, Month, type Uuid } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import {
  type AccountCode,
  type AlarmLimits,
  type AskedFunds,
  type FundCell,
  FundFigureRepository,
  FUND_LEVELS,
  type FundLevel,
  type PlansRow,
} from "@minsheng/core/funds"

const MOST = 500

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

interface PlanRow extends Readonly<Record<FundLevel, string>> {
  readonly item_key: string
  readonly latest: number
  readonly version: number | null
  readonly effective_from: string | null
  readonly regions: number
}

const planOf = ({ item_key, latest, version, effective_from, regions, ...levels }: PlanRow): PlansRow => ({
  itemKey: item_key as ItemKey.ItemKey,
  latest,
  version,
  effectiveFrom: effective_from === null ? null : dateOf(effective_from),
  regionCount: regions,
  totals: {
    central: BigInt(levels.central),
    province: BigInt(levels.province),
    city: BigInt(levels.city),
    county: BigInt(levels.county),
    selfRaised: BigInt(levels.selfRaised),
  },
})

interface PaymentRow {
  readonly account: string
  readonly first_on: string
  readonly last_on: string
  readonly transfers: string
  readonly fen: string
}

const dateOf = CalendarDate.make

export const fundFigureRepositoryLayer = Layer.effect(
  FundFigureRepository,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient

    const within = ({ year, regionCodes, itemKeys }: AskedFunds): Fragment =>
      sql.and([
        sql`year = ${year}`,
        ...(regionCodes === undefined ? [] : [sql`region_code = any(${regionCodes}::text[])`]),
        ...(itemKeys === undefined ? [] : [sql`item_key = any(${itemKeys}::text[])`]),
      ])

    const ofAccounts = (asked: AskedFunds): Fragment =>
      sql`account in (select code from fund_account where ${within(asked)})`

    const posted = (asked: AskedFunds, condition: Fragment, sign: Fragment): Fragment =>
      sql`select a.region_code, a.item_key, a.level, a.purpose, p.kind, ${sign} p.amount_fen as amount_fen
        from fund_posting as p join fund_account as a on a.code = p.account
        where ${condition} and p.account in (select code from fund_account where ${within(asked)})`

    /**
     * What had moved by the day, as known at the position: the months before, the month of the day up to it,
     * less what was recorded later.
     */
    const moved = ({ asOf, knownAt, current }: Axes, asked: AskedFunds): Fragment => {
      const months = sql`select region_code, item_key, level, purpose, kind, amount_fen from fund_rollup
        where ${within(asked)}`
      if (current) return months
      const month = Month.of(asOf)
      const days = sql`p.year = ${asked.year} and p.effective_on >= ${`${month}-01`}::date
        and p.effective_on <= ${asOf}::date`
      const later = sql`p.year = ${asked.year} and p.position > ${knownAt.position}
        and p.effective_on <= ${asOf}::date`
      return sql`${months} and month < ${month}
        union all ${posted(asked, days, sql``)}
        union all ${posted(asked, later, sql`-`)}`
    }

    const counting = ({ asOf, knownAt }: Axes, { year }: AskedFunds): Fragment =>
      sql`select item_key, max(version) as version from fund_plan_version
        where year = ${year} and effective_from <= ${asOf}::date and position <= ${knownAt.position}
        group by item_key`

    const cells = (axes: Axes, asked: AskedFunds) =>
      sql<CellRow>`with moved as (${moved(axes, asked)}), counting as (${counting(axes, asked)}), all_of as (
          select region_code, item_key, level, planned_fen as planned, 0::bigint as arrived, 0::bigint as disbursed,
            0::bigint as spent, 0::bigint as held, 0::bigint as returned
          from fund_plan join counting using (item_key, version) where ${within(asked)}
          union all
          select region_code, item_key, level, 0,
            case when purpose = 'arrived' and kind = 'arrival' then amount_fen else 0 end,
            case when purpose = 'paid' and kind in ('disbursement', 'release', 'refund') then amount_fen else 0 end,
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
        order by region_code, item_key, level`

    const dues = (axes: Axes, asked: AskedFunds) =>
      sql<{ item_key: string; level: string; due_on: string; share: number }>`
        with counting as (${counting(axes, asked)})
        select item_key, level, due_on::text, share from fund_plan_due join counting using (item_key, version)
        where year = ${asked.year} order by due_on, item_key, level`

    const plans = ({ asOf, knownAt }: Axes, asked: AskedFunds) =>
      sql<PlanRow>`
        with known as (
          select item_key, max(version) as latest, max(version) filter (where effective_from <= ${asOf}::date) as version
          from fund_plan_version where year = ${asked.year} and position <= ${knownAt.position}
            ${asked.itemKeys === undefined ? sql`` : sql`and item_key = any(${asked.itemKeys}::text[])`}
          group by item_key
        ), planned as (select * from fund_plan where ${within(asked)})
        select k.item_key, k.latest, k.version, v.effective_from::text, count(distinct p.region_code)::integer as regions,
          ${sql.csv(FUND_LEVELS.map((level) => sql`coalesce(sum(p.planned_fen) filter (where p.level = ${level}), 0)::text as ${sql(level)}`))}
        from known as k
          left join fund_plan_version as v on v.year = ${asked.year} and (v.item_key, v.version) = (k.item_key, k.version)
          left join planned as p on (p.item_key, p.version) = (k.item_key, k.version)
        group by k.item_key, k.latest, k.version, v.effective_from order by k.item_key`

    /** The oldest money leaves first: what has come lately is what is left. */
    const idle = (axes: Axes, asked: AskedFunds, { idleDays }: AlarmLimits) =>
      sql<{ account: string; balance: string; idle: string }>`
        with held as (
          select region_code, item_key, level, purpose, sum(amount_fen) as balance
          from (${moved(axes, asked)}) as moved where purpose in ('arrived', 'specialAccount')
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
        order by balance - coalesce(amount, 0) desc, region_code, item_key, level limit ${MOST}`

    const early = ({ asOf, knownAt }: Axes, asked: AskedFunds) =>
      sql<{ transfer_id: string; project_code: string; paid_on: string; approved_on: string; fen: string }>`
        select p.transfer_id, t.project_code, p.effective_on::text as paid_on, r.approved_on::text,
          sum(p.amount_fen)::text as fen
        from fund_posting as p join fund_transfer as t on t.id = p.transfer_id
          join project as r on r.code = t.project_code
        where p.year = ${asked.year} and t.state = 'posted' and split_part(p.account, '-', 5) = 'paid'
          and p.effective_on < r.approved_on and p.amount_fen > 0
          and p.effective_on <= ${asOf}::date and p.position <= ${knownAt.position} and ${ofAccounts(asked)}
        group by p.transfer_id, t.project_code, p.effective_on, r.approved_on
        order by sum(p.amount_fen) desc, p.transfer_id limit ${MOST}`

    /** Runs of payments with no gap longer than the days, all of them round. */
    const round = ({ asOf, knownAt }: Axes, asked: AskedFunds, limits: AlarmLimits) =>
      sql<PaymentRow>`
        with payments as (
          select p.account, p.effective_on, p.position, -sum(p.amount_fen) as fen
          from fund_posting as p join fund_transfer as t on t.id = p.transfer_id
          where p.year = ${asked.year} and p.kind = 'disbursement' and t.state = 'posted' and t.reverses is null
            and p.amount_fen < 0 and p.effective_on <= ${asOf}::date and p.position <= ${knownAt.position}
            and ${ofAccounts(asked)}
          group by p.account, p.effective_on, p.position
        ), begun as (
          select *, fen % ${limits.roundFen.toString()}::bigint = 0 as is_round,
            case when fen % ${limits.roundFen.toString()}::bigint = 0
              and lag(fen) over after_each % ${limits.roundFen.toString()}::bigint = 0
              and effective_on - lag(effective_on) over after_each <= ${limits.seriesDays}
            then 0 else 1 end as begins
          from payments window after_each as (partition by account order by effective_on, position)
        ), series as (
          select *, sum(begins) over (partition by account order by effective_on, position) as number from begun
        )
        select account, min(effective_on)::text as first_on, max(effective_on)::text as last_on,
          count(*)::text as transfers, sum(fen)::text as fen
        from series where is_round group by account, number having count(*) >= ${limits.seriesOf}
        order by sum(fen) desc, account limit ${MOST}`

    return FundFigureRepository.of({
      cells: (axes, asked) =>
        cells(axes, asked).pipe(
          Effect.map((rows) => rows.map(cellOf)),
          Effect.orDie,
        ),
      dues: (axes, asked) =>
        dues(axes, asked).pipe(
          Effect.map((rows) =>
            rows.map(({ item_key, level, due_on, share }) => ({
              itemKey: item_key as ItemKey.ItemKey,
              level: level as FundLevel,
              dueOn: dateOf(due_on),
              share,
            })),
          ),
          Effect.orDie,
        ),
      plans: (axes, asked) =>
        plans(axes, asked).pipe(
          Effect.map((rows) => rows.map(planOf)),
          Effect.orDie,
        ),
      used: (limit) =>
        sql<{ used: string }>`select used_fen::text as used from fund_use where name = ${limit}`.pipe(
          Effect.map(([row]) => BigInt(row?.used ?? 0)),
          Effect.orDie,
        ),
      idle: (axes, asked, limits) =>
        idle(axes, asked, limits).pipe(
          Effect.map((rows) =>
            rows.map(({ account, balance, idle: fen }) => ({
              account: account as AccountCode,
              balanceFen: BigInt(balance),
              idleFen: BigInt(fen),
            })),
          ),
          Effect.orDie,
        ),
      early: (axes, asked) =>
        early(axes, asked).pipe(
          Effect.map((rows) =>
            rows.map((row) => ({
              transferId: row.transfer_id as Uuid.Uuid,
              projectCode: row.project_code,
              effectiveOn: dateOf(row.paid_on),
              approvedOn: dateOf(row.approved_on),
              amountFen: BigInt(row.fen),
            })),
          ),
          Effect.orDie,
        ),
      round: (axes, asked, limits) =>
        round(axes, asked, limits).pipe(
          Effect.map((rows) =>
            rows.map((row) => ({
              account: row.account as AccountCode,
              firstOn: dateOf(row.first_on),
              lastOn: dateOf(row.last_on),
              transferCount: Number(row.transfers),
              amountFen: BigInt(row.fen),
            })),
          ),
          Effect.orDie,
        ),
    })
  }),
)
