/** From the catalogue, kind and item that somebody names to the items that it means, and their counties. */
import { Effect } from "effect"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Position } from "../journal/Entry.ts"
import { recordedBy } from "../journal/Fact.ts"
import { JournalReader } from "../journal/Journal.ts"
import { programmeStream } from "../programme/events.ts"
import { type Programme, programmeOf } from "../programme/Programme.ts"
import { isOwnKey } from "../programme/RegionCatalogue.ts"
import { UnknownRegion } from "../region/errors.ts"
import { countyCodesUnder, divisionWith } from "../region/RegionRegister.ts"
import type { AskedRegion } from "./askedRegion.ts"

/** A division's own catalogue: the items that it added, and the counties that may have projects of them. */
export interface LocalCatalogue {
  readonly programme: Programme
  readonly counties: ReadonlyArray<DivisionCode>
}

/** The own catalogue of a division; `undefined` for the province, whose items are everybody's. */
export const readCatalogueOf = Effect.fnUntraced(function* (
  { register }: Pick<AskedRegion, "register">,
  year: number,
  code: DivisionCode,
  knownAt: Position,
): Effect.fn.Return<LocalCatalogue | undefined, UnknownRegion, JournalReader | OfficeClock> {
  const division = divisionWith(register, code)
  if (division === undefined) return yield* new UnknownRegion({ code })
  if (division.level === "province") return undefined
  const reader = yield* JournalReader
  const entries = yield* reader.entries(programmeStream(year, code))
  const counties = countyCodesUnder(register, code, yield* OfficeClock.today)
  return { programme: programmeOf(recordedBy(entries, knownAt)), counties }
})

/** The counties that both name; `undefined` stands for all. */
export const commonTo = (
  one: ReadonlyArray<DivisionCode> | undefined,
  other: ReadonlyArray<DivisionCode>,
): ReadonlyArray<DivisionCode> => (one === undefined ? other : other.filter((code) => one.includes(code)))

export interface AskedItems {
  readonly counties: ReadonlyArray<DivisionCode> | undefined
  /** `undefined`: every item there is. */
  readonly items: ReadonlyArray<ItemKey> | undefined
}

/** The items of the filter of a list, and the counties of its region that have them. */
export const askedItems = Effect.fnUntraced(function* (
  region: Pick<AskedRegion, "register" | "counties">,
  programme: Programme,
  asked: {
    readonly year: number
    readonly knownAt: Position
    readonly catalogue?: DivisionCode
    readonly kind?: string
    readonly itemKey?: ItemKey
  },
): Effect.fn.Return<AskedItems, UnknownRegion, JournalReader | OfficeClock> {
  const { year, knownAt, catalogue, kind, itemKey } = asked
  const local = catalogue === undefined ? undefined : yield* readCatalogueOf(region, year, catalogue, knownAt)
  const counties = local === undefined ? region.counties : commonTo(region.counties, local.counties)
  if (catalogue === undefined && kind === undefined) {
    const known = itemKey === undefined || isOwnKey(itemKey) ? itemKey : keyIn(programme, itemKey)
    return { counties, items: itemKey === undefined ? undefined : known === undefined ? [] : [known] }
  }
  const items = (local?.programme ?? programme).items
    .filter((item) => (kind === undefined || item.kind === kind) && (itemKey ?? item.key) === item.key)
    .map(({ key }) => key)
  return { counties, items }
})

const keyIn = ({ items }: Programme, itemKey: ItemKey): ItemKey | undefined =>
  items.find(({ key }) => key === itemKey)?.key
