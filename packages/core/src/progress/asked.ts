/** What a question about progress is about: who asks, on which axes, which records, and their figures. */
import { Effect } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import { type Axes, resolveAxes } from "../journal/Axes.ts"
import type { JournalReader } from "../journal/Journal.ts"
import { type Actor, permitted } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { commonTo, type LocalCatalogue, readCatalogueOf } from "../project/askedItems.ts"
import { type AskedRegion, askedRegion } from "../project/askedRegion.ts"
import type { Division } from "../region/Division.ts"
import { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { readRegionRegister } from "../region/read.ts"
import { countyCodesUnder, divisionWith, hasBegun } from "../region/RegionRegister.ts"
import { type FiguresAnswer, figuresOf, type FiguresQuestion } from "./Figures.ts"
import type { ProgressQuestion, ProgressRepository } from "./ProgressRepository.ts"
import { isCountedIn, type RegroupedRegion, regroupedRegion, regroupingOf } from "./Regrouping.ts"
import { type Cell, named } from "./Totals.ts"

/** A region with the codes of the records that are its own, under their own map or another one. */
export interface AskedRecords extends AskedRegion {
  readonly regrouped: RegroupedRegion | undefined
}

export interface AskedFigures {
  readonly actor: Actor
  readonly axes: Axes
  readonly year: number
  readonly region: AskedRecords
  /** What is counted: the codes whose records are, and the items of the catalogue. */
  readonly counted: ProgressQuestion
  /** What a city or a county added, where the question is about its catalogue and not the province's. */
  readonly local: LocalCatalogue | undefined
  readonly cells: ReadonlyArray<Cell>
  readonly figures: FiguresAnswer
}

/**
 * A region under the map of a date, which may be one to come. Who asks must be allowed to see every record
 * that reaches into it, also those of which only a part does.
 */
const regroupedRecords = Effect.fnUntraced(function* (
  actor: Actor,
  {
    axes,
    year,
    code,
    on,
  }: {
    readonly axes: Axes
    readonly year: number
    readonly code: DivisionCode | undefined
    readonly on: CalendarDate
  },
): Effect.fn.Return<AskedRecords, UnknownRegion | RegionOutsideScope, JournalReader | OfficeClock> {
  const instance = yield* readInstance
  const asked = code ?? actor.office?.regionCode ?? instance.regionCode
  const today = yield* OfficeClock.today
  const now = yield* readRegionRegister(instance.regionCode)
  const division = divisionWith(now, asked)
  if (division === undefined || !(hasBegun(division, today) || hasBegun(division, on)))
    return yield* new UnknownRegion({ code: asked })
  const register = yield* readRegionRegister(instance.regionCode, axes.knownAt.position)
  const regrouped = regroupedRegion(register, division, {
    year,
    on,
    codes: countyCodesUnder(now, instance.regionCode, today),
    own: countyCodesUnder(now, asked, today),
  })
  const counties = [...regrouped.placings.keys()]
  if (!actor.scope.holdsAllOf(counties)) return yield* new RegionOutsideScope({ code: asked })
  return { division, counties, register: now, regrouped }
})

/** Whose items a question is about: the province's, or what a division added to them. */
const askedCatalogue = Effect.fnUntraced(function* (
  { catalogue }: FiguresQuestion,
  { year, region, axes }: Pick<AskedFigures, "year" | "region" | "axes">,
): Effect.fn.Return<
  { readonly of: Division; readonly local: LocalCatalogue | undefined },
  UnknownRegion,
  JournalReader | OfficeClock
> {
  const code = catalogue ?? (yield* readInstance).regionCode
  const of = divisionWith(region.register, code)
  if (of === undefined) return yield* new UnknownRegion({ code })
  const local =
    catalogue === undefined
      ? undefined
      : yield* readCatalogueOf(region, year, catalogue, axes.knownAt.position)
  return { of, local }
})

/** Asks for the cells of a region, adds them up, and says what they are of. */
export const askedFigures = (repository: ProgressRepository["Service"]) =>
  Effect.fnUntraced(function* (question: FiguresQuestion) {
    const actor = yield* permitted("figures.read")
    const axes = yield* resolveAxes(question)
    const instance = yield* readInstance
    const year = question.year ?? instance.programmeYear
    const { region: code, regroupedOn: on } = question
    const region: AskedRecords =
      on === undefined
        ? { ...(yield* askedRegion(actor, code)), regrouped: undefined }
        : yield* regroupedRecords(actor, { axes, year, code, on })
    const { division, regrouped } = region
    const { of, local } = yield* askedCatalogue(question, { year, region, axes })
    const items = local === undefined ? {} : { items: local.programme.items.map(({ key }) => key) }
    const counties = local === undefined ? region.counties : commonTo(region.counties, local.counties)
    const read = yield* repository.cells(actor.scope, axes, { year, counties, ...items })
    const cells =
      regrouped === undefined ? read : read.filter(({ countyCode }) => isCountedIn(regrouped, countyCode))
    const figures = figuresOf(cells, {
      axes,
      year,
      demonstration: instance.demonstration !== null,
      region: named(division),
      catalogue: named(of),
      regrouping: regrouped === undefined ? null : regroupingOf(regrouped, read),
    })
    const counted =
      regrouped === undefined ? counties : counties?.filter((county) => isCountedIn(regrouped, county))
    const within = { year, counties: counted, ...items }
    return { actor, axes, year, region, counted: within, local, cells, figures } satisfies AskedFigures
  })
