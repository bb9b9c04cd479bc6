import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { CAPITAL, described, GOVERNMENT, started, SUBSIDISED } from "../caseActs.ts"
import { stagesAreApprovedBeforeThePlan } from "./stagesAreApprovedBeforeThePlan.ts"

const approved = (stage: string, on: string, more: object = {}): CaseAct => [
  "ProjectApproved",
  on,
  { stage, ...more },
]
const STAGES = ["proposal", "feasibility", "preliminaryDesign"]
const all = (on: string): ReadonlyArray<CaseAct> => STAGES.map((stage) => approved(stage, on))
const planned = (on: string): CaseAct => ["ProjectEnteredPlan", on, {}]

export const stagesAreApprovedBeforeThePlanCases: RuleCases = {
  rule: stagesAreApprovedBeforeThePlan,
  cases: [
    {
      name: "all three by the day of the plan",
      acts: [GOVERNMENT, ...all("2019-07-01"), planned("2019-07-01")],
      expected: "satisfied",
    },
    ...STAGES.map((late) => ({
      name: `${late} a day late`,
      acts: [
        CAPITAL,
        ...STAGES.map((stage) => approved(stage, stage === late ? "2020-03-02" : "2020-02-01")),
        planned("2020-03-01"),
      ],
      expected: "violated" as const,
      blocks: true,
    })),
    {
      name: "none at all, and works have started",
      acts: [GOVERNMENT, started("2020-03-01")],
      expected: "violated",
    },
    {
      name: "simpler on a lawful ground",
      acts: [
        GOVERNMENT,
        approved("feasibility", "2020-02-01", { simplifiedFor: "smallAndSimple" }),
        planned("2020-03-01"),
      ],
      expected: "satisfied",
    },
    {
      name: "simpler, but after the plan",
      acts: [
        GOVERNMENT,
        planned("2020-03-01"),
        approved("feasibility", "2020-03-02", { simplifiedFor: "emergency" }),
      ],
      expected: "violated",
    },
    {
      name: "before the regulations nothing made it simpler; remembered alone, so that it warns",
      acts: [
        GOVERNMENT,
        approved("feasibility", "2019-06-01", { simplifiedFor: "smallAndSimple" }),
        planned("2019-06-30"),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "on the first day of the decision of 2004",
      acts: [GOVERNMENT, planned("2004-07-16")],
      expected: "violated",
    },
    {
      name: "the day before it",
      acts: [GOVERNMENT, planned("2004-07-15")],
      expected: "notApplicable",
    },
    { name: "subsidised only", acts: [SUBSIDISED, planned("2020-03-01")], expected: "notApplicable" },
    {
      name: "without fiscal money",
      acts: [described({ fiscalFen: 0n }), planned("2020-03-01")],
      expected: "notApplicable",
    },
    {
      name: "nobody says how the government invests",
      acts: [described({ fiscalFen: 1n }), planned("2020-03-01")],
      expected: "undetermined",
    },
    { name: "neither planned nor started", acts: [GOVERNMENT], expected: "undetermined" },
  ],
}
