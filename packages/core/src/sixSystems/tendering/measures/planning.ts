/** What has to be there before a tender: the approval of its plan, and the money. */
import { type Day, saidBy } from "../../../law/Measure.ts"
import type { Purchase } from "../record.ts"
import { dayMeasure, dayOf } from "./observed.ts"

const ITEMS = ["scope", "method", "organisation"] as const

/** The first day by which all three were approved, in one document or several. */
export const planApprovedOn: Day<Purchase> = dayMeasure(
  "purchase.planApprovedOn",
  ["招标范围、方式、组织形式核准之日", "day by which scope, method and organisation were approved"],
  ({ plans }) => {
    const covered = new Set<string>()
    for (const plan of plans) {
      for (const item of plan.payload.covers) covered.add(item)
      if (ITEMS.every((item) => covered.has(item))) {
        return saidBy(plan.on, ...plans.slice(0, plans.indexOf(plan) + 1).map(({ id }) => id))
      }
    }
    return undefined
  },
)

export const fundsSecuredOn: Day<Purchase> = dayMeasure(
  "purchase.fundsSecuredOn",
  ["资金或者资金来源落实之日", "day on which the money or its source was settled"],
  ({ funds }) => dayOf(funds[0]),
)

export const projectApprovedOn: Day<Purchase> = dayMeasure(
  "purchase.projectApprovedOn",
  ["项目可行性研究报告或者初步设计获批准之日", "day on which the project was approved"],
  ({ approved }) => dayOf(approved),
)
