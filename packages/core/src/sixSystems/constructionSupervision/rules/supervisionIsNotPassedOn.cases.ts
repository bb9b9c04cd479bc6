import {
  ANOTHER_FIRM,
  SUPERVISION_FIRM,
  appointed,
  byCreditCode,
  ofProject,
} from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { supervisionIsNotPassedOn } from "./supervisionIsNotPassedOn.ts"

export const supervisionIsNotPassedOnCases: RuleCases = {
  rule: supervisionIsNotPassedOn,
  cases: [
    {
      name: "the same firm by its unified social credit code",
      acts: [
        appointed("1998-01-05"),
        ofProject("SupervisionObserved", "2020-03-02", { supervisionFirm: byCreditCode(SUPERVISION_FIRM) }),
      ],
      expected: "satisfied",
    },
    {
      name: "as it should be",
      acts: [
        appointed("1998-01-05"),
        ofProject("SupervisionObserved", "2020-03-02", { supervisionFirm: SUPERVISION_FIRM }),
      ],
      expected: "satisfied",
    },
    {
      name: "nobody was appointed",
      acts: [ofProject("SupervisionObserved", "2020-03-02", { supervisionFirm: ANOTHER_FIRM })],
      expected: "undetermined",
    },
    {
      name: "appointed after the visit",
      acts: [
        appointed("2020-03-03"),
        ofProject("SupervisionObserved", "2020-03-02", { supervisionFirm: ANOTHER_FIRM }),
      ],
      expected: "undetermined",
    },
    {
      name: "the day before the law",
      acts: [
        appointed("1998-01-05"),
        ofProject("SupervisionObserved", "1998-02-28", { supervisionFirm: ANOTHER_FIRM }),
      ],
      expected: "notApplicable",
    },
    {
      name: "its first day",
      acts: [
        appointed("1998-01-05"),
        ofProject("SupervisionObserved", "1998-03-01", { supervisionFirm: ANOTHER_FIRM }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the last day without the regulations",
      acts: [
        appointed("1998-01-05"),
        ofProject("SupervisionObserved", "2000-01-29", { supervisionFirm: ANOTHER_FIRM }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the first day of the regulations",
      acts: [
        appointed("1998-01-05"),
        ofProject("SupervisionObserved", "2000-01-30", { supervisionFirm: ANOTHER_FIRM }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "the day before the text that was read",
      acts: [
        appointed("1998-01-05"),
        ofProject("SupervisionObserved", "2019-04-22", { supervisionFirm: ANOTHER_FIRM }),
      ],
      expected: "violated",
      blocks: false,
    },
    {
      name: "under that text",
      acts: [
        appointed("1998-01-05"),
        ofProject("SupervisionObserved", "2019-04-23", { supervisionFirm: ANOTHER_FIRM }),
      ],
      expected: "violated",
      blocks: true,
    },
  ],
}
