/** Decisions about a division's catalogue while it is drafted or adjusted. */
import { Result } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { Provenance } from "../kernel/Provenance.ts"
import { canonicalText } from "../journal/Canonical.ts"
import { type NewEvent, occurred } from "../journal/EventType.ts"
import type { Known } from "../journal/Unit.ts"
import type * as Commands from "./commands.ts"
import * as Refused from "./errors.ts"
import {
  ItemDropped,
  ItemListed,
  ItemsCounted,
  ItemSettled,
  ProgrammeAnnounced,
  ProgrammeCopied,
} from "./events.ts"
import { isRoot, levelStream, ownStream, type Place } from "./Place.ts"
import { inOrder } from "./Programme.ts"
import type { ProgrammeItem } from "./ProgrammeItem.ts"
import { inForce, isLocked, type ProgrammeRecord, recordOf } from "./ProgrammeRecord.ts"
import { isOwnKey, type RegionItem, regionItems } from "./RegionCatalogue.ts"

export type Decision<E> = Result.Result<ReadonlyArray<NewEvent>, E>

export const recordIn = (known: Known, place: Place): ProgrammeRecord =>
  recordOf(known.entries(ownStream(place)))

/** The items of a place: what is in force above it, and its own draft. */
export const itemsIn = (known: Known, place: Place): ReadonlyArray<RegionItem> =>
  regionItems(
    place.levels.map((code) => {
      const { catalogue } = recordOf(known.entries(levelStream(place, code)))
      return { code, state: code === place.region ? catalogue.working : inForce(catalogue) }
    }),
  )

/** One statement in a catalogue that is open, unless it says what stands already. */
const stated = (
  { year, region }: Place,
  { catalogue }: ProgrammeRecord,
  statement: { readonly event: NewEvent; readonly before: NewEvent | undefined },
): Decision<Refused.IssuedAndLocked | Refused.CatalogueUnchanged> => {
  if (isLocked(catalogue)) {
    const version = catalogue.versions.length
    return Result.fail(new Refused.IssuedAndLocked({ year, region, itemKey: null, version }))
  }
  const { event, before } = statement
  return before !== undefined && canonicalText(before.payload) === canonicalText(event.payload)
    ? Result.fail(new Refused.CatalogueUnchanged({ year, region }))
    : Result.succeed([event])
}

type Stated<Extra = never> = Decision<Refused.IssuedAndLocked | Refused.CatalogueUnchanged | Extra>

const hasListed = ({ catalogue: { working, versions } }: ProgrammeRecord, key: ItemKey): boolean =>
  working.items.has(key) || versions.some(({ state }) => state.items.has(key))

/**
 * Whether a key may be given here: the province's and the others' do not overlap, and each is given once
 * along the way from the province down to a county, whoever of them was first.
 */
const keyIsFree = (known: Known, place: Place, below: ReadonlyArray<Place>, key: ItemKey): boolean =>
  isOwnKey(key) !== isRoot(place) &&
  itemsIn(known, place).every(({ item, listedBy }) => item.key !== key || listedBy === place.region) &&
  !below.some((lower) => hasListed(recordIn(known, lower), key))

/** `below`: the counties of a city, whose own items are not to bear the same key. */
export const listItem =
  (place: Place, { item: entered }: Pick<Commands.ListItem, "item">, below: ReadonlyArray<Place> = []) =>
  (known: Known): Stated<Refused.KeyNotFree> => {
    const { year, region } = place
    if (!keyIsFree(known, place, below, entered.key)) {
      return Result.fail(new Refused.KeyNotFree({ year, region, itemKey: entered.key }))
    }
    const record = recordIn(known, place)
    const on = { stream: ownStream(place), occurredOn: known.officeDate }
    const before = record.catalogue.working.items.get(entered.key)
    return stated(place, record, {
      event: occurred(ItemListed, { ...on, payload: { ...entered, year } }),
      before: before === undefined ? undefined : occurred(ItemListed, { ...on, payload: before }),
    })
  }

export const dropItem =
  (place: Place, { itemKey, reason }: Pick<Commands.DropItem, "itemKey" | "reason">) =>
  (known: Known): Stated<Refused.ItemNotInCatalogue | Refused.ItemWasIssued> => {
    const { year, region } = place
    const record = recordIn(known, place)
    const { working, versions } = record.catalogue
    if (!working.items.has(itemKey)) {
      return Result.fail(new Refused.ItemNotInCatalogue({ year, region, itemKey }))
    }
    if (versions.some(({ state }) => state.items.has(itemKey))) {
      return Result.fail(new Refused.ItemWasIssued({ year, region, itemKey }))
    }
    const on = { stream: ownStream(place), occurredOn: known.officeDate }
    return stated(place, record, {
      event: occurred(ItemDropped, { ...on, payload: { key: itemKey, reason } }),
      before: undefined,
    })
  }

