/**
 * What the resolvers of one question read together: however many projects a page has, their records are read
 * at once, and the registers that name their places once for all.
 */
import DataLoader from "dataloader"
import type { Axes } from "@minsheng/core/journal"
import type { Uuid } from "@minsheng/core/kernel"
import {
  Catalogue,
  isOwnKey,
  type ItemPlace,
  itemWith,
  type Programme,
  type ProgrammeItem,
  Regions,
} from "@minsheng/core/programme"
import { type OpenedProject, ProjectFile } from "@minsheng/core/project"
import type { RegionRegister } from "@minsheng/core/region"
import type { Asking } from "./request.ts"
import { runGranted } from "./run.ts"

/** What is remembered for each of some objects. */
const remembering = <Key extends object, A>(make: (key: Key) => A): ((key: Key) => A) => {
  const known = new WeakMap<Key, A>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(key)
    known.set(key, made)
    return made
  }
}

export class Together {
  readonly #asking: Asking

  constructor(asking: Asking) {
    this.#asking = asking
  }

  /** The divisions as known on some axes. */
  readonly register: (axes: Axes) => Promise<RegionRegister> = remembering((axes: Axes) =>
    runGranted(
      this.#asking,
      Regions.use((regions) => regions.register(axes)),
    ),
  )

  readonly #programmes = remembering((_axes: Axes) => new Map<number, Promise<Programme>>())

  /** The catalogue of a year as known on some axes. */
  programme(axes: Axes, year: number): Promise<Programme> {
    const years = this.#programmes(axes)
    const known = years.get(year)
    if (known !== undefined) return known
    const asked = runGranted(
      this.#asking,
      Catalogue.use((catalogue) => catalogue.programme(year, axes)),
    )
    years.set(year, asked)
    return asked
  }

  readonly #localItems = remembering(
    (axes: Axes) =>
      new DataLoader<ItemPlace, ProgrammeItem | null, string>(
        async (places) => {
          const itemOf = await runGranted(
            this.#asking,
            Catalogue.use((catalogue) => catalogue.localItems(places, axes)),
          )
          return places.map((place) => itemOf(place)?.item ?? null)
        },
        { cacheKeyFn: ({ year, countyCode, itemKey }) => `${year} ${countyCode} ${itemKey}` },
      ),
  )

  /** The item that a project is of, in the province's catalogue or in one of its divisions'. */
  item(axes: Axes, place: ItemPlace): Promise<ProgrammeItem | null> {
    if (isOwnKey(place.itemKey)) return this.#localItems(axes).load(place)
    return this.programme(axes, place.year).then((programme) => itemWith(programme, place.itemKey) ?? null)
  }

  readonly #opened = remembering(
    (axes: Axes) =>
      new DataLoader<Uuid.Uuid, OpenedProject | undefined>(async (ids) => {
        const opened = await runGranted(
          this.#asking,
          ProjectFile.use((file) => file.openMany(ids, axes)),
        )
        return ids.map((id) => opened.get(id))
      }),
  )

  /** The record of a project; asked for with all others of its level. */
  opened(axes: Axes, id: Uuid.Uuid): Promise<OpenedProject | undefined> {
    return this.#opened(axes).load(id)
  }
}
