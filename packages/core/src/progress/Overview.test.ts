import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { type CalendarDate, make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import * as Month from "../kernel/Month.ts"
import { Position } from "../journal/Entry.ts"
import type { Division } from "../region/Division.ts"
import type { RegionRegister } from "../region/RegionRegister.ts"
import { figuresOf } from "./Figures.ts"
import { overviewOf } from "./Overview.ts"
import { OverviewAnswer } from "./OverviewAnswer.ts"
import type { SeriesPoint } from "./ProgressRepository.ts"
import type { Cell } from "./Totals.ts"
import { sampleDivision, sampleItem } from "../testing/samples.ts"
import { summed } from "../testing/totals.ts"

const code = DivisionCode.make

const division = (of: string, parent: string | null, from?: string, to?: string): Division => ({
  ...sampleDivision(of, parent, from === undefined ? null : dateOf(from)),
  validTo: to === undefined ? null : dateOf(to),
})

/** Chaohu prefecture is dissolved on 2011-08-22, and its Wuwei comes to Wuhu. */
const register: RegionRegister = {
  divisions: [
    division("340000", null),
    division("340200", "340000"),
    division("340221", "340200"),
    division("340225", "340200", "2011-08-22"),
    division("341400", "340000", undefined, "2011-08-22"),
    division("341421", "341400", undefined, "2011-08-22"),
    division("341422", "341400", undefined, "2011-08-22"),
  ],
  transfers: [],
}
const divisionOf = (of: string): Division => register.divisions.find((one) => one.code === of) as Division

const listed = ["19", "20", "29"].map((key) =>
  sampleItem({ key: ItemKey.make(key), confirmed: key !== "29" }),
)

/** Of a plan of 12,000 fen; at the end of May 4,640 are three points behind and 4,641 are not. */
const cell = (county: string, key: string, investedFen: bigint): Cell => ({
  countyCode: code(county),
  itemKey: ItemKey.make(key),
  projectCount: 2,
  reportedCount: 1,
  annualPlanFen: 12_000n,
  investedFen,
  disbursedFen: 100n,
  spentFen: 10n,
})

const point = <Key>(key: Key, month: string, investedFen: bigint): SeriesPoint<Key> => ({
  key,
  month: Month.make(month),
  annualPlanFen: 12_000n,
  investedFen,
})

interface Asked {
  readonly region: string
  readonly cells: ReadonlyArray<Cell>
  readonly asOf?: CalendarDate
  readonly year?: number
}

const overview = ({ region, cells, asOf = dateOf("2010-05-31"), year = 2010 }: Asked): OverviewAnswer => {
  const axes = { asOf, knownAt: { position: Position.make(9), recordedAt: null }, current: true }
  const { code: own, name } = divisionOf(region)
  return overviewOf(
    {
      axes,
      year,
      cells,
      region: { division: divisionOf(region), counties: undefined, register, regrouped: undefined },
      figures: figuresOf(cells, {
        axes,
        demonstration: false,
        year,
        region: { code: own, name },
        catalogue: { code: own, name },
        regrouping: null,
      }),
    },
    {
      items: listed,
      itemSeries: [point(ItemKey.make("20"), "2010-02", 2n), point(ItemKey.make("20"), "2010-01", 1n)],
      countySeries: [point(code("341422"), "2010-03", 3n), point(code("341422"), "2010-01", 1n)],
    },
  )
}

const CELLS = [
  cell("341422", "20", 4640n),
  cell("341422", "19", 4641n),
  cell("341421", "20", 0n),
  cell("340221", "20", 12_000n),
  cell("340221", "29", 5000n),
]

const codesOf = (answer: OverviewAnswer): ReadonlyArray<string> => answer.regions.map((region) => region.code)

describe("the columns of an overview", () => {
  it.each([
    ["the province", "340000", ["340200", "341400"]],
    ["a prefecture", "341400", ["341421", "341422"]],
    ["another prefecture", "340200", ["340221"]],
    ["a county", "341422", ["341422"]],
  ])("are, for %s, what stood under it in the programme year", (_, region, columns) => {
    assert.deepStrictEqual(codesOf(overview({ region, cells: [] })), columns)
  })

  it("stay those of the programme year when one looks back from later", () => {
    const later = { region: "340000", cells: [], asOf: dateOf("2012-05-31") }
    assert.deepStrictEqual(codesOf(overview(later)), ["340200", "341400"])
    assert.deepStrictEqual(codesOf(overview({ ...later, year: 2012 })), ["340200"])
  })

  it("of a division that was dissolved within the year are there as long as it has figures", () => {
    const within = { region: "340000", year: 2011, asOf: dateOf("2011-12-31") }
    assert.deepStrictEqual(codesOf(overview({ ...within, cells: [] })), ["340200"])
    assert.deepStrictEqual(codesOf(overview({ ...within, cells: [cell("341422", "20", 1n)] })), [
      "340200",
      "341400",
    ])
    assert.deepStrictEqual(codesOf(overview({ ...within, cells: [], asOf: dateOf("2011-08-21") })), [
      "340200",
      "341400",
    ])
  })

  it("of a county that was dissolved within the year are there as long as it has figures", () => {
    const within = { year: 2011, asOf: dateOf("2011-12-31") }
    assert.deepStrictEqual(codesOf(overview({ ...within, region: "341422", cells: [] })), [])
    assert.deepStrictEqual(
      codesOf(overview({ ...within, region: "341422", cells: [cell("341422", "20", 1n)] })),
      ["341422"],
    )
  })
})

describe("the numbers of an overview", () => {
  it.each(["340000", "341400", "340200", "341422"])(
    "of %s are sums of the cells that were read, in every direction",
    (region) => {
      const under = CELLS.filter((one) =>
        [one.countyCode, divisionOf(one.countyCode).parentCode, "340000"].includes(
          region as DivisionCode.DivisionCode,
        ),
      )
      assert.isNotEmpty(under)
      const answer = overview({ region, cells: under })
      assert.deepStrictEqual(summed(answer.cells), summed(under))
      assert.deepStrictEqual(summed(answer.counties), summed(under))
      assert.deepStrictEqual(summed(answer.figures.items), summed(under))
      assert.deepStrictEqual(summed([answer.figures]), summed(under))
      for (const { itemKey } of answer.cells) {
        const [byItem, read] = [answer.cells, under].map((rows) =>
          rows.filter((one) => one.itemKey === itemKey),
        )
        assert.deepStrictEqual(summed(byItem ?? []), summed(read ?? []))
      }
      for (const { regionCode } of answer.cells) assert.include(codesOf(answer), regionCode)
    },
  )

  it("stand, for the province, in the column of the prefecture that a county stood under", () => {
    const chaohu = overview({ region: "340000", cells: CELLS }).cells.filter(
      (one) => one.regionCode === "341400",
    )
    assert.deepStrictEqual(
      chaohu.map((one): readonly [string, bigint] => [one.itemKey, one.investedFen]),
      [
        ["20", 4640n],
        ["19", 4641n],
      ],
    )
  })

  it("stand, for a prefecture, in the column of the county itself", () => {
    const cells = CELLS.filter((one) => one.countyCode.startsWith("3414"))
    assert.deepStrictEqual(
      overview({ region: "341400", cells }).cells.map((one) => `${one.itemKey} ${one.regionCode}`),
      ["20 341422", "19 341422", "20 341421"],
    )
  })
})

describe("the counties of an overview", () => {
  const { counties } = overview({ region: "340000", cells: CELLS })

  it("bear their names and those of their prefectures", () => {
    assert.deepStrictEqual(
      counties.map((one): readonly [string, string] => [one.code, one.prefecture.code]),
      [
        ["341422", "341400"],
        ["341421", "341400"],
        ["340221", "340200"],
      ],
    )
  })

  it("count the items that are three points behind or more, and only those", () => {
    assert.deepStrictEqual(
      counties.map((one) => one.behindItemCount),
      [1, 1, 0],
    )
  })

  it("do not count an item without a plan as behind", () => {
    const cells = [{ ...cell("341422", "20", 0n), annualPlanFen: 0n }]
    assert.deepStrictEqual(
      overview({ region: "340000", cells }).counties.map((one) => one.behindItemCount),
      [0],
    )
  })

  it("have their months in order, and none where none were read", () => {
    const months = counties.map((one) => one.series.map((at): string => at.month))
    assert.deepStrictEqual(months, [["2010-01", "2010-03"], [], []])
  })
})

describe("the items of an overview", () => {
  const { items } = overview({ region: "340000", cells: CELLS })

  it("are all of the programme, each with its months in order", () => {
    assert.deepStrictEqual(
      items.map((one): readonly [string, boolean, ReadonlyArray<bigint>] => [
        one.key,
        one.confirmed,
        one.series.map((at) => at.investedFen),
      ]),
      [
        ["19", true, []],
        ["20", true, [1n, 2n]],
        ["29", false, []],
      ],
    )
  })
})

describe("an overview", () => {
  it("travels in its wire form", () => {
    const answer = overview({ region: "340000", cells: CELLS })
    const wire = Schema.encodeSync(OverviewAnswer)(answer)
    assert.deepStrictEqual(
      Schema.decodeSync(OverviewAnswer)(JSON.parse(JSON.stringify(wire)) as typeof wire),
      answer,
    )
  })
})
