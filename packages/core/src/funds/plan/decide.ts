/** The decision about a version of a financing plan: a pure function of what the journal says. */
import { Result } from "effect"
import { type DivisionCode, provinceOf } from "../../kernel/DivisionCode.ts"
import { canonicalText } from "../../journal/Canonical.ts"
import { type NewEvent, occurred } from "../../journal/EventType.ts"
import type { Known } from "../../journal/Unit.ts"
import { programmeStream } from "../../programme/events.ts"
import { itemWith, programmeOf } from "../../programme/Programme.ts"
import { DateAfterToday } from "../../project/errors.ts"
import { divisionsStream } from "../../region/events.ts"
import { divisionWith, hasBegun, type RegionRegister, regionRegisterOf } from "../../region/RegionRegister.ts"
import { itemNameIn, namedIn } from "../namedIn.ts"
import * as Refused from "./errors.ts"
import { type Ceiling, FinancingPlanIssued, type PlannedShare, planStream } from "./events.ts"
import type { IssueFinancingPlan, PlanStatement } from "./FinancingPlan.ts"
import { fenIn, limitsOf, usedCell } from "./limits.ts"
import { type PlanVersion, planVersions } from "./PlanRecord.ts"
import { addLevels, NO_LEVELS, sharedOut, totalOf, type Unclosed } from "./sharing.ts"

export type IssuePlanRefusal =
  | DateAfterToday
  | Refused.PlanBeforeEarlier
  | Refused.PlanBelowAllotted
  | Refused.PlanDivisionUnknown
  | Refused.PlanDoesNotClose
  | Refused.PlanGroupUnknown
  | Refused.PlanItemUnknown
  | Refused.PlanUnchanged
  | Refused.PlanVersionDiffers

/** A line of which it cannot be said what it comes to: its group is not there, or does not close. */
export interface OpenLine {
  readonly regionCode: DivisionCode
  readonly group: string
  /** `null` where the plan has no such group. */
  readonly unclosed: Unclosed | null
}

/** What each line comes to; the first that does not close. */
export const sharesOf = ({
  groups,
  lines,
}: Pick<PlanStatement, "groups" | "lines">): Result.Result<ReadonlyArray<PlannedShare>, OpenLine> => {
  const shares: Array<PlannedShare> = []
  for (const line of lines) {
    const { regionCode, group: name } = line
    const group = groups.find((one) => one.name === name)
    if (group === undefined) return Result.fail({ regionCode, group: name, unclosed: null })
    const found = sharedOut(group.rules, line)
    if (Result.isFailure(found)) return Result.fail({ regionCode, group: name, unclosed: found.failure })
    const byLevel = found.success
    shares.push({ regionCode, totalFen: totalOf(byLevel), byLevel })
  }
  return Result.succeed(shares)
}

/** A division of a plan, with what it and the item are called. */
const placedIn = (known: Known, { year, itemKey }: PlanStatement, regionCode: DivisionCode) => {
  const place = { year, itemKey, regionCode }
  return { ...place, ...namedIn(known, place) }
}

const openRefusal = (known: Known, plan: PlanStatement, { regionCode, group, unclosed }: OpenLine) => {
  const placed = placedIn(known, plan, regionCode)
  return unclosed === null
    ? new Refused.PlanGroupUnknown({ ...placed, group })
    : new Refused.PlanDoesNotClose({ ...placed, group, unclosed })
}

/** From a division up to the province. */
const upwards = (register: RegionRegister, code: DivisionCode): ReadonlyArray<DivisionCode> => {
  const parent = divisionWith(register, code)?.parentCode ?? null
  return parent === null ? [code] : [code, ...upwards(register, parent)]
}

/** What each division and all above it may receive; nothing for those that only an earlier version named. */
const ceilingsOf = (
  register: RegionRegister,
  shares: ReadonlyArray<PlannedShare>,
  before: PlanVersion | undefined,
): ReadonlyArray<Ceiling> => {
  const sums = new Map((before?.ceilings ?? []).map(({ regionCode }) => [regionCode, NO_LEVELS]))
  for (const { regionCode, byLevel } of shares) {
    for (const code of upwards(register, regionCode)) {
      sums.set(code, addLevels(sums.get(code) ?? NO_LEVELS, byLevel))
    }
  }
  return [...sums]
    .map(([regionCode, byLevel]) => ({ regionCode, byLevel }))
    .toSorted((a, b) => (a.regionCode < b.regionCode ? -1 : 1))
}

