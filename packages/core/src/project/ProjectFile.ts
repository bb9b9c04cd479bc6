/** Use case that opens one project: its state on both axes, its history, and what may be done next. */
import { Context, Effect, Layer, Schema } from "effect"
import * as Instant from "../kernel/Instant.ts"
import type { Month } from "../kernel/Month.ts"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { type Axes, AxesInput, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import type { Entry } from "../journal/Entry.ts"
import { standingOf } from "../journal/Fact.ts"
import { JournalReader } from "../journal/Journal.ts"
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
import { DocumentAttached, documentsStream, readDocumentEvent } from "../document/events.ts"
import { readInstance } from "../instance/read.ts"
import { itemsOf, readLocalItems } from "../programme/ProjectItems.ts"
import { readProgramme } from "../programme/read.ts"
import { readRegionRegister } from "../region/read.ts"
import { ProjectNotFound } from "./errors.ts"
import { projectStream, readProjectEvent } from "./events.ts"
import { namesFrom } from "./names.ts"
import { ProjectCode } from "./Project.ts"
import {
  type Can,
  type HistoryEntry,
  missingMonths,
  type ProjectAnswer,
  type ProjectStatement,
} from "./ProjectAnswer.ts"
import { lastRecord, type ProjectRecord, recordAt } from "./ProjectRecord.ts"
import { ProjectRepository } from "./ProjectRepository.ts"

export const ProjectQuestion = Schema.Struct({ ...AxesInput.fields, code: ProjectCode })
export type ProjectQuestion = typeof ProjectQuestion.Type

const ACTIONS: ReadonlyArray<UseCase> = [
  "reports.file",
  "reports.correct",
  "projects.revise",
  "projects.correct",
  "documents.attach",
  "documents.withdraw",
]

/** Nothing is done with a key. */
const canOf = (actor: Actor): ReadonlyArray<Can> =>
  (actor.grant === undefined ? ACTIONS : []).map((useCase) => ({
    useCase,
    refusal: isPermitted(actor, useCase) ? null : notPermitted(actor, useCase),
  }))

const statementOf = (entry: Entry): ProjectStatement =>
  entry.type === DocumentAttached.type ? readDocumentEvent(entry) : readProjectEvent(entry)

const historyOf = (
  entries: ReadonlyArray<Entry>,
  axes: Axes,
  names: ReadonlyMap<string, string>,
): ReadonlyArray<HistoryEntry> => {
  const known = entries.filter((entry) => entry.position <= axes.knownAt.position)
  return entries.map((entry) => ({
    position: entry.position,
    occurredOn: entry.occurredOn,
    recordedAt: Instant.fromMillis(entry.recordedAt),
    actorId: entry.actor,
    actorName: names.get(entry.actor) ?? null,
    supersedes: entry.supersedes,
    annuls: entry.annuls,
    reason: entry.reason,
    known: entry.position <= axes.knownAt.position,
    standing: standingOf(known, entry.position),
    statement: statementOf(entry),
  }))
}

/** Entries of a record and of its documents, in the order in which they were recorded. */
const inOrder = (entries: ReadonlyArray<Entry>, documents: ReadonlyArray<Entry>): ReadonlyArray<Entry> =>
  documents.length === 0 ? entries : [...entries, ...documents].toSorted((a, b) => a.position - b.position)

/** One of many projects that were opened together: its state and history on the axes of the question. */
export interface OpenedProject {
  readonly state: ProjectRecord | null
  readonly missingMonths: ReadonlyArray<Month>
  readonly history: ReadonlyArray<HistoryEntry>
}

export class ProjectFile extends Context.Service<
  ProjectFile,
  {
    readonly open: (
      question: ProjectQuestion,
    ) => Effect.Effect<ProjectAnswer, NotPermitted | ProjectNotFound | PositionBeyondHead, CurrentActor>
    /** Many at once, on axes that were settled before; those that are not the actor's are left out. */
    readonly openMany: (
      ids: ReadonlyArray<Uuid>,
      axes: Axes,
    ) => Effect.Effect<ReadonlyMap<Uuid, OpenedProject>, NotPermitted, CurrentActor>
  }
>()("@minsheng/core/project/ProjectFile") {
  static readonly layer = Layer.effect(
    ProjectFile,
    Effect.gen(function* () {
      const repository = yield* ProjectRepository
      const reader = yield* JournalReader
      const people = yield* AccessRepository
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      /** The project's entries, alone and with its documents, if it exists and the actor may see it. */
      const entriesOf = Effect.fnUntraced(function* (actor: Actor, code: ProjectCode) {
        const id = yield* repository.idOf(code)
        if (id === undefined) return yield* new ProjectNotFound({ code })
        const stream = projectStream(id)
        const entries = yield* reader.entries(stream)
        const current = lastRecord(entries)
        if (current === undefined || !actor.scope.holds(current)) return yield* new ProjectNotFound({ code })
        const documents = yield* reader.entries(documentsStream(stream))
        const all = inOrder(entries, documents)
        return { entries, all, current }
      })

      const open = Effect.fn("ProjectFile.open")(function* (question: ProjectQuestion) {
        const actor = yield* permitted("projects.read")
        const axes = yield* resolveAxes(question)
        const { entries, all, current } = yield* entriesOf(actor, question.code)
        const state = recordAt(entries, { asOf: axes.asOf, knownAt: axes.knownAt.position })
        const programme = yield* readProgramme(current.year)
        const itemOf = itemsOf(programme, yield* readLocalItems([current]))
        const item = itemOf(current)?.item
        const register = yield* readRegionRegister(current.countyCode)
        const names = yield* people.namesOf([...new Set(all.map((entry) => entry.actor))])
        return {
          axes,
          demonstration: (yield* readInstance).demonstration !== null,
          code: question.code,
          ...namesFrom(register, itemOf)(current),
          itemKind: item?.kind ?? "construction",
          itemConfirmed: item?.confirmed ?? false,
          state: state ?? null,
          missingMonths: missingMonths(state, axes.asOf),
          history: historyOf(all, axes, names),
          can: canOf(actor),
        }
      }, Effect.provide(services))

      const openMany = Effect.fn("ProjectFile.openMany")(function* (ids: ReadonlyArray<Uuid>, axes: Axes) {
        const actor = yield* permitted("projects.read")
        const own = ids.map(projectStream)
        const streams = yield* reader.entriesOf([...own, ...own.map(documentsStream)])
        const actors = new Set([...streams.values()].flatMap((entries) => entries.map(({ actor: by }) => by)))
        const names = yield* people.namesOf([...actors])
        const opened = new Map<Uuid, OpenedProject>()
        for (const id of ids) {
          const stream = projectStream(id)
          const entries = streams.get(stream) ?? []
          const documents = streams.get(documentsStream(stream)) ?? []
          const current = lastRecord(entries)
          if (current === undefined || !actor.scope.holds(current)) continue
          const state = recordAt(entries, { asOf: axes.asOf, knownAt: axes.knownAt.position })
          opened.set(id, {
            state: state ?? null,
            missingMonths: missingMonths(state, axes.asOf),
            history: historyOf(inOrder(entries, documents), axes, names),
          })
        }
        return opened
      })

      return ProjectFile.of({ open, openMany })
    }),
  )
}
