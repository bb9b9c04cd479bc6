/** Use cases that write the register of projects. */
import { Context, Effect, Layer, Schema } from "effect"
import { provinceOf } from "../kernel/DivisionCode.ts"
import { Ids } from "../kernel/Ids.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { CanonicalObject } from "../journal/Canonical.ts"
import { Journal, type JournalRefusal } from "../journal/Journal.ts"
import type { Unit } from "../journal/Unit.ts"
import { type Actor, type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import type { UseCase } from "../access/Role.ts"
import { itemStreams } from "../programme/ProjectItems.ts"
import { divisionsStream } from "../region/events.ts"
import { nameCell, numberCell } from "./cells.ts"
import * as Commands from "./commands.ts"
import * as correct from "./correct.ts"
import * as decide from "./decide.ts"
import { ProjectNotFound } from "./errors.ts"
import { projectStream, readProjectEvent } from "./events.ts"
import type { ProjectCode } from "./Project.ts"
import { ProjectRepository } from "./ProjectRepository.ts"

type Written<Command, Refusal> = (
  command: Command,
) => Effect.Effect<Commands.Accepted, NotPermitted | Refusal | JournalRefusal, CurrentActor>

type Refusals<Decide extends (...parts: never) => (known: never) => decide.Decision<unknown>> =
  ReturnType<ReturnType<Decide>> extends decide.Decision<infer Refusal> ? Refusal : never

/** The wire form of a command without its id: what makes two commands the same. */
const requestOf = (useCase: UseCase, encoded: { readonly commandId: string }): CanonicalObject => {
  const { commandId: _, ...request } = encoded
  return { useCase, request }
}

const encodeRegistration = Schema.encodeSync(Commands.RegisterProject)
const encodeReport = Schema.encodeSync(Commands.ReportMonth)

/** The command that registers a project; also what an import and the demonstration data send. */
export const registerUnit = (
  actor: Actor,
  id: Uuid,
  command: Commands.RegisterProject,
): Unit<Commands.Accepted, decide.RegisterRefusal> => {
  const { registration } = command
  const { township, name } = registration
  return {
    actor: actor.id,
    commandId: command.commandId,
    request: requestOf("projects.register", encodeRegistration(command)),
    streams: [
      divisionsStream(provinceOf(registration.countyCode)),
      ...itemStreams(registration),
      projectStream(id),
    ],
    cells: [numberCell(registration), nameCell(registration, { township, name })],
    decide: decide.register(id, actor.scope, registration),
    answer: (entries) => {
      const [entry] = entries
      const event = entry === undefined ? undefined : readProjectEvent(entry)
      if (entry === undefined || event?._tag !== "ProjectRegistered")
        throw new TypeError("not a registration")
      return { code: event.payload.code, position: entry.position, recordedAt: entry.recordedAt }
    },
  }
}

/** A command about a project that is there. */
export const unitAbout = <Refusal>(
  actor: Actor,
  target: decide.Target,
  command: { readonly commandId: string; readonly request: CanonicalObject },
  decision: Unit<never, Refusal>["decide"],
): Unit<Commands.Accepted, Refusal> => ({
  actor: actor.id,
  ...command,
  streams: [projectStream(target.id)],
  cells: [],
  decide: decision,
  answer: (entries) => {
    const [entry] = entries
    if (entry === undefined) throw new TypeError("a command without an entry has no answer")
    return { code: target.code, position: entry.position, recordedAt: entry.recordedAt }
  },
})

/** The command that reports a month; also what the demonstration data send. */
export const reportMonthUnit = (
  actor: Actor,
  target: decide.Target,
  command: Commands.ReportMonth,
): Unit<Commands.Accepted, Refusals<typeof decide.reportMonth>> =>
  unitAbout(
    actor,
    target,
    {
      commandId: command.commandId,
      request: requestOf("reports.file", encodeReport(command)),
    },
    decide.reportMonth(target, actor.scope, command.monthly),
  )

export class Projects extends Context.Service<
  Projects,
  {
    readonly register: Written<Commands.RegisterProject, decide.RegisterRefusal>
    readonly revise: Written<Commands.ReviseProject, Refusals<typeof decide.revise>>
    readonly correctDetails: Written<Commands.CorrectDetails, Refusals<typeof correct.correctDetails>>
    readonly reportMonth: Written<Commands.ReportMonth, Refusals<typeof decide.reportMonth>>
    readonly correctReport: Written<Commands.CorrectReport, Refusals<typeof correct.correctReport>>
    readonly annulReport: Written<Commands.AnnulReport, Refusals<typeof correct.annulReport>>
  }
>()("@minsheng/core/project/Projects") {
  static readonly layer = Layer.effect(
    Projects,
    Effect.gen(function* () {
      const journal = yield* Journal
      const repository = yield* ProjectRepository
      const ids = yield* Ids

      const targetOf = Effect.fnUntraced(function* (code: ProjectCode) {
        const id = yield* repository.idOf(code)
        return id === undefined ? yield* new ProjectNotFound({ code }) : { id, code }
      })

      /** Permission, project, decision, journal: the way of every command about a project that is there. */
      const about = <Command extends { readonly commandId: string; readonly code: ProjectCode }, Refusal>(
        useCase: UseCase,
        schema: Schema.ConstraintCodec<Command, { readonly commandId: string }>,
        decision: (target: decide.Target, actor: Actor, command: Command) => Unit<never, Refusal>["decide"],
      ): Written<Command, Refusal | ProjectNotFound> => {
        const encode = Schema.encodeSync(schema)
        return Effect.fnUntraced(function* (command) {
          const actor = yield* permitted(useCase)
          const target = yield* targetOf(command.code)
          const sent = { commandId: command.commandId, request: requestOf(useCase, encode(command)) }
          return yield* journal.append(unitAbout(actor, target, sent, decision(target, actor, command)))
        })
      }

      return Projects.of({
        register: Effect.fnUntraced(function* (command) {
          const actor = yield* permitted("projects.register")
          return yield* journal.append(registerUnit(actor, yield* ids.next, command))
        }),
        revise: about("projects.revise", Commands.ReviseProject, (target, actor, command) =>
          decide.revise(target, actor.scope, command),
        ),
        correctDetails: about("projects.correct", Commands.CorrectDetails, (target, actor, command) =>
          correct.correctDetails(target, actor.scope, command, command),
        ),
        reportMonth: about("reports.file", Commands.ReportMonth, (target, actor, command) =>
          decide.reportMonth(target, actor.scope, command.monthly),
        ),
        correctReport: about("reports.correct", Commands.CorrectReport, (target, actor, command) =>
          correct.correctReport(target, actor.scope, command, command.figures),
        ),
        annulReport: about("reports.correct", Commands.AnnulReport, (target, actor, command) =>
          correct.annulReport(target, actor.scope, command),
        ),
      })
    }),
  )
}
