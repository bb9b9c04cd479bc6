import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { codesPassTheirCheck } from "./codesPassTheirCheck.ts"

const named = (on: string, code: string): ReadonlyArray<CaseAct> => [
  ["LegalPersonNamed", on, { legalPerson: { code, name: "示例供水站" } }],
]

export const codesPassTheirCheckCases: RuleCases = {
  rule: codesPassTheirCheck,
  cases: [
    { name: "an organisation code", acts: named("2010-03-01", "MA2YJ1XR-9"), expected: "satisfied" },
    {
      name: "an organisation code with a wrong check: it only advises",
      acts: named("2010-03-01", "MA2YJ1XR-8"),
      expected: "violated",
      blocks: false,
    },
    { name: "a credit code", acts: named("2015-10-01", "91350200MA2YJ1XR9G"), expected: "satisfied" },
    {
      name: "an early credit code that is lawful and fails",
      acts: named("2016-03-01", "91350100M0001TGQXM"),
      expected: "violated",
      blocks: false,
    },
    {
      name: "a credit code in an act before there were any is a later name",
      acts: named("2015-09-30", "91350100M0001TGQXM"),
      expected: "notApplicable",
    },
    {
      name: "an old certificate after them",
      acts: named("2015-10-01", "MA2YJ1XR-8"),
      expected: "violated",
    },
    {
      name: "before the standard",
      acts: named("1997-12-31", "MA2YJ1XR-8"),
      expected: "notApplicable",
    },
    {
      name: "each party once, with its first act",
      acts: [...named("2010-03-01", "MA2YJ1XR-9"), ...named("2011-03-01", "MA2YJ1XR-9")],
      expected: { "MA2YJ1XR-9": "satisfied" },
    },
    {
      name: "on the first day of the standard",
      acts: named("1998-01-01", "MA2YJ1XR-8"),
      expected: "violated",
    },
  ],
  impossible: { undetermined: "a party that is named has a code" },
}
