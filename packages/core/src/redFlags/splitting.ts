/**
 * Splitting (化整为零): purchases of one owner that are alike, made without a tender within a window, each below
 * the threshold of its own day and together above that of the last. One alone, however close, is none.
 */
import { addMonths } from "../calendar/workingDays.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import * as Money from "../kernel/Money.ts"
import { within } from "../kernel/OrganisationCode.ts"
import { type DatedParameter, valueOn } from "../law/DatedParameter.ts"
import { goodsThreshold, serviceThreshold, worksThreshold } from "../sixSystems/tendering/parameters.ts"
import type { Category } from "../sixSystems/tendering/words.ts"
import type { Deal } from "./Deal.ts"
import { type Exhibit, lawBasis, type RedFlag } from "./RedFlag.ts"
import { SETTINGS, type Settings } from "./settings.ts"

const THRESHOLDS: Readonly<Record<Category, DatedParameter<bigint>>> = {
  works: worksThreshold,
  goods: goodsThreshold,
  survey: serviceThreshold,
  design: serviceThreshold,
  supervision: serviceThreshold,
  service: serviceThreshold,
}

/** A deal that may be a part: of a known kind, day and amount, below its threshold, and not tendered. */
interface Part extends Deal {
  readonly category: Category
  readonly worthFen: bigint
  readonly on: CalendarDate
  readonly thresholdFen: bigint
}

const partOf = (deal: Deal): Part | undefined => {
  const { category, worthFen, on, isTendered } = deal
  if (category === undefined || worthFen === undefined || on === undefined || isTendered === true)
    return undefined
  const threshold = valueOn(THRESHOLDS[category], on)?.value
  return threshold === undefined || worthFen >= threshold
    ? undefined
    : { ...deal, category, worthFen, on, thresholdFen: threshold }
}

/** Under which names parts are alike: one supplier, or one work type at one place. */
const groupsOf = ({ owner, category, supplier, workType, place }: Part): ReadonlyArray<string> => [
  ...(supplier === undefined ? [] : [JSON.stringify([owner, category, "supplier", within(supplier.code)])]),
  ...(workType === undefined || place === undefined
    ? []
    : [JSON.stringify([owner, category, "work", place, workType])]),
]

/** Parts in the order of their days, from the first to the last that belong together. */
interface Run {
  readonly from: number
  readonly to: number
  /** The part with which they first reached the threshold. */
  readonly reachedAt: number
  /** The most that parts within one window come to. */
  readonly sumFen: bigint
  readonly limitFen: bigint
}

const runsIn = (parts: ReadonlyArray<Part>, months: number): ReadonlyArray<Run> => {
  const runs: Array<Run> = []
  let [left, sum] = [0, 0n]
  for (const [right, { on, worthFen, thresholdFen }] of parts.entries()) {
    sum += worthFen
    const since = addMonths(on, -months)
    for (let first = parts[left]; first !== undefined && first.on < since; first = parts[left]) {
      sum -= first.worthFen
      left += 1
    }
    if (right === left || sum < thresholdFen) continue
    const last = runs.at(-1)
    if (last === undefined || last.to < left) {
      runs.push({ from: left, to: right, reachedAt: right, sumFen: sum, limitFen: thresholdFen })
    } else {
      const most = sum > last.sumFen ? { sumFen: sum, limitFen: thresholdFen } : {}
      runs[runs.length - 1] = { ...last, ...most, to: right }
    }
  }
  return runs
}

const exhibitOf = (part: Part): Exhibit => {
  const { project, name, on, supplier, worthFen, place, workType, thresholdFen, isTendered, acts } = part
  const what = [place, workType].flatMap((one) => one ?? []).join(" ")
  const limit = Money.formatYuan(thresholdFen)
  return {
    project,
    deal: name,
    on,
    party: supplier,
    amountFen: worthFen,
    remark: {
      zh: `${what === "" ? "" : `${what}；`}当日限额 ${limit} 元；${isTendered === undefined ? "未见招标记录" : "未招标"}`,
      en: `${what === "" ? "" : `${what}; `}threshold of the day ${limit} yuan; ${isTendered === undefined ? "no tender is recorded" : "not tendered"}`,
    },
    acts,
  }
}

