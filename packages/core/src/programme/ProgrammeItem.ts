/** The yearly programme (民生工程) and its items (单项民生工程), each fact with its source. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Confidence, Provenance } from "../kernel/Provenance.ts"
import { Quantity } from "../kernel/Quantity.ts"
import { Name, Remark } from "../kernel/Text.ts"

/** The four kinds: 工程类, 补助类, 保险类, 培训类. */
export const ItemKind = Schema.Literals(["construction", "subsidy", "insurance", "training"])
export type ItemKind = typeof ItemKind.Type

export const ProgrammeYear = Schema.Int.check(
  Schema.isBetween({ minimum: 2007, maximum: 2099 }, { message: "programmeYear" }),
)
export type ProgrammeYear = typeof ProgrammeYear.Type

/** How a number is meant: 正好, 不超过, 不少于. */
export const Bound = Schema.Literals(["exact", "atMost", "atLeast"])
export type Bound = typeof Bound.Type

/**
 * A target of the year (任务数): a number, or words such as 应补尽补. What is unknown is `null` and shown as
 * unknown, never as zero.
 */
export const TaskTarget = Schema.Struct({
  quantity: Schema.NullOr(Quantity),
  /** As the document words it, where it gives no number. */
  words: Schema.NullOr(Name),
  bound: Bound,
  /** Whether those of the parts add up to it: numbers of things do, rates and standards do not. */
  adds: Schema.Boolean,
  unit: Schema.NullOr(Bilingual),
  /** What the source says beside the number, in a few words. */
  remark: Schema.NullOr(Bilingual),
  provenance: Schema.NullOr(Provenance),
}).check(
  Schema.makeFilter(({ quantity, words }) => quantity === null || words === null, {
    message: "targetTwice",
  }),
)
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

/** The programme of a year as it was, or is to be, announced. */
export const AnnouncedProgramme = Schema.Struct({
  year: ProgrammeYear,
  itemCount: Schema.Int,
  /** `null` as long as no document announced it. */
  documentNumber: Schema.NullOr(Schema.NonEmptyString),
  documentProvenance: Schema.NullOr(Provenance),
  /** Most points in all, those for fund guarantee included. */
  totalPoints: Schema.Int,
  fundGuaranteePoints: Schema.Int,
  pointsProvenance: Provenance,
  remark: Schema.NullOr(Remark),
})
export type AnnouncedProgramme = typeof AnnouncedProgramme.Type
