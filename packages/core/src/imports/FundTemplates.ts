/** Use cases that make workbooks about money: a division's own accounts and items, as they stand. */
import { Context, Effect, Layer, Schema } from "effect"
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import { resolveAxes } from "../journal/Axes.ts"
import type { Position } from "../journal/Entry.ts"
import { JournalReader } from "../journal/Journal.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { type AccountCode, accountOf } from "../funds/Account.ts"
import { kindsFrom } from "../funds/TransferDraft.ts"
import { FundFigureRepository } from "../funds/figures/FundFigureRepository.ts"
import { FundRepository } from "../funds/FundRepository.ts"
import { planStream } from "../funds/plan/events.ts"
import { planVersions } from "../funds/plan/PlanRecord.ts"
import { addLevels, type ByLevel, NO_LEVELS } from "../funds/plan/sharing.ts"
import { readInstance } from "../instance/read.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"
import { readProgramme } from "../programme/read.ts"
import { askedRegion } from "../project/askedRegion.ts"
import type { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import type { Division } from "../region/Division.ts"
import { divisionsOn, divisionWith, type RegionRegister } from "../region/RegionRegister.ts"
import { KIND_PERMITS } from "./kinds.ts"

export const FundTemplateQuestion = Schema.Struct({
  region: Schema.optionalKey(DivisionCode),
  /** By default the register's own year. */
  year: Schema.optionalKey(ProgrammeYear),
})
export type FundTemplateQuestion = typeof FundTemplateQuestion.Type

/** What every workbook about money says of itself. */
export interface FundTemplateContents<Row> {
  readonly year: number
  readonly regionCode: DivisionCode
  readonly regionName: Bilingual
  readonly demonstration: boolean
  readonly today: CalendarDate
  /** The end of the journal when it was made. */
  readonly position: Position
  /** The items of the year that are the asker's. */
  readonly items: ReadonlyArray<{ readonly key: ItemKey; readonly name: Bilingual }>
  readonly rows: ReadonlyArray<Row>
}

/** An account with money that can move. */
export interface TransferTemplateRow {
  readonly account: AccountCode
  readonly itemName: Bilingual
  readonly freeFen: bigint
}

/** What is planned for a division by the newest version of an item's plan. */
export interface PlanTemplateRow {
  readonly itemKey: ItemKey
  readonly itemName: Bilingual
  readonly region: { readonly code: DivisionCode; readonly name: Bilingual }
  /** `null` where the version does not name the division. */
  readonly byLevel: ByLevel | null
  readonly version: number
}

/** What is planned for an item in the division, and what has arrived of it by today. */
export interface ArrivalTemplateRow {
  readonly itemKey: ItemKey
  readonly itemName: Bilingual
  readonly planned: ByLevel
  readonly arrived: ByLevel
}

type Made<Row> = Effect.Effect<
  FundTemplateContents<Row>,
  NotPermitted | UnknownRegion | RegionOutsideScope,
  CurrentActor
>

/** Whether a division is another, or lies in it at any depth. */
const liesIn = (register: RegionRegister, { code, parentCode }: Division, whole: DivisionCode): boolean => {
  if (code === whole) return true
  const parent = parentCode === null ? undefined : divisionWith(register, parentCode)
  return parent !== undefined && liesIn(register, parent, whole)
}

export class FundTemplates extends Context.Service<
  FundTemplates,
  {
    /** A row for each account of the division from which money can move, with what is free in it. */
    readonly transfers: (question: FundTemplateQuestion) => Made<TransferTemplateRow>
    /** A row for each item and county, and for what else a plan names, as its newest version has it. */
    readonly plans: (question: FundTemplateQuestion) => Made<PlanTemplateRow>
    /** A row for each item, with what has arrived in the division by today. */
    readonly arrivals: (question: FundTemplateQuestion) => Made<ArrivalTemplateRow>
  }
>()("@minsheng/core/imports/FundTemplates") {
  static readonly layer = Layer.effect(
    FundTemplates,
    Effect.gen(function* () {
      const funds = yield* FundRepository
      const figures = yield* FundFigureRepository
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      /** What is asked about, in the scope of whoever asks. */
      const asked = Effect.fnUntraced(function* (
        kind: "transfers" | "plans" | "arrivals",
        question: FundTemplateQuestion,
      ) {
        yield* permitted(KIND_PERMITS[kind])
        const actor = yield* permitted("files.import")
        const { division, register } = yield* askedRegion(actor, question.region)
        const { programmeYear, demonstration } = yield* readInstance
        const year = question.year ?? programmeYear
        const axes = yield* Effect.orDie(resolveAxes({}))
        const { items } = yield* readProgramme(year)
        const own = items.filter(({ key }) => actor.scope.holdsItem(key))
        const about = {
          year,
          regionCode: division.code,
          regionName: division.name,
          demonstration: demonstration !== null,
          today: axes.asOf,
          position: axes.knownAt.position,
          items: own.map(({ key, name }) => ({ key, name })),
        }
        return { about, axes, register, division, actor }
      })

      const transfers = Effect.fn("FundTemplates.transfers")(function* (question: FundTemplateQuestion) {
        const { about, axes } = yield* asked("transfers", question)
        const { year, regionCode, items } = about
        const names = new Map(items.map(({ key, name }) => [key, name]))
        const accounts = yield* funds.balances(axes, {
          year,
          regionCodes: [regionCode],
          itemKeys: items.map(({ key }) => key),
          level: undefined,
          purpose: undefined,
        })
        const rows = accounts.flatMap(({ account, balanceFen, reservedFen }) => {
          const { itemKey, purpose } = accountOf(account)
          const freeFen = balanceFen - reservedFen
          const itemName = names.get(itemKey)
          return itemName === undefined || freeFen <= 0n || kindsFrom(purpose).length === 0
            ? []
            : [{ account, itemName, freeFen }]
        })
        return { ...about, rows }
      }, Effect.provide(services))

      const plans = Effect.fn("FundTemplates.plans")(function* (question: FundTemplateQuestion) {
        const { about, register, division } = yield* asked("plans", question)
        const { year, items, today } = about
        const within = divisionsOn(register, today).filter((one) => liesIn(register, one, division.code))
        const entries = yield* JournalReader.use((reader) =>
          reader.entriesOf(items.map(({ key }) => planStream(year, key))),
        )
        const rows = items.flatMap(({ key, name }) => {
          const latest = planVersions(entries.get(planStream(year, key)) ?? []).at(-1)
          const shares = new Map(latest?.shares.map((share) => [share.regionCode, share.byLevel]))
          return within
            .filter(({ code, level }) => level === "county" || shares.has(code))
            .map(({ code, name: regionName }): PlanTemplateRow => ({
              itemKey: key,
              itemName: name,
              region: { code, name: regionName },
              byLevel: shares.get(code) ?? null,
              version: latest?.version ?? 0,
            }))
        })
        return { ...about, rows }
      }, Effect.provide(services))

      const arrivals = Effect.fn("FundTemplates.arrivals")(function* (question: FundTemplateQuestion) {
        const { about, axes } = yield* asked("arrivals", question)
        const { year, items, regionCode } = about
        const every = { itemKeys: undefined, level: undefined, purpose: undefined }
        const cells = yield* figures.cells(axes, { year, regionCodes: [regionCode], ...every })
        const sumOf = (itemKey: ItemKey, field: "plannedFen" | "arrivedFen"): ByLevel =>
          cells
            .filter((cell) => cell.itemKey === itemKey)
            .reduce((sum, cell) => addLevels(sum, { ...NO_LEVELS, [cell.level]: cell[field] }), NO_LEVELS)
        const rows = items.map(({ key, name }) => ({
          itemKey: key,
          itemName: name,
          planned: sumOf(key, "plannedFen"),
          arrived: sumOf(key, "arrivedFen"),
        }))
        return { ...about, rows }
      }, Effect.provide(services))

      return FundTemplates.of({ transfers, plans, arrivals })
    }),
  )
}
