/** What a draft changes against the version that it follows. */
import {
  addLevels,
  type ByLevel,
  FUND_LEVELS,
  NO_LEVELS,
  type PlannedShare,
  type PlanStatement,
  totalOf,
} from "@minsheng/core/funds"
import type { Outcome, PlanDraft } from "./planDraft.ts"
import { draftFrom } from "./planDraft.ts"

export interface AmountChange {
  readonly regionCode: string
  readonly before: ByLevel
  readonly after: ByLevel
}

export interface PlanChanges {
  readonly amounts: ReadonlyArray<AmountChange>
  /** Names of groups that are new, gone, or have other terms. */
  readonly groups: ReadonlyArray<string>
  readonly areDuesOther: boolean
}

export interface Before {
  readonly plan: PlanStatement
  readonly shares: ReadonlyArray<PlannedShare>
}

const areSame = (a: ByLevel, b: ByLevel): boolean => FUND_LEVELS.every((level) => a[level] === b[level])

export const changesOf = (
  { plan, shares }: Before,
  draft: PlanDraft,
  outcomes: ReadonlyArray<Outcome>,
): PlanChanges => {
  const old = draftFrom(plan, "", "")
  const was = new Map<string, ByLevel>(shares.map(({ regionCode, byLevel }) => [regionCode, byLevel]))
  const is = new Map<string, ByLevel>(
    draft.lines.map(({ regionCode }, index) => [regionCode, outcomes[index]?.byLevel ?? NO_LEVELS]),
  )
  const amounts = [...new Set([...was.keys(), ...is.keys()])]
    .map((regionCode) => ({
      regionCode,
      before: was.get(regionCode) ?? NO_LEVELS,
      after: is.get(regionCode) ?? NO_LEVELS,
    }))
    .filter(({ before, after }) => !areSame(before, after))
  const termsOf = (groups: PlanDraft["groups"]) =>
    new Map(groups.map(({ name, rules }) => [name, JSON.stringify(FUND_LEVELS.map((level) => rules[level]))]))
  const [terms, now] = [termsOf(old.groups), termsOf(draft.groups)]
  const names = [...new Set([...terms.keys(), ...now.keys()])]
  return {
    amounts,
    groups: names.filter((name) => terms.get(name) !== now.get(name)),
    areDuesOther: JSON.stringify(old.dues) !== JSON.stringify(draft.dues),
  }
}

export const sumOf = (all: ReadonlyArray<ByLevel>): ByLevel => all.reduce(addLevels, NO_LEVELS)

/** Sums of what closes, under a key of one's choice, in the order of the keys. */
export const sumsBy = (
  draft: PlanDraft,
  outcomes: ReadonlyArray<Outcome>,
  keyOf: (regionCode: string) => string,
): ReadonlyArray<readonly [key: string, sum: ByLevel]> => {
  const sums = new Map<string, ByLevel>()
  for (const [index, { regionCode }] of draft.lines.entries()) {
    const { byLevel = NO_LEVELS } = outcomes[index] ?? {}
    const key = keyOf(regionCode)
    sums.set(key, addLevels(sums.get(key) ?? NO_LEVELS, byLevel))
  }
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).filter(([, sum]) => totalOf(sum) > 0n)
}
