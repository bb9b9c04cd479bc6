/** Use cases that read the fund ledger. */
import { Context, Effect, Layer, Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import { Axes, AxesInput, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import type { JournalReader } from "../journal/Journal.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"
import type { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { FundLevel, Purpose } from "./Account.ts"
import { askedItems, askedRegions } from "./asked.ts"
import { FundRepository } from "./FundRepository.ts"
import { AccountBalance } from "./Transfer.ts"

export const BalancesQuestion = Schema.Struct({
  ...AxesInput.fields,
  /** By default: the programme year of the register. */
  year: Schema.optionalKey(ProgrammeYear),
  /** With all divisions that lie in it; by default: all that are the asker's. */
  region: Schema.optionalKey(DivisionCode),
  itemKey: Schema.optionalKey(ItemKey),
  level: Schema.optionalKey(FundLevel),
  purpose: Schema.optionalKey(Purpose),
})
export type BalancesQuestion = typeof BalancesQuestion.Type

export const BalancesAnswer = Schema.Struct({
  axes: Axes,
  demonstration: Schema.Boolean,
  year: ProgrammeYear,
  /** In the order of their codes; accounts that nothing has touched are not among them. */
  accounts: Schema.Array(AccountBalance),
})
export type BalancesAnswer = typeof BalancesAnswer.Type

export class FundBooks extends Context.Service<
  FundBooks,
  {
    readonly balances: (
      question: BalancesQuestion,
    ) => Effect.Effect<
      BalancesAnswer,
      NotPermitted | UnknownRegion | RegionOutsideScope | PositionBeyondHead,
      CurrentActor
    >
  }
>()("@minsheng/core/funds/FundBooks") {
  static readonly layer = Layer.effect(
    FundBooks,
    Effect.gen(function* () {
      const repository = yield* FundRepository
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      const balances = Effect.fn("FundBooks.balances")(function* (question: BalancesQuestion) {
        const actor = yield* permitted("funds.read")
        const axes = yield* resolveAxes(question)
        const instance = yield* readInstance
        const year = question.year ?? instance.programmeYear
        const { level, purpose } = question
        const regionCodes = yield* askedRegions(actor, question.region)
        const itemKeys = askedItems(actor, question.itemKey)
        const accounts = yield* repository.balances(axes, { year, regionCodes, itemKeys, level, purpose })
        return { axes, demonstration: instance.demonstration !== null, year, accounts }
      }, Effect.provide(services))

      return FundBooks.of({ balances })
    }),
  )
}
