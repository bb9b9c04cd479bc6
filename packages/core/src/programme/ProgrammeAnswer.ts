/** What every face is told about a division's year: its items, its targets, and its versions. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { Instant } from "../kernel/Instant.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Difference } from "../kernel/Quantity.ts"
import { Axes, AxesInput } from "../journal/Axes.ts"
import { Position } from "../journal/Entry.ts"
import { NotPermitted } from "../access/Actor.ts"
import { UseCase } from "../access/Role.ts"
import { RegionLevel } from "../region/Division.ts"
import { RegionOutsideScope } from "../region/errors.ts"
import { AddingUp, PartTarget, Remainder } from "./Breakdown.ts"
import { CopiedFrom, ItemCount } from "./events.ts"
import { IssuingDocument } from "./Issue.ts"
import { AnnouncedProgramme, ItemKind, ProgrammeItem, ProgrammeYear, TaskTarget } from "./ProgrammeItem.ts"
import { RegionItem } from "./RegionCatalogue.ts"
import { Provenance } from "../kernel/Provenance.ts"

export const ProgrammeQuestion = Schema.Struct({
  ...AxesInput.fields,
  year: ProgrammeYear,
  /** By default the province. */
  region: Schema.optionalKey(DivisionCode),
  /** The draft or adjustment that is worked on, instead of what is in force; for those who may see it. */
  draft: Schema.optionalKey(Schema.Boolean),
})
export type ProgrammeQuestion = typeof ProgrammeQuestion.Type

export const TargetsQuestion = Schema.Struct({
  ...ProgrammeQuestion.fields,
  itemKey: Schema.optionalKey(ItemKey),
})
export type TargetsQuestion = typeof TargetsQuestion.Type

/** `empty`: nothing was stated. `draft`: never issued. `adjusting`: issued, and opened again. */
export const Phase = Schema.Literals(["empty", "draft", "issued", "adjusting"])
export type Phase = typeof Phase.Type

export const IssueState = Schema.Struct({
  phase: Phase,
  /** The number of the version in force; `null` while there is none. */
  version: Schema.NullOr(Schema.Int),
  document: Schema.NullOr(IssuingDocument),
  /** Why it was opened again. */
  adjustment: Schema.NullOr(Schema.String),
  /** Whether the answer shows the draft and not what is in force. */
  shownDraft: Schema.Boolean,
})
export type IssueState = typeof IssueState.Type

export const PlaceName = Schema.Struct({ code: DivisionCode, name: Bilingual, level: RegionLevel })
export type PlaceName = typeof PlaceName.Type

/** May I, and if not, why: by role or by scope. */
export const MayPrepare = Schema.Struct({
  useCase: UseCase,
  refusal: Schema.NullOr(Schema.Union([NotPermitted, RegionOutsideScope])),
})

export const ItemsRow = Schema.Struct({
  ...RegionItem.fields,
  /** The division's own target; `null` where it has no task. */
  target: Schema.NullOr(TaskTarget),
  /** Whether that target was issued to the division, and how far its own breakdown is. */
  breakdown: Phase,
})
export type ItemsRow = typeof ItemsRow.Type

export const ItemsAnswer = Schema.Struct({
  axes: Axes,
  demonstration: Schema.Boolean,
  year: ProgrammeYear,
  /** From the province down to the division that was asked for. */
  levels: Schema.Array(PlaceName),
  state: IssueState,
  announced: Schema.NullOr(AnnouncedProgramme),
  /** How many items a source gives the division. */
  counted: Schema.NullOr(ItemCount),
  points: Schema.Struct({ listed: Schema.Int, announced: Schema.Int }),
  items: Schema.Array(ItemsRow),
  copiedFrom: Schema.NullOr(CopiedFrom),
  can: Schema.Array(MayPrepare),
})
export type ItemsAnswer = typeof ItemsAnswer.Type

export const PartRow = Schema.Struct({
  region: PlaceName,
  /** `null` where the breakdown names no part for it. */
  target: Schema.NullOr(PartTarget),
  provenance: Schema.NullOr(Provenance),
})
export type PartRow = typeof PartRow.Type

export const TargetsRow = Schema.Struct({
  itemKey: ItemKey,
  name: Bilingual,
  kind: ItemKind,
  confirmed: Schema.Boolean,
  /** What comes from above, or from the province's catalogue; `null` where the division has no task. */
  whole: Schema.NullOr(TaskTarget),
  state: IssueState,
  /** Every division below that the asker may see, in the order of their codes. */
  parts: Schema.Array(PartRow),
  remainder: Schema.NullOr(Remainder),
  /** `null` where nothing is broken down, or not all parts are the asker's to see. */
  addingUp: Schema.NullOr(AddingUp),
})
export type TargetsRow = typeof TargetsRow.Type

