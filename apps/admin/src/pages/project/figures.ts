/** What a person types into a month's form, read as figures. */
import { type Bilingual, Money } from "@minsheng/core/kernel"
import { formWords } from "./words.ts"

export interface FiguresText {
  readonly invested: string
  readonly disbursed: string
  readonly spent: string
  readonly physical: string
  readonly remark: string
}

export const NO_FIGURES: FiguresText = { invested: "", disbursed: "", spent: "", physical: "", remark: "" }

/** Figures as their command carries them: money in fen, progress in basis points. */
export interface Figures {
  readonly investedFen: string
  readonly disbursedFen: string
  readonly spentFen: string
  readonly physicalProgress: number
  readonly remark: string | null
}

export type FigureProblems = { readonly [Field in keyof FiguresText]?: Bilingual }

/** Percent with at most two decimals, as basis points. */
const basisPointsOf = (text: string): number | undefined => {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/u.exec(text.trim())
  if (match === null) return undefined
  const points = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"))
  return points <= 10_000 ? points : undefined
}

const moneyProblem = (text: string): Bilingual | undefined =>
  Money.parseYuan(text) === undefined ? formWords.badMoney : undefined

/** What is wrong with what was typed, field by field. */
export const problemsOf = (text: FiguresText): FigureProblems => {
  const found = {
    invested: moneyProblem(text.invested),
    disbursed: moneyProblem(text.disbursed),
    spent: moneyProblem(text.spent),
    physical: basisPointsOf(text.physical) === undefined ? formWords.badPercent : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined))
}

const fenText = (text: string): string => (Money.parseYuan(text) ?? 0n).toString()

/** The figures of a form without problems. */
export const figuresOf = (text: FiguresText): Figures => ({
  investedFen: fenText(text.invested),
  disbursedFen: fenText(text.disbursed),
  spentFen: fenText(text.spent),
  physicalProgress: basisPointsOf(text.physical) ?? 0,
  remark: text.remark.trim() === "" ? null : text.remark.trim(),
})

/** Figures that stand, as a person would type them. */
export const textOf = (figures: {
  readonly investedFen: bigint
  readonly disbursedFen: bigint
  readonly spentFen: bigint
  readonly physicalProgress: number
  readonly remark: string | null
}): FiguresText => ({
  invested: Money.formatYuan(figures.investedFen),
  disbursed: Money.formatYuan(figures.disbursedFen),
  spent: Money.formatYuan(figures.spentFen),
  physical: (figures.physicalProgress / 100).toFixed(2),
  remark: figures.remark ?? "",
})
