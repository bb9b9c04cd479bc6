/**
 * Limits: how much may run against something in all, and how much has. What a transfer runs against is said
 * in its entry together with how much has been used after it, so that a decision reads one cell a limit.
 */
import { Schema } from "effect"
import { SignedFen } from "../../kernel/Money.ts"
import type { Uuid } from "../../kernel/Uuid.ts"
import type { CanonicalValue } from "../../journal/Canonical.ts"
import type { Entry } from "../../journal/Entry.ts"
import type { CellWriter } from "../../journal/Unit.ts"
import { type Account, type FundLevel, FUND_LEVELS } from "../Account.ts"
import { readPlanEvent } from "./events.ts"

/**
 * `plan/2010-341523-19-central`: what a budget receives of a level's money under the plan of the item.
 * `project/…`: what a project takes on, under its approved estimate.
 */
export const LimitName = Schema.String.check(
  Schema.isPattern(/^(?:plan\/\d{4}-\d{6}-\d{2}-[a-zA-Z]+|project\/[0-9a-f-]{36})$/u),
).pipe(Schema.brand("LimitName"))
export type LimitName = typeof LimitName.Type

/**
 * How much of a limit is used, what is set aside for it included; below zero where more came back under its
 * name than was taken.
 */
export const Used = Schema.Struct({ limit: LimitName, usedFen: SignedFen })
export type Used = typeof Used.Type

export const planLimit = ({ year, regionCode, itemKey, level }: Omit<Account, "purpose">): LimitName =>
  `plan/${year}-${regionCode}-${itemKey}-${level}` as LimitName

export const projectLimit = (id: Uuid): LimitName => `project/${id}` as LimitName

export const usedCell = (limit: LimitName): string => `funds.used/${limit}`

/** The most that may be used; a division that the plan of its item does not name may use nothing. */
export const ceilingCell = (limit: LimitName): string => `funds.ceiling/${limit}`

/** Whether the item of an account has a plan at all: its newest version. */
export const plannedCell = ({ year, itemKey }: Pick<Account, "year" | "itemKey">): string =>
  `funds.planned/${year}-${itemKey}`

export const fenIn = (value: CanonicalValue | undefined): bigint =>
  typeof value === "string" ? BigInt(value) : 0n

/** The limits that a version of a plan sets, from the moment that it is recorded. */
export const ceilingsIn = function* (
  entry: Entry,
): Generator<readonly [limit: LimitName, ceilingFen: bigint]> {
  const { plan, ceilings } = readPlanEvent(entry).payload
  const { year, itemKey } = plan
  for (const { regionCode, byLevel } of ceilings) {
    for (const level of FUND_LEVELS) yield [planLimit({ year, regionCode, itemKey, level }), byLevel[level]]
  }
}

export const planCells: CellWriter = function* (entry) {
  if (!entry.stream.startsWith("financing/")) return
  const { version, plan } = readPlanEvent(entry).payload
  yield [plannedCell(plan), version]
  for (const [limit, ceilingFen] of ceilingsIn(entry)) yield [ceilingCell(limit), ceilingFen.toString()]
}

/** The limits of a division under a plan, level by level. */
export const limitsOf = (
  year: number,
  itemKey: Account["itemKey"],
  regionCode: Account["regionCode"],
): ReadonlyArray<readonly [FundLevel, LimitName]> =>
  FUND_LEVELS.map((level) => [level, planLimit({ year, regionCode, itemKey, level })])
