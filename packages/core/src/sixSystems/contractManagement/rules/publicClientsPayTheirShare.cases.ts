import { act, agreed, paid } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { publicClientsPayTheirShare } from "./publicClientsPayTheirShare.ts"

export const publicClientsPayTheirShareCases: RuleCases = {
  rule: publicClientsPayTheirShare,
  cases: [
    {
      name: "80 % of the work",
      acts: [
        agreed("2022-08-01", { retentionShare: 30_000 }, { clientKind: "publicInstitution" }),
        act("WorkMeasured", "2023-05-05", { valueFen: 50_000_000n, until: "2023-05-05" }),
        paid("2023-05-10", "progress", 40_000_000n),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen less",
      acts: [
        agreed("2022-08-01", { retentionShare: 30_000 }, { clientKind: "publicInstitution" }),
        act("WorkMeasured", "2023-05-05", { valueFen: 50_000_000n, until: "2023-05-05" }),
        paid("2023-05-10", "progress", 39_999_999n),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "97 % beside retention money",
      acts: [
        agreed("2022-08-01", { retentionShare: 30_000 }, { clientKind: "publicInstitution" }),
        act("WorkMeasured", "2023-05-05", { valueFen: 50_000_000n, until: "2023-05-05" }),
        paid("2023-05-10", "progress", 48_500_000n),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen more beside retention money",
      acts: [
        agreed("2022-08-01", { retentionShare: 30_000 }, { clientKind: "publicInstitution" }),
        act("WorkMeasured", "2023-05-05", { valueFen: 50_000_000n, until: "2023-05-05" }),
        paid("2023-05-10", "progress", 48_500_001n),
      ],
      expected: "violated",
    },
    {
      name: "all of it without retention money",
      acts: [
        agreed("2022-08-01", { retentionShare: 0 }, { clientKind: "publicInstitution" }),
        act("WorkMeasured", "2023-05-05", { valueFen: 50_000_000n, until: "2023-05-05" }),
        paid("2023-05-10", "progress", 50_000_000n),
      ],
      expected: "satisfied",
    },
    {
      name: "signed the day before the notice",
      acts: [
        agreed("2022-07-31", { retentionShare: 30_000 }, { clientKind: "publicInstitution" }),
        act("WorkMeasured", "2023-05-05", { valueFen: 50_000_000n, until: "2023-05-05" }),
        paid("2023-05-10", "progress", 39_999_999n),
      ],
      expected: "notApplicable",
    },
    {
      name: "another client",
      acts: [
        agreed("2022-08-01", { retentionShare: 30_000 }, { clientKind: "other" }),
        act("WorkMeasured", "2023-05-05", { valueFen: 50_000_000n, until: "2023-05-05" }),
        paid("2023-05-10", "progress", 39_999_999n),
      ],
      expected: "notApplicable",
    },
    {
      name: "goods",
      acts: [
        agreed("2022-08-01", { retentionShare: 30_000 }, { kind: "goods", clientKind: "publicInstitution" }),
        act("WorkMeasured", "2023-05-05", { valueFen: 50_000_000n, until: "2023-05-05" }),
        paid("2023-05-10", "progress", 39_999_999n),
      ],
      expected: "notApplicable",
    },
    {
      name: "an advance",
      acts: [
        agreed("2022-08-01", { retentionShare: 30_000 }, { clientKind: "publicInstitution" }),
        act("WorkMeasured", "2023-05-05", { valueFen: 50_000_000n, until: "2023-05-05" }),
        paid("2023-05-10", "advance", 39_999_999n),
      ],
      expected: "notApplicable",
    },
    {
      name: "no work was measured",
      acts: [
        agreed("2022-08-01", { retentionShare: 30_000 }, { clientKind: "publicInstitution" }),
        paid("2023-05-10", "progress", 5n),
      ],
      expected: "undetermined",
    },
  ],
}
