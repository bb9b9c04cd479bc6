/** Random operations on a ledger, the same from the same seed, each held against the model. */
import { make as dateOf } from "../kernel/CalendarDate.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import type { Entry } from "../journal/Entry.ts"
import type { TransferKind } from "../funds/Chart.ts"
import type { TransferCommand, TransferLine } from "../funds/Transfer.ts"
import { account, Book, type Refused } from "./Book.ts"
import { LedgerModel, type ModelLine } from "./LedgerModel.ts"

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

/** A command on its way, and what the model says of it. */
export interface Asked {
  readonly operation: number
  readonly command: TransferCommand
  readonly expected: boolean
  /** The lines by which a transfer is moved back. */
  readonly back: ReadonlyArray<ModelLine>
}

/** Random commands, one after the other, and what the model says of them. */
export class LedgerRun {
  readonly #model = new LedgerModel()
  readonly #below: (bound: number) => number
  readonly #regions: ReadonlyArray<string>
  readonly #ids: Array<Uuid> = []

  constructor(seed: number, regions: ReadonlyArray<string> = REGIONS) {
    this.#below = seeded(seed)
    this.#regions = regions
  }

  #one<A>(values: ReadonlyArray<A>): A {
    return values[this.#below(values.length)] as A
  }

  #lines(): { readonly kind: TransferKind; readonly lines: [TransferLine, ...Array<TransferLine>] } {
    const [kind, from, to] = this.#one(WAYS)
    const [region, level] = [this.#one(this.#regions), this.#one(LEVELS)]
    const made = (): TransferLine => ({
      from: account(region, level, from),
      to: account(region, level, to),
      amountFen: BigInt(1 + this.#below(1000)),
    })
    return { kind, lines: this.#below(5) === 0 ? [made(), made()] : [made()] }
  }

  /** All that was set aside, or less of it in each line; sometimes nothing at all, which is refused. */
  #amounts(transferId: Uuid): { readonly amountsFen?: readonly [bigint, ...ReadonlyArray<bigint>] } {
    const [first, ...others] = this.#model
      .amountsOf(transferId)
      .map((amountFen) => BigInt(this.#below(Number(amountFen) + 1)))
    return first === undefined || this.#below(2) === 0 ? {} : { amountsFen: [first, ...others] }
  }

  #command(operation: number): TransferCommand {
    const idempotencyKey = CommandId.make(`operation ${operation}`)
    const choice = this.#ids.length === 0 ? 0 : this.#below(10)
    if (choice < 6) return { action: "transfer", idempotencyKey, effectiveOn, ...this.#lines() }
    if (choice === 6) {
      return { action: "reserve", idempotencyKey, effectiveOn, expiresOn: EXPIRES, ...this.#lines() }
    }
    const transferId = this.#one(this.#ids)
    if (choice === 7) {
      return { action: "post", idempotencyKey, transferId, effectiveOn, ...this.#amounts(transferId) }
    }
    if (choice === 8) return { action: "void", idempotencyKey, transferId, reason: "试算" }
    return { action: "reverse", idempotencyKey, transferId, effectiveOn, reason: "试算" }
  }

  /** The next command; the model goes on as if it had been answered as expected. */
  next(operation: number): Asked {
    const command = this.#command(operation)
    const model = this.#model
    const asked = (expected: boolean, back: ReadonlyArray<ModelLine> = []): Asked => ({
      operation,
      command,
      expected,
      back,
    })
    switch (command.action) {
      case "transfer":
        return asked(model.canPost(command.lines))
      case "reserve":
        return asked(model.canReserve(command.lines))
      case "post": {
        const amounts = command.amountsFen ?? model.amountsOf(command.transferId)
        const isSomething = amounts.some((amountFen) => amountFen > 0n)
        return asked(isSomething && model.canPostReservation(command.transferId, TODAY, amounts))
      }
      case "void":
        return asked(model.canEnd(command.transferId, undefined))
      case "reverse": {
        const back = model.canReverse(command.transferId)
        return asked(back !== undefined, back)
      }
    }
  }

  /** Holds an answer against what was expected; answers where ledger and model part. */
  settle({ operation, command, expected, back }: Asked, answer: Uuid | Refused): Divergence | undefined {
    const isAccepted = typeof answer === "string"
    if (isAccepted !== expected) {
      const found = isAccepted ? "accepted" : String(answer["_tag"])
      return { operation, command, expected: expected ? "accepted" : "refused", found }
    }
    if (!isAccepted) return undefined
    if (command.action === "transfer") this.#model.posted(answer, command.lines)
    else if (command.action === "reserve") this.#model.reserved(answer, command.lines, EXPIRES)
    else if (command.action === "reverse") this.#model.posted(answer, back)
    else return undefined
    this.#ids.push(answer)
    return undefined
  }

  /** Accounts that do not hold what the model says. */
  differences(of: Tried["of"]): ReadonlyArray<string> {
    const model = this.#model
    const differing = model.accounts.flatMap((code) => {
      const [held, aside] = of(code as TransferLine["from"])
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
  const run = new LedgerRun(seed)
  const of: Tried["of"] = (code) => ledger.of(code)
  for (let operation = 0; operation < operations; operation += 1) {
    const asked = run.next(operation)
    const divergence = run.settle(asked, ledger.send(asked.command))
    if (divergence !== undefined) return { divergence, differences: run.differences(of) }
  }
  return { divergence: undefined, differences: run.differences(of) }
}

/** The entries of a random ledger. */
export const fundBook = (seed: number, operations: number): ReadonlyArray<Entry> => {
  const book = new Book()
  ledgerRun(book, seed, operations)
  return book.entries
}
