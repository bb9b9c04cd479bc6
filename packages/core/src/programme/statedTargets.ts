/**
 * Decisions about breakdowns that were made from what was stored: nobody's change since is overwritten, and
 * what an import stated can be taken back as long as nothing rests on it.
 */
import { Result } from "effect"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { provinceOf } from "../kernel/DivisionCode.ts"
import type { Entry, Position } from "../journal/Entry.ts"
import { annulled } from "../journal/EventType.ts"
import { type Fact, factsOf } from "../journal/Fact.ts"
import { EntrySuperseded } from "../journal/Journal.ts"
import type { Known } from "../journal/Unit.ts"
import type { Scope } from "../access/Actor.ts"
import { divisionsStream } from "../region/events.ts"
import { RegionOutsideScope } from "../region/errors.ts"
import { countyCodesUnder, regionRegisterOf } from "../region/RegionRegister.ts"
import type { Breakdown } from "./Breakdown.ts"
import type { Decision } from "./decide.ts"
import { breakDown, type BreakDownRefusal } from "./decideTargets.ts"
import { readProgrammeEvent } from "./events.ts"
import { ownStream, type Place, streamsOf } from "./Place.ts"

/** The streams that a decision about a division's targets reads. */
export const targetStreams = (place: Place) => [
  divisionsStream(provinceOf(place.region)),
  ...streamsOf(place),
]

/** Whether an entry says something of an item's targets in the division. */
const isAbout = (entry: Entry, itemKey: ItemKey): boolean => {
  const event = readProgrammeEvent(entry)
  if (event._tag === "TargetsBrokenDown") return event.payload.itemKey === itemKey
  const part = "part" in event.payload ? event.payload.part : undefined
  return part?._tag === "Targets" && part.itemKeys.includes(itemKey)
}

const inOrder = (entries: ReadonlyArray<Entry>): ReadonlyArray<Fact> =>
  factsOf(entries).toSorted((a, b) => a.root.position - b.root.position)

const CHANGES_DRAFT: ReadonlySet<string> = new Set(["TargetsBrokenDown", "AdjustmentWithdrawn"])

/** The entry by which an item's targets are drafted as they are; `null` where nothing was broken down. */
export const targetBasis = (entries: ReadonlyArray<Entry>, itemKey: ItemKey): Position | null =>
  inOrder(entries).findLast(({ entry }) => CHANGES_DRAFT.has(entry.type) && isAbout(entry, itemKey))?.entry
    .position ?? null

/** Breaks a target down, unless somebody did so since this was made from what was there. */
export const breakDownOn =
  (place: Place, { breakdown, basis }: { readonly breakdown: Breakdown; readonly basis: Position | null }) =>
  (known: Known): Decision<BreakDownRefusal | EntrySuperseded> => {
    const entries = known.entries(ownStream(place))
    const now = targetBasis(entries, breakdown.itemKey)
    const position = basis ?? now
    if (now === basis || position === null) return breakDown(place, { breakdown })(known)
    const by = entries.find(({ supersedes }) => supersedes === position)?.position ?? now ?? position
    return Result.fail(new EntrySuperseded({ position, by }))
  }

/** Takes back what an entry stated of an item's targets; whatever was said of them since keeps it there. */
export const takeBackBreakdown =
  (
    place: Place,
    scope: Scope,
    { position, reason }: { readonly position: Position; readonly reason: string },
  ) =>
  (known: Known): Decision<EntrySuperseded | RegionOutsideScope> => {
    const register = regionRegisterOf(known.entries(divisionsStream(provinceOf(place.region))))
    const counties = countyCodesUnder(register, place.region, known.officeDate)
    if (!scope.holdsAllOf(counties) || !scope.holdsItems(null)) {
      return Result.fail(new RegionOutsideScope({ code: place.region }))
    }
    const entries = known.entries(ownStream(place))
    const ours = entries.find((entry) => entry.position === position)
    const said = ours === undefined ? undefined : readProgrammeEvent(ours)
    if (ours === undefined || said?._tag !== "TargetsBrokenDown") {
      throw new TypeError(`entry ${position} breaks no target down`)
    }
    const superseded = entries.find(({ supersedes }) => supersedes === position)
    const since =
      superseded ??
      inOrder(entries).find(
        ({ root, entry }) => root.position > position && isAbout(entry, said.payload.itemKey),
      )?.entry
    return since === undefined
      ? Result.succeed([annulled(ours, reason)])
      : Result.fail(new EntrySuperseded({ position, by: since.position }))
  }
