export {
  BalanceTable,
  AccountEnding,
  BANK_LINES_MAX,
  endingOf,
  fits,
  BankAccepted,
  BankAccount,
  BankItem,
  BankLine,
  CloseBankStatement,
  ExplainBankItems,
  Explained,
  ExplanationKind,
  itemKeyOf,
  kindsFitting,
  kindsMoving,
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
} from "./Bank.ts"
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
} from "./answers.ts"
export {
  type BankRecord,
  bankRecordOf,
  linesOf,
  type PlacedLine,
  type StatementRecord,
  statementWith,
} from "./BankRecord.ts"
export { type AskedStatements, BankRepository } from "./BankRepository.ts"
export { BankStatements } from "./BankStatements.ts"
export type { RecordRefusal } from "./decide.ts"
export type { TransferOf } from "./decideMatch.ts"
export {
  BankAccountChanged,
  BankAccountDiffers,
  BankFileRecorded,
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
} from "./errors.ts"
export { bankAccountOf, bankEvents, bankStream, readBankEvent } from "./events.ts"
export { Reconciliations } from "./Reconciliations.ts"
export { isEven, reconcile, type Reconciliation } from "./reconcile.ts"
export {
  readStatement,
  readStatementHeader,
  type ReadRefusal,
  STATEMENT_COLUMNS,
  type StatementColumn,
  type StatementColumnKey,
  statementHeadings,
} from "./statementFile.ts"
export { Evidence, MATCH_DAYS } from "./pairs.ts"
export { SuggestedBy } from "./groups.ts"
export { Suggestion, suggestions } from "./suggest.ts"
export { StatementTemplate, type StatementTemplateRow } from "./StatementTemplate.ts"
export { readStatementFile } from "./readFile.ts"
export { BankExaminer } from "./BankExaminer.ts"
