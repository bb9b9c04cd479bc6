/**
 * A transfer of one line as somebody fills it in: the kind first, then only what that kind needs. The form of
 * a page and a row of a file are both read by this schema, and made into the same command.
 */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { EnteredFen } from "../kernel/Money.ts"
import { line, Name, Remark } from "../kernel/Text.ts"
import { CommandId } from "../journal/Command.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"
import { ProjectCode } from "../project/Project.ts"
import { type Account, accountCode, FundLevel, Purpose } from "./Account.ts"
import { CHART, type Move, TransferKind } from "./Chart.ts"
import type { PostTransfer, ReserveTransfer } from "./Transfer.ts"

const orNull = Schema.NullOr

export const TransferDraft = Schema.Struct({
  commandId: CommandId,
  kind: TransferKind,
  year: ProgrammeYear,
  regionCode: DivisionCode,
  /** Of an allocation: the division below that is given the money. */
  toRegionCode: orNull(DivisionCode),
  itemKey: ItemKey,
  level: FundLevel,
  /** Where a kind has several moves, which one; `null` where it has one. */
  from: orNull(Purpose),
  to: orNull(Purpose),
  amountFen: EnteredFen.check(Schema.makeFilter((fen: bigint) => fen > 0n, { message: "movedFen" })),
  effectiveOn: CalendarDate,
  /** Where it is there: the money is only set aside, until this day. */
  expiresOn: orNull(CalendarDate),
  document: orNull(line(100)),
  projectCode: orNull(ProjectCode),
  payee: orNull(Name),
  remark: orNull(Remark),
})
export type TransferDraft = typeof TransferDraft.Type

/** Kinds that pay somebody: they name a payee, and may name the project that is paid. */
const PAYING: ReadonlySet<TransferKind> = new Set([
  "commitment",
  "disbursement",
  "release",
  "expenditure",
  "refund",
])

/** What a kind needs besides year, division, item, level, amount and day. */
export interface KindNeeds {
  readonly moves: ReadonlyArray<Move>
  /** Whether it stays in one division, or goes to one below or to one that took over. */
  readonly reach: Move["reach"]
  readonly isPaying: boolean
}

export const needsOfKind = (kind: TransferKind): KindNeeds => ({
  moves: CHART[kind],
  reach: CHART[kind][0]?.reach ?? "within",
  isPaying: PAYING.has(kind),
})

/** The kinds that take money out of accounts of a purpose. */
export const kindsFrom = (purpose: Purpose): ReadonlyArray<TransferKind> =>
  TransferKind.literals.filter((kind) => CHART[kind].some(({ from }) => from === purpose))

/** The move that a draft means: the one of its kind, or of several the one that it names. */
const moveFor = ({ kind, from, to }: TransferDraft): { readonly from: Purpose; readonly to: Purpose } => {
  const [only] = CHART[kind] as readonly [Move, ...ReadonlyArray<Move>]
  const named = CHART[kind].find(
    (move) => (from === null || move.from === from) && (to === null || move.to === to),
  )
  return named ?? { from: from ?? only.from, to: to ?? only.to }
}

/** The account that a draft takes money from. */
export const draftedFrom = (draft: TransferDraft): Account => {
  const { year, regionCode, itemKey, level } = draft
  return { year, regionCode, itemKey, level, purpose: moveFor(draft).from }
}

/** The command that a draft makes. Whether it may be at all is the ledger's to decide. */
export const commandOfDraft = (draft: TransferDraft): PostTransfer | ReserveTransfer => {
  const from = draftedFrom(draft)
  const regionCode = draft.toRegionCode ?? from.regionCode
  const to = { ...from, regionCode, purpose: moveFor(draft).to }
  const { kind, amountFen, effectiveOn, expiresOn, document, projectCode, payee, remark } = draft
  const stated = {
    idempotencyKey: draft.commandId,
    kind,
    effectiveOn,
    lines: [{ from: accountCode(from), to: accountCode(to), amountFen }] as const,
    ...(document === null ? {} : { document }),
    ...(projectCode === null ? {} : { projectCode }),
    ...(payee === null ? {} : { payee }),
    ...(remark === null ? {} : { remark }),
  }
  return expiresOn === null ? { action: "transfer", ...stated } : { action: "reserve", expiresOn, ...stated }
}
