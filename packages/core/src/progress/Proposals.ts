/**
 * Proposing how a target might be broken down: by the money planned in each division, or in equal parts. A
 * person decides; nothing is written here.
 */
import { Context, Effect, Layer, Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { allocate, Fen } from "../kernel/Money.ts"
import * as Quantity from "../kernel/Quantity.ts"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import { Axes, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import type { JournalReader } from "../journal/Journal.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { PlaceName, ProgrammeQuestion, type TargetsRow } from "../programme/ProgrammeAnswer.ts"
import { RegionProgrammes } from "../programme/RegionProgrammes.ts"
import type { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { readRegionRegister } from "../region/read.ts"
import { countyCodesUnder, type RegionRegister } from "../region/RegionRegister.ts"
import { ProgressRepository } from "./ProgressRepository.ts"
import type { Cell } from "./Totals.ts"

export const ProposalBasis = Schema.Literals(["plan", "equal"])
export type ProposalBasis = typeof ProposalBasis.Type

const { year, region, asOf, knownAt } = ProgrammeQuestion.fields

export const ProposalQuestion = Schema.Struct({
  year,
  region,
  asOf,
  knownAt,
  itemKey: ItemKey,
  by: ProposalBasis,
})
export type ProposalQuestion = typeof ProposalQuestion.Type

/**
 * There is nothing to propose from: no such item, a target that is no number or whose parts do not add up, no
 * money planned in any division below.
 */
export class NoProposal extends Schema.TaggedError<NoProposal>()("NoProposal", {
  itemKey: ItemKey,
  because: Schema.Literals(["noItem", "noNumber", "doesNotAdd", "noPlan"]),
}) {}

export const ProposedPart = Schema.Struct({
  region: PlaceName,
  /** The money planned in the division, in fen; in equal parts, one. */
  weight: Fen,
  quantity: Quantity.Quantity,
  /** Whether a step was added to the exact share, cut off: one each, to the largest fractions cut off. */
  roundedUp: Schema.Boolean,
})

export const ProposalAnswer = Schema.Struct({
  axes: Axes,
  itemKey: ItemKey,
  whole: Quantity.Quantity,
  unit: Schema.NullOr(Bilingual),
  by: ProposalBasis,
  /** The least step of the whole: what every part is a multiple of. */
  step: Quantity.Difference,
  parts: Schema.Array(ProposedPart),
})
export type ProposalAnswer = typeof ProposalAnswer.Type

const weightsOf = (
  row: TargetsRow,
  by: ProposalBasis,
  cells: ReadonlyArray<Cell>,
  counties: (code: (typeof row)["parts"][number]["region"]["code"]) => ReadonlySet<string>,
): ReadonlyArray<bigint> =>
  row.parts.map((part) => {
    if (by === "equal") return 1n
    const own = counties(part.region.code)
    return cells
      .filter(({ itemKey, countyCode }) => itemKey === row.itemKey && own.has(countyCode))
      .reduce((sum, { annualPlanFen }) => sum + annualPlanFen, 0n)
  })

/** The parts of a whole by weights, to the whole's own step, with nothing lost. */
export const proposedParts = (
  whole: Quantity.Quantity,
  weights: ReadonlyArray<bigint>,
): ReadonlyArray<{ readonly quantity: Quantity.Quantity; readonly roundedUp: boolean }> => {
  const step = Quantity.stepUnits(whole)
  const steps = Quantity.toUnits(whole) / step
  const sum = weights.reduce((left, right) => left + right, 0n)
  return allocate(steps, weights).map((part, index) => ({
    quantity: Quantity.make(Quantity.fromUnits(part * step)),
    roundedUp: part > (steps * (weights[index] ?? 0n)) / sum,
  }))
}

export class Proposals extends Context.Service<
  Proposals,
  {
    readonly propose: (
      question: ProposalQuestion,
    ) => Effect.Effect<
      ProposalAnswer,
      NotPermitted | UnknownRegion | RegionOutsideScope | PositionBeyondHead | NoProposal,
      CurrentActor
    >
  }
>()("@minsheng/core/progress/Proposals") {
  static readonly layer = Layer.effect(
    Proposals,
    Effect.gen(function* () {
      const programmes = yield* RegionProgrammes
      const repository = yield* ProgressRepository
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      const countiesIn =
        (register: RegionRegister, today: Axes["asOf"]) =>
        (code: (typeof PlaceName.Type)["code"]): ReadonlySet<string> =>
          new Set(countyCodesUnder(register, code, today))

      const propose = Effect.fn("Proposals.propose")(function* (question: ProposalQuestion) {
        const actor = yield* permitted("programme.edit")
        const { by, itemKey, ...asked } = question
        const axes = yield* resolveAxes(asked)
        const { rows } = yield* programmes.targets({ ...asked, itemKey, draft: true })
        const [row] = rows
        const refuse = (because: NoProposal["because"]) => new NoProposal({ itemKey, because })
        if (row === undefined) return yield* refuse("noItem")
        const { whole, parts } = row
        if (whole?.adds === false) return yield* refuse("doesNotAdd")
        if (whole === null || whole.quantity === null) return yield* refuse("noNumber")
        const { regionCode } = yield* readInstance
        const register = yield* readRegionRegister(regionCode)
        const cells =
          by === "equal"
            ? []
            : yield* repository.cells(actor.scope, axes, {
                year: asked.year,
                counties: undefined,
                items: [itemKey],
              })
        const weights = weightsOf(row, by, cells, countiesIn(register, axes.asOf))
        if (weights.length > 0 && weights.every((weight) => weight === 0n)) return yield* refuse("noPlan")
        const proposed = weights.length === 0 ? [] : proposedParts(whole.quantity, weights)
        return {
          axes,
          itemKey,
          whole: whole.quantity,
          unit: whole.unit,
          by,
          step: Quantity.fromUnits(Quantity.stepUnits(whole.quantity)),
          parts: parts.map(({ region: place }, index) => ({
            region: place,
            weight: weights[index] ?? 0n,
            ...(proposed[index] as (typeof proposed)[number]),
          })),
        }
      }, Effect.provide(services))

      return Proposals.of({ propose })
    }),
  )
}
