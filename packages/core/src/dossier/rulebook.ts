/** All rules, system by system, and the rows of the register of rules that none computes. */
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { RowId } from "../law/DatedParameter.ts"
import type * as Law from "../law/Rule.ts"
import { completionRules } from "../sixSystems/completionAcceptance/rules.ts"
import { unruledCompletion } from "../sixSystems/completionAcceptance/unruled.ts"
import { constructionSupervisionRules } from "../sixSystems/constructionSupervision/rules.ts"
import { unruledConstructionSupervision } from "../sixSystems/constructionSupervision/unruled.ts"
import { contractManagementRules } from "../sixSystems/contractManagement/rules.ts"
import { unruledContractManagement } from "../sixSystems/contractManagement/unruled.ts"
import { legalPersonRules } from "../sixSystems/legalPersonResponsibility/rules.ts"
import { unruledLegalPerson } from "../sixSystems/legalPersonResponsibility/unruled.ts"
import { reimbursementRules } from "../sixSystems/reimbursement/rules.ts"
import { unruledReimbursement } from "../sixSystems/reimbursement/unruled.ts"
import { type System, SYSTEMS } from "../sixSystems/System.ts"
import { tenderingRules } from "../sixSystems/tendering/rules.ts"
import { unruledTendering } from "../sixSystems/tendering/unruled.ts"
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

/** Rows that no dossier can tell, or that another rule covers, each with the reason. */
export const UNRULED: Readonly<Record<System, Readonly<Partial<Record<RowId, Bilingual>>>>> = {
  legalPersonResponsibility: unruledLegalPerson,
  tendering: unruledTendering,
  contractManagement: unruledContractManagement,
  constructionSupervision: unruledConstructionSupervision,
  reimbursement: unruledReimbursement,
  completionAcceptance: unruledCompletion,
}

/** A rule stands in the system that its identity begins with. */
export const systemOf = (rule: string): System => {
  const found = SYSTEMS.find((system) => rule.startsWith(`${system}/`))
  if (found === undefined) throw new TypeError(`${rule} is of no system`)
  return found
}
