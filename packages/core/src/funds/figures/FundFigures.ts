/** Use cases that read what money comes to: plans, rates, shortfalls, alarms. */
import { Context, Effect, Layer } from "effect"
import type { OfficeClock } from "../../kernel/OfficeClock.ts"
import * as Ratio from "../../kernel/Ratio.ts"
import type { AxesInput, PositionBeyondHead } from "../../journal/Axes.ts"
import { resolveAxes } from "../../journal/Axes.ts"
import { JournalReader } from "../../journal/Journal.ts"
import { type Actor, type CurrentActor, type NotPermitted, permitted } from "../../access/Actor.ts"
import { readInstance } from "../../instance/read.ts"
import { readRegionRegister } from "../../region/read.ts"
import { TIME_DECIMALS } from "../../progress/Rate.ts"
import { ProgressRepository } from "../../progress/ProgressRepository.ts"
import { timeProportionalProgress } from "../../programme/time.ts"
import { ProjectNotFound } from "../../project/errors.ts"
import { projectStream } from "../../project/events.ts"
import { currentRecord } from "../../project/ProjectRecord.ts"
import { ProjectRepository } from "../../project/ProjectRepository.ts"
import type { RegionOutsideScope, UnknownRegion } from "../../region/errors.ts"
import { askedAccounts } from "../asked.ts"
import { estimatesOf, estimateStream } from "../estimate/Estimate.ts"
import { planStream } from "../plan/events.ts"
import { projectLimit } from "../plan/limits.ts"
import { planVersions, versionOn } from "../plan/PlanRecord.ts"
import { addLevels, NO_LEVELS } from "../plan/sharing.ts"
import {
  ALARM_LIMITS,
  type AlarmsAnswer,
  type AlarmsQuestion,
  type DifferencesAnswer,
  type DifferencesQuestion,
  type EstimateAnswer,
  type EstimateQuestion,
  type PlanAnswer,
  type PlanQuestion,
  type PlansAnswer,
  type PlansQuestion,
  type RatesAnswer,
  type RatesQuestion,
  type ShortfallAnswer,
  type ShortfallQuestion,
} from "./answers.ts"
import { FundFigureRepository } from "./FundFigureRepository.ts"
import { differencesIn, keyBy, ratesIn } from "./rates.ts"
import { shortfallsOf } from "./shortfall.ts"

type Read<Question, Answer, Refusal = UnknownRegion | RegionOutsideScope> = (
  question: Question,
) => Effect.Effect<Answer, NotPermitted | Refusal | PositionBeyondHead, CurrentActor>

export class FundFigures extends Context.Service<
  FundFigures,
  {
    readonly rates: Read<RatesQuestion, RatesAnswer>
    /** Where the ledger and what counties report differ, with what each of them says. */
    readonly differences: Read<DifferencesQuestion, DifferencesAnswer>
    readonly shortfall: Read<ShortfallQuestion, ShortfallAnswer>
    readonly alarms: Read<AlarmsQuestion, AlarmsAnswer>
    /** The plan of an item: its versions, and the one that counts. */
    readonly plan: Read<PlanQuestion, PlanAnswer>
    /** The plans of a year that count, an item each. */
    readonly plans: Read<PlansQuestion, PlansAnswer>
    /** What was approved for a project, and how much of it is taken on. */
    readonly estimate: Read<EstimateQuestion, EstimateAnswer, ProjectNotFound>
  }
