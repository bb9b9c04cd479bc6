import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { sharesOf } from "@minsheng/core/funds"
import { DivisionCode, ItemKey } from "@minsheng/core/kernel"
import { type PlannedMoney, plansOf } from "./financingPlans.ts"

const money = (countyCode: string, itemKey: string, shares: PlannedMoney["shares"]): PlannedMoney => ({
  countyCode: DivisionCode.make(countyCode),
  itemKey: ItemKey.make(itemKey),
  shares,
})

describe("the plans of the scene", () => {
  const plans = plansOf([
    money("341524", "19", [
      { level: "central", planFen: 61n },
      { level: "county", planFen: 40n },
    ]),
    money("341523", "19", [
      { level: "central", planFen: 600n },
      { level: "county", planFen: 400n },
    ]),
    money("341522", "19", [
      { level: "central", planFen: 7n },
      { level: "county", planFen: 1000n },
    ]),
    money("341524", "04", [{ level: "province", planFen: 5n }]),
    money("341524", "05", [{ level: "province", planFen: 0n }]),
  ])

  it("are one an item, and say to the fen what was given to each county", () => {
    assert.deepStrictEqual(
      plans.map(({ itemKey, groups }) => [itemKey, ...groups.map(({ name }) => name)]),
      [
        ["04", "示例：省100%"],
        ["19", "示例：中央60%、县40%", "示例：定额 341522"],
      ],
    )
    const shares = plans.map((plan) =>
      Result.getOrThrow(sharesOf(plan)).map(({ regionCode, byLevel: { central, county } }) =>
        [regionCode, central, county].join(" "),
      ),
    )
    assert.deepStrictEqual(shares[1], ["341524 61 40", "341523 600 400", "341522 7 1000"])
  })

  it("say by when each level's money is there", () => {
    assert.deepStrictEqual(
      plans[1]?.dues.map(({ level, dueOn }) => `${level} ${dueOn}`),
      ["central 2010-04-15", "central 2010-06-30", "county 2010-05-15", "county 2010-09-30"],
    )
  })
})
