/** Use cases that give what fund reports write: figures, with the names of what they are of. */
import { Context, Effect, Layer } from "effect"
import type { Bilingual } from "../../kernel/Bilingual.ts"
import type { OfficeClock } from "../../kernel/OfficeClock.ts"
import type { Axes, PositionBeyondHead } from "../../journal/Axes.ts"
import type { JournalReader } from "../../journal/Journal.ts"
import { CurrentActor, type NotPermitted } from "../../access/Actor.ts"
import { readInstance } from "../../instance/read.ts"
import type { RegionOutsideScope, UnknownRegion } from "../../region/errors.ts"
import { type FundNames, readFundNames } from "../names.ts"
import type {
  AlarmsAnswer,
  AlarmsQuestion,
  DifferencesAnswer,
  DifferencesQuestion,
  PlanAnswer,
  PlanQuestion,
  PlansAnswer,
  PlansQuestion,
  RatesAnswer,
  RatesQuestion,
  ShortfallAnswer,
  ShortfallQuestion,
} from "./answers.ts"
import { FundFigures } from "./FundFigures.ts"

/** An answer with what its report says about it. */
export interface Reported<Answer> {
  readonly answer: Answer
  readonly names: FundNames
  /** The division that was asked about; by default, that of the asker's office. */
  readonly place: Bilingual
}

/** 资金进度月报: the rows that were asked for, and the same money the other way, of the same state. */
export interface FundProgress extends RatesAnswer {
  readonly otherwise: RatesAnswer
}

type Read<Question, Answer> = (
  question: Question,
) => Effect.Effect<
  Reported<Answer>,
  NotPermitted | UnknownRegion | RegionOutsideScope | PositionBeyondHead,
  CurrentActor
>

export class FundReports extends Context.Service<
  FundReports,
  {
    readonly progress: Read<RatesQuestion, FundProgress>
    readonly shortfalls: Read<ShortfallQuestion, ShortfallAnswer>
    readonly alarms: Read<AlarmsQuestion, AlarmsAnswer>
    readonly differences: Read<DifferencesQuestion, DifferencesAnswer>
    readonly plan: Read<PlanQuestion, PlanAnswer>
    readonly plans: Read<PlansQuestion, PlansAnswer>
  }
>()("@minsheng/core/funds/figures/FundReports") {
  static readonly layer = Layer.effect(
    FundReports,
    Effect.gen(function* () {
      const figures = yield* FundFigures
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      const reported = Effect.fnUntraced(function* <
        Answer extends { readonly axes: Axes; readonly year: number },
      >(answer: Answer, region?: string) {
        const { office } = yield* CurrentActor
        const { regionCode: province } = yield* readInstance
        const names = yield* readFundNames(answer.year, answer.axes.knownAt.position)
        return { answer, names, place: names.regionName(region ?? office?.regionCode ?? province) }
      }, Effect.provide(services))

      const progress = Effect.fn("FundReports.progress")(function* (question: RatesQuestion) {
        const asked = yield* figures.rates(question)
        const { asOf, knownAt } = asked.axes
        const whole = question.region === undefined ? "prefecture" : "region"
        const otherwise = yield* figures.rates({
          ...question,
          asOf,
          knownAt: knownAt.position,
          by: question.by === "item" ? whole : "item",
        })
        return yield* reported({ ...asked, otherwise }, question.region)
      })

      return FundReports.of({
        progress,
        shortfalls: (question) =>
          Effect.flatMap(figures.shortfall(question), (answer) => reported(answer, question.region)),
        alarms: (question) =>
          Effect.flatMap(figures.alarms(question), (answer) => reported(answer, question.region)),
        differences: (question) =>
          Effect.flatMap(figures.differences(question), (answer) => reported(answer, question.region)),
        plan: (question) => Effect.flatMap(figures.plan(question), (answer) => reported(answer)),
        plans: (question) => Effect.flatMap(figures.plans(question), (answer) => reported(answer)),
      })
    }),
  )
}
