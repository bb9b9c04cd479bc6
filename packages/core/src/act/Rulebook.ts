/**
 * The use case that reads the rulebook: what is law does not depend on who asks, that somebody may ask does.
 */
import { Context, Effect, Layer, Schema } from "effect"
import { Axes, AxesInput, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import { reading } from "../journal/reading.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { RuleAnswer, rulesAnswer } from "../dossier/answers.ts"

/** The versions in force on a day, or every version there is. */
export const RulesQuestion = Schema.Struct({
  ...AxesInput.fields,
  everyVersion: Schema.optionalKey(Schema.Boolean),
})
export type RulesQuestion = typeof RulesQuestion.Type

export const RulesAnswer = Schema.Struct({ axes: Axes, rules: Schema.Array(RuleAnswer) })
export type RulesAnswer = typeof RulesAnswer.Type

export class Rulebook extends Context.Service<
  Rulebook,
  {
    readonly read: (
      question: RulesQuestion,
    ) => Effect.Effect<RulesAnswer, NotPermitted | PositionBeyondHead, CurrentActor>
  }
>()("@minsheng/core/act/Rulebook") {
  static readonly layer = Layer.effect(
    Rulebook,
    Effect.gen(function* () {
      const withReading = yield* reading
      const read = Effect.fn("Rulebook.read")(function* ({ everyVersion, ...asked }: RulesQuestion) {
        yield* permitted("dossiers.read")
        const axes = yield* resolveAxes(asked)
        return { axes, rules: rulesAnswer(everyVersion === true ? undefined : axes.asOf) }
      }, withReading)
      return Rulebook.of({ read })
    }),
  )
}
