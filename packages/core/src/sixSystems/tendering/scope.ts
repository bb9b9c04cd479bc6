/** Which purchases must be tendered: by what they are, what they cost and who pays. */
import { all, any, atLeast, isTrue, type Test } from "../../law/Test.ts"
import type { Quantity } from "../../law/Measure.ts"
import {
  combinedEstimate,
  estimate,
  isGoods,
  isService,
  isWorks,
  projectTotal,
  usesStateFunds,
} from "./measures.ts"
import { goodsThreshold, projectThreshold, serviceThreshold, worksThreshold } from "./parameters.ts"
import type { Purchase } from "./record.ts"

const reachesThreshold = (sum: Quantity<Purchase>): ReadonlyArray<Test<Purchase>> => [
  all(isTrue(isWorks), atLeast(sum, worksThreshold)),
  all(isTrue(isGoods), atLeast(sum, goodsThreshold)),
  all(isTrue(isService), atLeast(sum, serviceThreshold)),
]

/** 国家计委令第3号: by the estimate of one contract, or by that of the whole project. */
export const isMandatoryUntil2018: Test<Purchase> = all(
  isTrue(usesStateFunds),
  any(...reachesThreshold(estimate), atLeast(projectTotal, projectThreshold)),
)

/** 国家发展改革委令第16号: purchases that can be combined count together. */
export const isMandatorySince2018: Test<Purchase> = all(
  isTrue(usesStateFunds),
  any(...reachesThreshold(combinedEstimate)),
)
