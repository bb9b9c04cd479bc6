/** Decisions about transfers: pure functions of what the journal says and a command. */
import { Result } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import { type NewEvent, occurred } from "../journal/EventType.ts"
import type { Known } from "../journal/Unit.ts"
import type { Scope } from "../access/Actor.ts"
import * as Admission from "./admission.ts"
import { type EffectRefusal, Effects, movedBack } from "./Effects.ts"
import * as Refused from "./errors.ts"
import {
  ReservationEnded,
  ReservationPosted,
  TransferPosted,
  TransferReserved,
  TransferReversed,
  transferStream,
} from "./events.ts"
import {
  type FindRefusal,
  firstRefusal,
  followRefusal,
  type FollowRefusal,
  movingRefusal,
  recordIn,
} from "./following.ts"
import {
  type PostReservation,
  type PostTransfer,
  type ReserveTransfer,
  type ReverseTransfer,
  statedOf,
  type TransferLine,
  type VoidReservation,
} from "./Transfer.ts"
import { type TransferRecord, withAmounts } from "./TransferRecord.ts"

type Decision<E> = Result.Result<ReadonlyArray<NewEvent>, E>

/** A transfer that goes on, and the project that it names, if it names one. */
interface Named {
  readonly projectId: Uuid | undefined
}

/** A new transfer, and the project that it names, if it names one. */
export interface NewTransfer<Command> {
  readonly id: Uuid
  readonly project: Admission.NamedProject | undefined
  readonly command: Command
}

type StateRefusal = Admission.DateRefusal | Admission.LineRefusal | Admission.ProjectRefusal

const statedRefusal = (
  known: Known,
  scope: Scope,
  { project, command }: NewTransfer<PostTransfer | ReserveTransfer>,
): StateRefusal | undefined => {
  const { kind, lines, effectiveOn } = command
  return (
    Admission.dateRefusal(effectiveOn, lines, known.officeDate) ??
    firstRefusal(lines, (line) => Admission.lineRefusal(known, scope, kind, line, effectiveOn)) ??
    (project === undefined ? undefined : Admission.projectRefusal(known, scope, project, lines))
  )
}

export type PostRefusal = StateRefusal | EffectRefusal

export const post =
  (scope: Scope, transfer: NewTransfer<PostTransfer>) =>
  (known: Known): Decision<PostRefusal> => {
    const { id, command } = transfer
    const refusal = statedRefusal(known, scope, transfer)
    if (refusal !== undefined) return Result.fail(refusal)
    const effects = new Effects(known, { ...statedOf(command), projectId: transfer.project?.id })
    const short = firstRefusal(command.lines, (line) => effects.move(line))
    if (short !== undefined) return Result.fail(short)
    const payload = { ...statedOf(command), reverses: null, back: false, ...effects.stated }
    return Result.succeed([
      occurred(TransferPosted, { stream: transferStream(id), occurredOn: command.effectiveOn, payload }),
    ])
  }

export type ReserveRefusal = PostRefusal | Refused.ExpiryBeforeToday

export const reserve =
  (scope: Scope, transfer: NewTransfer<ReserveTransfer>) =>
  (known: Known): Decision<ReserveRefusal> => {
    const { id, command } = transfer
    const { expiresOn, effectiveOn: occurredOn } = command
    if (expiresOn < known.officeDate) {
      return Result.fail(new Refused.ExpiryBeforeToday({ expiresOn, today: known.officeDate }))
    }
    const refusal = statedRefusal(known, scope, transfer)
    if (refusal !== undefined) return Result.fail(refusal)
    const effects = new Effects(known, { ...statedOf(command), projectId: transfer.project?.id })
    const short = firstRefusal(command.lines, (line) => effects.reserve(line))
    if (short !== undefined) return Result.fail(short)
    const payload = { ...statedOf(command), expiresOn, ...effects.stated }
    return Result.succeed([occurred(TransferReserved, { stream: transferStream(id), occurredOn, payload })])
  }

type AmountsFen = readonly [bigint, ...ReadonlyArray<bigint>]

/** The amounts that are posted; `undefined` where they are not those of lines that were set aside. */
const postedAmounts = (
  lines: ReadonlyArray<TransferLine>,
  given: ReadonlyArray<bigint> | undefined,
): AmountsFen | undefined => {
  const reserved = lines.map(({ amountFen }) => amountFen)
  const amounts = given ?? reserved
  const isWithin =
    amounts.length === reserved.length &&
    amounts.every((amount, index) => amount <= (reserved[index] ?? 0n)) &&
    amounts.some((amount) => amount > 0n)
  return isWithin ? (amounts as AmountsFen) : undefined
}

export type PostReservationRefusal =
  | FindRefusal
  | FollowRefusal
  | Admission.LineRefusal
  | Refused.ReservationExpired
  | Refused.ReservationExceeded
  | EffectRefusal

