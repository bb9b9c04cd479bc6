/**
 * A special account (专户) at a bank, and what somebody can say of it: the bank's statements (对账单), what of
 * them is the same money as postings of the ledger, and why the rest is not.
 */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { Fen, SignedFen } from "../kernel/Money.ts"
import { Name, Remark } from "../kernel/Text.ts"
import { Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import { Position } from "../journal/Entry.ts"
import { Sha256 } from "../document/Document.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"
import { type AccountCode, accountOf, type Purpose } from "../funds/Account.ts"
import { CHART, type Move, TRANSFER_KINDS, type TransferKind } from "../funds/Chart.ts"

/** One at the bank for each division and programme year: the money of all items and givers lies in it. */
export const BankAccount = Schema.Struct({ year: ProgrammeYear, regionCode: DivisionCode })
export type BankAccount = typeof BankAccount.Type

/**
 * What of the ledger lies in the bank: what is owed, held back or left over has not been paid out yet.
 */
const AT_THE_BANK: ReadonlySet<Purpose> = new Set(["specialAccount", "payable", "retention", "surplus"])

/** Whether money of an account lies in a bank account. */
export const liesIn = ({ year, regionCode }: BankAccount, code: AccountCode): boolean => {
  const account = accountOf(code)
  return account.year === year && account.regionCode === regionCode && AT_THE_BANK.has(account.purpose)
}

/** Whether a move within a division is one of the bank's too: into the account, or out of it. */
const crosses = ({ from, to, reach }: Move, isIn: boolean): boolean =>
  reach === "within" && AT_THE_BANK.has(to) === isIn && AT_THE_BANK.has(from) === !isIn

/** The kinds of transfers that a line of this amount can be, which is not posted yet. */
export const kindsMoving = (amountFen: bigint): ReadonlyArray<TransferKind> =>
  TRANSFER_KINDS.filter((kind) => CHART[kind].some((move) => crosses(move, amountFen > 0n)))

/** A line that a bank's statement holds, in its order. */
export const BankLine = Schema.Struct({
  on: CalendarDate,
  /** 摘要. */
  summary: Schema.String,
  /** 对方户名. */
  counterparty: Schema.NullOr(Schema.String),
  /** 凭证号. */
  document: Schema.NullOr(Schema.String),
  /** What came in (贷方); below zero, what went out (借方). */
  amountFen: SignedFen,
})
export type BankLine = typeof BankLine.Type

/** Lines a statement. A month has fewer; one that has more is recorded in parts of it. */
export const BANK_LINES_MAX = 10_000

/** The last digits of the account's number: what is shown of it, and all of it that is kept. */
export const AccountEnding = Schema.String.check(Schema.isPattern(/^\d{4}$/u))

/** The number of an account at a bank, as somebody enters it. */
export const AccountNumber = Schema.String.check(
  Schema.isPattern(/^\d(?:[ -]?\d){3,39}$/u, { message: "accountNumber" }),
)

export const endingOf = (accountNumber: string): string => accountNumber.replaceAll(/\D/gu, "").slice(-4)

/** What is said of a statement besides its lines. */
export const statedOfStatement = {
  bank: Name,
  /** The first and the last day that it is about. */
  fromOn: CalendarDate,
  toOn: CalendarDate,
}

/** What comes with the file of a statement. */
export const RecordBankStatement = Schema.Struct({
  commandId: CommandId,
  ...BankAccount.fields,
  ...statedOfStatement,
  accountNumber: AccountNumber,
  fileName: Name,
})
export type RecordBankStatement = typeof RecordBankStatement.Type

/** The file that a statement was read from. */
export const StatementFile = Schema.Struct({ name: Name, sha256: Sha256 })

/** A line of a statement of the account, from 1. */
export const LineRef = Schema.Struct({ statementId: Uuid, number: Schema.Int })
export type LineRef = typeof LineRef.Type

/** A posting of the ledger: the entry, and which of its postings. */
export const PostingRef = Schema.Struct({ position: Position, number: Schema.Int })
export type PostingRef = typeof PostingRef.Type

/** What stands for itself until it is matched or explained; `Opening`: what the account began with. */
export const BankItem = Schema.Union([
  Schema.TaggedStruct("Line", LineRef.fields),
  Schema.TaggedStruct("Posting", PostingRef.fields),
  Schema.TaggedStruct("Opening", {}),
])
export type BankItem = typeof BankItem.Type

export const OPENING: BankItem = { _tag: "Opening" }

/** The name of an item within its account. */
export const itemKeyOf = (item: BankItem): string => {
  if (item._tag === "Opening") return "opening"
  return item._tag === "Line" ? lineKey(item) : postingKey(item)
}

export const lineKey = ({ statementId, number }: LineRef): string => `line ${statementId} ${number}`
export const postingKey = ({ position, number }: PostingRef): string => `posting ${position} ${number}`

/** Matches that go in together, and parts of one on either side: a document may pay a village at once. */
export const MATCHES_MAX = 500
export const PARTS_MAX = 1000
/** Of what is certain, so many matches go in at once. */
export const CERTAIN_MAX = 10_000

const parts = <S extends Schema.Constraint>(ref: S) =>
  Schema.Array(ref).check(Schema.isMaxLength(PARTS_MAX, { message: "partsMax" }))

const isOfSeveral = ({ lines, postings }: Pick<MatchParts, "lines" | "postings">): boolean =>
  lines.length + postings.length > 1

interface MatchParts {
  readonly lines: ReadonlyArray<LineRef>
  readonly postings: ReadonlyArray<PostingRef>
}

/** Lines and postings that are the same money. */
export const Matching = Schema.Struct({ lines: parts(LineRef), postings: parts(PostingRef) }).check(
  Schema.makeFilter(isOfSeveral, { message: "matchOfSeveral" }),
)
export type Matching = typeof Matching.Type

/** Takes lines and postings together, in the statement that is open. */
export const MatchBankItems = Schema.Struct({
  commandId: CommandId,
  statementId: Uuid,
  matches: Schema.NonEmptyArray(Matching).check(Schema.isMaxLength(MATCHES_MAX, { message: "matchesMax" })),
})
export type MatchBankItems = typeof MatchBankItems.Type

/** Takes every suggestion that is certain. */
export const MatchCertain = Schema.Struct({ commandId: CommandId, statementId: Uuid })
export type MatchCertain = typeof MatchCertain.Type

/** Takes matches apart again that were made in the open statement. */
export const UndoBankMatches = Schema.Struct({
  commandId: CommandId,
  statementId: Uuid,
  numbers: Schema.NonEmptyArray(Schema.Int).check(Schema.isMaxLength(MATCHES_MAX, { message: "matchesMax" })),
})
export type UndoBankMatches = typeof UndoBankMatches.Type

/**
 * Why something stands on one side alone. In the bank and not in the ledger: interest (利息), a charge
 * (手续费), money that came or went and is not posted yet. In the ledger and not in the bank: a payment or a
 * deposit on its way (在途). On either side a mistake, of the bank or of the ledger; and what the account
 * began with.
 */
export const ExplanationKind = Schema.Literals([
  "interest",
  "charge",
  "receiptNotPosted",
  "paymentNotPosted",
  "bankMistake",
  "paymentInTransit",
  "depositInTransit",
  "ledgerMistake",
  "openingDifference",
])
export type ExplanationKind = typeof ExplanationKind.Type

interface Fitting {
  readonly of: BankItem["_tag"]
  /** Which way the money went; `undefined`: either. */
  readonly sign?: 1 | -1
}

const FITTING: Readonly<Record<ExplanationKind, Fitting>> = {
  interest: { of: "Line", sign: 1 },
  charge: { of: "Line", sign: -1 },
  receiptNotPosted: { of: "Line", sign: 1 },
  paymentNotPosted: { of: "Line", sign: -1 },
  bankMistake: { of: "Line" },
  paymentInTransit: { of: "Posting", sign: -1 },
  depositInTransit: { of: "Posting", sign: 1 },
  ledgerMistake: { of: "Posting" },
  openingDifference: { of: "Opening" },
}

/** Whether a kind of explanation can be one of an item of this amount. */
export const fits = (kind: ExplanationKind, of: BankItem["_tag"], amountFen: bigint): boolean => {
  const { of: wanted, sign } = FITTING[kind]
  return wanted === of && (sign === undefined || (sign === 1) === amountFen > 0n)
}

/** The kinds that can explain an item of this amount. */
export const kindsFitting = (of: BankItem["_tag"], amountFen: bigint): ReadonlyArray<ExplanationKind> =>
  ExplanationKind.literals.filter((kind) => fits(kind, of, amountFen))

export const Explained = Schema.Struct({ kind: ExplanationKind, explanation: Remark })
export type Explained = typeof Explained.Type

/** Says why items stand on one side alone, all for the same reason; `null` takes back what was said. */
export const ExplainBankItems = Schema.Struct({
  commandId: CommandId,
  statementId: Uuid,
  items: Schema.NonEmptyArray(BankItem).check(Schema.isMaxLength(PARTS_MAX, { message: "partsMax" })),
  explained: Schema.NullOr(Explained),
})
export type ExplainBankItems = typeof ExplainBankItems.Type

export const CloseBankStatement = Schema.Struct({ commandId: CommandId, statementId: Uuid })
export type CloseBankStatement = typeof CloseBankStatement.Type

/** Opens a closed statement again, or takes back one that should not have been recorded. */
export const ReopenBankStatement = Schema.Struct({
  commandId: CommandId,
  statementId: Uuid,
  reason: Remark,
})
export type ReopenBankStatement = typeof ReopenBankStatement.Type

export const WithdrawBankStatement = ReopenBankStatement
export type WithdrawBankStatement = typeof WithdrawBankStatement.Type

/** 未结, 已结, 已撤回. */
export const StatementState = Schema.Literals(["open", "closed", "withdrawn"])
export type StatementState = typeof StatementState.Type

/**
 * 余额调节表: what the bank and the ledger say of the last day, and what leads from each to the same amount.
 * Payments are stated as amounts, not below zero.
 */
export const BalanceTable = Schema.Struct({
  bankFen: SignedFen,
  /** 加：企业已收、银行未收. */
  depositsInTransitFen: Fen,
  /** 减：企业已付、银行未付. */
  paymentsInTransitFen: Fen,
  ledgerFen: SignedFen,
  /** 加：银行已收、企业未收. */
  bankReceiptsFen: Fen,
  /** 减：银行已付、企业未付. */
  bankPaymentsFen: Fen,
  /** What the bank's account held more than the ledger when the first statement began. */
  openingFen: SignedFen,
  /** What both come to. */
  adjustedFen: SignedFen,
})
export type BalanceTable = typeof BalanceTable.Type

export const BankAccepted = Schema.Struct({
  statementId: Uuid,
  state: StatementState,
  /** How many matches the command made or took apart, or how many items it explained. */
  count: Schema.Int,
  position: Position,
  recordedAt: Schema.Int,
})
export type BankAccepted = typeof BankAccepted.Type
