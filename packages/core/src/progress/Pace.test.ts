import { assert, describe, it } from "vitest"
import * as CalendarDate from "../kernel/CalendarDate.ts"
import * as Month from "../kernel/Month.ts"
import { paceOf } from "./Pace.ts"

const MAY_END = CalendarDate.make("2010-05-31")

const project = (investedFen: bigint, latestMonth: string | null = "2010-05", annualPlanFen = 1200n) => ({
  year: 2010,
  annualPlanFen,
  investedFen,
  disbursedFen: 0n,
  spentFen: 0n,
  latestMonth: latestMonth === null ? null : Month.make(latestMonth),
})

describe("paceOf", () => {
  it.each([
    ["nothing reported yet", project(500n, null), "returnMissing"],
    ["an earlier month is the latest", project(500n, "2010-04"), "returnMissing"],
    ["no plan to measure by", project(500n, "2010-05", 0n), "noPlan"],
    ["as far as the year", project(500n), "onTime"],
    ["just not three points behind", project(465n), "onTime"],
    ["three points behind", project(464n), "behind"],
  ] as const)("%s", (_, line, expected) => {
    assert.strictEqual(paceOf(line, MAY_END), expected)
  })

  it("asks for December's return, and no later one, once the year is over", () => {
    const later = CalendarDate.make("2011-03-15")
    assert.strictEqual(paceOf(project(1200n, "2010-12"), later), "onTime")
    assert.strictEqual(paceOf(project(1200n, "2010-11"), later), "returnMissing")
  })
})
