/** Use cases that read what a year's programme is made of: its items, and the divisions it runs in. */
import { Context, Effect, Layer, Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { PartialDate } from "../kernel/PartialDate.ts"
import { Axes, AxesInput, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import { reading } from "../journal/reading.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { EstablishedDivision } from "../region/Division.ts"
import { readRegionRegister } from "../region/read.ts"
import { divisionsOn, divisionWith } from "../region/RegionRegister.ts"
import { successions } from "../region/succession.ts"
import type { Programme } from "./Programme.ts"
import { type ItemLookup, type ItemPlace, readListedItems, readLocalItems } from "./ProjectItems.ts"
import { readProgramme } from "./read.ts"
import { AnnouncedProgramme, ItemKind, ProgrammeItem, ProgrammeYear } from "./ProgrammeItem.ts"

export const CatalogueQuestion = Schema.Struct({ ...AxesInput.fields, year: ProgrammeYear })
export type CatalogueQuestion = typeof CatalogueQuestion.Type

export const DivisionOn = Schema.Struct({
  ...EstablishedDivision.fields,
  validTo: Schema.NullOr(PartialDate),
  uncertain: Schema.Boolean,
})

export const CatalogueAnswer = Schema.Struct({
  axes: Axes,
  announced: Schema.NullOr(AnnouncedProgramme),
  items: Schema.Array(ProgrammeItem),
  divisions: Schema.Array(DivisionOn),
})
export type CatalogueAnswer = typeof CatalogueAnswer.Type

/** The items that a city or a county added to the programme. */
export const AddedItems = Schema.Struct({
  code: DivisionCode,
  name: Bilingual,
  items: Schema.Array(Schema.Struct({ key: ItemKey, name: Bilingual, kind: ItemKind })),
})
export const AddedAnswer = Schema.Array(AddedItems)
export type AddedAnswer = typeof AddedAnswer.Type

export const SuccessionQuestion = Schema.Struct({ from: CalendarDate, to: CalendarDate })
export type SuccessionQuestion = typeof SuccessionQuestion.Type

export const SuccessionAnswer = Schema.Array(
  Schema.Struct({
    from: DivisionCode,
    to: DivisionCode,
    extent: Schema.Literals(["whole", "part"]),
    onlyPlaces: Schema.Array(Schema.String),
    exceptPlaces: Schema.Array(Schema.String),
  }),
)
export type SuccessionAnswer = typeof SuccessionAnswer.Type

export class Catalogue extends Context.Service<
  Catalogue,
  {
    readonly read: (
      question: CatalogueQuestion,
    ) => Effect.Effect<CatalogueAnswer, NotPermitted | PositionBeyondHead, CurrentActor>
    /** The catalogue of a year on axes that were settled before. */
    readonly programme: (year: number, axes: Axes) => Effect.Effect<Programme, NotPermitted, CurrentActor>
    /** The items that cities and counties added to their own catalogues, on axes that were settled before. */
    readonly localItems: (
      places: Iterable<ItemPlace>,
      axes: Axes,
    ) => Effect.Effect<ItemLookup, NotPermitted, CurrentActor>
    /** What cities and counties of the asker's added to the programme, in the order of their codes. */
    readonly added: (
      question: CatalogueQuestion,
    ) => Effect.Effect<AddedAnswer, NotPermitted | PositionBeyondHead, CurrentActor>
    readonly successions: (
      question: SuccessionQuestion,
    ) => Effect.Effect<SuccessionAnswer, NotPermitted, CurrentActor>
  }
>()("@minsheng/core/programme/Catalogue") {
  static readonly layer = Layer.effect(
    Catalogue,
    Effect.gen(function* () {
      const withReading = yield* reading

      const read = Effect.fn("Catalogue.read")(function* (question: CatalogueQuestion) {
        yield* permitted("programme.read")
        const axes = yield* resolveAxes(question)
        const { regionCode } = yield* readInstance
        const programme = yield* readProgramme(question.year, axes.knownAt.position)
        const register = yield* readRegionRegister(regionCode, axes.knownAt.position)
        return { axes, ...programme, divisions: divisionsOn(register, axes.asOf) }
      }, withReading)

      const programme = Effect.fnUntraced(function* (year: number, axes: Axes) {
        yield* permitted("programme.read")
        return yield* readProgramme(year, axes.knownAt.position)
      }, withReading)

      const localItems = Effect.fnUntraced(function* (places: Iterable<ItemPlace>, axes: Axes) {
        yield* permitted("programme.read")
        return yield* readLocalItems(places, axes.knownAt.position)
      }, withReading)

      const added = Effect.fn("Catalogue.added")(function* ({ year, ...axesInput }: CatalogueQuestion) {
        const { scope } = yield* permitted("programme.read")
        const { knownAt } = yield* resolveAxes(axesInput)
        const { regionCode } = yield* readInstance
        const register = yield* readRegionRegister(regionCode, knownAt.position)
        const all = register.divisions.filter(({ level }) => level === "county").map(({ code }) => code)
        const counties = scope.counties === undefined ? all : [...scope.counties]
        const listed = (yield* readListedItems(year, counties, knownAt.position)).filter(({ item }) =>
          scope.holdsItem(item.key),
        )
        return [...Map.groupBy(listed, ({ listedBy }) => listedBy)]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([code, items]) => ({
            code,
            name: divisionWith(register, code)?.name ?? { zh: code, en: code },
            items: items.map(({ item: { key, name, kind } }) => ({ key, name, kind })),
          }))
      }, withReading)

      const between = Effect.fn("Catalogue.successions")(function* (question: SuccessionQuestion) {
        yield* permitted("regions.read")
        const { regionCode } = yield* readInstance
        return successions(yield* readRegionRegister(regionCode), question.from, question.to)
      }, withReading)

      return Catalogue.of({ read, programme, localItems, added, successions: between })
    }),
  )
}
