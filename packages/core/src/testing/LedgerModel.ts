/**
 * What a ledger must come to, said another way than the ledger says it: balances in a map, changed at once
 * or not at all. It shares no code with what it is held against.
 */

export interface ModelLine {
  readonly from: string
  readonly to: string
  readonly amountFen: bigint
}

interface ModelTransfer {
  readonly lines: ReadonlyArray<ModelLine>
  state: "posted" | "reserved" | "ended" | "reversed"
  readonly expiresOn: string | undefined
}

type Balances = Map<string, bigint>

const isOutside = (account: string): boolean => account.endsWith("-source")

export class LedgerModel {
  readonly #held: Balances = new Map()
  readonly #aside: Balances = new Map()
  readonly #transfers = new Map<string, ModelTransfer>()

  held(account: string): bigint {
    return this.#held.get(account) ?? 0n
  }

  aside(account: string): bigint {
    return this.#aside.get(account) ?? 0n
  }

  get accounts(): ReadonlyArray<string> {
    return [...new Set([...this.#held.keys(), ...this.#aside.keys()])]
  }

  /** All that there is: it comes from outside, so it adds up to nothing. */
  get total(): bigint {
    return [...this.#held.values()].reduce((sum, fen) => sum + fen, 0n)
  }

  #free(account: string): bigint {
    return this.held(account) - this.aside(account)
  }

  /** Whether lines can be moved one after the other; moves them if they can. */
  #move(lines: ReadonlyArray<ModelLine>): boolean {
    const before = new Map(this.#held)
    for (const { from, to, amountFen } of lines) {
      if (!isOutside(from) && this.#free(from) < amountFen) {
        this.#held.clear()
        for (const [account, fen] of before) this.#held.set(account, fen)
        return false
      }
      this.#held.set(from, this.held(from) - amountFen)
      this.#held.set(to, this.held(to) + amountFen)
    }
    return true
  }

  #setAside(lines: ReadonlyArray<ModelLine>, sign: 1n | -1n): void {
    for (const { from, amountFen } of lines) this.#aside.set(from, this.aside(from) + sign * amountFen)
  }

  canPost(lines: ReadonlyArray<ModelLine>): boolean {
    return this.#move(lines)
  }

  posted(id: string, lines: ReadonlyArray<ModelLine>): void {
    this.#transfers.set(id, { lines, state: "posted", expiresOn: undefined })
  }

  canReserve(lines: ReadonlyArray<ModelLine>): boolean {
    const needed = new Map<string, bigint>()
    for (const { from, amountFen } of lines) needed.set(from, (needed.get(from) ?? 0n) + amountFen)
    const fits = [...needed].every(([from, fen]) => isOutside(from) || this.#free(from) >= fen)
    if (fits) this.#setAside(lines, 1n)
    return fits
  }

  reserved(id: string, lines: ReadonlyArray<ModelLine>, expiresOn: string): void {
    this.#transfers.set(id, { lines, state: "reserved", expiresOn })
  }

  /** Posts a share of a reservation, the amounts given line by line. */
  canPostReservation(id: string, today: string, amountsFen: ReadonlyArray<bigint>): boolean {
    const transfer = this.#transfers.get(id)
    if (transfer?.state !== "reserved" || (transfer.expiresOn ?? "") < today) return false
    const lines = transfer.lines.map((line, index) => ({ ...line, amountFen: amountsFen[index] ?? 0n }))
    this.#setAside(transfer.lines, -1n)
    const moved = lines.filter(({ amountFen }) => amountFen > 0n)
    if (!this.#move(moved)) throw new Error("what was set aside is not there")
    this.#transfers.set(id, { lines: moved, state: "posted", expiresOn: undefined })
    return true
  }

  /** What was set aside for a transfer, line by line. */
  amountsOf(id: string): ReadonlyArray<bigint> {
    return this.#transfers.get(id)?.lines.map(({ amountFen }) => amountFen) ?? []
  }

  canEnd(id: string, today: string | undefined): boolean {
    const transfer = this.#transfers.get(id)
    if (transfer?.state !== "reserved") return false
    if (today !== undefined && (transfer.expiresOn ?? "") >= today) return false
    this.#setAside(transfer.lines, -1n)
    transfer.state = "ended"
    return true
  }

  canReverse(id: string): ReadonlyArray<ModelLine> | undefined {
    const transfer = this.#transfers.get(id)
    if (transfer?.state !== "posted") return undefined
    const back = transfer.lines
      .toReversed()
      .map(({ from, to, amountFen }) => ({ from: to, to: from, amountFen }))
    if (!this.#move(back)) return undefined
    transfer.state = "reversed"
    return back
  }
}
