/** What procedures answer, as far as tests look into it: money is digits of fen. */
export interface Money {
  readonly annualPlanFen: string
  readonly investedFen: string
  readonly disbursedFen: string
  readonly spentFen: string
}

export interface Overview {
  readonly figures: Money & { readonly projectCount: number }
  readonly items: ReadonlyArray<{ readonly key: string; readonly name: { readonly zh: string } }>
  readonly regions: ReadonlyArray<{ readonly code: string }>
  readonly cells: ReadonlyArray<Money & { readonly itemKey: string; readonly regionCode: string }>
  readonly counties: ReadonlyArray<Money & { readonly code: string; readonly name: { readonly zh: string } }>
}

export interface ProjectLine extends Money {
  readonly code: string
  readonly name: string
}

export interface Page {
  readonly rows: ReadonlyArray<ProjectLine>
  readonly next: string | null
}

export interface Count {
  readonly count: number
  readonly atLeast: boolean
}

/** Time-proportional progress at the end of May, by month. */
const MAY = 5 / 12

/** Points by which money is ahead of a time; computed apart from the code under test. */
export const pointsAhead = ({ investedFen, annualPlanFen }: Money, time = MAY): number =>
  (Number(investedFen) / Number(annualPlanFen) - time) * 100

/** Exact money as people read it. */
export const yuan = (fen: string): string => {
  const digits = fen.padStart(3, "0")
  return `${BigInt(digits.slice(0, -2)).toLocaleString("en")}.${digits.slice(-2)} 元`
}

/** A figure of a page as a number: grouped, with a true minus. */
export const numberIn = (text: string): number =>
  Number(text.replaceAll(",", "").replace("\u2212", "-").replace("+", ""))
