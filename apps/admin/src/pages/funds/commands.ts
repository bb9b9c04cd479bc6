/** The forms of the ledger, declared: each kind of transfer has the fields that it needs. */
import { Schema } from "effect"
import {
  needsOfKind,
  PostReservation,
  ReverseTransfer,
  TransferDraft,
  type TransferKind,
  VoidReservation,
} from "@minsheng/core/funds"
import { CommandId } from "@minsheng/core/journal"
import { choice, date, line, money, optional } from "../../design/form/codecs.ts"
import { type Form, formOf } from "../../design/form/Form.ts"
import { commandWords as words } from "./words.ts"

export type Draft = (typeof TransferDraft)["Encoded"]

/** Whether a kind leaves a choice of where money comes out of, or goes into. */
export const choicesOf = (kind: TransferKind) => {
  const { moves } = needsOfKind(kind)
  const from = [...new Set(moves.map((move) => move.from))]
  const to = [...new Set(moves.map((move) => move.to))]
  return { from, to }
}

const LABELS = {
  within: { regionCode: words.regionCode, toRegionCode: words.toRegionCode },
  down: { regionCode: words.regionCode, toRegionCode: words.toRegionCode },
  on: { regionCode: words.goneRegion, toRegionCode: words.heirRegion },
} as const

const place = {
  itemKey: { label: words.itemKey, codec: choice },
  level: { label: words.level, codec: choice as never },
} as const

const papers = {
  document: { label: words.document, codec: optional(line) },
  remark: { label: words.remark, codec: optional(line) },
} as const

const paying = {
  payee: { label: words.payee, codec: optional(line) },
  projectCode: { label: words.project, codec: optional(line) },
} as const

const about = {
  BalanceTooLarge: "amountFen",
  CarriedOverEarly: "effectiveOn",
  CarriedOverTwice: "effectiveOn",
  DateAfterToday: "effectiveOn",
  DivisionNotBelow: "toRegionCode",
  DivisionNotSuccessor: "toRegionCode",
  EstimateExceeded: "amountFen",
  ExpiryBeforeToday: "expiresOn",
  FundAccountOutsideScope: "regionCode",
  FundAccountUnknown: "regionCode",
  FundsInsufficient: "amountFen",
  GivenBackTooMuch: "amountFen",
  MovedBeforeProgramme: "effectiveOn",
  PlanExceeded: "amountFen",
  ProjectElsewhere: "projectCode",
  ProjectNotFound: "projectCode",
} as const

/** The form of a kind. What it does not ask for is said to be nothing. */
export const postForm = (kind: TransferKind): Form<Draft> => {
  const { reach, isPaying } = needsOfKind(kind)
  const { from, to } = choicesOf(kind)
  return formOf(TransferDraft, {
    name: `post ${kind}`,
    fields: {
      regionCode: { label: LABELS[reach].regionCode, codec: choice },
      ...(reach === "within"
        ? {}
        : { toRegionCode: { label: LABELS[reach].toRegionCode, codec: choice as never } }),
      ...place,
      ...(from.length > 1 ? { from: { label: words.from, codec: choice as never } } : {}),
      ...(to.length > 1 ? { to: { label: words.to, codec: choice as never } } : {}),
      amountFen: { label: words.amount, codec: money },
      effectiveOn: { label: words.effectiveOn, codec: date },
      ...(isPaying ? paying : {}),
      ...papers,
      expiresOn: { label: words.expiresOn, codec: optional(date) },
    },
    about,
  })
}

/** What a form says that is not typed on it. */
export const fixedOf = (kind: TransferKind, year: number) => {
  const { reach, isPaying } = needsOfKind(kind)
  const { from, to } = choicesOf(kind)
  return {
    kind,
    year,
    ...(reach === "within" ? { toRegionCode: null } : {}),
    ...(from.length > 1 ? {} : { from: null }),
    ...(to.length > 1 ? {} : { to: null }),
    ...(isPaying ? {} : { payee: null, projectCode: null }),
  }
}

const reason = { label: words.reason, hint: words.reasonHint, codec: line }

/** A command under the id that forms give theirs. */
const named = { commandId: CommandId }
const { action: _reverse, idempotencyKey: _reverseKey, ...reversed } = ReverseTransfer.fields
const { action: _post, idempotencyKey: _postKey, amountsFen: _all, ...posted } = PostReservation.fields
const { action: _void, idempotencyKey: _voidKey, ...voided } = VoidReservation.fields

export const reverseForm = formOf(Schema.Struct({ ...named, ...reversed }), {
  name: "reverseTransfer",
  fields: { effectiveOn: { label: words.effectiveOn, codec: date }, reason },
  about: { DateAfterToday: "effectiveOn", DayBeforeTransfer: "effectiveOn" },
})

export const postReservedForm = formOf(Schema.Struct({ ...named, ...posted }), {
  name: "postReservation",
  fields: { effectiveOn: { label: words.effectiveOn, codec: date } },
  about: { DateAfterToday: "effectiveOn", DayBeforeTransfer: "effectiveOn" },
})

export const voidForm = formOf(Schema.Struct({ ...named, ...voided }), {
  name: "voidReservation",
  fields: { reason },
})
