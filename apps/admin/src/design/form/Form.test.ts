/** A form makes the command that core's schema takes, or says which field is wrong, in core's words. */
import { assert, describe, it } from "vitest"
import { inputIssueWords } from "@minsheng/core/words"
import { correctDetailsForm, reportForm, reviseForm } from "../../pages/project/commands.ts"
import { fieldOfRefusal, fieldsOf, readForm, textsOf } from "./Form.ts"
import { words } from "./words.ts"

const CODE = "2010-341524-19-0001"

const DETAILS = {
  on: "2010-05-31",
  "details.name": "示例供水",
  "details.township": null,
  "details.implementingUnit": "示例供水站",
  "details.annualPlanFen": "123456",
  "details.plannedStartOn": "2010-03-01",
  "details.plannedFinishOn": null,
} as const

const texts = textsOf(reviseForm, DETAILS)
const { line, plannedDates } = inputIssueWords
assert.isDefined(line)
assert.isDefined(plannedDates)

describe("a form", () => {
  it("begins with values as a person would type them", () => {
    assert.strictEqual(texts["details.annualPlanFen"], "1234.56")
    assert.strictEqual(texts["details.township"], "")
    assert.deepStrictEqual(
      Object.keys(texts),
      fieldsOf(reviseForm).map(([path]) => path),
    )
    assert.strictEqual(textsOf(reportForm, {})["monthly.month"], "")
  })

  it("says what its command says, inner values inside", () => {
    const typed = { ...texts, "details.township": " 示例镇 ", "details.annualPlanFen": "90,000" }
    assert.deepStrictEqual(readForm(reviseForm, typed, { code: CODE }), {
      problems: {},
      content: {
        code: CODE,
        on: "2010-05-31",
        details: {
          name: "示例供水",
          township: "示例镇",
          implementingUnit: "示例供水站",
          annualPlanFen: "9000000",
          plannedStartOn: "2010-03-01",
          plannedFinishOn: null,
        },
      },
    })
  })

  it("says of every field that cannot be read what is wrong with it, and of no other", () => {
    const typed = { ...texts, "details.name": " ", "details.annualPlanFen": "viel", on: "2010-02-30" }
    const { content, problems } = readForm(reviseForm, typed, { code: CODE })
    assert.isUndefined(content)
    assert.deepStrictEqual(problems, {
      on: words.badDate,
      "details.name": words.badLine,
      "details.annualPlanFen": words.badMoney,
    })
  })

  it("says in core's words what core's schema refuses", () => {
    const typed = { ...texts, "details.name": "字".repeat(101) }
    const { content, problems } = readForm(reviseForm, typed, { code: CODE })
    assert.isUndefined(content)
    assert.deepStrictEqual(problems, { "details.name": line })
  })

  it("puts what is wrong between two fields at the one that it names", () => {
    const typed = { ...texts, "details.plannedFinishOn": "2010-02-01" }
    const { content, problems } = readForm(reviseForm, typed, { code: CODE })
    assert.isUndefined(content)
    assert.deepStrictEqual(problems, { "details.plannedFinishOn": plannedDates })
  })

  it("knows which field a refusal is about", () => {
    assert.strictEqual(fieldOfRefusal(reportForm, "MonthAlreadyReported"), "monthly.month")
    assert.strictEqual(fieldOfRefusal(correctDetailsForm, "DateAfterToday"), "on")
    assert.isUndefined(fieldOfRefusal(reportForm, "JournalBusy"))
    assert.isUndefined(fieldOfRefusal(reportForm, undefined))
  })
})
