/** Use cases of gates: what may be authorised and why, what was, and what it rests on. */
import { Context, Effect, Layer, Schema } from "effect"
import * as Instant from "../kernel/Instant.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { type Axes, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import type { CanonicalObject } from "../journal/Canonical.ts"
import { ChainDigest, type Digest } from "../journal/Digest.ts"
import { type Entry, Position } from "../journal/Entry.ts"
import { Journal, JournalReader, type JournalRefusal } from "../journal/Journal.ts"
import { reading } from "../journal/reading.ts"
import type { Unit } from "../journal/Unit.ts"
import { AccessRepository } from "../access/AccessRepository.ts"
import {
  type Actor,
  type CurrentActor,
  isPermitted,
  type NotPermitted,
  notPermitted,
  permitted,
} from "../access/Actor.ts"
import type { UseCase } from "../access/Role.ts"
import { dossierStream } from "../act/events.ts"
import { actsAt, standingActs } from "../act/recorded.ts"
import type { DossierFile } from "../dossier/Dossier.ts"
import type { Target } from "../project/decide.ts"
import { ProjectNotFound } from "../project/errors.ts"
import { projectStream } from "../project/events.ts"
import type { ProjectCode } from "../project/Project.ts"
import { lastRecord } from "../project/ProjectRecord.ts"
import { ProjectRepository } from "../project/ProjectRepository.ts"
import type * as Answers from "./answers.ts"
import { can, subjectsOf } from "./can.ts"
import * as Commands from "./commands.ts"
import * as decide from "./decide.ts"
import { PassNotFound, SubjectUnknown } from "./errors.ts"
import { decisionStream, readGateEvent } from "./events.ts"
import { ACTIONS, gates } from "./Gate.ts"
import type { Receipt } from "./Receipt.ts"
import type { ReceiptFile } from "./readReceipt.ts"
import { replay } from "./replay.ts"

const encodePass = Schema.encodeSync(Commands.PassGate)
const encodeRevoke = Schema.encodeSync(Commands.RevokePass)

/** The wire form of a command without its id: what makes two commands the same. */
const requestOf = (useCase: UseCase, encoded: { readonly commandId: string }): CanonicalObject => {
  const { commandId: _, ...request } = encoded
  return { useCase, request }
}

const unitOf = <Refusal>(
  actor: Actor,
  { id, code }: Target,
  command: { readonly commandId: string; readonly request: CanonicalObject },
  decision: Unit<never, Refusal>["decide"],
): Unit<Commands.PassAccepted, Refusal> => ({
  actor: actor.id,
  ...command,
  streams: [projectStream(id), dossierStream(id), decisionStream(id)],
  cells: [],
  decide: decision,
  answer: ([entry]) => {
    if (entry === undefined) throw new TypeError("a command without an entry has no answer")
    return { code, position: entry.position, recordedAt: entry.recordedAt }
  },
})

/** The command that authorises something; also what the demonstration sends. */
export const passUnit = (
  actor: Actor,
  target: Target,
  digest: Digest,
  command: Commands.PassGate,
): Unit<Commands.PassAccepted, decide.PassRefusal> =>
  unitOf(
    actor,
    target,
    { commandId: command.commandId, request: requestOf("gates.decide", encodePass(command)) },
    decide.pass({ target, actor, digest }, command),
  )

/** Nothing is decided with a key. */
const canOf = (actor: Actor): Answers.GatesAnswer["can"] =>
  actor.grant === undefined
    ? [
        {
          useCase: "gates.decide",
          refusal: isPermitted(actor, "gates.decide") ? null : notPermitted(actor, "gates.decide"),
        },
      ]
    : []

interface Opened {
  readonly id: Uuid
  readonly file: DossierFile
  readonly acts: ReadonlyArray<Entry>
  readonly decisions: ReadonlyArray<Entry>
}

