/** SV-05: water works of a certain total that are paid with public or foreign money are supervised. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, any, atLeast, isTrue, precedes } from "../../../law/Test.ts"
import { WATER_SUPERVISION } from "../../../law/instruments/constructionSupervision.ts"
import {
  isFiscal,
  isStateControlled,
  isWater,
  startedOn,
  supervisedFrom,
  totalInvestment,
  usesForeignMoney,
} from "../measures/project.ts"
import { waterThreshold } from "../parameters.ts"
import { type Supervision, type SupervisionFacts, theProject } from "../record.ts"

export const waterWorksAreSupervised: Rule<SupervisionFacts, Supervision> = {
  id: "constructionSupervision/waterWorksAreSupervised",
  revision: 1,
  title: {
    zh: "总投资达到标准的水利工程实行监理",
    en: "Water works that reach the threshold are supervised",
  },
  severity: "binds",
  about: theProject,
  anchor: startedOn,
  versions: [
    {
      from: make("2007-02-01"),
      until: null,
      rows: ["SV-05"],
      citations: [cite(WATER_SUPERVISION, "第三条")],
      confidence: "M",
      applies: all(
        isTrue(isWater),
        atLeast(totalInvestment, waterThreshold),
        any(isTrue(isFiscal), isTrue(isStateControlled), isTrue(usesForeignMoney)),
      ),
      requires: precedes(supervisedFrom, startedOn),
    },
  ],
}
