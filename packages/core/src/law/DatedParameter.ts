/**
 * Numbers of the law, apart from the rules that use them: each with the days on which it is in force, where
 * it stands, how that was confirmed, and when it was last checked.
 */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Citations, LegalConfidence } from "./Citation.ts"
import { inForceOn, type Period } from "./Period.ts"

/**
 * What a number counts. Money is in fen, shares are in millionths; 日, 工作日 and 月 are different units.
 */
export type Unit =
  | "fen"
  | "millionths"
  | "count"
  | "squareMetres"
  | "hours"
  | "days"
  | "workingDays"
  | "months"
  | "years"

/** A row of the register of rules, such as `TB-02a`. */
export type RowId = `${"FR" | "ID" | "TB" | "TP" | "CT" | "SV" | "FB" | "CP"}-${string}`

export type RowIds = readonly [RowId, ...ReadonlyArray<RowId>]

export interface ParameterValue<Value> extends Period {
  readonly value: Value
  readonly rows: RowIds
  readonly citations: Citations
  readonly confidence: LegalConfidence
}

export interface DatedParameter<Value extends bigint | number = bigint | number> {
  /** `tendering/worksThreshold`: the system, and what it is; stable, never used again for another. */
  readonly id: `${string}/${string}`
  readonly title: Bilingual
  readonly unit: Unit
  /** In the order of their days. */
  readonly values: readonly [ParameterValue<Value>, ...ReadonlyArray<ParameterValue<Value>>]
  /** Days between values on which none is known to have been in force, and why that is so. */
  readonly gaps?: ReadonlyArray<Period & { readonly why: Bilingual }>
  /** The last day on which the sources were looked at. */
  readonly checkedOn: CalendarDate
}

/** The value in force on a day; `undefined` where none is. */
export const valueOn = <Value extends bigint | number>(
  parameter: DatedParameter<Value>,
  day: CalendarDate,
): ParameterValue<Value> | undefined => inForceOn(parameter.values, day)
