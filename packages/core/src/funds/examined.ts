/**
 * Entries of transfers as whoever checks them reads them: field by field, from the text that was hashed,
 * without the schemas that the ledger wrote them with.
 */
import type { CanonicalObject, CanonicalValue } from "../journal/Canonical.ts"
import { upcast } from "../journal/EventType.ts"
import type { StoredEntry } from "../journal/verify.ts"
import { type Account, type AccountCode, accountOf, isAccountCode } from "./Account.ts"
import { TRANSFER_KINDS, type TransferKind } from "./Chart.ts"
import { fundEvents } from "./events.ts"

export interface ExaminedAccount extends Account {
  readonly code: AccountCode
}

export interface ExaminedLine {
  readonly from: ExaminedAccount
  readonly to: ExaminedAccount
  readonly amountFen: bigint
}

/** What an entry says of an account: how it stands after it. */
export interface ExaminedBalance {
  readonly account: ExaminedAccount
  readonly balanceFen: bigint
  readonly reservedFen: bigint
}

/** What an entry says of a limit: how far it is used after it. */
export interface ExaminedUse {
  readonly limit: string
  readonly usedFen: bigint
}

/** How accounts and limits stand after an entry. */
export interface ExaminedAfter {
  readonly accounts: ReadonlyArray<ExaminedBalance>
  readonly used: ReadonlyArray<ExaminedUse>
}

interface ExaminedStated extends ExaminedAfter {
  readonly kind: TransferKind
  readonly lines: ReadonlyArray<ExaminedLine>
  readonly projectCode: string | null
}

export type Examined =
  | (ExaminedStated & {
      readonly type: "TransferPosted"
      readonly reverses: string | null
      readonly back: boolean
    })
  | (ExaminedStated & { readonly type: "TransferReserved" })
  | (ExaminedAfter & { readonly type: "ReservationPosted"; readonly amountsFen: ReadonlyArray<bigint> })
  | (ExaminedAfter & { readonly type: "ReservationEnded" })
  | { readonly type: "TransferReversed"; readonly by: string }

/** A field that is not what it must be. */
class Malformed extends Error {}

const EVENTS = new Map(fundEvents.map((event) => [event.type as string, event]))
const AMOUNT = /^(?:0|[1-9]\d{0,17})$/u
const BALANCE = /^(?:0|-?[1-9]\d{0,17})$/u

const textIn = (value: CanonicalObject, field: string): string => {
  const text = value[field]
  if (typeof text !== "string") throw new Malformed(field)
  return text
}

const listIn = (value: CanonicalObject, field: string): ReadonlyArray<CanonicalValue> => {
  const list = value[field]
  if (!Array.isArray(list)) throw new Malformed(field)
  return list as ReadonlyArray<CanonicalValue>
}

const objectOf = (value: CanonicalValue | undefined, field: string): CanonicalObject => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Malformed(field)
  return value as CanonicalObject
}

const fenOf = (value: CanonicalValue | undefined, form: RegExp, field: string): bigint => {
  if (typeof value !== "string" || !form.test(value)) throw new Malformed(field)
  return BigInt(value)
}

export class ExaminedEntries {
  /** Accounts are few and named often: each is taken apart once. */
  readonly #accounts = new Map<string, ExaminedAccount>()

  #accountIn(value: CanonicalObject, field: string): ExaminedAccount {
    const code = textIn(value, field)
    const known = this.#accounts.get(code)
    if (known !== undefined) return known
    if (!isAccountCode(code)) throw new Malformed(`${field} ${code}`)
    const account = { code, ...accountOf(code) }
    this.#accounts.set(code, account)
    return account
  }

  #linesIn(payload: CanonicalObject): ReadonlyArray<ExaminedLine> {
    const lines = listIn(payload, "lines").map((value) => {
      const line = objectOf(value, "lines")
      const amountFen = fenOf(line["amountFen"], AMOUNT, "amountFen")
      if (amountFen === 0n) throw new Malformed("amountFen 0")
      return { from: this.#accountIn(line, "from"), to: this.#accountIn(line, "to"), amountFen }
    })
    if (lines.length === 0) throw new Malformed("lines")
    return lines
  }

  #afterIn(payload: CanonicalObject): ExaminedAfter {
    const used = listIn(payload, "used").map((value) => {
      const use = objectOf(value, "used")
      return { limit: textIn(use, "limit"), usedFen: fenOf(use["usedFen"], BALANCE, "usedFen") }
    })
    return { accounts: this.#balancesIn(payload), used }
  }

  #balancesIn(payload: CanonicalObject): ReadonlyArray<ExaminedBalance> {
    return listIn(payload, "accounts").map((value) => {
      const balance = objectOf(value, "accounts")
      return {
        account: this.#accountIn(balance, "account"),
        balanceFen: fenOf(balance["balanceFen"], BALANCE, "balanceFen"),
        reservedFen: fenOf(balance["reservedFen"], AMOUNT, "reservedFen"),
      }
    })
  }

  #statedIn(payload: CanonicalObject): ExaminedStated {
    const kind = TRANSFER_KINDS.find((known) => known === payload["kind"])
    if (kind === undefined) throw new Malformed("kind")
    const projectCode = payload["projectCode"] === undefined ? null : textIn(payload, "projectCode")
    return { kind, lines: this.#linesIn(payload), projectCode, ...this.#afterIn(payload) }
  }

  #read(entry: StoredEntry): Examined {
    const event = EVENTS.get(entry.type)
    if (event === undefined || entry.payloadVersion > event.version) throw new Malformed(entry.type)
    if (entry.supersedes !== null || entry.annuls) throw new Malformed("supersedes")
    const stored = objectOf(JSON.parse(entry.payloadText) as CanonicalValue, "payload")
    const payload = upcast(event, stored, entry.payloadVersion)
    switch (event.type) {
      case "TransferPosted": {
        const reverses = payload["reverses"] === null ? null : textIn(payload, "reverses")
        const back = payload["back"]
        if (typeof back !== "boolean") throw new Malformed("back")
        return { type: event.type, ...this.#statedIn(payload), reverses, back }
      }
      case "TransferReserved":
        return { type: event.type, ...this.#statedIn(payload) }
      case "ReservationPosted": {
        const amounts = listIn(payload, "amountsFen")
        const amountsFen = amounts.map((amount) => fenOf(amount, AMOUNT, "amountsFen"))
        return { type: event.type, amountsFen, ...this.#afterIn(payload) }
      }
      case "ReservationEnded":
        return { type: event.type, ...this.#afterIn(payload) }
      case "TransferReversed":
        return { type: event.type, by: textIn(payload, "by") }
    }
  }

  /** What an entry says; a text names what of it cannot be read. */
  read(entry: StoredEntry): Examined | string {
    try {
      return this.#read(entry)
    } catch (error) {
      if (error instanceof Malformed) return error.message
      if (error instanceof SyntaxError) return entry.payloadText
      throw error
    }
  }
}
