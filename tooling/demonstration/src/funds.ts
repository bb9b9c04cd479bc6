/**
 * The fund ledger of the scene, posted through the use case that everybody uses: budgets and allocations in
 * January, then what arrived and what was paid; in Lu'an's counties month by month, elsewhere at fewer dates.
 */
import { Effect } from "effect"
import { CurrentActor, Offices, UserName } from "@minsheng/core/access"
import { Funds, type TransferCommand } from "@minsheng/core/funds"
import { CalendarDate, Month, type Uuid } from "@minsheng/core/kernel"
import { accepted } from "./accepted.ts"
import {
  allocationsToCities,
  allocationsToCounties,
  appropriations,
  arrivalLines,
  byCounty,
  expenditureLines,
  madeUpNumber,
  paymentLines,
} from "./fundMoves.ts"
import { type FundCell, isInLuan } from "./fundPlan.ts"
import type { SceneClock } from "./SceneClock.ts"
import { YEAR } from "./scene.ts"

/** Commands that go in together. */
const CHUNK = 250

export const PROVINCE_KEEPER = "province.funds"
export const LUAN_KEEPER = "luan.funds"

export const day = (text: string): CalendarDate.CalendarDate => CalendarDate.make(`${YEAR}-${text}`)

/** Sends commands as somebody, chunk by chunk; answers the transfers in their order. */
export const sendAs = Effect.fnUntraced(function* (
  clock: SceneClock,
  userName: string,
  commands: ReadonlyArray<TransferCommand>,
) {
  const actor = yield* Offices.use((offices) => offices.actorNamed(UserName.make(userName)))
  const ids: Array<Uuid.Uuid> = []
  for (let from = 0; from < commands.length; from += CHUNK) {
    const results = yield* Funds.use((funds) => funds.transferAll(commands.slice(from, from + CHUNK))).pipe(
      Effect.provideService(CurrentActor, actor),
    )
    ids.push(...accepted(results).map(({ transferId }) => transferId))
    clock.tick()
  }
  return ids
})

/** The year's budgets, and their way down to the counties. */
export const budgetScene = Effect.fnUntraced(function* (clock: SceneClock, cells: ReadonlyArray<FundCell>) {
  const stages = [
    ["01-06", appropriations(cells, day("01-05"))],
    ["01-12", allocationsToCities(cells, day("01-11"))],
    ["01-18", allocationsToCounties(cells, day("01-15"))],
  ] as const
  for (const [on, commands] of stages) {
    clock.moveTo(day(on), 15)
    yield* sendAs(clock, PROVINCE_KEEPER, commands)
  }
})

/** What arrived by a day goes into the special accounts on the same day. */
const arrived = (cells: ReadonlyArray<FundCell>, on: CalendarDate.CalendarDate, hundredths: bigint) => {
  const about = { effectiveOn: on, document: madeUpNumber(`拨款凭证 ${on}`) }
  const into = (
    kind: "arrival" | "deposit",
    way: readonly ["budget" | "arrived", "arrived" | "specialAccount"],
  ) => byCounty(cells, { ...about, key: `${kind} ${on}`, kind }, arrivalLines(hundredths, way))
  return [...into("arrival", ["budget", "arrived"]), ...into("deposit", ["arrived", "specialAccount"])]
}

const paid = (cells: ReadonlyArray<FundCell>, on: CalendarDate.CalendarDate) => {
  const about = { key: `payment ${on}`, kind: "disbursement", effectiveOn: on } as const
  return byCounty(cells, about, paymentLines(Month.of(on)))
}

const spent = (cells: ReadonlyArray<FundCell>, on: CalendarDate.CalendarDate) => {
  const about = { key: `expenditure ${on}`, kind: "expenditure", effectiveOn: on } as const
  return byCounty(cells, about, expenditureLines(Month.of(on)))
}

/** Money that arrived and of which nothing is paid: somebody should ask why. */
const isIdle = ({ countyCode, itemKey }: FundCell): boolean => countyCode === "341524" && itemKey === "04"

/** What is posted when the returns of a month are in: nothing in the first month. */
const movesOf = (month: Month.Month, cells: ReadonlyArray<FundCell>) => {
  const luan = cells.filter(({ countyCode }) => isInLuan(countyCode))
  const others = cells.filter(({ countyCode }) => !isInLuan(countyCode))
  const paying = luan.filter((cell) => !isIdle(cell))
  switch (month) {
    case `${YEAR}-02`:
      return { luan: arrived(luan, day("03-05"), 70n), others: arrived(others, day("03-08"), 100n) }
    case `${YEAR}-03`:
      return { luan: [...paid(paying, day("03-30")), ...spent(paying, day("03-31"))], others: [] }
    case `${YEAR}-04`:
      return {
        luan: [
          ...arrived(luan, day("05-04"), 100n),
          ...paid(paying, day("04-29")),
          ...spent(paying, day("04-30")),
        ],
        others: [...paid(others, day("04-29")), ...spent(others, day("04-30"))],
      }
    case `${YEAR}-05`:
      return {
        luan: [...paid(paying, day("05-27")), ...spent(paying, day("05-28"))],
        others: [...paid(others, day("05-27")), ...spent(others, day("05-28"))],
      }
    default:
      return { luan: [], others: [] }
  }
}

export const fundMonth = Effect.fnUntraced(function* (
  clock: SceneClock,
  month: Month.Month,
  cells: ReadonlyArray<FundCell>,
) {
  const { luan, others } = movesOf(month, cells)
  yield* sendAs(clock, PROVINCE_KEEPER, others)
  yield* sendAs(clock, LUAN_KEEPER, luan)
})
