/**
 * The items that projects of a county may belong to: the province's, and those that its city or itself added
 * to its own catalogue. Two divisions may give one key to different items, so an item is known by its county
 * too.
 */
import { Effect } from "effect"
import { type DivisionCode, prefectureOf, provinceOf } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { Entry, Position, StreamId } from "../journal/Entry.ts"
import { recordedBy } from "../journal/Fact.ts"
import { JournalReader } from "../journal/Journal.ts"
import { programmeStream } from "./events.ts"
import { itemWith, type Programme, programmeOf } from "./Programme.ts"
import type { ProgrammeItem } from "./ProgrammeItem.ts"
import { isOwnKey } from "./RegionCatalogue.ts"

/** An item with the division in whose catalogue it stands. */
export interface ListedItem {
  readonly item: ProgrammeItem
  readonly listedBy: DivisionCode
}

/** Where an item is looked for: a project's year, county and item. */
export interface ItemPlace {
  readonly year: number
  readonly countyCode: DivisionCode
  readonly itemKey: ItemKey
}

/** The divisions that may have listed an item, by its key. */
const listers = ({ countyCode, itemKey }: ItemPlace): ReadonlyArray<DivisionCode> =>
  isOwnKey(itemKey) ? [prefectureOf(countyCode), countyCode] : [provinceOf(countyCode)]

const catalogueStream = (year: number, code: DivisionCode): StreamId =>
  code === provinceOf(code) ? programmeStream(year) : programmeStream(year, code)

/** The streams that say what an item is. */
export const itemStreams = (place: ItemPlace): ReadonlyArray<StreamId> =>
  listers(place).map((code) => catalogueStream(place.year, code))

/** The item as it is in force; `undefined` where no catalogue of the county has it. */
export const itemAt = (
  entriesOf: (stream: StreamId) => ReadonlyArray<Entry>,
  place: ItemPlace,
): ListedItem | undefined => {
  for (const listedBy of listers(place)) {
    const programme = programmeOf(entriesOf(catalogueStream(place.year, listedBy)))
    const item = itemWith(programme, place.itemKey)
    if (item !== undefined) return { item, listedBy }
  }
  return undefined
}

export type ItemLookup = (place: ItemPlace) => ListedItem | undefined

/**
 * The items that cities and counties listed themselves, as known at a position (by default: now). Nothing is
 * read where none of the places is of one.
 */
export const readLocalItems = Effect.fnUntraced(function* (
  places: Iterable<ItemPlace>,
  knownAt?: Position,
): Effect.fn.Return<ItemLookup, never, JournalReader> {
  const streams = new Set([...places].filter(({ itemKey }) => isOwnKey(itemKey)).flatMap(itemStreams))
  if (streams.size === 0) return () => undefined
  const reader = yield* JournalReader
  const read = yield* reader.entriesOf([...streams])
  const known = new Map([...read].map(([stream, entries]) => [stream, recordedBy(entries, knownAt)]))
  return (place) => itemAt((stream) => known.get(stream) ?? [], place)
})

/** The province's items and those of divisions, each by its key. */
export const itemsOf =
  (programme: Programme, localOf: ItemLookup): ItemLookup =>
  (place) => {
    if (isOwnKey(place.itemKey)) return localOf(place)
    const item = itemWith(programme, place.itemKey)
    return item === undefined ? undefined : { item, listedBy: provinceOf(place.countyCode) }
  }

/** The items that some counties and their cities listed themselves, each once, in the order of their keys. */
export const readListedItems = Effect.fnUntraced(function* (
  year: number,
  counties: ReadonlyArray<DivisionCode>,
  knownAt?: Position,
): Effect.fn.Return<ReadonlyArray<ListedItem>, never, JournalReader> {
  const reader = yield* JournalReader
  const listedBy = [...new Set(counties.flatMap((county) => [prefectureOf(county), county]))]
  const streams = yield* reader.entriesOf(listedBy.map((code) => programmeStream(year, code)))
  const listed = listedBy.flatMap((code) =>
    programmeOf(recordedBy(streams.get(programmeStream(year, code)) ?? [], knownAt)).items.map((item) => ({
      item,
      listedBy: code,
    })),
  )
  return listed.toSorted((a, b) => (a.item.key < b.item.key ? -1 : 1))
})
