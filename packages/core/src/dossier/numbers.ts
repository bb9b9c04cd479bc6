/** The numbers of the law: all of them, and where the rulebook looks at them. */
import type { DatedParameter } from "../law/DatedParameter.ts"
import type { Period } from "../law/Period.ts"
import { parametersOf } from "../law/Test.ts"
import * as completion from "../sixSystems/completionAcceptance/parameters.ts"
import * as supervision from "../sixSystems/constructionSupervision/parameters.ts"
import * as contracts from "../sixSystems/contractManagement/parameters.ts"
import * as settlement from "../sixSystems/contractManagement/settlementParameters.ts"
import * as legalPerson from "../sixSystems/legalPersonResponsibility/parameters.ts"
import * as reimbursement from "../sixSystems/reimbursement/parameters.ts"
import * as award from "../sixSystems/tendering/awardParameters.ts"
import * as tendering from "../sixSystems/tendering/parameters.ts"
import { RULES } from "./rulebook.ts"

export interface Use {
  readonly rule: string
  /** The days on which the version of the rule that looks at it is in force. */
  readonly period: Period
  readonly parameter: DatedParameter
}

export const USES: ReadonlyArray<Use> = RULES.flatMap(({ id, versions }) =>
  versions.flatMap(({ from, until, applies, requires }) =>
    [...(applies === undefined ? [] : parametersOf(applies)), ...parametersOf(requires)].map((parameter) => ({
      rule: id,
      period: { from, until },
      parameter,
    })),
  ),
)

const ROOMS: ReadonlyArray<Readonly<Record<string, unknown>>> = [
  legalPerson,
  tendering,
  award,
  contracts,
  settlement,
  supervision,
  reimbursement,
  completion,
]

const isNumber = (one: unknown): one is DatedParameter =>
  typeof one === "object" && one !== null && "values" in one && "unit" in one

/** Every number that is written down, system by system. */
export const NUMBERS: ReadonlyArray<DatedParameter> = ROOMS.flatMap((room) =>
  Object.values(room).filter(isNumber),
)
