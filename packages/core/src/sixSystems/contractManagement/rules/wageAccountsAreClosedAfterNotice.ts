/**
 * CT-24: an account for wages is closed after the site has announced for thirty days that nothing is owed.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { apart, isTrue } from "../../../law/Test.ts"
import { WAGES_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { isWorks } from "../measures/signing.ts"
import { type ClosedAccount, accountClosedOn, closedAccounts, closingAnnouncedOn } from "../measures/wages.ts"
import type { ContractFacts } from "../record.ts"
import { closingNotice } from "../settlementParameters.ts"

export const wageAccountsAreClosedAfterNotice: Rule<ContractFacts, ClosedAccount> = {
  id: "contractManagement/wageAccountsAreClosedAfterNotice",
  revision: 1,
  title: {
    zh: "专用账户公示满规定期限后撤销",
    en: "An account for wages is closed after notice",
  },
  severity: "binds",
  about: closedAccounts,
  anchor: accountClosedOn,
  versions: [
    {
      from: make("2020-05-01"),
      until: null,
      rows: ["CT-24"],
      citations: [cite(WAGES_REGULATIONS, "第二十七条")],
      confidence: "V1",
      applies: isTrue(isWorks),
      requires: apart(closingAnnouncedOn, accountClosedOn, closingNotice),
    },
  ],
}
