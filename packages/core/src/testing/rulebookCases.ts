/** The case tables of every rule, system by system. */
import { completionCases } from "../sixSystems/completionAcceptance/cases.ts"
import { constructionSupervisionCases } from "../sixSystems/constructionSupervision/cases.ts"
import { contractManagementCases } from "../sixSystems/contractManagement/cases.ts"
import { legalPersonCases } from "../sixSystems/legalPersonResponsibility/cases.ts"
import { reimbursementCases } from "../sixSystems/reimbursement/cases.ts"
import { tenderingCases } from "../sixSystems/tendering/cases.ts"
import type { RuleCases } from "./ruleCases.ts"

export const RULEBOOK_CASES: ReadonlyArray<RuleCases> = [
  ...legalPersonCases,
  ...tenderingCases,
  ...contractManagementCases,
  ...constructionSupervisionCases,
  ...reimbursementCases,
  ...completionCases,
]
