import { prop } from "@effect/vitest"
import { assert, describe, it } from "vitest"
import { addDays, make as dateOf } from "../kernel/CalendarDate.ts"
import { make as code } from "../kernel/DivisionCode.ts"
import type { PartialDate } from "../kernel/PartialDate.ts"
import { FIRST_DAY, int, MapHistory, mapOf } from "../testing/ChangingMap.ts"
import { PROVENANCE, sampleDivision } from "../testing/samples.ts"
import type { Division, Extent, Transfer } from "./Division.ts"
import { changesOf, namesOverTime } from "./lineage.ts"
import { divisionsOn, type RegionRegister } from "./RegionRegister.ts"
import { divisionAbove, isUncertainOn, liesIn, nearestDayInForce, placementsOn } from "./regrouping.ts"

const DISSOLVED = dateOf("2011-08-22")
const RENAMED = "2019-08" as PartialDate

const division = (
  of: string,
  parent: string | null,
  validFrom: PartialDate | null = null,
  validTo: PartialDate | null = null,
): Division => ({ ...sampleDivision(of, parent, validFrom), validTo })

const transfer = (
  from: string,
  to: string,
  on: PartialDate,
  extent: Extent = { _tag: "Whole" },
): Transfer => ({
  act: "区划调整",
  on,
  fromCode: code(from),
  toCode: code(to),
  extent,
  provenance: PROVENANCE,
})

const TOWN = ["东镇"] as const

/**
 * A prefecture (14) that is dissolved: one county goes to each of two others, a third is torn apart between
 * them; a county that gives a town away within its prefecture; one that is renamed in a month; a merger.
 */
const register: RegionRegister = {
  divisions: [
    division("340000", null),
    division("340100", "340000"),
    division("340111", "340100"),
    division("340121", "340100", DISSOLVED),
    division("340200", "340000"),
    division("340207", "340200"),
    division("340225", "340200", DISSOLVED),
    division("340226", "340200", DISSOLVED),
    division("341400", "340000", null, DISSOLVED),
    division("341421", "341400", null, DISSOLVED),
    division("341422", "341400", null, DISSOLVED),
    division("341424", "341400", null, DISSOLVED),
    division("341500", "340000"),
    division("341504", "341500", dateOf("2016-01-04")),
    division("341522", "341500"),
    division("341821", "341500", null, RENAMED),
    division("341822", "341500", null, dateOf("2020-01-01")),
    division("341881", "341500", RENAMED),
  ],
  transfers: [
    transfer("341421", "340121", DISSOLVED),
    transfer("341422", "340225", DISSOLVED),
    transfer("341424", "340226", DISSOLVED, { _tag: "Remainder", exceptPlaces: TOWN }),
    transfer("341424", "340111", DISSOLVED, { _tag: "Part", places: TOWN }),
    transfer("341522", "341504", dateOf("2016-01-04"), { _tag: "Part", places: TOWN }),
    transfer("341821", "341881", RENAMED),
    transfer("341822", "341522", dateOf("2020-01-01")),
  ],
}

const home = (of: string, level: "county" | "prefecture" | "province", on: string, year = 2010) => {
  const placement = placementsOn(register, [code(of)], { year, on: dateOf(on) }).get(code(of))
  return placement === undefined ? "unknown" : liesIn(register, placement, level)
}

describe("where the records of 2010 lie on another map", () => {
  it.each([
    ["341421", "2011-08-21", "341421", "341400"],
    ["341421", "2011-08-22", "340121", "340100"],
    ["341422", "2011-08-21", "341422", "341400"],
    ["341422", "2011-08-22", "340225", "340200"],
    ["341424", "2011-08-21", "341424", "341400"],
    ["341424", "2011-08-22", undefined, undefined],
    ["340111", "2011-08-22", "340111", "340100"],
    ["341522", "2016-01-03", "341522", "341500"],
    ["341522", "2016-01-04", undefined, "341500"],
    ["341821", "2019-07-31", "341821", "341500"],
    ["341821", "2019-08-01", "341881", "341500"],
    ["341821", "2019-08-31", "341881", "341500"],
    ["341822", "2020-01-01", "341522", "341500"],
  ])("%s on the map of %s is in %s of %s", (of, on, county, prefecture) => {
    assert.strictEqual(home(of, "county", on), county)
    assert.strictEqual(home(of, "prefecture", on), prefecture)
    assert.strictEqual(home(of, "province", on), "340000")
  })

  it.each([
    ["a later county, wholly of an earlier one", "340121", 2012, "341421", "341400"],
    ["what remained of a county, wholly of it", "340226", 2012, "341424", "341400"],
    ["a county that got a town, of two", "340111", 2012, undefined, undefined],
    ["a county that got its town within the prefecture", "341504", 2017, "341522", "341500"],
    ["the same before it got it, itself", "340111", 2011, "340111", "340100"],
  ])("backwards: %s", (_, of, year, county, prefecture) => {
    assert.strictEqual(home(of, "county", "2010-12-31", year), county)
    assert.strictEqual(home(of, "prefecture", "2010-12-31", year), prefecture)
  })

  it("is itself in the years after a loss, and split in the year of it", () => {
    assert.strictEqual(home("341522", "county", "2017-12-31", 2017), "341522")
    assert.isUndefined(home("341522", "county", "2016-12-31", 2015))
    // The year begins before the loss, so a record of it may be of either part.
    assert.isUndefined(home("341522", "county", "2016-12-31", 2016))
  })

  it("is unknown of a code that is in no register", () => {
    assert.strictEqual(home("349999", "county", "2011-08-22"), "unknown")
  })

  it("of a lone part, whose rest is not accounted for, is nowhere", () => {
    const part = { from: code("341424"), to: code("340226"), onlyPlaces: [], exceptPlaces: ["东镇"] }
    const placement = { code: code("341424"), pieces: [{ ...part, extent: "part" as const }] }
    assert.isUndefined(liesIn(register, placement, "county"))
    assert.isUndefined(liesIn(register, { ...placement, pieces: [] }, "province"))
  })

  it("has a prefecture only where the register knows one", () => {
    assert.isUndefined(divisionAbove(register, code("349999"), "prefecture"))
  })
})

