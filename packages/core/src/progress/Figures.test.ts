import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import { Position } from "../journal/Entry.ts"
import { FiguresAnswer, figuresOf, timeFigures } from "./Figures.ts"
import { addTotals, NO_TOTALS, totalsBy } from "./Totals.ts"
import type { Cell } from "./Totals.ts"
import { NO_SUMS } from "./Rate.ts"
import { MEASURES, summed } from "../testing/totals.ts"

const COUNTIES = ["341522", "341523", "341524"].map(DivisionCode.make)
const ITEMS = ["20", "19", "33"].map(ItemKey.make)

const int = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))
const Amount = Schema.BigInt.check(Schema.isBetweenBigInt({ minimum: 0n, maximum: 10n ** 15n }))
const Cells = Schema.Array(
  Schema.Struct({
    countyCode: Schema.Literals(COUNTIES),
    itemKey: Schema.Literals(ITEMS),
    projectCount: int(1, 9),
    reportedCount: int(0, 9),
    annualPlanFen: Amount,
    investedFen: Amount,
    disbursedFen: Amount,
    spentFen: Amount,
  }),
).check(Schema.isMaxLength(20))

const QUESTION: Parameters<typeof figuresOf>[1] = {
  axes: {
    asOf: dateOf("2010-05-31"),
    knownAt: { position: Position.make(9), recordedAt: null },
    current: true,
  },
  demonstration: false,
  year: 2010,
  region: { code: DivisionCode.make("341500"), name: { zh: "六安市", en: "Lu'an" } },
  catalogue: { code: DivisionCode.make("340000"), name: { zh: "安徽省", en: "Anhui" } },
  regrouping: null,
}

describe("totalsBy", () => {
  it("keeps the order in which the keys first appear", () => {
    const keys = ["20", "19", "20", "33", "19"].map((key, index) =>
      cell(COUNTIES[index % 3] as DivisionCode.DivisionCode, key),
    )
    assert.deepStrictEqual([...totalsBy(keys, (one): string => one.itemKey).keys()], ["20", "19", "33"])
    assert.deepStrictEqual([...totalsBy([], () => "all")], [])
  })

  let shared = 0

  prop(
    "loses nothing and counts nothing twice, whatever the key",
    [Cells],
    ([cells]) => {
      const all = summed([cells.reduce(addTotals, NO_TOTALS)])
      assert.deepStrictEqual(all, summed(cells))
      for (const keyOf of [(one: Cell) => one.itemKey, (one: Cell) => one.countyCode, () => "all"]) {
        const totals = totalsBy<string>(cells, keyOf)
        assert.deepStrictEqual(summed([...totals.values()]), all)
        if (totals.size < cells.length) shared += 1
        for (const [key, total] of totals) {
          assert.deepStrictEqual(summed([total]), summed(cells.filter((one) => keyOf(one) === key)))
        }
      }
    },
    { arbitrary: { runs: 200, size: 20 } },
  )

  it("met keys that cells share", () => {
    assert.isAbove(shared, 100)
  })
})

const cell = (countyCode: DivisionCode.DivisionCode, key: string): Cell => ({
  countyCode,
  itemKey: ItemKey.make(key),
  projectCount: 1,
  reportedCount: 1,
  annualPlanFen: 1200n,
  investedFen: 600n,
  disbursedFen: 300n,
  spentFen: 150n,
})

describe("figuresOf", () => {
  const [huoqiu, shucheng] = COUNTIES as [DivisionCode.DivisionCode, DivisionCode.DivisionCode]
  const figures = figuresOf([cell(huoqiu, "20"), cell(shucheng, "19"), cell(shucheng, "20")], QUESTION)

  it("adds the cells up, and lists the items in the order of their keys", () => {
    assert.deepStrictEqual(
      MEASURES.map((measure) => String(figures[measure])),
      ["3", "3", "3600", "1800", "900", "450"],
    )
    assert.deepStrictEqual(
      figures.items.map((item): readonly [string, number, bigint] => [
        item.itemKey,
        item.projectCount,
        item.annualPlanFen,
      ]),
      [
        ["19", 1, 1200n],
        ["20", 2, 2400n],
      ],
    )
  })

  it("rates the sums, never the rates", () => {
    assert.deepStrictEqual(
      figures.rates.map((rate) => rate.percent),
      ["50.0", "25.0", "12.5", "50.0"],
    )
  })

  it("says how far ahead of time they are, on both bases", () => {
    assert.deepStrictEqual(figures.time, {
      byMonth: { numerator: 5, denominator: 12, percent: "41.67", aheadPoints: "8.33" },
      byDay: { numerator: 151, denominator: 365, percent: "41.37", aheadPoints: "8.63" },
    })
  })

  it("of no cells at all are zeros and unknown rates", () => {
    const none = figuresOf([], QUESTION)
    assert.deepStrictEqual(
      MEASURES.map((measure) => String(none[measure])),
      ["0", "0", "0", "0", "0", "0"],
    )
    assert.isTrue(none.rates.every((rate) => rate.percent === null))
    assert.deepStrictEqual([none.time.byMonth.aheadPoints, none.time.byDay.aheadPoints], [null, null])
    assert.deepStrictEqual(none.items, [])
  })

  it("carry what was asked, and travel in their wire form", () => {
    const { axes, demonstration, year, region, catalogue, regrouping } = figures
    assert.deepStrictEqual({ axes, demonstration, year, region, catalogue, regrouping }, QUESTION)
    const wire = Schema.encodeSync(FiguresAnswer)(figures)
    assert.strictEqual(wire.annualPlanFen, "3600")
    assert.deepStrictEqual(
      Schema.decodeSync(FiguresAnswer)(JSON.parse(JSON.stringify(wire)) as typeof wire),
      figures,
    )
  })
})

describe("timeFigures", () => {
  it("say how much of the year is over also where there is no plan", () => {
    const { byMonth, byDay } = timeFigures(NO_SUMS, dateOf("2010-05-30"), 2010)
    assert.deepStrictEqual(byMonth, { numerator: 4, denominator: 12, percent: "33.33", aheadPoints: null })
    assert.deepStrictEqual(byDay, { numerator: 150, denominator: 365, percent: "41.10", aheadPoints: null })
  })
})
