/** The commands by which transfers of a file go in, and why the ledger refuses one. */
import { Result } from "effect"
import { formatYuan } from "../kernel/Money.ts"
import { fromParts, type Uuid } from "../kernel/Uuid.ts"
import { canonicalText } from "../journal/Canonical.ts"
import type { CommandId } from "../journal/Command.ts"
import type { ChainDigest, Digest } from "../journal/Digest.ts"
import type { CommandConflict } from "../journal/Journal.ts"
import type { NewEvent } from "../journal/EventType.ts"
import type { Known, Unit } from "../journal/Unit.ts"
import type { Actor, Scope } from "../access/Actor.ts"
import type { AccountCode } from "../funds/Account.ts"
import { post, type PostRefusal } from "../funds/decide.ts"
import { TransferStateDiffers } from "../funds/errors.ts"
import { transferStream } from "../funds/events.ts"
import { transferNeeds, transferRequest } from "../funds/Funds.ts"
import type { PostTransfer } from "../funds/Transfer.ts"
import { transferOf } from "../funds/TransferRecord.ts"
import type { RowCommand } from "./ImportStage.ts"
import { type RowProblem, rowProblem } from "./RowProblem.ts"

export type NumberedTransfer = Extract<RowCommand, { readonly _tag: "Transfer" }>

/** Money moved in an account since the difference was made. */
interface MovedSince {
  readonly _tag: "MovedSince"
  readonly cell: string
}

export type TransferRowRefusal = PostRefusal | TransferStateDiffers | MovedSince

/** Numbers keep their identifiers also when the chain goes over to another digest. */
export const sha256 = ({ current, of }: ChainDigest["Service"]): Digest => of("sha256") ?? current

const HALF_BYTE = 16

/**
 * The identifier that follows from a text: whoever sends the same again, from wherever, is about the same
 * transfer. Its time is the beginning of the year that the money is for.
 */
export const idFrom = ({ ofText }: Digest, year: number, text: string): Uuid => {
  const hex = ofText(text)
  const bytes = Uint8Array.from({ length: 10 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), HALF_BYTE),
  )
  return fromParts(Date.UTC(year, 0, 1), bytes)
}

/** What a cell says, as a difference remembers it. */
export const stateOf = (known: Known, cell: string): string => canonicalText(known.cell(cell) ?? null)

/** Posts it, unless it is posted; where it was moved back, unless that was moved back in its turn. */
export const postOnce =
  (
    scope: Scope,
    { transferId, after, projectId, transfer, basis = {} }: NumberedTransfer,
    command: PostTransfer,
  ) =>
  (known: Known): Result.Result<ReadonlyArray<NewEvent>, TransferRowRefusal> => {
    const own = transferOf(known.entries(transferStream(transferId)))
    if (own !== undefined) {
      const needed = "reversed"
      return Result.fail(new TransferStateDiffers({ transferId, state: own.state, needed }))
    }
    const before = after === null ? undefined : transferOf(known.entries(transferStream(after)))
    if (after !== null && before?.state !== "posted") {
      const state = before?.state ?? "voided"
      return Result.fail(new TransferStateDiffers({ transferId: after, state, needed: "posted" }))
    }
    const moved = Object.entries(basis).find(([cell, said]) => stateOf(known, cell) !== said)
    if (moved !== undefined) return Result.fail({ _tag: "MovedSince", cell: moved[0] })
    const { projectCode: code } = transfer
    const project = code === undefined ? undefined : { code, id: projectId ?? undefined }
    return post(scope, { id: transferId, project, command })(known)
  }

/** What its decision looks at. */
export const needsOfTransfer = ({ transferId, after, projectId, transfer }: NumberedTransfer) => {
  const { kind, lines } = transfer
  const { cells, streams } = transferNeeds({ kind, lines, projectId: projectId ?? undefined })
  const own = [transferStream(transferId), ...(after === null ? [] : [transferStream(after)])]
  return { cells, streams: [...streams, ...own] }
}

export const commandOf = ({ transfer }: NumberedTransfer, idempotencyKey: CommandId): PostTransfer => ({
  action: "transfer",
  idempotencyKey,
  ...transfer,
})