export const TargetsAnswer = Schema.Struct({
  axes: Axes,
  demonstration: Schema.Boolean,
  year: ProgrammeYear,
  levels: Schema.Array(PlaceName),
  rows: Schema.Array(TargetsRow),
  can: Schema.Array(MayPrepare),
})
export type TargetsAnswer = typeof TargetsAnswer.Type

export const VersionRow = Schema.Struct({
  /** `null`: of the catalogue. */
  itemKey: Schema.NullOr(ItemKey),
  number: Schema.Int,
  position: Position,
  occurredOn: CalendarDate,
  recordedAt: Instant,
  issuer: Schema.NullOr(Schema.String),
  makers: Schema.Array(Schema.NullOr(Schema.String)),
  document: IssuingDocument,
  reason: Schema.NullOr(Schema.String),
})
export type VersionRow = typeof VersionRow.Type

export const VersionsAnswer = Schema.Struct({
  axes: Axes,
  year: ProgrammeYear,
  levels: Schema.Array(PlaceName),
  versions: Schema.Array(VersionRow),
})
export type VersionsAnswer = typeof VersionsAnswer.Type

/** A version by its number, or the draft; left out, what is in force. */
export const WhichVersion = Schema.Union([Schema.Int, Schema.Literal("draft")])

const Side = Schema.Struct({ year: ProgrammeYear, version: Schema.optionalKey(WhichVersion) })

export const CompareQuestion = Schema.Struct({
  region: Schema.optionalKey(DivisionCode),
  before: Side,
  after: Side,
})
export type CompareQuestion = typeof CompareQuestion.Type

/** The facts of an item that are compared. */
export const ItemField = Schema.Literals([
  "name",
  "kind",
  "points",
  "leadDepartment",
  "target",
  "officialNumber",
  "confirmed",
])
export type ItemField = typeof ItemField.Type

export const ChangedItem = Schema.Struct({
  key: ItemKey,
  fields: Schema.NonEmptyArray(ItemField),
  before: ProgrammeItem,
  after: ProgrammeItem,
})

export const ComparedSide = Schema.Struct({
  year: ProgrammeYear,
  /** `null`: the draft. */
  version: Schema.NullOr(Schema.Int),
  itemCount: Schema.Int,
  points: Schema.Int,
})

export const CompareAnswer = Schema.Struct({
  levels: Schema.Array(PlaceName),
  before: ComparedSide,
  after: ComparedSide,
  kept: Schema.Array(ItemKey),
  added: Schema.Array(ProgrammeItem),
  dropped: Schema.Array(ProgrammeItem),
  /** Why items were dropped, where somebody said so. */
  dropReasons: Schema.Array(Schema.Struct({ key: ItemKey, reason: Schema.String })),
  changed: Schema.Array(ChangedItem),
})
export type CompareAnswer = typeof CompareAnswer.Type

export const CompareTargetsQuestion = Schema.Struct({ ...CompareQuestion.fields, itemKey: ItemKey })
export type CompareTargetsQuestion = typeof CompareTargetsQuestion.Type

const TargetsSide = Schema.Struct({
  year: ProgrammeYear,
  /** `null`: the draft. */
  version: Schema.NullOr(Schema.Int),
  /** Of the parts that are numbers; `null` where not all parts are the asker's to see. */
  sum: Schema.NullOr(Difference),
  remainder: Schema.NullOr(Remainder),
})

export const ComparedPart = Schema.Struct({
  region: PlaceName,
  before: Schema.NullOr(PartTarget),
  after: Schema.NullOr(PartTarget),
  beforeProvenance: Schema.NullOr(Provenance),
  afterProvenance: Schema.NullOr(Provenance),
  /** The number after less the number before. */
  more: Schema.NullOr(Difference),
  changed: Schema.Boolean,
})
export type ComparedPart = typeof ComparedPart.Type

export const CompareTargetsAnswer = Schema.Struct({
  levels: Schema.Array(PlaceName),
  itemKey: ItemKey,
  before: TargetsSide,
  after: TargetsSide,
  parts: Schema.Array(ComparedPart),
})
export type CompareTargetsAnswer = typeof CompareTargetsAnswer.Type

export const YearRow = Schema.Struct({
  year: ProgrammeYear,
  phase: Phase,
  version: Schema.NullOr(Schema.Int),
  itemCount: Schema.Int,
})

export const YearsAnswer = Schema.Array(YearRow)
export type YearsAnswer = typeof YearsAnswer.Type
