import { Option, Schema } from "effect"
import { assert, describe, it } from "vitest"
import {
  EnteredDetails,
  EnteredReturn,
  MonthlyReturn,
  PhysicalProgress,
  ProjectCode,
  projectCode,
  ProjectDetails,
  Registration,
} from "./Project.ts"

const accepts = (schema: Schema.ConstraintDecoder<unknown>, value: unknown): boolean =>
  Option.isSome(Schema.decodeUnknownOption(schema)(value))

describe("projectCode", () => {
  it.each([
    [1, "2010-341522-19-0001"],
    [9999, "2010-341522-19-9999"],
    [10_000, "2010-341522-19-10000"],
    [9_999_999, "2010-341522-19-9999999"],
  ])("writes number %i as %s", (number, code) => {
    assert.strictEqual(projectCode(2010, "341522", "19", number), code)
  })

  it("refuses a number that no code has room for", () => {
    assert.throws(() => projectCode(2010, "341522", "19", 10_000_000))
  })

  it.each([
    "2010-341522-19-001",
    "2010-34152-19-0001",
    "2010-341522-1-0001",
    "2010-341522-19-0001\n",
    "x",
    "",
  ])("%j is no code", (text) => {
    assert.isFalse(accepts(ProjectCode, text))
  })
})

const DETAILS = {
  name: "示例镇集中供水工程",
  township: null,
  implementingUnit: "示例供水站",
  annualPlanFen: "312600000",
  plannedStartOn: null,
  plannedFinishOn: null,
}
const REGISTRATION = { year: 2010, countyCode: "341522", itemKey: "19", approvedOn: "2010-03-18", ...DETAILS }

describe("an amount", () => {
  const figures = { month: "2010-05", disbursedFen: "0", spentFen: "0", physicalProgress: 0, remark: null }

  it.each([
    ["9999999999999", true],
    ["10000000000000", false],
    ["999999999999999999", false],
  ])("of %s fen may be entered: %s; what the journal holds of it is read", (fen, accepted) => {
    const details = { ...DETAILS, annualPlanFen: fen }
    assert.strictEqual(accepts(Registration, { ...REGISTRATION, annualPlanFen: fen }), accepted)
    assert.strictEqual(accepts(EnteredDetails, details), accepted)
    assert.strictEqual(accepts(EnteredReturn, { ...figures, investedFen: fen }), accepted)
    assert.isTrue(accepts(ProjectDetails, details))
    assert.isTrue(accepts(MonthlyReturn, { ...figures, investedFen: fen }))
  })
})

describe("Registration and ProjectDetails", () => {
  it.each([
    [null, null, true],
    ["2010-04-16", null, true],
    [null, "2010-04-16", true],
    ["2010-04-16", "2010-04-17", true],
    ["2010-04-16", "2010-04-16", true],
    ["2010-04-16", "2010-04-15", false],
  ])("planned from %s to %s: %s", (plannedStartOn, plannedFinishOn, accepted) => {
    assert.strictEqual(accepts(ProjectDetails, { ...DETAILS, plannedStartOn, plannedFinishOn }), accepted)
    assert.strictEqual(accepts(Registration, { ...REGISTRATION, plannedStartOn, plannedFinishOn }), accepted)
  })

  it.each([
    ["a year before the programme", { year: 2006 }, false],
    ["the programme's first year", { year: 2007 }, true],
    ["the last year of the century", { year: 2099 }, true],
    ["a year after it", { year: 2100 }, false],
    ["a plan of nothing", { annualPlanFen: "0" }, true],
    ["a plan below zero", { annualPlanFen: "-1" }, false],
    ["an empty township", { township: "" }, false],
    ["no unit", { implementingUnit: "" }, false],
    ["no date of approval", { approvedOn: null }, false],
  ])("with %s: %s", (_, change, accepted) => {
    assert.strictEqual(accepts(Registration, { ...REGISTRATION, ...change }), accepted)
  })
})

describe("MonthlyReturn", () => {
  it.each([
    [-1, false],
    [0, true],
    [10_000, true],
    [10_001, false],
    [62.4, false],
  ])("with a physical progress of %d basis points: %s", (physicalProgress, accepted) => {
    assert.strictEqual(accepts(PhysicalProgress, physicalProgress), accepted)
    const monthly = {
      month: "2010-05",
      investedFen: "1",
      disbursedFen: "1",
      spentFen: "1",
      physicalProgress,
      remark: null,
    }
    assert.strictEqual(accepts(MonthlyReturn, monthly), accepted)
  })
})
