/** Where a rule stands: an instrument, and the provision of it. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"

/**
 * A law, regulation, order or notice. `textReadFrom` is the day from which the wording that was read is in
 * force; it is there for instruments that were read in today's text (V1), and only for them.
 */
export const Instrument = Schema.Struct({
  title: Bilingual,
  /** Its number as printed, such as `国家计委令第3号`; `null` for a law, which is cited by its title. */
  documentNumber: Schema.NullOr(Schema.NonEmptyString),
  textReadFrom: Schema.NullOr(CalendarDate),
})
export type Instrument = typeof Instrument.Type

export const Citation = Schema.Struct({
  instrument: Instrument,
  /** Article, paragraph and item in the words of the text: `第七条（一）`. */
  provision: Schema.NonEmptyString,
})
export type Citation = typeof Citation.Type

/** One citation at least: what nobody can look up is no rule. */
export type Citations = readonly [Citation, ...ReadonlyArray<Citation>]

export const cite = (instrument: Instrument, provision: string): Citation => ({ instrument, provision })

/**
 * How a row of the register of rules was confirmed. `V1`: today's text was read. `V2`: the document or the
 * part cited was read on a public page. `V3`: stated on a secondary page. `M`: general knowledge.
 */
export const LegalConfidence = Schema.Literals(["V1", "V2", "V3", "M"])
export type LegalConfidence = typeof LegalConfidence.Type

/**
 * The first day on which a wording may block; `undefined` where it only warns. V3 and M warn. V2 was read as
 * it stood. V1 was read in a later text, and blocks from the day of that text on.
 */
export const blocksFrom = (
  from: CalendarDate,
  confidence: LegalConfidence,
  citations: Citations,
): CalendarDate | undefined => {
  if (confidence === "V3" || confidence === "M") return undefined
  if (confidence === "V2") return from
  const read = citations.flatMap(({ instrument }) => instrument.textReadFrom ?? [])
  // One text that was read is enough: the others are cited beside it.
  const [first] = read.toSorted()
  return first === undefined || first < from ? from : first
}
