/** CT-26: the client guarantees the payment of the works by the day on which they start. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue, precedes } from "../../../law/Test.ts"
import { WAGES_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { startedOn } from "../measures/payment.ts"
import { isWorks } from "../measures/signing.ts"
import { paymentGuaranteedOn } from "../measures/wages.ts"
import { type Contract, type ContractFacts, contracts } from "../record.ts"

export const paymentIsGuaranteedBeforeTheStart: Rule<ContractFacts, Contract> = {
  id: "contractManagement/paymentIsGuaranteedBeforeTheStart",
  revision: 1,
  title: {
    zh: "建设单位在开工前提供工程款支付担保",
    en: "The client guarantees payment before the works start",
  },
  severity: "binds",
  about: contracts,
  anchor: startedOn,
  versions: [
    {
      from: make("2020-05-01"),
      until: null,
      rows: ["CT-26"],
      citations: [cite(WAGES_REGULATIONS, "第二十三条、第二十四条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: precedes(paymentGuaranteedOn, startedOn),
    },
  ],
}
