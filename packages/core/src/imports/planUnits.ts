/** The commands by which plans of a file are issued, why one is refused, and how one is taken back. */
import { Result, Schema } from "effect"
import { type DivisionCode, provinceOf } from "../kernel/DivisionCode.ts"
import { formatYuan } from "../kernel/Money.ts"
import type { CommandId } from "../journal/Command.ts"
import type { Entry, Position, StreamId } from "../journal/Entry.ts"
import type { NewEvent } from "../journal/EventType.ts"
import { type CommandConflict, EntrySuperseded } from "../journal/Journal.ts"
import type { Known, Unit } from "../journal/Unit.ts"
import type { Actor, Scope } from "../access/Actor.ts"
import { issuePlan, type IssuePlanRefusal } from "../funds/plan/decide.ts"
import { planStream } from "../funds/plan/events.ts"
import { IssueFinancingPlan, type PlanLine, type PlanStatement } from "../funds/plan/FinancingPlan.ts"
import { planRequest } from "../funds/plan/FinancingPlans.ts"
import { limitsOf, usedCell } from "../funds/plan/limits.ts"
import { planVersions } from "../funds/plan/PlanRecord.ts"
import { programmeStream } from "../programme/events.ts"
import { RegionOutsideScope } from "../region/errors.ts"
import { divisionsStream } from "../region/events.ts"
import { countyCodesUnder, regionRegisterOf } from "../region/RegionRegister.ts"
import type { RowCommand } from "./ImportStage.ts"
import { type RowProblem, rowProblem } from "./RowProblem.ts"

export type PlanCommand = Extract<RowCommand, { readonly _tag: "Plan" }>

const encodePlan = Schema.encodeSync(IssueFinancingPlan)

interface PlanNeeds {
  readonly plan: Pick<PlanStatement, "year" | "itemKey"> & {
    readonly lines: readonly [Pick<PlanLine, "regionCode">, ...ReadonlyArray<unknown>]
  }
  readonly regions: ReadonlyArray<DivisionCode>
}

/** What the decision about a version looks at. */
export const needsOfPlan = ({ plan, regions }: PlanNeeds) => {
  const { year, itemKey, lines } = plan
  const province = provinceOf(lines[0].regionCode)
  const limits = regions.flatMap((code) => limitsOf(year, itemKey, code))
  return {
    province,
    streams: [planStream(year, itemKey), programmeStream(year), divisionsStream(province)],
    cells: limits.map(([, limit]) => usedCell(limit)),
  }
}

export const planUnit = (
  { id: actor }: Actor,
  commandId: CommandId,
  { follows, plan, regions }: PlanCommand,
): Unit<void, IssuePlanRefusal> => {
  const command = { commandId, follows, plan }
  const { province, streams, cells } = needsOfPlan({ plan, regions })
  const request = planRequest("issuePlan", encodePlan(command))
  return {
    actor,
    commandId,
    request,
    streams,
    cells,
    decide: issuePlan(command, province),
    answer: () => undefined,
  }
}

/** Why a version is refused, and the division that it is about, where it is about one. */
export const planProblem = (
  refusal: IssuePlanRefusal | CommandConflict,
): { readonly problem: RowProblem; readonly regionCode?: string } | undefined => {
  switch (refusal._tag) {
    case "DateAfterToday":
      return { problem: rowProblem("dateAfterToday", "effectiveFrom", refusal.date) }
    case "PlanBeforeEarlier":
      return { problem: rowProblem("planBeforeEarlier", "effectiveFrom", refusal.earlierFrom) }
    case "PlanVersionDiffers":
      return { problem: rowProblem("changedSince", "planVersion", String(refusal.latest)) }
    case "PlanItemUnknown":
      return { problem: rowProblem("unknownItem", "itemKey", refusal.itemKey) }
    case "PlanDivisionUnknown": {
      const { regionCode } = refusal
      return { problem: rowProblem("unknownFundDivision", "fundRegionCode", regionCode), regionCode }
    }
    case "PlanBelowAllotted": {
      const { regionCode, level, plannedFen, allottedFen } = refusal
      const value = `${formatYuan(plannedFen)} < ${formatYuan(allottedFen)}`
      return { problem: rowProblem("planBelowAllotted", level, value), regionCode }
    }
    case "PlanDoesNotClose":
    case "PlanGroupUnknown": {
      const { regionCode } = refusal
      return { problem: rowProblem("planNotClosed", "plannedTotal", regionCode), regionCode }
    }
    // The version went in before, told in the words of another version of this program.
    case "CommandConflict":
    case "PlanUnchanged":
      return undefined
  }
}

/** A first version has nothing before it that could stand again. */
export interface NothingBefore {
  readonly _tag: "NothingBefore"
}

export type PlanUndoRefusal = IssuePlanRefusal | EntrySuperseded | RegionOutsideScope | NothingBefore

export interface IssuedPlan {
  readonly stream: StreamId
  readonly position: Position
  readonly province: DivisionCode
  readonly regions: ReadonlyArray<DivisionCode>
}

/** The version that an entry states, and the one before it. */
export const versionsAround = (entries: ReadonlyArray<Entry>, position: Position) => {
  const versions = planVersions(entries)
  const at = versions.findIndex((one) => one.position === position)
  return { ours: versions[at], before: versions[at - 1], next: versions[at + 1] }
}

/** States the version before once more, as the newest: nothing that was issued is unsaid. */
export const takeBackPlan =
  ({ stream, position, province }: IssuedPlan, scope: Scope, remark: string, commandId: CommandId) =>
  (known: Known): Result.Result<ReadonlyArray<NewEvent>, PlanUndoRefusal> => {
    const { ours, before, next } = versionsAround(known.entries(stream), position)
    const register = regionRegisterOf(known.entries(divisionsStream(province)))
    const counties = countyCodesUnder(register, province, known.officeDate)
    if (ours === undefined || !scope.holdsAllOf(counties) || !scope.holdsItem(ours.plan.itemKey)) {
      return Result.fail(new RegionOutsideScope({ code: province }))
    }
    if (next !== undefined) return Result.fail(new EntrySuperseded({ position, by: next.position }))
    if (before === undefined) return Result.fail({ _tag: "NothingBefore" })
    const plan = { ...before.plan, effectiveFrom: ours.plan.effectiveFrom, remark }
    return issuePlan({ commandId, follows: ours.version, plan }, province)(known)
  }
