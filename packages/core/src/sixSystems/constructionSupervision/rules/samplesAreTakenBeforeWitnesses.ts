/** SV-13: samples that concern the structure are taken under the eyes of client or supervision. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import { type Sample, isSampleWitnessed, sampledOn, samples } from "../measures/site.ts"

export const samplesAreTakenBeforeWitnesses: Rule<ContractFacts, Sample> = {
  id: "constructionSupervision/samplesAreTakenBeforeWitnesses",
  revision: 1,
  title: {
    zh: "涉及结构安全的试块、试件在监督下现场取样",
    en: "Samples of the structure are taken before witnesses",
  },
  severity: "binds",
  about: samples,
  anchor: sampledOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["SV-13"],
      citations: [cite(QUALITY_REGULATIONS, "第三十一条")],
      confidence: "V1",
      requires: isTrue(isSampleWitnessed),
    },
  ],
}
