/** What the programme catalogue refuses. The words of each are in `words/programmeRefusals.ts`. */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { AddingUp } from "./Breakdown.ts"
import { IssuedPart } from "./Issue.ts"

const place = { year: Schema.Int, region: DivisionCode }

/** It was issued (印发、下达) and is locked: what changes now is an adjustment. */
export class IssuedAndLocked extends Schema.TaggedError<IssuedAndLocked>()("IssuedAndLocked", {
  ...place,
  /** `null`: the catalogue. */
  itemKey: Schema.NullOr(ItemKey),
  version: Schema.Int,
}) {}

/** There is no draft or adjustment with a change in it. */
export class NothingToIssue extends Schema.TaggedError<NothingToIssue>()("NothingToIssue", {
  ...place,
  part: IssuedPart,
}) {}

/** Whoever prepared it does not issue it: two people see every issue. */
export class IssuerPreparedIt extends Schema.TaggedError<IssuerPreparedIt>()("IssuerPreparedIt", {
  ...place,
  part: IssuedPart,
}) {}

/** An adjustment needs something that was issued and is not open already; a withdrawal, one that is open. */
export class AdjustmentNotPossible extends Schema.TaggedError<AdjustmentNotPossible>()(
  "AdjustmentNotPossible",
  { ...place, part: IssuedPart, because: Schema.Literals(["notIssued", "open", "notOpen"]) },
) {}

export class DocumentAfterToday extends Schema.TaggedError<DocumentAfterToday>()("DocumentAfterToday", {
  date: CalendarDate,
  today: CalendarDate,
}) {}

/** Items or points do not add up to what the year announces; `null`: nothing was announced. */
export class CatalogueUnbalanced extends Schema.TaggedError<CatalogueUnbalanced>()("CatalogueUnbalanced", {
  ...place,
  itemCount: Schema.Int,
  announcedCount: Schema.NullOr(Schema.Int),
  points: Schema.NullOr(Schema.Int),
  announcedPoints: Schema.NullOr(Schema.Int),
  items: Schema.Array(Schema.Struct({ key: ItemKey, points: Schema.Int })),
}) {}

/** The catalogue of a division has no such item, or the division has no task in it. */
export class ItemNotInCatalogue extends Schema.TaggedError<ItemNotInCatalogue>()("ItemNotInCatalogue", {
  ...place,
  itemKey: ItemKey,
}) {}

/** Keys below 51 are the province's, those from 51 on a lower division's own; and each is given once. */
export class KeyNotFree extends Schema.TaggedError<KeyNotFree>()("KeyNotFree", {
  ...place,
  itemKey: ItemKey,
}) {}

/** An item that was issued is not dropped: people were promised it. */
export class ItemWasIssued extends Schema.TaggedError<ItemWasIssued>()("ItemWasIssued", {
  ...place,
  itemKey: ItemKey,
}) {}

/** Only the province's own catalogue announces totals; only a division below it settles items. */
export class NotOfThisLevel extends Schema.TaggedError<NotOfThisLevel>()("NotOfThisLevel", place) {}

/** A division that is named in a breakdown is not one of those below. */
export class NotADivisionBelow extends Schema.TaggedError<NotADivisionBelow>()("NotADivisionBelow", {
  ...place,
  code: DivisionCode,
}) {}

/** The target of the level above was not issued yet, so there is nothing to break down for good. */
export class TargetNotIssued extends Schema.TaggedError<TargetNotIssued>()("TargetNotIssued", {
  ...place,
  itemKey: ItemKey,
}) {}

/** The parts do not make up the whole, and nothing says why; or some are unknown. */
export class TargetsDoNotAddUp extends Schema.TaggedError<TargetsDoNotAddUp>()("TargetsDoNotAddUp", {
  ...place,
  itemKey: ItemKey,
  addingUp: AddingUp,
}) {}

/** A year is copied into one that has no catalogue, from one that has. */
export class YearNotCopied extends Schema.TaggedError<YearNotCopied>()("YearNotCopied", {
  ...place,
  from: Schema.Int,
  because: Schema.Literals(["empty", "begun", "notLater"]),
}) {}

/** It already says that. */
export class CatalogueUnchanged extends Schema.TaggedError<CatalogueUnchanged>()(
  "CatalogueUnchanged",
  place,
) {}

/** There is no such version. */
export class VersionNotFound extends Schema.TaggedError<VersionNotFound>()("VersionNotFound", {
  ...place,
  version: Schema.Int,
}) {}
