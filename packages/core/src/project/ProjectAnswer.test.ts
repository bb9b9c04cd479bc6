import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import * as Month from "../kernel/Month.ts"
import { fromParts } from "../kernel/Uuid.ts"
import { Position } from "../journal/Entry.ts"
import { projectCode } from "./Project.ts"
import { missingMonths } from "./ProjectAnswer.ts"
import type { ProjectRecord } from "./ProjectRecord.ts"

const record = (approvedOn: string, ...reported: ReadonlyArray<string>): ProjectRecord => ({
  id: fromParts(1, new Uint8Array(10)),
  code: projectCode(2010, "341522", "19", 7),
  year: 2010,
  countyCode: DivisionCode.make("341522"),
  itemKey: ItemKey.make("19"),
  details: {
    name: "示例镇集中供水工程",
    township: null,
    implementingUnit: "示例供水站",
    annualPlanFen: 1000n,
    plannedStartOn: null,
    plannedFinishOn: null,
  },
  approvedOn: dateOf(approvedOn),
  months: reported.map((month, index) => ({
    month: Month.make(month),
    investedFen: 1n,
    disbursedFen: 0n,
    spentFen: 0n,
    physicalProgress: 0,
    remark: null,
    position: Position.make(index + 1),
  })),
  investedFen: 0n,
  disbursedFen: 0n,
  spentFen: 0n,
  latestMonth: null,
  physicalProgress: null,
})

describe("missingMonths", () => {
  it.each<[string, ProjectRecord | undefined, string, string]>([
    ["an unknown project", undefined, "2010-05-31", ""],
    ["a project without a report", record("2010-03-18"), "2010-05-31", "2010-03 2010-04 2010-05"],
    ["one with a gap", record("2010-03-18", "2010-03", "2010-05"), "2010-05-31", "2010-04"],
    ["one with every report", record("2010-03-18", "2010-03", "2010-04", "2010-05"), "2010-05-31", ""],
    ["a month on its first day", record("2010-03-18", "2010-03", "2010-04"), "2010-05-01", "2010-05"],
    ["a month on the day before", record("2010-03-18", "2010-03", "2010-04"), "2010-04-30", ""],
    ["the month of approval, on its last day", record("2010-03-31"), "2010-03-31", "2010-03"],
    ["the month of approval, on its first day", record("2010-04-01"), "2010-04-01", "2010-04"],
    ["a date before the approval", record("2010-04-01"), "2010-03-31", ""],
    ["an approval in the year before", record("2009-11-20"), "2010-02-01", "2010-01 2010-02"],
    ["a date before the programme year", record("2009-11-20"), "2009-12-31", ""],
    ["the end of the programme year", record("2010-11-20"), "2010-12-31", "2010-11 2010-12"],
    ["a date after it", record("2010-11-20"), "2011-03-31", "2010-11 2010-12"],
    ["a report of the next year", record("2010-12-01", "2010-12", "2011-01"), "2011-03-31", ""],
    ["an approval after the year", record("2011-01-05"), "2011-03-31", ""],
  ])("of %s", (_, of, asOf, months) => {
    assert.strictEqual(missingMonths(of, dateOf(asOf)).join(" "), months)
  })
})
