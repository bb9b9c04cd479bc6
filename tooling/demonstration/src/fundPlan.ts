/**
 * The synthetic money of the scene: who gives what for each item and county, how much of it arrives, and how
 * much is paid. All of it is made up; what is paid follows the monthly returns, so that ledger and register
 * tell one story.
 */
import { type DivisionCode, type ItemKey, Money, type Month } from "@minsheng/core/kernel"
import type { FundLevel } from "@minsheng/core/funds"
import { Chance } from "./Chance.ts"
import type { PlannedProject } from "./plan.ts"

/** One giver's part of the money of an item in a county, and where it is by now. */
export interface FundShare {
  readonly level: FundLevel
  readonly planFen: bigint
  arrivedFen: bigint
  paidFen: bigint
  spentFen: bigint
}

/** The money of one item in one county. */
export interface FundCell {
  readonly countyCode: DivisionCode.DivisionCode
  readonly itemKey: ItemKey.ItemKey
  readonly shares: ReadonlyArray<FundShare>
  /** How much of the plan arrives by the end of May, in percent. */
  readonly arrivingPercent: bigint
  /** What the returns say was disbursed, and spent, by the end of a month. */
  readonly disbursedBy: (month: Month.Month) => bigint
  readonly spentBy: (month: Month.Month) => bigint
}

type Weights = Readonly<Partial<Record<FundLevel, bigint>>>

/** Who gives how much of each hundred, by the last digit of an item's key: made up. */
const GIVERS: ReadonlyArray<Weights> = [
  { central: 60n, county: 40n },
  { province: 70n, county: 30n },
  { central: 50n, province: 50n },
  { province: 100n },
  { central: 45n, city: 25n, county: 30n },
]

/** Items that people give to themselves. */
const SELF_RAISED: ReadonlySet<string> = new Set(["12", "22", "23"])
const WITH_SELF_RAISED: Weights = { province: 80n, selfRaised: 20n }

/** One giver gives all: elsewhere than in Lu'an the scene is told in fewer words. */
const ONLY: ReadonlyArray<Weights> = [{ central: 1n }, { province: 1n }, { county: 1n }]

const weightsOf = (itemKey: ItemKey.ItemKey, isWhole: boolean): Weights => {
  if (!isWhole) return ONLY[Number(itemKey) % ONLY.length] as Weights
  return SELF_RAISED.has(itemKey) ? WITH_SELF_RAISED : (GIVERS[Number(itemKey) % GIVERS.length] as Weights)
}

const sharesOf = (itemKey: ItemKey.ItemKey, planFen: bigint, isWhole: boolean): ReadonlyArray<FundShare> => {
  const givers = Object.entries(weightsOf(itemKey, isWhole)) as ReadonlyArray<[FundLevel, bigint]>
  const parts = Money.allocate(
    planFen,
    givers.map(([, weight]) => weight),
  )
  return givers.map(([level], index) => ({
    level,
    planFen: parts[index] ?? 0n,
    arrivedFen: 0n,
    paidFen: 0n,
    spentFen: 0n,
  }))
}

const LUAN = "3415"

/** In Lu'an's counties the money is told giver by giver and month by month. */
export const isInLuan = (countyCode: string): boolean => countyCode.startsWith(LUAN)

type Report = PlannedProject["returns"][number]

const sumBy = (reports: ReadonlyArray<Report>, of: (report: Report) => bigint) => (month: Month.Month) =>
  reports.filter((report) => report.month <= month).reduce((sum, report) => sum + of(report), 0n)

/** Of some items the levels above keep something back: made up. */
const isHeldBack = (itemKey: string): boolean => Number(itemKey) % 11 === 0

/** How much of what the province, or a city, gives for an item goes on to the cities, or to the counties. */
export const passedOn = (itemKey: string, to: "city" | "county", planFen: bigint): bigint => {
  if (!isHeldBack(itemKey)) return planFen
  return (planFen * (to === "city" ? 85n : 75n)) / 100n
}

/** One cell in twelve is short of money. */
const arriving = (chance: Chance, itemKey: string): bigint => {
  const most = isHeldBack(itemKey) ? 74 : 90
  return BigInt(chance.between(1, 12) === 1 ? chance.between(20, 35) : chance.between(52, most))
}

/** The cells of the year: the same projects and seed give the same fen. */
export const fundCellsOf = (
  projects: ReadonlyArray<PlannedProject>,
  seed: number,
): ReadonlyArray<FundCell> => {
  const chance = new Chance(seed + 5)
  const cells = Map.groupBy(
    projects,
    ({ registration }) => `${registration.countyCode} ${registration.itemKey}`,
  )
  return [...cells.values()].map((own) => {
    const { countyCode, itemKey } = (own[0] as PlannedProject).registration
    const planFen = own.reduce((sum, { registration }) => sum + registration.annualPlanFen, 0n)
    const reports = own.flatMap(({ returns }) => returns)
    return {
      countyCode,
      itemKey,
      shares: sharesOf(itemKey, planFen, isInLuan(countyCode)),
      arrivingPercent: arriving(chance, itemKey),
      disbursedBy: sumBy(reports, ({ disbursedFen }) => disbursedFen),
      spentBy: sumBy(reports, ({ spentFen }) => spentFen),
    }
  })
}
