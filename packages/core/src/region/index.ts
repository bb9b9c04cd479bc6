export {
  type Division,
  DivisionKind,
  EstablishedDivision,
  Extent,
  RegionLevel,
  Transfer,
} from "./Division.ts"
export {
  AbolishedDivision,
  DivisionAbolished,
  DivisionEstablished,
  divisionsStream,
  regionEvents,
  TerritoryTransferred,
} from "./events.ts"
export {
  codesAnsweredFor,
  countiesOn,
  countyCodesUnder,
  divisionsOn,
  type DivisionOn,
  divisionWith,
  hasBegun,
  isInForce,
  prefectureOf,
  provinceOf,
  type RegionRegister,
  regionRegisterOf,
} from "./RegionRegister.ts"
export { changesOf, namesOverTime } from "./lineage.ts"
export {
  divisionAbove,
  isUncertainOn,
  liesIn,
  nearestDayInForce,
  type Placement,
  placementsOn,
  reachesInto,
} from "./regrouping.ts"
export { RegionOutsideScope, UnknownRegion } from "./errors.ts"
export { type Succession, successions } from "./succession.ts"
export { readRegionRegister } from "./read.ts"
