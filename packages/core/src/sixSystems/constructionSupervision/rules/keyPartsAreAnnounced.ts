/** SV-12: of key parts the contractor gives notice in writing a day ahead. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { atLeast, isTrue } from "../../../law/Test.ts"
import { STANDING_SUPERVISION } from "../../../law/instruments/constructionSupervision.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import { type Witnessing, isStanding, noticeHours, witnessedOn, witnessings } from "../measures/site.ts"
import { noticeOfKeyParts } from "../parameters.ts"

export const keyPartsAreAnnounced: Rule<ContractFacts, Witnessing> = {
  id: "constructionSupervision/keyPartsAreAnnounced",
  revision: 1,
  title: {
    zh: "需要旁站的部位施工前按规定书面通知监理",
    en: "Notice is given of key parts",
  },
  severity: "binds",
  about: witnessings,
  anchor: witnessedOn,
  versions: [
    {
      from: make("2003-01-01"),
      until: null,
      rows: ["SV-12"],
      citations: [cite(STANDING_SUPERVISION, "关于施工企业书面通知的规定")],
      confidence: "M",
      applies: isTrue(isStanding),
      requires: atLeast(noticeHours, noticeOfKeyParts),
    },
  ],
}
