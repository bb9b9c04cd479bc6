/** TP-09: a committee has five members or more, an odd number, two thirds of them experts. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, atLeast, atLeastShare, isTrue } from "../../../law/Test.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import { fewestMembers, leastExpertShare } from "../awardParameters.ts"
import type { TenderingFacts } from "../measures.ts"
import {
  committeeFormedOn,
  expertHeads,
  hasOddMembers,
  memberCount,
  memberHeads,
  withCommittee,
} from "../measures/evaluation.ts"
import type { Purchase } from "../record.ts"
import { ofMandatory } from "../scope.ts"

export const committeesAreWellComposed: Rule<TenderingFacts, Purchase> = {
  id: "tendering/committeesAreWellComposed",
  revision: 1,
  title: {
    zh: "评标委员会成员五人以上单数，其中专家不少于三分之二",
    en: "A committee is large enough, odd, and made of experts for the most part",
  },
  severity: "binds",
  about: withCommittee,
  anchor: committeeFormedOn,
  versions: ofMandatory({
    from: make("2000-01-01"),
    until: null,
    rows: ["TP-09"],
    citations: [cite(TENDERING_LAW, "第三十七条")],
    confidence: "V1",
    requires: all(
      atLeast(memberCount, fewestMembers),
      isTrue(hasOddMembers),
      atLeastShare(expertHeads, leastExpertShare, memberHeads),
    ),
  }),
}
