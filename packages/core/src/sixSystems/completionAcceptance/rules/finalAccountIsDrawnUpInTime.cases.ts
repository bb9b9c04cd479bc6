import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import { accepted, completed, described } from "../caseActs.ts"
import { finalAccountIsDrawnUpInTime } from "./finalAccountIsDrawnUpInTime.ts"

const SMALL = described({ scale: "small" })
const LARGE = described({ scale: "large" })
const drawnUp = (on: string): CaseAct => ["FinalAccountDrawnUp", on, {}]
const extended = (until: string): CaseAct => ["FinalAccountExtended", "2018-05-02", { until }]

export const finalAccountIsDrawnUpInTimeCases: RuleCases = {
  rule: finalAccountIsDrawnUpInTime,
  cases: [
    {
      name: "on the last day of three months",
      acts: [completed("2010-11-01"), drawnUp("2011-02-01")],
      expected: "satisfied",
    },
    {
      name: "the day after; known at second hand, so that it warns",
      acts: [completed("2010-11-01"), drawnUp("2011-02-02")],
      expected: "violated",
      blocks: false,
    },
    {
      name: "until 2016 nobody gave more time",
      acts: [
        completed("2016-08-31"),
        ["FinalAccountExtended", "2016-11-01", { until: "2017-01-31" }],
        drawnUp("2016-12-01"),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "completed on the first day of the measures of 2016",
      acts: [completed("2016-09-01"), drawnUp("2016-12-02")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "with more time, on the last day of two months",
      acts: [SMALL, completed("2018-02-07"), extended("2018-07-07"), drawnUp("2018-07-07")],
      expected: "satisfied",
    },
    {
      name: "with two months more than the law gives a small project",
      acts: [SMALL, completed("2018-02-07"), extended("2018-09-07"), drawnUp("2018-07-08")],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a large project has six months more",
      acts: [LARGE, completed("2018-02-07"), extended("2018-11-07"), drawnUp("2018-11-07")],
      expected: "satisfied",
    },
    {
      name: "a large project, a day after them",
      acts: [LARGE, completed("2018-02-07"), extended("2018-12-07"), drawnUp("2018-11-08")],
      expected: "violated",
    },
    {
      name: "a day after the longer time that was given",
      acts: [LARGE, completed("2018-02-07"), extended("2018-06-07"), drawnUp("2018-06-08")],
      expected: "violated",
    },
    {
      name: "without more time",
      acts: [LARGE, completed("2018-02-07"), drawnUp("2018-06-08")],
      expected: "violated",
    },
    {
      name: "with more time, and nobody says how large the project is",
      acts: [completed("2018-02-07"), extended("2018-09-07"), drawnUp("2018-07-08")],
      expected: "undetermined",
    },
    {
      name: "not drawn up on the last day of the longer time",
      acts: [SMALL, completed("2018-02-07"), extended("2018-06-07")],
      on: "2018-06-07",
      expected: "undetermined",
    },
    {
      name: "not drawn up the day after",
      acts: [SMALL, completed("2018-02-07"), extended("2018-06-07")],
      on: "2018-06-08",
      expected: "violated",
    },
    {
      name: "of two contracts the last counts",
      acts: [
        completed("2018-02-07", { contract: "1" }),
        completed("2018-03-07", { contract: "2" }),
        drawnUp("2018-06-07"),
      ],
      expected: "satisfied",
    },
    {
      name: "one contract's works still go on",
      acts: [
        ["WorksStarted", "2017-03-01", { contract: "1" }],
        ["WorksStarted", "2017-03-01", { contract: "2" }],
        completed("2018-02-07", { contract: "1" }),
      ],
      expected: "undetermined",
    },
    {
      name: "what was accepted was completed",
      acts: [accepted("2018-02-07"), drawnUp("2018-05-08")],
      expected: "violated",
    },
    {
      name: "on the first day of the rules of 2002",
      acts: [completed("2002-09-27"), drawnUp("2003-06-01")],
      expected: "undetermined",
    },
    {
      name: "the day before them",
      acts: [completed("2002-09-26"), drawnUp("2003-06-01")],
      expected: "notApplicable",
    },
    { name: "works go on", acts: [SMALL], expected: "undetermined" },
    {
      name: "all works were accepted as a whole, and started by contracts",
      acts: [
        ["WorksStarted", "2017-03-01", { contract: "1" }],
        ["WorksStarted", "2017-03-01", { contract: "2" }],
        accepted("2018-02-07"),
        drawnUp("2018-05-08"),
      ],
      expected: "violated",
    },
    {
      name: "of one contract it is only heard that its acceptance was announced",
      acts: [
        completed("2018-02-07", { contract: "1" }),
        ["AcceptanceAnnounced", "2018-03-07", { contract: "2" }],
      ],
      expected: "undetermined",
    },
  ],
}
