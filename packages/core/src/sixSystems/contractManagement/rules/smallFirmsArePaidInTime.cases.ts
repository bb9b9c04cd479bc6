import { WITH_SMALL_FIRM, act, agreed, paid } from "../../../testing/contractSamples.ts"
import type { RuleCases } from "../../../testing/ruleCases.ts"
import { smallFirmsArePaidInTime } from "./smallFirmsArePaidInTime.ts"

export const smallFirmsArePaidInTimeCases: RuleCases = {
  rule: smallFirmsArePaidInTime,
  cases: [
    {
      name: "thirty days after the delivery",
      acts: [
        agreed("2020-02-03", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 5n }),
        paid("2022-03-31", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day more",
      acts: [
        agreed("2020-02-03", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 5n }),
        paid("2022-04-01", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "the last day is in a holiday: the next working day",
      acts: [
        agreed("2020-02-03", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-04", { delivery: "一批", valueFen: 5n }),
        paid("2022-04-06", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "satisfied",
    },
    {
      name: "a day after that",
      acts: [
        agreed("2020-02-03", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-04", { delivery: "一批", valueFen: 5n }),
        paid("2022-04-07", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "violated",
    },
    {
      name: "the last day is a Saturday on which work is made up",
      acts: [
        agreed("2020-02-03", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-03", { delivery: "一批", valueFen: 5n }),
        paid("2022-04-06", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "violated",
    },
    {
      name: "not yet, on the last day",
      acts: [
        agreed("2020-02-03", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 5n }),
      ],
      on: "2022-03-31",
      expected: "undetermined",
    },
    {
      name: "not yet, a day later",
      acts: [
        agreed("2020-02-03", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 5n }),
      ],
      on: "2022-04-01",
      expected: "violated",
    },
    {
      name: "a fen is left",
      acts: [
        agreed("2020-02-03", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 5n }),
        paid("2022-03-31", "delivery", 4n, { delivery: "一批" }),
      ],
      expected: "violated",
    },
    {
      name: "forty-five days were agreed",
      acts: [
        agreed("2020-02-03", { paymentDays: 45 }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 5n }),
        paid("2022-04-15", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "satisfied",
    },
    {
      name: "later than was agreed",
      acts: [
        agreed("2020-02-03", { paymentDays: 45 }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 5n }),
        paid("2022-04-18", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "violated",
    },
    {
      name: "sixty days, the last in a holiday",
      acts: [
        agreed("2020-02-03", { paymentDays: 60 }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 5n }),
        paid("2022-05-05", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "satisfied",
    },
    {
      name: "more than sixty days though they were agreed",
      acts: [
        agreed("2020-02-03", { paymentDays: 90 }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 5n }),
        paid("2022-05-06", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "from the inspection, as was agreed",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, paysFromInspection: true },
          { kind: "goods", ...WITH_SMALL_FIRM },
        ),
        act("GoodsDelivered", "2022-02-21", { delivery: "一批", valueFen: 5n, inspectedOn: "2022-03-01" }),
        paid("2022-03-31", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "satisfied",
    },
    {
      name: "the inspection is not known",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null, paysFromInspection: true },
          { kind: "goods", ...WITH_SMALL_FIRM },
        ),
        act("GoodsDelivered", "2022-02-21", { delivery: "一批", valueFen: 5n }),
        paid("2022-03-31", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "undetermined",
    },
    {
      name: "it is not known whether a time was agreed",
      acts: [
        agreed("2020-02-03", { quality: "合格" }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 5n }),
        paid("2022-04-18", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "undetermined",
    },
    {
      name: "delivered the day before the regulations",
      acts: [
        agreed("2020-02-03", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2020-08-31", { delivery: "一批", valueFen: 5n }),
        paid("2020-12-01", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "on their first day",
      acts: [
        agreed("2020-02-03", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2020-09-01", { delivery: "一批", valueFen: 5n }),
        paid("2020-12-01", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "on the last day of the first text",
      acts: [
        agreed("2020-02-03", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2025-05-31", { delivery: "一批", valueFen: 5n }),
        paid("2025-12-01", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "on the first day of the second",
      acts: [
        agreed("2020-02-03", { paymentDays: null }, { kind: "goods", ...WITH_SMALL_FIRM }),
        act("GoodsDelivered", "2025-06-01", { delivery: "一批", valueFen: 5n }),
        paid("2025-12-01", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "violated",
      blocks: true,
    },
    {
      name: "a large firm",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null },
          { kind: "goods", clientKind: "agency", isWithSmallFirm: false },
        ),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 5n }),
        paid("2022-04-01", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "notApplicable",
    },
    {
      name: "a state enterprise pays",
      acts: [
        agreed(
          "2020-02-03",
          { paymentDays: null },
          { kind: "goods", clientKind: "stateEnterprise", isWithSmallFirm: true },
        ),
        act("GoodsDelivered", "2022-03-01", { delivery: "一批", valueFen: 5n }),
        paid("2022-04-01", "delivery", 5n, { delivery: "一批" }),
      ],
      expected: "notApplicable",
    },
  ],
}
