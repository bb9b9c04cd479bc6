/** SV-09: supervision is contracted in writing. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isTrue } from "../../../law/Test.ts"
import { CIVIL_CODE, CONSTRUCTION_LAW } from "../../../law/instruments/acrossSystems.ts"
import {
  type SupervisionContract,
  isSupervisionWritten,
  supervisionContractedOn,
  supervisionContracts,
} from "../measures/firm.ts"
import type { SupervisionFacts } from "../record.ts"

export const supervisionContractsAreWritten: Rule<SupervisionFacts, SupervisionContract> = {
  id: "constructionSupervision/supervisionContractsAreWritten",
  revision: 1,
  title: {
    zh: "委托监理签订书面合同",
    en: "Supervision is contracted in writing",
  },
  severity: "binds",
  about: supervisionContracts,
  anchor: supervisionContractedOn,
  versions: [
    {
      from: make("1998-03-01"),
      until: make("2020-12-31"),
      rows: ["SV-09"],
      citations: [cite(CONSTRUCTION_LAW, "第三十一条")],
      confidence: "V1",
      requires: isTrue(isSupervisionWritten),
    },
    {
      from: make("2021-01-01"),
      until: null,
      rows: ["SV-09"],
      citations: [cite(CONSTRUCTION_LAW, "第三十一条"), cite(CIVIL_CODE, "第七百九十六条")],
      confidence: "V1",
      requires: isTrue(isSupervisionWritten),
    },
  ],
}
