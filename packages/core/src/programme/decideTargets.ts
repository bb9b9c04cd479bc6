/** Decisions about the breakdown of targets, about issuing, and about adjusting what was issued. */
import { Result } from "effect"
import { earlier } from "../kernel/CalendarDate.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { provinceOf } from "../kernel/DivisionCode.ts"
import { canonicalText } from "../journal/Canonical.ts"
import type { ActorId } from "../journal/Entry.ts"
import { occurred } from "../journal/EventType.ts"
import type { Known } from "../journal/Unit.ts"
import { divisionsStream } from "../region/events.ts"
import { regionRegisterOf } from "../region/RegionRegister.ts"
import { addingUp, type Breakdown, holds, wholeFromPart } from "./Breakdown.ts"
import type * as Commands from "./commands.ts"
import { type Decision, itemsIn, recordIn } from "./decide.ts"
import * as Refused from "./errors.ts"
import { AdjustmentOpened, AdjustmentWithdrawn, ProgrammeIssued, TargetsBrokenDown } from "./events.ts"
import type { IssuedPart } from "./Issue.ts"
import { above, divisionsBelow, isRoot, ownStream, type Place } from "./Place.ts"
import type { TaskTarget } from "./ProgrammeItem.ts"
import { isLocked, type Issuable, type ProgrammeRecord } from "./ProgrammeRecord.ts"
import { pointsBalance, programmeIn } from "./Programme.ts"

/** The divisions that must each have a part. */
export const divisionCodesBelow = (known: Known, place: Place) => {
  const register = regionRegisterOf(known.entries(divisionsStream(provinceOf(place.region))))
  return divisionsBelow(register, place, known.officeDate).map(({ code }) => code)
}

export type BreakDownRefusal =
  | Refused.IssuedAndLocked
  | Refused.ItemNotInCatalogue
  | Refused.NotADivisionBelow
  | Refused.CatalogueUnchanged

export const breakDown =
  (place: Place, { breakdown }: Pick<Commands.BreakDown, "breakdown">) =>
  (known: Known): Decision<BreakDownRefusal> => {
    const { year, region } = place
    const { itemKey, parts } = breakdown
    if (!itemsIn(known, place).some(({ item, runs }) => item.key === itemKey && runs)) {
      return Result.fail(new Refused.ItemNotInCatalogue({ year, region, itemKey }))
    }
    const codes = divisionCodesBelow(known, place)
    const stranger = parts.find(({ regionCode }) => !codes.includes(regionCode))
    if (stranger !== undefined) {
      return Result.fail(new Refused.NotADivisionBelow({ year, region, code: stranger.regionCode }))
    }
    const before = recordIn(known, place).targets.get(itemKey)
    if (before !== undefined && isLocked(before)) {
      const version = before.versions.length
      return Result.fail(new Refused.IssuedAndLocked({ year, region, itemKey, version }))
    }
    const on = { stream: ownStream(place), occurredOn: known.officeDate }
    const event = occurred(TargetsBrokenDown, { ...on, payload: breakdown })
    const same =
      before !== undefined &&
      canonicalText(occurred(TargetsBrokenDown, { ...on, payload: before.working }).payload) ===
        canonicalText(event.payload)
    return same ? Result.fail(new Refused.CatalogueUnchanged({ year, region })) : Result.succeed([event])
  }

/** What is issued and can be: the catalogue, or the targets of an item. */
const issuable = (record: ProgrammeRecord, part: IssuedPart): ReadonlyArray<Issuable<unknown> | undefined> =>
  part._tag === "Catalogue" ? [record.catalogue] : part.itemKeys.map((itemKey) => record.targets.get(itemKey))

const isEmpty = (record: ProgrammeRecord, part: IssuedPart): boolean => {
  if (part._tag === "Targets") return false
  const { items, differences, counted } = record.catalogue.working
  return items.size === 0 && differences.size === 0 && counted === null
}

const hasNews = (one: Issuable<unknown> | undefined): one is Issuable<unknown> =>
  one !== undefined && !isLocked(one) && one.working !== one.versions.at(-1)?.state

/** The whole that a division's breakdown must make up, once it has come down to it. */
const wholeIssued = (known: Known, place: Place, itemKey: ItemKey): TaskTarget | null | undefined => {
  const upper = above(place)
  const item = itemsIn(known, place).find((one) => one.item.key === itemKey)
  if (item === undefined) return undefined
  const { catalogue } = recordIn(known, place)
  if (item.listedBy === place.region) {
    return catalogue.versions.at(-1)?.state.items.get(itemKey)?.target
  }
  if (upper === undefined) return undefined
  const version = recordIn(known, upper).targets.get(itemKey)?.versions.at(-1)
  if (version === undefined) return undefined
  return wholeFromPart(
    item.item.target,
    version.state.parts.find(({ regionCode }) => regionCode === place.region),
  )
}

/** The same as far as it is drafted: the division's own items by its own draft. */
export const wholeDrafted = (known: Known, place: Place, itemKey: ItemKey): TaskTarget | null | undefined => {
  const item = itemsIn(known, place).find((one) => one.item.key === itemKey)
  return item?.listedBy === place.region ? item.item.target : wholeIssued(known, place, itemKey)
}

type TargetRefusal = Refused.TargetNotIssued | Refused.TargetsDoNotAddUp | Refused.NothingToIssue

