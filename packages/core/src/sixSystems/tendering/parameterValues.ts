/** How the numbers of 招投标制 are written down. */
import { make } from "../../kernel/CalendarDate.ts"
import type { Citations, LegalConfidence } from "../../law/Citation.ts"
import type { DatedParameter, ParameterValue, RowIds, Unit } from "../../law/DatedParameter.ts"

const CHECKED_ON = make("2026-11-22")

/** 万元, in fen. */
export const WAN = 1_000_000n

export type Where = readonly [RowIds, Citations, LegalConfidence]

export const valued = <Value>(
  value: Value,
  [from, until]: readonly [string, string | null],
  [rows, citations, confidence]: Where,
): ParameterValue<Value> => ({
  from: make(from),
  until: until === null ? null : make(until),
  value,
  rows,
  citations,
  confidence,
})

export const parameter = <Value extends bigint | number>(
  id: `tendering/${string}`,
  [zh, en]: readonly [string, string],
  unit: Unit,
  ...values: DatedParameter<Value>["values"]
): DatedParameter<Value> => ({ id, title: { zh, en }, unit, values, checkedOn: CHECKED_ON })

/** A number of one wording, in force since a day. */
export const since = (from: string, ...where: Where) => ({ from, where })

export const single = (
  id: `tendering/${string}`,
  words: readonly [string, string],
  unit: Unit,
  value: number,
  { from, where }: { readonly from: string; readonly where: Where },
): DatedParameter<number> => parameter(id, words, unit, valued(value, [from, null], where))
