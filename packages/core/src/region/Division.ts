/** An administrative division (行政区划) with the time in which its code was in force. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { PartialDate } from "../kernel/PartialDate.ts"
import { Provenance } from "../kernel/Provenance.ts"

export const RegionLevel = Schema.Literals(["province", "prefecture", "county"])
export type RegionLevel = typeof RegionLevel.Type

/** What a division is called in law: 省, 地级市, 市辖区, 县级市, 县. */
export const DivisionKind = Schema.Literals([
  "province",
  "prefectureCity",
  "district",
  "countyCity",
  "county",
])
export type DivisionKind = typeof DivisionKind.Type

/** A division as it was established. `validFrom: null` means before the register's first source. */
export const EstablishedDivision = Schema.Struct({
  code: DivisionCode,
  name: Bilingual,
  level: RegionLevel,
  kind: DivisionKind,
  parentCode: Schema.NullOr(DivisionCode),
  validFrom: Schema.NullOr(PartialDate),
  provenance: Provenance,
})
export type EstablishedDivision = typeof EstablishedDivision.Type

/** How much of a division's territory moved: all of it, the named places, or all but the named places. */
export const Extent = Schema.Union([
  Schema.TaggedStruct("Whole", {}),
  Schema.TaggedStruct("Part", { places: Schema.NonEmptyArray(Schema.NonEmptyString) }),
  Schema.TaggedStruct("Remainder", { exceptPlaces: Schema.NonEmptyArray(Schema.NonEmptyString) }),
])
export type Extent = typeof Extent.Type

export const Transfer = Schema.Struct({
  /** The act by which it happened, in the words of the source. */
  act: Schema.NonEmptyString,
  on: PartialDate,
  fromCode: DivisionCode,
  toCode: DivisionCode,
  extent: Extent,
  provenance: Provenance,
})
export type Transfer = typeof Transfer.Type

export interface Division extends EstablishedDivision {
  /** The day (or month) from which the code is no longer in force; `null` while it is. */
  readonly validTo: PartialDate | null
}
