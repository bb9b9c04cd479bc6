/**
 * Resident identity numbers (居民身份证号, GB 11643): 18 places with a check digit, or the older 15.
 *
 * The check digit is a soft test: some numbers that were lawfully issued fail it, so a failing one is
 * reported and never refused. What is refused is a text that cannot be such a number at all.
 */
import * as CalendarDate from "./CalendarDate.ts"

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = "10X98765432"

export interface ResidentId {
  /** The first 17 places with a four-digit year of birth: the same for both forms of one person's number. */
  readonly identity: string
  readonly form: "fifteen" | "eighteen"
  readonly checkDigit: "right" | "wrong" | "absent"
  readonly birthOn: CalendarDate.CalendarDate
}

/** The check digit that belongs to 17 places. */
export const checkDigitOf = (identity: string): string => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(identity[index]), 0)
  return CHECK_DIGITS.charAt(sum % 11)
}

/**
 * Reads a number, forgiving blanks and a small x; `undefined` where it cannot be one (shape or date of
 * birth).
 */
export const parse = (text: string): ResidentId | undefined => {
  const compact = text.replaceAll(/\s/g, "").toUpperCase()
  const form = /^[1-9]\d{14}$/.test(compact)
    ? "fifteen"
    : /^[1-9]\d{16}[\dX]$/.test(compact)
      ? "eighteen"
      : undefined
  if (form === undefined) return undefined
  const identity = form === "fifteen" ? `${compact.slice(0, 6)}19${compact.slice(6)}` : compact.slice(0, 17)
  const birthOn = CalendarDate.parse(
    `${identity.slice(6, 10)}-${identity.slice(10, 12)}-${identity.slice(12, 14)}`,
  )
  if (birthOn === undefined) return undefined
  const checkDigit =
    form === "fifteen" ? "absent" : checkDigitOf(identity) === compact.charAt(17) ? "right" : "wrong"
  return { identity, form, checkDigit, birthOn }
}
