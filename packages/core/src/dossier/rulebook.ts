/** All rules, system by system. */
import type * as Law from "../law/Rule.ts"
import { completionRules } from "../sixSystems/completionAcceptance/rules.ts"
import { legalPersonRules } from "../sixSystems/legalPersonResponsibility/rules.ts"
import { constructionSupervisionRules } from "../sixSystems/constructionSupervision/rules.ts"
import { contractManagementRules } from "../sixSystems/contractManagement/rules.ts"
import { reimbursementRules } from "../sixSystems/reimbursement/rules.ts"
import { tenderingRules } from "../sixSystems/tendering/rules.ts"
import type { Dossier } from "./Dossier.ts"

export type AnyRule = Law.AnyRule<Dossier>

export const RULES: ReadonlyArray<AnyRule> = [
  ...legalPersonRules,
  ...tenderingRules,
  ...contractManagementRules,
  ...constructionSupervisionRules,
  ...reimbursementRules,
  ...completionRules,
]
