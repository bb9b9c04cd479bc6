import { agreed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { publicClientsAgreeToTheirShare } from "./publicClientsAgreeToTheirShare.ts"

export const publicClientsAgreeToTheirShareCases: RuleCases = {
  rule: publicClientsAgreeToTheirShare,
  cases: [
    {
      name: "80 %",
      acts: [
        agreed(
          "2022-08-01",
          { progressShare: 800_000, retentionShare: 30_000 },
          { clientKind: "publicInstitution" },
        ),
      ],
      expected: "satisfied",
    },
    {
      name: "below it",
      acts: [
        agreed(
          "2022-08-01",
          { progressShare: 799_999, retentionShare: 30_000 },
          { clientKind: "publicInstitution" },
        ),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "97 % beside retention money",
      acts: [
        agreed(
          "2022-08-01",
          { progressShare: 970_000, retentionShare: 30_000 },
          { clientKind: "publicInstitution" },
        ),
      ],
      expected: "satisfied",
    },
    {
      name: "above it beside retention money",
      acts: [
        agreed(
          "2022-08-01",
          { progressShare: 970_001, retentionShare: 30_000 },
          { clientKind: "publicInstitution" },
        ),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "all of it without retention money",
      acts: [
        agreed(
          "2022-08-01",
          { progressShare: 1_000_000, retentionShare: 0 },
          { clientKind: "publicInstitution" },
        ),
      ],
      expected: "satisfied",
    },
    {
      name: "an agency",
      acts: [
        agreed("2022-08-01", { progressShare: 799_999, retentionShare: 30_000 }, { clientKind: "agency" }),
      ],
      expected: "violated",
    },
    {
      name: "a state enterprise",
      acts: [
        agreed(
          "2022-08-01",
          { progressShare: 799_999, retentionShare: 30_000 },
          { clientKind: "stateEnterprise" },
        ),
      ],
      expected: "violated",
    },
    {
      name: "another client",
      acts: [
        agreed("2022-08-01", { progressShare: 799_999, retentionShare: 30_000 }, { clientKind: "other" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "the day before the notice",
      acts: [
        agreed(
          "2022-07-31",
          { progressShare: 799_999, retentionShare: 30_000 },
          { clientKind: "publicInstitution" },
        ),
      ],
      expected: "notApplicable",
    },
    {
      name: "goods",
      acts: [
        agreed(
          "2022-08-01",
          { progressShare: 799_999, retentionShare: 30_000 },
          { kind: "goods", clientKind: "publicInstitution" },
        ),
      ],
      expected: "notApplicable",
    },
    {
      name: "a client of whom nothing is known",
      acts: [
        agreed("2022-08-01", { progressShare: 799_999, retentionShare: 30_000 }, { clientKind: undefined }),
      ],
      expected: "undetermined",
    },
    {
      name: "98 %, and it is not known whether anything is held back",
      acts: [agreed("2022-08-01", { progressShare: 980_000 }, { clientKind: "publicInstitution" })],
      expected: "undetermined",
    },
  ],
}
