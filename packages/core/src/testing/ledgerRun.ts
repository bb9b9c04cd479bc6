/** Random operations on a ledger, the same from the same seed, each held against the model. */
import { make as dateOf } from "../kernel/CalendarDate.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import type { Entry } from "../journal/Entry.ts"
import type { TransferKind } from "../funds/Chart.ts"
import type { TransferCommand, TransferLine } from "../funds/Transfer.ts"
import { account, Book, type Refused } from "./Book.ts"
import { LedgerModel } from "./LedgerModel.ts"

/** A ledger that is tried: a book in memory, or the real one. */
export interface Tried {
  readonly send: (command: TransferCommand) => Uuid | Refused
  readonly of: (code: TransferLine["from"]) => readonly [balanceFen: bigint, reservedFen: bigint]
}

/** Numbers below a bound, the same from the same seed (a linear congruential generator, 48 bits). */
export const seeded = (seed: number): ((below: number) => number) => {
  let state = (BigInt(seed) ^ 0x5deece66dn) & ((1n << 48n) - 1n)
  return (below) => {
    state = (state * 0x5deece66dn + 0xbn) & ((1n << 48n) - 1n)
    return Number(state >> 17n) % below
  }
}

const REGIONS = ["341522", "341523", "341621"] as const
const LEVELS = ["central", "county"] as const
const WAYS = [
  ["appropriation", "source", "budget"],
  ["arrival", "budget", "arrived"],
  ["deposit", "arrived", "specialAccount"],
  ["commitment", "specialAccount", "payable"],
  ["disbursement", "payable", "paid"],
  ["disbursement", "specialAccount", "retention"],
  ["release", "retention", "paid"],
  ["refund", "paid", "specialAccount"],
  ["expenditure", "paid", "spent"],
] as const satisfies ReadonlyArray<readonly [TransferKind, string, string]>

const TODAY = "2010-05-31"
const EXPIRES = dateOf("2010-06-30")
const effectiveOn = dateOf("2010-05-20")

/** How an operation came out otherwise than the model says. */
export interface Divergence {
  readonly operation: number
  readonly command: TransferCommand
  readonly expected: string
  readonly found: string
}

class Run {
  readonly #ledger: Tried
  readonly #model = new LedgerModel()
  readonly #below: (bound: number) => number
  readonly #ids: Array<Uuid> = []

  constructor(ledger: Tried, seed: number) {
    this.#ledger = ledger
    this.#below = seeded(seed)
  }

  #one<A>(values: ReadonlyArray<A>): A {
    return values[this.#below(values.length)] as A
  }

  #lines(): { readonly kind: TransferKind; readonly lines: [TransferLine, ...Array<TransferLine>] } {
    const [kind, from, to] = this.#one(WAYS)
    const [region, level] = [this.#one(REGIONS), this.#one(LEVELS)]
    const made = (): TransferLine => ({
      from: account(region, level, from),
      to: account(region, level, to),
      amountFen: BigInt(1 + this.#below(1000)),
    })
    return { kind, lines: this.#below(5) === 0 ? [made(), made()] : [made()] }
  }

  #command(operation: number): TransferCommand {
    const idempotencyKey = CommandId.make(`operation ${operation}`)
    const choice = this.#ids.length === 0 ? 0 : this.#below(10)
    if (choice < 6) return { action: "transfer", idempotencyKey, effectiveOn, ...this.#lines() }
    if (choice === 6) {
      return { action: "reserve", idempotencyKey, effectiveOn, expiresOn: EXPIRES, ...this.#lines() }
    }
    const transferId = this.#one(this.#ids)
    if (choice === 7) return { action: "post", idempotencyKey, transferId, effectiveOn }
    if (choice === 8) return { action: "void", idempotencyKey, transferId, reason: "试算" }
    return { action: "reverse", idempotencyKey, transferId, effectiveOn, reason: "试算" }
  }

  /** What the model says of a command, before the ledger is asked. */
  #expected(command: TransferCommand): boolean {
    const model = this.#model
    switch (command.action) {
      case "transfer":
        return model.canPost(command.lines)
      case "reserve":
        return model.canReserve(command.lines)
      case "post":
        return model.canPostReservation(command.transferId, TODAY, model.amountsOf(command.transferId))
      case "void":
        return model.canEnd(command.transferId, undefined)
      case "reverse": {
        this.#back = model.canReverse(command.transferId)
        return this.#back !== undefined
      }
    }
  }

  #back: ReturnType<LedgerModel["canReverse"]>

  #remember(command: TransferCommand, id: Uuid): void {
    if (command.action === "transfer") this.#model.posted(id, command.lines)
    else if (command.action === "reserve") this.#model.reserved(id, command.lines, EXPIRES)
    else if (command.action === "reverse") this.#model.posted(id, this.#back ?? [])
    else return
    this.#ids.push(id)
  }

  /** Tries one operation; answers where ledger and model part. */
  step(operation: number): Divergence | undefined {
    const command = this.#command(operation)
    const expected = this.#expected(command)
    const answer = this.#ledger.send(command)
    const isAccepted = typeof answer === "string"
    if (isAccepted !== expected) {
      const found = isAccepted ? "accepted" : String(answer["_tag"])
      return { operation, command, expected: expected ? "accepted" : "refused", found }
    }
    if (isAccepted) this.#remember(command, answer)
    return undefined
  }

  /** Accounts that do not hold what the model says. */
  differences(): ReadonlyArray<string> {
    const model = this.#model
    const differing = model.accounts.flatMap((code) => {
      const [held, aside] = this.#ledger.of(code as TransferLine["from"])
      return held === model.held(code) && aside === model.aside(code)
        ? []
        : [`${code}: ${held} ${aside}, not ${model.held(code)} ${model.aside(code)}`]
    })
    return model.total === 0n ? differing : [...differing, `all accounts add up to ${model.total}`]
  }
}

/** Runs so many operations from a seed; answers what went otherwise than the model says. */
export const ledgerRun = (
  ledger: Tried,
  seed: number,
  operations: number,
): { readonly divergence: Divergence | undefined; readonly differences: ReadonlyArray<string> } => {
  const run = new Run(ledger, seed)
  for (let operation = 0; operation < operations; operation += 1) {
    const divergence = run.step(operation)
    if (divergence !== undefined) return { divergence, differences: run.differences() }
  }
  return { divergence: undefined, differences: run.differences() }
}

/** The entries of a random ledger. */
export const fundBook = (seed: number, operations: number): ReadonlyArray<Entry> => {
  const book = new Book()
  ledgerRun(book, seed, operations)
  return book.entries
}
