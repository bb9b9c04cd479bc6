/** Numbers as people read them: grouped, with a true minus, in a unit that fits their size. */
import { type Bilingual, type Locale, Ratio } from "@minsheng/core/kernel"

const MINUS = "\u2212"

/** Group commas and a true minus sign for a decimal numeral. */
export const grouped = (numeral: string): string => {
  const [whole = "", fraction] = numeral.replace("-", "").split(".")
  const digits = whole.replaceAll(/\B(?=(\d{3})+$)/gu, ",")
  return `${numeral.startsWith("-") ? MINUS : ""}${digits}${fraction === undefined ? "" : `.${fraction}`}`
}

export interface MoneyUnit {
  readonly name: Bilingual
  /** Fen of one unit. */
  readonly fen: bigint
}

export const YUAN: MoneyUnit = { name: { zh: "元", en: "yuan" }, fen: 100n }
export const TEN_THOUSAND: MoneyUnit = { name: { zh: "万元", en: "10k yuan" }, fen: 1_000_000n }
export const HUNDRED_MILLION: MoneyUnit = { name: { zh: "亿元", en: "100m yuan" }, fen: 10_000_000_000n }

/** 亿元 from ten of them on, 万元 below: the unit of a column or a page, not of each number. */
export const unitFor = (largestFen: bigint): MoneyUnit =>
  largestFen >= HUNDRED_MILLION.fen * 10n ? HUNDRED_MILLION : TEN_THOUSAND

/** Money in a unit with two decimals. */
export const moneyIn = (fen: bigint, unit: MoneyUnit): string =>
  grouped(Ratio.round({ numerator: fen, denominator: unit.fen }, 2))

/** Exact money for those who look closer: yuan and fen. */
export const exactMoney = (fen: bigint, locale: Locale): string =>
  `${moneyIn(fen, YUAN)} ${YUAN.name[locale]}`

/** A share in percent; a dash where there is none. */
export const percentText = (share: Ratio.Ratio | undefined, decimals = 1): string =>
  share === undefined ? "–" : grouped(Ratio.percent(share, decimals))

/** Percentage points with their sign; zero has none. */
export const pointsText = (gap: Ratio.Ratio | undefined, decimals = 1): string => {
  if (gap === undefined) return "–"
  const text = Ratio.percent(gap, decimals)
  if (Number(text) === 0) return "0"
  return text.startsWith("-") ? grouped(text) : `+${grouped(text)}`
}

export const countText = (count: number): string => grouped(String(count))
