/** Use cases that record what happens in a project under the six systems. */
import { Context, Effect, Layer, Schema } from "effect"
import type { CanonicalObject } from "../journal/Canonical.ts"
import { Journal, type JournalRefusal } from "../journal/Journal.ts"
import type { Unit } from "../journal/Unit.ts"
import { type Actor, type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import type { UseCase } from "../access/Role.ts"
import type { Target } from "../project/decide.ts"
import { ProjectNotFound } from "../project/errors.ts"
import { projectStream } from "../project/events.ts"
import type { ProjectCode } from "../project/Project.ts"
import { ProjectRepository } from "../project/ProjectRepository.ts"
import * as Commands from "./commands.ts"
import * as decide from "./decide.ts"
import { dossierStream } from "./events.ts"

type Written<Command, Refusal> = (
  command: Command,
) => Effect.Effect<Commands.ActAccepted, NotPermitted | Refusal | JournalRefusal, CurrentActor>

/** The wire form of a command without its id: what makes two commands the same. */
const requestOf = (useCase: UseCase, encoded: { readonly commandId: string }): CanonicalObject => {
  const { commandId: _, ...request } = encoded
  return { useCase, request }
}

const encodeRecord = Schema.encodeSync(Commands.RecordAct)
const encodeCorrect = Schema.encodeSync(Commands.CorrectAct)
const encodeWithdraw = Schema.encodeSync(Commands.WithdrawAct)

const unitOf = <Refusal>(
  actor: Actor,
  { id, code }: Target,
  command: { readonly commandId: string; readonly request: CanonicalObject },
  decision: Unit<never, Refusal>["decide"],
): Unit<Commands.ActAccepted, Refusal> => ({
  actor: actor.id,
  ...command,
  streams: [projectStream(id), dossierStream(id)],
  cells: [],
  decide: decision,
  answer: ([entry]) => {
    if (entry === undefined) throw new TypeError("a command without an entry has no answer")
    const { position, recordedAt, streamVersion: version } = entry
    return { code, position, recordedAt, version }
  },
})

/** The command that records an act; also what the demonstration sends. */
export const recordActUnit = (
  actor: Actor,
  target: Target,
  command: Commands.RecordAct,
): Unit<Commands.ActAccepted, decide.RecordRefusal> =>
  unitOf(
    actor,
    target,
    { commandId: command.commandId, request: requestOf("acts.record", encodeRecord(command)) },
    decide.recordAct(target, actor.scope, command),
  )

export class Acts extends Context.Service<
  Acts,
  {
    readonly record: Written<Commands.RecordAct, decide.RecordRefusal>
    readonly correct: Written<Commands.CorrectAct, decide.CorrectRefusal>
    readonly withdraw: Written<
      Commands.WithdrawAct,
      Exclude<
        decide.CorrectRefusal,
        { readonly _tag: "ActOfAnotherKind" | "DateAfterToday" | "NothingChanged" }
      >
    >
  }
>()("@minsheng/core/act/Acts") {
  static readonly layer = Layer.effect(
    Acts,
    Effect.gen(function* () {
      const journal = yield* Journal
      const repository = yield* ProjectRepository

      const targetOf = Effect.fnUntraced(function* (code: ProjectCode) {
        const id = yield* repository.idOf(code)
        return id === undefined ? yield* new ProjectNotFound({ code }) : { id, code }
      })

      const record = Effect.fn("Acts.record")(function* (command: Commands.RecordAct) {
        const actor = yield* permitted("acts.record")
        return yield* journal.append(recordActUnit(actor, yield* targetOf(command.code), command))
      })

      const correct = Effect.fn("Acts.correct")(function* (command: Commands.CorrectAct) {
        const actor = yield* permitted("acts.correct")
        const target = yield* targetOf(command.code)
        const request = requestOf("acts.correct", encodeCorrect(command))
        const decision = decide.correctAct(target, actor.scope, command, command.act)
        return yield* journal.append(
          unitOf(actor, target, { commandId: command.commandId, request }, decision),
        )
      })

      const withdraw = Effect.fn("Acts.withdraw")(function* (command: Commands.WithdrawAct) {
        const actor = yield* permitted("acts.correct")
        const target = yield* targetOf(command.code)
        const request = requestOf("acts.correct", encodeWithdraw(command))
        const decision = decide.withdrawAct(target, actor.scope, command)
        return yield* journal.append(
          unitOf(actor, target, { commandId: command.commandId, request }, decision),
        )
      })

      return Acts.of({ record, correct, withdraw })
    }),
  )
}