const placeRefusal = (
  known: Known,
  register: RegionRegister,
  { year, itemKey, effectiveFrom, lines }: PlanStatement,
): Refused.PlanItemUnknown | Refused.PlanDivisionUnknown | undefined => {
  if (itemWith(programmeOf(known.entries(programmeStream(year))), itemKey) === undefined) {
    return new Refused.PlanItemUnknown({ year, itemKey })
  }
  const stranger = lines.find(({ regionCode }) => {
    const division = divisionWith(register, regionCode)
    return division === undefined || !hasBegun(division, effectiveFrom)
  })
  return stranger === undefined
    ? undefined
    : new Refused.PlanDivisionUnknown({ regionCode: stranger.regionCode, on: effectiveFrom })
}

const orderRefusal = (
  known: Known,
  { follows, plan }: IssueFinancingPlan,
  before: PlanVersion | undefined,
): DateAfterToday | Refused.PlanVersionDiffers | Refused.PlanBeforeEarlier | undefined => {
  const { year, itemKey, effectiveFrom } = plan
  const today = known.officeDate
  const latest = before?.version ?? 0
  const named = { year, itemKey, itemName: itemNameIn(known, plan) }
  if (follows !== latest) return new Refused.PlanVersionDiffers({ ...named, follows, latest })
  if (effectiveFrom > today) return new DateAfterToday({ date: effectiveFrom, today })
  const earlierFrom = before?.plan.effectiveFrom
  return earlierFrom !== undefined && effectiveFrom < earlierFrom
    ? new Refused.PlanBeforeEarlier({ ...named, effectiveFrom, earlierFrom })
    : undefined
}

/**
 * The first division that has been given more than it would be planned, which is nothing where the plan does
 * not name it: those that it names come before those that are above them, which have too much for the same
 * reason.
 */
const allottedRefusal = (
  known: Known,
  register: RegionRegister,
  plan: PlanStatement,
  ceilings: ReadonlyArray<Ceiling>,
): Refused.PlanBelowAllotted | undefined => {
  const { year, itemKey, lines } = plan
  const named = new Set<string>(lines.map(({ regionCode }) => regionCode))
  const isAbove = ({ regionCode }: Ceiling): number => (named.has(regionCode) ? 0 : 1)
  const limited = new Set(ceilings.map(({ regionCode }) => regionCode))
  const unnamed = register.divisions.flatMap(({ code: regionCode }) =>
    limited.has(regionCode) ? [] : [{ regionCode, byLevel: NO_LEVELS }],
  )
  const all = [...ceilings.toSorted((a, b) => isAbove(a) - isAbove(b)), ...unnamed]
  for (const { regionCode, byLevel } of all) {
    for (const [level, limit] of limitsOf(year, itemKey, regionCode)) {
      const allottedFen = fenIn(known.cell(usedCell(limit)))
      const plannedFen = byLevel[level]
      if (allottedFen > plannedFen) {
        const placed = placedIn(known, plan, regionCode)
        return new Refused.PlanBelowAllotted({ ...placed, level, plannedFen, allottedFen })
      }
    }
  }
  return undefined
}

export const issuePlan =
  (command: IssueFinancingPlan, province: DivisionCode) =>
  (known: Known): Result.Result<ReadonlyArray<NewEvent>, IssuePlanRefusal> => {
    const { plan } = command
    const { year, itemKey, effectiveFrom: occurredOn } = plan
    const stream = planStream(year, itemKey)
    const before = planVersions(known.entries(stream)).at(-1)
    const register = regionRegisterOf(known.entries(divisionsStream(provinceOf(province))))
    const early = orderRefusal(known, command, before) ?? placeRefusal(known, register, plan)
    if (early !== undefined) return Result.fail(early)
    const shares = sharesOf(plan)
    if (Result.isFailure(shares)) return Result.fail(openRefusal(known, plan, shares.failure))
    const ceilings = ceilingsOf(register, shares.success, before)
    const refusal = allottedRefusal(known, register, plan, ceilings)
    if (refusal !== undefined) return Result.fail(refusal)
    const version = (before?.version ?? 0) + 1
    const payload = { version, plan, shares: shares.success, ceilings }
    const event = occurred(FinancingPlanIssued, { stream, occurredOn, payload })
    return before !== undefined && saysTheSame(before.plan, plan)
      ? Result.fail(
          new Refused.PlanUnchanged({
            year,
            itemKey,
            itemName: itemNameIn(known, plan),
            version: before.version,
          }),
        )
      : Result.succeed([event])
  }

const saysTheSame = (a: PlanStatement, b: PlanStatement): boolean => {
  const [one, other] = [a, b].map((plan) => {
    const payload = { version: 0, plan, shares: [], ceilings: [] }
    const fact = { stream: planStream(plan.year, plan.itemKey), occurredOn: plan.effectiveFrom, payload }
    return canonicalText(occurred(FinancingPlanIssued, fact).payload)
  })
  return one === other
}
