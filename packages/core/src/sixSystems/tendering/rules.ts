/** The rules of 招投标制. */
import { biddersHaveTimeToPrepare } from "./rules/biddersHaveTimeToPrepare.ts"
import { whatReachesTheThresholdIsTendered } from "./rules/whatReachesTheThresholdIsTendered.ts"

export const tenderingRules = [whatReachesTheThresholdIsTendered, biddersHaveTimeToPrepare] as const
