/** Use cases that write the fund ledger. */
import { Context, Effect, Layer, type Result, Schema } from "effect"
import { provinceOf } from "../kernel/DivisionCode.ts"
import { Ids } from "../kernel/Ids.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { CanonicalObject } from "../journal/Canonical.ts"
import { ActorId, type Entry, type StreamId } from "../journal/Entry.ts"
import {
  type CommandConflict,
  type EntrySuperseded,
  Journal,
  type JournalBusy,
  JournalReader,
  type JournalRefusal,
  type JournalUnavailable,
} from "../journal/Journal.ts"
import type { Unit } from "../journal/Unit.ts"
import { type Actor, type CurrentActor, type NotPermitted, permitted, Scope } from "../access/Actor.ts"
import { programmeStream } from "../programme/events.ts"
import { projectStream } from "../project/events.ts"
import { ProjectRepository } from "../project/ProjectRepository.ts"
import { divisionsStream } from "../region/events.ts"
import { accountOf } from "./Account.ts"
import { balanceCell } from "./cells.ts"
import * as decide from "./decide.ts"
import { accountsAfter, readFundEvent, transferIdOf, transferStream } from "./events.ts"
import { estimateStream } from "./estimate/Estimate.ts"
import { FundRepository } from "./FundRepository.ts"
import {
  type PostTransfer,
  type ReserveTransfer,
  type TransferAccepted,
  TransferCommand,
  type TransferLine,
  type TransferState,
} from "./Transfer.ts"
import { transferOf } from "./TransferRecord.ts"
import { type Purposeful, usedCells } from "./Uses.ts"

export type TransferRefusal =
  | decide.PostRefusal
  | decide.ReserveRefusal
  | decide.PostReservationRefusal
  | decide.ReverseRefusal

type Accepted = typeof TransferAccepted.Type

const encodeCommand = Schema.encodeSync(TransferCommand)

/** What a command asks for, in canonical form, without the key that it is sent under. */
export const transferRequest = (command: TransferCommand): CanonicalObject => {
  const { idempotencyKey: _, ...request } = encodeCommand(command) as CanonicalObject
  return { useCase: "funds.post", request }
}

/** The transfer that a command is about: what it is, and the lines that say which accounts it touches. */
interface About extends Purposeful {
  readonly lines: ReadonlyArray<TransferLine>
}

/**
 * What a command's decision looks at: the accounts of its lines, what says whether they may be used, and how
 * far the limits are that they run against.
 */
export const transferNeeds = (about: About) => {
  const { lines, projectId } = about
  const accounts = [...new Set(lines.flatMap(({ from, to }) => [from, to]))]
  const streams = new Set<StreamId>()
  for (const code of accounts) {
    const { year, regionCode } = accountOf(code)
    streams.add(divisionsStream(provinceOf(regionCode)))
    streams.add(programmeStream(year))
  }
  if (projectId !== undefined) streams.add(projectStream(projectId)).add(estimateStream(projectId))
  const cells = new Set([...accounts.map(balanceCell), ...usedCells(about, lines)])
  return { cells: [...cells], streams: [...streams] }
}

const STATES = {
  TransferPosted: "posted",
  TransferReserved: "reserved",
  ReservationPosted: "posted",
} as const

const stateAfter = (entry: Entry): TransferState => {
  const event = readFundEvent(entry)
  if (event._tag === "ReservationEnded") return event.payload.cause
  return event._tag === "TransferReversed" ? "reversed" : STATES[event._tag]
}

const answerOf = ([entry]: ReadonlyArray<Entry>): Accepted => {
  if (entry === undefined) throw new TypeError("a command without an entry has no answer")
  return {
    transferId: transferIdOf(entry.stream),
    state: stateAfter(entry),
    position: entry.position,
    recordedAt: entry.recordedAt,
    accounts: accountsAfter(entry),
  }
}

const unitOf = <Refusal>(
  actor: ActorId,
  command: { readonly commandId: string; readonly request: CanonicalObject },
  { own, ...about }: About & { readonly own: ReadonlyArray<StreamId> },
  decision: Unit<never, Refusal>["decide"],
): Unit<Accepted, Refusal> => {
  const { cells, streams } = transferNeeds(about)
  return {
    actor,
    ...command,
    streams: [...streams, ...own],
    cells,
    decide: decision,
    answer: answerOf,
  }
}

/** What goes on by itself is done by the system, once a reservation however often it is looked at. */
const SYSTEM = ActorId("system")
const OVERDUE_AT_ONCE = 500
const LOOKED_UP_AT_ONCE = 16

