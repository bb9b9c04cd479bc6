/** Events of financing plans: a stream for each year and item, an entry for each version. */
import { Schema } from "effect"
import { DivisionCode } from "../../kernel/DivisionCode.ts"
import type { ItemKey } from "../../kernel/ItemKey.ts"
import { Fen } from "../../kernel/Money.ts"
import { StreamId } from "../../journal/Entry.ts"
import * as EventType from "../../journal/EventType.ts"
import { PlanStatement } from "./FinancingPlan.ts"
import { ByLevel } from "./sharing.ts"

export const planStream = (year: number, itemKey: ItemKey): StreamId =>
  StreamId(`financing/${year}-${itemKey}`)

/** What falls to a division by the plan, in all and by level. */
export const PlannedShare = Schema.Struct({ regionCode: DivisionCode, totalFen: Fen, byLevel: ByLevel })
export type PlannedShare = typeof PlannedShare.Type

/** The most that a division's budget may receive of each level's money. */
export const Ceiling = Schema.Struct({ regionCode: DivisionCode, byLevel: ByLevel })
export type Ceiling = typeof Ceiling.Type

const EXAMPLE_LEVELS = {
  central: "6000000",
  province: "4500000",
  city: "0",
  county: "1500000",
  selfRaised: "0",
} as const

/**
 * A version of a plan was issued (occurred: the day from which it counts). It says what it comes to, so that
 * no later rule of rounding and no later base changes what was planned. `ceilings` names every division from
 * the province down, also those that an earlier version named and this one does not.
 */
export const FinancingPlanIssued = EventType.make({
  type: "FinancingPlanIssued",
  payload: Schema.Struct({
    version: Schema.Int,
    plan: PlanStatement,
    shares: Schema.Array(PlannedShare),
    ceilings: Schema.Array(Ceiling),
  }),
  example: {
    version: 1,
    plan: {
      year: 2010,
      itemKey: "12",
      effectiveFrom: "2010-03-01",
      document: "示例文号〔2010〕2号",
      groups: [
        {
          name: "示例：按人头",
          rules: [
            { level: "central", term: { _tag: "PerUnit", unitFen: "6000" }, floor: null },
            { level: "province", term: { _tag: "PerUnit", unitFen: "4500" }, floor: null },
            { level: "county", term: { _tag: "PerUnit", unitFen: "1500" }, floor: null },
          ],
        },
      ],
      lines: [{ regionCode: "341523", group: "示例：按人头", plannedFen: null, quantity: "1000" }],
      dues: [{ level: "central", dueOn: "2010-06-30", share: 1_000_000 }],
      remark: null,
    },
    shares: [{ regionCode: "341523", totalFen: "12000000", byLevel: EXAMPLE_LEVELS }],
    ceilings: ["340000", "341500", "341523"].map((regionCode) => ({ regionCode, byLevel: EXAMPLE_LEVELS })),
  },
})

export const planEvents = [FinancingPlanIssued] as const

export const readPlanEvent = EventType.reader(planEvents)
