import { WITH_SMALL_FIRM, act, signed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { onlyLawfulDepositsAreDemanded } from "./onlyLawfulDepositsAreDemanded.ts"

export const onlyLawfulDepositsAreDemandedCases: RuleCases = {
  rule: onlyLawfulDepositsAreDemanded,
  cases: [
    {
      name: "for bid",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("DepositDemanded", "2022-03-01", { kind: "bid" }),
      ],
      expected: "satisfied",
    },
    {
      name: "for performance",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("DepositDemanded", "2022-03-01", { kind: "performance" }),
      ],
      expected: "satisfied",
    },
    {
      name: "for quality",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("DepositDemanded", "2022-03-01", { kind: "quality" }),
      ],
      expected: "satisfied",
    },
    {
      name: "for migrantWages",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("DepositDemanded", "2022-03-01", { kind: "migrantWages" }),
      ],
      expected: "satisfied",
    },
    {
      name: "for something else",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("DepositDemanded", "2022-03-01", { kind: "other" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the day before the regulations",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("DepositDemanded", "2020-08-31", { kind: "other" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("DepositDemanded", "2020-09-01", { kind: "other" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last day of the first text",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("DepositDemanded", "2025-05-31", { kind: "other" }),
      ],
      expected: "violated",
    },
    {
      name: "the first day of the second",
      acts: [
        signed("2020-02-03", { ...WITH_SMALL_FIRM }),
        act("DepositDemanded", "2025-06-01", { kind: "other" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "of a large firm",
      acts: [
        signed("2020-02-03", { clientKind: "agency", isWithSmallFirm: false }),
        act("DepositDemanded", "2022-03-01", { kind: "other" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "it is not known who it is of",
      acts: [
        signed("2020-02-03", { clientKind: "agency" }),
        act("DepositDemanded", "2022-03-01", { kind: "other" }),
      ],
      expected: "undetermined",
    },
  ],
}
