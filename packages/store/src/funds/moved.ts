/** What money had come to by a day, as known at a position, out of the roll-up of months. */
import { Month } from "@minsheng/core/kernel"
import type { Axes } from "@minsheng/core/journal"
import type { AskedAccounts } from "@minsheng/core/funds"
import type { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { accountConditions } from "./conditions.ts"

export type Sql = SqlClient.SqlClient

export const ofAccounts = (sql: Sql, asked: AskedAccounts): Fragment =>
  sql`p.account in (select code from fund_account where ${accountConditions(sql, asked)})`

const posted = (
  sql: Sql,
  asked: AskedAccounts,
  { condition, sign }: { readonly condition: Fragment; readonly sign: Fragment },
): Fragment =>
  sql`select a.region_code, a.item_key, a.level, a.purpose, p.kind, ${sign} p.amount_fen as amount_fen
    from fund_posting as p join fund_account as a on a.code = p.account
    where ${condition} and ${ofAccounts(sql, asked)}`

/**
 * What had moved, by account and kind: the months before, the month of the day up to it, less what was
 * recorded later. However long ago the day is, only one month of postings is read.
 */
export const movedBy = (sql: Sql, { asOf, knownAt, current }: Axes, asked: AskedAccounts): Fragment => {
  const months = sql`select region_code, item_key, level, purpose, kind, amount_fen from fund_rollup
    where ${accountConditions(sql, asked)}`
  if (current) return months
  const month = Month.of(asOf)
  const days = sql`p.year = ${asked.year} and p.effective_on >= ${`${month}-01`}::date
    and p.effective_on <= ${asOf}::date`
  const later = sql`p.year = ${asked.year} and p.position > ${knownAt.position}
    and p.effective_on <= ${asOf}::date`
  return sql`${months} and month < ${month}
    union all ${posted(sql, asked, { condition: days, sign: sql`` })}
    union all ${posted(sql, asked, { condition: later, sign: sql`-` })}`
}

/** The version of each item's plan that counts. */
export const countingOn = (sql: Sql, { asOf, knownAt }: Axes, { year }: AskedAccounts): Fragment =>
  sql`select item_key, max(version) as version from fund_plan_version
    where year = ${year} and effective_from <= ${asOf}::date and position <= ${knownAt.position}
    group by item_key`