const targetRefusal = (known: Known, place: Place, breakdown: Breakdown): TargetRefusal | undefined => {
  const { year, region } = place
  const { itemKey } = breakdown
  const whole = wholeIssued(known, place, itemKey)
  if (whole === undefined) return new Refused.TargetNotIssued({ year, region, itemKey })
  const none = { quantity: null, words: null, bound: "exact", adds: true } as const
  const sum = addingUp(whole ?? none, breakdown, divisionCodesBelow(known, place))
  return whole !== null && holds(sum)
    ? undefined
    : new Refused.TargetsDoNotAddUp({ year, region, itemKey, addingUp: sum })
}

/** Items and points are those that the year announces; below the province, as many as it counts. */
const catalogueRefusal = (
  known: Known,
  place: Place,
  record: ProgrammeRecord,
): Refused.CatalogueUnbalanced | undefined => {
  const { year, region } = place
  const { working } = record.catalogue
  const items = itemsIn(known, place).filter(({ runs }) => runs)
  const itemCount = items.length
  const points = items.map(({ item: { key, points: most } }) => ({ key, points: most }))
  const refusal = { year, region, itemCount, items: points }
  if (!isRoot(place)) {
    const { counted } = working
    return counted === null || counted.itemCount === itemCount
      ? undefined
      : new Refused.CatalogueUnbalanced({
          ...refusal,
          announcedCount: counted.itemCount,
          points: null,
          announcedPoints: null,
        })
  }
  const balance = pointsBalance(programmeIn(working))
  const announcedCount = working.announced?.itemCount ?? null
  return announcedCount === itemCount && balance.listed === balance.announced
    ? undefined
    : new Refused.CatalogueUnbalanced({
        ...refusal,
        announcedCount,
        points: balance.listed,
        announcedPoints: working.announced === null ? null : balance.announced,
      })
}

const contentRefusal = (known: Known, place: Place, part: IssuedPart, record: ProgrammeRecord) =>
  part._tag === "Catalogue"
    ? catalogueRefusal(known, place, record)
    : part.itemKeys
        .map((itemKey) => targetRefusal(known, place, record.targets.get(itemKey)?.working as Breakdown))
        .find((refusal) => refusal !== undefined)

/** A version holds from the day of its document, but not from before what it says was stated. */
const issuedOn = (
  document: CalendarDate | null,
  what: ReadonlyArray<Issuable<unknown>>,
  today: CalendarDate,
): CalendarDate => {
  const dates = what.flatMap(({ changedOn }) => (changedOn === null ? [] : [changedOn]))
  return [document ?? today, ...dates].reduce((latest, date) => (date > latest ? date : latest))
}

export const issue =
  (place: Place, actor: ActorId, { part, document }: Pick<Commands.IssueProgramme, "part" | "document">) =>
  (
    known: Known,
  ): Decision<
    TargetRefusal | Refused.IssuerPreparedIt | Refused.DocumentAfterToday | Refused.CatalogueUnbalanced
  > => {
    const { year, region } = place
    const record = recordIn(known, place)
    const what = issuable(record, part)
    if (isEmpty(record, part) || !what.every(hasNews)) {
      return Result.fail(new Refused.NothingToIssue({ year, region, part }))
    }
    if (what.some((one) => one.makers.includes(actor))) {
      return Result.fail(new Refused.IssuerPreparedIt({ year, region, part }))
    }
    const today = known.officeDate
    if (document.issuedOn !== null && document.issuedOn > today) {
      return Result.fail(new Refused.DocumentAfterToday({ date: document.issuedOn, today }))
    }
    const refusal = contentRefusal(known, place, part, record)
    if (refusal !== undefined) return Result.fail(refusal)
    const occurredOn = earlier(issuedOn(document.issuedOn, what, today), today)
    return Result.succeed([
      occurred(ProgrammeIssued, { stream: ownStream(place), occurredOn, payload: { part, document } }),
    ])
  }

export const openAdjustment =
  (place: Place, { part, reason }: Pick<Commands.OpenAdjustment, "part" | "reason">) =>
  (known: Known): Decision<Refused.AdjustmentNotPossible> => {
    const { year, region } = place
    const what = issuable(recordIn(known, place), part)
    const because = what.every((one) => one !== undefined && one.versions.length > 0)
      ? what.every((one) => one !== undefined && isLocked(one))
        ? undefined
        : "open"
      : "notIssued"
    if (because !== undefined) {
      return Result.fail(new Refused.AdjustmentNotPossible({ year, region, part, because }))
    }
    const on = { stream: ownStream(place), occurredOn: known.officeDate }
    return Result.succeed([occurred(AdjustmentOpened, { ...on, payload: { part, reason } })])
  }

export const withdrawAdjustment =
  (place: Place, { part }: Pick<Commands.WithdrawAdjustment, "part">) =>
  (known: Known): Decision<Refused.AdjustmentNotPossible> => {
    const { year, region } = place
    const what = issuable(recordIn(known, place), part)
    if (!what.every((one) => one !== undefined && one.adjustment !== null)) {
      return Result.fail(new Refused.AdjustmentNotPossible({ year, region, part, because: "notOpen" }))
    }
    const on = { stream: ownStream(place), occurredOn: known.officeDate }
    return Result.succeed([occurred(AdjustmentWithdrawn, { ...on, payload: { part } })])
  }
