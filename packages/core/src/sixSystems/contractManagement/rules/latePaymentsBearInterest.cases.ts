import { WITH_SMALL_FIRM, act, agreed, paid } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { latePaymentsBearInterest } from "./latePaymentsBearInterest.ts"

export const latePaymentsBearInterestCases: RuleCases = {
  rule: latePaymentsBearInterest,
  cases: [
    {
      name: "a day late, with the interest of a day",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, hasLateRate: false },
          { kind: "goods", ...WITH_SMALL_FIRM },
        ),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2022-04-01", "delivery", 1_000_000n, { delivery: "一批" }),
        paid("2022-04-01", "lateInterest", 500n, { delivery: "一批" }),
      ],
      expected: "satisfied",
    },
    {
      name: "a fen less",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, hasLateRate: false },
          { kind: "goods", ...WITH_SMALL_FIRM },
        ),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2022-04-01", "delivery", 1_000_000n, { delivery: "一批" }),
        paid("2022-04-01", "lateInterest", 499n, { delivery: "一批" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "ten days late",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, hasLateRate: false },
          { kind: "goods", ...WITH_SMALL_FIRM },
        ),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2022-04-10", "delivery", 1_000_000n, { delivery: "一批" }),
        paid("2022-04-10", "lateInterest", 5_000n, { delivery: "一批" }),
      ],
      expected: "satisfied",
    },
    {
      name: "ten days late, with less",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, hasLateRate: false },
          { kind: "goods", ...WITH_SMALL_FIRM },
        ),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2022-04-10", "delivery", 1_000_000n, { delivery: "一批" }),
        paid("2022-04-10", "lateInterest", 4_999n, { delivery: "一批" }),
      ],
      expected: "violated",
    },
    {
      name: "late, and without interest",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, hasLateRate: false },
          { kind: "goods", ...WITH_SMALL_FIRM },
        ),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2022-04-01", "delivery", 1_000_000n, { delivery: "一批" }),
      ],
      expected: "violated",
    },
    {
      name: "in time",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, hasLateRate: false },
          { kind: "goods", ...WITH_SMALL_FIRM },
        ),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2022-03-31", "delivery", 1_000_000n, { delivery: "一批" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "in time as was agreed",
      acts: [
        agreed("2020-02-03", { paymentDays: 45, hasLateRate: false }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2022-04-15", "delivery", 1_000_000n, { delivery: "一批" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "late though forty-five days were agreed",
      acts: [
        agreed("2020-02-03", { paymentDays: 45, hasLateRate: false }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2022-04-18", "delivery", 1_000_000n, { delivery: "一批" }),
      ],
      expected: "violated",
    },
    {
      name: "a rate was agreed",
      acts: [
        agreed("2020-02-03", { paymentDays: null, hasLateRate: true }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2022-04-01", "delivery", 1_000_000n, { delivery: "一批" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "it is not known whether a rate was agreed",
      acts: [
        agreed("2020-02-03", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2022-04-01", "delivery", 1_000_000n, { delivery: "一批" }),
      ],
      expected: "undetermined",
    },
    {
      name: "not paid yet",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, hasLateRate: false },
          { kind: "goods", ...WITH_SMALL_FIRM },
        ),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 1_000_000n }),
      ],
      expected: "undetermined",
    },
    {
      name: "delivered the day before the regulations",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, hasLateRate: false },
          { kind: "goods", ...WITH_SMALL_FIRM },
        ),
        act("GoodsDelivered", "2020-08-31", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2020-12-01", "delivery", 1_000_000n, { delivery: "一批" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "on their first day",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, hasLateRate: false },
          { kind: "goods", ...WITH_SMALL_FIRM },
        ),
        act("GoodsDelivered", "2020-09-01", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2020-12-01", "delivery", 1_000_000n, { delivery: "一批" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "on the last day of the first text",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, hasLateRate: false },
          { kind: "goods", ...WITH_SMALL_FIRM },
        ),
        act("GoodsDelivered", "2025-05-31", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2025-12-01", "delivery", 1_000_000n, { delivery: "一批" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "on the first day of the second",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, hasLateRate: false },
          { kind: "goods", ...WITH_SMALL_FIRM },
        ),
        act("GoodsDelivered", "2025-06-01", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2025-12-01", "delivery", 1_000_000n, { delivery: "一批" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a large firm",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, hasLateRate: false },
          { kind: "goods", clientKind: "agency", isWithSmallFirm: false },
        ),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 1_000_000n }),
        paid("2022-04-01", "delivery", 1_000_000n, { delivery: "一批" }),
      ],
      expected: "notApplicable",
    },
  ],
}
