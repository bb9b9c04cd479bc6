import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { retentionRequestsAreChecked } from "./retentionRequestsAreChecked.ts"

export const retentionRequestsAreCheckedCases: RuleCases = {
  rule: retentionRequestsAreChecked,
  cases: [
    {
      name: "on the last day",
      acts: [
        signed("2004-02-02"),
        act("RetentionReturnRequested", "2010-03-01"),
        act("RetentionReturnChecked", "2010-03-15", { hasObjection: false }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day late",
      acts: [
        signed("2004-02-02"),
        act("RetentionReturnRequested", "2010-03-01"),
        act("RetentionReturnChecked", "2010-03-16", { hasObjection: false }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "not yet, on the last day",
      acts: [signed("2004-02-02"), act("RetentionReturnRequested", "2010-03-01")],
      on: "2010-03-15",
      expected: "undetermined",
    },
    {
      name: "not yet, a day later",
      acts: [signed("2004-02-02"), act("RetentionReturnRequested", "2010-03-01")],
      on: "2010-03-16",
      expected: "violated",
    },
    {
      name: "a check before the request does not count",
      acts: [
        signed("2004-02-02"),
        act("RetentionReturnRequested", "2010-03-01"),
        act("RetentionReturnChecked", "2010-02-26", { hasObjection: false }),
      ],
      expected: "violated",
    },
    {
      name: "the period ended the day before the first measure",
      acts: [
        signed("2004-02-02"),
        act("DefectPeriodEnded", "2005-01-11"),
        act("RetentionReturnRequested", "2010-03-01"),
        act("RetentionReturnChecked", "2018-03-16", { hasObjection: false }),
      ],
      expected: "notApplicable",
    },
    {
      name: "on its first day",
      acts: [
        signed("2004-02-02"),
        act("DefectPeriodEnded", "2005-01-12"),
        act("RetentionReturnRequested", "2010-03-01"),
        act("RetentionReturnChecked", "2018-03-16", { hasObjection: false }),
      ],
      expected: "violated",
    },
    {
      name: "on its last day",
      acts: [
        signed("2004-02-02"),
        act("DefectPeriodEnded", "2016-12-26"),
        act("RetentionReturnRequested", "2010-03-01"),
        act("RetentionReturnChecked", "2018-03-16", { hasObjection: false }),
      ],
      expected: "violated",
    },
    {
      name: "on the first day of the second",
      acts: [
        signed("2004-02-02"),
        act("DefectPeriodEnded", "2016-12-27"),
        act("RetentionReturnRequested", "2010-03-01"),
        act("RetentionReturnChecked", "2018-03-16", { hasObjection: false }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "on its last day (2017)",
      acts: [
        signed("2004-02-02"),
        act("DefectPeriodEnded", "2017-06-30"),
        act("RetentionReturnRequested", "2010-03-01"),
        act("RetentionReturnChecked", "2018-03-16", { hasObjection: false }),
      ],
      expected: "violated",
    },
    {
      name: "on the first day of the third",
      acts: [
        signed("2004-02-02"),
        act("DefectPeriodEnded", "2017-07-01"),
        act("RetentionReturnRequested", "2010-03-01"),
        act("RetentionReturnChecked", "2018-03-16", { hasObjection: false }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "goods",
      acts: [
        signed("2004-02-02", { kind: "goods" }),
        act("RetentionReturnRequested", "2010-03-01"),
        act("RetentionReturnChecked", "2018-03-16", { hasObjection: false }),
      ],
      expected: "notApplicable",
    },
  ],
}
