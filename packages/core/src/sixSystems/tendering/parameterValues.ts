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

/** The law was in force four months before the order that set its thresholds. */
export const withoutThresholds = <Value extends bigint | number>(
  number: DatedParameter<Value>,
): DatedParameter<Value> => ({
  ...number,
  gaps: [
    {
      from: make("2000-01-01"),
      until: make("2000-04-30"),
      why: {
        zh: "招标投标法已经施行，规模标准尚未公布；是否必须招标无法判定。",
        en: "The law was in force and its thresholds were not set yet: nobody can tell what had to be tendered.",
      },
    },
  ],
})
