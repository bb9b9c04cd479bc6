/** CT-10: the price of a variation is raised within its time after the variation is confirmed. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import { type Variation, confirmedOn, raisedOn, variations } from "../measures/execution.ts"
import { isWorks } from "../measures/signing.ts"
import { variationRaising } from "../parameters.ts"
import type { ContractFacts } from "../record.ts"

export const variationPricesAreRaised: Rule<ContractFacts, Variation> = {
  id: "contractManagement/variationPricesAreRaised",
  revision: 1,
  title: {
    zh: "变更确定后在规定期限内提出变更价款",
    en: "The price of a variation is raised in time",
  },
  severity: "binds",
  about: variations,
  anchor: confirmedOn,
  versions: [
    {
      from: make("2004-10-20"),
      until: null,
      rows: ["CT-10"],
      citations: [cite(SETTLEMENT_OF_2004, "第十条")],
      confidence: "M",
      applies: isTrue(isWorks),
      requires: doneWithin(raisedOn, confirmedOn, variationRaising),
    },
  ],
}
