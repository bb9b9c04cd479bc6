/** The use case that reads the rulebook: what is law does not depend on who asks, that somebody may ask does. */
import { Context, Effect, Layer, Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { RuleAnswer, rulesAnswer } from "../dossier/answers.ts"

/** The rules in force on a day; without a day every version there is. */
export const RulesQuestion = Schema.Struct({ on: Schema.optionalKey(CalendarDate) })
export type RulesQuestion = typeof RulesQuestion.Type

export const RulesAnswer = Schema.Struct({ rules: Schema.Array(RuleAnswer) })
export type RulesAnswer = typeof RulesAnswer.Type

export class Rulebook extends Context.Service<
  Rulebook,
  {
    readonly read: (question: RulesQuestion) => Effect.Effect<RulesAnswer, NotPermitted, CurrentActor>
  }
>()("@minsheng/core/act/Rulebook") {
  static readonly layer = Layer.succeed(
    Rulebook,
    Rulebook.of({
      read: ({ on }) => Effect.map(permitted("dossiers.read"), () => ({ rules: rulesAnswer(on) })),
    }),
  )
}
