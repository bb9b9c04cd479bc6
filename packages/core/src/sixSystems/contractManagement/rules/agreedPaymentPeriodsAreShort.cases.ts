import { WITH_SMALL_FIRM, agreed } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { agreedPaymentPeriodsAreShort } from "./agreedPaymentPeriodsAreShort.ts"

export const agreedPaymentPeriodsAreShortCases: RuleCases = {
  rule: agreedPaymentPeriodsAreShort,
  cases: [
    {
      name: "sixty days",
      acts: [agreed("2022-03-01", { paymentDays: 60 }, { kind: "goods", ...WITH_SMALL_FIRM })],
      expected: "satisfied",
    },
    {
      name: "a day more",
      acts: [agreed("2022-03-01", { paymentDays: 61 }, { kind: "goods", ...WITH_SMALL_FIRM })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "nothing was agreed",
      acts: [agreed("2022-03-01", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM })],
      expected: "notApplicable",
    },
    {
      name: "it is not known",
      acts: [agreed("2022-03-01", { quality: "合格" }, { kind: "goods", ...WITH_SMALL_FIRM })],
      expected: "undetermined",
    },
    {
      name: "the day before the regulations",
      acts: [agreed("2020-08-31", { paymentDays: 61 }, { kind: "goods", ...WITH_SMALL_FIRM })],
      expected: "notApplicable",
    },
    {
      name: "their first day",
      acts: [agreed("2020-09-01", { paymentDays: 61 }, { kind: "goods", ...WITH_SMALL_FIRM })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last day of the first text",
      acts: [agreed("2025-05-31", { paymentDays: 61 }, { kind: "goods", ...WITH_SMALL_FIRM })],
      expected: "violated",
    },
    {
      name: "the first day of the second",
      acts: [agreed("2025-06-01", { paymentDays: 61 }, { kind: "goods", ...WITH_SMALL_FIRM })],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a large firm",
      acts: [
        agreed(
          "2022-03-01",
          { paymentDays: 61 },
          { kind: "goods", clientKind: "agency", isWithSmallFirm: false },
        ),
      ],
      expected: "notApplicable",
    },
  ],
}
