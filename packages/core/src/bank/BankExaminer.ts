/**
 * Checking bank accounts entry by entry, with nothing but the entries: that statements add up and follow each
 * other, that what is matched comes to the same on both sides and is matched once, that nothing is closed of
 * which something is left. Whoever forges an entry and chains all anew is found as long as it does not add
 * up.
 */
import { Option, Schema } from "effect"
import { addDays } from "../kernel/CalendarDate.ts"
import type { CanonicalObject } from "../journal/Canonical.ts"
import { upcast } from "../journal/EventType.ts"
import type { Examiner, Finding, StoredEntry } from "../journal/verify.ts"
import { lineKey, postingKey, type StatementState } from "./Bank.ts"
import { bankEvents, type MatchedPosting, type OpenItem, type StatedMatch } from "./events.ts"
import { isEven } from "./reconcile.ts"

type Payload<Type extends (typeof bankEvents)[number]["type"]> = Extract<
  (typeof bankEvents)[number],
  { readonly type: Type }
>["payload"]["Type"]

type Examined = {
  readonly [Event in (typeof bankEvents)[number] as Event["type"]]: {
    readonly type: Event["type"]
    readonly payload: Event["payload"]["Type"]
  }
}[(typeof bankEvents)[number]["type"]]

const FAMILY = "bank/"
const TYPES = new Map<string, (typeof bankEvents)[number]>(bankEvents.map((event) => [event.type, event]))
const payloadIn = Schema.decodeUnknownOption(Schema.fromJsonString(Schema.Unknown))

/** An entry as its text says; `undefined` for one that no account of ours can hold. */
const examinedOf = ({ type, payloadText, payloadVersion }: StoredEntry): Examined | undefined => {
  const event = TYPES.get(type)
  if (event === undefined || payloadVersion > event.version) return undefined
  const decode = Schema.decodeUnknownOption(event.payload)
  const payload = Option.flatMap(payloadIn(payloadText), (said) =>
    decode(upcast(event, said as CanonicalObject, payloadVersion)),
  )
  return Option.isNone(payload) ? undefined : ({ type, payload: payload.value } as Examined)
}

const finding = (fault: Finding["fault"], expected: string, found: string): Finding => ({
  fault,
  expected,
  found,
})

interface Statement {
  readonly stated: Payload<"BankStatementRecorded">
  readonly state: StatementState
}

interface Match extends StatedMatch {
  readonly madeIn: string
}

const sumOf = (amounts: Iterable<bigint>): bigint => {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum
}

/** One account as far as its entries have been taken. */
class ExaminedAccount {
  readonly #statements = new Map<string, Statement>()
  readonly #matches = new Map<number, Match>()
  readonly #matchOf = new Map<string, number>()
  #lastNumber = 0

  #last(): Statement | undefined {
    const standing = [...this.#statements.values()].filter(({ state }) => state !== "withdrawn")
    return standing.toSorted((a, b) => (a.stated.fromOn < b.stated.fromOn ? -1 : 1)).at(-1)
  }

  take({ type, payload }: Examined): Finding | undefined {
    switch (type) {
      case "BankStatementRecorded":
        return this.#recorded(payload)
      case "BankItemsMatched":
        return (
          this.#notIn(payload.statementId, "open") ??
          this.#first(payload.matches, (match) => this.#matched(payload.statementId, match))
        )
      case "BankMatchesUndone":
        return (
          this.#notIn(payload.statementId, "open") ??
          this.#first(payload.numbers, (number) => this.#undone(payload.statementId, number))
        )
      case "BankItemsExplained":
        return this.#notIn(payload.statementId, "open")
      case "BankStatementClosed":
        return this.#notIn(payload.statementId, "open") ?? this.#closed(payload)
      case "BankStatementReopened":
        return this.#notIn(payload.statementId, "closed") ?? this.#changed(payload.statementId, "open")
      case "BankStatementWithdrawn":
        return this.#notIn(payload.statementId, "open") ?? this.#withdrawn(payload.statementId)
    }
  }

