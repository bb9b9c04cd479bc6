/** Use cases that read the fund ledger. */
import { Context, Effect, Layer, Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import { Axes, AxesInput, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import type { JournalReader } from "../journal/Journal.ts"
import { type Actor, type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"
import { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { readRegionRegister } from "../region/read.ts"
import { codesAnsweredFor, divisionWith, hasBegun } from "../region/RegionRegister.ts"
import { FundLevel, Purpose } from "./Account.ts"
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

/** Items that may be asked about: of those that are the asker's, the one that is meant, or all. */
const askedItems = ({ scope }: Actor, itemKey: ItemKey | undefined): ReadonlyArray<ItemKey> | undefined => {
  if (itemKey !== undefined) return scope.holdsItem(itemKey) ? [itemKey] : []
  return scope.items === undefined ? undefined : [...scope.items]
}

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

      /**
       * The divisions whose accounts are meant. An office sees the accounts of a division above a county only
       * where every county in it is its own.
       */
      const askedRegions = Effect.fnUntraced(function* (actor: Actor, region: DivisionCode | undefined) {
        const instance = yield* readInstance
        const register = yield* readRegionRegister(instance.regionCode)
        const today = yield* OfficeClock.today
        const holds = (code: DivisionCode): boolean =>
          actor.scope.holdsAllOf([...codesAnsweredFor(register, code, today)])
        const all = register.divisions.filter((division) => hasBegun(division, today))
        if (region === undefined) {
          return actor.scope.counties === undefined
            ? undefined
            : all.map(({ code }) => code).filter((code) => holds(code))
        }
        const asked = divisionWith(register, region)
        if (asked === undefined || !hasBegun(asked, today)) return yield* new UnknownRegion({ code: region })
        if (!holds(region)) return yield* new RegionOutsideScope({ code: region })
        if (asked.level === "province") return undefined
        return all.flatMap(({ code, parentCode }) => (code === region || parentCode === region ? [code] : []))
      })

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
