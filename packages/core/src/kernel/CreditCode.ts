/**
 * Unified social credit codes of organisations (统一社会信用代码, GB 32100-2015): 18 places, the last a check.
 * As with identity numbers the check is soft: a code on a licence may fail it and still be the lawful one.
 */

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

export interface CreditCode {
  readonly code: string
  readonly checkDigit: "right" | "wrong"
}

/** The check character that belongs to the first 17 places. */
export const checkDigitOf = (places: string): string => {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(places.charAt(index)),
    0,
  )
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Reads a code, forgiving blanks and small letters; `undefined` where it cannot be one. */
export const parse = (text: string): CreditCode | undefined => {
  const code = text.replaceAll(/\s/g, "").toUpperCase()
  if (code.length !== 18 || [...code].some((place) => !ALPHABET.includes(place))) return undefined
  if (!/^\d{6}$/.test(code.slice(2, 8))) return undefined
  return { code, checkDigit: checkDigitOf(code.slice(0, 17)) === code.charAt(17) ? "right" : "wrong" }
}
