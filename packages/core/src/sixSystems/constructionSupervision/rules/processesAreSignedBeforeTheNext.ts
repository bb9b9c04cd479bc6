/** SV-10: the next process is begun once a supervision engineer has signed for the one before. */
import { make } from "../../../kernel/CalendarDate.ts"
import { cite } from "../../../law/Citation.ts"
import type { Rule } from "../../../law/Rule.ts"
import { all, isTrue, precedes } from "../../../law/Test.ts"
import { QUALITY_REGULATIONS } from "../../../law/instruments/acrossSystems.ts"
import type { ContractFacts } from "../../contractManagement/record.ts"
import {
  type NextProcess,
  isProcessSignatureValid,
  isWorkSupervised,
  nextBegunOn,
  nextProcesses,
  processApprovedOn,
} from "../measures/site.ts"

export const processesAreSignedBeforeTheNext: Rule<ContractFacts, NextProcess> = {
  id: "constructionSupervision/processesAreSignedBeforeTheNext",
  revision: 1,
  title: {
    zh: "上道工序经监理工程师签字后进行下道工序",
    en: "The next process is begun once supervision has signed",
  },
  severity: "binds",
  about: nextProcesses,
  anchor: nextBegunOn,
  versions: [
    {
      from: make("2000-01-30"),
      until: null,
      rows: ["SV-10"],
      citations: [cite(QUALITY_REGULATIONS, "第三十七条")],
      confidence: "V1",
      applies: isTrue(isWorkSupervised),
      requires: all(precedes(processApprovedOn, nextBegunOn), isTrue(isProcessSignatureValid)),
    },
  ],
}
