/** Puts together what is answered about a division's items and targets. */
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { Axes } from "../journal/Axes.ts"
import type { Actor } from "../access/Actor.ts"
import type { Division } from "../region/Division.ts"
import { countyCodesUnder } from "../region/RegionRegister.ts"
import { addingUp, type Breakdown, wholeFromPart } from "./Breakdown.ts"
import { above, type AskedPlace, divisionsBelow, isRoot, type Place } from "./Place.ts"
import { pointsBalance, programmeIn } from "./Programme.ts"
import type {
  ItemsAnswer,
  PartRow,
  PlaceName,
  TargetsAnswer,
  TargetsQuestion,
  TargetsRow,
} from "./ProgrammeAnswer.ts"
import type { TaskTarget } from "./ProgrammeItem.ts"
import { inForce, type ProgrammeRecord } from "./ProgrammeRecord.ts"
import { type RegionItem, regionItems } from "./RegionCatalogue.ts"
import { concerns, holdsAll, mayPrepare, seesDrafts, shownBreakdown, shownCatalogue } from "./shown.ts"

/** A question that is settled: who asks, on which axes, about which division, and what its levels say. */
export interface Settled {
  readonly actor: Actor
  readonly axes: Axes
  readonly at: AskedPlace
  readonly records: ReadonlyMap<string, ProgrammeRecord>
  readonly demonstration: boolean
  readonly year: number
  readonly levels: ReadonlyArray<PlaceName>
}

const recordFor = ({ records }: Settled, code: DivisionCode): ProgrammeRecord =>
  records.get(code) as ProgrammeRecord

/** The items of the division: what is in force above it, and its own as they are shown. */
const itemsOf = (settled: Settled, draft: boolean): ReadonlyArray<RegionItem> => {
  const { place } = settled.at
  const sees = seesDrafts(settled.actor, settled.at)
  return regionItems(
    place.levels.map((code) => {
      const record = recordFor(settled, code)
      const own = shownCatalogue(record, { draft, sees }).state
      return { code, state: code === place.region ? own : inForce(record.catalogue) }
    }),
  )
}

/** What a division is to reach: by its own catalogue, or by what the level above gave it. */
const wholeOf = (
  settled: Settled,
  place: Place,
  { item, listedBy }: RegionItem,
  draft: boolean,
): TaskTarget | null => {
  const upper = above(place)
  if (upper === undefined || listedBy === place.region) return item.target
  const counties = countyCodesUnder(settled.at.register, upper.region, settled.at.today)
  const sees = seesDrafts(settled.actor, { counties })
  const { state } = shownBreakdown(recordFor(settled, upper.region), item.key, { draft, sees })
  return wholeFromPart(
    item.target,
    state?.parts.find(({ regionCode }) => regionCode === place.region),
  )
}

export const itemsAnswer = (settled: Settled, draft: boolean): ItemsAnswer => {
  const { actor, axes, at, demonstration, year, levels } = settled
  const record = recordFor(settled, at.place.region)
  const sees = seesDrafts(actor, at)
  const { state, issue } = shownCatalogue(record, { draft, sees })
  return {
    axes,
    demonstration,
    year,
    levels,
    state: issue,
    announced: state.announced,
    counted: state.counted,
    points: isRoot(at.place) ? pointsBalance(programmeIn(state)) : { listed: 0, announced: 0 },
    items: itemsOf(settled, draft).map((row) => ({
      ...row,
      target: row.runs ? wholeOf(settled, at.place, row, draft) : null,
      breakdown: shownBreakdown(record, row.item.key, { draft, sees }).issue.phase,
    })),
    copiedFrom: record.copiedFrom,
    can: mayPrepare(actor, at),
  }
}

const partRow = (division: Division, breakdown: Breakdown | undefined): PartRow => {
  const part = breakdown?.parts.find(({ regionCode }) => regionCode === division.code)
  const { code, name, level } = division
  return {
    region: { code, name, level },
    target: part?.target ?? null,
    provenance: part?.provenance ?? null,
  }
}

const targetsRow = (
  settled: Settled,
  row: RegionItem,
  divisions: { readonly all: ReadonlyArray<Division>; readonly seen: ReadonlyArray<Division> },
  draft: boolean,
): TargetsRow => {
  const { actor, at } = settled
  const { item } = row
  const holds = holdsAll(actor, at)
  const sees = seesDrafts(actor, at)
  const shown = shownBreakdown(recordFor(settled, at.place.region), item.key, { draft, sees })
  const whole = row.runs ? wholeOf(settled, at.place, row, draft) : null
  const codes = divisions.all.map(({ code }) => code)
  return {
    itemKey: item.key,
    name: item.name,
    kind: item.kind,
    confirmed: item.confirmed,
    whole,
    state: shown.issue,
    parts: divisions.seen.map((division) => partRow(division, shown.state)),
    remainder: holds ? (shown.state?.remainder ?? null) : null,
    addingUp:
      whole === null || shown.state === undefined || !holds ? null : addingUp(whole, shown.state, codes),
  }
}

/** Part of a breakdown that is another's is left out; then there is nothing to say about its sum. */
export const targetsAnswer = (
  settled: Settled,
  { itemKey, draft = false }: Pick<TargetsQuestion, "itemKey" | "draft">,
): TargetsAnswer => {
  const { actor, axes, at, demonstration, year, levels } = settled
  const { place, register, today } = at
  const on = axes.asOf < today ? axes.asOf : today
  const all = divisionsBelow(register, place, on)
  const seen = all.filter(({ code }) => concerns(actor, countyCodesUnder(register, code, today)))
  const isAsked = (key: ItemKey): boolean =>
    (itemKey === undefined || key === itemKey) && actor.scope.holdsItem(key)
  return {
    axes,
    demonstration,
    year,
    levels,
    rows: itemsOf(settled, draft)
      .filter(({ item }) => isAsked(item.key))
      .map((row) => targetsRow(settled, row, { all, seen }, draft)),
    can: mayPrepare(actor, at),
  }
}
