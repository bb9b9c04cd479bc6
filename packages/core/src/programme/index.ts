export {
  Catalogue,
  CatalogueAnswer,
  CatalogueQuestion,
  SuccessionAnswer,
  SuccessionQuestion,
} from "./Catalogue.ts"
export { ItemListed, ProgrammeAnnounced, programmeEvents, programmeStream } from "./events.ts"
export { ITEM_KINDS, itemWith, pointsBalance, type Programme, programmeOf } from "./Programme.ts"
export { AnnouncedProgramme, ItemKind, ProgrammeItem, ProgrammeYear, TaskTarget } from "./ProgrammeItem.ts"
export { readProgramme } from "./read.ts"
export { RegionMap, RegionMapAnswer, RegionMapQuestion } from "./RegionMap.ts"
export { dayWithin, monthWithin, TimeBasis, timeMillionths, timeProportionalProgress } from "./time.ts"
