export { DivisionAnswer, type DivisionItem, type DivisionMonth, type DivisionPart } from "./DivisionAnswer.ts"
export { Divisions } from "./Divisions.ts"
export { FiguresAnswer, figuresOf, FiguresQuestion, TimeFigures, timeFigures } from "./Figures.ts"
export { type Neighbour, Neighbours, type Quartiles } from "./neighbours.ts"
export { overviewOf } from "./Overview.ts"
export {
  OverviewAnswer,
  type OverviewCell,
  type OverviewCounty,
  type OverviewItem,
  type Series,
} from "./OverviewAnswer.ts"
export { Pace, paceOf } from "./Pace.ts"
export { Progress } from "./Progress.ts"
export {
  type MonthTotals,
  type ProgressQuestion,
  ProgressRepository,
  type SeriesPoint,
} from "./ProgressRepository.ts"
export {
  addSums,
  aheadOfTime,
  BEHIND_POINTS,
  isBehind,
  NO_SUMS,
  Rate,
  RATE_DECIMALS,
  RateName,
  rateOf,
  rateTerms,
  ratesOf,
  Sums,
  TIME_DECIMALS,
} from "./Rate.ts"
export { ranksOf } from "./ranking.ts"
export { Placing, type RegroupedPiece, type RegroupedSource, Regrouping } from "./Regrouping.ts"
export { addTotals, type Cell, NO_TOTALS, RegionName, type Totals, totalsBy } from "./Totals.ts"
export { NoProposal, ProposalAnswer, ProposalBasis, ProposalQuestion, Proposals } from "./Proposals.ts"
