import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { accepted, SCHOOL, WATER } from "../caseActs.ts"
import { waterWorksPassBothAcceptances } from "./waterWorksPassBothAcceptances.ts"

const own = (on: string, passed = true): CaseAct => accepted(on, { kind: "legalPerson", passed })
const government = (on: string, passed = true): CaseAct => accepted(on, { kind: "government", passed })
const handedOver = (on: string): CaseAct => ["HandedOver", on, {}]

export const waterWorksPassBothAcceptancesCases: RuleCases = {
  rule: waterWorksPassBothAcceptances,
  cases: [
    {
      name: "both",
      acts: [WATER, own("2010-10-01"), government("2010-11-01")],
      expected: "satisfied",
    },
    {
      name: "a completion acceptance is one of the government",
      acts: [WATER, own("2010-10-01"), accepted("2010-11-01")],
      expected: "satisfied",
    },
    {
      name: "only that of the government; remembered alone, so that it warns",
      acts: [WATER, government("2010-11-01")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "that of the government is still to come",
      acts: [WATER, own("2010-10-01")],
      expected: "undetermined",
    },
    {
      name: "handed over without it",
      acts: [WATER, own("2010-10-01"), handedOver("2010-11-01")],
      expected: "violated",
    },
    {
      name: "that of the legal person failed",
      acts: [WATER, own("2010-10-01", false), government("2010-11-01")],
      expected: "violated",
    },
    {
      name: "that of the government failed",
      acts: [WATER, own("2010-10-01"), government("2010-11-01", false)],
      expected: "violated",
    },
    { name: "a school", acts: [SCHOOL, accepted("2010-11-01")], expected: "notApplicable" },
    { name: "on the first day of the rules", acts: [WATER, government("2007-04-01")], expected: "violated" },
    { name: "the day before them", acts: [WATER, government("2007-03-31")], expected: "notApplicable" },
  ],
}
