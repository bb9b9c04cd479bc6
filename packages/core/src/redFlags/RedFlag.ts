/**
 * Red flags: what somebody should look at, with the evidence side by side. A red flag accuses nobody and is
 * no finding of a rule; whoever looks at it dismisses it with a reason, or goes on.
 */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Citations } from "../law/Citation.ts"
import type { DatedParameter, ParameterValue, Unit } from "../law/DatedParameter.ts"
import type { ActId } from "../law/Measure.ts"
import type { Party } from "../sixSystems/Act.ts"
import type { SettingName } from "./settings.ts"
import type { Spread } from "./statistics.ts"

export const FLAG_KINDS = [
  "splitting",
  "shortPeriod",
  "singleBid",
  "closePrice",
  "identicalPrices",
  "lateBidWon",
  "lowestDisqualified",
  "allButWinnerDisqualified",
  "manyDisqualified",
  "heterogeneousSupplier",
  "heavyDiscount",
  "supervisionRelated",
  "busyChief",
] as const
export type FlagKind = (typeof FLAG_KINDS)[number]

export interface ProjectName {
  readonly code: string
  readonly name: string
}

/** One line of the evidence: a purchase, a bid, an appointment. */
export interface Exhibit {
  readonly project: ProjectName
  /** The purchase or the contract that it is of. */
  readonly deal: string
  readonly on: CalendarDate | undefined
  readonly party: Party | undefined
  readonly amountFen: bigint | undefined
  readonly remark: Bilingual | undefined
  readonly acts: ReadonlyArray<ActId>
}

/** What a limit rests on: a number of the law, a setting of the register, or how the others are spread. */
export type Basis =
  | { readonly kind: "law"; readonly number: string; readonly citations: Citations }
  | { readonly kind: "setting"; readonly number: SettingName }
  | { readonly kind: "statistics"; readonly spread: Spread }

/** What was measured, and what it was held against. */
export interface Yardstick {
  readonly title: Bilingual
  readonly unit: Unit
  readonly observed: bigint | number
  readonly is: ">=" | "<=" | ">" | "<"
  readonly limit: bigint | number
  readonly basis: Basis
}

export interface RedFlag {
  /** Stays the same as long as the flag is about the same: a dismissal names it. */
  readonly id: string
  readonly kind: FlagKind
  /** The day on which it came about. */
  readonly on: CalendarDate
  readonly yardsticks: ReadonlyArray<Yardstick>
  readonly exhibits: ReadonlyArray<Exhibit>
}

export const lawBasis = <Value extends bigint | number>(
  { id }: DatedParameter<Value>,
  { citations }: ParameterValue<Value>,
): Basis => ({ kind: "law", number: id, citations })
