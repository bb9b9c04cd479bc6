/**
 * CP-20: goods and services are accepted in a certificate; since 2015 by every item, and services to
 * the public with those whom they serve, and in public.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { PROCUREMENT_LAW, PROCUREMENT_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, isFalse, isTrue } from "../../../law/Test.ts"
import {
  coversEveryItem,
  hasCertificate,
  isPublicService,
  isPublished,
  procurementAcceptedOn,
  procurements,
  userTookPart,
} from "../afterMeasures.ts"
import type { CompletionFacts } from "../measures.ts"
import type { Completion } from "../record.ts"

export const procurementIsAcceptedInWriting: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/procurementIsAcceptedInWriting",
  revision: 1,
  title: {
    zh: "政府采购履约验收出具验收书，公共服务项目有服务对象参与并公告",
    en: "Goods and services are accepted in a certificate, public ones with those whom they serve",
  },
  severity: "binds",
  about: procurements,
  anchor: procurementAcceptedOn,
  versions: [
    {
      from: make("2003-01-01"),
      until: make("2015-02-28"),
      rows: ["CP-20"],
      citations: [cite(PROCUREMENT_LAW, "第四十一条")],
      confidence: "V1",
      requires: isTrue(hasCertificate),
    },
    {
      from: make("2015-03-01"),
      until: null,
      rows: ["CP-20"],
      citations: [cite(PROCUREMENT_REGULATIONS, "第四十五条"), cite(PROCUREMENT_LAW, "第四十一条")],
      confidence: "V1",
      requires: all(
        isTrue(hasCertificate),
        isTrue(coversEveryItem),
        any(isFalse(isPublicService), all(isTrue(userTookPart), isTrue(isPublished))),
      ),
    },
  ],
}
