/** Use cases that read the divisions on both axes: which were there on a day, and what became of them. */
import { Context, Effect, Layer, Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { Slice, type Sliced, sliceOf } from "../kernel/Page.ts"
import { type Axes, AxesInput, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import { reading } from "../journal/reading.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { type Division, RegionLevel } from "../region/Division.ts"
import { UnknownRegion } from "../region/errors.ts"
import { readRegionRegister } from "../region/read.ts"
import {
  type DivisionOn,
  divisionsOn,
  divisionWith,
  hasBegun,
  type RegionRegister,
} from "../region/RegionRegister.ts"
import { type Succession, successions } from "../region/succession.ts"

/** Which divisions: all conditions that are given must hold. */
export const RegionsQuestion = Schema.Struct({
  ...AxesInput.fields,
  level: Schema.optionalKey(RegionLevel),
  /** Only those directly under this one. */
  parent: Schema.optionalKey(DivisionCode),
  slice: Slice,
})
export type RegionsQuestion = typeof RegionsQuestion.Type

export const SuccessionsQuestion = Schema.Struct({ ...AxesInput.fields, to: CalendarDate, slice: Slice })
export type SuccessionsQuestion = typeof SuccessionsQuestion.Type

/** Divisions in force on the day, in the order of their codes. */
export interface RegionsAnswer extends Sliced<DivisionOn> {
  readonly axes: Axes
  /** All of it, as known on the axes: for parents and children of what was found. */
  readonly register: RegionRegister
  readonly count: number
}

export interface SuccessionsAnswer extends Sliced<Succession> {
  readonly axes: Axes
  readonly register: RegionRegister
  readonly count: number
}

/** A division that is named, whenever its code was in force, with the register around it. */
export interface RegionAnswer {
  readonly axes: Axes
  readonly register: RegionRegister
  readonly division: Division
}

export const RegionQuestion = Schema.Struct({ ...AxesInput.fields, code: DivisionCode })
export type RegionQuestion = typeof RegionQuestion.Type

/** Pieces have a place in their list: what they were, then what they became, then which part. */
const keyOf = ({ from, to, onlyPlaces, exceptPlaces }: Succession): string =>
  [from, to, onlyPlaces.join(), exceptPlaces.join()].join("/")

type RegionsRefusal = NotPermitted | PositionBeyondHead

export class Regions extends Context.Service<
  Regions,
  {
    readonly list: (question: RegionsQuestion) => Effect.Effect<RegionsAnswer, RegionsRefusal, CurrentActor>
    /** One that has begun by then; the only refusal is that there is none. */
    readonly open: (
      question: RegionQuestion,
    ) => Effect.Effect<RegionAnswer, RegionsRefusal | UnknownRegion, CurrentActor>
    /** The counties of the day that is asked for in those of another, earlier or later. */
    readonly successions: (
      question: SuccessionsQuestion,
    ) => Effect.Effect<SuccessionsAnswer, RegionsRefusal, CurrentActor>
    /** The register on axes that were settled before. */
    readonly register: (axes: Axes) => Effect.Effect<RegionRegister, NotPermitted, CurrentActor>
  }
>()("@minsheng/core/programme/Regions") {
  static readonly layer = Layer.effect(
    Regions,
    Effect.gen(function* () {
      const withReading = yield* reading

      const register = Effect.fnUntraced(function* (axes: Axes) {
        yield* permitted("regions.read")
        const { regionCode } = yield* readInstance
        return yield* readRegionRegister(regionCode, axes.knownAt.position)
      }, withReading)

      const asked = Effect.fnUntraced(function* (question: AxesInput) {
        yield* permitted("regions.read")
        const axes = yield* resolveAxes(question)
        return { axes, register: yield* register(axes) }
      })

      const list = Effect.fn("Regions.list")(function* (question: RegionsQuestion) {
        const { axes, register: all } = yield* asked(question)
        const { level, parent } = question
        const divisions = divisionsOn(all, axes.asOf)
          .filter((division) => level === undefined || division.level === level)
          .filter((division) => parent === undefined || division.parentCode === parent)
        const page = sliceOf(divisions, question.slice, ({ code }) => code)
        return { axes, register: all, count: divisions.length, ...page }
      }, withReading)

      const open = Effect.fn("Regions.open")(function* (question: RegionQuestion) {
        const { axes, register: all } = yield* asked(question)
        const division = divisionWith(all, question.code)
        if (division === undefined || !hasBegun(division, axes.asOf)) {
          return yield* new UnknownRegion({ code: question.code })
        }
        return { axes, register: all, division }
      }, withReading)

      const between = Effect.fn("Regions.successions")(function* (question: SuccessionsQuestion) {
        const { axes, register: all } = yield* asked(question)
        const pieces = successions(all, axes.asOf, question.to).toSorted((a, b) =>
          keyOf(a) < keyOf(b) ? -1 : 1,
        )
        return { axes, register: all, count: pieces.length, ...sliceOf(pieces, question.slice, keyOf) }
      }, withReading)

      return Regions.of({ list, open, successions: between, register })
    }),
  )
}
