/** SV-10: materials and equipment are used once a supervision engineer has signed for them. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, precedes } from "../../../law/Test.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import {
  type UsedMaterials,
  isMaterialsSignatureValid,
  isWorkSupervised,
  materialsApprovedOn,
  usedMaterials,
  usedOn,
} from "../measures/site.ts"

export const materialsAreSignedBeforeUse: Rule<ContractFacts, UsedMaterials> = {
  id: "constructionSupervision/materialsAreSignedBeforeUse",
  revision: 1,
  title: {
    zh: "建筑材料、设备经监理工程师签字后使用",
    en: "Materials are used once supervision has signed",
  },
  severity: "binds",
  about: usedMaterials,
  anchor: usedOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["SV-10"],
      citations: [cite(QUALITY_REGULATIONS, "第三十七条")],
      confidence: "V1",
      applies: isTrue(isWorkSupervised),
      requires: all(precedes(materialsApprovedOn, usedOn), isTrue(isMaterialsSignatureValid)),
    },
  ],
}
