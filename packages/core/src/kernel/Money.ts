/**
 * Money is a whole number of fen (分, a hundredth of a yuan) in a `bigint`, from the form to the journal.
 * On the wire it is a string of digits; yuan appear only in files and on screens for people.
 */
import { Schema, SchemaTransformation } from "effect"

/** What PostgreSQL's `bigint` holds of whole digits: sums, and what the journal says. */
const HELD_DIGITS_MAX = 18
/** The most that they say. */
export const HELD_MAX = 10n ** BigInt(HELD_DIGITS_MAX) - 1n
/**
 * One amount that somebody enters is less than 100 billion yuan. No project comes near it, a slip of the
 * keyboard stays below it, and the sums of the register hold: `bigint` takes 900,000 such amounts, which is
 * 50,000 projects of one item in one county with 18 reports each.
 */
const ENTERED_DIGITS_MAX = 13
/** The most that somebody enters. */
export const ENTERED_MAX = 10n ** BigInt(ENTERED_DIGITS_MAX) - 1n

const asDigits = SchemaTransformation.transform({
  decode: (text: string) => BigInt(text),
  encode: (fen: bigint) => fen.toString(),
})

const fenOf = (digitsMax: number, message = "fen") =>
  Schema.String.check(
    Schema.isPattern(new RegExp(`^(0|[1-9]\\d{0,${digitsMax - 1}})$`, "u"), { message }),
  ).pipe(Schema.decodeTo(Schema.BigInt, asDigits))

/**
 * Schema for an amount of money that the register holds or adds up: fen, zero or more, at most 18 digits.
 * Encoded as a string of digits without sign, blanks or leading zeros.
 */
export const Fen = fenOf(HELD_DIGITS_MAX)
export type Fen = typeof Fen.Type

/** Schema for an amount that somebody enters: the same in at most 13 digits. */
export const EnteredFen = fenOf(ENTERED_DIGITS_MAX)

/** Schema for a balance, which may be below zero: fen of at most 18 digits, with a sign where it is. */
export const SignedFen = Schema.String.check(
  Schema.isPattern(new RegExp(`^(0|-?[1-9]\\d{0,${HELD_DIGITS_MAX - 1}})$`, "u"), { message: "fen" }),
).pipe(Schema.decodeTo(Schema.BigInt, asDigits))

/**
 * Schema for an amount that moves from account to account: more than nothing, at most 18 digits, beyond
 * what a double-precision number holds.
 */
export const MovedFen = fenOf(HELD_DIGITS_MAX, "movedFen").check(
  Schema.makeFilter((fen: bigint) => fen > 0n, { message: "movedFen" }),
)

export const FEN_PER_YUAN = 100n

/** Fen of a number of whole yuan. */
export const fromYuan = (yuan: bigint): Fen => yuan * FEN_PER_YUAN

/**
 * Reads yuan as people write them in files: digits, an optional group comma, at most two decimals.
 * Answers `undefined` for anything else, and for more than may be entered; it never rounds.
 */
export const parseYuan = (text: string): Fen | undefined => fenIn(text, "yuan", ENTERED_DIGITS_MAX)

/** The units in which files state amounts: 元, or 万元. */
export type AmountUnit = "yuan" | "tenThousand"

/** Decimals of a unit down to the fen. */
const DECIMALS: Readonly<Record<AmountUnit, number>> = { yuan: 2, tenThousand: 6 }

/** Reads an amount in a unit, as far as the ledger holds amounts. It never rounds. */
export const parseHeld = (text: string, unit: AmountUnit): Fen | undefined =>
  fenIn(text, unit, HELD_DIGITS_MAX)

/** The same, as far as one amount that somebody enters goes. */
export const parseEntered = (text: string, unit: AmountUnit): Fen | undefined =>
  fenIn(text, unit, ENTERED_DIGITS_MAX)

const fenIn = (text: string, unit: AmountUnit, digitsMax: number): Fen | undefined => {
  const [, whole, fraction = ""] = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(text.trim()) ?? []
  const decimals = DECIMALS[unit]
  if (whole === undefined || fraction.length > decimals) return undefined
  const fen = BigInt(`${whole.replaceAll(",", "")}${fraction.padEnd(decimals, "0")}`)
  return fen.toString().length > digitsMax ? undefined : fen
}

/** Yuan with two decimals and no group commas, as files carry them: `12345` fen is `123.45`. */
export const formatYuan = (fen: bigint): string => {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, "0")
  return `${fen < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * Divides a total among weights so that the parts add up to the total, to the fen.
 *
 * **Details**
 *
 * Each part first gets its exact share rounded down; the fen that are left go, one each, to the
 * largest cut-off fractions, and among equal fractions to the earlier part (the largest-remainder rule).
 * Weights are zero or more and not all zero.
 */
export const allocate = (total: bigint, weights: ReadonlyArray<bigint>): ReadonlyArray<bigint> => {
  const sum = weights.reduce((left, right) => left + right, 0n)
  if (total < 0n || sum <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError("allocate needs a total of zero or more and weights of zero or more, not all zero")
  }
  const shares = weights.map((weight, index) => ({
    index,
    part: (total * weight) / sum,
    cutOff: (total * weight) % sum,
  }))
  const left = total - shares.reduce((paid, share) => paid + share.part, 0n)
  const parts = shares.map((share) => share.part)
  shares
    .toSorted((a, b) => (a.cutOff === b.cutOff ? a.index - b.index : a.cutOff > b.cutOff ? -1 : 1))
    .slice(0, Number(left))
    .forEach((share) => {
      parts[share.index] = share.part + 1n
    })
  return parts
}
