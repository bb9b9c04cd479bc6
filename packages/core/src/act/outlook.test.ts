/** What is listed beforehand for a day is what the rules say on that day. */
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { addDays, type CalendarDate, make as dateOf } from "../kernel/CalendarDate.ts"
import { actTypes } from "../dossier/acts.ts"
import { DossierFile } from "../dossier/Dossier.ts"
import { completionCases } from "../sixSystems/completionAcceptance/cases.ts"
import { contractManagementCases } from "../sixSystems/contractManagement/cases.ts"
import { legalPersonCases } from "../sixSystems/legalPersonResponsibility/cases.ts"
import { tenderingCases } from "../sixSystems/tendering/cases.ts"
import { findingsOf, isOpen } from "./findings.ts"
import { outlookOf } from "./outlook.ts"

type Acts = DossierFile["acts"]

/** Every act that there is, on the days of one month. */
const everything: Acts = Schema.decodeUnknownSync(DossierFile)({
  dossier: 1,
  project: { code: "2010-340123-01-0001", name: "示例项目" },
  acts: actTypes.map(({ type, example }, index) => ({
    id: `a${index + 1}`,
    type,
    occurredOn: `2010-03-${String(1 + (index % 28)).padStart(2, "0")}`,
    payload: example,
  })),
}).acts

const foundOn = (acts: Acts, day: CalendarDate): ReadonlyArray<string> =>
  findingsOf(acts, day)
    .filter(isOpen)
    .map(({ rule, subject, verdict, dueOn, blocks }) => [rule, subject.key, verdict, dueOn, blocks].join(" "))
    .toSorted()

const expectedOn = (acts: Acts, day: CalendarDate): ReadonlyArray<string> =>
  outlookOf(acts)
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .map(({ rule, subjectKey, verdict, dueOn, blocks }) =>
      [rule, subjectKey, verdict, dueOn, blocks].join(" "),
    )
    .toSorted()

const lastOf = (acts: Acts): CalendarDate =>
  acts
    .map(({ occurredOn }) => occurredOn)
    .toSorted()
    .at(-1) ?? dateOf("2010-01-01")

describe("an outlook", () => {
  it("of no acts is empty", () => {
    assert.deepStrictEqual(outlookOf([]), [])
  })

  it("says of every day of two years what the rules say on that day", () => {
    const last = lastOf(everything)
    let differing = 0
    for (let days = 0; days < 730; days += 1) {
      const day = addDays(last, days)
      const expected = expectedOn(everything, day)
      if (days === 0) assert.isAbove(expected.length, 10)
      if (expected.join("\n") !== foundOn(everything, day).join("\n")) differing += 1
    }
    assert.strictEqual(differing, 0)
  })

  it("knows beforehand that something will be overdue", () => {
    const turning = outlookOf(everything).filter(({ from }) => from > lastOf(everything))
    assert.isAbove(turning.length, 0)
    assert.isTrue(turning.every(({ verdict, dueOn }) => verdict === "violated" || dueOn !== null))
  })

  it("agrees with the rules around the days of every case of four systems", () => {
    const cases = [...tenderingCases, ...legalPersonCases, ...contractManagementCases, ...completionCases]
    let looked = 0
    for (const { cases: rows } of cases) {
      for (const { acts: told } of rows.slice(0, 3)) {
        const acts = told.map(([type, occurredOn, payload], index) => ({
          id: `a${index + 1}`,
          type,
          occurredOn: dateOf(occurredOn),
          payload,
        })) as Acts
        if (acts.length === 0) continue
        for (const days of [0, 1, 16, 40, 400]) {
          const day = addDays(lastOf(acts), days)
          assert.deepStrictEqual(expectedOn(acts, day), foundOn(acts, day))
          looked += 1
        }
      }
    }
    assert.isAbove(looked, 500)
  })
})
