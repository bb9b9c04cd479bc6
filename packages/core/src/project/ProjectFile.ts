/** Use case that opens one project: its state on both axes, its history, and what may be done next. */
import { Context, Effect, Layer, Schema } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import * as Instant from "../kernel/Instant.ts"
import type { Month } from "../kernel/Month.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { type Axes, AxesInput, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import type { Entry, Position } from "../journal/Entry.ts"
import { asOf, factsOf, standingOf } from "../journal/Fact.ts"
import { JournalReader } from "../journal/Journal.ts"
import { reading } from "../journal/reading.ts"
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
import type { Document } from "../document/Document.ts"
import { DocumentAttached, documentIn, documentsStream, readDocumentEvent } from "../document/events.ts"
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
import { currentRecord, lastRecord, type ProjectRecord, recordAt } from "./ProjectRecord.ts"
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

/** How a project stands on the axes of a question, without how it came about. */
export interface ProjectStanding {
  readonly state: ProjectRecord | null
  readonly missingMonths: ReadonlyArray<Month>
}

/** A project that was looked at: how it stands, and what its places are called. */
export interface ProjectLook extends ProjectStanding, Omit<ProjectAnswer, "state" | "history" | "can"> {
  readonly id: Uuid
}

/** The record on some axes; where they take in all that there is, it is the current one. */
const stateAt = (entries: ReadonlyArray<Entry>, axes: Axes): ProjectRecord | undefined =>
  entries.every((entry) => entry.position <= axes.knownAt.position && entry.occurredOn <= axes.asOf)
    ? currentRecord(entries)
    : recordAt(entries, { asOf: axes.asOf, knownAt: axes.knownAt.position })

const standingAt = (entries: ReadonlyArray<Entry>, axes: Axes): ProjectStanding => {
  const state = stateAt(entries, axes)
  return { state: state ?? null, missingMonths: missingMonths(state, axes.asOf) }
}

/** A document of a project: the entry that states it, and the one that first did, its place in the list. */
export interface ProjectDocument extends Document {
  readonly attachedOn: CalendarDate
  readonly position: Position
  readonly attachedAs: Position
}

const documentsAt = (entries: ReadonlyArray<Entry>, axes: Axes): ReadonlyArray<ProjectDocument> =>
  asOf(factsOf(entries, axes.knownAt.position), axes.asOf)
    .toSorted((a, b) => a.root.position - b.root.position)
    .map(({ root, entry }) => ({
      ...documentIn(entry),
      attachedOn: entry.occurredOn,
      position: entry.position,
      attachedAs: root.position,
    }))

/** Whether somebody may see the project that some entries are about. */
const isHeld = (actor: Actor, entries: ReadonlyArray<Entry>): boolean => {
  const current = lastRecord(entries)
  return current !== undefined && actor.scope.holds(current)
}

export class ProjectFile extends Context.Service<
  ProjectFile,
  {
    readonly open: (
      question: ProjectQuestion,
    ) => Effect.Effect<ProjectAnswer, NotPermitted | ProjectNotFound | PositionBeyondHead, CurrentActor>
    /** How it stands: what is read of one project, but neither its history nor what may be done. */
    readonly look: (
      question: ProjectQuestion,
    ) => Effect.Effect<ProjectLook, NotPermitted | ProjectNotFound | PositionBeyondHead, CurrentActor>
    /** Many at once, on axes that were settled before; those that are not the actor's are left out. */
    readonly standings: (
      ids: ReadonlyArray<Uuid>,
      axes: Axes,
    ) => Effect.Effect<ReadonlyMap<Uuid, ProjectStanding>, NotPermitted, CurrentActor>
    /** The histories of many at once, in the same manner. */
    readonly histories: (
      ids: ReadonlyArray<Uuid>,
      axes: Axes,
    ) => Effect.Effect<ReadonlyMap<Uuid, ReadonlyArray<HistoryEntry>>, NotPermitted, CurrentActor>
    /** The documents that stand attached to each of them. */
    readonly documents: (
      ids: ReadonlyArray<Uuid>,
      axes: Axes,
    ) => Effect.Effect<ReadonlyMap<Uuid, ReadonlyArray<ProjectDocument>>, NotPermitted, CurrentActor>
  }
