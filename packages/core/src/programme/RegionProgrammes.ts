/** Use cases that read a division's year: its items, its targets, its versions, and what differs. */
import { Context, Effect, Layer } from "effect"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import * as Instant from "../kernel/Instant.ts"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import { type Axes, type AxesInput, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import type { ActorId } from "../journal/Entry.ts"
import { JournalReader } from "../journal/Journal.ts"
import { AccessRepository } from "../access/AccessRepository.ts"
import { type Actor, type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { RegionOutsideScope, type UnknownRegion } from "../region/errors.ts"
import { countyCodesUnder, divisionWith } from "../region/RegionRegister.ts"
import { compared } from "./compare.ts"
import { comparedParts, sumOf } from "./compareTargets.ts"
import { VersionNotFound } from "./errors.ts"
import { itemsAnswer, targetsAnswer } from "./answers.ts"
import { programmeStream } from "./events.ts"
import { askedPlace, type AskedPlace, divisionsBelow, levelStream, ownStream, type Place } from "./Place.ts"
import { inOrder } from "./Programme.ts"
import type {
  CompareAnswer,
  CompareQuestion,
  CompareTargetsAnswer,
  CompareTargetsQuestion,
  ItemsAnswer,
  PlaceName,
  ProgrammeQuestion,
  TargetsAnswer,
  TargetsQuestion,
  VersionRow,
  VersionsAnswer,
  YearsAnswer,
} from "./ProgrammeAnswer.ts"
import {
  type CatalogueState,
  type Issuable,
  type ProgrammeRecord,
  recordAt,
  recordOf,
  type Version,
} from "./ProgrammeRecord.ts"
import { concerns, phaseOf, seesDrafts } from "./shown.ts"

type Asked<Question, Answer, Refusal = never> = (
  question: Question,
) => Effect.Effect<
  Answer,
  NotPermitted | UnknownRegion | RegionOutsideScope | PositionBeyondHead | Refusal,
  CurrentActor
>

const FIRST_YEAR = 2007

export const placeNames = ({ place, register }: AskedPlace): ReadonlyArray<PlaceName> =>
  place.levels.flatMap((code) => {
    const division = divisionWith(register, code)
    return division === undefined ? [] : [{ code, name: division.name, level: division.level }]
  })

const pointsIn = ({ items }: CatalogueState): number =>
  [...items.values()].reduce((sum, { points }) => sum + points, 0)

const versionRow =
  (itemKey: VersionRow["itemKey"], names: ReadonlyMap<ActorId, string>) =>
  ({ number, entry, document, reason, makers }: Version<unknown>): VersionRow => ({
    itemKey,
    number,
    position: entry.position,
    occurredOn: entry.occurredOn,
    recordedAt: Instant.fromMillis(entry.recordedAt),
    issuer: names.get(entry.actor) ?? null,
    makers: makers.map((maker) => names.get(maker) ?? null),
    document,
    reason,
  })

const issuersIn = (versions: ReadonlyArray<Version<unknown>>): ReadonlyArray<ActorId> => [
  ...new Set(versions.flatMap(({ entry, makers }) => [entry.actor, ...makers])),
]

const NOT_SEEN = { sum: null, remainder: null } as const

/** The divisions below that somebody sees any of. */
const divisionsSeen = ({ actor, at }: { readonly actor: Actor; readonly at: AskedPlace }) =>
  divisionsBelow(at.register, at.place, at.today)
    .filter(({ code }) => concerns(actor, countyCodesUnder(at.register, code, at.today)))
    .map(({ code, name, level }): PlaceName => ({ code, name, level }))

/** A version by its number, or what is in force; the draft only for those who see it. */
const versionIn = Effect.fnUntraced(function* <State>(
  { year, region }: Place,
  one: Issuable<State> | undefined,
  { which, sees }: { readonly which: CompareQuestion["before"]["version"]; readonly sees: boolean },
): Effect.fn.Return<{ readonly version: number | null; readonly state: State | undefined }, VersionNotFound> {
  const all = one?.versions ?? []
  const last = all.at(-1)
  if (which === "draft" || (which === undefined && last === undefined)) {
    return sees
      ? { version: null, state: one?.working }
      : yield* new VersionNotFound({ year, region, version: all.length + 1 })
  }
  const found = which === undefined ? last : all[which - 1]
  if (found === undefined) return yield* new VersionNotFound({ year, region, version: which ?? 0 })
  return { version: found.number, state: found.state }
})

export class RegionProgrammes extends Context.Service<
  RegionProgrammes,
  {
    /** The items of a division, and its own targets. */
    readonly items: Asked<ProgrammeQuestion, ItemsAnswer>
    /** How the targets are broken down to the divisions below. */
    readonly targets: Asked<TargetsQuestion, TargetsAnswer>
    /** Every issue so far: who, when, by which document, and why. */
    readonly versions: Asked<ProgrammeQuestion, VersionsAnswer>
    /** What differs between two versions, of one year or of two. */
    readonly compare: Asked<CompareQuestion, CompareAnswer, VersionNotFound>
    /** What differs between two versions of an item's targets, of one year or of two. */
    readonly compareTargets: Asked<CompareTargetsQuestion, CompareTargetsAnswer, VersionNotFound>
    /** The years that the register has a catalogue for, oldest first. */
    readonly years: Effect.Effect<YearsAnswer, NotPermitted, CurrentActor>
  }
>()("@minsheng/core/programme/RegionProgrammes") {
  static readonly layer = Layer.effect(
    RegionProgrammes,
    Effect.gen(function* () {
      const reader = yield* JournalReader
      const people = yield* AccessRepository
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      const recordAsked = Effect.fnUntraced(function* (place: Place, axes: Axes, level: DivisionCode) {
        const entries = yield* reader.entries(levelStream(place, level))
        return axes.current
          ? recordOf(entries)
          : recordAt(entries, { asOf: axes.asOf, knownAt: axes.knownAt.position })
      })

      const asked = Effect.fnUntraced(function* (
        question: AxesInput & Pick<ProgrammeQuestion, "year" | "region">,
      ) {
        const actor: Actor = yield* permitted("programme.read")
        const axes = yield* resolveAxes(question)
        const at = yield* askedPlace(question.year, question.region)
        const { place, counties } = at
        if (!concerns(actor, counties)) return yield* new RegionOutsideScope({ code: place.region })
        const records = new Map<string, ProgrammeRecord>()
        for (const level of place.levels) records.set(level, yield* recordAsked(place, axes, level))
        const demonstration = (yield* readInstance).demonstration !== null
        return { actor, axes, at, records, demonstration, year: question.year, levels: placeNames(at) }
      })

      const items = Effect.fn("RegionProgrammes.items")(function* (question: ProgrammeQuestion) {
        return itemsAnswer(yield* asked(question), question.draft === true)
      }, Effect.provide(services))

      const targets = Effect.fn("RegionProgrammes.targets")(function* (question: TargetsQuestion) {
        return targetsAnswer(yield* asked(question), question)
      }, Effect.provide(services))

      const versions = Effect.fn("RegionProgrammes.versions")(function* (question: ProgrammeQuestion) {
        const { axes, at, records, year, levels } = yield* asked(question)
        const { catalogue, targets: broken } = records.get(at.place.region) as ProgrammeRecord
        const all = [...catalogue.versions, ...[...broken.values()].flatMap((one) => one.versions)]
        const names = yield* people.namesOf(issuersIn(all))
        const rows = [
          ...catalogue.versions.map(versionRow(null, names)),
          ...[...broken].flatMap(([key, one]) => one.versions.map(versionRow(key, names))),
        ]
        return { axes, year, levels, versions: rows.toSorted((a, b) => b.position - a.position) }
      }, Effect.provide(services))

      /** What a division says of its year. */
      const ownRecord = Effect.fnUntraced(function* ({ place }: AskedPlace) {
        return recordOf(yield* reader.entries(ownStream(place)))
      })

      const compare = Effect.fn("RegionProgrammes.compare")(function* (question: CompareQuestion) {
        const { region } = question
        const [left, right] = [question.before, question.after]
        const { actor, levels } = yield* asked({ ...left, ...(region === undefined ? {} : { region }) })
        const sideOf = Effect.fnUntraced(function* (side: CompareQuestion["before"]) {
          const at = yield* askedPlace(side.year, region)
          const { catalogue } = yield* ownRecord(at)
          // A year that was never issued is shown to all as the draft that it is.
          const sees = seesDrafts(actor, at) || catalogue.versions.length === 0
          const found = yield* versionIn(at.place, catalogue, { which: side.version, sees })
          const { version, state = catalogue.working } = found
          const named = { year: side.year, version, itemCount: state.items.size, points: pointsIn(state) }
          return { named, state }
        })
        const [old, fresh] = [yield* sideOf(left), yield* sideOf(right)]
        return {
          levels,
          before: old.named,
          after: fresh.named,
          ...compared(old.state.items, fresh.state.items),
          dropReasons: [...fresh.state.dropped].flatMap(([key, reason]) =>
            reason !== null && old.state.items.has(key) ? [{ key, reason }] : [],
          ),
        }
      }, Effect.provide(services))

      const compareTargets = Effect.fn("RegionProgrammes.compareTargets")(function* (
        question: CompareTargetsQuestion,
      ) {
        const { region, itemKey } = question
        const [left, right] = [question.before, question.after]
        const settled = yield* asked({ ...right, ...(region === undefined ? {} : { region }) })
        const { actor, at: now, levels } = settled
        if (!actor.scope.holdsItem(itemKey)) return yield* new RegionOutsideScope({ code: now.place.region })
        const sideOf = Effect.fnUntraced(function* (side: CompareQuestion["before"]) {
          const at = yield* askedPlace(side.year, region)
          const sees = seesDrafts(actor, at)
          const broken = (yield* ownRecord(at)).targets.get(itemKey)
          const { version, state } = yield* versionIn(at.place, broken, { which: side.version, sees })
          const whole = sees ? { sum: sumOf(state), remainder: state?.remainder ?? null } : NOT_SEEN
          return { named: { year: side.year, version, ...whole }, state }
        })
        const [old, fresh] = [yield* sideOf(left), yield* sideOf(right)]
        const divisions = divisionsSeen(settled)
        return {
          levels,
          itemKey,
          before: old.named,
          after: fresh.named,
          parts: comparedParts(old.state, fresh.state, divisions),
        }
      }, Effect.provide(services))

      const years = Effect.fn("RegionProgrammes.years")(function* () {
        yield* permitted("programme.read")
        const { today } = yield* askedPlace(FIRST_YEAR, undefined).pipe(Effect.orDie)
        const last = Number(today.slice(0, 4)) + 2
        const rows: Array<YearsAnswer[number]> = []
        for (let year = FIRST_YEAR; year <= last; year += 1) {
          const { catalogue } = recordOf(yield* reader.entries(programmeStream(year)))
          const version = catalogue.versions.at(-1)
          const phase = phaseOf(catalogue)
          const shown = version?.state ?? catalogue.working
          const itemCount = inOrder(shown.items.values()).length
          if (phase !== "empty") rows.push({ year, phase, version: version?.number ?? null, itemCount })
        }
        return rows
      })

      return RegionProgrammes.of({
        items,
        targets,
        versions,
        compare,
        compareTargets,
        years: Effect.provide(years(), services),
      })
    }),
  )
}
