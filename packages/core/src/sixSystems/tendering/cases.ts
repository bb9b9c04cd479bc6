/** The case tables of the rules of 招投标制. */
import { biddersHaveTimeToPrepareCases } from "./rules/biddersHaveTimeToPrepare.cases.ts"
import { whatReachesTheThresholdIsTenderedCases } from "./rules/whatReachesTheThresholdIsTendered.cases.ts"

export const tenderingCases = [whatReachesTheThresholdIsTenderedCases, biddersHaveTimeToPrepareCases]
