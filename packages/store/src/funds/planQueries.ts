/** Financing plans, read: one line an item; and how far limits are used. */
import { Effect } from "effect"
import { CalendarDate, type ItemKey } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import {
  type AskedAccounts,
  FUND_LEVELS,
  type FundLevel,
  type LimitName,
  type PlansRow,
} from "@minsheng/core/funds"
import { accountConditions } from "./conditions.ts"
import type { Sql } from "./moved.ts"

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
  effectiveFrom: effective_from === null ? null : CalendarDate.make(effective_from),
  regionCount: regions,
  totals: {
    central: BigInt(levels.central),
    province: BigInt(levels.province),
    city: BigInt(levels.city),
    county: BigInt(levels.county),
    selfRaised: BigInt(levels.selfRaised),
  },
})

const readPlans =
  (sql: Sql) =>
  ({ asOf, knownAt }: Axes, asked: AskedAccounts) => {
    const { year, itemKeys } = asked
    const items = itemKeys === undefined ? sql`` : sql`and item_key = any(${[...itemKeys]}::text[])`
    const sums = FUND_LEVELS.map(
      (level) =>
        sql`coalesce(sum(p.planned_fen) filter (where p.level = ${level}), 0)::text as ${sql(level)}`,
    )
    return sql<PlanRow>`
      with known as (
        select item_key, max(version) as latest,
          max(version) filter (where effective_from <= ${asOf}::date) as version
        from fund_plan_version where year = ${year} and position <= ${knownAt.position} ${items}
        group by item_key
      ), planned as (select * from fund_plan where ${accountConditions(sql, asked)})
      select k.item_key, k.latest, k.version, v.effective_from::text,
        count(distinct p.region_code)::integer as regions, ${sql.csv(sums)}
      from known as k
        left join fund_plan_version as v
          on v.year = ${year} and (v.item_key, v.version) = (k.item_key, k.version)
        left join planned as p on (p.item_key, p.version) = (k.item_key, k.version)
      group by k.item_key, k.latest, k.version, v.effective_from order by k.item_key`.pipe(
      Effect.map((rows) => rows.map(planOf)),
      Effect.orDie,
    )
  }

const readUsed = (sql: Sql) => (limit: LimitName) =>
  sql<{ used: string }>`select used_fen::text as used from fund_use where name = ${limit}`.pipe(
    Effect.map(([row]) => BigInt(row?.used ?? 0)),
    Effect.orDie,
  )

export const planQueries = (sql: Sql) => ({ plans: readPlans(sql), used: readUsed(sql) })
