import { appointed, ofProject } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { everyProjectIsWatchedOver } from "./everyProjectIsWatchedOver.ts"

export const everyProjectIsWatchedOverCases: RuleCases = {
  rule: everyProjectIsWatchedOver,
  cases: [
    {
      name: "appointed on the day of the start",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "water" }),
        appointed("2020-03-02"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "satisfied",
    },
    {
      name: "a day after it",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "water" }),
        appointed("2020-03-03"),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "never",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "water" }),
        ofProject("WorksStarted", "2020-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "the works have not started",
      acts: [ofProject("ProjectDescribed", "1998-01-05", { sector: "water" }), appointed("2020-03-02")],
      expected: "undetermined",
    },
    {
      name: "an office was approved to watch instead",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "water" }),
        ofProject("SupervisionSubstituted", "2010-03-01", { by: "示例县质监站", isApproved: true }),
        ofProject("WorksStarted", "2010-03-02"),
      ],
      expected: "satisfied",
    },
    {
      name: "it was approved a day after the start",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "water" }),
        ofProject("SupervisionSubstituted", "2010-03-03", { by: "示例县质监站", isApproved: true }),
        ofProject("WorksStarted", "2010-03-02"),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "an office that nobody approved",
      acts: [
        ofProject("SupervisionSubstituted", "2010-03-01", { by: "示例县质监站", isApproved: false }),
        ofProject("WorksStarted", "2010-03-02"),
      ],
      expected: "violated",
    },
    {
      name: "the day before the programme",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "water" }),
        ofProject("WorksStarted", "2009-12-31"),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        ofProject("ProjectDescribed", "1998-01-05", { sector: "water" }),
        ofProject("WorksStarted", "2010-01-01"),
      ],
      expected: "violated",
      blocks: false,
    },
  ],
}
