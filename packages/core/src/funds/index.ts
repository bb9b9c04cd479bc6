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
export { BalancesAnswer, BalancesQuestion, FundBooks } from "./FundBooks.ts"
export { FundExaminer } from "./FundExaminer.ts"
export { type AskedAccounts, FundRepository } from "./FundRepository.ts"
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
