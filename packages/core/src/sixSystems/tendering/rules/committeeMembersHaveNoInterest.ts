/** TP-09: nobody who has an interest with a bidder sits on a committee. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isFalse } from "../../../law/Test.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import type { TenderingFacts } from "../measures.ts"
import {
  hasInterest,
  type Member,
  memberChosenOn,
  members,
  purchaseOfMember,
} from "../measures/evaluation.ts"
import { ofMandatoryParts } from "../scope.ts"

export const committeeMembersHaveNoInterest: Rule<TenderingFacts, Member> = {
  id: "tendering/committeeMembersHaveNoInterest",
  revision: 1,
  title: {
    zh: "与投标人有利害关系的人不进入评标委员会",
    en: "Members of a committee have no interest with a bidder",
  },
  severity: "binds",
  about: members,
  anchor: memberChosenOn,
  versions: ofMandatoryParts(purchaseOfMember, {
    from: make("2000-01-01"),
    until: null,
    rows: ["TP-09"],
    citations: [cite(TENDERING_LAW, "第三十七条")],
    confidence: "V1",
    requires: isFalse(hasInterest),
  }),
}
