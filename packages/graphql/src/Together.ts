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
import { type Soon, soon } from "./soon.ts"

/** What is remembered for each of some objects: of the few axes that a document asks on. */
class Remembered<Key, A> {
  readonly #make: (key: Key) => A
  #known: Map<Key, A> | undefined

  constructor(make: (key: Key) => A) {
    this.#make = make
  }

  of(key: Key): A {
    const known = (this.#known ??= new Map<Key, A>())
    const before = known.get(key)
    if (before !== undefined) return before
    const made = this.#make(key)
    known.set(key, made)
    return made
  }
}

export class Together {
  readonly #asking: Asking

  readonly #registers = new Remembered((axes: Axes) =>
    runGranted(
      this.#asking,
      Regions.use((regions) => regions.register(axes)),
    ),
  )

  readonly #programmes = new Remembered(
    (axes: Axes) =>
      new Remembered((year: number) =>
        runGranted(
          this.#asking,
          Catalogue.use((catalogue) => catalogue.programme(year, axes)),
        ),
      ),
  )

  readonly #localItems = new Remembered(
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

  readonly #standings = this.#perProject((ids, axes) => ProjectFile.use((file) => file.standings(ids, axes)))
  readonly #histories = this.#perProject((ids, axes) => ProjectFile.use((file) => file.histories(ids, axes)))
  readonly #documents = this.#perProject((ids, axes) => ProjectFile.use((file) => file.documents(ids, axes)))

  constructor(asking: Asking) {
    this.#asking = asking
  }

  /** What a use case answers for many projects, asked for with all others of a level. */
  #perProject<A>(
    useCase: (
      ids: ReadonlyArray<Uuid.Uuid>,
      axes: Axes,
    ) => Effect.Effect<ReadonlyMap<Uuid.Uuid, A>, NotPermitted, ProjectFile | CurrentActor>,
  ) {
    return new Remembered(
      (axes: Axes) =>
        new DataLoader<Uuid.Uuid, A | undefined>(async (ids) => {
          const answers = await runGranted(this.#asking, useCase(ids, axes))
          return ids.map((id) => answers.get(id))
        }),
    )
  }

  /** The divisions as known on some axes. */
  register(axes: Axes): Soon<RegionRegister> {
    return this.#registers.of(axes)
  }

  /** The item that a project is of, in the province's catalogue or in one of its divisions'. */
  item(axes: Axes, place: ItemPlace): Soon<ProgrammeItem | null> {
    if (isOwnKey(place.itemKey)) return this.#localItems.of(axes).load(place)
    const programme = this.#programmes.of(axes).of(place.year)
    return soon(programme, (all) => itemWith(all, place.itemKey) ?? null)
  }

  standing(axes: Axes, id: Uuid.Uuid): Promise<ProjectStanding | undefined> {
    return this.#standings.of(axes).load(id)
  }

  async history(axes: Axes, id: Uuid.Uuid): Promise<ReadonlyArray<HistoryEntry>> {
    return (await this.#histories.of(axes).load(id)) ?? []
  }

  async documents(axes: Axes, id: Uuid.Uuid): Promise<ReadonlyArray<ProjectDocument>> {
    return (await this.#documents.of(axes).load(id)) ?? []
  }
}
