export {
  Account,
  AccountCode,
  accountCode,
  accountOf,
  FUND_LEVELS,
  FundLevel,
  mayBeNegative,
  Purpose,
  PURPOSES,
} from "./Account.ts"
export { balanceCell, balanceIn, fundCells } from "./cells.ts"
export { CHART, isEarmarkKept, type Move, moveOf, TRANSFER_KINDS, TransferKind } from "./Chart.ts"
export {
  FundAccountUnknown,
  FundAccountOutsideScope,
  BalanceTooLarge,
  CarriedOverEarly,
  FundsLapsed,
  DayBeforeTransfer,
  DivisionNotBelow,
  DivisionNotSuccessor,
  EstimateBelowUsed,
  EstimateExceeded,
  ExpiryBeforeToday,
  FundsEarmarked,
  FundsInsufficient,
  GivenBackTooMuch,
  MovedBeforeProgramme,
  MoveNotInChart,
  PlanExceeded,
  ProjectElsewhere,
  ReservationExceeded,
  ReservationExpired,
  TransferNotFound,
  TransferStateDiffers,
} from "./errors.ts"
export {
  accountsAfter,
  fundEvents,
  readFundEvent,
  ReservationEnded,
  ReservationPosted,
  transferIdOf,
  TransferPosted,
  TransferReserved,
  TransferReversed,
  transferStream,
  usedAfter,
} from "./events.ts"
export { type EntryPosting, postingsOf } from "./entryPostings.ts"
export {
  ApproveEstimate,
  EstimateAccepted,
  estimateEvents,
  EstimateApproved,
  estimatesOf,
  estimateStream,
  readEstimateEvent,
} from "./estimate/Estimate.ts"
export { type AskedAccounts, AccountsFilter } from "./asked.ts"
export { subjectKindsLayer } from "./documentSubjects.ts"
export {
  AccountAnswer,
  AccountPosting,
  AccountLine,
  AccountQuestion,
  AccountSlice,
  AccountsAnswer,
  AccountsOrder,
  AccountsQuestion,
  AccountsSlice,
  BalancesAnswer,
  BalancesQuestion,
  FlowAnswer,
  FlowPart,
  FlowQuestion,
  KindSum,
  Posting,
  PostingsQuestion,
  PurposeSum,
  SumsAnswer,
  SumsBy,
  SumsQuestion,
  SumsRow,
} from "./FundAnswers.ts"
export { type AccountSliced, type AccountsSliced, FundBooks } from "./FundBooks.ts"
export { type AccountsPage, type AskedTransfers, FundRepository, type GroupedSum } from "./FundRepository.ts"
export { FundTransfers, type TransfersSliced } from "./FundTransfers.ts"
export type { FundNames } from "./names.ts"
export {
  commandOfDraft,
  draftedFrom,
  type KindNeeds,
  kindsFrom,
  needsOfKind,
  TransferDraft,
} from "./TransferDraft.ts"
export {
  CanTransfer,
  TransferAct,
  TransferAction,
  TransferAnswer,
  TransferEntry,
  TransferListed,
  TransferQuestion,
  TransferRow,
  TransfersAnswer,
  TransfersFilter,
  TransfersExport,
  TransfersQuestion,
  TransfersSlice,
} from "./TransferAnswers.ts"
export { FundExaminer } from "./FundExaminer.ts"
export { Funds, type TransferRefusal } from "./Funds.ts"
export {
  PlanBeforeEarlier,
  PlanBelowAllotted,
  PlanDivisionUnknown,
  PlanDoesNotClose,
  PlanGroupUnknown,
  PlanItemUnknown,
  PlanUnchanged,
  PlanVersionDiffers,
} from "./plan/errors.ts"
export {
  Ceiling,
  FinancingPlanIssued,
  planEvents,
  PlannedShare,
  planStream,
  readPlanEvent,
} from "./plan/events.ts"
export {
  Due,
  FinancingPlanAccepted,
  Floor,
  IssueFinancingPlan,
  LevelRule,
  PlanGroup,
  PlanLine,
  PlanStatement,
  Share,
  Term,
  WHOLE,
} from "./plan/FinancingPlan.ts"
export { type EstimateRefusal } from "./estimate/decide.ts"
export { ceilingsIn, LimitName, planLimit, projectLimit, Used, usedCell } from "./plan/limits.ts"
export { planVersions, type PlanVersion, versionOn } from "./plan/PlanRecord.ts"
export { addLevels, ByLevel, NO_LEVELS, sharedOut, totalOf, Unclosed } from "./plan/sharing.ts"
export { type IssuePlanRefusal, type OpenLine, sharesOf } from "./plan/decide.ts"
export {
  AccountBalance,
  LINES_MAX,
  PostReservation,
  PostTransfer,
  ReserveTransfer,
  ReverseTransfer,
  TransferAccepted,
  TransferCommand,
  TransferLine,
  TRANSFERS_MAX,
  tooManyTransfers,
  TransferState,
  VoidReservation,
} from "./Transfer.ts"
export { transferOf, type TransferRecord } from "./TransferRecord.ts"
export { FinancingPlans } from "./plan/FinancingPlans.ts"
export {
  ALARM_LIMITS,
  ALARM_ROWS_MAX,
  AlarmLimits,
  AlarmsAnswer,
  AlarmsQuestion,
  Difference,
  DifferencesAnswer,
  DifferencesQuestion,
  EstimateAnswer,
  EstimateQuestion,
  PlanAnswer,
  PlanQuestion,
  PlansAnswer,
  PlansQuestion,
  PlansRow,
  RatesAnswer,
  RatesBy,
  RatesQuestion,
  RatesRow,
  Reconciled,
  ShortfallAnswer,
  ShortfallQuestion,
} from "./figures/answers.ts"
export {
  type EarlyMoney,
  FundFigureRepository,
  type IdleMoney,
  type RoundSeries,
} from "./figures/FundFigureRepository.ts"
export type { FundCell, PlanDue } from "./figures/FundCell.ts"
export { FundFigures } from "./figures/FundFigures.ts"
export { type FundProgress, FundReports, type Reported } from "./figures/FundReports.ts"
export {
  type FundMeasure,
  FundMeasures,
  type FundNumerator,
  FundRate,
  FundRateName,
} from "./figures/FundRate.ts"
export { Shortfall } from "./figures/shortfall.ts"
