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
  CarriedOverTwice,
  DivisionNotBelow,
  DivisionNotSuccessor,
  EstimateBelowUsed,
  EstimateExceeded,
  ExpiryBeforeToday,
  FundsEarmarked,
  FundsInsufficient,
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
export { AccountsFilter } from "./asked.ts"
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
export {
  type AccountsPage,
  type AskedAccounts,
  type AskedTransfers,
  FundRepository,
  type GroupedSum,
} from "./FundRepository.ts"
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
export { type IssuePlanRefusal, sharesOf } from "./plan/decide.ts"
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
  EstimateAnswer,
  EstimateQuestion,
  PlanAnswer,
  PlanQuestion,
  PlansAnswer,
  PlansQuestion,
  PlansRow,
  RatesAnswer,
  RatesQuestion,
  RatesRow,
  Reconciled,
  ShortfallAnswer,
  ShortfallQuestion,
} from "./figures/answers.ts"
export {
  type EarlyMoney,
  type FundCell,
  FundFigureRepository,
  type IdleMoney,
  type PlanDue,
  type RoundSeries,
} from "./figures/FundFigureRepository.ts"
export { FundFigures } from "./figures/FundFigures.ts"
export { type FundMeasure, FundMeasures, FundRate, FundRateName } from "./figures/FundRate.ts"
export { Shortfall } from "./figures/shortfall.ts"
export {
  BalanceTable,
  BANK_LINES_MAX,
  BankAccepted,
  BankAccount,
  BankItem,
  BankLine,
  CloseBankStatement,
  ExplainBankItem,
  Explained,
  ExplanationKind,
  itemKeyOf,
  kindsFitting,
  lineKey,
  liesIn,
  LineRef,
  MatchBankItems,
  MatchCertain,
  Matching,
  postingKey,
  PostingRef,
  RecordBankStatement,
  ReopenBankStatement,
  StatementState,
  UndoBankMatches,
  WithdrawBankStatement,
} from "./bank/Bank.ts"
export {
  BankPosting,
  OpenLine,
  OpenPosting,
  ShownMatch,
  StatementAnswer,
  StatementEntry,
  StatementQuestion,
  StatementRow,
  StatementsAnswer,
  StatementsQuestion,
} from "./bank/answers.ts"
export {
  type BankRecord,
  bankRecordOf,
  linesOf,
  type PlacedLine,
  type StatementRecord,
  statementWith,
} from "./bank/BankRecord.ts"
export { type AskedStatements, BankRepository } from "./bank/BankRepository.ts"
export { BankStatements } from "./bank/BankStatements.ts"
export type { RecordRefusal } from "./bank/decide.ts"
export type { TransferOf } from "./bank/decideMatch.ts"
export {
  BankAccountChanged,
  BankAccountDiffers,
  BankExplanationUnfit,
  BankItemMatched,
  BankItemUnknown,
  BankLineUnreadable,
  BankMatchNotFound,
  BankMatchUneven,
  BankNothingCertain,
  BankPeriodBackwards,
  BankRemainderUnexplained,
  BankStatementEmpty,
  BankStatementFollowed,
  BankStatementNotFound,
  BankStatementNotNext,
  BankStatementStateDiffers,
  BankStatementStillOpen,
  BankStatementUneven,
} from "./bank/errors.ts"
export { bankAccountOf, bankEvents, bankStream, readBankEvent } from "./bank/events.ts"
export { Reconciliations } from "./bank/Reconciliations.ts"
export { isEven, reconcile, type Reconciliation } from "./bank/reconcile.ts"
export {
  readStatement,
  readStatementHeader,
  type ReadRefusal,
  STATEMENT_COLUMNS,
  type StatementColumn,
  statementHeadings,
} from "./bank/statementFile.ts"
export { Evidence, MATCH_DAYS, SuggestedBy, Suggestion, suggestions } from "./bank/suggest.ts"
