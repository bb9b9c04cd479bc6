/** Use case that opens the page of a division: a province, a prefecture or a county. */
import { Context, Effect, Layer } from "effect"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Axes, PositionBeyondHead } from "../journal/Axes.ts"
import type { JournalReader } from "../journal/Journal.ts"
import { type CurrentActor, isPermitted, type NotPermitted } from "../access/Actor.ts"
import type { Programme } from "../programme/Programme.ts"
import { readProgramme } from "../programme/read.ts"
import { timeMillionths } from "../programme/time.ts"
import type { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { namedLines } from "../project/names.ts"
import { ProjectRepository } from "../project/ProjectRepository.ts"
import { type AskedFigures, askedFigures } from "./asked.ts"
import type { DivisionAnswer } from "./DivisionAnswer.ts"
import { codesAround, divisionAnswerOf } from "./divisionAnswerOf.ts"
import type { FiguresQuestion } from "./Figures.ts"
import { localTotals } from "./localTotals.ts"
import { ProgressRepository } from "./ProgressRepository.ts"

/** How many of the slowest projects a page shows. */
const SLOWEST_SHOWN = 5

/** The roll-up holds the sums of everything, on every date, as known now. */
const sumsAreAtHand = ({ knownAt }: FiguresQuestion, { current }: Axes): boolean =>
  current || knownAt === undefined

export class Divisions extends Context.Service<
  Divisions,
  {
    /** One division with everything that its page shows, read from one state of the register. */
    readonly open: (
      question: FiguresQuestion,
    ) => Effect.Effect<
      DivisionAnswer,
      NotPermitted | UnknownRegion | RegionOutsideScope | PositionBeyondHead,
      CurrentActor
    >
  }
>()("@minsheng/core/progress/Divisions") {
  static readonly layer = Layer.effect(
    Divisions,
    Effect.gen(function* () {
      const progress = yield* ProgressRepository
      const projects = yield* ProjectRepository
      const services = yield* Effect.context<JournalReader | OfficeClock>()
      const asked = askedFigures(progress)

      const slowestOf = Effect.fnUntraced(function* (
        { actor, axes, year, counted }: AskedFigures,
        { items }: Programme,
      ) {
        if (!isPermitted(actor, "projects.read")) return []
        const filter = {
          year,
          counties: counted.counties,
          items: items.map(({ key }) => key),
          timeMillionths: timeMillionths(axes.asOf, year),
        }
        const page = { order: "slowest", limit: SLOWEST_SHOWN } as const
        return (yield* projects.list(actor.scope, axes, filter, page)).rows
      })

      const open = Effect.fn("Divisions.open")(
        function* (question: FiguresQuestion) {
          const about = yield* asked(question)
          const { actor, axes, year, region, counted: own, local } = about
          const months = yield* progress.months(actor.scope, axes, own)
          const itemSeries = yield* progress.seriesByItem(actor.scope, axes, own)
          const countySeries = yield* progress.seriesByCounty(actor.scope, axes, own)
          const today = yield* OfficeClock.today
          const isWide = sumsAreAtHand(question, axes)
          const counties = isWide ? undefined : codesAround(region, today)
          const around = yield* progress.cells(actor.scope, axes, { ...own, counties })
          const knownAt = axes.knownAt.position
          const programme = local?.programme ?? (yield* readProgramme(year, knownAt))
          const slowest = yield* slowestOf(about, programme)
          const names = { register: region.register, programme, knownAt }
          return divisionAnswerOf(about, {
            today,
            catalogues: yield* localTotals(progress, about),
            // An item of others is not shown at all: without figures it would look like one without a task.
            items: programme.items.filter((item) => actor.scope.holdsItem(item.key)),
            months,
            itemSeries,
            countySeries,
            around,
            isWide,
            slowest: yield* namedLines(slowest, names),
          })
        },
        progress.inOneState,
        Effect.provide(services),
      )

      return Divisions.of({ open })
    }),
  )
}
