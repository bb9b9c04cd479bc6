/**
 * FR-15: buildings and municipal works start with a permit, unless they are small or their start
 * report was approved.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import { CONSTRUCTION_LAW } from "../../../law/instruments/acrossSystems.ts"
import {
  ANHUI_PERMIT_RULES,
  PERMIT_MEASURES_2001,
  PERMIT_MEASURES_2014,
} from "../../../law/instruments/legalPersonResponsibility.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, atMost, isTrue, precedes } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import { floorArea, isBuilding, isBuildingOrMunicipal, totalInvestment } from "../projectMeasures.ts"
import { permittedOn, startedOn, startReportApprovedOn, works } from "../worksMeasures.ts"
import { smallFloorArea, smallInvestment } from "../parameters.ts"
import type { Works } from "../works.ts"

const requires = any(
  precedes(permittedOn, startedOn),
  precedes(startReportApprovedOn, startedOn),
  atMost(totalInvestment, smallInvestment),
  all(isTrue(isBuilding), atMost(floorArea, smallFloorArea)),
)

export const worksStartWithAPermit: Rule<PreparationFacts, Works> = {
  id: "legalPersonResponsibility/worksStartWithAPermit",
  revision: 1,
  title: {
    zh: "房屋建筑和市政工程开工前领取施工许可证，限额以下或者开工报告已批准的除外",
    en: "Buildings and municipal works start with a permit, or are small, or have a start report",
  },
  severity: "binds",
  about: works,
  anchor: startedOn,
  versions: [
    {
      from: make("2001-07-04"),
      until: make("2014-10-24"),
      rows: ["FR-15"],
      citations: [cite(PERMIT_MEASURES_2001, "第二条"), cite(CONSTRUCTION_LAW, "第七条")],
      confidence: "V2",
      applies: isTrue(isBuildingOrMunicipal),
      requires,
    },
    {
      from: make("2014-10-25"),
      until: null,
      rows: ["FR-15"],
      citations: [
        cite(PERMIT_MEASURES_2014, "第二条"),
        cite(CONSTRUCTION_LAW, "第七条"),
        cite(ANHUI_PERMIT_RULES, "第二条"),
      ],
      confidence: "V2",
      applies: isTrue(isBuildingOrMunicipal),
      requires,
    },
  ],
}