const passedEntries = (decisions: ReadonlyArray<Entry>): ReadonlyArray<Entry> =>
  decisions.filter(({ annuls }) => !annuls)

/** What was known of the dossier when a decision was made. */
const fileThen = ({ file, acts }: Opened, decided: Entry): DossierFile => ({
  ...file,
  acts: actsAt(acts, { asOf: decided.occurredOn, knownAt: Position.make(decided.position - 1) }),
})

type Asked<Question, Answer, Refusal = never> = (
  question: Question,
) => Effect.Effect<Answer, NotPermitted | ProjectNotFound | Refusal, CurrentActor>

export class Gates extends Context.Service<
  Gates,
  {
    /** What the gates answer for all that there is in a project, and what was decided. */
    readonly open: Asked<Answers.GatesQuestion, Answers.GatesAnswer, PositionBeyondHead>
    /** May it be authorised, and if not, why: the receipt that a refusal would carry. */
    readonly can: Asked<Commands.CanQuestion, Answers.CanAnswer, SubjectUnknown | PositionBeyondHead>
    /** A decision's receipt with the dossier that it rests on, to be replayed elsewhere. */
    readonly receipt: Asked<Answers.ReceiptQuestion, ReceiptFile, PassNotFound>
    readonly pass: (
      command: Commands.PassGate,
    ) => Effect.Effect<
      Commands.PassAccepted,
      NotPermitted | decide.PassRefusal | JournalRefusal,
      CurrentActor
    >
    readonly revoke: (
      command: Commands.RevokePass,
    ) => Effect.Effect<
      Commands.PassAccepted,
      NotPermitted | ProjectNotFound | PassNotFound | JournalRefusal,
      CurrentActor
    >
  }
