/** Which purchases must be tendered: by what they are, what they cost and who pays. */
import { type CalendarDate, make } from "../../kernel/CalendarDate.ts"
import type { Quantity } from "../../law/Measure.ts"
import type { RuleVersion } from "../../law/Rule.ts"
import { seenFrom } from "../../law/seenFrom.ts"
import { all, any, atLeast, atLeastShare, isTrue, type Test } from "../../law/Test.ts"
import {
  combinedEstimate,
  estimate,
  fiscalMoney,
  isGoods,
  isOnListOf2018,
  isPublicWork,
  isService,
  isStateControlled,
  isWorks,
  projectTotal,
  usesForeignLoan,
  usesStateFunds,
} from "./measures.ts"
import {
  fiscalMoneyThreshold,
  fiscalShareThreshold,
  goodsThreshold,
  projectThreshold,
  serviceThreshold,
  worksThreshold,
} from "./parameters.ts"
import type { Purchase } from "./record.ts"

export const reachesThreshold = (sum: Quantity<Purchase>): Test<Purchase> =>
  any(
    all(isTrue(isWorks), atLeast(sum, worksThreshold)),
    all(isTrue(isGoods), atLeast(sum, goodsThreshold)),
    all(isTrue(isService), atLeast(sum, serviceThreshold)),
  )

/** 国家计委令第3号第二条至第六条. */
export const isInScopeUntil2018: Test<Purchase> = any(
  isTrue(usesStateFunds),
  isTrue(isPublicWork),
  isTrue(usesForeignLoan),
)

/** 国家发展改革委令第16号第二条、第三条. */
export const isPaidByState: Test<Purchase> = any(
  all(
    atLeast(fiscalMoney, fiscalMoneyThreshold),
    atLeastShare(fiscalMoney, fiscalShareThreshold, projectTotal),
  ),
  isTrue(isStateControlled),
  isTrue(usesForeignLoan),
)

/** 国家计委令第3号: by the estimate of one contract, or by that of the whole project. */
export const isMandatoryUntil2018: Test<Purchase> = all(
  isInScopeUntil2018,
  any(reachesThreshold(estimate), atLeast(projectTotal, projectThreshold)),
)

/** 国家发展改革委令第16号: purchases that can be combined count together. */
export const isMandatorySince2018: Test<Purchase> = all(isPaidByState, reachesThreshold(combinedEstimate))

/** 发改法规规〔2018〕843号: infrastructure on the list is in scope whoever pays. */
export const isMandatorySinceList: Test<Purchase> = all(
  any(isPaidByState, isTrue(isOnListOf2018)),
  reachesThreshold(combinedEstimate),
)

const SCOPES = [
  { from: make("2000-01-01"), until: make("2018-05-31"), test: isMandatoryUntil2018 },
  { from: make("2018-06-01"), until: make("2018-06-05"), test: isMandatorySince2018 },
  { from: make("2018-06-06"), until: null, test: isMandatorySinceList },
] as const

type Versions<Subject> = readonly [RuleVersion<Subject>, ...ReadonlyArray<RuleVersion<Subject>>]

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)

/** The end that comes first; `null` is no end. */
const firstEnd = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a === null ? b : b === null || a < b ? a : b

/** The versions of a wording about parts of mandatory tenders: one for each scope that was in force. */
export const ofMandatoryParts = <Part>(
  purchaseOf: (part: Part) => Purchase,
  wording: RuleVersion<Part>,
): Versions<Part> => {
  const cut = SCOPES.flatMap(({ from, until, test }): ReadonlyArray<RuleVersion<Part>> => {
    const period = { from: later(from, wording.from), until: firstEnd(until, wording.until) }
    if (period.until !== null && period.until < period.from) return []
    const scope = seenFrom(test, purchaseOf)
    return [
      {
        ...wording,
        ...period,
        applies: wording.applies === undefined ? scope : all(scope, wording.applies),
      },
    ]
  })
  const [first, ...others] = cut
  if (first === undefined) throw new TypeError("a wording that was never in force")
  return [first, ...others]
}

/** The versions of a wording about mandatory tenders. */
export const ofMandatory = (wording: RuleVersion<Purchase>): Versions<Purchase> =>
  ofMandatoryParts((purchase) => purchase, wording)
