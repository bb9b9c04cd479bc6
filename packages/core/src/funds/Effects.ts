/** What a transfer does while it is decided: to the accounts that it moves money in, and to its limits. */
import type { Known } from "../journal/Unit.ts"
import { Balances } from "./Balances.ts"
import type { BalanceTooLarge, FundsInsufficient } from "./errors.ts"
import type { TransferLine } from "./Transfer.ts"
import { type LimitRefusal, type Purposeful, Uses } from "./Uses.ts"

export type EffectRefusal = FundsInsufficient | BalanceTooLarge | LimitRefusal

/** A line against itself: what moves its money back. */
export const movedBack = ({ from, to, amountFen }: TransferLine): TransferLine => ({
  from: to,
  to: from,
  amountFen,
})

export class Effects {
  readonly #balances: Balances
  readonly #uses: Uses

  constructor(known: Known, what: Purposeful) {
    this.#balances = new Balances(known)
    this.#uses = new Uses(known, what)
  }

  move(line: TransferLine): EffectRefusal | undefined {
    return this.#balances.move(line) ?? this.#uses.take(line)
  }

  /** Moves back what a line of the chart had moved. */
  undo(line: TransferLine): EffectRefusal | undefined {
    return this.#balances.move(movedBack(line)) ?? this.#uses.undo(line)
  }

  reserve(line: TransferLine): EffectRefusal | undefined {
    return this.#balances.reserve(line) ?? this.#uses.hold(line)
  }

  release(line: TransferLine): void {
    this.#balances.release(line)
    this.#uses.release(line)
  }

  /** Accounts and limits that were touched, as an entry states them. */
  get stated() {
    return { accounts: this.#balances.stated, used: this.#uses.stated }
  }
}