>()("@minsheng/core/funds/figures/FundFigures") {
  static readonly layer = Layer.effect(
    FundFigures,
    Effect.gen(function* () {
      const repository = yield* FundFigureRepository
      const progress = yield* ProgressRepository
      const projects = yield* ProjectRepository
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      /** Who asks, on which axes, about which accounts. */
      const asked = Effect.fnUntraced(function* (
        question: AxesInput & Omit<ShortfallQuestion, keyof AxesInput>,
      ) {
        const actor: Actor = yield* permitted("funds.read")
        const axes = yield* resolveAxes(question)
        const { asOf: _, knownAt: __, ...filter } = question
        const { asked: about, demonstration } = yield* askedAccounts(actor, filter)
        const { year } = about
        return { actor, axes, year, about, answered: { axes, demonstration, year } }
      })

      /** What the ledger says, and what the register says of the same accounts. */
      const bothOf = ({ actor, axes, year, about }: Effect.Success<ReturnType<typeof asked>>) => {
        const { regionCodes: counties, itemKeys: items } = about
        return Effect.all([
          repository.cells(axes, about),
          progress.cells(actor.scope, axes, { year, counties, ...(items === undefined ? {} : { items }) }),
        ])
      }

      const rates = Effect.fn("FundFigures.rates")(function* (question: RatesQuestion) {
        const about = yield* asked(question)
        const { axes, year, answered } = about
        const { by, basis = "month" } = question
        const [cells, register] = yield* bothOf(about)
        const time = timeProportionalProgress(axes.asOf, year, basis)
        const { regionCode: province } = yield* readInstance
        const keyOf = keyBy(by, yield* readRegionRegister(province))
        const timePercent = Ratio.percent(time, TIME_DECIMALS)
        return { ...answered, basis, timePercent, by, ...ratesIn(cells, register, keyOf, time) }
      }, Effect.provide(services))

      const differences = Effect.fn("FundFigures.differences")(function* (question: DifferencesQuestion) {
        const about = yield* asked(question)
        const [cells, register] = yield* bothOf(about)
        return { ...about.answered, ...differencesIn(cells, register) }
      }, Effect.provide(services))

      const shortfall = Effect.fn("FundFigures.shortfall")(function* (question: ShortfallQuestion) {
        const { axes, about, answered } = yield* asked(question)
        const shortfalls = shortfallsOf(
          yield* repository.cells(axes, about),
          yield* repository.dues(axes, about),
          axes.asOf,
        )
        const shortFen = shortfalls.reduce((sum, one) => sum + one.shortFen, 0n)
        return { ...answered, shortFen, shortfalls }
      }, Effect.provide(services))

      const alarms = Effect.fn("FundFigures.alarms")(function* (question: AlarmsQuestion) {
        const { axes, about, answered } = yield* asked(question)
        const { limits = ALARM_LIMITS } = question
        const [cells, dues, idle, early, round] = yield* Effect.all([
          repository.cells(axes, about),
          repository.dues(axes, about),
          repository.idle(axes, about, limits),
          repository.early(axes, about),
          repository.round(axes, about, limits),
        ])
        return { ...answered, limits, idle, late: shortfallsOf(cells, dues, axes.asOf), early, round }
      }, Effect.provide(services))

      const plan = Effect.fn("FundFigures.plan")(function* ({ itemKey, ...question }: PlanQuestion) {
        const { axes, year, about, answered } = yield* asked({ ...question, itemKey })
        const entries = yield* JournalReader.use((reader) => reader.entries(planStream(year, itemKey)))
        const seen = about.itemKeys?.length === 0 ? [] : planVersions(entries)
        const known = seen.filter(({ position }) => position <= axes.knownAt.position)
        const isSeen = ({ regionCode }: { readonly regionCode: string }): boolean =>
          about.regionCodes?.some((code) => code === regionCode) ?? true
        const versions = known
          .toReversed()
          .map(({ version, plan: stated, shares, position, recordedAt }) => ({
            version,
            effectiveFrom: stated.effectiveFrom,
            document: stated.document,
            remark: stated.remark,
            position,
            recordedAt,
            totals: shares.filter(isSeen).reduce((sum, { byLevel }) => addLevels(sum, byLevel), NO_LEVELS),
          }))
        const now = versionOn(known, axes.asOf, axes.knownAt.position)
        const lines = now?.plan.lines.filter(isSeen) ?? []
        const [first, ...others] = lines
        const counting =
          now === undefined || first === undefined
            ? null
            : {
                version: now.version,
                plan: { ...now.plan, lines: [first, ...others] as const },
                shares: now.shares.filter(isSeen),
              }
        return { ...answered, itemKey, versions, counting }
      }, Effect.provide(services))

      const plans = Effect.fn("FundFigures.plans")(function* (question: PlansQuestion) {
        const { axes, about, answered } = yield* asked(question)
        return { ...answered, rows: yield* repository.plans(axes, about) }
      }, Effect.provide(services))

      const estimate = Effect.fn("FundFigures.estimate")(function* ({
        projectCode,
        ...question
      }: EstimateQuestion) {
        const { scope } = yield* permitted("funds.read")
        const axes = yield* resolveAxes(question)
        const id = yield* projects.idOf(projectCode)
        if (id === undefined) return yield* new ProjectNotFound({ code: projectCode })
        const reader = yield* JournalReader
        const record = currentRecord(yield* reader.entries(projectStream(id)))
        if (record === undefined || !scope.holds(record)) {
          return yield* new ProjectNotFound({ code: projectCode })
        }
        const approved = estimatesOf(yield* reader.entries(estimateStream(id))).filter(
          ({ approvedOn, position }) => approvedOn <= axes.asOf && position <= axes.knownAt.position,
        )
        const usedFen = axes.current ? yield* repository.used(projectLimit(id)) : null
        return { axes, projectCode, approved: approved.toReversed(), usedFen }
      }, Effect.provide(services))

      return FundFigures.of({ rates, differences, shortfall, alarms, plan, plans, estimate })
    }),
  )
}
