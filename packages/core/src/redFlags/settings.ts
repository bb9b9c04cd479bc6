/**
 * Numbers that no law sets: how red flags are raised. A deployment may change them, and a flag that rests on
 * one says so.
 */
export interface Settings {
  /** Purchases within so many months are looked at together. */
  readonly splittingMonths: number
  /** How many cases there must be before one of them is held against the others. */
  readonly populationLeast: number
  /** How far beyond the quartiles a fence stands, in spans between them. */
  readonly fenceSpans: number
  /** Share of disqualified bids, in millionths, below which nobody looks. */
  readonly disqualifiedShareLeast: number
  /** Kinds of things that one supplier won, below which nobody looks. */
  readonly supplierKindsLeast: number
  /** Projects of one chief supervision engineer at a time, where no text that is in force says how many. */
  readonly chiefProjects: number
}

export type SettingName = keyof Settings

export const SETTINGS: Settings = {
  splittingMonths: 12,
  populationLeast: 20,
  fenceSpans: 1.5,
  disqualifiedShareLeast: 500_000,
  supplierKindsLeast: 3,
  chiefProjects: 3,
}
