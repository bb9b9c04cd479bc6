import { assert, describe, it } from "vitest"
import * as Ratio from "../../kernel/Ratio.ts"
import { NO_LEVELS } from "../plan/sharing.ts"
import { fundRatesOf, NO_MEASURES } from "./FundRate.ts"

const central = (fen: bigint) => ({ ...NO_LEVELS, central: fen })

const TIME = Ratio.make(5n, 12n) as Ratio.Ratio

const said = (measures: Partial<typeof NO_MEASURES>, investedFen: bigint): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fundRatesOf({ ...NO_MEASURES, ...measures }, investedFen, TIME).map((rate) => [
      rate.name,
      `${rate.numerator} ${rate.numeratorFen} / ${rate.denominator} ${rate.denominatorFen} = ${rate.percent} ${rate.aheadPoints}`,
    ]),
  )

describe("rates of money", () => {
  it("divide what the ledger says, and what is reported as invested, by the plan and by what arrived", () => {
    const measures = {
      planned: central(3000n),
      arrived: central(1000n),
      disbursed: central(900n),
      spent: central(600n),
    }
    assert.deepStrictEqual(said(measures, 1250n), {
      investedOverPlan: "invested 1250 / planned 3000 = 41.7 0.0",
      investedOverArrived: "invested 1250 / arrived 1000 = 125.0 null",
      arrivedOverPlan: "arrived 1000 / planned 3000 = 33.3 -8.3",
      disbursedOverPlan: "disbursed 900 / planned 3000 = 30.0 -11.7",
      disbursedOverArrived: "disbursed 900 / arrived 1000 = 90.0 null",
      spentOverPlan: "spent 600 / planned 3000 = 20.0 -21.7",
      spentOverArrived: "spent 600 / arrived 1000 = 60.0 null",
    })
  })

  it("are none where there is nothing to divide by", () => {
    const without = said({}, 1250n)
    assert.strictEqual(without["investedOverPlan"], "invested 1250 / planned 0 = null null")
    assert.strictEqual(without["investedOverArrived"], "invested 1250 / arrived 0 = null null")
  })

  it("hold beyond what a floating number can", () => {
    const huge = 2n ** 60n
    const { investedOverPlan } = said({ planned: central(huge) }, huge - 1n)
    assert.strictEqual(investedOverPlan, `invested ${huge - 1n} / planned ${huge} = 100.0 58.3`)
  })
})
