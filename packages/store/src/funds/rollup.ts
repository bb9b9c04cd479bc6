/**
 * The months' sums of the fund ledger, added up again from its postings by the database itself: much quicker
 * than from the entries one by one. Rows that are right stay; only what differs is written.
 */
import type pg from "pg"
import { JOURNAL_LOCK } from "../journal/WriterConnection.ts"

const KEY = ["year", "region_code", "item_key", "level", "purpose", "kind", "month"]

/** What the postings say: added up by account first, which the database can do in several processes. */
const MADE = `select account.year, region_code, item_key, level, purpose, kind,
    to_char(month, 'YYYY-MM') as month, amount_fen
  from (
    select account as code, kind, date_trunc('month', effective_on::timestamp) as month,
      sum(amount_fen)::bigint as amount_fen
    from minsheng.fund_posting where amount_fen <> 0 group by 1, 2, 3
  ) as posted join minsheng.fund_account as account using (code)`

/**
 * Rows that are missing, that nothing holds, or whose sum is another; a sum of null is a row too many. A
 * table of its own: the database adds up with several processes for that, and not for an `insert`.
 */
const WRONG = `create temporary table rollup_wrong on commit drop as
  select ${KEY.join(", ")}, made.amount_fen
  from (${MADE}) as made full join minsheng.fund_rollup as kept using (${KEY.join(", ")})
  where made.amount_fen is distinct from kept.amount_fen`

const TAKE_OUT = `delete from minsheng.fund_rollup as target using rollup_wrong as wrong
  where ${KEY.map((column) => `target.${column} = wrong.${column}`).join(" and ")}`

const PUT_IN = `insert into minsheng.fund_rollup select * from rollup_wrong where amount_fen is not null`

/**
 * Room to add up in memory, where the server's own few megabytes would send the sums through files; and
 * several processes for it, which the database takes for dear when it expects many sums.
 */
const IN_MEMORY = `set local work_mem = '96MB'; set local parallel_setup_cost = 0;
  set local parallel_tuple_cost = 0; set local max_parallel_workers_per_gather = 3`

/** Makes the sums again as the database's owner; writers wait. Answers how many rows were not right. */
export const rebuildRollup = async (owner: pg.ClientBase): Promise<number> => {
  await owner.query("begin isolation level read committed")
  try {
    await owner.query(`select pg_advisory_xact_lock(${JOURNAL_LOCK})`)
    await owner.query(IN_MEMORY)
    const wrong = await owner.query(WRONG)
    if (wrong.rowCount !== 0) {
      await owner.query(TAKE_OUT)
      await owner.query(PUT_IN)
    }
    await owner.query("commit")
    return wrong.rowCount ?? 0
  } catch (error) {
    await owner.query("rollback")
    throw error
  }
}