>()("@minsheng/core/gates/Gates") {
  static readonly layer = Layer.effect(
    Gates,
    Effect.gen(function* () {
      const journal = yield* Journal
      const reader = yield* JournalReader
      const repository = yield* ProjectRepository
      const people = yield* AccessRepository
      const { current: digest, of: digestOf } = yield* ChainDigest
      const withReading = yield* reading

      const targetOf = Effect.fnUntraced(function* (code: ProjectCode) {
        const id = yield* repository.idOf(code)
        return id === undefined ? yield* new ProjectNotFound({ code }) : { id, code }
      })

      /** The project's dossier and decisions, if the project exists and the actor may see it. */
      const opened = Effect.fnUntraced(function* (actor: Actor, code: ProjectCode) {
        const { id } = yield* targetOf(code)
        const [project, dossier, decision] = [projectStream(id), dossierStream(id), decisionStream(id)]
        const streams = yield* reader.entriesOf([project, dossier, decision])
        const record = lastRecord(streams.get(project) ?? [])
        if (record === undefined || !actor.scope.holds(record)) return yield* new ProjectNotFound({ code })
        const acts = streams.get(dossier) ?? []
        const file = {
          dossier: 1 as const,
          project: { code, name: record.details.name },
          acts: standingActs(acts),
        }
        return { id, file, acts, decisions: streams.get(decision) ?? [] }
      })

      const passagesOf = ({ file, decisions }: Opened, on: Receipt["on"]): Answers.GatesAnswer["passages"] =>
        ACTIONS.flatMap((action) =>
          subjectsOf(action, file, on).flatMap((subject) => {
            const receipt = can(digest, file, { action, subject, on })
            const passed = decide.passOf(decisions, { action, subject })?.position ?? null
            return receipt instanceof SubjectUnknown
              ? []
              : [{ action, subject, outcome: receipt.outcome, passed }]
          }),
        )

      /** A receipt of an algorithm that nobody knows is held against the one in use, and does not hold. */
      const decisionsOf = (
        { file, decisions }: Opened,
        names: ReadonlyMap<string, string>,
      ): ReadonlyArray<Answers.PassAnswer> =>
        passedEntries(decisions).map((entry) => {
          const { receipt, reason } = readGateEvent(entry).payload
          const end = decisions.find(({ annuls, supersedes }) => annuls && supersedes === entry.position)
          return {
            position: entry.position,
            recordedAt: Instant.fromMillis(entry.recordedAt),
            actorId: entry.actor,
            actorName: names.get(entry.actor) ?? null,
            reason,
            receipt,
            revoked:
              end === undefined
                ? null
                : {
                    position: end.position,
                    recordedAt: Instant.fromMillis(end.recordedAt),
                    reason: end.reason ?? "",
                  },
            replay: replay(
              digestOf(receipt.algorithm) ?? digest,
              receipt,
              withoutOwnAct(file, entry, receipt),
            ),
          }
        })

      /** What was known of them at a position, and had happened by a day. */
      const openedAt = Effect.fnUntraced(function* (actor: Actor, code: ProjectCode, axes: Axes) {
        const found = yield* opened(actor, code)
        const at = { asOf: axes.asOf, knownAt: axes.knownAt.position }
        const decisions = found.decisions.filter(
          ({ position, occurredOn }) => position <= at.knownAt && occurredOn <= at.asOf,
        )
        return { ...found, decisions, file: { ...found.file, acts: actsAt(found.acts, at) } }
      })

      const open = Effect.fn("Gates.open")(function* ({ code, ...axesAsked }: Answers.GatesQuestion) {
        const actor = yield* permitted("dossiers.read")
        const axes = yield* resolveAxes(axesAsked)
        const found = yield* openedAt(actor, code, axes)
        const names = yield* people.namesOf([...new Set(found.decisions.map((entry) => entry.actor))])
        return {
          axes,
          code,
          version: found.acts.length,
          passages: passagesOf(found, axes.asOf),
          decisions: decisionsOf(found, names),
          can: canOf(actor),
        }
      }, withReading)

      const ask = Effect.fn("Gates.can")(function* ({
        code,
        action,
        subject,
        ...axesAsked
      }: Commands.CanQuestion) {
        const actor = yield* permitted("dossiers.read")
        const axes = yield* resolveAxes(axesAsked)
        const { file } = yield* openedAt(actor, code, axes)
        const answer = can(digest, file, { action, subject, on: axes.asOf })
        return answer instanceof SubjectUnknown ? yield* answer : { axes, receipt: answer }
      }, withReading)

      const receipt = Effect.fn("Gates.receipt")(function* ({ code, position }: Answers.ReceiptQuestion) {
        const actor = yield* permitted("dossiers.read")
        const found = yield* opened(actor, code)
        const entry = passedEntries(found.decisions).find((one) => one.position === position)
        if (entry === undefined) return yield* new PassNotFound({ code, position })
        return { receipt: readGateEvent(entry).payload.receipt, dossier: fileThen(found, entry) }
      }, withReading)

      const pass = Effect.fn("Gates.pass")(function* (command: Commands.PassGate) {
        const actor = yield* permitted("gates.decide")
        return yield* journal.append(passUnit(actor, yield* targetOf(command.code), digest, command))
      })

      const revoke = Effect.fn("Gates.revoke")(function* (command: Commands.RevokePass) {
        const actor = yield* permitted("gates.decide")
        const target = yield* targetOf(command.code)
        const request = requestOf("gates.decide", encodeRevoke(command))
        const decision = decide.revoke(target, actor.scope, command)
        return yield* journal.append(
          unitOf(actor, target, { commandId: command.commandId, request }, decision),
        )
      })

      return Gates.of({ open, can: ask, receipt, pass, revoke })
    }),
  )
}

/** The act that a filing recorded itself, right after the decision, is none that it rests on. */
const withoutOwnAct = (file: DossierFile, { position }: Entry, { action }: Receipt): DossierFile =>
  gates[action].records ? { ...file, acts: file.acts.filter(({ id }) => id !== String(position + 1)) } : file
