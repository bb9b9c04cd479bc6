/** TP-09: experts have eight years in their field and a senior title, and come from the library. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, atLeast, isTrue } from "../../../law/Test.ts"
import { TENDERING_LAW } from "../../../law/instruments/tendering.ts"
import { seenFrom } from "../../../law/seenFrom.ts"
import { expertYears } from "../awardParameters.ts"
import type { TenderingFacts } from "../measures.ts"
import {
  experts,
  hasSeniorTitle,
  isFromLibrary,
  isSpecial,
  type Member,
  memberChosenOn,
  purchaseOfMember,
  yearsInField,
} from "../measures/evaluation.ts"
import { ofMandatoryParts } from "../scope.ts"

/** Experts of a special project may be determined by the owner (特殊招标项目可以由招标人直接确定). */
const isChosenDirectly = seenFrom(isTrue(isSpecial), purchaseOfMember)

export const expertsAreQualified: Rule<TenderingFacts, Member> = {
  id: "tendering/expertsAreQualified",
  revision: 1,
  title: {
    zh: "评标专家从事相关领域工作满规定年限并具有高级职称或者同等专业水平，从专家库中确定",
    en: "Experts of a committee are qualified, and come from the library",
  },
  severity: "binds",
  about: experts,
  anchor: memberChosenOn,
  versions: ofMandatoryParts(purchaseOfMember, {
    from: make("2000-01-01"),
    until: null,
    rows: ["TP-09"],
    citations: [cite(TENDERING_LAW, "第三十七条")],
    confidence: "V1",
    requires: all(
      atLeast(yearsInField, expertYears),
      isTrue(hasSeniorTitle),
      any(isTrue(isFromLibrary), isChosenDirectly),
    ),
  }),
}
