import { act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { missingSettlementPapersComeInTime } from "./missingSettlementPapersComeInTime.ts"

export const missingSettlementPapersComeInTimeCases: RuleCases = {
  rule: missingSettlementPapersComeInTime,
  cases: [
    {
      name: "on the last day",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2004-03-01", { reportedFen: 5n, isComplete: false }),
        act("SettlementPapersDemanded", "2010-03-01"),
        act("SettlementSubmitted", "2010-03-15", { reportedFen: 5n, isComplete: true }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day late",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2004-03-01", { reportedFen: 5n, isComplete: false }),
        act("SettlementPapersDemanded", "2010-03-01"),
        act("SettlementSubmitted", "2010-03-16", { reportedFen: 5n, isComplete: true }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "not yet, on the last day",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2004-03-01", { reportedFen: 5n, isComplete: false }),
        act("SettlementPapersDemanded", "2010-03-01"),
      ],
      on: "2010-03-15",
      expected: "undetermined",
    },
    {
      name: "not yet, a day later",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2004-03-01", { reportedFen: 5n, isComplete: false }),
        act("SettlementPapersDemanded", "2010-03-01"),
      ],
      on: "2010-03-16",
      expected: "violated",
    },
    {
      name: "goods",
      acts: [
        signed("2004-02-02", { kind: "goods" }),
        act("SettlementSubmitted", "2004-03-01", { reportedFen: 5n, isComplete: false }),
        act("SettlementPapersDemanded", "2010-03-01"),
      ],
      expected: "notApplicable",
    },
    {
      name: "the day before the measure",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2004-03-01", { reportedFen: 5n, isComplete: false }),
        act("SettlementPapersDemanded", "2004-10-19"),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        signed("2004-02-02"),
        act("SettlementSubmitted", "2004-03-01", { reportedFen: 5n, isComplete: false }),
        act("SettlementPapersDemanded", "2004-10-20"),
      ],
      expected: "violated",
    },
  ],
}
