/**
 * What the resolvers of one question read together: however many projects a page has, their records are read
 * at once, and the registers that name their places once for all.
 */
import DataLoader from "dataloader"
import type { Effect } from "effect"
import type { CurrentActor, NotPermitted } from "@minsheng/core/access"
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
import {
  type HistoryEntry,
  type ProjectDocument,
  ProjectFile,
  type ProjectStanding,
} from "@minsheng/core/project"
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
  async item(axes: Axes, place: ItemPlace): Promise<ProgrammeItem | null> {
    if (isOwnKey(place.itemKey)) return this.#localItems(axes).load(place)
    return itemWith(await this.programme(axes, place.year), place.itemKey) ?? null
  }

  readonly #standings = this.#perProject((ids, axes) => ProjectFile.use((file) => file.standings(ids, axes)))
  readonly #histories = this.#perProject((ids, axes) => ProjectFile.use((file) => file.histories(ids, axes)))
  readonly #documents = this.#perProject((ids, axes) => ProjectFile.use((file) => file.documents(ids, axes)))

  /** What a use case answers for many projects, asked for with all others of a level. */
  #perProject<A>(
    useCase: (
      ids: ReadonlyArray<Uuid.Uuid>,
      axes: Axes,
    ) => Effect.Effect<ReadonlyMap<Uuid.Uuid, A>, NotPermitted, ProjectFile | CurrentActor>,
  ) {
    return remembering(
      (axes: Axes) =>
        new DataLoader<Uuid.Uuid, A | undefined>(async (ids) => {
          const answers = await runGranted(this.#asking, useCase(ids, axes))
          return ids.map((id) => answers.get(id))
        }),
    )
  }

  standing(axes: Axes, id: Uuid.Uuid): Promise<ProjectStanding | undefined> {
    return this.#standings(axes).load(id)
  }

  async history(axes: Axes, id: Uuid.Uuid): Promise<ReadonlyArray<HistoryEntry>> {
    return (await this.#histories(axes).load(id)) ?? []
  }

  async documents(axes: Axes, id: Uuid.Uuid): Promise<ReadonlyArray<ProjectDocument>> {
    return (await this.#documents(axes).load(id)) ?? []
  }
}
