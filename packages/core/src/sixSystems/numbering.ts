/** Short ways to write numbers of the law down, each with where it stands. */
import { make } from "../kernel/CalendarDate.ts"
import { cite, type Instrument, type LegalConfidence } from "../law/Citation.ts"
import type { DatedParameter, ParameterValue, RowId, Unit } from "../law/DatedParameter.ts"
import type { Words } from "./measuring.ts"
import type { System } from "./System.ts"

const CHECKED_ON = make("2026-11-22")

/** First and last day, both counted. */
export type Between = readonly [from: string, until: string | null]

export type Basis = readonly [
  row: RowId,
  instrument: Instrument,
  provision: string,
  confidence: LegalConfidence,
]

export const inForce = <Value>(
  value: Value,
  [from, until]: Between,
  [row, instrument, provision, confidence]: Basis,
): ParameterValue<Value> => ({
  from: make(from),
  until: until === null ? null : make(until),
  value,
  rows: [row],
  citations: [cite(instrument, provision)],
  confidence,
})

/** Numbers of one system. */
export const numbersOf =
  (system: System) =>
  <Value extends bigint | number>(
    id: string,
    [zh, en]: Words,
    unit: Unit,
    ...values: DatedParameter<Value>["values"]
  ): DatedParameter<Value> => ({
    id: `${system}/${id}`,
    title: { zh, en },
    unit,
    values,
    checkedOn: CHECKED_ON,
  })
