/**
 * TP-24: a copy of a contract of government procurement is filed within seven working days of its signing.
 * That papers are kept for fifteen years shows only when they are over.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { PROCUREMENT_LAW } from "../../../law/instruments/acrossSystems.ts"
import { governmentContractFiling } from "../awardParameters.ts"
import { isGovernmentProcurement, type TenderingFacts } from "../measures.ts"
import { contractedOn, contractFiledOn, withContract } from "../measures/award.ts"
import type { Purchase } from "../record.ts"

export const governmentContractsAreFiled: Rule<TenderingFacts, Purchase> = {
  id: "tendering/governmentContractsAreFiled",
  revision: 1,
  title: {
    zh: "政府采购合同自签订之日起在规定工作日内将副本备案",
    en: "A contract of government procurement is filed in time",
  },
  severity: "binds",
  about: withContract,
  anchor: contractedOn,
  versions: [
    {
      from: make("2003-01-01"),
      until: null,
      rows: ["TP-24"],
      citations: [cite(PROCUREMENT_LAW, "第四十七条")],
      confidence: "V1",
      applies: isTrue(isGovernmentProcurement),
      requires: doneWithin(contractFiledOn, contractedOn, governmentContractFiling),
    },
  ],
}
