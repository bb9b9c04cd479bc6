/** Values that must never leave the process in a log line or a trace. */
import { Redacted } from "effect"

/** Shorter texts occur by chance, and hiding them would garble what is said. */
const LENGTH_MIN = 6

const HIDDEN = "<secret>"

export class Secrets {
  #known: ReadonlyArray<string> = []

  /** A secret, also in the forms in which addresses and JSON carry it. */
  add(secret: Redacted.Redacted | string | undefined): void {
    if (secret === undefined) return
    const value = typeof secret === "string" ? secret : Redacted.value(secret)
    if (value.length < LENGTH_MIN) return
    const forms = [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]
    // The longest first: one may be a part of another.
    this.#known = [...new Set([...this.#known, ...forms])].toSorted((a, b) => b.length - a.length)
  }

  /** The password of an address such as `postgres://user:password@host/name`. */
  addPasswordOf(url: Redacted.Redacted | undefined): void {
    if (url === undefined) return
    const { password = "" } = URL.parse(Redacted.value(url)) ?? {}
    this.add(password)
    this.add(decodeURIComponent(password))
  }

  /** The text without any of them. */
  hide(text: string): string {
    return this.#known.reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text)
  }
}
