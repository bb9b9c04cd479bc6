import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { worksStopAfterNotice } from "./worksStopAfterNotice.ts"

export const worksStopAfterNoticeCases: RuleCases = {
  rule: worksStopAfterNotice,
  cases: [
    {
      name: "fourteen days after the notice",
      acts: [signed("2004-02-02"), act("WorksStoppedForAdvance", "2010-03-15", { demandedOn: "2010-03-01" })],
      expected: "satisfied",
    },
    {
      name: "a day sooner",
      acts: [signed("2004-02-02"), act("WorksStoppedForAdvance", "2010-03-14", { demandedOn: "2010-03-01" })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "no notice is known",
      acts: [signed("2004-02-02"), act("WorksStoppedForAdvance", "2010-03-14")],
      expected: "undetermined",
    },
    {
      name: "the day before the measure",
      acts: [signed("2004-02-02"), act("WorksStoppedForAdvance", "2004-10-19", { demandedOn: "2004-10-18" })],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [signed("2004-02-02"), act("WorksStoppedForAdvance", "2004-10-20", { demandedOn: "2004-10-18" })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "goods",
      acts: [
        signed("2004-02-02", { kind: "goods" }),
        act("WorksStoppedForAdvance", "2010-03-14", { demandedOn: "2010-03-01" }),
      ],
      expected: "notApplicable",
    },
  ],
}
