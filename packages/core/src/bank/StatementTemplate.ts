/** The use case that makes a workbook for a statement: it begins with what the last one closed with. */
import { Context, Effect, Layer } from "effect"
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import { resolveAxes } from "../journal/Axes.ts"
import { JournalReader } from "../journal/Journal.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import type { FundTemplateContents, FundTemplateQuestion } from "../imports/FundTemplates.ts"
import { readInstance } from "../instance/read.ts"
import { askedRegion } from "../project/askedRegion.ts"
import { RegionOutsideScope, type UnknownRegion } from "../region/errors.ts"
import { bankRecordOf } from "./BankRecord.ts"
import { bankStream } from "./events.ts"
import { readBankHeld } from "./held.ts"

/** The row that states what the account opens with; `null` where nobody has recorded a statement yet. */
export interface StatementTemplateRow {
  readonly summary: Bilingual
  readonly balanceFen: bigint | null
}

const OPENING: Bilingual = { zh: "期初余额", en: "opening balance" }

export class StatementTemplate extends Context.Service<
  StatementTemplate,
  {
    readonly statement: (
      question: FundTemplateQuestion,
    ) => Effect.Effect<
      FundTemplateContents<StatementTemplateRow>,
      NotPermitted | UnknownRegion | RegionOutsideScope,
      CurrentActor
    >
  }
>()("@minsheng/core/bank/StatementTemplate") {
  static readonly layer = Layer.effect(
    StatementTemplate,
    Effect.gen(function* () {
      const reader = yield* JournalReader
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      const statement = Effect.fn("StatementTemplate.statement")(function* (question: FundTemplateQuestion) {
        const actor = yield* permitted("funds.reconcile")
        const { division } = yield* askedRegion(actor, question.region)
        const { code: regionCode, name: regionName } = division
        const { holds } = yield* readBankHeld(actor, regionCode)
        if (!holds(regionCode)) return yield* new RegionOutsideScope({ code: regionCode })
        const { programmeYear, demonstration } = yield* readInstance
        const year = question.year ?? programmeYear
        const axes = yield* Effect.orDie(resolveAxes({}))
        const { statements } = bankRecordOf(yield* reader.entries(bankStream({ year, regionCode })))
        return {
          year,
          regionCode,
          regionName,
          demonstration: demonstration !== null,
          today: axes.asOf,
          position: axes.knownAt.position,
          items: [],
          rows: [{ summary: OPENING, balanceFen: statements.at(-1)?.closingFen ?? null }],
        }
      }, Effect.provide(services))

      return StatementTemplate.of({ statement })
    }),
  )
}
