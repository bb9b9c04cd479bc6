/** The page of one division: what it is, how it stands, its items, months, parts, neighbours and changes. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { Month } from "../kernel/Month.ts"
import { PartialDate } from "../kernel/PartialDate.ts"
import { ProjectLine } from "../project/ProjectList.ts"
import { DivisionKind, EstablishedDivision, Transfer } from "../region/Division.ts"
import { FiguresAnswer } from "./Figures.ts"
import { Neighbours } from "./neighbours.ts"
import { OverviewItem, Series } from "./OverviewAnswer.ts"
import { Sums } from "./Rate.ts"
import { Counted, RegionName } from "./Totals.ts"

/** A division with the prefecture that it stands or stood under; a prefecture and the province have none. */
export const PlacedName = Schema.Struct({
  ...RegionName.fields,
  prefecture: Schema.NullOr(RegionName),
})
export type PlacedName = typeof PlacedName.Type

/** Another code that the same territory bore, or bears. */
export const FormerName = Schema.Struct({
  ...PlacedName.fields,
  kind: DivisionKind,
  validFrom: Schema.NullOr(PartialDate),
  validTo: Schema.NullOr(PartialDate),
})
export type FormerName = typeof FormerName.Type

/** A transfer of territory with the names of both sides. */
export const DivisionChange = Schema.Struct({ ...Transfer.fields, from: PlacedName, to: PlacedName })
export type DivisionChange = typeof DivisionChange.Type

export const DivisionItem = Schema.Struct({
  ...OverviewItem.fields,
  leadDepartment: Bilingual,
  ...Counted.fields,
  ...Sums.fields,
})
export type DivisionItem = typeof DivisionItem.Type

/** Everything up to the end of a month, and the returns of the month itself. */
export const DivisionMonth = Schema.Struct({
  month: Month,
  ...Counted.fields,
  ...Sums.fields,
  /** Projects that have reported at all, and their physical progress added up, in basis points. */
  progressCount: Schema.Int,
  progressSum: Schema.Int,
})
export type DivisionMonth = typeof DivisionMonth.Type

/** A city of the province, a county of a city; or, of a division that is gone, who has its records. */
export const DivisionPart = Schema.Struct({
  ...PlacedName.fields,
  ...Counted.fields,
  ...Sums.fields,
  behindItemCount: Schema.Int,
  series: Series,
})
export type DivisionPart = typeof DivisionPart.Type

/** What a city or a county added to the programme, and what it comes to in the division that is shown. */
export const LocalTotals = Schema.Struct({
  ...RegionName.fields,
  itemCount: Schema.Int,
  ...Counted.fields,
  ...Sums.fields,
})
export type LocalTotals = typeof LocalTotals.Type

export const DivisionAnswer = Schema.Struct({
  figures: FiguresAnswer,
  division: Schema.Struct({ ...EstablishedDivision.fields, validTo: Schema.NullOr(PartialDate) }),
  /** The divisions above it, the province first. */
  path: Schema.Array(RegionName),
  /** Catalogues of divisions that added items to the programme: their figures here stand apart from it. */
  catalogues: Schema.Array(LocalTotals),
  items: Schema.Array(DivisionItem),
  months: Schema.Array(DivisionMonth),
  parts: Schema.Array(DivisionPart),
  /** `null` for the province, and for a division that is not on the map that was asked for. */
  neighbours: Schema.NullOr(Neighbours),
  /** The projects with the smallest invested share of their plan. */
  slowest: Schema.Array(ProjectLine),
  /** What its territory was called, earliest first, itself among them. */
  names: Schema.Array(FormerName),
  changes: Schema.Array(DivisionChange),
})
export type DivisionAnswer = typeof DivisionAnswer.Type
