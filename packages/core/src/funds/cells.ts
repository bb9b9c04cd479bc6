/** How each account stands, as decisions look it up: what the last entry that touched it says. */
import type { CanonicalValue } from "../journal/Canonical.ts"
import type { CellWriter } from "../journal/Unit.ts"
import type { AccountCode } from "./Account.ts"
import { accountsAfter, usedAfter } from "./events.ts"
import { planCells, usedCell } from "./plan/limits.ts"

export const balanceCell = (account: AccountCode): string => `funds.balance/${account}`

interface Balance {
  readonly balanceFen: bigint
  readonly reservedFen: bigint
}

const NOTHING: Balance = { balanceFen: 0n, reservedFen: 0n }

/** What a cell says; an account that no transfer has touched holds nothing. */
export const balanceIn = (value: CanonicalValue | undefined): Balance => {
  if (typeof value !== "string") return NOTHING
  const [balance = "0", reserved = "0"] = value.split(" ")
  return { balanceFen: BigInt(balance), reservedFen: BigInt(reserved) }
}

/**
 * Balance and what of it is set aside, apart by a blank: two numbers a value, thousands of times a second.
 */
export const fundCells: CellWriter = function* (entry) {
  yield* planCells(entry)
  if (!entry.stream.startsWith("transfer/")) return
  for (const { account, balanceFen, reservedFen } of accountsAfter(entry)) {
    yield [balanceCell(account), `${balanceFen} ${reservedFen}`]
  }
  for (const { limit, usedFen } of usedAfter(entry)) yield [usedCell(limit), usedFen.toString()]
}
