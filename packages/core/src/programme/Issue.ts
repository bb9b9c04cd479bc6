/** What is issued (印发、下达), by which document, and what an adjustment (调整) opens again. */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Provenance } from "../kernel/Provenance.ts"
import { Name } from "../kernel/Text.ts"

/** The catalogue as a whole, or the broken-down targets of some items. */
export const IssuedPart = Schema.Union([
  Schema.TaggedStruct("Catalogue", {}),
  Schema.TaggedStruct("Targets", {
    itemKeys: Schema.NonEmptyArray(ItemKey).check(
      Schema.makeFilter((keys) => new Set(keys).size === keys.length, { message: "itemTwice" }),
    ),
  }),
])
export type IssuedPart = typeof IssuedPart.Type

/** Only of a document that nobody has seen may the day be unknown. */
const dated = ({
  issuedOn,
  provenance,
}: {
  readonly issuedOn: string | null
  readonly provenance: Provenance
}) => issuedOn !== null || provenance.confidence === "unconfirmed" || provenance.confidence === "synthetic"

/** The document by which something is issued: its number (文号) and its day. */
export const IssuingDocument = Schema.Struct({
  number: Name,
  issuedOn: Schema.NullOr(CalendarDate),
  provenance: Provenance,
}).check(Schema.makeFilter(dated, { message: "documentDate" }))
export type IssuingDocument = typeof IssuingDocument.Type
