import type { RuleCases } from "../../../testing/ruleCases.ts"
import { blocks, cases, no, none, open, opened, warns, yes } from "../caseActs.ts"
import { openingsAreReadOutAndRecorded } from "./openingsAreReadOutAndRecorded.ts"

export const openingsAreReadOutAndRecordedCases: RuleCases = {
  rule: openingsAreReadOutAndRecorded,
  cases: cases(
    ["read out and recorded", [opened("2010-03-29", [], { areAllReadOut: true, isRecordKept: true })], yes],
    ["not all read out", [opened("2010-03-29", [], { areAllReadOut: false, isRecordKept: true })], no, warns],
    ["not recorded", [opened("2010-03-29", [], { areAllReadOut: true, isRecordKept: false })], no],
    ["not recorded, the rest is not said", [opened("2010-03-29", [], { isRecordKept: false })], no],
    ["nothing is said", [opened("2010-03-29", [])], open],
    ["the day before the text that was read", [opened("2017-12-27", [], { isRecordKept: false })], no, warns],
    ["the day of the text that was read", [opened("2017-12-28", [], { isRecordKept: false })], no, blocks],
    ["the first day of the law", [opened("2000-01-01", [], { isRecordKept: false })], no],
    ["the day before the law", [opened("1999-12-31", [], { isRecordKept: false })], none],
  ),
}
