/** The fund ledger, read: from the accounts as they stand, or from their postings on other axes. */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type { Axes } from "@minsheng/core/journal"
import {
  type AccountBalance,
  type AccountCode,
  type AskedAccounts,
  FundRepository,
} from "@minsheng/core/funds"
import type { Uuid } from "@minsheng/core/kernel"

interface BalanceRow {
  readonly account: string
  readonly balance_fen: string
  readonly reserved_fen: string
}

const balanceOf = (row: BalanceRow): AccountBalance => ({
  account: row.account as AccountCode,
  balanceFen: BigInt(row.balance_fen),
  reservedFen: BigInt(row.reserved_fen),
})

export const fundRepositoryLayer = Layer.effect(
  FundRepository,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient

    const conditions = ({ year, regionCodes, itemKeys, level, purpose }: AskedAccounts): Fragment =>
      sql.and([
        sql`year = ${year}`,
        ...(regionCodes === undefined ? [] : [sql`region_code = any(${regionCodes}::text[])`]),
        ...(itemKeys === undefined ? [] : [sql`item_key = any(${itemKeys}::text[])`]),
        ...(level === undefined ? [] : [sql`level = ${level}`]),
        ...(purpose === undefined ? [] : [sql`purpose = ${purpose}`]),
      ])

    const standing = (asked: AskedAccounts) =>
      sql<BalanceRow>`select code as account, balance_fen::text, reserved_fen::text
        from fund_account where ${conditions(asked)} order by code`

    const onAxes = ({ asOf, knownAt }: Axes, asked: AskedAccounts) =>
      sql<BalanceRow>`select p.account, sum(p.amount_fen)::text as balance_fen,
          sum(p.reserved_fen)::text as reserved_fen
        from fund_posting as p
        where p.account in (select code from fund_account where ${conditions(asked)})
          and p.effective_on <= ${asOf}::date and p.position <= ${knownAt.position}
        group by p.account order by p.account`

    return FundRepository.of({
      balances: (axes, asked) =>
        (axes.current ? standing(asked) : onAxes(axes, asked)).pipe(
          Effect.map((rows) => rows.map(balanceOf)),
          Effect.orDie,
        ),
      overdue: (today, limit) =>
        sql<{ id: string }>`select id from fund_transfer
          where state = 'reserved' and expires_on < ${today}::date
          order by expires_on, id limit ${limit}`.pipe(
          Effect.map((rows) => rows.map(({ id }) => id as Uuid.Uuid)),
          Effect.orDie,
        ),
    })
  }),
)
