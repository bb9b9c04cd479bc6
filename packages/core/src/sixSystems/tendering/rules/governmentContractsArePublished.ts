/** TP-24: a contract of government procurement is published within two working days of its signing. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { PROCUREMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { governmentContractPublication } from "../awardParameters.ts"
import { isGovernmentProcurement, type TenderingFacts } from "../measures.ts"
import { contractedOn, contractPublishedOn, withContract } from "../measures/award.ts"
import type { Purchase } from "../record.ts"

export const governmentContractsArePublished: Rule<TenderingFacts, Purchase> = {
  id: "tendering/governmentContractsArePublished",
  revision: 1,
  title: {
    zh: "政府采购合同自签订之日起在规定工作日内公告",
    en: "A contract of government procurement is published soon",
  },
  severity: "binds",
  about: withContract,
  anchor: contractedOn,
  versions: [
    {
      from: make("2015-03-01"),
      until: null,
      rows: ["TP-24"],
      citations: [cite(PROCUREMENT_REGULATIONS, "第五十条")],
      confidence: "V1",
      applies: isTrue(isGovernmentProcurement),
      requires: doneWithin(contractPublishedOn, contractedOn, governmentContractPublication),
    },
  ],
}
