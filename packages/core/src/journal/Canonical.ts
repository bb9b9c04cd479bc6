/**
 * The canonical form of a value: one text for one value, the same in every language that hashes it.
 *
 * It is RFC 8785 (JSON Canonicalization Scheme) restricted to what needs no number formatting: strings,
 * booleans, null, whole numbers up to 2^53 − 1, arrays, and objects whose keys are sorted by UTF-16 code
 * unit. Amounts, dates and rates are strings. The restriction is the point: a verifier needs no float.
 */

export type CanonicalValue =
  | string
  | boolean
  | number
  | null
  | ReadonlyArray<CanonicalValue>
  | CanonicalObject

export interface CanonicalObject {
  readonly [key: string]: CanonicalValue
}

const textOfString = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError("a lone surrogate has no canonical form")
  return JSON.stringify(value)
}

const textOfNumber = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new TypeError("only whole numbers below 2^53 have a canonical form")
  return Object.is(value, -0) ? "0" : String(value)
}

/**
 * The canonical text of a value. Throws a `TypeError` for what has none (a float, a lone surrogate,
 * `undefined`).
 */
export const canonicalText = (value: CanonicalValue): string => {
  if (typeof value === "string") return textOfString(value)
  if (typeof value === "number") return textOfNumber(value)
  if (value === null || typeof value === "boolean") return String(value)
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`
  if (typeof value !== "object") throw new TypeError(`a ${typeof value} has no canonical form`)
  const object = value as CanonicalObject
  const members = Object.keys(object)
    .toSorted()
    .map((key) => `${textOfString(key)}:${canonicalText(object[key] as CanonicalValue)}`)
  return `{${members.join(",")}}`
}
