/** Use cases that read a project's dossier: its acts, and what the rules say of them. */
import { Context, Effect, Layer } from "effect"
import * as Instant from "../kernel/Instant.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import { type Axes, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import type { CanonicalObject } from "../journal/Canonical.ts"
import type { Entry, Position } from "../journal/Entry.ts"
import { upcast } from "../journal/EventType.ts"
import { standingOf } from "../journal/Fact.ts"
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
import type { DossierFile } from "../dossier/Dossier.ts"
import { readInstance } from "../instance/read.ts"
import { DateAfterToday, ProjectNotFound } from "../project/errors.ts"
import { projectStream } from "../project/events.ts"
import type { ProjectCode } from "../project/Project.ts"
import type { Can } from "../project/ProjectAnswer.ts"
import { lastRecord } from "../project/ProjectRecord.ts"
import { ProjectRepository } from "../project/ProjectRepository.ts"
import type * as Answers from "./answers.ts"
import { ActNotFound } from "./errors.ts"
import { actNameOf, actTypeNamed, dossierStream } from "./events.ts"
import { findingKey, findingsOf, openOnes, tallies } from "./findings.ts"
import { actsAt, type DossierAct, standingActs } from "./recorded.ts"

const ACTIONS: ReadonlyArray<UseCase> = ["acts.record", "acts.correct"]

/** Nothing is done with a key. */
const canOf = (actor: Actor): ReadonlyArray<Can> =>
  (actor.grant === undefined ? ACTIONS : []).map((useCase) => ({
    useCase,
    refusal: isPermitted(actor, useCase) ? null : notPermitted(actor, useCase),
  }))

const payloadOf = (entry: Entry): CanonicalObject =>
  upcast(actTypeNamed(actNameOf(entry)), entry.payload, entry.payloadVersion)

/** The entry that first stated what each entry is about. */
const rootsOf = (entries: ReadonlyArray<Entry>): ReadonlyMap<Position, Position> => {
  const roots = new Map<Position, Position>()
  for (const { position, supersedes } of entries) {
    roots.set(position, supersedes === null ? position : (roots.get(supersedes) ?? supersedes))
  }
  return roots
}

const recordedActs = (
  entries: ReadonlyArray<Entry>,
  axes: Axes,
  names: ReadonlyMap<string, string>,
): ReadonlyArray<Answers.RecordedAct> => {
  const known = entries.filter(({ position }) => position <= axes.knownAt.position)
  const roots = rootsOf(entries)
  return entries.map((entry) => ({
    position: entry.position,
    root: roots.get(entry.position) ?? entry.position,
    type: actNameOf(entry),
    occurredOn: entry.occurredOn,
    recordedAt: Instant.fromMillis(entry.recordedAt),
    actorId: entry.actor,
    actorName: names.get(entry.actor) ?? null,
    supersedes: entry.supersedes,
    annuls: entry.annuls,
    reason: entry.reason,
    known: entry.position <= axes.knownAt.position,
    standing: standingOf(known, entry.position),
    payload: payloadOf(entry),
    payloadHash: entry.payloadHash,
  }))
}

const at = ({ asOf, knownAt }: Axes) => ({ asOf, knownAt: knownAt.position })

/** What an act that is not recorded yet is called. */
export const DRAFT = "draft"

type Asked<Question, Answer, Refusal = never> = (
  question: Question,
) => Effect.Effect<Answer, NotPermitted | ProjectNotFound | Refusal, CurrentActor>

export class Dossiers extends Context.Service<
  Dossiers,
  {
    /** The acts with all that became of them, and how the six systems stand. */
    readonly open: Asked<Answers.DossierQuestion, Answers.DossierAnswer, PositionBeyondHead>
    /** What each rule says, with its evidence and its clause. */
    readonly findings: Asked<Answers.FindingsQuestion, Answers.FindingsAnswer, PositionBeyondHead>
    /** The dossier as a file, which can be judged without this register. */
    readonly file: Asked<Answers.DossierQuestion, DossierFile, PositionBeyondHead>
    /** What the rules would say of an act that is not recorded yet. Nothing is kept of it. */
    readonly preview: Asked<Answers.PreviewQuestion, Answers.PreviewAnswer, DateAfterToday | ActNotFound>
  }
