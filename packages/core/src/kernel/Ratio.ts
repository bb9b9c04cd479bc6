/**
 * Exact ratios of whole numbers, rounded once, at the edge, half away from zero (四舍五入).
 */

/**
 * A fraction with a denominator above zero; not necessarily in lowest terms, so that both terms can be shown.
 */
export interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** A ratio of two whole numbers; a zero denominator has no ratio and answers `undefined`. */
export const make = (numerator: bigint, denominator: bigint): Ratio | undefined => {
  if (denominator === 0n) return undefined
  return denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator }
}

export const fromInteger = (value: bigint): Ratio => ({ numerator: value, denominator: 1n })

/** Reads a decimal numeral such as `157.3`, `-0.04` or `3594e4` exactly. */
export const fromDecimal = (text: string): Ratio | undefined => {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/.exec(text.trim())
  if (match === null) return undefined
  const fraction = match[3] ?? ""
  const exponent = Number(match[4] ?? "0") - fraction.length
  const digits = BigInt(`${match[2] ?? ""}${fraction}`) * (match[1] === "-" ? -1n : 1n)
  return exponent >= 0
    ? { numerator: digits * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-exponent) }
}

export const add = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
})

export const negate = (a: Ratio): Ratio => ({ numerator: -a.numerator, denominator: a.denominator })

export const subtract = (a: Ratio, b: Ratio): Ratio => add(a, negate(b))

export const multiply = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
})

export const divide = (a: Ratio, b: Ratio): Ratio | undefined =>
  make(a.numerator * b.denominator, a.denominator * b.numerator)

/** Below zero, zero or above zero as `a` is less than, equal to or greater than `b`. */
export const compare = (a: Ratio, b: Ratio): -1 | 0 | 1 => {
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value)

/** The nearest whole number, half away from zero. */
const nearest = (a: Ratio): bigint => {
  const magnitude = (absolute(a.numerator) * 2n + a.denominator) / (a.denominator * 2n)
  return a.numerator < 0n ? -magnitude : magnitude
}

/** The ratio as a decimal numeral with exactly `decimals` digits after the point. */
export const round = (a: Ratio, decimals: number): string => {
  const scaled = nearest({ numerator: a.numerator * 10n ** BigInt(decimals), denominator: a.denominator })
  const digits = absolute(scaled)
    .toString()
    .padStart(decimals + 1, "0")
  const sign = scaled < 0n ? "-" : ""
  return decimals === 0
    ? `${sign}${digits}`
    : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** The ratio in percent (or, for a difference of two ratios, in percentage points). */
export const percent = (a: Ratio, decimals: number): string =>
  round({ numerator: a.numerator * 100n, denominator: a.denominator }, decimals)

/** How a printed figure stands to the exact result of its own terms. */
export type Agreement = "equalAsPrinted" | "withinPrintedRounding" | "differs"

/**
 * Compares an exact result with a figure as it was printed.
 *
 * **Details**
 *
 * `equalAsPrinted`: rounding the exact result to the printed decimals gives the printed figure.
 * `withinPrintedRounding`: it does not, but the two are less than one unit of the last printed digit
 * apart, which terms that were themselves rounded can cause. `differs`: neither.
 */
export const agreement = (exact: Ratio, printed: Ratio, decimals: number): Agreement => {
  if (round(exact, decimals) === round(printed, decimals)) return "equalAsPrinted"
  const gap = subtract(exact, printed)
  const unit = { numerator: 1n, denominator: 10n ** BigInt(decimals) }
  const distance = { numerator: absolute(gap.numerator), denominator: gap.denominator }
  return compare(distance, unit) < 0 ? "withinPrintedRounding" : "differs"
}