>()("@minsheng/core/project/ProjectFile") {
  static readonly layer = Layer.effect(
    ProjectFile,
    Effect.gen(function* () {
      const repository = yield* ProjectRepository
      const reader = yield* JournalReader
      const people = yield* AccessRepository
      const withReading = yield* reading

      /** The project's entries, if it exists and the actor may see it. */
      const entriesOf = Effect.fnUntraced(function* (actor: Actor, code: ProjectCode) {
        const id = yield* repository.idOf(code)
        if (id === undefined) return yield* new ProjectNotFound({ code })
        const entries = yield* reader.entries(projectStream(id))
        const current = lastRecord(entries)
        if (current === undefined || !actor.scope.holds(current)) return yield* new ProjectNotFound({ code })
        return { id, entries, current }
      })

      const looked = Effect.fnUntraced(function* ({ code, ...question }: ProjectQuestion) {
        const actor = yield* permitted("projects.read")
        const axes = yield* resolveAxes(question)
        const { id, entries, current } = yield* entriesOf(actor, code)
        const programme = yield* readProgramme(current.year)
        const itemOf = itemsOf(programme, yield* readLocalItems([current]))
        const item = itemOf(current)?.item
        const register = yield* readRegionRegister(current.countyCode)
        const answer = {
          axes,
          demonstration: (yield* readInstance).demonstration !== null,
          code,
          ...namesFrom(register, itemOf)(current),
          itemKind: item?.kind ?? "construction",
          itemConfirmed: item?.confirmed ?? false,
          ...standingAt(entries, axes),
        }
        return { id, entries, answer }
      })

      const look = Effect.fn("ProjectFile.look")(function* (question: ProjectQuestion) {
        const { id, answer } = yield* looked(question)
        return { id, ...answer }
      }, withReading)

      const open = Effect.fn("ProjectFile.open")(function* (question: ProjectQuestion) {
        const actor = yield* permitted("projects.read")
        const { id, entries, answer } = yield* looked(question)
        const documents = yield* reader.entries(documentsStream(projectStream(id)))
        const all = inOrder(entries, documents)
        const names = yield* people.namesOf([...new Set(all.map((entry) => entry.actor))])
        return { ...answer, history: historyOf(all, answer.axes, names), can: canOf(actor) }
      }, withReading)

      /** The entries of those among some projects that the actor may see. */
      const heldOf = Effect.fnUntraced(function* (ids: ReadonlyArray<Uuid>) {
        const actor = yield* permitted("projects.read")
        const streams = yield* reader.entriesOf(ids.map(projectStream))
        return ids.flatMap((id) => {
          const entries = streams.get(projectStream(id)) ?? []
          return isHeld(actor, entries) ? [{ id, entries }] : []
        })
      })

      const standings = Effect.fn("ProjectFile.standings")(function* (ids: ReadonlyArray<Uuid>, axes: Axes) {
        const held = yield* heldOf(ids)
        return new Map(held.map(({ id, entries }) => [id, standingAt(entries, axes)]))
      })

      const histories = Effect.fn("ProjectFile.histories")(function* (ids: ReadonlyArray<Uuid>, axes: Axes) {
        const held = yield* heldOf(ids)
        const documents = yield* reader.entriesOf(held.map(({ id }) => documentsStream(projectStream(id))))
        const all = held.map(({ id, entries }) => ({
          id,
          entries: inOrder(entries, documents.get(documentsStream(projectStream(id))) ?? []),
        }))
        const actors = new Set(all.flatMap(({ entries }) => entries.map(({ actor: by }) => by)))
        const names = yield* people.namesOf([...actors])
        return new Map(all.map(({ id, entries }) => [id, historyOf(entries, axes, names)]))
      })

      const documents = Effect.fn("ProjectFile.documents")(function* (ids: ReadonlyArray<Uuid>, axes: Axes) {
        const held = yield* heldOf(ids)
        const streams = yield* reader.entriesOf(held.map(({ id }) => documentsStream(projectStream(id))))
        return new Map(
          held.map(({ id }) => [
            id,
            documentsAt(streams.get(documentsStream(projectStream(id))) ?? [], axes),
          ]),
        )
      })

      return ProjectFile.of({ open, look, standings, histories, documents })
    }),
  )
}