describe("the day of a division that is nearest to a date", () => {
  it.each([
    ["341424", "2010-01-01", "2010-01-01"],
    ["341424", "2011-08-21", "2011-08-21"],
    ["341424", "2011-08-22", "2011-08-21"],
    ["340226", "2010-01-01", "2011-08-22"],
    ["340226", "2012-01-01", "2012-01-01"],
    ["341821", "2020-01-01", "2019-07-31"],
    ["341881", "2019-01-01", "2019-08-01"],
  ])("%s near %s: %s", (of, date, day) => {
    const found = register.divisions.find((one) => one.code === of) as Division
    assert.strictEqual(nearestDayInForce(found, dateOf(date)), day)
  })
})

describe("a map is uncertain", () => {
  it.each([
    ["2019-07-31", false],
    ["2019-08-01", true],
    ["2019-08-30", true],
    ["2019-08-31", false],
    ["2011-08-22", false],
  ])("within the month of a change of which the day is unknown: %s %s", (on, uncertain) => {
    assert.strictEqual(isUncertainOn(register, dateOf(on)), uncertain)
  })
})

describe("the names of a territory over time", () => {
  it.each([
    ["341421", "341421 340121"],
    ["340121", "341421 340121"],
    ["341424", "341424 340226"],
    ["340226", "341424 340226"],
    ["341881", "341821 341881"],
    ["341504", "341504"],
    ["341822", "341822"],
    ["341522", "341522"],
  ])("%s: %s", (of, line) => {
    assert.strictEqual(
      namesOverTime(register, code(of))
        .map((one) => one.code)
        .join(" "),
      line,
    )
  })

  it("end where two become one", () => {
    const joined: RegionRegister = {
      divisions: [...register.divisions, division("340701", "340200", DISSOLVED)],
      transfers: [transfer("341421", "340701", DISSOLVED), transfer("341422", "340701", DISSOLVED)],
    }
    assert.lengthOf(namesOverTime(joined, code("340701")), 1)
    assert.lengthOf(namesOverTime(joined, code("341421")), 1)
  })
})

describe("the changes of a division", () => {
  it.each([
    ["341424", 2],
    ["340111", 1],
    ["340200", 2],
    ["341400", 4],
    ["341500", 3],
    ["340000", 7],
    ["340207", 0],
  ])("%s: %i", (of, count) => {
    const found = register.divisions.find((one) => one.code === of) as Division
    assert.lengthOf(changesOf(register, found), count)
  })
})

describe("in any history", () => {
  const RUNS = { arbitrary: { runs: 300, size: 8 } }
  let split = 0

  prop(
    "every code lies somewhere on every map, at most in one division of a level, and always in the province",
    [MapHistory, int(0, 8)],
    ([history, days]) => {
      const map = mapOf(history)
      const on = addDays(FIRST_DAY, days)
      const codes = map.divisions.filter(({ level }) => level === "county").map((one) => one.code)
      const placements = placementsOn(map, codes, { year: 2010, on })
      const inForce = new Set(divisionsOn(map, on).map((one): string => one.code))
      assert.lengthOf([...placements], codes.length)
      for (const placement of placements.values()) {
        assert.strictEqual(liesIn(map, placement, "province"), "340000", placement.code)
        const prefecture = liesIn(map, placement, "prefecture")
        const county = liesIn(map, placement, "county")
        if (county === undefined) split += 1
        else {
          assert.isTrue(inForce.has(county))
          assert.strictEqual(prefecture, divisionAbove(map, county, "prefecture"))
        }
      }
    },
    RUNS,
  )

  it("met codes that are split", () => {
    assert.isAbove(split, 30)
  })
})
