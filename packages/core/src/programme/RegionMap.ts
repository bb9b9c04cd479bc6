/** Use case that reads the map: the divisions of a date, every change, and what became of each by another. */
import { Context, Effect, Layer, Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { Axes, AxesInput, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import type { JournalReader } from "../journal/Journal.ts"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { Transfer } from "../region/Division.ts"
import { readRegionRegister } from "../region/read.ts"
import { divisionsOn } from "../region/RegionRegister.ts"
import { successions } from "../region/succession.ts"
import { DivisionOn, SuccessionAnswer } from "./Catalogue.ts"

export const RegionMapQuestion = Schema.Struct({
  ...AxesInput.fields,
  /** Another date, to see what became of each county by then, or what it was before. */
  comparedWith: Schema.optionalKey(CalendarDate),
})
export type RegionMapQuestion = typeof RegionMapQuestion.Type

export const RegionMapAnswer = Schema.Struct({
  axes: Axes,
  divisions: Schema.Array(DivisionOn),
  /** Every transfer that is known, earliest first, also those to come. */
  changes: Schema.Array(Transfer),
  compared: Schema.NullOr(Schema.Struct({ on: CalendarDate, successions: SuccessionAnswer })),
  /** The names of every code that occurs in the changes and in the comparison. */
  names: Schema.Array(
    Schema.Struct({ code: DivisionCode, name: Bilingual, parentCode: Schema.NullOr(DivisionCode) }),
  ),
})
export type RegionMapAnswer = typeof RegionMapAnswer.Type

export class RegionMap extends Context.Service<
  RegionMap,
  {
    readonly read: (
      question: RegionMapQuestion,
    ) => Effect.Effect<RegionMapAnswer, NotPermitted | PositionBeyondHead, CurrentActor>
  }
>()("@minsheng/core/programme/RegionMap") {
  static readonly layer = Layer.effect(
    RegionMap,
    Effect.gen(function* () {
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      const read = Effect.fn("RegionMap.read")(function* (question: RegionMapQuestion) {
        yield* permitted("regions.read")
        const axes = yield* resolveAxes(question)
        const { regionCode } = yield* readInstance
        const register = yield* readRegionRegister(regionCode, axes.knownAt.position)
        const { comparedWith: on } = question
        return {
          axes,
          divisions: divisionsOn(register, axes.asOf),
          changes: register.transfers,
          compared: on === undefined ? null : { on, successions: successions(register, axes.asOf, on) },
          names: register.divisions.map(({ code, name, parentCode }) => ({ code, name, parentCode })),
        }
      }, Effect.provide(services))

      return RegionMap.of({ read })
    }),
  )
}
