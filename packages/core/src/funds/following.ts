/** What follows a transfer: whether it is there, in the state that is needed, and on which days. */
import { Result } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Known } from "../journal/Unit.ts"
import type { Scope } from "../access/Actor.ts"
import { DateAfterToday } from "../project/errors.ts"
import * as Admission from "./admission.ts"
import type { TransferKind } from "./Chart.ts"
import * as Refused from "./errors.ts"
import { transferStream } from "./events.ts"
import type { TransferLine } from "./Transfer.ts"
import { transferOf, type TransferRecord } from "./TransferRecord.ts"

/** The first refusal of lines, each looked at on top of those before it. */
export const firstRefusal = <Refusal>(
  lines: ReadonlyArray<TransferLine>,
  refusalOf: (line: TransferLine) => Refusal | undefined,
): Refusal | undefined => {
  for (const line of lines) {
    const refusal = refusalOf(line)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

export type FindRefusal = Refused.TransferNotFound | Refused.TransferStateDiffers

/** A transfer of somebody's in the state that a command needs. */
export const recordIn = (
  known: Known,
  scope: Scope,
  transferId: Uuid,
  needed: TransferRecord["state"],
): Result.Result<TransferRecord, FindRefusal> => {
  const record = transferOf(known.entries(transferStream(transferId)))
  const today = known.officeDate
  const isForeign = ({ from, to }: TransferLine): boolean =>
    [from, to].some((account) => Admission.accountRefusal(known, scope, account, today) !== undefined)
  if (record === undefined || record.stated.lines.some(isForeign)) {
    return Result.fail(new Refused.TransferNotFound({ transferId }))
  }
  const { state } = record
  return state === needed
    ? Result.succeed(record)
    : Result.fail(new Refused.TransferStateDiffers({ transferId, state, needed }))
}

export type FollowRefusal = DateAfterToday | Refused.DayBeforeTransfer

/**
 * Whether something may follow a transfer on a day: not later than today, and not before the transfer, so
 * that on no day in the past more is let go of than was set aside, or moved back than had moved.
 */
export const followRefusal = (
  known: Known,
  { transferId, effectiveOn }: { readonly transferId: Uuid; readonly effectiveOn: CalendarDate },
  { since }: TransferRecord,
): FollowRefusal | undefined => {
  const today = known.officeDate
  if (effectiveOn > today) return new DateAfterToday({ date: effectiveOn, today })
  return effectiveOn < since ? new Refused.DayBeforeTransfer({ transferId, effectiveOn, since }) : undefined
}

/** Whether lines that were stated on another day may move on the day on which they do. */
export const movingRefusal = (
  known: Known,
  scope: Scope,
  moving: {
    readonly kind: TransferKind
    readonly lines: ReadonlyArray<TransferLine>
    readonly effectiveOn: CalendarDate
  },
): Admission.LineRefusal | undefined =>
  firstRefusal(moving.lines, (line) =>
    Admission.lineRefusal(known, scope, moving.kind, line, moving.effectiveOn),
  )
