/**
 * ID-02, ID-03, ID-04: the codes of parties pass their check; some lawful ones do not, so that a
 * person looks at them.
 */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import {
  CREDIT_CODE_STANDARD,
  ORGANISATION_CODE_STANDARD,
} from "../../../law/instruments/legalPersonResponsibility.ts"
import type { Rule } from "../../../law/Rule.ts"
import { isFalse, isTrue } from "../../../law/Test.ts"
import type { PreparationFacts } from "../measures.ts"
import { firstNamedOn, isCodeSound, isCreditCode, type NamedParty, parties } from "../partMeasures.ts"

export const codesPassTheirCheck: Rule<PreparationFacts, NamedParty> = {
  id: "legalPersonResponsibility/codesPassTheirCheck",
  revision: 1,
  title: {
    zh: "单位代码的校验位正确，不符的人工核对",
    en: "Codes of organisations pass their check, or a person looks at them",
  },
  severity: "advises",
  about: parties,
  anchor: firstNamedOn,
  versions: [
    {
      from: make("1998-01-01"),
      until: make("2015-09-30"),
      rows: ["ID-04"],
      citations: [cite(ORGANISATION_CODE_STANDARD, "关于校验码的规定")],
      confidence: "V3",
      applies: isFalse(isCreditCode),
      requires: isTrue(isCodeSound),
    },
    {
      from: make("2015-10-01"),
      until: null,
      rows: ["ID-02", "ID-03", "ID-04"],
      citations: [
        cite(CREDIT_CODE_STANDARD, "关于校验码的规定"),
        cite(ORGANISATION_CODE_STANDARD, "关于校验码的规定"),
      ],
      confidence: "V3",
      requires: isTrue(isCodeSound),
    },
  ],
}
