import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { retentionIsReturnedInTime } from "./retentionIsReturnedInTime.ts"

export const retentionIsReturnedInTimeCases: RuleCases = {
  rule: retentionIsReturnedInTime,
  cases: [
    {
      name: "on the last day after the check",
      acts: [
        signed("2004-02-02"),
        act("RetentionReturnRequested", "2010-02-22"),
        act("RetentionReturnChecked", "2010-03-01", { hasObjection: false }),
        act("RetentionReturned", "2010-03-15", { amountFen: 5n }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day late",
      acts: [
        signed("2004-02-02"),
        act("RetentionReturnRequested", "2010-02-22"),
        act("RetentionReturnChecked", "2010-03-01", { hasObjection: false }),
        act("RetentionReturned", "2010-03-16", { amountFen: 5n }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "not yet, on the last day",
      acts: [
        signed("2004-02-02"),
        act("RetentionReturnRequested", "2010-02-22"),
        act("RetentionReturnChecked", "2010-03-01", { hasObjection: false }),
      ],
      on: "2010-03-15",
      expected: "undetermined",
    },
    {
      name: "not yet, a day later",
      acts: [
        signed("2004-02-02"),
        act("RetentionReturnRequested", "2010-02-22"),
        act("RetentionReturnChecked", "2010-03-01", { hasObjection: false }),
      ],
      on: "2010-03-16",
      expected: "violated",
    },
    {
      name: "something stands against it",
      acts: [
        signed("2004-02-02"),
        act("RetentionReturnRequested", "2010-02-22"),
        act("RetentionReturnChecked", "2010-03-01", { hasObjection: true }),
      ],
      expected: "satisfied",
    },
    {
      name: "nobody said whether anything does",
      acts: [
        signed("2004-02-02"),
        act("RetentionReturnRequested", "2010-02-22"),
        act("RetentionReturnChecked", "2010-03-01", { hasObjection: undefined }),
      ],
      expected: "undetermined",
    },
    {
      name: "silence is consent: fourteen days and fourteen days",
      acts: [
        signed("2004-02-02"),
        act("RetentionReturnRequested", "2010-03-01"),
        act("RetentionReturned", "2010-03-29", { amountFen: 5n }),
      ],
      expected: "satisfied",
    },
    {
      name: "silence, and a day more",
      acts: [
        signed("2004-02-02"),
        act("RetentionReturnRequested", "2010-03-01"),
        act("RetentionReturned", "2010-03-30", { amountFen: 5n }),
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
        act("RetentionReturned", "2018-04-30", { amountFen: 5n }),
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
        act("RetentionReturned", "2018-04-30", { amountFen: 5n }),
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
        act("RetentionReturned", "2018-04-30", { amountFen: 5n }),
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
        act("RetentionReturned", "2018-04-30", { amountFen: 5n }),
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
        act("RetentionReturned", "2018-04-30", { amountFen: 5n }),
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
        act("RetentionReturned", "2018-04-30", { amountFen: 5n }),
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
        act("RetentionReturned", "2018-04-30", { amountFen: 5n }),
      ],
      expected: "notApplicable",
    },
  ],
}
