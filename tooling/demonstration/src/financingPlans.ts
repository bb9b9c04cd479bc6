/**
 * The synthetic financing plans of the scene: one for each item, issued before money moves. They say of each
 * county what its money comes to, so that a ledger posted from the same shares never runs beyond them.
 */
import { Effect } from "effect"
import { CurrentActor, Offices, UserName } from "@minsheng/core/access"
import {
  type Due,
  FinancingPlans,
  type FundLevel,
  type IssueFinancingPlan,
  type LevelRule,
  type PlanGroup,
  type PlanStatement,
  WHOLE,
} from "@minsheng/core/funds"
import { CalendarDate, type DivisionCode, type ItemKey, Money } from "@minsheng/core/kernel"
import { sceneCommand } from "./plan.ts"
import type { SceneClock } from "./SceneClock.ts"
import { YEAR } from "./scene.ts"

interface PlannedShare {
  readonly level: FundLevel
  readonly planFen: bigint
}

/** What the levels give for an item in a county. */
export interface PlannedMoney {
  readonly countyCode: DivisionCode.DivisionCode
  readonly itemKey: ItemKey.ItemKey
  readonly shares: ReadonlyArray<PlannedShare>
}

const HUNDREDTH = WHOLE / 100

const day = (text: string): CalendarDate.CalendarDate => CalendarDate.make(`${YEAR}-${text}`)

const ISSUED_ON = day("01-05")

/** By when how much is there, in hundredths: made up. */
const DUE: Readonly<Record<FundLevel, ReadonlyArray<readonly [day: string, hundredths: number]>>> = {
  central: [
    ["04-15", 50],
    ["06-30", 100],
  ],
  province: [
    ["04-15", 50],
    ["06-30", 100],
  ],
  city: [
    ["05-15", 50],
    ["09-30", 100],
  ],
  county: [
    ["05-15", 50],
    ["09-30", 100],
  ],
  selfRaised: [["10-31", 100]],
}

const totalOf = (shares: ReadonlyArray<PlannedShare>): bigint =>
  shares.reduce((sum, { planFen }) => sum + planFen, 0n)

/** Whole hundredths of the total that come to these shares to the fen. */
const hundredthsOf = (shares: ReadonlyArray<PlannedShare>): ReadonlyArray<bigint> | undefined => {
  const total = totalOf(shares)
  if (total === 0n) return undefined
  const hundredths = shares.map(({ planFen }) => (planFen * 200n + total) / (total * 2n))
  if (hundredths.reduce((sum, one) => sum + one, 0n) !== 100n) return undefined
  const parts = Money.allocate(total, hundredths)
  return parts.every((fen, index) => fen === shares[index]?.planFen) ? hundredths : undefined
}

const LEVEL_NAMES: Readonly<Record<FundLevel, string>> = {
  central: "中央",
  province: "省",
  city: "市",
  county: "县",
  selfRaised: "自筹",
}

/** The group of those who give in the same hundredths, or, where there are none, in fixed amounts. */
const groupOf = ({ countyCode, shares }: PlannedMoney): PlanGroup => {
  const hundredths = hundredthsOf(shares)
  const rules = shares.map(({ level, planFen }, index): LevelRule => ({
    level,
    term:
      hundredths === undefined
        ? { _tag: "Fixed", amountFen: planFen }
        : { _tag: "Share", share: Number(hundredths[index]) * HUNDREDTH },
    floor: null,
  }))
  const parts = shares.map(({ level }, index) => `${LEVEL_NAMES[level]}${hundredths?.[index]}%`)
  return {
    name: `示例：${hundredths === undefined ? `定额 ${countyCode}` : parts.join("、")}`,
    rules: rules as unknown as PlanGroup["rules"],
  }
}

const duesOf = (groups: ReadonlyArray<PlanGroup>): ReadonlyArray<Due> => {
  const levels = new Set(groups.flatMap(({ rules }) => rules.map(({ level }) => level)))
  return [...levels].flatMap((level) =>
    DUE[level].map(([on, hundredths]) => ({ level, dueOn: day(on), share: hundredths * HUNDREDTH })),
  )
}

/** The plan of each item that some county has money for. */
export const plansOf = (money: ReadonlyArray<PlannedMoney>): ReadonlyArray<PlanStatement> => {
  const given = money.filter(({ shares }) => totalOf(shares) > 0n)
  const items = Map.groupBy(given, ({ itemKey }) => itemKey)
  return [...items]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([itemKey, counties]) => {
      const groups = new Map(counties.map(groupOf).map((group) => [group.name, group]))
      const lines = counties.map((county) => ({
        regionCode: county.countyCode,
        group: groupOf(county).name,
        plannedFen: totalOf(county.shares),
        quantity: null,
      }))
      return {
        year: YEAR,
        itemKey,
        effectiveFrom: ISSUED_ON,
        document: `示例财〔${YEAR}〕${Number(itemKey)}号`,
        groups: [...groups.values()] as unknown as PlanStatement["groups"],
        lines: lines as unknown as PlanStatement["lines"],
        dues: duesOf([...groups.values()]),
        remark: null,
      }
    })
}

/** Issues the plans, as somebody who keeps the province's ledger. */
export const financingScene = Effect.fnUntraced(function* (
  clock: SceneClock,
  userName: string,
  money: ReadonlyArray<PlannedMoney>,
) {
  const actor = yield* Offices.use((offices) => offices.actorNamed(UserName.make(userName)))
  const plans = yield* FinancingPlans
  clock.moveTo(ISSUED_ON, 10)
  for (const plan of plansOf(money)) {
    const command: IssueFinancingPlan = {
      commandId: sceneCommand(`financing plan ${plan.itemKey}`),
      follows: 0,
      plan,
    }
    yield* plans.issue(command).pipe(Effect.provideService(CurrentActor, actor))
    clock.tick()
  }
})