export const postReservation =
  (scope: Scope, { projectId }: Named, { transferId, effectiveOn, amountsFen }: PostReservation) =>
  (known: Known): Decision<PostReservationRefusal> => {
    const found = recordIn(known, scope, transferId, "reserved")
    if (Result.isFailure(found)) return Result.fail(found.failure)
    const { stated, expiresOn } = found.success
    const { kind, lines } = stated
    const { officeDate: today } = known
    if (expiresOn !== null && expiresOn < today) {
      return Result.fail(new Refused.ReservationExpired({ transferId, expiresOn, today }))
    }
    const astray =
      followRefusal(known, { transferId, effectiveOn }, found.success) ??
      movingRefusal(known, scope, { kind, lines, effectiveOn })
    if (astray !== undefined) return Result.fail(astray)
    const amounts = postedAmounts(stated.lines, amountsFen)
    if (amounts === undefined) {
      const reservedFen = stated.lines.map(({ amountFen }) => amountFen)
      return Result.fail(new Refused.ReservationExceeded({ transferId, reservedFen }))
    }
    const effects = new Effects(known, { ...stated, projectId })
    for (const line of stated.lines) effects.release(line)
    const short = firstRefusal(withAmounts(stated.lines, amounts), (line) => effects.move(line))
    if (short !== undefined) return Result.fail(short)
    const payload = { amountsFen: amounts, ...effects.stated }
    return Result.succeed([
      occurred(ReservationPosted, { stream: transferStream(transferId), occurredOn: effectiveOn, payload }),
    ])
  }

const ended = (
  known: Known,
  transferId: Uuid,
  { stated }: TransferRecord,
  {
    projectId,
    ...end
  }: Named & {
    readonly cause: "voided" | "expired"
    readonly explanation: string | null
  },
): NewEvent => {
  const effects = new Effects(known, { ...stated, projectId })
  for (const line of stated.lines) effects.release(line)
  return occurred(ReservationEnded, {
    stream: transferStream(transferId),
    occurredOn: known.officeDate,
    payload: { ...end, ...effects.stated },
  })
}

export const voidReservation =
  (scope: Scope, { projectId }: Named, { transferId, reason }: VoidReservation) =>
  (known: Known): Decision<FindRefusal> =>
    Result.map(recordIn(known, scope, transferId, "reserved"), (record) => [
      ended(known, transferId, record, { projectId, cause: "voided", explanation: reason }),
    ])

/** Lets go of what was not posted in time. Before its last day has passed there is nothing to let go of. */
export const expire =
  (scope: Scope, { projectId }: Named, transferId: Uuid) =>
  (known: Known): Decision<FindRefusal> =>
    Result.flatMap(recordIn(known, scope, transferId, "reserved"), (record): Decision<FindRefusal> => {
      const isOver = record.expiresOn !== null && record.expiresOn < known.officeDate
      return isOver
        ? Result.succeed([
            ended(known, transferId, record, { projectId, cause: "expired", explanation: null }),
          ])
        : Result.fail(
            new Refused.TransferStateDiffers({ transferId, state: record.state, needed: "expired" }),
          )
    })

export type ReverseRefusal = FindRefusal | FollowRefusal | Admission.LineRefusal | EffectRefusal

export const reverse =
  (scope: Scope, { id, projectId }: Named & { readonly id: Uuid }, command: ReverseTransfer) =>
  (known: Known): Decision<ReverseRefusal> => {
    const { transferId, effectiveOn, reason } = command
    const found = recordIn(known, scope, transferId, "posted")
    if (Result.isFailure(found)) return Result.fail(found.failure)
    const { stated, moved, back } = found.success
    const early = followRefusal(known, command, found.success)
    if (early !== undefined) return Result.fail(early)
    // The last line first: money that passed through an account comes back the way it went.
    const [first, ...others] = moved.toReversed().map(movedBack)
    if (first === undefined) throw new TypeError(`the transfer ${transferId} moved nothing`)
    const lines = [first, ...others] as const
    const { kind } = stated
    // What moves a reversal back goes along the chart again, and as the chart has it on that day.
    const astray = back ? movingRefusal(known, scope, { kind, lines, effectiveOn }) : undefined
    if (astray !== undefined) return Result.fail(astray)
    const effects = new Effects(known, { ...stated, projectId })
    const short = firstRefusal(lines, (line) => (back ? effects.move(line) : effects.undo(movedBack(line))))
    if (short !== undefined) return Result.fail(short)
    const payload = {
      ...statedOf({ ...stated, lines }),
      reverses: transferId,
      back: !back,
      ...effects.stated,
    }
    return Result.succeed([
      occurred(TransferPosted, { stream: transferStream(id), occurredOn: effectiveOn, payload }),
      occurred(TransferReversed, {
        stream: transferStream(transferId),
        occurredOn: effectiveOn,
        payload: { by: id, explanation: reason },
      }),
    ])
  }
