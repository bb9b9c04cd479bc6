/** CT-10: who is told the price of a variation answers within the time for it. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { SETTLEMENT_OF_2004 } from "../../../law/instruments/contractManagement.ts"
import { type Variation, answeredOn, confirmedOn, raisedOn, variations } from "../measures/execution.ts"
import { isWorks } from "../measures/signing.ts"
import { variationAnswer } from "../parameters.ts"
import type { ContractFacts } from "../record.ts"

export const variationPricesAreAnswered: Rule<ContractFacts, Variation> = {
  id: "contractManagement/variationPricesAreAnswered",
  revision: 1,
  title: {
    zh: "在规定期限内答复变更价款",
    en: "The price of a variation is answered in time",
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
      requires: doneWithin(answeredOn, raisedOn, variationAnswer),
    },
  ],
}
