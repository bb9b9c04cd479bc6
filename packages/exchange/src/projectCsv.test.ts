/** The list of projects as a file: the columns that were chosen, in their order. */
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { CalendarDate } from "@minsheng/core/kernel"
import { ProjectColumn, ProjectLine } from "@minsheng/core/project"
import { projectCsvHead, projectCsvLine } from "./projectCsv.ts"

const LINE = Schema.decodeUnknownSync(ProjectLine)({
  id: "0190b8a0-0000-7000-8000-000000000001",
  code: "2010-341524-19-0001",
  year: 2010,
  countyCode: "341524",
  itemKey: "19",
  name: "=示例供水",
  township: null,
  implementingUnit: "示例供水站",
  approvedOn: "2010-01-15",
  annualPlanFen: "1200",
  investedFen: "464",
  disbursedFen: "400",
  spentFen: "300",
  physicalProgress: 4050,
  latestMonth: "2010-05",
  countyName: { zh: "金寨县", en: "Jinzhai" },
  prefectureName: { zh: "六安市", en: "Lu'an" },
  itemName: { zh: "农村饮水安全工程", en: "Rural drinking water" },
  catalogueName: null,
})

const FILE = { demonstration: false, asOf: CalendarDate.make("2010-05-31"), position: 7 }

describe("a file of projects", () => {
  it("has the columns that were chosen, in their order, and no others", () => {
    const file = { ...FILE, locale: "zh", columns: ["pace", "name", "aheadOfTime", "investedShare"] } as const
    assert.strictEqual(
      projectCsvHead(file),
      '"# 截至 2010-05-31，已知至第 7 条"\r\n状态,项目名称,较序时（百分点）,投入÷计划（%）\r\n'.replaceAll(
        '"',
        "",
      ),
    )
    // 464 of 1200 fen after five months of twelve: exactly three points behind.
    assert.strictEqual(projectCsvLine(LINE, file), "落后,'=示例供水,-3.0,38.7\r\n")
  })

  it("has every column where none was chosen", () => {
    const [, headings = ""] = projectCsvHead({ ...FILE, locale: "en" }).split("\r\n")
    assert.strictEqual(headings.split(",").length, ProjectColumn.literals.length)
    const cells = projectCsvLine(LINE, { ...FILE, locale: "en" })
      .trimEnd()
      .split(",")
    assert.strictEqual(cells.length, ProjectColumn.literals.length)
    assert.strictEqual(cells.at(-1), "behind")
  })
})
