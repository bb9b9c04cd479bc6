import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { addDays, make as dateOf } from "../kernel/CalendarDate.ts"
import * as Ratio from "../kernel/Ratio.ts"
import { timeProportionalProgress } from "./time.ts"

const share = (date: string, year: number, basis: "month" | "day"): string => {
  const { numerator, denominator } = timeProportionalProgress(dateOf(date), year, basis)
  return `${numerator}/${denominator}`
}

describe("timeProportionalProgress by month", () => {
  it.each([
    ["2009-12-31", "0/12"],
    ["2010-01-01", "0/12"],
    ["2010-01-30", "0/12"],
    ["2010-01-31", "1/12"],
    ["2010-02-27", "1/12"],
    ["2010-02-28", "2/12"],
    ["2010-05-30", "4/12"],
    ["2010-05-31", "5/12"],
    ["2010-06-01", "5/12"],
    ["2010-12-30", "11/12"],
    ["2010-12-31", "12/12"],
    ["2011-01-01", "12/12"],
    ["2026-11-22", "12/12"],
  ])("counts on %s the months that are complete: %s of 2010", (date, expected) => {
    assert.strictEqual(share(date, 2010, "month"), expected)
  })

  it("waits in a leap year for 29 February", () => {
    assert.strictEqual(share("2012-02-28", 2012, "month"), "1/12")
    assert.strictEqual(share("2012-02-29", 2012, "month"), "2/12")
  })
})

describe("timeProportionalProgress by day", () => {
  it.each([
    ["2009-12-31", 2010, "0/1"],
    ["2010-01-01", 2010, "1/365"],
    ["2010-05-30", 2010, "150/365"],
    ["2010-05-31", 2010, "151/365"],
    ["2010-12-30", 2010, "364/365"],
    ["2010-12-31", 2010, "365/365"],
    ["2011-01-01", 2010, "1/1"],
    ["2012-02-28", 2012, "59/366"],
    ["2012-02-29", 2012, "60/366"],
    ["2012-05-31", 2012, "152/366"],
    ["2012-12-31", 2012, "366/366"],
  ])("counts on %s the days of %i that are over, that one included: %s", (date, year, expected) => {
    assert.strictEqual(share(date, year, "day"), expected)
  })
})

describe("timeProportionalProgress on either basis", () => {
  const int = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))
  const Basis = Schema.Literals(["month", "day"])
  const FIRST = dateOf("2008-01-01")

  prop(
    "never goes back and stays between nothing and all",
    [int(0, 2500), int(0, 400), int(2007, 2016), Basis],
    ([day, later, year, basis]) => {
      const before = timeProportionalProgress(addDays(FIRST, day), year, basis)
      const after = timeProportionalProgress(addDays(FIRST, day + later), year, basis)
      assert.isAtMost(Ratio.compare(before, after), 0)
      assert.isAtLeast(Ratio.compare(before, Ratio.fromInteger(0n)), 0)
      assert.isAtMost(Ratio.compare(after, Ratio.fromInteger(1n)), 0)
    },
    { arbitrary: { runs: 300 } },
  )
})
