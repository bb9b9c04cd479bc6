/** The yearly programme (民生工程) and its items (单项民生工程), each fact with its source. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Confidence, Provenance } from "../kernel/Provenance.ts"
import { Remark } from "../kernel/Text.ts"

/** The four kinds: 工程类, 补助类, 保险类, 培训类. */
export const ItemKind = Schema.Literals(["construction", "subsidy", "insurance", "training"])
export type ItemKind = typeof ItemKind.Type

export const ProgrammeYear = Schema.Int.check(
  Schema.isBetween({ minimum: 2007, maximum: 2099 }, { message: "programmeYear" }),
)
export type ProgrammeYear = typeof ProgrammeYear.Type

/** A target of the year. An unknown quantity or unit is `null` and shown as unknown, never as zero. */
export const TaskTarget = Schema.Struct({
  quantity: Schema.NullOr(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0, { message: "quantity" }))),
  unit: Schema.NullOr(Bilingual),
  /** What the source says beside the number, in a few words. */
  remark: Schema.NullOr(Bilingual),
  provenance: Schema.NullOr(Provenance),
})
export type TaskTarget = typeof TaskTarget.Type

export const ProgrammeItem = Schema.Struct({
  year: ProgrammeYear,
  key: ItemKey,
  /** The number in the year's official list, where one was found. */
  officialNumber: Schema.NullOr(Schema.Struct({ number: Schema.Int, provenance: Provenance })),
  name: Bilingual,
  nameProvenance: Provenance,
  kind: ItemKind,
  kindConfidence: Confidence,
  /** First year in the programme, as the source words it. */
  since: Schema.NonEmptyString,
  newThisYear: Schema.Boolean,
  /** Most points that the year's assessment gives for it. */
  points: Schema.Int,
  leadDepartment: Bilingual,
  leadProvenance: Provenance,
  target: TaskTarget,
  /** False where the item itself is doubtful: shown as such wherever it appears. */
  confirmed: Schema.Boolean,
})
export type ProgrammeItem = typeof ProgrammeItem.Type

/** The programme of a year as it was announced. */
export const AnnouncedProgramme = Schema.Struct({
  year: ProgrammeYear,
  itemCount: Schema.Int,
  documentNumber: Schema.NonEmptyString,
  documentProvenance: Provenance,
  /** Most points in all, those for fund guarantee included. */
  totalPoints: Schema.Int,
  fundGuaranteePoints: Schema.Int,
  pointsProvenance: Provenance,
  remark: Schema.NullOr(Remark),
})
export type AnnouncedProgramme = typeof AnnouncedProgramme.Type
