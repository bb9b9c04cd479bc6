/**
 * CP-13a, CP-13b: the final account is drawn up within three months after the project was completed
 * and usable; since 2016 more time may be given.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { CAPITAL_FINANCE_RULES_2002 } from "../../../law/instruments/acrossSystems.ts"
import { FINAL_ACCOUNT_MEASURES } from "../../../law/instruments/completionAcceptance.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, doneBy, doneWithin, isTrue } from "../../../law/Test.ts"
import {
  accountExtendedUntil,
  drawnUpOn,
  finalAccounting,
  isAccountExtended,
  regularEndOn,
  usableOn,
} from "../accountMeasures.ts"
import type { CompletionFacts } from "../measures.ts"
import { isLarge } from "../../legalPersonResponsibility/projectMeasures.ts"
import { extensionOfLarge, extensionOfSmall, finalAccountPeriod } from "../parameters.ts"
import type { FinalAccounting } from "../record.ts"

export const finalAccountIsDrawnUpInTime: Rule<CompletionFacts, FinalAccounting> = {
  id: "completionAcceptance/finalAccountIsDrawnUpInTime",
  revision: 1,
  title: {
    zh: "项目完工后在规定期限内编报竣工财务决算",
    en: "The final account is drawn up in time after the project was completed and usable",
  },
  severity: "binds",
  about: finalAccounting,
  anchor: usableOn,
  versions: [
    {
      from: make("2002-09-27"),
      until: make("2016-08-31"),
      rows: ["CP-13a"],
      citations: [cite(CAPITAL_FINANCE_RULES_2002, "第三十七条")],
      confidence: "V3",
      requires: doneWithin(drawnUpOn, usableOn, finalAccountPeriod),
    },
    {
      from: make("2016-09-01"),
      until: null,
      rows: ["CP-13b"],
      citations: [cite(FINAL_ACCOUNT_MEASURES, "第二条")],
      confidence: "V2",
      requires: any(
        doneWithin(drawnUpOn, usableOn, finalAccountPeriod),
        all(
          isTrue(isAccountExtended),
          doneBy(drawnUpOn, accountExtendedUntil),
          any(
            doneWithin(drawnUpOn, regularEndOn, extensionOfSmall),
            all(isTrue(isLarge), doneWithin(drawnUpOn, regularEndOn, extensionOfLarge)),
          ),
        ),
      ),
    },
  ],
}
