/**
 * CT-13: a settlement is reviewed within the time for its amount, from the day on which the file is
 * complete; an amount that stands in two bands is given the longer one.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, atLeast, doneWithin, isTrue, lessThan } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import { completeOn, reported, reviewedOn, settlements } from "../measures/settlement.ts"
import { isWorks } from "../measures/signing.ts"
import type { Contract, ContractFacts } from "../record.ts"
import {
  largeReview,
  largeSettlement,
  largestReview,
  mediumReview,
  mediumSettlement,
  smallReview,
  smallSettlement,
} from "../settlementParameters.ts"

const byAmount = any(
  all(lessThan(reported, smallSettlement), doneWithin(reviewedOn, completeOn, smallReview)),
  all(
    atLeast(reported, smallSettlement),
    lessThan(reported, mediumSettlement),
    doneWithin(reviewedOn, completeOn, mediumReview),
  ),
  all(
    atLeast(reported, mediumSettlement),
    lessThan(reported, largeSettlement),
    doneWithin(reviewedOn, completeOn, largeReview),
  ),
  all(atLeast(reported, largeSettlement), doneWithin(reviewedOn, completeOn, largestReview)),
)

export const settlementsAreReviewedInTime: Rule<ContractFacts, Contract> = {
  id: "contractManagement/settlementsAreReviewedInTime",
  revision: 1,
  title: {
    zh: "竣工结算自资料完整之日起在规定期限内审查完毕（恰为分档数额的按较长期限）",
    en: "A settlement is reviewed in the time for its amount (on the border of two bands: the longer)",
  },
  severity: "binds",
  about: settlements,
  anchor: completeOn,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-13"],
      citations: [cite(SETTLEMENT_OF_2004, "第十四条（三）")],
      confidence: "V3",
      applies: isTrue(isWorks),
      requires: byAmount,
    },
  ],
}