  #first<Part>(parts: ReadonlyArray<Part>, take: (part: Part) => Finding | undefined): Finding | undefined {
    for (const part of parts) {
      const found = take(part)
      if (found !== undefined) return found
    }
    return undefined
  }

  #notIn(id: string, needed: StatementState): Finding | undefined {
    const state = this.#statements.get(id)?.state ?? "not recorded"
    return state === needed ? undefined : finding("state", `${id} ${needed}`, state)
  }

  #changed(id: string, state: StatementState): undefined {
    const statement = this.#statements.get(id)
    if (statement !== undefined) this.#statements.set(id, { ...statement, state })
    return undefined
  }

  #recorded(stated: Payload<"BankStatementRecorded">): Finding | undefined {
    const { statementId, openingFen, closingFen, lines, fromOn, toOn } = stated
    const heldFen = openingFen + sumOf(lines.map(({ amountFen }) => amountFen))
    if (heldFen !== closingFen) return finding("balance", `${closingFen}`, `${heldFen}`)
    const outside = lines.find(({ on }) => on < fromOn || on > toOn)
    if (outside !== undefined) return finding("state", `${fromOn} to ${toOn}`, outside.on)
    const last = this.#last()
    if (last !== undefined) {
      const { state, stated: before } = last
      const follows = `${addDays(before.toOn, 1)} ${before.closingFen} closed`
      const found = `${fromOn} ${openingFen} ${state}`
      if (follows !== found) return finding("state", follows, found)
    }
    this.#statements.set(statementId, { stated, state: "open" })
    return undefined
  }

  #lineFen({ statementId, number }: StatedMatch["lines"][number]): bigint | undefined {
    const statement = this.#statements.get(statementId)
    return statement?.state === "withdrawn" ? undefined : statement?.stated.lines[number - 1]?.amountFen
  }

  #matched(madeIn: string, match: StatedMatch): Finding | undefined {
    const { number, lines, postings } = match
    if (number !== this.#lastNumber + 1) return finding("state", `${this.#lastNumber + 1}`, `${number}`)
    const keys = [...lines.map(lineKey), ...postings.map(postingKey)]
    const twice = keys.find((key, at) => this.#matchOf.has(key) || keys.indexOf(key) !== at)
    if (twice !== undefined) return finding("state", "matched once", twice)
    const amounts = lines.map((line) => this.#lineFen(line))
    const unknown = amounts.indexOf(undefined)
    if (unknown >= 0) return finding("state", "a line of the account", keys[unknown] ?? "")
    const linesFen = sumOf(amounts.filter((amount) => amount !== undefined))
    const postingsFen = sumOf(postings.map(({ amountFen }: MatchedPosting) => amountFen))
    if (linesFen !== postingsFen) return finding("balance", `${linesFen}`, `${postingsFen}`)
    this.#matches.set(number, { ...match, madeIn })
    for (const key of keys) this.#matchOf.set(key, number)
    this.#lastNumber = number
    return undefined
  }

  #undone(statementId: string, number: number): Finding | undefined {
    const match = this.#matches.get(number)
    if (match?.madeIn !== statementId) return finding("state", `a match of ${statementId}`, `${number}`)
    for (const key of [...match.lines.map(lineKey), ...match.postings.map(postingKey)]) {
      this.#matchOf.delete(key)
    }
    this.#matches.delete(number)
    return undefined
  }

  #withdrawn(statementId: string): undefined {
    for (const { number, madeIn } of this.#matches.values()) {
      if (madeIn === statementId) this.#undone(statementId, number)
    }
    return this.#changed(statementId, "withdrawn")
  }

  /** What a closing leaves has to be all that is in no match, each with its reason. */
  #closed({ statementId, table, items }: Payload<"BankStatementClosed">): Finding | undefined {
    const statement = this.#statements.get(statementId)
    if (statement === undefined) return undefined
    const { closingFen, toOn } = statement.stated
    if (!isEven(table) || table.bankFen !== closingFen) {
      return finding("balance", `${closingFen}`, `${table.bankFen} and ${table.adjustedFen}`)
    }
    const known = new Set(
      items.flatMap(({ item }: OpenItem) => (item._tag === "Line" ? [lineKey(item)] : [])),
    )
    for (const { stated, state } of this.#statements.values()) {
      if (state === "withdrawn" || stated.toOn > toOn) continue
      for (let number = 1; number <= stated.lines.length; number += 1) {
        const key = lineKey({ statementId: stated.statementId, number })
        if (!this.#matchOf.has(key) && !known.has(key))
          return finding("state", key, "not matched, not explained")
      }
    }
    const bare = items.find(({ item, explained }) => explained === null && !this.#isMatched(item))
    if (bare !== undefined) return finding("state", "explained", JSON.stringify(bare.item))
    return this.#changed(statementId, "closed")
  }

  #isMatched(item: OpenItem["item"]): boolean {
    if (item._tag === "Opening") return false
    return this.#matchOf.has(item._tag === "Line" ? lineKey(item) : postingKey(item))
  }
}

export class BankExaminer implements Examiner {
  /** `null`: an account whose beginning lies before a part of the journal; it is believed. */
  readonly #accounts = new Map<string, ExaminedAccount | null>()

  take(entry: StoredEntry): Finding | undefined {
    const { stream, streamVersion, type } = entry
    if (!stream.startsWith(FAMILY)) return undefined
    const examined = examinedOf(entry)
    if (examined === undefined) return finding("form", "an entry of a bank account", type)
    let account = this.#accounts.get(stream)
    if (account === undefined) {
      account = streamVersion === 1 ? new ExaminedAccount() : null
      this.#accounts.set(stream, account)
    }
    return account?.take(examined)
  }
}
