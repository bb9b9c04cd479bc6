import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { lateAdvancesAreAskedFor } from "./lateAdvancesAreAskedFor.ts"

const asked = (demandedOn?: string) => act("WorksStoppedForAdvance", "2026-03-02", { demandedOn })

/** Due by 2010-04-01, a month after the signing; ten days later is a Sunday. */
const soon = signed("2010-03-01", {}, { startOn: "2010-03-08" })

/** Due by 2010-05-03, a week ahead of the agreed start. */
const later = signed("2010-03-01", {}, { startOn: "2010-05-10" })

export const lateAdvancesAreAskedForCases: RuleCases = {
  rule: lateAdvancesAreAskedFor,
  cases: [
    { name: "on the Monday after the tenth day", acts: [soon, asked("2010-04-12")], expected: "satisfied" },
    { name: "a day later", acts: [soon, asked("2010-04-13")], expected: "violated", blocks: true },
    { name: "before it was due", acts: [soon, asked("2010-03-30")], expected: "satisfied" },
    { name: "ten days after the week ahead", acts: [later, asked("2010-05-13")], expected: "satisfied" },
    { name: "eleven days after it", acts: [later, asked("2010-05-14")], expected: "violated" },
    {
      name: "no start is agreed, and a month is over",
      acts: [signed("2010-03-01"), asked("2010-05-14")],
      expected: "undetermined",
    },
    { name: "nobody says when it was asked for", acts: [soon, asked()], expected: "undetermined" },
    {
      name: "goods",
      acts: [signed("2010-03-01", { kind: "goods" }), asked("2010-04-13")],
      expected: "notApplicable",
    },
    {
      name: "the day before the measure",
      acts: [signed("2004-03-01"), asked("2004-10-19")],
      expected: "notApplicable",
    },
    { name: "its first day", acts: [signed("2004-10-20"), asked("2004-10-20")], expected: "satisfied" },
  ],
}
