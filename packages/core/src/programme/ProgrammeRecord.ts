/**
 * What a division says about its year, folded: the draft that is worked on, every version that was issued,
 * and what an adjustment has opened again.
 *
 * Entries are folded in the order in which they were recorded, a correction in the place of what it corrects:
 * a version is what had been stated by the time it was issued.
 */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { ActorId, Entry, Position } from "../journal/Entry.ts"
import { asOf, type Fact, factsOf, remembered } from "../journal/Fact.ts"
import type { Breakdown } from "./Breakdown.ts"
import { type CopiedFrom, type ItemCount, type LocalDifference, readProgrammeEvent } from "./events.ts"
import type { IssuedPart, IssuingDocument } from "./Issue.ts"
import type { AnnouncedProgramme, ProgrammeItem } from "./ProgrammeItem.ts"

/** What stands in a division's catalogue of its own: the province's items, or differences and own items. */
export interface CatalogueState {
  readonly announced: AnnouncedProgramme | null
  readonly items: ReadonlyMap<ItemKey, ProgrammeItem>
  readonly differences: ReadonlyMap<ItemKey, LocalDifference>
  readonly counted: ItemCount | null
  /** Why items that were drafted are not in it. */
  readonly dropped: ReadonlyMap<ItemKey, string | null>
}

/** One issue: what stood then, by which document, and who had prepared it. */
export interface Version<State> {
  readonly number: number
  readonly entry: Entry
  readonly document: IssuingDocument
  /** Why the version before it was adjusted; `null` for the first. */
  readonly reason: string | null
  readonly makers: ReadonlyArray<ActorId>
  readonly state: State
}

export interface Adjustment {
  readonly reason: string
  readonly entry: Entry
}

/** Something that is drafted, issued, and then changed by adjustments only. */
export interface Issuable<State> {
  readonly working: State
  readonly versions: ReadonlyArray<Version<State>>
  readonly adjustment: Adjustment | null
  /** Who changed the working state since the last version. */
  readonly makers: ReadonlyArray<ActorId>
  /** The last day on which it was changed. */
  readonly changedOn: CalendarDate | null
}

export interface ProgrammeRecord {
  readonly catalogue: Issuable<CatalogueState>
  readonly targets: ReadonlyMap<ItemKey, Issuable<Breakdown>>
  readonly copiedFrom: CopiedFrom | null
  readonly head: Position | null
}

const NOTHING: CatalogueState = {
  announced: null,
  items: new Map(),
  differences: new Map(),
  counted: null,
  dropped: new Map(),
}

const begun = <State>(working: State): Issuable<State> => ({
  working,
  versions: [],
  adjustment: null,
  makers: [],
  changedOn: null,
})

export const isLocked = ({ versions, adjustment }: Issuable<unknown>): boolean =>
  versions.length > 0 && adjustment === null

/** What is in force: the last version, or the draft as long as nothing was issued. */
export const inForce = <State>({ versions, working }: Issuable<State>): State =>
  versions.at(-1)?.state ?? working

const changed = <State>(before: Issuable<State>, entry: Entry, working: State): Issuable<State> => ({
  ...before,
  working,
  makers: [...new Set([...before.makers, entry.actor])],
  changedOn: entry.occurredOn,
})

const issued = <State>(
  before: Issuable<State>,
  entry: Entry,
  document: IssuingDocument,
): Issuable<State> => ({
  ...before,
  adjustment: null,
  makers: [],
  versions: [
    ...before.versions,
    {
      number: before.versions.length + 1,
      entry,
      document,
      reason: before.adjustment?.reason ?? null,
      makers: before.makers,
      state: before.working,
    },
  ],
})

const opened = <State>(before: Issuable<State>, entry: Entry, reason: string): Issuable<State> => ({
  ...before,
  adjustment: { reason, entry },
  makers: [entry.actor],
})

const withdrawn = <State>(before: Issuable<State>): Issuable<State> => ({
  ...before,
  working: inForce(before),
  adjustment: null,
  makers: [],
})

type Step = <State>(before: Issuable<State>) => Issuable<State>

/** The same step for the catalogue, or for each of the items that are named. */
const stepped = (record: ProgrammeRecord, part: IssuedPart, step: Step): ProgrammeRecord => {
  if (part._tag === "Catalogue") return { ...record, catalogue: step(record.catalogue) }
  const targets = new Map(record.targets)
  for (const key of part.itemKeys) {
    const before = targets.get(key)
    if (before !== undefined) targets.set(key, step(before))
  }
  return { ...record, targets }
}

const withCatalogue = (
  record: ProgrammeRecord,
  entry: Entry,
  change: Partial<CatalogueState>,
): ProgrammeRecord => ({
  ...record,
  catalogue: changed(record.catalogue, entry, { ...record.catalogue.working, ...change }),
})

const without = <Value>(map: ReadonlyMap<ItemKey, Value>, key: ItemKey): ReadonlyMap<ItemKey, Value> => {
  const rest = new Map(map)
  rest.delete(key)
  return rest
}

const folded = (record: ProgrammeRecord, { entry }: Fact): ProgrammeRecord => {
  const event = readProgrammeEvent(entry)
  const { working } = record.catalogue
  switch (event._tag) {
    case "ProgrammeAnnounced":
      return withCatalogue(record, entry, { announced: event.payload })
    case "ItemListed":
      return withCatalogue(record, entry, {
        items: new Map(working.items).set(event.payload.key, event.payload),
        dropped: without(working.dropped, event.payload.key),
      })
    case "ItemDropped":
      return withCatalogue(record, entry, {
        items: without(working.items, event.payload.key),
        differences: without(working.differences, event.payload.key),
        dropped: new Map(working.dropped).set(event.payload.key, event.payload.reason),
      })
    case "ItemSettled":
      return withCatalogue(record, entry, {
        differences: new Map(working.differences).set(event.payload.key, event.payload),
      })
    case "ItemsCounted":
      return withCatalogue(record, entry, { counted: event.payload })
    case "TargetsBrokenDown": {
      const { itemKey } = event.payload
      const before = record.targets.get(itemKey) ?? begun(event.payload)
      return {
        ...record,
        targets: new Map(record.targets).set(itemKey, changed(before, entry, event.payload)),
      }
    }
    case "ProgrammeIssued":
      return stepped(record, event.payload.part, (before) => issued(before, entry, event.payload.document))
    case "AdjustmentOpened":
      return stepped(record, event.payload.part, (before) => opened(before, entry, event.payload.reason))
    case "AdjustmentWithdrawn":
      return stepped(record, event.payload.part, withdrawn)
    case "ProgrammeCopied":
      return { ...record, copiedFrom: event.payload }
  }
}

const fold = (facts: ReadonlyArray<Fact>): ProgrammeRecord =>
  facts
    .toSorted((a, b) => a.root.position - b.root.position)
    .reduce((record, fact) => ({ ...folded(record, fact), head: fact.entry.position }), {
      catalogue: begun(NOTHING),
      targets: new Map(),
      copiedFrom: null,
      head: null,
    } as ProgrammeRecord)

/** A stream's record by all of its entries. */
export const recordOf = remembered((entries): ProgrammeRecord => fold(factsOf(entries)))

/** The record on both axes. */
export const recordAt = (
  entries: ReadonlyArray<Entry>,
  on: { readonly asOf: CalendarDate; readonly knownAt: Position },
): ProgrammeRecord => fold(asOf(factsOf(entries, on.knownAt), on.asOf))
