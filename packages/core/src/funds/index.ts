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
  DivisionNotBelow,
  ExpiryBeforeToday,
  FundsEarmarked,
  FundsInsufficient,
  MovedBeforeProgramme,
  MoveNotInChart,
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
} from "./events.ts"
export { AccountsFilter } from "./asked.ts"
export {
  AccountAnswer,
  AccountPosting,
  AccountLine,
  AccountQuestion,
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
export { Funds, type TransferRefusal } from "./Funds.ts"
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
