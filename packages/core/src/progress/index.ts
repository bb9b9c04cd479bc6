export {
  addTotals,
  FiguresAnswer,
  figuresOf,
  FiguresQuestion,
  NO_TOTALS,
  RegionName,
  TimeFigures,
  timeFigures,
  type Totals,
  totalsBy,
} from "./Figures.ts"
export {
  OverviewAnswer,
  type OverviewCell,
  type OverviewCounty,
  type OverviewItem,
  overviewOf,
  type Series,
} from "./Overview.ts"
export { Progress } from "./Progress.ts"
export {
  type Cell,
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
  ratesOf,
  Sums,
  TIME_DECIMALS,
} from "./Rate.ts"
export { ranksOf } from "./ranking.ts"
