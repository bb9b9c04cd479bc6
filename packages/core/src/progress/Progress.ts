/** Use cases that read how the programme stands. */
import { Context, Effect, Layer } from "effect"
import type { PositionBeyondHead } from "../journal/Axes.ts"
import { reading } from "../journal/reading.ts"
import type { CurrentActor, NotPermitted } from "../access/Actor.ts"
import { readProgramme } from "../programme/read.ts"
import { askedFigures } from "./asked.ts"
import type { FiguresAnswer, FiguresQuestion } from "./Figures.ts"
import type { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { overviewOf } from "./Overview.ts"
import type { OverviewAnswer } from "./OverviewAnswer.ts"
import { ProgressRepository } from "./ProgressRepository.ts"

type Asked<Question, Answer> = (
  question: Question,
) => Effect.Effect<
  Answer,
  NotPermitted | UnknownRegion | RegionOutsideScope | PositionBeyondHead,
  CurrentActor
>

export class Progress extends Context.Service<
  Progress,
  {
    /** Plan, invested, disbursed and spent of a region, with rates and time. */
    readonly figures: Asked<FiguresQuestion, FiguresAnswer>
    /** The same, with items by regions, the months so far and the counties. */
    readonly overview: Asked<FiguresQuestion, OverviewAnswer>
  }
>()("@minsheng/core/progress/Progress") {
  static readonly layer = Layer.effect(
    Progress,
    Effect.gen(function* () {
      const repository = yield* ProgressRepository
      const withReading = yield* reading
      const asked = askedFigures(repository)

      const figures = Effect.fn("Progress.figures")(
        function* (question: FiguresQuestion) {
          return (yield* asked(question)).figures
        },
        repository.inOneState,
        withReading,
      )

      const overview = Effect.fn("Progress.overview")(
        function* (question: FiguresQuestion) {
          const about = yield* asked(question)
          const { actor, axes, year, counted, local } = about
          const itemSeries = yield* repository.seriesByItem(actor.scope, axes, counted)
          const countySeries = yield* repository.seriesByCounty(actor.scope, axes, counted)
          const programme = local?.programme ?? (yield* readProgramme(year, axes.knownAt.position))
          // An item of others is not shown at all: without figures it would look like one without a task.
          const items = programme.items.filter((item) => actor.scope.holdsItem(item.key))
          return overviewOf(about, { items, itemSeries, countySeries })
        },
        repository.inOneState,
        withReading,
      )

      return Progress.of({ figures, overview })
    }),
  )
}
