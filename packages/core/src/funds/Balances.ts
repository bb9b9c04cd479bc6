/** How accounts stand while a transfer is decided: as loaded, with what its earlier lines did on top. */
import type { Known } from "../journal/Unit.ts"
import { type AccountCode, accountOf, mayBeNegative } from "./Account.ts"
import { balanceIn, balanceCell } from "./cells.ts"
import { BalanceTooLarge, FundsInsufficient } from "./errors.ts"
import type { AccountBalance, TransferLine } from "./Transfer.ts"

/** What 18 digits hold; PostgreSQL's `bigint` holds a little more. */
const HELD_MAX = 10n ** 18n - 1n

interface Standing {
  balanceFen: bigint
  reservedFen: bigint
}

export class Balances {
  readonly #known: Known
  readonly #touched = new Map<AccountCode, Standing>()

  constructor(known: Known) {
    this.#known = known
  }

  #of(account: AccountCode): Standing {
    const touched = this.#touched.get(account)
    if (touched !== undefined) return touched
    const standing = { ...balanceIn(this.#known.cell(balanceCell(account))) }
    this.#touched.set(account, standing)
    return standing
  }

  /** Sets money aside. */
  reserve({ from, amountFen }: TransferLine): FundsInsufficient | BalanceTooLarge | undefined {
    const standing = this.#of(from)
    const refusal = insufficient(from, standing, amountFen)
    if (refusal !== undefined) return refusal
    if (standing.reservedFen + amountFen > HELD_MAX) return new BalanceTooLarge({ account: from })
    standing.reservedFen += amountFen
    return undefined
  }

  /** Lets go of what was set aside. */
  release({ from, amountFen }: TransferLine): void {
    this.#of(from).reservedFen -= amountFen
  }

  /** Moves money. */
  move({ from, to, amountFen }: TransferLine): FundsInsufficient | BalanceTooLarge | undefined {
    const [out, into] = [this.#of(from), this.#of(to)]
    const refusal = insufficient(from, out, amountFen)
    if (refusal !== undefined) return refusal
    if (out.balanceFen - amountFen < -HELD_MAX) return new BalanceTooLarge({ account: from })
    if (into.balanceFen + amountFen > HELD_MAX) return new BalanceTooLarge({ account: to })
    out.balanceFen -= amountFen
    into.balanceFen += amountFen
    return undefined
  }

  /** The accounts that were touched, as they stand now. */
  get stated(): ReadonlyArray<AccountBalance> {
    return [...this.#touched].map(([account, standing]) => ({ account, ...standing }))
  }
}

const insufficient = (
  account: AccountCode,
  { balanceFen, reservedFen }: Standing,
  amountFen: bigint,
): FundsInsufficient | undefined => {
  const availableFen = balanceFen - reservedFen
  return availableFen >= amountFen || mayBeNegative(accountOf(account).purpose)
    ? undefined
    : new FundsInsufficient({ account, balanceFen, reservedFen, availableFen, amountFen })
}
