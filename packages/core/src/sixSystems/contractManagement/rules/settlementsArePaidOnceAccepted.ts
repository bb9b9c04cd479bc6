/**
 * CT-15 (with the stage 结算 of the reimbursement table): the price is settled once the works are accepted;
 * it warns, unless the contract or the rule of the fund says so.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, precedes } from "../../../law/Test.ts"
import { CIVIL_CODE } from "../../../law/instruments/acrossSystems.ts"
import { CONTRACT_LAW } from "../../../law/instruments/contractManagement.ts"
import { type Payment, acceptedOn, isFinal, paidOn, payments } from "../measures/payment.ts"
import { isWorks } from "../measures/signing.ts"
import type { ContractFacts } from "../record.ts"

export const settlementsArePaidOnceAccepted: Rule<ContractFacts, Payment> = {
  id: "contractManagement/settlementsArePaidOnceAccepted",
  revision: 1,
  title: {
    zh: "工程竣工验收合格后支付结算价款",
    en: "The settled price is paid once the works are accepted",
  },
  severity: "advises",
  about: payments,
  anchor: paidOn,
  versions: [
    {
      from: make("1999-10-01"),
      until: make("2020-12-31"),
      rows: ["CT-15"],
      citations: [cite(CONTRACT_LAW, "第二百七十九条")],
      confidence: "M",
      applies: all(isTrue(isFinal), isTrue(isWorks)),
      requires: precedes(acceptedOn, paidOn),
    },
    {
      from: make("2021-01-01"),
      until: null,
      rows: ["CT-15"],
      citations: [cite(CIVIL_CODE, "第七百九十九条")],
      confidence: "M",
      applies: all(isTrue(isFinal), isTrue(isWorks)),
      requires: precedes(acceptedOn, paidOn),
    },
  ],
}