>()("@minsheng/core/act/Dossiers") {
  static readonly layer = Layer.effect(
    Dossiers,
    Effect.gen(function* () {
      const repository = yield* ProjectRepository
      const reader = yield* JournalReader
      const people = yield* AccessRepository
      const withReading = yield* reading

      /** The project's dossier, if the project exists and the actor may see it. */
      const dossierOfProject = Effect.fnUntraced(function* (actor: Actor, code: ProjectCode) {
        const id = yield* repository.idOf(code)
        if (id === undefined) return yield* new ProjectNotFound({ code })
        const [project, dossier] = [projectStream(id), dossierStream(id)]
        const streams = yield* reader.entriesOf([project, dossier])
        const record = lastRecord(streams.get(project) ?? [])
        if (record === undefined || !actor.scope.holds(record)) return yield* new ProjectNotFound({ code })
        return { name: record.details.name, entries: streams.get(dossier) ?? [] }
      })

      const looked = Effect.fnUntraced(function* ({ code, ...axesAsked }: Answers.DossierQuestion) {
        const actor = yield* permitted("dossiers.read")
        const axes = yield* resolveAxes(axesAsked)
        return { actor, axes, ...(yield* dossierOfProject(actor, code)) }
      })

      const open = Effect.fn("Dossiers.open")(function* (question: Answers.DossierQuestion) {
        const { actor, axes, name, entries } = yield* looked(question)
        const names = yield* people.namesOf([...new Set(entries.map((entry) => entry.actor))])
        const findings = findingsOf(actsAt(entries, at(axes)), axes.asOf)
        return {
          axes,
          demonstration: (yield* readInstance).demonstration !== null,
          code: question.code,
          name,
          version: entries.length,
          acts: recordedActs(entries, axes, names),
          systems: tallies(findings),
          open: openOnes(findings),
          can: canOf(actor),
        }
      }, withReading)

      const findings = Effect.fn("Dossiers.findings")(function* ({
        system,
        ...question
      }: Answers.FindingsQuestion) {
        const { axes, entries } = yield* looked(question)
        const all = findingsOf(actsAt(entries, at(axes)), axes.asOf)
        return {
          axes,
          code: question.code,
          findings: system === undefined ? all : all.filter((finding) => finding.system === system),
        }
      }, withReading)

      const file = Effect.fn("Dossiers.file")(function* (question: Answers.DossierQuestion) {
        const { axes, name, entries } = yield* looked(question)
        const project = { code: question.code, name }
        return { dossier: 1 as const, project, acts: actsAt(entries, at(axes)) }
      }, withReading)

      const preview = Effect.fn("Dossiers.preview")(function* ({
        code,
        act,
        position,
      }: Answers.PreviewQuestion) {
        const actor = yield* permitted("acts.record")
        const on = yield* OfficeClock.today
        const { entries } = yield* dossierOfProject(actor, code)
        if (act.occurredOn > on) return yield* new DateAfterToday({ date: act.occurredOn, today: on })
        const acts = standingActs(entries)
        const others = acts.filter(({ id }) => id !== String(position))
        if (position !== undefined && others.length === acts.length)
          return yield* new ActNotFound({ code, position })
        return { on, findings: changesBy(acts, [...others, { ...act, id: DRAFT }], on) }
      }, withReading)

      return Dossiers.of({ open, findings, file, preview })
    }),
  )
}

/** What comes out otherwise, or rests on the draft: what is wrong first. */
const changesBy = (
  before: ReadonlyArray<DossierAct>,
  after: ReadonlyArray<DossierAct>,
  on: Parameters<typeof findingsOf>[1],
): Answers.PreviewAnswer["findings"] => {
  const verdicts = new Map(findingsOf(before, on).map((finding) => [findingKey(finding), finding.verdict]))
  const RANK = { violated: 0, undetermined: 1, satisfied: 2, notApplicable: 3 } as const
  return findingsOf(after, on)
    .map((finding) => ({ finding, before: verdicts.get(findingKey(finding)) ?? null }))
    .filter(
      ({ finding, before: was }) =>
        finding.verdict !== was || finding.evidence.some(({ acts }) => acts.includes(DRAFT)),
    )
    .toSorted((a, b) => RANK[a.finding.verdict] - RANK[b.finding.verdict])
}
