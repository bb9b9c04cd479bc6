/**
 * Keys that are none, by the address that they come from: after some in a minute the address is listened to
 * no more for the rest of it. A key that was good stays so, whoever guesses beside it.
 */
import { hash } from "node:crypto"

const WINDOW_MILLIS = 60_000
export const GUESSES_MAX = 20
/** Beyond this many, the oldest are forgotten. */
const REMEMBERED = 10_000

interface Guesses {
  readonly since: number
  readonly count: number
}

const forgetOldest = (map: Map<string, unknown>): void => {
  if (map.size > REMEMBERED) map.delete(map.keys().next().value ?? "")
}

const digestOf = (secret: string): string => hash("sha256", secret, "base64")

export class KeyGuesses {
  readonly #guesses = new Map<string, Guesses>()
  readonly #good = new Map<string, true>()
  readonly #now: () => number

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Seconds until an address is listened to again; `undefined` while it is, or for a key that was good. */
  waitOf(address: string, secret: string): number | undefined {
    const guesses = this.#guesses.get(address)
    if (guesses === undefined || guesses.count < GUESSES_MAX) return undefined
    const left = guesses.since + WINDOW_MILLIS - this.#now()
    if (left <= 0 || this.#good.has(digestOf(secret))) return undefined
    return Math.ceil(left / 1000)
  }

  /** What was presented was nobody's. */
  missed(address: string): void {
    const before = this.#guesses.get(address)
    const now = this.#now()
    const isOver = before === undefined || now - before.since >= WINDOW_MILLIS
    this.#guesses.delete(address)
    this.#guesses.set(address, isOver ? { since: now, count: 1 } : { ...before, count: before.count + 1 })
    forgetOldest(this.#guesses)
  }

  /** What was presented opened something. */
  met(secret: string): void {
    const digest = digestOf(secret)
    if (this.#good.has(digest)) return
    this.#good.set(digest, true)
    forgetOldest(this.#good)
  }
}
