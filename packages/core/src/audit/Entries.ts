/** Use case that reads entries of the journal one by one: those of the records that somebody may see. */
import { Context, Effect, Layer, Schema } from "effect"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import { reachOf, type Reach, Slice, type Sliced } from "../kernel/Page.ts"
import { Axes, AxesInput, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import { Position } from "../journal/Entry.ts"
import type { StoredEntry } from "../journal/verify.ts"
import { reading } from "../journal/reading.ts"
import { type Actor, type CurrentActor, type NotPermitted, permitted, type Scope } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { concerns } from "../programme/shown.ts"
import { readRegionRegister } from "../region/read.ts"
import { countyCodesUnder } from "../region/RegionRegister.ts"

/** A family of records whose entries may be read one by one. */
export const EntryFamily = Schema.Literals(["divisions", "programme", "project"])
export type EntryFamily = typeof EntryFamily.Type

export const EntriesQuestion = Schema.Struct({
  ...AxesInput.fields,
  slice: Slice,
  family: Schema.optionalKey(EntryFamily),
})
export type EntriesQuestion = typeof EntriesQuestion.Type

/** An entry as it is told: its payload is its canonical text, as it was hashed. */
export const ToldEntry = Schema.Struct({
  position: Position,
  stream: Schema.String,
  streamVersion: Schema.Int,
  type: Schema.String,
  payloadVersion: Schema.Int,
  payloadText: Schema.String,
  occurredOn: Schema.String,
  recordedAt: Schema.Int,
  actor: Schema.String,
  supersedes: Schema.NullOr(Position),
  annuls: Schema.Boolean,
  reason: Schema.NullOr(Schema.String),
  algorithm: Schema.String,
  payloadHash: Schema.String,
  previousHash: Schema.String,
  hash: Schema.String,
})

export const EntriesPage = Schema.Struct({
  axes: Axes,
  rows: Schema.Array(ToldEntry),
  hasPrevious: Schema.Boolean,
  hasNext: Schema.Boolean,
})

export interface EntriesAnswer extends Sliced<StoredEntry> {
  readonly axes: Axes
}

/** Port: entries in their order. Those of offices, users and seals are not among them. */
export class EntryRepository extends Context.Service<
  EntryRepository,
  {
    readonly slice: (
      scope: Scope,
      axes: Axes,
      question: {
        readonly families: ReadonlyArray<EntryFamily>
        /** Of these divisions' own years, besides the province's; `undefined`: of all. */
        readonly programmesOf: ReadonlyArray<DivisionCode> | undefined
        readonly reach: Reach
      },
    ) => Effect.Effect<Sliced<StoredEntry>>
  }
>()("@minsheng/core/audit/EntryRepository") {}

export class Entries extends Context.Service<
  Entries,
  {
    /** What was known by then and had happened by that day, in the order in which it was recorded. */
    readonly list: (
      question: EntriesQuestion,
    ) => Effect.Effect<EntriesAnswer, NotPermitted | PositionBeyondHead, CurrentActor>
  }
>()("@minsheng/core/audit/Entries") {
  static readonly layer = Layer.effect(
    Entries,
    Effect.gen(function* () {
      const repository = yield* EntryRepository
      const withReading = yield* reading

      /** The divisions whose years somebody may ask about: those above and within their scope. */
      const divisionsOf = Effect.fnUntraced(function* (actor: Actor) {
        if (actor.scope.counties === undefined) return undefined
        const register = yield* readRegionRegister((yield* readInstance).regionCode)
        const on = yield* OfficeClock.today
        return register.divisions
          .map(({ code }) => code)
          .filter((code) => concerns(actor, countyCodesUnder(register, code, on)))
      })

      const list = Effect.fn("Entries.list")(function* (question: EntriesQuestion) {
        const actor = yield* permitted("journal.read")
        const axes = yield* resolveAxes(question)
        const families = question.family === undefined ? EntryFamily.literals : [question.family]
        const programmesOf = families.includes("programme") ? yield* divisionsOf(actor) : []
        const asked = { families, programmesOf, reach: reachOf(question.slice) }
        return { axes, ...(yield* repository.slice(actor.scope, axes, asked)) }
      }, withReading)

      return Entries.of({ list })
    }),
  )
}
