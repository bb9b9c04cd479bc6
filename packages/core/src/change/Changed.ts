/**
 * What became different between two positions of the journal, and what somebody may hear of it. Nothing but
 * keys is told: whoever hears of a change asks again, and is answered within their own scope.
 */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import * as Instant from "../kernel/Instant.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { type Head, Position } from "../journal/Entry.ts"
import { type Actor, isPermitted } from "../access/Actor.ts"
import type { UseCase } from "../access/Role.ts"

/** What answers are about: whoever holds one about a topic asks for it again. */
export const Topic = Schema.Literals([
  "projects",
  "programme",
  "regions",
  "funds",
  "dossiers",
  "accounts",
  "seals",
])
export type Topic = typeof Topic.Type

/** Items of a county whose records are not what they were. */
export const ChangedCounty = Schema.Struct({ countyCode: DivisionCode, itemKeys: Schema.Array(ItemKey) })
export type ChangedCounty = typeof ChangedCounty.Type

/** What one listener is told. */
export const ChangeNotice = Schema.Struct({
  position: Position,
  /** The hash there, which is printed at the foot of a page. */
  hash: Schema.String,
  recordedAt: Schema.NullOr(Instant.Instant),
  topics: Schema.Array(Topic),
  /** Where projects changed, as far as the listener may know; `null`: in more places than are named. */
  counties: Schema.NullOr(Schema.Array(ChangedCounty)),
})
export type ChangeNotice = typeof ChangeNotice.Type

/** A record that changed, by where it lies. */
export interface ChangedRecord {
  readonly countyCode: DivisionCode
  readonly itemKey: ItemKey
}

interface Source {
  readonly topic: Topic
  /** Any of these lets somebody hear of the topic; `undefined`: being signed in is enough. */
  readonly useCases: ReadonlyArray<UseCase> | undefined
}

/** Families of streams, what is about them, and who may hear of it. Of others, nobody hears. */
const SOURCES: ReadonlyMap<string, Source> = new Map([
  ["project", { topic: "projects", useCases: ["projects.read", "figures.read"] }],
  ["programme", { topic: "programme", useCases: ["programme.read"] }],
  ["divisions", { topic: "regions", useCases: ["regions.read"] }],
  ["transfer", { topic: "funds", useCases: ["funds.read"] }],
  ["financing", { topic: "funds", useCases: ["funds.read"] }],
  ["bank", { topic: "funds", useCases: ["funds.read"] }],
  ["estimate", { topic: "funds", useCases: ["funds.read"] }],
  ["dossier", { topic: "dossiers", useCases: ["dossiers.read"] }],
  ["decision", { topic: "dossiers", useCases: ["dossiers.read"] }],
  ["office", { topic: "accounts", useCases: ["accounts.read"] }],
  ["user", { topic: "accounts", useCases: ["accounts.read"] }],
  ["journal", { topic: "seals", useCases: undefined }],
])

/** Families after whose entries somebody may be somebody else: with other roles, or another scope. */
const MAKING_ACTORS = ["office", "user", "divisions"] as const

/** More places than these are not named one by one. */
const PLACES_MAX = 200

const placeOf = ({ countyCode, itemKey }: ChangedRecord): string => `${countyCode}/${itemKey}`

export class Changed {
  readonly head: Head
  /** `undefined`: nobody knows which. */
  readonly #families: ReadonlySet<string> | undefined
  readonly #records: ReadonlyMap<string, ChangedRecord> | undefined

  private constructor(
    head: Head,
    families: ReadonlySet<string> | undefined,
    records: ReadonlyMap<string, ChangedRecord> | undefined,
  ) {
    this.head = head
    this.#families = families
    this.#records = records
  }

  /** Up to a head, entries of these families of streams were added; of projects, these. */
  static of(head: Head, families: Iterable<string>, records: Iterable<ChangedRecord>): Changed {
    return new Changed(
      head,
      new Set(families),
      new Map(Array.from(records, (record) => [placeOf(record), record])),
    )
  }

  /** Nothing that anybody asked for. */
  static nothing(head: Head): Changed {
    return Changed.of(head, [], [])
  }

  /** Too much, or too long ago, to be looked up: all of it may be different. */
  static anything(head: Head): Changed {
    return new Changed(head, undefined, undefined)
  }

  /** Both changes as one. */
  and(later: Changed): Changed {
    const families =
      this.#families === undefined || later.#families === undefined
        ? undefined
        : new Set([...this.#families, ...later.#families])
    const records =
      this.#records === undefined || later.#records === undefined
        ? undefined
        : new Map([...this.#records, ...later.#records])
    return new Changed(later.head, families, records)
  }

  /** Whether roles and scopes may be others now. */
  get makesActors(): boolean {
    return MAKING_ACTORS.some((family) => this.#families?.has(family) ?? true)
  }

  /** What somebody may hear of it: topics of their roles, places of their scope. */
  noticeFor(actor: Actor): ChangeNotice {
    const places = this.#placesFor(actor)
    const { position, hash, recordedAt } = this.head
    const topics = [...SOURCES]
      .filter(([family]) => this.#families?.has(family) ?? true)
      .filter(([family]) => family !== "project" || places === null || places.length > 0)
      .filter(([, { useCases }]) => useCases?.some((useCase) => isPermitted(actor, useCase)) ?? true)
      .map(([, { topic }]) => topic)
    return {
      position,
      hash,
      recordedAt: position === 0 ? null : Instant.fromMillis(recordedAt),
      topics: [...new Set(topics)],
      counties: topics.includes("projects") ? places : [],
    }
  }

  #placesFor(actor: Actor): ReadonlyArray<ChangedCounty> | null {
    if (this.#records === undefined) return null
    const held = [...this.#records.values()].filter((record) => actor.scope.holds(record))
    if (held.length > PLACES_MAX) return null
    return [...Map.groupBy(held, ({ countyCode }) => countyCode)]
      .map(([countyCode, records]) => ({
        countyCode,
        itemKeys: records.map(({ itemKey }) => itemKey).toSorted(),
      }))
      .toSorted((a, b) => (a.countyCode < b.countyCode ? -1 : 1))
  }
}
