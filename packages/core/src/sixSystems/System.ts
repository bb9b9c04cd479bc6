/** The six systems (六制) in the order in which a project lives through them. */
import { Schema } from "effect"
import type { Bilingual } from "../kernel/Bilingual.ts"

export const System = Schema.Literals([
  "legalPersonResponsibility",
  "tendering",
  "contractManagement",
  "constructionSupervision",
  "reimbursement",
  "completionAcceptance",
])
export type System = typeof System.Type

export const SYSTEMS: ReadonlyArray<System> = System.literals

export const systemNames: Readonly<Record<System, Bilingual>> = {
  legalPersonResponsibility: { zh: "法人责任制", en: "legal person responsibility" },
  tendering: { zh: "招投标制", en: "tendering" },
  contractManagement: { zh: "合同管理制", en: "contract management" },
  constructionSupervision: { zh: "工程监理制", en: "construction supervision" },
  reimbursement: { zh: "资金报账制", en: "reimbursement" },
  completionAcceptance: { zh: "竣工验收制", en: "completion acceptance" },
}