export const transferUnit = (
  { id: actor, scope }: Actor,
  commandId: CommandId,
  numbered: NumberedTransfer,
): Unit<void, TransferRowRefusal> => {
  const command = commandOf(numbered, commandId)
  return {
    actor,
    commandId,
    request: transferRequest(command),
    ...needsOfTransfer(numbered),
    decide: postOnce(scope, numbered, command),
    answer: () => undefined,
  }
}

const about = ({ account, amountFen }: { readonly account: AccountCode; readonly amountFen: bigint }) => ({
  account,
  amountFen,
})

/** What is free beside what is asked for. */
const short = ({ availableFen, amountFen }: { readonly availableFen: bigint; readonly amountFen: bigint }) =>
  `${formatYuan(availableFen)} < ${formatYuan(amountFen)}`

interface AboutAccount {
  readonly problem: RowProblem
  readonly account?: AccountCode
  readonly amountFen?: bigint
}

/** Why the ledger refused a transfer, and the account that it is about, where it is about one. */
export const transferProblem = (refusal: TransferRowRefusal | CommandConflict): AboutAccount | undefined => {
  switch (refusal._tag) {
    case "FundsInsufficient":
      return { problem: rowProblem("fundsInsufficient", "amount", short(refusal)), ...about(refusal) }
    case "PlanExceeded":
      return { problem: rowProblem("planExceeded", "amount", short(refusal)), ...about(refusal) }
    case "EstimateExceeded":
      return { problem: rowProblem("estimateExceeded", "amount", short(refusal)) }
    case "BalanceTooLarge":
      return { problem: rowProblem("heldAmount", "amount", refusal.account), account: refusal.account }
    case "FundAccountUnknown": {
      const { account, fault } = refusal
      return fault === "item"
        ? { problem: rowProblem("unknownItem", "itemKey", account), account }
        : { problem: rowProblem("unknownFundDivision", "fundRegionCode", account), account }
    }
    case "FundAccountOutsideScope":
      return {
        problem: rowProblem("outsideScope", "fundRegionCode", refusal.account),
        account: refusal.account,
      }
    case "DivisionNotBelow":
      return { problem: rowProblem("divisionNotBelow", "toRegionCode", refusal.to), account: refusal.to }
    case "DivisionNotSuccessor":
      return { problem: rowProblem("divisionNotSuccessor", "toRegionCode", refusal.to), account: refusal.to }
    case "FundsEarmarked":
    case "MoveNotInChart":
      return { problem: rowProblem("moveNotInChart", "transferKind", refusal.from), account: refusal.from }
    case "CarriedOverEarly":
      return { problem: rowProblem("carriedOverEarly", "effectiveOn", refusal.firstOn) }
    case "GivenBackTooMuch": {
      const { usedFen, amountFen } = refusal
      return {
        problem: rowProblem("givenBackTooMuch", "amount", short({ availableFen: usedFen, amountFen })),
      }
    }
    case "CarriedOverTwice":
      return { problem: rowProblem("carriedOverTwice", "effectiveOn", refusal.lastOn) }
    case "DateAfterToday":
      return { problem: rowProblem("dateAfterToday", "effectiveOn", refusal.date) }
    case "MovedBeforeProgramme":
      return { problem: rowProblem("movedBeforeProgramme", "effectiveOn", refusal.effectiveOn) }
    case "ProjectNotFound":
      return { problem: rowProblem("unknownProject", "projectCode", refusal.code) }
    case "ProjectElsewhere":
      return {
        problem: rowProblem("projectElsewhere", "projectCode", refusal.projectCode),
        account: refusal.account,
      }
    case "MovedSince":
      return { problem: rowProblem("movedSince", null, refusal.cell.slice(refusal.cell.indexOf("/") + 1)) }
    case "TransferStateDiffers":
      return { problem: rowProblem("numberUsed", "transferNumber", refusal.transferId) }
    // The line went in before, told in the words of another version of this program.
    case "CommandConflict":
      return undefined
  }
}