const keyOf = ({ project, name }: Deal): string => `${project.code}/${name}`

const flagOf = (group: string, parts: ReadonlyArray<Part>, run: Run): ReadonlyArray<RedFlag> => {
  const own = parts.slice(run.from, run.to + 1)
  const [first, reached] = [own[0], parts[run.reachedAt]]
  if (first === undefined || reached === undefined) return []
  const parameter = THRESHOLDS[first.category]
  const number = valueOn(parameter, reached.on)
  if (number === undefined) return []
  return [
    {
      id: `splitting ${group} ${keyOf(first)}`,
      kind: "splitting",
      on: reached.on,
      yardsticks: [
        {
          title: {
            zh: "期间内同类未招标采购合计",
            en: "sum of alike purchases without a tender within the window",
          },
          unit: "fen",
          observed: run.sumFen,
          is: ">=",
          limit: run.limitFen,
          basis: lawBasis(parameter, number),
        },
      ],
      exhibits: own.map(exhibitOf),
    },
  ]
}

const byDay = (a: Part, b: Part): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

/** What is looked at for splitting, group by group, so that another deal costs no more than its groups. */
export class SplittingWatch {
  readonly #groups = new Map<string, Map<string, Part>>()
  /** The groups that a deal stands in. */
  readonly #places = new Map<string, ReadonlyArray<string>>()
  readonly #flags = new Map<string, ReadonlyArray<RedFlag>>()
  readonly #months: number

  constructor({ splittingMonths }: Settings = SETTINGS) {
    this.#months = splittingMonths
  }

  /**
   * Takes deals in, each in the place of what was known of it, and answers the flags of the groups that they
   * fell into or left, as they are now.
   */
  add(deals: Iterable<Deal>): ReadonlyArray<RedFlag> {
    const touched = new Set<string>()
    for (const deal of deals) for (const group of this.#place(deal)) touched.add(group)
    for (const group of touched) this.#flags.set(group, this.#look(group))
    return onceEach([...touched].flatMap((group) => this.#flags.get(group) ?? []))
  }

  /** All that is flagged. */
  get flags(): ReadonlyArray<RedFlag> {
    return onceEach([...this.#flags.values()].flat())
  }

  #place(deal: Deal): ReadonlyArray<string> {
    const key = keyOf(deal)
    const before = this.#places.get(key) ?? []
    for (const group of before) this.#groups.get(group)?.delete(key)
    const part = partOf(deal)
    if (part === undefined) {
      this.#places.delete(key)
      return before
    }
    const groups = groupsOf(part)
    for (const group of groups) {
      const known = this.#groups.get(group)
      if (known === undefined) this.#groups.set(group, new Map([[key, part]]))
      else known.set(key, part)
    }
    this.#places.set(key, groups)
    return before.length === 0 ? groups : [...before, ...groups]
  }

  #look(group: string): ReadonlyArray<RedFlag> {
    const known = this.#groups.get(group)
    if (known === undefined || known.size < 2) return []
    const parts = [...known.values()].toSorted(byDay)
    return runsIn(parts, this.#months).flatMap((run) => flagOf(group, parts, run))
  }
}

/** Parts that are alike in two ways are flagged once. */
const onceEach = (flags: ReadonlyArray<RedFlag>): ReadonlyArray<RedFlag> => {
  const known = new Map<string, RedFlag>()
  for (const flag of flags) {
    const parts = flag.exhibits.map(({ project, deal }) => `${project.code}/${deal}`).join("\n")
    if (!known.has(parts)) known.set(parts, flag)
  }
  return [...known.values()]
}
