/**
 * Quantities of targets: exact decimal numerals, because a share such as 4.3 % has decimals and no float may
 * carry it. Sums and comparisons are made in ten-thousandths, as whole numbers.
 */
import { Schema } from "effect"

const DECIMALS = 4
const UNITS_PER_ONE = 10n ** BigInt(DECIMALS)

const ZERO_OR_MORE = /^(?:0|[1-9]\d{0,11})(?:\.\d{0,3}[1-9])?$/u
const SIGNED = /^(?:0|-?(?:0\.\d{0,3}[1-9]|[1-9]\d{0,14}(?:\.\d{0,3}[1-9])?))$/u

/** Zero or more, in at most twelve digits and four decimals, written in one way only. */
export const Quantity = Schema.String.check(Schema.isPattern(ZERO_OR_MORE, { message: "quantity" })).pipe(
  Schema.brand("Quantity"),
)
export type Quantity = typeof Quantity.Type

/** What is left of a quantity when others are taken from it; below zero when they are more. */
export const Difference = Schema.String.check(Schema.isPattern(SIGNED, { message: "difference" })).pipe(
  Schema.brand("Difference"),
)
export type Difference = typeof Difference.Type

/** The quantity that a text names, for constants; anything else is a fault of the program. */
export const make = (text: string): Quantity => Quantity.make(text)

/** Reads a numeral as people write it in files: digits, group commas, at most four decimals. */
export const parse = (text: string): Quantity | undefined => {
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,4}))?$/.exec(text.trim())
  if (match === null) return undefined
  const whole = BigInt((match[1] ?? "").replaceAll(",", ""))
  const written = fromUnits(whole * UNITS_PER_ONE + BigInt((match[2] ?? "").padEnd(DECIMALS, "0")))
  return ZERO_OR_MORE.test(written) ? (written as string as Quantity) : undefined
}

/** In ten-thousandths. */
export const toUnits = (quantity: Quantity | Difference): bigint => {
  const [whole = "0", decimals = ""] = quantity.replace("-", "").split(".")
  const units = BigInt(whole) * UNITS_PER_ONE + BigInt(decimals.padEnd(DECIMALS, "0"))
  return quantity.startsWith("-") ? -units : units
}

/** The one numeral of so many ten-thousandths. */
export const fromUnits = (units: bigint): Difference => {
  const magnitude = units < 0n ? -units : units
  const decimals = (magnitude % UNITS_PER_ONE).toString().padStart(DECIMALS, "0").replace(/0+$/u, "")
  const whole = (magnitude / UNITS_PER_ONE).toString()
  return `${units < 0n ? "-" : ""}${whole}${decimals === "" ? "" : `.${decimals}`}` as Difference
}

/** The least step in which a quantity is written, in ten-thousandths: one for `8411`, a tenth for `4.3`. */
export const stepUnits = (quantity: Quantity): bigint =>
  10n ** BigInt(DECIMALS - (quantity.split(".")[1] ?? "").length)

export const sum = (quantities: ReadonlyArray<Quantity>): Difference =>
  fromUnits(quantities.reduce((total, quantity) => total + toUnits(quantity), 0n))

export const subtract = (from: Quantity | Difference, what: Quantity | Difference): Difference =>
  fromUnits(toUnits(from) - toUnits(what))
