/** How accounts stand while a transfer is decided: as loaded, with what its earlier lines did on top. */
import { HELD_MAX } from "../kernel/Money.ts"
import type { Known } from "../journal/Unit.ts"
import { type AccountCode, accountOf, mayBeNegative } from "./Account.ts"
import { balanceIn, balanceCell } from "./cells.ts"
import { BalanceTooLarge, FundsInsufficient } from "./errors.ts"
import { namedIn } from "./namedIn.ts"
import type { AccountBalance, TransferLine } from "./Transfer.ts"

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
  reserve(line: TransferLine): FundsInsufficient | BalanceTooLarge | undefined {
    const { from, amountFen } = line
    const standing = this.#of(from)
    const refusal = insufficient(this.#known, line, standing)
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
  move(line: TransferLine): FundsInsufficient | BalanceTooLarge | undefined {
    const { from, to, amountFen } = line
    const [out, into] = [this.#of(from), this.#of(to)]
    const refusal = insufficient(this.#known, line, out)
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
  known: Known,
  { from: account, amountFen }: TransferLine,
  { balanceFen, reservedFen }: Standing,
): FundsInsufficient | undefined => {
  const availableFen = balanceFen - reservedFen
  const place = accountOf(account)
  if (availableFen >= amountFen || mayBeNegative(place.purpose)) return undefined
  const names = namedIn(known, place)
  return new FundsInsufficient({ account, ...names, balanceFen, reservedFen, availableFen, amountFen })
}
