/** One refusal of every code that the programme catalogue has. */
import { CalendarDate, DivisionCode, ItemKey, Quantity } from "@minsheng/core/kernel"
import {
  AdjustmentNotPossible,
  CatalogueUnbalanced,
  CatalogueUnchanged,
  DocumentAfterToday,
  type IssuedPart,
  IssuedAndLocked,
  IssuerPreparedIt,
  ItemNotInCatalogue,
  ItemWasIssued,
  KeyNotFree,
  NotADivisionBelow,
  NothingToIssue,
  NotOfThisLevel,
  TargetNotIssued,
  TargetsDoNotAddUp,
  VersionNotFound,
  YearNotCopied,
} from "@minsheng/core/programme"

import { NoProposal } from "@minsheng/core/progress"

const region = DivisionCode.make("340000")
const place = { year: 2010, region }
const itemKey = ItemKey.make("16")
const part: IssuedPart = { _tag: "Targets", itemKeys: [itemKey] }
const [whole, sum] = [Quantity.make("8411"), Quantity.sum([Quantity.make("8400")])]

export const programmeSamples = {
  AdjustmentNotPossible: new AdjustmentNotPossible({ ...place, part, because: "notIssued" }),
  CatalogueUnbalanced: new CatalogueUnbalanced({
    ...place,
    itemCount: 33,
    announcedCount: 33,
    points: 3499,
    announcedPoints: 3500,
    items: [{ key: itemKey, points: 119 }],
  }),
  CatalogueUnchanged: new CatalogueUnchanged(place),
  DocumentAfterToday: new DocumentAfterToday({
    date: CalendarDate.make("2010-06-01"),
    today: CalendarDate.make("2010-05-31"),
  }),
  IssuedAndLocked: new IssuedAndLocked({ ...place, itemKey, version: 1 }),
  IssuerPreparedIt: new IssuerPreparedIt({ ...place, part }),
  ItemNotInCatalogue: new ItemNotInCatalogue({ ...place, itemKey: ItemKey.make("77") }),
  ItemWasIssued: new ItemWasIssued({ ...place, itemKey }),
  KeyNotFree: new KeyNotFree({ ...place, itemKey: ItemKey.make("51") }),
  NoProposal: new NoProposal({ itemKey, because: "noPlan" }),
  NotADivisionBelow: new NotADivisionBelow({ ...place, code: DivisionCode.make("341524") }),
  NothingToIssue: new NothingToIssue({ ...place, part }),
  NotOfThisLevel: new NotOfThisLevel(place),
  TargetNotIssued: new TargetNotIssued({ year: 2010, region: DivisionCode.make("341500"), itemKey }),
  TargetsDoNotAddUp: new TargetsDoNotAddUp({
    ...place,
    itemKey,
    addingUp: { verdict: "differs", whole, sum, left: Quantity.subtract(whole, sum), missing: [] },
  }),
  VersionNotFound: new VersionNotFound({ ...place, version: 7 }),
  YearNotCopied: new YearNotCopied({ year: 2011, region, from: 2009, because: "empty" }),
}
