/** CP-12: the files of works in a city go to its archive within three months of the acceptance. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import { URBAN_ARCHIVE_RULES } from "../../../law/instruments/completionAcceptance.ts"
import type { Rule } from "../../../law/Rule.ts"
import { doneWithin, isTrue } from "../../../law/Test.ts"
import { type CompletionFacts, completions, filesTransferredOn, passedOn } from "../measures.ts"
import { isUrban } from "../../legalPersonResponsibility/projectMeasures.ts"
import { archivePeriod } from "../parameters.ts"
import type { Completion } from "../record.ts"

export const filesAreTransferredInTime: Rule<CompletionFacts, Completion> = {
  id: "completionAcceptance/filesAreTransferredInTime",
  revision: 1,
  title: {
    zh: "城市建设工程竣工验收后在规定期限内移交工程档案",
    en: "The files of works in a city go to its archive in time",
  },
  severity: "binds",
  about: completions,
  anchor: passedOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["CP-12"],
      citations: [cite(QUALITY_REGULATIONS, "第十七条"), cite(URBAN_ARCHIVE_RULES, "第八条")],
      confidence: "V3",
      applies: isTrue(isUrban),
      requires: doneWithin(filesTransferredOn, passedOn, archivePeriod),
    },
  ],
}