export class Funds extends Context.Service<
  Funds,
  {
    /** Moves money, sets it aside, or moves it back, as the command says. */
    readonly transfer: (
      command: TransferCommand,
    ) => Effect.Effect<Accepted, NotPermitted | TransferRefusal | JournalRefusal, CurrentActor>
    /**
     * Several commands in their order, in one transaction: each is accepted or refused by itself, and may
     * use what those before it moved.
     */
    readonly transferAll: (
      commands: ReadonlyArray<TransferCommand>,
    ) => Effect.Effect<
      ReadonlyArray<Result.Result<Accepted, TransferRefusal | CommandConflict | EntrySuperseded>>,
      NotPermitted | JournalBusy | JournalUnavailable,
      CurrentActor
    >
    /** Lets go of reservations whose last day has passed; answers how many. Runs every few minutes. */
    readonly expire: Effect.Effect<number, JournalRefusal>
  }
>()("@minsheng/core/funds/Funds") {
  static readonly layer = Layer.effect(
    Funds,
    Effect.gen(function* () {
      const journal = yield* Journal
      const reader = yield* JournalReader
      const projects = yield* ProjectRepository
      const repository = yield* FundRepository
      const clock = yield* OfficeClock
      const ids = yield* Ids

      const sentAs = (command: TransferCommand) => ({
        commandId: command.idempotencyKey,
        request: transferRequest(command),
      })

      /** A transfer that is to be: the project that it names is looked up, and read with the decision. */
      const beginning = Effect.fnUntraced(function* (actor: Actor, command: PostTransfer | ReserveTransfer) {
        const { projectCode: code, kind, lines } = command
        const id = yield* ids.next
        const project = code === undefined ? undefined : { code, id: yield* projects.idOf(code) }
        const decision =
          command.action === "transfer"
            ? decide.post(actor.scope, { id, project, command })
            : decide.reserve(actor.scope, { id, project, command })
        const about = { kind, lines, projectId: project?.id, own: [transferStream(id)] }
        return unitOf<TransferRefusal>(actor.id, sentAs(command), about, decision)
      })

      /** What a transfer states never changes: what its decisions look at is known before. */
      const aboutOf = Effect.fnUntraced(function* (transferId: Uuid) {
        const stream = transferStream(transferId)
        const stated = transferOf(yield* reader.entries(stream))?.stated
        // Of what is not there, the decision is that it is not there.
        if (stated === undefined)
          return { kind: "arrival", lines: [], projectId: undefined, own: [stream] } as const
        const { kind, lines, projectCode: code } = stated
        const projectId = code === undefined ? undefined : yield* projects.idOf(code)
        return { kind, lines, projectId, own: [stream] }
      })

      const goingOn = Effect.fnUntraced(function* (
        actor: Actor,
        command: Exclude<TransferCommand, PostTransfer | ReserveTransfer>,
      ) {
        const about = yield* aboutOf(command.transferId)
        const unit = (decision: Unit<never, TransferRefusal>["decide"], ...more: ReadonlyArray<StreamId>) =>
          unitOf(actor.id, sentAs(command), { ...about, own: [...about.own, ...more] }, decision)
        switch (command.action) {
          case "post":
            return unit(decide.postReservation(actor.scope, about, command))
          case "void":
            return unit(decide.voidReservation(actor.scope, about, command))
          case "reverse": {
            const id = yield* ids.next
            return unit(decide.reverse(actor.scope, { ...about, id }, command), transferStream(id))
          }
        }
      })

      const unitFor = (actor: Actor, command: TransferCommand) =>
        command.action === "transfer" || command.action === "reserve"
          ? beginning(actor, command)
          : goingOn(actor, command)

      const transfer = Effect.fn("Funds.transfer")(function* (command: TransferCommand) {
        const actor = yield* permitted("funds.post")
        return yield* journal.append(yield* unitFor(actor, command))
      })

      const transferAll = Effect.fn("Funds.transferAll")(function* (
        commands: ReadonlyArray<TransferCommand>,
      ) {
        const actor = yield* permitted("funds.post")
        const units = yield* Effect.forEach(commands, (command) => unitFor(actor, command), {
          concurrency: LOOKED_UP_AT_ONCE,
        })
        return yield* journal.appendChunk(units)
      })

      const expireOne = Effect.fnUntraced(function* (transferId: Uuid) {
        const about = yield* aboutOf(transferId)
        const request = { useCase: "funds.post", request: { action: "expire", transferId } }
        const decision = decide.expire(Scope.everything, about, transferId)
        const sent = { commandId: `expire ${transferId}`, request }
        return yield* journal.append(unitOf(SYSTEM, sent, about, decision)).pipe(
          Effect.as(1),
          // Somebody posted it or gave it up meanwhile.
          Effect.catchTag(["TransferStateDiffers", "TransferNotFound"], () => Effect.succeed(0)),
        )
      })

      const expire = Effect.gen(function* () {
        const today = yield* Effect.provideService(OfficeClock.today, OfficeClock, clock)
        const overdue = yield* repository.overdue(today, OVERDUE_AT_ONCE)
        const counts = yield* Effect.forEach(overdue, expireOne, { concurrency: OVERDUE_AT_ONCE })
        return counts.reduce<number>((sum, count) => sum + count, 0)
      }).pipe(Effect.withSpan("Funds.expire"))

      return Funds.of({ transfer, transferAll, expire })
    }),
  )
}
