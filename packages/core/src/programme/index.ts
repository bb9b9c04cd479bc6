export {
  AddingUp,
  AddingUpVerdict,
  addingUp,
  Breakdown,
  holds,
  Part,
  parsePartTarget,
  PartTarget,
  Remainder,
  wholeFromPart,
} from "./Breakdown.ts"
export {
  AddedAnswer,
  Catalogue,
  CatalogueAnswer,
  CatalogueQuestion,
  SuccessionAnswer,
  SuccessionQuestion,
} from "./Catalogue.ts"
export {
  BreakDown,
  CopyYear,
  DropItem,
  IssueProgramme,
  ListItem,
  OpenAdjustment,
  ProgrammeAccepted,
  SettleItem,
  StateTotals,
  WithdrawAdjustment,
} from "./commands.ts"
export { ItemNames, ItemNamesAnswer } from "./ItemNames.ts"
export { compared } from "./compare.ts"
export {
  AdjustmentNotPossible,
  CatalogueUnbalanced,
  CatalogueUnchanged,
  DocumentAfterToday,
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
} from "./errors.ts"
export type { BreakDownRefusal } from "./decideTargets.ts"
export {
  CopiedFrom,
  ItemCount,
  ItemListed,
  ItemsCounted,
  ItemSettled,
  LocalDifference,
  ProgrammeAnnounced,
  programmeEvents,
  programmeStream,
  TargetsBrokenDown,
} from "./events.ts"
export { IssuedPart, IssuingDocument } from "./Issue.ts"
export { ITEM_KINDS, itemWith, pointsBalance, type Programme, programmeOf } from "./Programme.ts"
export {
  CompareAnswer,
  CompareQuestion,
  CompareTargetsAnswer,
  CompareTargetsQuestion,
  ItemField,
  ItemsAnswer,
  ItemsRow,
  IssueState,
  Phase,
  ProgrammeQuestion,
  TargetsAnswer,
  TargetsQuestion,
  TargetsRow,
  VersionRow,
  VersionsAnswer,
  WhichVersion,
  YearsAnswer,
} from "./ProgrammeAnswer.ts"
export { ProgrammeDrafts } from "./ProgrammeDrafts.ts"
export {
  AnnouncedProgramme,
  Bound,
  ItemKind,
  ProgrammeItem,
  ProgrammeYear,
  TaskTarget,
} from "./ProgrammeItem.ts"
export { type ProgrammeRecord, recordOf as programmeRecordOf } from "./ProgrammeRecord.ts"
export { readProgramme } from "./read.ts"
export { RegionMap, RegionMapAnswer, RegionMapQuestion } from "./RegionMap.ts"
export { dayWithin, monthWithin, TimeBasis, timeMillionths, timeProportionalProgress } from "./time.ts"
export {
  type ItemLookup,
  type ItemPlace,
  itemsOf,
  itemStreams,
  type ListedItem,
  readLocalItems,
} from "./ProjectItems.ts"
export { FIRST_OWN_KEY, isOwnKey, RegionItem } from "./RegionCatalogue.ts"
export { RegionProgrammes } from "./RegionProgrammes.ts"
export {
  type RegionAnswer,
  RegionQuestion,
  Regions,
  type RegionsAnswer,
  RegionsQuestion,
  type SuccessionsAnswer,
  SuccessionsQuestion,
} from "./Regions.ts"
