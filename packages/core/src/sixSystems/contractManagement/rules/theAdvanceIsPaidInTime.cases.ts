import { agreed, paid } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { theAdvanceIsPaidInTime } from "./theAdvanceIsPaidInTime.ts"

export const theAdvanceIsPaidInTimeCases: RuleCases = {
  rule: theAdvanceIsPaidInTime,
  cases: [
    {
      name: "a month after the signing",
      acts: [
        agreed("2010-03-01", { advanceShare: 200_000, startOn: "2010-03-20" }),
        paid("2010-04-01", "advance", 20_000_000n),
      ],
      expected: "satisfied",
    },
    {
      name: "a day more, and after the start",
      acts: [
        agreed("2010-03-01", { advanceShare: 200_000, startOn: "2010-03-20" }),
        paid("2010-04-02", "advance", 20_000_000n),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the month ends on the last of a shorter one, which is a Sunday",
      acts: [
        agreed("2010-01-31", { advanceShare: 200_000, startOn: "2010-02-01" }),
        paid("2010-03-01", "advance", 20_000_000n),
      ],
      expected: "satisfied",
    },
    {
      name: "a week ahead of the agreed start",
      acts: [
        agreed("2010-03-01", { advanceShare: 200_000, startOn: "2010-05-10" }),
        paid("2010-05-03", "advance", 20_000_000n),
      ],
      expected: "satisfied",
    },
    {
      name: "six days ahead of it",
      acts: [
        agreed("2010-03-01", { advanceShare: 200_000, startOn: "2010-05-10" }),
        paid("2010-05-04", "advance", 20_000_000n),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "not yet, a week ahead of the start",
      acts: [agreed("2010-03-01", { advanceShare: 200_000, startOn: "2010-05-10" })],
      on: "2010-05-03",
      expected: "undetermined",
    },
    {
      name: "not yet, six days ahead of it",
      acts: [agreed("2010-03-01", { advanceShare: 200_000, startOn: "2010-05-10" })],
      on: "2010-05-04",
      expected: "violated",
    },
    {
      name: "late, and it is not known when the works were to start",
      acts: [agreed("2010-03-01", { advanceShare: 200_000 }), paid("2010-05-04", "advance", 20_000_000n)],
      expected: "undetermined",
    },
    {
      name: "paid the day before the measure",
      acts: [
        agreed("2004-08-02", { advanceShare: 200_000, startOn: "2004-08-20" }),
        paid("2004-10-19", "advance", 20_000_000n),
      ],
      expected: "notApplicable",
    },
    {
      name: "paid on its first day",
      acts: [
        agreed("2004-08-02", { advanceShare: 200_000, startOn: "2004-08-20" }),
        paid("2004-10-20", "advance", 20_000_000n),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "no advance was agreed",
      acts: [agreed("2010-03-01", { advanceShare: 0 })],
      expected: "notApplicable",
    },
    {
      name: "goods",
      acts: [
        agreed("2010-03-01", { advanceShare: 200_000, startOn: "2010-05-10" }, { kind: "goods" }),
        paid("2010-05-04", "advance", 20_000_000n),
      ],
      expected: "notApplicable",
    },
  ],
}
