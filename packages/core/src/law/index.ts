export { blocksFrom, Citation, type Citations, cite, Instrument, LegalConfidence } from "./Citation.ts"
export {
  type DatedParameter,
  type ParameterValue,
  type RowId,
  type RowIds,
  type Unit,
  valueOn,
} from "./DatedParameter.ts"
export { type ActId, type Day, type Flag, type Measure, type Observable, type Said } from "./Measure.ts"
export { type Observation, type Truth } from "./observe.ts"
export { faultsIn, inForceOn, isIn, Period } from "./Period.ts"
export {
  blockingFrom,
  type Choice,
  judge,
  type Judgement,
  type Rule,
  type RuleVersion,
  type Subjects,
  type Verdict,
  VERDICTS,
} from "./Rule.ts"
export { type Leaf, parametersOf, type Test } from "./Test.ts"
