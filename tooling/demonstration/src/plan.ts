/** The synthetic year: which projects there are, what each plans, and what each brought by month. */
import { CalendarDate, ItemKey, Money, Month } from "@minsheng/core/kernel"
import { CommandId } from "@minsheng/core/journal"
import type { MonthlyReturn, Registration } from "@minsheng/core/project"
import type { Division } from "@minsheng/core/region"
import { Chance } from "./Chance.ts"
import { CITY_PACE, INVESTED_TOTAL, type ItemScene, ITEMS, MONTH_WEIGHTS, PLAN_TOTAL, YEAR } from "./scene.ts"

export interface PlannedProject {
  readonly registration: Registration
  readonly returns: ReadonlyArray<MonthlyReturn>
}

interface Site {
  readonly item: ItemScene
  readonly county: Division
  /** Weight in the item's plan. */
  readonly size: number
  readonly approvedOn: CalendarDate.CalendarDate
  /** Pace in ten-thousandths of the average. */
  readonly pace: number
  readonly number: number
}

const STEMS = Array.from("甲乙丙丁戊己庚辛壬癸")
const BRANCHES = Array.from("子丑寅卯辰巳午未申酉戌亥")

/** Names that no township bears: the sixty pairs of the old calendar. */
const township = (number: number): string => `${STEMS[number % 10]}${BRANCHES[number % 12]}镇`

const MONTHS = MONTH_WEIGHTS.map((_, index) => Month.make(`${YEAR}-0${index + 1}`))

const sitesOf = (
  item: ItemScene,
  county: Division,
  cityPace: number,
  chance: Chance,
): ReadonlyArray<Site> => {
  if (!chance.percent(item.spread)) return []
  const count = item.sites === 0 ? 1 : Math.max(1, chance.between(item.sites - 1, item.sites + 1))
  const countyPace = chance.between(88, 112)
  return Array.from({ length: count }, () => ({
    item,
    county,
    size: chance.between(60, 160),
    approvedOn: CalendarDate.addDays(
      CalendarDate.make(`${YEAR}-01-18`),
      item.sites === 0 ? 0 : chance.between(0, 7) * 7,
    ),
    pace: Math.round((item.pace * cityPace * countyPace * chance.between(85, 115)) / 10_000),
    number: chance.between(0, 59),
  }))
}

const allSites = (counties: ReadonlyArray<Division>, chance: Chance): ReadonlyArray<Site> =>
  counties.flatMap((county) =>
    ITEMS.flatMap((item) => sitesOf(item, county, CITY_PACE[county.parentCode ?? ""] ?? 100, chance)),
  )

/** The plan of the year, allocated to items by weight and within an item to its sites: the fen add up. */
const plansOf = (sites: ReadonlyArray<Site>): ReadonlyMap<Site, bigint> => {
  const items = Money.allocate(
    PLAN_TOTAL,
    ITEMS.map((item) => BigInt(item.planWeight)),
  )
  const plans = new Map<Site, bigint>()
  ITEMS.forEach((item, index) => {
    const own = sites.filter((site) => site.item === item)
    const parts = Money.allocate(
      items[index] ?? 0n,
      own.map((site) => BigInt(site.size)),
    )
    own.forEach((site, at) => plans.set(site, parts[at] ?? 0n))
  })
  return plans
}

/** Months that a site reports: from its approval on; a few have not reported May. */
const monthsOf = (site: Site, silent: boolean): ReadonlyArray<Month.Month> =>
  MONTHS.filter((month) => month >= Month.of(site.approvedOn)).slice(0, silent ? -1 : undefined)

/** A share of an amount, in per mille, to the fen. */
const perMille = (amount: bigint, share: number): bigint => (amount * BigInt(share)) / 1000n

const returnsOf = (
  months: ReadonlyArray<Month.Month>,
  plan: bigint,
  invested: bigint,
  chance: Chance,
): ReadonlyArray<MonthlyReturn> => {
  const weights = months.map((month) =>
    BigInt((MONTH_WEIGHTS[Month.numberInYear(month) - 1] ?? 1) * chance.between(80, 120)),
  )
  const parts = Money.allocate(invested, weights)
  const disbursedShare = chance.between(960, 1180)
  const spentShare = chance.between(720, 900)
  let sum = 0n
  return months.map((month, index) => {
    const investedFen = parts[index] ?? 0n
    sum += investedFen
    const disbursedFen = perMille(investedFen, disbursedShare)
    const share = plan === 0n ? 0 : Number((sum * 10_000n) / plan)
    return {
      month,
      investedFen,
      disbursedFen,
      spentFen: perMille(disbursedFen, spentShare),
      physicalProgress: Math.min(10_000, Math.round(share / 100) * 100),
      remark: null,
    }
  })
}

const registrationOf = (site: Site, plan: bigint, numbered: string): Registration => {
  const construction = site.item.sites > 0
  const finish = CalendarDate.make(`${YEAR}-11-30`)
  return {
    year: YEAR,
    countyCode: site.county.code,
    itemKey: ItemKey.make(site.item.key),
    name: construction ? `${township(site.number)}${site.item.noun}${numbered}` : site.item.noun,
    township: construction ? township(site.number) : null,
    implementingUnit: construction
      ? `${site.county.name.zh}${site.item.noun.slice(0, 2)}项目部（示例）`
      : `${site.county.name.zh}财政局（示例）`,
    annualPlanFen: plan,
    plannedStartOn: construction ? CalendarDate.addDays(site.approvedOn, 45) : null,
    plannedFinishOn: construction ? finish : null,
    approvedOn: site.approvedOn,
  }
}

/** Sites of one county, item and township need a number behind their name. */
const numbering = () => {
  const seen = new Map<string, number>()
  return (site: Site): string => {
    const key = `${site.county.code}/${site.item.key}/${site.number}`
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? "" : `(${count})`
  }
}

/** Which of the counties have not reported May for one of their items. */
const SILENT_EVERY = 811

/** The whole synthetic year. The same seed gives the same projects and the same fen. */
export const planYear = (counties: ReadonlyArray<Division>, seed: number): ReadonlyArray<PlannedProject> => {
  const chance = new Chance(seed)
  const sites = allSites(counties, chance)
  const plans = plansOf(sites)
  const paces = sites.map((site) => (plans.get(site) ?? 0n) * BigInt(site.pace))
  const invested = Money.allocate(INVESTED_TOTAL, paces)
  const numbered = numbering()
  return sites.map((site, index) => {
    const plan = plans.get(site) ?? 0n
    const months = monthsOf(site, index % SILENT_EVERY === SILENT_EVERY - 1)
    return {
      registration: registrationOf(site, plan, numbered(site)),
      returns: returnsOf(months, plan, invested[index] ?? 0n, chance),
    }
  })
}

/** Command ids of the scene: one a command, the same for every run of a seed. */
export const sceneCommand = (text: string): CommandId => CommandId.make(`demonstration ${text}`)