/** What the totals of a command say in the journal, and what stands there. */
const totalsStated = (
  { year, ...place }: Place,
  { working }: ProgrammeRecord["catalogue"],
  totals: Commands.StateTotals["totals"],
  occurredOn: CalendarDate,
) => {
  const on = { stream: ownStream({ year, ...place }), occurredOn }
  if (totals._tag === "Counted") {
    const { _tag, ...payload } = totals
    const { counted } = working
    return {
      event: occurred(ItemsCounted, { ...on, payload }),
      before: counted === null ? undefined : occurred(ItemsCounted, { ...on, payload: counted }),
    }
  }
  const { _tag, ...numbers } = totals
  const { announced } = working
  const documentNumber = announced?.documentNumber ?? null
  const documentProvenance = announced?.documentProvenance ?? null
  const payload = { year, ...numbers, documentNumber, documentProvenance }
  return {
    event: occurred(ProgrammeAnnounced, { ...on, payload }),
    before: announced === null ? undefined : occurred(ProgrammeAnnounced, { ...on, payload: announced }),
  }
}

export const stateTotals =
  (place: Place, { totals }: Pick<Commands.StateTotals, "totals">) =>
  (known: Known): Stated<Refused.NotOfThisLevel> => {
    const { year, region } = place
    if (isRoot(place) !== (totals._tag === "Announced")) {
      return Result.fail(new Refused.NotOfThisLevel({ year, region }))
    }
    const record = recordIn(known, place)
    return stated(place, record, totalsStated(place, record.catalogue, totals, known.officeDate))
  }

export const settleItem =
  (place: Place, { difference }: Pick<Commands.SettleItem, "difference">) =>
  (known: Known): Stated<Refused.NotOfThisLevel | Refused.ItemNotInCatalogue> => {
    const { year, region } = place
    const { key } = difference
    if (isRoot(place)) return Result.fail(new Refused.NotOfThisLevel({ year, region }))
    const listed = itemsIn(known, place).some(({ item, listedBy }) => item.key === key && listedBy !== region)
    if (!listed) return Result.fail(new Refused.ItemNotInCatalogue({ year, region, itemKey: key }))
    const record = recordIn(known, place)
    const on = { stream: ownStream(place), occurredOn: known.officeDate }
    const before = record.catalogue.working.differences.get(key)
    return stated(place, record, {
      event: occurred(ItemSettled, { ...on, payload: difference }),
      before: before === undefined ? undefined : occurred(ItemSettled, { ...on, payload: before }),
    })
  }

/** Last year's item as a draft of the next: its targets were last year's and are unknown again. */
const carriedOver = (item: ProgrammeItem, year: number, source: string): ProgrammeItem => {
  const provenance: Provenance = { source, confidence: "inferred" }
  return {
    ...item,
    year,
    officialNumber: null,
    nameProvenance: provenance,
    leadProvenance: provenance,
    kindConfidence: "inferred",
    newThisYear: false,
    target: { ...item.target, quantity: null, words: null, remark: null, provenance: null },
  }
}

export const copyYear =
  (place: Place, from: Place) =>
  (known: Known): Decision<Refused.YearNotCopied> => {
    const { year, region } = place
    const not = (because: Refused.YearNotCopied["because"]) =>
      Result.fail(new Refused.YearNotCopied({ year, region, from: from.year, because }))
    const old = recordIn(known, from)
    if (from.year >= year) return not("notLater")
    if (old.head === null) return not("empty")
    if (known.entries(ownStream(place)).length > 0) return not("begun")
    const { announced, items, differences } = inForce(old.catalogue)
    const on = { stream: ownStream(place), occurredOn: known.officeDate }
    const version = old.catalogue.versions.at(-1)?.number ?? null
    const source = `${from.year} 年度目录`
    const provenance: Provenance = { source, confidence: "inferred" }
    const copied = { year: from.year, version, position: old.head }
    return Result.succeed([
      occurred(ProgrammeCopied, { ...on, payload: copied }),
      ...(announced === null
        ? []
        : [
            occurred(ProgrammeAnnounced, {
              ...on,
              payload: {
                ...announced,
                year,
                documentNumber: null,
                documentProvenance: null,
                pointsProvenance: provenance,
              },
            }),
          ]),
      ...inOrder(items.values()).map((item) =>
        occurred(ItemListed, { ...on, payload: carriedOver(item, year, source) }),
      ),
      ...[...differences.values()].map((difference) =>
        occurred(ItemSettled, { ...on, payload: { ...difference, provenance } }),
      ),
    ])
  }
