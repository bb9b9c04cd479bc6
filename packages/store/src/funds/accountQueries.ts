/** Accounts of the fund ledger, read: from how they stand, or from their postings on other axes. */
import { Effect, Stream } from "effect"
import type { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import {
  type AccountBalance,
  type AccountCode,
  type AccountsOrder,
  FUND_LEVELS,
  type FundLevel,
  type FundRepository,
  type Purpose,
  PURPOSES,
  type SumsBy,
} from "@minsheng/core/funds"
import { Page } from "@minsheng/core/kernel"
import { accountConditions, balancesOf, onAxes } from "./conditions.ts"

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

interface SumRow {
  readonly key: string
  readonly level: FundLevel
  readonly purpose: Purpose
  readonly account_count: number
  readonly balance_fen: string
  readonly reserved_fen: string
}

const COLUMN = { region: "region_code", item: "item_key", level: "level" } as const satisfies Record<
  SumsBy,
  string
>

const cursorOf = ({ account, balanceFen }: AccountBalance): Page.Cursor =>
  Page.keyCursor(`${balanceFen} ${account}`)

interface Place {
  readonly balanceFen: string
  readonly code: string
}

/** The place that a cursor names; `undefined` for a text that is no cursor, which then begins at the top. */
const placeOf = (cursor: Page.Cursor | undefined): Place | undefined => {
  if (cursor === undefined) return undefined
  const [, balanceFen, code] = /^(-?\d{1,18}) ([\w-]{1,60})$/u.exec(Page.cursorKey(cursor)) ?? []
  return balanceFen === undefined || code === undefined ? undefined : { balanceFen, code }
}

const listed = (values: ReadonlyArray<string>): string => `array['${values.join("','")}']`

/** What accounts go by: division, item, who gives, and how far on the way. */
const CODE_PARTS = [
  "split_part(code, '-', 2)",
  "split_part(code, '-', 3)",
  `array_position(${listed(FUND_LEVELS)}, split_part(code, '-', 4))`,
  `array_position(${listed(PURPOSES)}, split_part(code, '-', 5))`,
]

/** The same of one account, as values of SQL; positions in arrays begin with 1. */
const partsOf = (sql: SqlClient.SqlClient, code: string): Fragment => {
  const [, region = "", item = "", level = "", purpose = ""] = code.split("-")
  const [giver, stage] = [
    FUND_LEVELS.findIndex((one) => one === level),
    PURPOSES.findIndex((one) => one === purpose),
  ]
  return sql`(${region}, ${item}, ${giver + 1}::integer, ${stage + 1}::integer)`
}

const inOrder = (isBackwards: boolean): string =>
  CODE_PARTS.map((part) => (isBackwards ? `${part} desc` : part)).join(", ")

/** Those that hold most first, and of equal ones by code; or by code alone. */
const orderOf = (sql: SqlClient.SqlClient, order: AccountsOrder, isBackwards: boolean): Fragment => {
  if (order === "code") return sql.literal(inOrder(isBackwards))
  return sql.literal(isBackwards ? "balance_fen, code desc" : "balance_fen desc, code")
}

const beyond = (
  sql: SqlClient.SqlClient,
  order: AccountsOrder,
  isBackwards: boolean,
  { balanceFen, code }: Place,
): Fragment => {
  if (order === "code") {
    const key = sql.literal(`(${CODE_PARTS.join(", ")})`)
    return isBackwards ? sql`${key} < ${partsOf(sql, code)}` : sql`${key} > ${partsOf(sql, code)}`
  }
  const held = sql`${balanceFen}::bigint`
  return isBackwards
    ? sql`(balance_fen > ${held} or (balance_fen = ${held} and code < ${code}))`
    : sql`(balance_fen < ${held} or (balance_fen = ${held} and code > ${code}))`
}

type Reading = Pick<FundRepository["Service"], "balances" | "allBalances" | "accounts" | "sums" | "balance">

export const accountQueries = (sql: SqlClient.SqlClient): Reading => ({
  balances: (axes, asked) =>
    sql<BalanceRow>`select code as account, balance_fen::text, reserved_fen::text
      from (${balancesOf(sql, axes, asked)}) as account order by code`.pipe(
      Effect.map((rows) => rows.map(balanceOf)),
      Effect.orDie,
    ),
  allBalances: (axes, asked) =>
    sql<BalanceRow>`select code as account, balance_fen::text, reserved_fen::text
      from (${balancesOf(sql, axes, asked)}) as account order by ${sql.literal(inOrder(false))}`.stream.pipe(
      Stream.map(balanceOf),
      Stream.orDie,
    ),
  accounts: Effect.fn("FundRepository.accounts")(function* (axes, asked, { reach, order, holding }) {
    const place = placeOf(reach.from)
    const { backwards } = reach
    const conditions = [
      sql`true`,
      ...(holding ? [sql`(balance_fen <> 0 or reserved_fen <> 0)`] : []),
      ...(place === undefined ? [] : [beyond(sql, order, backwards, place)]),
    ]
    const rows = yield* sql<BalanceRow>`select code as account, balance_fen::text, reserved_fen::text
      from (${balancesOf(sql, axes, asked)}) as account where ${sql.and(conditions)}
      order by ${orderOf(sql, order, backwards)} limit ${reach.limit + 1}`
    return Page.sliced(rows.map(balanceOf), reach, cursorOf)
  }, Effect.orDie),
  sums: Effect.fn("FundRepository.sums")(function* (axes, asked, by) {
    const key = sql.literal(`a.${COLUMN[by]}`)
    const from = axes.current
      ? sql`fund_account as a where ${accountConditions(sql, asked)}`
      : sql`(${balancesOf(sql, axes, asked)}) as held join fund_account as a using (code)`
    const held = sql.literal(axes.current ? "a" : "held")
    const rows =
      yield* sql<SumRow>`select ${key} as key, a.level, a.purpose, count(*)::integer as account_count,
        sum(${held}.balance_fen)::text as balance_fen, sum(${held}.reserved_fen)::text as reserved_fen
      from ${from} group by 1, 2, 3 order by 1, 2, 3`
    return rows.map((row) => ({
      key: row.key,
      level: row.level,
      purpose: row.purpose,
      accountCount: row.account_count,
      balanceFen: BigInt(row.balance_fen),
      reservedFen: BigInt(row.reserved_fen),
    }))
  }, Effect.orDie),
  balance: (axes, account) => {
    const found = axes.current
      ? sql<BalanceRow>`select code as account, balance_fen::text, reserved_fen::text
          from fund_account where code = ${account}`
      : sql<BalanceRow>`select ${account} as account, coalesce(sum(p.amount_fen), 0)::text as balance_fen,
            coalesce(sum(p.reserved_fen), 0)::text as reserved_fen
          from fund_posting as p where p.account = ${account} and ${onAxes(sql, axes)}`
    return found.pipe(
      Effect.map(([row]) =>
        row === undefined ? { account, balanceFen: 0n, reservedFen: 0n } : balanceOf(row),
      ),
      Effect.orDie,
    )
  },
})
